/* The right pane of the plan page: what the checks say, the sheets, the details.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-findings.h"
#include "session/cch-open-plan.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CCH_TYPE_PLAN_SIDE (cch_plan_side_get_type ())

/**
 * CchPlanSide:
 *
 * Signals: `record-activated` (kind, uuid, field): go to this record; `said`: words for a toast.
 * Property `tab`: "findings",
 * "preview", "details" or "other".
 */
G_DECLARE_FINAL_TYPE (CchPlanSide, cch_plan_side, CCH, PLAN_SIDE, AdwBin)

void cch_plan_side_set_plan (CchPlanSide *self, CchOpenPlan *plan);
void
cch_plan_side_follow (CchPlanSide *self, const char *kind, const char *uuid, const char *field);
CchFindings *cch_plan_side_get_findings (CchPlanSide *self);
void cch_plan_side_print (CchPlanSide *self);
void cch_plan_side_save (CchPlanSide *self, const char *ending);
void cch_plan_side_show_source (CchPlanSide *self, gint64 source);
const char *cch_plan_side_get_tab (CchPlanSide *self);
void cch_plan_side_set_tab (CchPlanSide *self, const char *tab);
void cch_plan_side_enter (CchPlanSide *self);

G_END_DECLS
