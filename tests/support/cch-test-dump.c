/* All records of an office as its file holds them, to be compared before and after.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-test-dump.h"

#include "store/cch-statement.h"

static void
dump_kind (CchDatabase *database, const CchKind *kind, GString *dump)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s ORDER BY id", kind->name);
  g_autoptr (CchStatement) statement = cch_statement_new (database, sql, NULL);

  while (cch_statement_step (statement, NULL) == CCH_STEP_ROW)
    {
      g_string_append (dump, kind->name);
      for (int i = 0; i < cch_statement_get_column_count (statement); i++)
        g_string_append_printf (dump, "|%s",
                                cch_statement_is_null (statement, i)
                                    ? "NULL"
                                    : cch_statement_get_text (statement, i));
      g_string_append_c (dump, '\n');
    }
}

char *
cch_test_dump (CchOffice *office)
{
  GString *dump = g_string_new (NULL);

  for (guint i = 0; i < cch_kinds_get_n (); i++)
    dump_kind (cch_office_get_database (office), cch_kinds_get (i), dump);
  return g_string_free (dump, FALSE);
}
