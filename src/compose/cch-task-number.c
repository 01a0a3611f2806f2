/* Counts the tasks of a table, level by level.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "compose/cch-task-number.h"

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

/* Areas of the office that the regulation does not know, up to @area. */
static guint
count_own_areas (const CchRegulation *regulation, const CchPlanView *plan, CchArea *area)
{
  guint count = 0;

  for (guint i = 0; i < plan->areas->len; i++)
    {
      CchArea *other = g_ptr_array_index (plan->areas, i);

      count += other == area || cch_task_number_find_area (regulation, other) == NULL;
      if (other == area)
        break;
    }
  return count;
}

/**
 * cch_task_number_place_area:
 *
 * Returns: which of the areas of the regulation it is, from 1; an area of the office's own comes
 *   after them. An area keeps its place when another one has no tasks, as forms keep "1, 2, 3 and
 *   7" for those who have nothing to plan between
 */
guint
cch_task_number_place_area (const CchRegulation *regulation, const CchPlanView *plan, CchArea *area)
{
  const GPtrArray *rules = cch_regulation_get_list (regulation, CCH_REGULATION_AREAS);
  const CchRegulationArea *own = cch_task_number_find_area (regulation, area);
  guint place = 0;

  for (guint i = 0; rules != NULL && i < rules->len; i++)
    {
      const CchRegulationArea *rule = g_ptr_array_index (rules, i);

      place += rule->role == CCH_AREA_ROLE_TASKS;
      if (rule == own)
        return MAX (place, 1);
    }
  return place + count_own_areas (regulation, plan, area);
}

/* A form that counts its areas in figures counts those of the office so too. */
static gboolean
counts_in_figures (const CchRegulation *regulation)
{
  const GPtrArray *rules = cch_regulation_get_list (regulation, CCH_REGULATION_AREAS);
  const CchRegulationArea *first =
      rules != NULL && rules->len > 0 ? g_ptr_array_index (rules, 0) : NULL;

  return first != NULL && g_ascii_isdigit (*first->code);
}

/**
 * cch_task_number_label_area:
 * @numbering: how areas are counted where the form has no figures for them
 *
 * Returns: (transfer full): the number of the area, the same in the text and in every table
 */
char *
cch_task_number_label_area (const CchRegulation *regulation,
                            const CchPlanView *plan,
                            CchArea *area,
                            CchNumbering numbering)
{
  const CchRegulationArea *rule = cch_task_number_find_area (regulation, area);
  gboolean figures = counts_in_figures (regulation);

  if (rule != NULL && g_ascii_isdigit (*rule->code))
    return g_strdup (rule->code);
  return cch_numbering_format (figures ? CCH_NUMBERING_ARABIC : numbering,
                               cch_task_number_place_area (regulation, plan, area));
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
  number->area_code[0] = '\0';
}

/**
 * cch_task_number_begin_area:
 * @area: (nullable): its own number, when it is one in figures, stands before those of its tasks
 */
void
cch_task_number_begin_area (CchTaskNumber *number, CchArea *area)
{
  g_autofree char *label = NULL;

  cch_task_number_restart (number);
  if (area == NULL)
    return;

  label = cch_task_number_label_area (number->regulation, number->plan, area, CCH_NUMBERING_ROMAN);
  if (g_ascii_isdigit (*label))
    g_strlcpy (number->area_code, label, sizeof number->area_code);
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
  if (number->area_code[0] == '\0')
    return g_steal_pointer (&path);
  return g_strdup_printf ("%s.%s", number->area_code, path);
}
