/* The language is Vietnamese unless a person asked for another.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-language.h"

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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/language/choose", test_choose);
  return g_test_run ();
}
