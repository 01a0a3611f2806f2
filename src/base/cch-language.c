/* Which language the program speaks: Vietnamese unless a person asked for another.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-language.h"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

/* Under the folder of translations; po/vi@caicach/LC_MESSAGES/meson.build makes it. */
#define CCH_LENT_LOCALE "vi@caicach"

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

static gboolean
is_plain (const char *locale)
{
  return locale == NULL || g_str_equal (locale, "C") || g_str_equal (locale, "POSIX")
         || g_str_has_prefix (locale, "C.");
}

static const char *
translation_folder (void)
{
  const char *folder = g_getenv ("CCH_LOCALE_DIR");

  return folder != NULL ? folder : CCH_LOCALE_DIR;
}

static void
bind_translations (void)
{
  bindtextdomain (GETTEXT_PACKAGE, translation_folder ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

/* Where the system has no locale, gettext gets one of ours that has nothing but a name. LOCPATH is
 * only set meanwhile: with it, glibc does not look into the archive of installed locales. */
static void
lend_message_locale (CchSetLocale set_locale)
{
  g_autofree char *kept = g_strdup (g_getenv ("LOCPATH"));

  g_setenv ("LOCPATH", translation_folder (), TRUE);
  set_locale (LC_MESSAGES, CCH_LENT_LOCALE);
  if (kept != NULL)
    g_setenv ("LOCPATH", kept, TRUE);
  else
    g_unsetenv ("LOCPATH");
}

/**
 * cch_language_start:
 * @set_locale: setlocale(), which only main() may call
 *
 * To be called first in main(). gettext ignores LANGUAGE under the plain C locale, newer ones also
 * under C.UTF-8; the program must speak Vietnamese on a computer that has no other.
 */
void
cch_language_start (CchSetLocale set_locale)
{
  g_auto (GStrv) environment = g_get_environ ();
  const char *language = cch_language_choose (environment);

  if (language != NULL)
    g_setenv ("LANGUAGE", language, TRUE);
  if (is_plain (find_message_locale (environment)) || set_locale (LC_ALL, "") == NULL)
    {
      g_setenv ("LC_ALL", "C.UTF-8", TRUE);
      set_locale (LC_ALL, "C.UTF-8");
    }
  if (is_plain (set_locale (LC_MESSAGES, NULL)))
    lend_message_locale (set_locale);
  bind_translations ();
}
