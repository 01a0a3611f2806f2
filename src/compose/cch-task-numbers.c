/* The numbers of all tasks of a plan, as its table prints them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "compose/cch-task-numbers.h"

#include "compose/cch-task-number.h"
#include "rules/cch-plan-form.h"

/* Tasks are numbered here as in the table that holds them: one of the same form, or of the form
 * that goes with every plan. */
static gboolean
numbers_by_area (const CchComposition *composition)
{
  const CchRegulationTable *table =
      cch_plan_form_find_task_table (composition->regulation, composition->form);

  return table != NULL && table->grouping != CCH_TABLE_GROUPING_NONE;
}

/**
 * cch_task_numbers_list:
 *
 * Returns: (transfer full) (element-type utf8): a number for each task of the plan, in their order
 */
GPtrArray *
cch_task_numbers_list (const CchComposition *composition)
{
  const CchPlanView *plan = composition->plan;
  gboolean by_area = numbers_by_area (composition);
  GPtrArray *numbers = g_ptr_array_new_with_free_func (g_free);
  CchTaskNumber number = { .regulation = composition->regulation, .plan = plan };
  CchArea *area = NULL;

  for (guint i = 0; i < plan->tasks->len; i++)
    {
      const CchTaskView *task = g_ptr_array_index (plan->tasks, i);
      CchArea *own = cch_plan_view_find_area (plan, task->task->area);

      if (by_area && (i == 0 || own != area))
        cch_task_number_begin_area (&number, own);
      area = own;
      g_ptr_array_add (numbers, cch_task_number_next (&number, task));
    }
  return numbers;
}
