/* The plans of an office at a glance: how large each is, and whether it is in force.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-plan.h"
#include "session/cch-session.h"

G_BEGIN_DECLS

/**
 * CchPlanSummary:
 * @plan: live
 * @issuer: (nullable): name of the agency on its day, short if it has a short one
 * @own: whether this office writes it; otherwise it was received
 * @in_force: on the day that was asked for
 */
typedef struct
{
  CchPlan *plan; /* owned */
  char *issuer;  /* owned */
  guint n_tasks;
  gboolean own;
  gboolean in_force;
} CchPlanSummary;

GPtrArray *cch_plan_summary_list (CchSession *session, CchDate day, GError **error);
void cch_plan_summary_free (CchPlanSummary *summary);

GPtrArray *cch_plan_versions_list (GPtrArray *plans, CchPlan *plan);
CchPlan *cch_plan_versions_find_in_force (GPtrArray *plans, CchPlan *plan, CchDate day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchPlanSummary, cch_plan_summary_free)

G_END_DECLS
