/* Counts the tasks of a table, level by level.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "base/cch-numbering.h"
#include "model/cch-plan-view.h"
#include "rules/cch-regulation.h"

G_BEGIN_DECLS

/* Levels of tasks under tasks that a number shows, and bytes of an area's number with its end. */
#define CCH_TASK_NUMBER_MAX_DEPTH 8
#define CCH_TASK_NUMBER_MAX_CODE 32

/**
 * CchTaskNumber:
 * @regulation: says how areas are numbered
 * @plan: has the areas
 * @counts: how many tasks stand so far on each level of the group
 * @area_code: what stands before the numbers of the group, "7.1", or ""
 *
 * Numbers are computed, never stored: moving a task renumbers what follows.
 */
typedef struct
{
  const CchRegulation *regulation;
  const CchPlanView *plan;
  guint counts[CCH_TASK_NUMBER_MAX_DEPTH];
  char area_code[CCH_TASK_NUMBER_MAX_CODE];
} CchTaskNumber;

const CchRegulationArea *cch_task_number_find_area (const CchRegulation *regulation, CchArea *area);
guint cch_task_number_place_area (const CchRegulation *regulation,
                                  const CchPlanView *plan,
                                  CchArea *area);
char *cch_task_number_label_area (const CchRegulation *regulation,
                                  const CchPlanView *plan,
                                  CchArea *area,
                                  CchNumbering numbering);
void cch_task_number_begin_area (CchTaskNumber *number, CchArea *area);
void cch_task_number_restart (CchTaskNumber *number);
char *cch_task_number_next (CchTaskNumber *number, const CchTaskView *task);

G_END_DECLS
