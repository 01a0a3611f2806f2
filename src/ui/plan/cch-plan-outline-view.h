/* The outline of a plan as a list to walk in.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-findings.h"
#include "ui/plan/cch-outline-item.h"
#include "ui/plan/cch-plan-part.h"

G_BEGIN_DECLS

#define CCH_TYPE_PLAN_OUTLINE_VIEW (cch_plan_outline_view_get_type ())

/**
 * CchPlanOutlineView:
 *
 * Signals: `chosen` (#CchOutlineItem): this part is to be shown, while the focus stays; `entered`:
 * the person wants to work in the chosen part.
 */
G_DECLARE_FINAL_TYPE (CchPlanOutlineView, cch_plan_outline_view, CCH, PLAN_OUTLINE_VIEW, AdwBin)

void cch_plan_outline_view_set_plan (CchPlanOutlineView *self, CchOpenPlan *plan);
void cch_plan_outline_view_set_findings (CchPlanOutlineView *self, CchFindings *findings);
CchOutlineItem *cch_plan_outline_view_get_chosen (CchPlanOutlineView *self);
gboolean
cch_plan_outline_view_choose (CchPlanOutlineView *self, CchOutlineKind kind, const char *key);
gboolean cch_plan_outline_view_choose_record (CchPlanOutlineView *self,
                                              const char *kind,
                                              const char *uuid,
                                              const char *field);
gboolean cch_plan_outline_view_move (CchPlanOutlineView *self, int step, GError **error);
CchRecord *cch_plan_outline_view_dup_own_section (CchPlanOutlineView *self);
void cch_plan_outline_view_refresh (CchPlanOutlineView *self);
GListModel *cch_plan_outline_view_get_items (CchPlanOutlineView *self);

G_END_DECLS
