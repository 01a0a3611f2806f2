/* The schema of the office file, from zero, in numbered steps.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "store/cch-migration.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "store/cch-integrity.h"
#include "store/cch-store-resources.h"
#include "store/cch-transaction.h"

#include <gio/gio.h>

#define SCHEMA_FOLDER "/io/github/caicach/CaiCach/store/schema/"

CchMigration *
cch_migration_new (guint version, const char *name, const char *script)
{
  CchMigration *migration = g_new0 (CchMigration, 1);

  migration->version = version;
  migration->name = g_strdup (name);
  migration->script = g_bytes_new (script, strlen (script) + 1);
  return migration;
}

void
cch_migration_free (CchMigration *migration)
{
  g_free (migration->name);
  g_bytes_unref (migration->script);
  g_free (migration);
}

static int
compare_versions (gconstpointer a, gconstpointer b)
{
  const CchMigration *first = *(CchMigration *const *) a;
  const CchMigration *second = *(CchMigration *const *) b;

  return (first->version > second->version) - (first->version < second->version);
}

static CchMigration *
load_one (GResource *resource, const char *file, GError **error)
{
  g_autofree char *path = g_strconcat (SCHEMA_FOLDER, file, NULL);
  g_autoptr (GBytes) bytes =
      g_resource_lookup_data (resource, path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autofree char *script = NULL;
  gsize length;

  if (bytes == NULL)
    return NULL;

  script = g_strndup (g_bytes_get_data (bytes, &length), g_bytes_get_size (bytes));
  return cch_migration_new ((guint) g_ascii_strtoull (file, NULL, 10), file, script);
}

/**
 * cch_migrations_load:
 *
 * Returns: (transfer full) (element-type CchMigration): every step that this program knows,
 *   numbered from 1 without a gap
 */
GPtrArray *
cch_migrations_load (GError **error)
{
  GResource *resource = cch_store_get_resource ();
  g_autoptr (GPtrArray) migrations =
      g_ptr_array_new_with_free_func ((GDestroyNotify) cch_migration_free);
  g_auto (GStrv) files =
      g_resource_enumerate_children (resource, SCHEMA_FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  for (guint i = 0; files != NULL && files[i] != NULL; i++)
    {
      CchMigration *migration = load_one (resource, files[i], error);

      if (migration == NULL)
        return NULL;
      g_ptr_array_add (migrations, migration);
    }

  g_ptr_array_sort (migrations, compare_versions);
  return files != NULL ? g_steal_pointer (&migrations) : NULL;
}

/**
 * cch_migrations_get_newest:
 *
 * Returns: the version of the last step
 */
guint
cch_migrations_get_newest (GPtrArray *migrations)
{
  const CchMigration *last = migrations->len > 0 ? migrations->pdata[migrations->len - 1] : NULL;

  return last != NULL ? last->version : 0;
}

static gboolean
set_version (CchDatabase *database, guint version, GError **error)
{
  /* A pragma takes no parameters; a number is no danger. */
  g_autofree char *sql = g_strdup_printf ("PRAGMA user_version = %u", version);

  return cch_database_run_script (database, sql, error);
}

/* References are checked for the whole step at its end, because a table that changes its shape
 * is built anew, filled and renamed meanwhile. */
static gboolean
check_references (CchDatabase *database, GError **error)
{
  gint64 broken = 0;

  if (!cch_database_query_int64 (database, "SELECT count (*) FROM pragma_foreign_key_check",
                                 &broken, error))
    return FALSE;
  if (broken == 0)
    return TRUE;

  g_set_error (error, CCH_ERROR, CCH_ERROR_DAMAGED,
               _ ("%u rows would point to rows that are not there"), (guint) broken);
  return FALSE;
}

static gboolean
run_step (CchDatabase *database, const CchMigration *migration, GError **error)
{
  g_auto (CchTransaction) transaction = { 0 };

  return cch_transaction_begin (&transaction, database, error)
         && cch_database_run_script (database, g_bytes_get_data (migration->script, NULL), error)
         && set_version (database, migration->version, error) && check_references (database, error)
         && cch_transaction_commit (&transaction, error);
}

static gboolean
apply_one (CchDatabase *database, const CchMigration *migration, GError **error)
{
  gboolean done;

  if (!cch_database_run_script (database, "PRAGMA foreign_keys = OFF", error))
    return FALSE;
  done = run_step (database, migration, error);
  if (!cch_database_run_script (database, "PRAGMA foreign_keys = ON", done ? error : NULL))
    return FALSE;
  if (!done)
    g_prefix_error (error, "%s: ", migration->name);
  return done;
}

/**
 * cch_migrations_check_version:
 * @version: (out): of the file
 *
 * Refuses a file that a newer program has made.
 */
gboolean
cch_migrations_check_version (GPtrArray *migrations,
                              CchDatabase *database,
                              guint *version,
                              GError **error)
{
  if (!cch_database_get_version (database, version, error))
    return FALSE;
  if (*version <= cch_migrations_get_newest (migrations))
    return TRUE;

  g_set_error (error, CCH_ERROR, CCH_ERROR_NEWER,
               _ ("%s: a newer version of Cải Cách made this file (schema %u; this program knows "
                  "up to %u). Update the program on this computer"),
               cch_database_get_path (database), *version, cch_migrations_get_newest (migrations));
  return FALSE;
}

/**
 * cch_migrations_apply:
 * @database: a new file or a copy; the live file goes through cch_upgrade_file()
 * @until: the version to stop at; 0 means the newest
 *
 * Each step is one transaction together with its version number.
 */
gboolean
cch_migrations_apply (GPtrArray *migrations, CchDatabase *database, guint until, GError **error)
{
  guint version;

  if (!cch_migrations_check_version (migrations, database, &version, error))
    return FALSE;

  for (guint i = 0; i < migrations->len; i++)
    {
      const CchMigration *migration = migrations->pdata[i];

      if (migration->version <= version || (until != 0 && migration->version > until))
        continue;
      if (migration->version != version + 1)
        {
          g_set_error (error, CCH_ERROR, CCH_ERROR_NOT_FOUND,
                       _ ("the step from schema %u to %u is missing from the program"), version,
                       migration->version);
          return FALSE;
        }
      if (!apply_one (database, migration, error))
        return FALSE;
      version = migration->version;
    }
  return TRUE;
}
