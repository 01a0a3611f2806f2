/* The bar over a plan: how far it is in its life, and what the next step is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-findings.h"
#include "session/cch-open-plan.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CCH_TYPE_PLAN_STATE_BAR (cch_plan_state_bar_get_type ())

/**
 * CchPlanStateBar:
 *
 * Its buttons call the actions of the plan page, see cch-plan-actions.c.
 */
G_DECLARE_FINAL_TYPE (CchPlanStateBar, cch_plan_state_bar, CCH, PLAN_STATE_BAR, GtkBox)

void cch_plan_state_bar_set_plan (CchPlanStateBar *self, CchOpenPlan *plan);
void cch_plan_state_bar_set_findings (CchPlanStateBar *self, CchFindings *findings);

G_END_DECLS
