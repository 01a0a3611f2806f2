/* Who writes which area of a plan, and how far they are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-area-work.h"

#include "base/cch-i18n.h"
#include "model/cch-task-agency.h"
#include "session/cch-plan-outline.h"
#include "store/cch-edit.h"

static void
free_work (gpointer data)
{
  CchAreaWork *work = data;

  g_object_unref (work->area);
  g_clear_object (&work->owner);
  g_free (work->owner_name);
  g_free (work);
}

static gint64
get_id (gpointer record)
{
  return cch_record_get_id (CCH_RECORD (record));
}

static gboolean
is_led (const CchTaskView *task)
{
  for (guint i = 0; i < task->agencies->len; i++)
    {
      const CchTaskAgency *link = g_ptr_array_index (task->agencies, i);

      if (link->role == CCH_TASK_ROLE_LEAD || link->role == CCH_TASK_ROLE_EXECUTING)
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_gap (const CchTaskView *task)
{
  return task->task->text == NULL || !is_led (task) || task->products->len == 0
         || (task->task->time_wording == NULL && task->milestones->len == 0);
}

/* A task stands in its area, or in that of the task over it. */
static gboolean
is_within (const CchPlanView *view, gint64 area, gint64 within)
{
  for (guint step = 0; area != 0 && step < 8; step++)
    {
      const CchArea *record = cch_plan_view_find_area (view, area);

      if (area == within)
        return TRUE;
      area = record != NULL ? record->parent : 0;
    }
  return FALSE;
}

static void
count (const CchPlanView *view, CchAreaWork *work)
{
  for (guint i = 0; i < view->tasks->len; i++)
    {
      const CchTaskView *task = g_ptr_array_index (view->tasks, i);

      if (task->task->row != CCH_TASK_ROW_TASK || task->task->state == CCH_TASK_STATE_CANCELLED
          || !is_within (view, task->task->area, get_id (work->area)))
        continue;
      work->n_tasks++;
      work->n_gaps += has_gap (task);
    }
}

static gboolean
holds_on (const CchAreaOwner *owner, CchDate day)
{
  return (cch_date_is_none (owner->start) || cch_date_compare (owner->start, day) <= 0)
         && (cch_date_is_none (owner->end) || cch_date_compare (day, owner->end) <= 0);
}

static void
add (GPtrArray *list, const CchPlanView *view, CchArea *area, CchAreaOwner *owner)
{
  CchAreaWork *work = g_new0 (CchAreaWork, 1);

  work->area = g_object_ref (area);
  work->depth = area->parent != 0 ? 1 : 0;
  if (owner != NULL)
    {
      work->owner = g_object_ref (owner);
      work->owner_name = g_strdup (cch_plan_view_get_agency_name (view, owner->agency));
      work->in_force = holds_on (owner, view->day);
    }
  count (view, work);
  g_ptr_array_add (list, work);
}

static void
add_area (GPtrArray *list, const CchPlanView *view, CchArea *area)
{
  guint before = list->len;

  for (guint i = 0; i < view->area_owners->len; i++)
    {
      CchAreaOwner *owner = g_ptr_array_index (view->area_owners, i);

      if (owner->area == get_id (area))
        add (list, view, area, owner);
    }
  if (list->len == before)
    add (list, view, area, NULL);
  for (guint i = 0; i < view->areas->len; i++)
    {
      CchArea *part = g_ptr_array_index (view->areas, i);

      if (part->parent == get_id (area))
        add_area (list, view, part);
    }
}

static CchArea *
find_area (const CchPlanView *view, const char *uuid)
{
  for (guint i = 0; i < view->areas->len; i++)
    if (g_strcmp0 (cch_record_get_uuid (g_ptr_array_index (view->areas, i)), uuid) == 0)
      return g_ptr_array_index (view->areas, i);
  return NULL;
}

/**
 * cch_area_work_list:
 *
 * Returns: (transfer full) (element-type CchAreaWork): the areas that the form asks for, in its
 *   order, parts behind theirs
 */
GPtrArray *
cch_area_work_list (CchOpenPlan *plan, GError **error)
{
  const CchPlanView *view = cch_open_plan_get_view (plan, error);
  g_autoptr (GPtrArray) entries = view != NULL ? cch_plan_outline_read (plan, error) : NULL;
  GPtrArray *list;

  if (entries == NULL)
    return NULL;
  list = g_ptr_array_new_with_free_func (free_work);
  for (guint i = 0; i < entries->len; i++)
    {
      const CchOutlineEntry *entry = g_ptr_array_index (entries, i);
      CchArea *area = entry->kind == CCH_OUTLINE_AREA ? find_area (view, entry->key) : NULL;

      if (area != NULL)
        add_area (list, view, area);
    }
  return list;
}

/* Returns: (transfer full): how far the area is written, for people */
char *
cch_area_work_describe (const CchAreaWork *work)
{
  if (work->n_tasks == 0)
    return g_strdup (_ ("No task yet"));
  if (work->n_gaps > 0)
    return g_strdup_printf (_ ("%u tasks, %u with gaps"), work->n_tasks, work->n_gaps);
  return g_strdup_printf (_ ("%u tasks, complete"), work->n_tasks);
}

/**
 * cch_area_work_set_owner:
 * @owner: (nullable): a live record whose agency changes; %NULL for another owner of @area
 * @agency: 0 to leave the area without that owner
 */
gboolean
cch_area_work_set_owner (CchOffice *office,
                         CchArea *area,
                         CchAreaOwner *owner,
                         gint64 agency,
                         GError **error)
{
  g_autoptr (CchEdit) edit = cch_edit_begin (office, NULL, error);

  if (edit == NULL)
    return FALSE;
  if (owner != NULL && agency == 0)
    cch_edit_remove (edit, CCH_RECORD (owner));
  else if (owner != NULL)
    cch_edit_set (edit, owner, "agency", agency, NULL);
  else if (agency != 0)
    cch_edit_create (edit, &cch_area_owner_kind, "area", get_id (area), "agency", agency, NULL);
  return cch_edit_commit (edit, error);
}
