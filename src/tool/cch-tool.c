/* caicach-tool: finds the command, runs it, and says what went wrong.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "tool/cch-tool.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "base/cch-json.h"
#include "tool/cch-tool-agency.h"
#include "tool/cch-tool-check.h"
#include "tool/cch-tool-command.h"
#include "tool/cch-tool-edit.h"
#include "tool/cch-tool-export.h"
#include "tool/cch-tool-fields.h"
#include "tool/cch-tool-holidays.h"
#include "tool/cch-tool-info.h"
#include "tool/cch-tool-journal.h"
#include "tool/cch-tool-life.h"
#include "tool/cch-tool-list.h"
#include "tool/cch-tool-new.h"
#include "tool/cch-tool-owners.h"
#include "tool/cch-tool-percent.h"
#include "tool/cch-tool-pull.h"
#include "tool/cch-tool-regulation.h"
#include "tool/cch-tool-roll.h"
#include "tool/cch-tool-safety.h"
#include "tool/cch-tool-schedule.h"
#include "tool/cch-tool-text.h"
#include "tool/cch-tool-versions.h"

#include <stdlib.h>
#include <string.h>

static int run_help (const char *const *arguments, CchToolOutput *output, GError **error);
static int run_version (const char *const *arguments, CchToolOutput *output, GError **error);

static const CchToolCommand help_command = { "--help", "[COMMAND]",
                                             N_ ("Shows the commands, or one of them."), run_help };
static const CchToolCommand version_command = { "--version", "",
                                                N_ ("Shows the version of the program."),
                                                run_version };

/* Every command that exists. A new one is a file beside this one and a line here. */
static const CchToolCommand *const commands[] = {
  &help_command,
  &version_command,
  &cch_tool_new_command,
  &cch_tool_info_command,
  &cch_tool_fields_command,
  &cch_tool_list_command,
  &cch_tool_show_command,
  &cch_tool_add_command,
  &cch_tool_set_command,
  &cch_tool_remove_command,
  &cch_tool_log_command,
  &cch_tool_undo_command,
  &cch_tool_redo_command,
  &cch_tool_at_command,
  &cch_tool_verify_command,
  &cch_tool_backup_command,
  &cch_tool_restore_command,
  &cch_tool_export_command,
  &cch_tool_pages_command,
  &cch_tool_text_command,
  &cch_tool_schedule_command,
  &cch_tool_percent_command,
  &cch_tool_check_command,
  &cch_tool_roll_command,
  &cch_tool_pull_command,
  &cch_tool_submit_command,
  &cch_tool_issue_command,
  &cch_tool_amend_command,
  &cch_tool_reopen_command,
  &cch_tool_versions_command,
  &cch_tool_owners_command,
  &cch_tool_holidays_command,
  &cch_tool_agency_command,
  &cch_tool_regulation_command,
};

static const CchToolCommand *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i]->name, name))
      return commands[i];
  return NULL;
}

static const CchToolCommand *
require_command (const char *name, GError **error)
{
  const CchToolCommand *command = find_command (name);

  if (command == NULL)
    g_set_error (
        error, CCH_ERROR, CCH_ERROR_USAGE,
        /* Translators: %s is what a person typed. The text after the point says what to do. */
        _ ("%s: there is no such command. See caicach-tool --help"), *name != '\0' ? name : "“”");
  return command;
}

