/* A plan that somebody works on: its live record, its regulation, one snapshot for all who read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-plan-view.h"
#include "rules/cch-regulation.h"
#include "session/cch-session.h"

G_BEGIN_DECLS

#define CCH_TYPE_OPEN_PLAN (cch_open_plan_get_type ())

/**
 * CchOpenPlan:
 *
 * Signal `changed` (#CchChanges): a commit, undo or redo touched what a plan is made of. Property
 * `frozen`: nobody may edit it, as it is issued or the file is only read.
 */
G_DECLARE_FINAL_TYPE (CchOpenPlan, cch_open_plan, CCH, OPEN_PLAN, GObject)

CchOpenPlan *cch_open_plan_new (CchSession *session, gint64 plan, GError **error);

CchSession *cch_open_plan_get_session (CchOpenPlan *self);
CchOffice *cch_open_plan_get_office (CchOpenPlan *self);
CchPlan *cch_open_plan_get_plan (CchOpenPlan *self);
CchPlanView *cch_open_plan_get_view (CchOpenPlan *self, GError **error);

CchRegulation *cch_open_plan_get_regulation (CchOpenPlan *self);
const CchRegulationForm *cch_open_plan_get_form (CchOpenPlan *self);
const CchRegulationTable *cch_open_plan_get_table (CchOpenPlan *self);

gboolean cch_open_plan_is_frozen (CchOpenPlan *self);

G_END_DECLS
