/* The list of all plans of the office, to open one or to begin another.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/plan/cch-plan-row.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CCH_TYPE_PLAN_LIST (cch_plan_list_get_type ())

/**
 * CchPlanList:
 *
 * Signal `opened` (gint64): the row of the plan to open. It uses the actions `plan.new` and
 * `plan.remove` (row of a plan) of the page.
 */
G_DECLARE_FINAL_TYPE (CchPlanList, cch_plan_list, CCH, PLAN_LIST, AdwBin)

void cch_plan_list_set_session (CchPlanList *self, CchSession *session);
void cch_plan_list_start_search (CchPlanList *self);
void cch_plan_list_select (CchPlanList *self, gint64 plan);
CchPlanRow *cch_plan_list_get_selected (CchPlanList *self);
GListModel *cch_plan_list_get_shown (CchPlanList *self);

G_END_DECLS
