/* Which language the program speaks: Vietnamese unless a person asked for another.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-language.h"

#include "config.h"

#include <glib/gi18n-lib.h>

/* The order in which POSIX and then gettext look for the language of messages. */
static const char *const locale_variables[] = { "LC_ALL", "LC_MESSAGES", "LANG" };

static gboolean
is_vietnamese_or_none (const char *locale)
{
  return locale == NULL || *locale == '\0' || g_str_equal (locale, "C")
         || g_str_equal (locale, "POSIX") || g_str_has_prefix (locale, "C.")
         || g_str_has_prefix (locale, "vi");
}

static const char *
find_message_locale (char **environment)
{
  for (guint i = 0; i < G_N_ELEMENTS (locale_variables); i++)
    {
      const char *value = g_environ_getenv (environment, locale_variables[i]);

      if (value != NULL && *value != '\0')
        return value;
    }
  return NULL;
}

/**
 * cch_language_choose:
 * @environment: (array zero-terminated=1): as of g_get_environ()
 *
 * An office computer without locales must not greet people in English, so a C or POSIX locale
 * means Vietnamese. Every other locale than a Vietnamese one reads the English of the source.
 *
 * Returns: the value for LANGUAGE, or %NULL to leave a choice that a person made
 */
const char *
cch_language_choose (char **environment)
{
  const char *language = g_environ_getenv (environment, "LANGUAGE");

  if (language != NULL && *language != '\0')
    return NULL;

  return is_vietnamese_or_none (find_message_locale (environment)) ? "vi" : "en";
}

/**
 * cch_language_prepare:
 *
 * To be called first in main(), before setlocale(). gettext ignores LANGUAGE under the plain C
 * locale, so that one becomes C.UTF-8, which exists wherever glibc does.
 */
void
cch_language_prepare (void)
{
  g_auto (GStrv) environment = g_get_environ ();
  const char *language = cch_language_choose (environment);
  const char *locale = find_message_locale (environment);
  const char *folder = g_getenv ("CCH_LOCALE_DIR");

  if (language != NULL)
    g_setenv ("LANGUAGE", language, TRUE);
  if (locale == NULL || g_str_equal (locale, "C") || g_str_equal (locale, "POSIX"))
    g_setenv ("LC_ALL", "C.UTF-8", TRUE);

  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : CCH_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}
