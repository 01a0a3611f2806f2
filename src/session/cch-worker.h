/* The thread of an open office: does what takes long, so that the window never waits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "store/cch-office.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define CCH_TYPE_WORKER (cch_worker_get_type ())

/**
 * CchWorker:
 *
 * Has a connection of its own to the same file and an office on it, whose objects never leave the
 * thread. In between it fills the index of words. A job changes no records: those belong to the
 * journal, and that to the office that the person works in. When the last reference goes, the job
 * at hand is called off and the file is closed.
 */
G_DECLARE_FINAL_TYPE (CchWorker, cch_worker, CCH, WORKER, GObject)

/**
 * CchWorkerJob:
 *
 * Runs in the thread.
 *
 * Returns: (transfer full) (nullable): what the asker gets; %NULL on failure
 */
typedef gpointer (*CchWorkerJob) (CchOffice *office,
                                  gpointer data,
                                  GCancellable *cancellable,
                                  GError **error);

CchWorker *cch_worker_new (const char *path, CchDatabaseMode mode);

void cch_worker_run_async (CchWorker *self,
                           CchWorkerJob job,
                           gpointer data,
                           GDestroyNotify free_data,
                           GDestroyNotify free_result,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
gpointer cch_worker_run_finish (GAsyncResult *result, GError **error);

void cch_worker_wake (CchWorker *self);

G_END_DECLS
