/* Errors end programs with the statuses that tool.md promises.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-error.h"

static void
test_exit_status (void)
{
  static const struct
  {
    CchError code;
    int status;
  } cases[] = {
    { CCH_ERROR_USAGE, 2 },   { CCH_ERROR_NOT_FOUND, 2 }, { CCH_ERROR_UNREADABLE, 3 },
    { CCH_ERROR_FOREIGN, 3 }, { CCH_ERROR_DAMAGED, 3 },   { CCH_ERROR_NEWER, 3 },
    { CCH_ERROR_LIMIT, 3 },   { CCH_ERROR_REFUSED, 4 },   { CCH_ERROR_BUSY, 4 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = g_error_new_literal (CCH_ERROR, cases[i].code, "x");

      g_assert_cmpint (cch_error_get_exit_status (error), ==, cases[i].status);
    }
}

static void
test_foreign_domain (void)
{
  g_autoptr (GError) error = g_error_new_literal (G_FILE_ERROR, G_FILE_ERROR_NOENT, "x");

  g_assert_cmpint (cch_error_get_exit_status (error), ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/error/exit-status", test_exit_status);
  g_test_add_func ("/base/error/foreign-domain", test_foreign_domain);
  return g_test_run ();
}
