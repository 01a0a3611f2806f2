/* Where one plan is written: its outline, the chosen part, and what is said about it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/plan/cch-plan-panes.h"
#include "ui/plan/cch-plan-part.h"
#include "ui/plan/cch-plan-side.h"

G_BEGIN_DECLS

#define CCH_TYPE_PLAN_WORKSPACE (cch_plan_workspace_get_type ())
G_DECLARE_FINAL_TYPE (CchPlanWorkspace, cch_plan_workspace, CCH, PLAN_WORKSPACE, AdwBin)

CchOpenPlan *cch_plan_workspace_get_plan (CchPlanWorkspace *self);
void cch_plan_workspace_set_plan (CchPlanWorkspace *self, CchOpenPlan *plan);
gboolean cch_plan_workspace_show_record (CchPlanWorkspace *self,
                                         const char *kind,
                                         const char *uuid,
                                         const char *field);
void cch_plan_workspace_show_new (CchPlanWorkspace *self,
                                  const char *kind,
                                  const char *uuid,
                                  const char *field);
gboolean cch_plan_workspace_show_owner (CchPlanWorkspace *self, gint64 agency);
gboolean cch_plan_workspace_paste_tasks (CchPlanWorkspace *self);
CchRecord *cch_plan_workspace_get_own_section (CchPlanWorkspace *self);
gboolean cch_plan_workspace_start_search (CchPlanWorkspace *self);
gboolean cch_plan_workspace_move_section (CchPlanWorkspace *self, int step, GError **error);
void cch_plan_workspace_focus (CchPlanWorkspace *self);
CchPlanPanes *cch_plan_workspace_get_panes (CchPlanWorkspace *self);
CchPlanSide *cch_plan_workspace_get_side (CchPlanWorkspace *self);
CchPlanPart *cch_plan_workspace_get_part (CchPlanWorkspace *self);

G_END_DECLS
