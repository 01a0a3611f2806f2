/* What tables a file has, compared with what it must have.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "store/cch-schema.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "store/cch-migration.h"
#include "store/cch-statement.h"

/* Tables of SQLite itself are not ours to judge. */
static const char objects_sql[] =
    "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND substr (name, 1, 7) <> 'sqlite_'"
    " ORDER BY CASE type WHEN 'table' THEN 1 WHEN 'index' THEN 2 ELSE 3 END, name";

/**
 * cch_schema_dump:
 *
 * Returns: (transfer full): every table, index, trigger and view of the file as SQL
 */
char *
cch_schema_dump (CchDatabase *database, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (CchStatement) statement = cch_statement_new (database, objects_sql, error);
  CchStep step = CCH_STEP_ERROR;

  while (statement != NULL && (step = cch_statement_step (statement, error)) == CCH_STEP_ROW)
    g_string_append_printf (text, "%s;\n", cch_statement_get_text (statement, 0));

  return step == CCH_STEP_DONE ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static char *
dump_expected (GPtrArray *migrations, guint version, GError **error)
{
  g_autoptr (CchDatabase) database = cch_database_open_memory (error);

  if (database == NULL || !cch_migrations_apply (migrations, database, version, error))
    return NULL;
  return cch_schema_dump (database, error);
}

/**
 * cch_schema_require:
 * @migrations: (element-type CchMigration): what this program would build
 *
 * A file with any other table, trigger or view than the migrations make has been in strange
 * hands, whatever its name and header say; a trigger in it could change rows by itself.
 */
gboolean
cch_schema_require (CchDatabase *database, GPtrArray *migrations, GError **error)
{
  g_autofree char *actual = NULL;
  g_autofree char *expected = NULL;
  guint version;

  if (!cch_migrations_check_version (migrations, database, &version, error))
    return FALSE;

  actual = cch_schema_dump (database, error);
  expected = actual != NULL && version > 0 ? dump_expected (migrations, version, error) : NULL;
  if (actual == NULL || (expected == NULL && version > 0))
    return FALSE;
  if (g_strcmp0 (actual, expected) == 0)
    return TRUE;

  g_set_error (error, CCH_ERROR, CCH_ERROR_FOREIGN,
               _ ("%s: the file calls itself an office file but is built differently; another "
                  "program has made or changed it. Do not use it; restore a backup of your own"),
               cch_database_get_path (database));
  return FALSE;
}
