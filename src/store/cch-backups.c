/* The folder of backups beside an office file: making, listing, thinning out, restoring.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "store/cch-backups.h"

#include "base/cch-error.h"
#include "base/cch-system-error.h"
#include "store/cch-file-check.h"
#include "store/cch-lock.h"
#include "store/cch-migration.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* How many are kept: the newest ones, and beyond them the newest of each month. */
static const struct
{
  CchBackupReason reason;
  guint newest;
  guint months;
} rotation[] = {
  { CCH_BACKUP_DAILY, 10, 12 },
  { CCH_BACKUP_MIGRATION, 5, 0 },
  { CCH_BACKUP_IMPORT, 10, 0 },
  { CCH_BACKUP_MANUAL, 20, 0 },
};

/**
 * cch_backups_get_folder:
 * @office: path of an office file
 *
 * Returns: (transfer full): where its backups are kept
 */
char *
cch_backups_get_folder (const char *office)
{
  return g_strconcat (office, "-backups", NULL);
}

/* Newest first. */
static int
compare_backups (gconstpointer a, gconstpointer b)
{
  return -g_strcmp0 (cch_backup_get_path (*(CchBackup *const *) a),
                     cch_backup_get_path (*(CchBackup *const *) b));
}

/**
 * cch_backups_list:
 *
 * Returns: (transfer full) (element-type CchBackup): the newest first; empty when there are none
 */
