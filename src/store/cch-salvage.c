/* Saves what can still be read of a damaged office file into a new one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "store/cch-salvage.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "store/cch-copy.h"
#include "store/cch-integrity.h"
#include "store/cch-migration.h"
#include "store/cch-salvage-table.h"
#include "store/cch-statement.h"
#include "store/cch-transaction.h"

#include <glib/gstdio.h>

/* Ordinary tables only: what a search index or a view holds is made from them again, and the new
 * file keeps saying that its index is empty. */
static const char tables_sql[] =
    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
    " AND substr (name, 1, 7) <> 'sqlite_' AND name <> 'search_state' ORDER BY name";

static const char triggers_sql[] =
    "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name";

void
cch_salvage_table_free (CchSalvageTable *table)
{
  g_free (table->name);
  g_free (table);
}

/* The copy is searched, not the file itself, which keeps its bytes. */
static char *
copy_damaged (const char *damaged, const char *folder, GError **error)
{
  static const char *const endings[] = { "", "-wal", "-journal" };
  g_autofree char *copy = g_build_filename (folder, "damaged", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *from = g_strconcat (damaged, endings[i], NULL);
      g_autofree char *to = g_strconcat (copy, endings[i], NULL);

      if ((i == 0 || g_file_test (from, G_FILE_TEST_EXISTS)) && !cch_durable_copy (from, to, error))
        return NULL;
    }
  return g_steal_pointer (&copy);
}

/* A log may itself be what is damaged; the file without it is older but may be readable. */
static CchDatabase *
open_damaged (const char *copy, GError **error)
{
  CchDatabase *database = cch_database_open (copy, CCH_DATABASE_INSPECT, NULL);
  guint version;

  if (database != NULL && cch_database_get_version (database, &version, NULL))
    return database;

  g_clear_object (&database);
  cch_durable_remove_logs (copy);
  return cch_database_open (copy, CCH_DATABASE_INSPECT, error);
}

/* Rules that guard issued documents must not keep their rows from being saved. */
static GPtrArray *
take_triggers (CchDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) triggers = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) drops = g_ptr_array_new_with_free_func (sqlite3_free);
  g_autoptr (CchStatement) statement = cch_statement_new (database, triggers_sql, error);
  CchStep step = CCH_STEP_ERROR;

  while (statement != NULL && (step = cch_statement_step (statement, error)) == CCH_STEP_ROW)
    {
      g_ptr_array_add (drops, sqlite3_mprintf ("DROP TRIGGER \"%w\"",
                                               cch_statement_get_text (statement, 0)));
      g_ptr_array_add (triggers, cch_statement_dup_text (statement, 1));
    }
  if (step != CCH_STEP_DONE)
    return NULL;

  cch_statement_reset (statement);
  for (guint i = 0; i < drops->len; i++)
    if (!cch_database_run_script (database, drops->pdata[i], error))
      return NULL;
  return g_steal_pointer (&triggers);
}

static gboolean
put_triggers_back (CchDatabase *database, GPtrArray *triggers, GError **error)
{
  for (guint i = 0; i < triggers->len; i++)
    if (!cch_database_run_script (database, triggers->pdata[i], error))
      return FALSE;
  return TRUE;
}

static GPtrArray *
list_tables (CchDatabase *database, GError **error)
{
  g_autoptr (GPtrArray) tables =
      g_ptr_array_new_with_free_func ((GDestroyNotify) cch_salvage_table_free);
  g_autoptr (CchStatement) statement = cch_statement_new (database, tables_sql, error);
  CchStep step = CCH_STEP_ERROR;

  while (statement != NULL && (step = cch_statement_step (statement, error)) == CCH_STEP_ROW)
    {
      CchSalvageTable *table = g_new0 (CchSalvageTable, 1);

      table->name = cch_statement_dup_text (statement, 0);
      g_ptr_array_add (tables, table);
    }
  return step == CCH_STEP_DONE ? g_steal_pointer (&tables) : NULL;
}

