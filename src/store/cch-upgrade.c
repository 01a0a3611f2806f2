/* Brings the live office file to the newest schema, by way of a copy.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "store/cch-upgrade.h"

#include "store/cch-backups.h"
#include "store/cch-integrity.h"
#include "store/cch-migration.h"
#include "store/cch-schema.h"
#include "store/cch-sqlite-error.h"

/**
 * cch_upgrade_is_needed:
 * @needed: (out): whether the file is older than the newest of @migrations
 */
gboolean
cch_upgrade_is_needed (const char *path, GPtrArray *migrations, gboolean *needed, GError **error)
{
  g_autoptr (CchDatabase) database = cch_database_open (path, CCH_DATABASE_INSPECT, error);
  guint version;

  if (database == NULL || !cch_migrations_check_version (migrations, database, &version, error))
    return FALSE;
  *needed = version < cch_migrations_get_newest (migrations);
  return TRUE;
}

static gboolean
back_up_and_copy (const char *path,
                  const char *copy,
                  GDateTime *now,
                  GCancellable *cancellable,
                  GError **error)
{
  g_autoptr (CchDatabase) database = cch_database_open (path, CCH_DATABASE_WRITE, error);
  g_autoptr (CchBackup) backup = NULL;

  if (database == NULL)
    return FALSE;

  backup = cch_backups_make (database, CCH_BACKUP_MIGRATION, now, cancellable, error);
  return backup != NULL
         && cch_copy_database (database, copy, CCH_REPLACE_EXISTING, NULL, NULL, cancellable,
                               error);
}

/* The last one to close a file takes its log away. A log that is still there belongs to somebody
 * who reads the old file, and would be taken for the log of the new one. */
static gboolean
require_alone (const char *path, GError **error)
{
  if (!cch_durable_has_log (path))
    return TRUE;
  cch_sqlite_set_error_full (error, SQLITE_BUSY, 0, "", path);
  return FALSE;
}

static gboolean
migrate_copy (const char *copy, GPtrArray *migrations, GError **error)
{
  g_autoptr (CchDatabase) database = cch_database_open (copy, CCH_DATABASE_WRITE, error);

  return database != NULL && cch_migrations_apply (migrations, database, 0, error)
         && cch_schema_require (database, migrations, error)
         && cch_integrity_require (database, CCH_INTEGRITY_FULL, error)
         && cch_database_run_script (database, "PRAGMA journal_mode = DELETE", error);
}

/**
 * cch_upgrade_file:
 * @path: of an office file whose lock the caller holds, and which nobody has open
 *
 * The file keeps its bytes until a migrated and checked copy takes its place in one step.
 */
gboolean
cch_upgrade_file (const char *path,
                  GPtrArray *migrations,
                  GDateTime *now,
                  GCancellable *cancellable,
                  GError **error)
{
  g_autofree char *copy = g_strconcat (path, "-upgrade", NULL);
  gboolean done;

  cch_durable_remove_database (copy);
  done = back_up_and_copy (path, copy, now, cancellable, error) && require_alone (path, error)
         && migrate_copy (copy, migrations, error)
         && cch_durable_rename (copy, path, CCH_REPLACE_EXISTING, error);

  if (!done)
    cch_durable_remove_database (copy);
  return done;
}
