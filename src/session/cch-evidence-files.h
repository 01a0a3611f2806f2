/* Files as evidence: taken in, written out, without holding up the window.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-evidence.h"
#include "session/cch-session.h"
#include "store/cch-query.h"

G_BEGIN_DECLS

gboolean cch_evidence_files_can_have (const CchKind *kind);
CchQuery *cch_evidence_files_query (CchRecord *owner);

void cch_evidence_files_add_async (CchSession *session,
                                   CchRecord *owner,
                                   GListModel *files,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
gboolean cch_evidence_files_add_finish (GAsyncResult *result, GError **error);

void cch_evidence_files_write_async (CchSession *session,
                                     CchEvidence *evidence,
                                     GFile *target,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data);
gboolean cch_evidence_files_write_finish (GAsyncResult *result, GError **error);

gboolean cch_evidence_files_write (CchDatabase *database,
                                   CchEvidence *evidence,
                                   GFile *target,
                                   GCancellable *cancellable,
                                   GError **error);
gboolean cch_evidence_files_remove (CchOffice *office, CchEvidence *evidence, GError **error);

G_END_DECLS
