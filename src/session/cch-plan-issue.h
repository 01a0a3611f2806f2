/* The steps of a plan's life: submitted, issued with number and day, reopened, amended, replaced.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-open-plan.h"

G_BEGIN_DECLS

/**
 * CchPlanIssue:
 * @number: "03"
 * @symbol: "KH-UBND"
 * @reason: (nullable): why it is issued though checks still find errors; kept in the register
 *
 * What is decided when a plan is issued.
 */
typedef struct
{
  char *number;
  char *symbol;
  CchDate issued;
  CchDocumentAuthority authority;
  CchDocumentSigning signing;
  char *signer_post;
  char *signer;
  char *reason;
} CchPlanIssue;

CchPlanIssue *cch_plan_issue_new (CchOpenPlan *plan, CchDate day, GError **error);
void cch_plan_issue_free (CchPlanIssue *issue);

gboolean cch_plan_issue_allow (CchOpenPlan *plan, GError **error);
gboolean cch_plan_issue_check (const CchPlanIssue *issue, guint n_errors, GError **error);
char *cch_plan_issue_find_twin (CchOpenPlan *plan, const CchPlanIssue *issue, GError **error);
gboolean cch_plan_issue_apply (CchOpenPlan *plan, const CchPlanIssue *issue, GError **error);

gboolean cch_plan_submit (CchOpenPlan *plan, GError **error);
gboolean cch_plan_take_back (CchOpenPlan *plan, GError **error);
gboolean cch_plan_reopen (CchOpenPlan *plan, const char *reason, GError **error);
gint64 cch_plan_amend (CchOpenPlan *plan, gboolean replace, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchPlanIssue, cch_plan_issue_free)

G_END_DECLS
