/* One copy of an office file that was made to be safe.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "store/cch-backup.h"

#include "base/cch-error.h"
#include "store/cch-file-check.h"
#include "store/cch-integrity.h"
#include "store/cch-migration.h"
#include "store/cch-statement.h"

#include <glib/gstdio.h>

#define NAME_ENDING ".caicach"
#define NAME_TIME_FORMAT "%Y-%m-%dT%H%M%S"
#define NAME_TIME_LENGTH 17

struct _CchBackup
{
  GObject parent_instance;

  char *path; /* owned */
  CchBackupReason reason;
  GDateTime *time; /* owned: from the name */
  gint64 size;
  CchBackupState state;
  char *fault;      /* owned, nullable: why it is broken */
  gint64 row_count; /* of all tables; -1 until it is examined */
};

G_DEFINE_FINAL_TYPE (CchBackup, cch_backup, G_TYPE_OBJECT)

G_DEFINE_ENUM_TYPE (CchBackupReason,
                    cch_backup_reason,
                    G_DEFINE_ENUM_VALUE (CCH_BACKUP_DAILY, "daily"),
                    G_DEFINE_ENUM_VALUE (CCH_BACKUP_MIGRATION, "migration"),
                    G_DEFINE_ENUM_VALUE (CCH_BACKUP_IMPORT, "import"),
                    G_DEFINE_ENUM_VALUE (CCH_BACKUP_MANUAL, "manual"))

static void
cch_backup_finalize (GObject *object)
{
  CchBackup *self = CCH_BACKUP (object);

  g_free (self->path);
  g_clear_pointer (&self->time, g_date_time_unref);
  g_free (self->fault);

  G_OBJECT_CLASS (cch_backup_parent_class)->finalize (object);
}

static void
cch_backup_class_init (CchBackupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cch_backup_finalize;
}

static void
cch_backup_init (CchBackup *self)
{
  self->row_count = -1;
}

/**
 * cch_backup_make_name:
 *
 * Returns: (transfer full): the name of a file, such as `2026-11-21T081500-daily.caicach`; names
 *   sort by time
 */
char *
cch_backup_make_name (GDateTime *time, CchBackupReason reason)
{
  g_autofree char *stamp = g_date_time_format (time, NAME_TIME_FORMAT);
  g_autoptr (GEnumClass) reasons = g_type_class_ref (CCH_TYPE_BACKUP_REASON);

  return g_strdup_printf ("%s-%s" NAME_ENDING, stamp,
                          g_enum_get_value (reasons, (int) reason)->value_nick);
}

/* "2026-11-21T081500" is not quite ISO 8601, which has no way to mix its two forms. */
static GDateTime *
parse_time (const char *name)
{
  g_autofree char *iso = g_strdup_printf ("%.13s:%.2s:%.2s", name, name + 13, name + 15);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  return g_date_time_new_from_iso8601 (iso, zone);
}

static gboolean
parse_name (CchBackup *self)
{
  g_autofree char *name = g_path_get_basename (self->path);
  g_autoptr (GEnumClass) reasons = g_type_class_ref (CCH_TYPE_BACKUP_REASON);
  g_autofree char *nick = NULL;
  const GEnumValue *value;

  if (strlen (name) <= NAME_TIME_LENGTH + strlen (NAME_ENDING) || name[NAME_TIME_LENGTH] != '-'
      || !g_str_has_suffix (name, NAME_ENDING))
    return FALSE;

  nick = g_strndup (name + NAME_TIME_LENGTH + 1,
                    strlen (name) - NAME_TIME_LENGTH - 1 - strlen (NAME_ENDING));
  value = g_enum_get_value_by_nick (reasons, nick);
  if (value == NULL)
    return FALSE;

  self->reason = (CchBackupReason) value->value;
  self->time = parse_time (name);
  return self->time != NULL;
}

/**
 * cch_backup_new:
 *
 * Returns: (transfer full) (nullable): the backup in the file of this name, or %NULL when the
 *   name is not one that cch_backup_make_name() gives
 */
CchBackup *
cch_backup_new (const char *path)
{
  g_autoptr (CchBackup) self = g_object_new (CCH_TYPE_BACKUP, NULL);
  GStatBuf status;

  self->path = g_strdup (path);
  if (!parse_name (self))
    return NULL;
  if (g_stat (path, &status) == 0)
    self->size = (gint64) status.st_size;
  return g_steal_pointer (&self);
}

const char *
cch_backup_get_path (CchBackup *self)
{
  return self->path;
}

CchBackupReason
cch_backup_get_reason (CchBackup *self)
{
  return self->reason;
}

/**
 * cch_backup_get_time:
 *
 * Returns: (transfer none): when it was made
 */
GDateTime *
cch_backup_get_time (CchBackup *self)
{
  return self->time;
}

gint64
cch_backup_get_size (CchBackup *self)
{
  return self->size;
}

CchBackupState
cch_backup_get_state (CchBackup *self)
{
  return self->state;
}

/**
 * cch_backup_get_fault:
 *
 * Returns: (nullable): why it is broken, in words for people
 */
const char *
cch_backup_get_fault (CchBackup *self)
{
  return self->fault;
}

/**
 * cch_backup_get_row_count:
 *
 * Returns: the rows of all its tables; -1 before cch_backup_examine()
 */
gint64
cch_backup_get_row_count (CchBackup *self)
{
  return self->row_count;
}

static gboolean
count_rows (CchDatabase *database, gint64 *count, GError **error)
{
  g_autoptr (CchStatement) tables = cch_statement_new (
      database, "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'",
      error);
  CchStep step = CCH_STEP_ERROR;

  *count = 0;
  while (tables != NULL && (step = cch_statement_step (tables, error)) == CCH_STEP_ROW)
    {
      /* Names of tables cannot be bound; these come from the schema, which has been checked. */
      char *sql =
          sqlite3_mprintf ("SELECT count (*) FROM \"%w\"", cch_statement_get_text (tables, 0));
      gint64 rows = 0;
      gboolean done = cch_database_query_int64 (database, sql, &rows, error);

      sqlite3_free (sql);
      if (!done)
        return FALSE;
      *count += rows;
    }
  return step == CCH_STEP_DONE;
}

static gboolean
examine_file (CchBackup *self, GError **error)
{
  g_autoptr (GPtrArray) migrations = cch_migrations_load (error);
  g_autoptr (CchDatabase) database = NULL;

  if (migrations == NULL
      || !cch_file_check (self->path, migrations, CCH_FILE_CHECK_SCHEMA, NULL, error))
    return FALSE;

  database = cch_database_open (self->path, CCH_DATABASE_READ, error);
  return database != NULL && cch_integrity_require (database, CCH_INTEGRITY_FULL, error)
         && count_rows (database, &self->row_count, error);
}

/**
 * cch_backup_examine:
 *
 * Opens the backup, reads every page and counts its rows; the state then says what came of it.
 *
 * Returns: whether it is good; @error says why not
 */
gboolean
cch_backup_examine (CchBackup *self, GError **error)
{
  g_autoptr (GError) failure = NULL;
  gboolean good = examine_file (self, &failure);

  self->state = good ? CCH_BACKUP_GOOD : CCH_BACKUP_BROKEN;
  g_free (self->fault);
  self->fault = good ? NULL : g_strdup (failure->message);
  if (!good)
    g_propagate_error (error, g_steal_pointer (&failure));
  return good;
}
