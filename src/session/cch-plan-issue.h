/* The steps of a plan's life: submitted, issued with number and day, reopened, amended, replaced.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-issue.h"
#include "session/cch-open-plan.h"

G_BEGIN_DECLS

CchIssue *cch_plan_issue_new (CchOpenPlan *plan, CchDate day, GError **error);

gboolean cch_plan_issue_allow (CchOpenPlan *plan, GError **error);
gboolean cch_plan_issue_apply (CchOpenPlan *plan, const CchIssue *issue, GError **error);

gboolean cch_plan_submit (CchOpenPlan *plan, GError **error);
gboolean cch_plan_take_back (CchOpenPlan *plan, GError **error);
gboolean cch_plan_reopen (CchOpenPlan *plan, const char *reason, GError **error);
gint64 cch_plan_amend (CchOpenPlan *plan, gboolean replace, GError **error);

G_END_DECLS
