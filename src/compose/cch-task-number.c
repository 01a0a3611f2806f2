/* Counts the tasks of a table, level by level.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "compose/cch-task-number.h"

#include "base/cch-numbering.h"

#include <string.h>

/**
 * cch_task_number_find_area:
 *
 * Returns: (nullable): what the regulation says of an area of the office
 */
const CchRegulationArea *
cch_task_number_find_area (const CchRegulation *regulation, CchArea *area)
{
  const CchRegulationArea *found = cch_regulation_find_area (regulation, area->code);

  if (found != NULL)
    return found;
  return cch_regulation_area_find_code (cch_regulation_get_list (regulation, CCH_REGULATION_AREAS),
                                        area->code);
}

/**
 * cch_task_number_restart:
 *
 * Begins a group whose tasks are numbered by themselves: 1, 2, 3.
 */
void
cch_task_number_restart (CchTaskNumber *number)
{
  memset (number->counts, 0, sizeof number->counts);
  number->area_code = NULL;
}

/**
 * cch_task_number_begin_area:
 * @area: (nullable): its own number, when it is one in figures, stands before those of its tasks
 */
void
cch_task_number_begin_area (CchTaskNumber *number, CchArea *area)
{
  const CchRegulationArea *rule =
      area != NULL ? cch_task_number_find_area (number->regulation, area) : NULL;

  cch_task_number_restart (number);
  if (rule != NULL && g_ascii_isdigit (*rule->code))
    number->area_code = rule->code;
}

/**
 * cch_task_number_next:
 *
 * Returns: (transfer full): the number of @task, which comes after those counted so far
 */
char *
cch_task_number_next (CchTaskNumber *number, const CchTaskView *task)
{
  guint depth = MIN (task->depth, CCH_TASK_NUMBER_MAX_DEPTH - 1);
  g_autofree char *path = NULL;

  number->counts[depth]++;
  for (guint i = depth + 1; i < CCH_TASK_NUMBER_MAX_DEPTH; i++)
    number->counts[i] = 0;
  path = cch_numbering_format_path (CCH_NUMBERING_HIERARCHICAL, number->counts, depth + 1);
  if (number->area_code == NULL)
    return g_steal_pointer (&path);
  return g_strdup_printf ("%s.%s", number->area_code, path);
}
