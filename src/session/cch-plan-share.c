/* Whose part of a plan is what: the areas that an agency owns, the tasks in which it has a role.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-plan-share.h"

#include "model/cch-task-agency.h"
#include "rules/cch-organisation.h"

/**
 * cch_plan_share_find_owner:
 *
 * Returns: who looks after the area on the day of the plan; a part without an owner of its own has
 *   that of its area; 0 for nobody
 */
gint64
cch_plan_share_find_owner (const CchPlanView *view, gint64 area)
{
  CchDate day = cch_date_is_none (view->day) ? cch_date_new_today () : view->day;

  for (guint i = 0; area != 0 && i <= view->areas->len; i++)
    {
      const CchArea *record = cch_plan_view_find_area (view, area);
      gint64 owner = cch_organisation_find_owner (view->area_owners, area, day);

      if (owner != 0)
        return owner;
      area = record != NULL ? record->parent : 0;
    }
  return 0;
}

/* Whether the task stands in an area of the agency, or gives it something to do. */
gboolean
cch_plan_share_takes (const CchPlanView *view, const CchTaskView *task, gint64 agency)
{
  for (guint i = 0; i < task->agencies->len; i++)
    if (CCH_TASK_AGENCY (g_ptr_array_index (task->agencies, i))->agency == agency)
      return TRUE;
  return cch_plan_share_find_owner (view, task->task->area) == agency;
}

static void
add_agency (GArray *list, const CchPlanView *view, gint64 agency)
{
  if (agency == 0 || cch_plan_view_get_agency_name (view, agency) == NULL)
    return;
  for (guint i = 0; i < list->len; i++)
    if (g_array_index (list, gint64, i) == agency)
      return;
  g_array_append_val (list, agency);
}

static void
add_leads (GArray *list, const CchPlanView *view, const CchTaskView *task)
{
  for (guint i = 0; i < task->agencies->len; i++)
    {
      const CchTaskAgency *agency = g_ptr_array_index (task->agencies, i);

      if (agency->role == CCH_TASK_ROLE_LEAD)
        add_agency (list, view, agency->agency);
    }
}

/**
 * cch_plan_share_list_agencies:
 *
 * Returns: (transfer full) (element-type gint64): the owners of areas, then those who lead tasks,
 *   each once and in the order of the plan
 */
GArray *
cch_plan_share_list_agencies (const CchPlanView *view)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < view->areas->len; i++)
    add_agency (list, view,
                cch_plan_share_find_owner (view,
                                           cch_record_get_id (g_ptr_array_index (view->areas, i))));
  for (guint i = 0; i < view->tasks->len; i++)
    add_leads (list, view, g_ptr_array_index (view->tasks, i));
  return list;
}
