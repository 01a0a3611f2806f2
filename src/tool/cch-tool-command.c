/* One command of caicach-tool.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "tool/cch-tool-command.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"

#include <string.h>

/**
 * cch_tool_command_describe:
 *
 * Returns: (transfer full): the help of one command
 */
char *
cch_tool_command_describe (const CchToolCommand *command)
{
  return g_strdup_printf ("caicach-tool %s %s\n\n%s\n", command->name, command->usage,
                          _ (command->summary));
}

/* Returns: (nullable): what was given for the option, "--year 2026" or "--year=2026" */
static const char *
find_value (const char *const *arguments, const char *option)
{
  for (guint i = 0; arguments[i] != NULL; i++)
    {
      const char *name = g_str_has_prefix (arguments[i], "--") ? arguments[i] + 2 : "";

      if (g_str_equal (name, option))
        return arguments[i + 1];
      if (g_str_has_prefix (name, option) && name[strlen (option)] == '=')
        return name + strlen (option) + 1;
    }
  return NULL;
}

/* GLib says it in English, or in a language of its own choice, and without what to do. */
static gboolean
set_number_error (const GOptionEntry *entries, const char *const *arguments, GError **error)
{
  for (; entries != NULL && entries->long_name != NULL; entries++)
    {
      const char *value =
          entries->arg == G_OPTION_ARG_INT ? find_value (arguments, entries->long_name) : NULL;

      if (value == NULL || g_ascii_string_to_signed (value, 10, G_MININT, G_MAXINT, NULL, NULL))
        continue;
      g_set_error (error, CCH_ERROR, CCH_ERROR_USAGE,
                   _ ("--%s: “%s” is not a whole number. Write digits only"), entries->long_name,
                   value);
      return TRUE;
    }
  return FALSE;
}

/* GLib names the option, but in words of its own and without saying what to do. */
static void
set_option_error (const GError *cause,
                  const GOptionEntry *entries,
                  const char *const *arguments,
                  GError **error)
{
  g_autofree char *words = g_strdup (cause->message);

  if (set_number_error (entries, arguments, error))
    return;
  /* Some of its translations end in a full stop, others do not. */
  if (g_str_has_suffix (words, "."))
    words[strlen (words) - 1] = '\0';
  g_set_error (error, CCH_ERROR, CCH_ERROR_USAGE, _ ("%s. See --help of the command"), words);
}

/**
 * cch_tool_command_parse:
 * @entries: (nullable): options of the command, ended by an empty one
 * @rest: (out) (transfer full): what is left when the options are taken out
 */
gboolean
cch_tool_command_parse (const char *const *arguments,
                        const GOptionEntry *entries,
                        char ***rest,
                        GError **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GError) option_error = NULL;
  g_auto (GStrv) all = NULL;

  /* GOptionContext takes the first word for the program's name. */
  g_strv_builder_add (builder, "caicach-tool");
  g_strv_builder_addv (builder, (const char **) arguments);
  all = g_strv_builder_end (builder);

  g_option_context_set_help_enabled (context, FALSE);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);

  if (!g_option_context_parse_strv (context, &all, &option_error))
    {
      set_option_error (option_error, entries, arguments, error);
      return FALSE;
    }

  *rest = g_strdupv (all + 1);
  return TRUE;
}
