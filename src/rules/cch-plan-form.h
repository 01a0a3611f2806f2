/* Which form and which table of a regulation a plan is written on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-plan.h"
#include "rules/cch-regulation.h"

G_BEGIN_DECLS

const CchRegulationForm *cch_plan_form_find (const CchRegulation *regulation, const CchPlan *plan);
const CchRegulationTable *cch_plan_form_find_task_table (const CchRegulation *regulation,
                                                         const CchRegulationForm *form);

G_END_DECLS
