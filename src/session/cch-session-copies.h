/* Copies of an open office made beside the work: backups, and the office as it was.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-session.h"

G_BEGIN_DECLS

/* Progress is told in the thread that has asked. */

void cch_session_back_up_async (CchSession *session,
                                CchBackupReason reason,
                                CchCopyProgress progress,
                                gpointer progress_data,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
gboolean cch_session_back_up_finish (GAsyncResult *result, GError **error);

void cch_session_write_past_async (CchSession *session,
                                   gint64 entry,
                                   const char *target,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
gboolean cch_session_write_past_finish (GAsyncResult *result, GError **error);

void cch_session_write_journal_async (CchSession *session,
                                      GFile *target,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer user_data);
gboolean cch_session_write_journal_finish (GAsyncResult *result, GError **error);

G_END_DECLS