static void
print_overview (CchToolOutput *output)
{
  cch_tool_output_print (output, "%s\n\n", _ ("caicach-tool COMMAND … [--format json]"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    cch_tool_output_print (output, "  %s %s\n      %s\n", commands[i]->name, commands[i]->usage,
                           _ (commands[i]->summary));
}

static int
run_help (const char *const *arguments, CchToolOutput *output, GError **error)
{
  const CchToolCommand *command;
  g_autofree char *text = NULL;

  if (arguments[0] == NULL)
    {
      print_overview (output);
      return EXIT_SUCCESS;
    }

  command = require_command (arguments[0], error);
  if (command == NULL)
    return -1;

  text = cch_tool_command_describe (command);
  cch_tool_output_print (output, "%s", text);
  return EXIT_SUCCESS;
}

static int
run_version (const char *const *arguments, CchToolOutput *output, GError **error)
{
  cch_tool_output_print (output, "caicach-tool %s\n", CCH_VERSION);
  return EXIT_SUCCESS;
}

/* What is no file either cannot be meant; a file may be called anything. Of FIELD=VALUE the field
 * says it. */
static gboolean
check_encoding (const char *argument, GError **error)
{
  g_autofree char *shown = g_filename_display_name (argument);

  if (g_utf8_validate (argument, -1, NULL) || strchr (argument, '=') != NULL
      || g_file_test (argument, G_FILE_TEST_EXISTS))
    return TRUE;
  g_set_error (error, CCH_ERROR, CCH_ERROR_USAGE,
               _ ("“%s”: this is not UTF-8. Convert it first, with text legacy"), shown);
  return FALSE;
}

/* --format and --help mean the same wherever they stand, so they are taken out first. */
static gboolean
take_common (const char *const *arguments,
             GStrvBuilder *rest,
             CchToolFormat *format,
             gboolean *help,
             GError **error)
{
  for (guint i = 0; arguments[i] != NULL; i++)
    {
      const char *value = NULL;

      if (!check_encoding (arguments[i], error))
        return FALSE;
      if (g_str_equal (arguments[i], "--help") && i > 0)
        {
          *help = TRUE;
          continue;
        }
      if (g_str_equal (arguments[i], "--format"))
        value = arguments[i + 1] != NULL ? arguments[++i] : "";
      else if (g_str_has_prefix (arguments[i], "--format="))
        value = arguments[i] + strlen ("--format=");
      else
        {
          g_strv_builder_add (rest, arguments[i]);
          continue;
        }

      if (!g_str_equal (value, "json") && !g_str_equal (value, "text"))
        {
          g_set_error (error, CCH_ERROR, CCH_ERROR_USAGE,
                       _ ("--format: “%s” is not a format. Write json or text"), value);
          return FALSE;
        }
      *format = g_str_equal (value, "json") ? CCH_TOOL_FORMAT_JSON : CCH_TOOL_FORMAT_TEXT;
    }
  return TRUE;
}

static int
run (const char *const *words, gboolean help, CchToolOutput *output, GError **error)
{
  const CchToolCommand *command = &help_command;
  int status;

  if (words[0] != NULL)
    command = require_command (words[0], error);
  if (command == NULL)
    return -1;

  if (help)
    status = run_help ((const char *[]){ command->name, NULL }, output, error);
  else
    status = command->run (words + (words[0] != NULL), output, error);

  if (status < 0 || !cch_tool_output_flush (output, error))
    return -1;
  return words[0] != NULL ? status : 2;
}

/* Programs that ask for JSON are answered in it also when the answer is a failure. */
static void
print_error (const GError *error, CchToolFormat format)
{
  g_auto (CchToolOutput) output = { 0 };
  g_autoptr (CchJson) json = NULL;

  g_printerr ("caicach-tool: %s\n", error->message);
  if (format != CCH_TOOL_FORMAT_JSON)
    return;
  json = cch_json_new ();
  cch_json_begin_object (json, NULL);
  cch_json_begin_object (json, "error");
  cch_json_add_string (json, "code", cch_error_get_name (error));
  cch_json_add_integer (json, "status", cch_error_get_exit_status (error));
  cch_json_add_string (json, "message", error->message);
  cch_json_end (json);
  cch_json_end (json);
  cch_tool_output_init (&output, format);
  cch_tool_output_print_json (&output, json);
  cch_tool_output_flush (&output, NULL);
}

/**
 * cch_tool_main:
 * @arguments: (array zero-terminated=1): without the program's name
 *
 * Returns: the exit status that tool.md promises
 */
int
cch_tool_main (const char *const *arguments)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) words = NULL;
  g_auto (CchToolOutput) output = { 0 };
  CchToolFormat format = CCH_TOOL_FORMAT_TEXT;
  gboolean help = FALSE;
  int status = -1;

  if (take_common (arguments, builder, &format, &help, &error))
    {
      words = g_strv_builder_end (builder);
      cch_tool_output_init (&output, format);
      status = run ((const char *const *) words, help, &output, &error);
    }
  if (status >= 0)
    return status;

  print_error (error, format);
  return cch_error_get_exit_status (error);
}
