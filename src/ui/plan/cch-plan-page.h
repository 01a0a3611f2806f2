/* The page of the plans: their list, and the room where one of them is written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/plan/cch-plan-list.h"
#include "ui/plan/cch-plan-workspace.h"
#include "ui/shell/cch-page.h"

G_BEGIN_DECLS

#define CCH_TYPE_PLAN_PAGE (cch_plan_page_get_type ())

/**
 * CchPlanPage:
 *
 * While it is shown, the window has its actions `plan.…`; see cch-plan-actions.c.
 */
G_DECLARE_FINAL_TYPE (CchPlanPage, cch_plan_page, CCH, PLAN_PAGE, CchPage)

gboolean cch_plan_page_open (CchPlanPage *self, gint64 plan, GError **error);
void cch_plan_page_close (CchPlanPage *self);

CchOpenPlan *cch_plan_page_get_plan (CchPlanPage *self);
CchPlanWorkspace *cch_plan_page_get_workspace (CchPlanPage *self);
CchPlanList *cch_plan_page_get_list (CchPlanPage *self);
void cch_plan_page_say (CchPlanPage *self, const char *words);
void cch_plan_page_offer_undo (CchPlanPage *self, const char *words);

G_END_DECLS
