/* Everything about one task: roles, products with their dates, targets, money, where it comes from.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/plan/cch-plan-part.h"

G_BEGIN_DECLS

#define CCH_TYPE_TASK_DETAILS (cch_task_details_get_type ())

/**
 * CchTaskDetails:
 *
 * A part that stands beside the others: cch_plan_part_show_record() tells it the task, and it fills
 * itself a moment later, so that walking through the table costs nothing. Signal `said` (a string).
 */
G_DECLARE_FINAL_TYPE (CchTaskDetails, cch_task_details, CCH, TASK_DETAILS, CchPlanPart)

GtkWidget *cch_task_details_new (void);

G_END_DECLS
