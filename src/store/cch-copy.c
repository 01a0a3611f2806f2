/* A copy of an open office file, finished and checked before it has its name.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "store/cch-copy.h"

#include "base/cch-system-error.h"
#include "store/cch-integrity.h"
#include "store/cch-sqlite-error.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <unistd.h>

/* Between two such pieces a copy can be stopped. */
#define PAGES_AT_ONCE 1024

typedef struct
{
  CchCopyProgress progress; /* nullable */
  gpointer data;
  GCancellable *cancellable; /* not owned, nullable */
} Watcher;

static int
copy_pages (sqlite3_backup *backup, const Watcher *watcher)
{
  int result;

  do
    {
      if (g_cancellable_is_cancelled (watcher->cancellable))
        return SQLITE_INTERRUPT;

      result = sqlite3_backup_step (backup, PAGES_AT_ONCE);
      if (watcher->progress != NULL)
        {
          int total = sqlite3_backup_pagecount (backup);

          watcher->progress ((guint) (total - sqlite3_backup_remaining (backup)), (guint) total,
                             watcher->data);
        }
    }
  while (result == SQLITE_OK);

  return result;
}

/* What another connection writes meanwhile would have the copy begin again and again; within a
 * transaction of ours the office stands still for it. */
static gboolean
hold_still (CchDatabase *source)
{
  gint64 ignored;

  return sqlite3_get_autocommit (cch_database_get_handle (source))
         && cch_database_run_script (source, "BEGIN", NULL)
         && cch_database_query_int64 (source, "SELECT count (*) FROM sqlite_schema", &ignored,
                                      NULL);
}

static void
release (CchDatabase *source, gboolean held)
{
  if (held)
    cch_database_run_script (source, "ROLLBACK", NULL);
}

static gboolean
fill_file (CchDatabase *source, sqlite3 *target, const Watcher *watcher, int *result)
{
  sqlite3_backup *backup =
      sqlite3_backup_init (target, "main", cch_database_get_handle (source), "main");
  gboolean held = hold_still (source);
  int finished;

  if (backup == NULL)
    {
      *result = sqlite3_errcode (target);
      release (source, held);
      return FALSE;
    }

  *result = copy_pages (backup, watcher);
  finished = sqlite3_backup_finish (backup);
  release (source, held);
  if (*result != SQLITE_DONE)
    return FALSE;

  /* The copy stands alone: no write-ahead log beside it, readable from a disc. */
  *result = finished;
  if (*result == SQLITE_OK)
    *result = sqlite3_exec (target, "PRAGMA journal_mode = DELETE", NULL, NULL, NULL);
  return *result == SQLITE_OK;
}

static gboolean
write_copy (CchDatabase *source, const char *path, const Watcher *watcher, GError **error)
{
  sqlite3 *target = NULL;
  int result = sqlite3_open_v2 (path, &target,
                                SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
                                    | SQLITE_OPEN_EXRESCODE,
                                NULL);
  gboolean done = result == SQLITE_OK && fill_file (source, target, watcher, &result);

  if (!done)
    cch_sqlite_set_error (error, target, result, path);
  sqlite3_close (target);
  return done;
}

static gboolean
check_copy (const char *path, GError **error)
{
  g_autoptr (CchDatabase) copy = cch_database_open (path, CCH_DATABASE_READ, error);

  return copy != NULL && cch_integrity_require (copy, CCH_INTEGRITY_FULL, error);
}

/* SQLite would speak of a file that nobody has named, and of reading it. */
static gboolean
check_folder (const char *folder, GError **error)
{
  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    cch_system_error_set (error, ENOENT, folder);
  else if (g_access (folder, W_OK | X_OK) != 0)
    cch_system_error_set (error, errno, folder);
  else
    return TRUE;
  return FALSE;
}

/**
 * cch_copy_database:
 * @target: where the copy shall stand
 * @progress: (nullable) (scope call): hears how far it is
 *
 * Copies the office as it is now, also while others read it. The file appears under its name
 * when it is complete, checked and on the disk, or not at all.
 */
gboolean
cch_copy_database (CchDatabase *source,
                   const char *target,
                   CchReplace replace,
                   CchCopyProgress progress,
                   gpointer data,
                   GCancellable *cancellable,
                   GError **error)
{
  const Watcher watcher = { progress, data, cancellable };
  g_autofree char *part = g_strconcat (target, ".part", NULL);
  g_autofree char *folder = g_path_get_dirname (target);
  gboolean done;

  if (!check_folder (folder, error))
    return FALSE;

  cch_durable_remove_database (part);
  done = write_copy (source, part, &watcher, error) && check_copy (part, error);
  if (done && (replace == CCH_REPLACE_EXISTING || !g_file_test (target, G_FILE_TEST_EXISTS)))
    cch_durable_remove_logs (target);
  done = done && cch_durable_rename (part, target, replace, error);
  if (!done)
    cch_durable_remove_database (part);
  return done;
}