static gboolean
save_tables (CchDatabase *source,
             CchDatabase *target,
             GPtrArray *tables,
             GCancellable *cancellable,
             GError **error)
{
  g_auto (CchTransaction) transaction = { 0 };
  guint saved = 0;

  if (!cch_transaction_begin (&transaction, target, error))
    return FALSE;

  for (guint i = 0; i < tables->len; i++)
    {
      CchSalvageTable *table = tables->pdata[i];

      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || !cch_salvage_table_read (table, source, target, error))
        return FALSE;
      saved += table->saved;
    }

  if (!cch_salvage_table_settle_orphans (tables, target, error))
    return FALSE;
  if (saved == 0)
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_DAMAGED,
                   _ ("%s: not one row of this file can be read. Restore the newest good backup"),
                   cch_database_get_path (source));
      return FALSE;
    }
  return cch_transaction_commit (&transaction, error);
}

static GPtrArray *
fill_target (CchDatabase *source,
             CchDatabase *target,
             GPtrArray *migrations,
             GCancellable *cancellable,
             GError **error)
{
  g_autoptr (GPtrArray) triggers = NULL;
  g_autoptr (GPtrArray) tables = NULL;
  guint version = 0;

  /* The rows fit the schema that they were written for; opening the new file migrates it. */
  if (!cch_database_get_version (source, &version, NULL) || version == 0
      || version > cch_migrations_get_newest (migrations))
    version = cch_migrations_get_newest (migrations);

  if (!cch_migrations_apply (migrations, target, version, error)
      || !cch_database_run_script (target, "PRAGMA foreign_keys = OFF", error))
    return NULL;

  triggers = take_triggers (target, error);
  tables = triggers != NULL ? list_tables (target, error) : NULL;
  if (tables == NULL || !save_tables (source, target, tables, cancellable, error)
      || !put_triggers_back (target, triggers, error)
      || !cch_integrity_require (target, CCH_INTEGRITY_FULL, error)
      || !cch_database_run_script (target, "PRAGMA journal_mode = DELETE", error))
    return NULL;
  return g_steal_pointer (&tables);
}

static GPtrArray *
salvage_in_folder (const char *folder,
                   const char *damaged,
                   const char *part,
                   GPtrArray *migrations,
                   GCancellable *cancellable,
                   GError **error)
{
  g_autofree char *copy = copy_damaged (damaged, folder, error);
  g_autoptr (CchDatabase) source = copy != NULL ? open_damaged (copy, error) : NULL;
  g_autoptr (CchDatabase) target = NULL;

  if (source == NULL)
    return NULL;
  target = cch_database_open (part, CCH_DATABASE_CREATE, error);
  if (target == NULL)
    return NULL;
  return fill_target (source, target, migrations, cancellable, error);
}

static void
remove_folder (const char *folder)
{
  g_autofree char *copy = g_build_filename (folder, "damaged", NULL);

  cch_durable_remove_database (copy);
  g_rmdir (folder);
}

/**
 * cch_salvage_file:
 * @damaged: stays as it is
 * @target: must not be there yet
 *
 * Returns: (transfer full) (element-type CchSalvageTable): what was saved of each table, by name
 */
GPtrArray *
cch_salvage_file (const char *damaged,
                  const char *target,
                  GPtrArray *migrations,
                  GCancellable *cancellable,
                  GError **error)
{
  g_autofree char *part = g_strconcat (target, ".part", NULL);
  g_autofree char *folder = g_strconcat (target, ".salvage", NULL);
  g_autoptr (GPtrArray) tables = NULL;

  remove_folder (folder);
  cch_durable_remove_database (part);
  if (!cch_durable_make_folder (folder, error))
    return NULL;

  tables = salvage_in_folder (folder, damaged, part, migrations, cancellable, error);
  remove_folder (folder);
  if (tables == NULL || !cch_durable_rename (part, target, CCH_REPLACE_NEVER, error))
    {
      cch_durable_remove_database (part);
      return NULL;
    }
  return g_steal_pointer (&tables);
}
