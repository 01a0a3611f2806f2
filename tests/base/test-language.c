/* The language is Vietnamese unless a person asked for another.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-language.h"

#include "config.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

static void
test_choose (void)
{
  static const struct
  {
    const char *variables[3];
    const char *expected;
  } cases[] = {
    { { NULL }, "vi" },
    { { "LANG=C" }, "vi" },
    { { "LANG=POSIX" }, "vi" },
    { { "LANG=C.UTF-8" }, "vi" },
    { { "LANG=vi_VN.UTF-8" }, "vi" },
    { { "LANG=en_US.UTF-8" }, "en" },
    { { "LANG=de_DE.UTF-8" }, "en" },
    { { "LANG=en_US.UTF-8", "LC_ALL=vi_VN" }, "vi" },
    { { "LANG=vi_VN.UTF-8", "LC_MESSAGES=en_GB.UTF-8" }, "en" },
    { { "LANG=vi_VN.UTF-8", "LANGUAGE=en" }, NULL },
    { { "LANGUAGE=", "LANG=" }, "vi" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (cch_language_choose ((char **) cases[i].variables), ==, cases[i].expected);
}

static void
speak (const char *language, const char *expected)
{
  g_setenv ("LC_ALL", "C", TRUE);
  g_setenv ("LANGUAGE", language, TRUE);
  cch_language_start (setlocale);
  g_assert_cmpstr (g_dgettext (GETTEXT_PACKAGE, "Report"), ==, expected);
  g_assert_cmpstr (setlocale (LC_MESSAGES, NULL), ==, "vi@caicach");
  /* Figures stay as they were, and what is started from here finds its own locale. */
  g_assert_cmpstr (setlocale (LC_NUMERIC, NULL), ==, "C.UTF-8");
  g_assert_null (g_getenv ("LOCPATH"));
}

/* Whatever glibc thinks of C.UTF-8, and with no locale installed. A process speaks one language. */
static void
test_speaks (void)
{
  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      return;
    }
  speak ("", "Báo cáo");
}

static void
test_speaks_english (void)
{
  if (!g_test_subprocess ())
    {
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      return;
    }
  speak ("en", "Report");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/language/choose", test_choose);
  g_test_add_func ("/base/language/speaks", test_speaks);
  g_test_add_func ("/base/language/speaks-english", test_speaks_english);
  return g_test_run ();
}
