/* The files that prove something about a record: shown, added, opened, saved elsewhere, removed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CCH_TYPE_EVIDENCE_LIST (cch_evidence_list_get_type ())

/**
 * CchEvidenceList:
 *
 * Put it on any page that shows a task, the progress of a task, a report or a registered document,
 * and give it the record. It follows undo and redo by itself; files may be dropped onto it.
 */
G_DECLARE_FINAL_TYPE (CchEvidenceList, cch_evidence_list, CCH, EVIDENCE_LIST, AdwBin)

void cch_evidence_list_set_owner (CchEvidenceList *self, CchSession *session, CchRecord *owner);
void cch_evidence_list_add (CchEvidenceList *self, GListModel *files);

G_END_DECLS