GPtrArray *
cch_backups_list (const char *office, GError **error)
{
  g_autoptr (GPtrArray) backups = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *folder = cch_backups_get_folder (office);
  g_autoptr (GDir) directory = NULL;
  const char *name;

  if (!g_file_test (folder, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&backups);

  directory = g_dir_open (folder, 0, NULL);
  if (directory == NULL)
    {
      cch_system_error_set (error, errno, folder);
      return NULL;
    }

  while ((name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      CchBackup *backup = cch_backup_new (path);

      if (backup != NULL)
        g_ptr_array_add (backups, backup);
    }
  g_ptr_array_sort (backups, compare_backups);
  return g_steal_pointer (&backups);
}

/**
 * cch_backups_find_newest_good:
 *
 * Returns: (transfer full) (nullable): the newest backup that is whole when read now
 */
CchBackup *
cch_backups_find_newest_good (const char *office)
{
  g_autoptr (GPtrArray) backups = cch_backups_list (office, NULL);

  for (guint i = 0; backups != NULL && i < backups->len; i++)
    if (cch_backup_examine (backups->pdata[i], NULL))
      return g_object_ref (backups->pdata[i]);
  return NULL;
}

static gboolean
is_same_day (GDateTime *first, GDateTime *second)
{
  return g_date_time_get_year (first) == g_date_time_get_year (second)
         && g_date_time_get_day_of_year (first) == g_date_time_get_day_of_year (second);
}

/**
 * cch_backups_is_due:
 *
 * Returns: whether there is no backup of this day yet
 */
gboolean
cch_backups_is_due (const char *office, GDateTime *now)
{
  g_autoptr (GPtrArray) backups = cch_backups_list (office, NULL);

  return backups == NULL || backups->len == 0
         || !is_same_day (cch_backup_get_time (backups->pdata[0]), now);
}

static int
get_month (CchBackup *backup)
{
  GDateTime *time = cch_backup_get_time (backup);

  return g_date_time_get_year (time) * 12 + g_date_time_get_month (time);
}

/* A backup too many does no harm, so what cannot be removed stays. */
static void
thin_out (const char *office, CchBackupReason reason)
{
  g_autoptr (GPtrArray) backups = cch_backups_list (office, NULL);
  guint kept = 0, months = 0;
  int last_month = 0;

  for (guint i = 0; backups != NULL && i < backups->len; i++)
    {
      CchBackup *backup = backups->pdata[i];
      int month = get_month (backup);

      if (cch_backup_get_reason (backup) != reason)
        continue;
      if (kept < rotation[reason].newest)
        kept++;
      else if (months < rotation[reason].months && month != last_month)
        months++;
      else
        g_unlink (cch_backup_get_path (backup));
      last_month = month;
    }
}

/* Two backups within a second get two seconds. */
static char *
find_free_name (const char *folder, CchBackupReason reason, GDateTime *now)
{
  g_autoptr (GDateTime) time = g_date_time_ref (now);

  for (;;)
    {
      g_autofree char *name = cch_backup_make_name (time, reason);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GDateTime *next;

      if (!g_file_test (path, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&path);
      next = g_date_time_add_seconds (time, 1);
      g_date_time_unref (time);
      time = next;
    }
}

/**
 * cch_backups_make:
 * @now: the local time
 *
 * Makes a backup, reads it back, and removes the oldest ones of its kind.
 *
 * Returns: (transfer full): the new backup
 */
CchBackup *
cch_backups_make (CchDatabase *database,
                  CchBackupReason reason,
                  GDateTime *now,
                  GCancellable *cancellable,
                  GError **error)
{
  return cch_backups_make_watched (database, reason, now, NULL, NULL, cancellable, error);
}

/* @progress: (nullable) (scope call): hears how far it is */
CchBackup *
cch_backups_make_watched (CchDatabase *database,
                          CchBackupReason reason,
                          GDateTime *now,
                          CchCopyProgress progress,
                          gpointer data,
                          GCancellable *cancellable,
                          GError **error)
{
  const char *office = cch_database_get_path (database);
  g_autofree char *folder = cch_backups_get_folder (office);
  g_autofree char *path = NULL;

  g_assert (rotation[reason].reason == reason);

  if (!cch_durable_make_folder (folder, error))
    return NULL;
  path = find_free_name (folder, reason, now);
  if (!cch_copy_database (database, path, CCH_REPLACE_NEVER, progress, data, cancellable, error))
    return NULL;

  thin_out (office, reason);
  return cch_backup_new (path);
}

static gboolean
copy_backup (const char *backup,
             const char *target,
             CchReplace replace,
             CchCopyProgress progress,
             gpointer data,
             GCancellable *cancellable,
             GError **error)
{
  g_autoptr (GPtrArray) migrations = cch_migrations_load (error);
  g_autoptr (CchDatabase) source = NULL;

  if (migrations == NULL
      || !cch_file_check (backup, migrations, CCH_FILE_CHECK_SCHEMA | CCH_FILE_CHECK_PAGES, NULL,
                          error))
    return FALSE;

  source = cch_database_open (backup, CCH_DATABASE_READ, error);
  return source != NULL
         && cch_copy_database (source, target, replace, progress, data, cancellable, error);
}

/**
 * cch_backups_restore:
 * @backup: any finished copy of an office file, wherever it lies
 * @target: must not be there yet
 * @progress: (nullable) (scope call): hears how far it is
 */
gboolean
cch_backups_restore (const char *backup,
                     const char *target,
                     CchCopyProgress progress,
                     gpointer data,
                     GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (CchLock) lock = cch_lock_take (target, error);

  return lock != NULL
         && copy_backup (backup, target, CCH_REPLACE_NEVER, progress, data, cancellable, error);
}

/* The bad file keeps its log: together they may still be read. */
static char *
put_aside (const char *office, GDateTime *now, GError **error)
{
  static const char *const endings[] = { "", "-wal", "-journal" };
  g_autofree char *stamp = g_date_time_format (now, "%Y-%m-%dT%H%M%S");
  g_autofree char *kept = g_strdup_printf ("%s-damaged-%s", office, stamp);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *from = g_strconcat (office, endings[i], NULL);
      g_autofree char *to = g_strconcat (kept, endings[i], NULL);

      if (g_file_test (from, G_FILE_TEST_EXISTS) && !cch_durable_copy (from, to, error))
        {
          cch_durable_remove_database (kept);
          return NULL;
        }
    }
  return g_steal_pointer (&kept);
}

/**
 * cch_backups_restore_over:
 * @office: the file that has gone bad; nobody may have it open
 *
 * Puts the backup in the place of @office, and keeps what was there under another name.
 *
 * Returns: (transfer full): the path of the bad file that was kept
 */
char *
cch_backups_restore_over (const char *backup, const char *office, GDateTime *now, GError **error)
{
  g_autoptr (CchLock) lock = cch_lock_take (office, error);
  g_autofree char *restored = g_strconcat (office, "-restored", NULL);
  g_autofree char *kept = NULL;

  if (lock == NULL)
    return NULL;

  cch_durable_remove_database (restored);
  if (!copy_backup (backup, restored, CCH_REPLACE_EXISTING, NULL, NULL, NULL, error))
    return NULL;

  kept = put_aside (office, now, error);
  if (kept == NULL)
    {
      cch_durable_remove_database (restored);
      return NULL;
    }

  /* The old log must be gone before the new file has the name, or it would be applied to it. */
  cch_durable_remove_logs (office);
  if (!cch_durable_rename (restored, office, CCH_REPLACE_EXISTING, error))
    return NULL;
  return g_steal_pointer (&kept);
}
