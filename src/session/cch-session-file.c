/* What happens to an office file before anybody works in it: checks, upgrade, backup.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-session-file.h"

#include "store/cch-backups.h"
#include "store/cch-durable.h"
#include "store/cch-file-check.h"
#include "store/cch-migration.h"
#include "store/cch-upgrade.h"

/* One opening, on its way. */
typedef struct
{
  const char *path; /* not owned */
  CchSessionMode mode;
  const CchSessionWatch *watch; /* not owned, nullable */
  GDateTime *now;               /* owned */
  GPtrArray *migrations;        /* (element-type CchMigration), owned */
  CchLock *lock;                /* owned, nullable: reading needs none */
  GCancellable *cancellable;    /* not owned, nullable */
} Opening;

static void
opening_clear (Opening *opening)
{
  g_clear_pointer (&opening->now, g_date_time_unref);
  g_clear_pointer (&opening->migrations, g_ptr_array_unref);
  g_clear_pointer (&opening->lock, cch_lock_release);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Opening, opening_clear)

static gboolean
begin_stage (Opening *opening, CchSessionStage stage, GError **error)
{
  if (opening->watch != NULL && opening->watch->stage != NULL)
    opening->watch->stage (stage, opening->watch->data);
  return !g_cancellable_set_error_if_cancelled (opening->cancellable, error);
}

/* Reading every page of a large file takes long; once a day is enough, and always after the
 * program or the computer has stopped by surprise. */
static gboolean
check (Opening *opening, GError **error)
{
  CchFileCheckFlags flags = CCH_FILE_CHECK_LOCAL | CCH_FILE_CHECK_SCHEMA;

  if (opening->mode == CCH_SESSION_WRITE
      && (cch_durable_has_log (opening->path) || cch_backups_is_due (opening->path, opening->now)))
    flags |= CCH_FILE_CHECK_PAGES;

  return begin_stage (opening, CCH_SESSION_CHECKING, error)
         && cch_file_check (opening->path, opening->migrations, flags,
                            opening->watch != NULL ? opening->watch->probe : NULL, error);
}

static gboolean
upgrade (Opening *opening, GError **error)
{
  g_autoptr (CchLock) lock = NULL;
  gboolean needed;

  if (!cch_upgrade_is_needed (opening->path, opening->migrations, &needed, error))
    return FALSE;
  if (!needed)
    return TRUE;

  /* Whoever only wants to read an old file must write it this once. */
  if (opening->lock == NULL)
    {
      lock = cch_lock_take (opening->path, error);
      if (lock == NULL)
        return FALSE;
    }
  return begin_stage (opening, CCH_SESSION_UPGRADING, error)
         && cch_upgrade_file (opening->path, opening->migrations, opening->now,
                              opening->cancellable, error);
}

static gboolean
back_up (Opening *opening, CchDatabase *database, GError **error)
{
  g_autoptr (CchBackup) backup = NULL;

  if (opening->mode != CCH_SESSION_WRITE || !cch_backups_is_due (opening->path, opening->now))
    return TRUE;
  if (!begin_stage (opening, CCH_SESSION_BACKING_UP, error))
    return FALSE;

  backup = cch_backups_make (database, CCH_BACKUP_DAILY, opening->now, opening->cancellable, error);
  return backup != NULL;
}

static gboolean
opening_init (Opening *opening, GError **error)
{
  if (opening->watch != NULL && opening->watch->now != NULL)
    opening->now = g_date_time_ref (opening->watch->now);
  else
    opening->now = g_date_time_new_now_local ();

  opening->migrations = cch_migrations_load (error);
  return opening->migrations != NULL;
}

/* A file that is not there shall not get a lock file beside it. */
static gboolean
take_lock (Opening *opening, GError **error)
{
  if (opening->mode == CCH_SESSION_READ || !g_file_test (opening->path, G_FILE_TEST_IS_REGULAR))
    return TRUE;
  opening->lock = cch_lock_take (opening->path, error);
  return opening->lock != NULL;
}

/**
 * cch_session_file_open:
 * @path: absolute
 * @watch: (nullable): who watches, and what a test puts in place of the world
 * @lock: (out) (transfer full) (nullable): to be released after the connection is closed
 *
 * Returns: (transfer full): the connection to a file that is whole, of the newest schema, and
 *   backed up today
 */
CchDatabase *
cch_session_file_open (const char *path,
                       CchSessionMode mode,
                       const CchSessionWatch *watch,
                       CchLock **lock,
                       GCancellable *cancellable,
                       GError **error)
{
  g_auto (Opening)
      opening = { .path = path, .mode = mode, .watch = watch, .cancellable = cancellable };
  g_autoptr (CchDatabase) database = NULL;

  if (!opening_init (&opening, error) || !take_lock (&opening, error) || !check (&opening, error)
      || !upgrade (&opening, error))
    return NULL;

  database =
      cch_database_open (path, mode == CCH_SESSION_WRITE ? CCH_DATABASE_WRITE : CCH_DATABASE_READ,
                         error);
  if (database == NULL || !back_up (&opening, database, error))
    return NULL;

  *lock = g_steal_pointer (&opening.lock);
  return g_steal_pointer (&database);
}
