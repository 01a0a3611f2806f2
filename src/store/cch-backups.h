/* The folder of backups beside an office file: making, listing, thinning out, restoring.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "store/cch-backup.h"
#include "store/cch-copy.h"

G_BEGIN_DECLS

char *cch_backups_get_folder (const char *office);
GPtrArray *cch_backups_list (const char *office, GError **error);
CchBackup *cch_backups_find_newest_good (const char *office);

gboolean cch_backups_is_due (const char *office, GDateTime *now);
CchBackup *cch_backups_make (CchDatabase *database,
                             CchBackupReason reason,
                             GDateTime *now,
                             GCancellable *cancellable,
                             GError **error);
CchBackup *cch_backups_make_watched (CchDatabase *database,
                                     CchBackupReason reason,
                                     GDateTime *now,
                                     CchCopyProgress progress,
                                     gpointer data,
                                     GCancellable *cancellable,
                                     GError **error);

gboolean cch_backups_restore (const char *backup,
                              const char *target,
                              CchCopyProgress progress,
                              gpointer data,
                              GCancellable *cancellable,
                              GError **error);
char *
cch_backups_restore_over (const char *backup, const char *office, GDateTime *now, GError **error);

G_END_DECLS
