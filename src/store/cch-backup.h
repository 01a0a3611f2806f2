/* One copy of an office file that was made to be safe.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "store/cch-database.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define CCH_TYPE_BACKUP_REASON (cch_backup_reason_get_type ())
#define CCH_TYPE_BACKUP (cch_backup_get_type ())

/**
 * CchBackupReason:
 * @CCH_BACKUP_DAILY: made by itself, at the first opening of a day
 * @CCH_BACKUP_MIGRATION: before a new version of the program changes the schema
 * @CCH_BACKUP_IMPORT: before an import
 * @CCH_BACKUP_MANUAL: a person asked for it
 */
typedef enum
{
  CCH_BACKUP_DAILY,
  CCH_BACKUP_MIGRATION,
  CCH_BACKUP_IMPORT,
  CCH_BACKUP_MANUAL,
} CchBackupReason;

/**
 * CchBackupState:
 * @CCH_BACKUP_CHECKED: it was opened and checked when it was written
 * @CCH_BACKUP_GOOD: it has been checked just now and is whole
 * @CCH_BACKUP_BROKEN: it has been looked at just now and cannot be trusted
 */
typedef enum
{
  CCH_BACKUP_CHECKED,
  CCH_BACKUP_GOOD,
  CCH_BACKUP_BROKEN,
} CchBackupState;

G_DECLARE_FINAL_TYPE (CchBackup, cch_backup, CCH, BACKUP, GObject)

GType cch_backup_reason_get_type (void);

CchBackup *cch_backup_new (const char *path);
char *cch_backup_make_name (GDateTime *time, CchBackupReason reason);

const char *cch_backup_get_path (CchBackup *self);
CchBackupReason cch_backup_get_reason (CchBackup *self);
GDateTime *cch_backup_get_time (CchBackup *self);
gint64 cch_backup_get_size (CchBackup *self);
CchBackupState cch_backup_get_state (CchBackup *self);
const char *cch_backup_get_fault (CchBackup *self);
gint64 cch_backup_get_row_count (CchBackup *self);

gboolean cch_backup_examine (CchBackup *self, GError **error);

G_END_DECLS
