/* Asks for what is decided when a document is issued: number, day, signer.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-findings.h"
#include "session/cch-plan-issue.h"

#include "ui/shell/cch-dialog.h"

G_BEGIN_DECLS

#define CCH_TYPE_ISSUE_DIALOG (cch_issue_dialog_get_type ())

/**
 * CchIssueDialog:
 *
 * Signal `done`: the document is issued.
 */
G_DECLARE_FINAL_TYPE (CchIssueDialog, cch_issue_dialog, CCH, ISSUE_DIALOG, CchDialog)

/* Issues the document; @holder is what was given with the function. */
typedef gboolean (*CchIssueApply) (GObject *holder, const CchIssue *issue, GError **error);

CchIssueDialog *cch_issue_dialog_new_for (CchOffice *office,
                                          CchRecord *record,
                                          const CchIssue *issue,
                                          CchIssueApply apply,
                                          GObject *holder);
CchIssueDialog *cch_issue_dialog_new (CchOpenPlan *plan, CchFindings *findings, GError **error);

G_END_DECLS
