/* What both programs open: one office file, the person who works in it, and its regulation.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-session-create.h"
#include "session/cch-session-file.h"
#include "session/cch-worker.h"
#include "store/cch-backups.h"
#include "store/cch-office.h"

G_BEGIN_DECLS

#define CCH_TYPE_SESSION (cch_session_get_type ())

/**
 * CchSession:
 *
 * As long as it lives, a writing session holds the lock of the file; no other program can write
 * to it. It belongs to the thread that has received it.
 */
G_DECLARE_FINAL_TYPE (CchSession, cch_session, CCH, SESSION, GObject)

CchSession *cch_session_open (const char *path,
                              CchSessionMode mode,
                              const CchSessionWatch *watch,
                              GCancellable *cancellable,
                              GError **error);
void cch_session_open_async (const char *path,
                             CchSessionMode mode,
                             const CchSessionWatch *watch,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data);
CchSession *cch_session_open_finish (GAsyncResult *result, GError **error);

const char *cch_session_get_path (CchSession *self);
CchSessionMode cch_session_get_mode (CchSession *self);
CchDatabase *cch_session_get_database (CchSession *self);
CchOffice *cch_session_get_office (CchSession *self);
CchWorker *cch_session_get_worker (CchSession *self);

char *cch_session_dup_setting (CchSession *self, const char *key);
CchRecord *cch_session_get_agency (CchSession *self, GError **error);

CchBackup *cch_session_back_up (CchSession *self,
                                CchBackupReason reason,
                                GCancellable *cancellable,
                                GError **error);

G_END_DECLS
