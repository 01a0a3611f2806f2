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

/* Every code has a word of its own for programs. */
static void
test_names (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (int code = CCH_ERROR_USAGE; code <= CCH_ERROR_IO; code++)
    {
      g_autoptr (GError) error = g_error_new_literal (CCH_ERROR, code, "x");
      const char *name = cch_error_get_name (error);

      g_assert_nonnull (name);
      g_assert_true (g_hash_table_add (seen, (gpointer) name));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/error/exit-status", test_exit_status);
  g_test_add_func ("/base/error/foreign-domain", test_foreign_domain);
  g_test_add_func ("/base/error/names", test_names);
  return g_test_run ();
}
