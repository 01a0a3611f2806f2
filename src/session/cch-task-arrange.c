/* Moves rows of the task table: up, down, to another area, in and out under another row.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-task-arrange.h"

static gint64
get_id (const CchTaskView *task)
{
  return cch_record_get_id (CCH_RECORD (task->task));
}

static gboolean
is_under (const CchPlanView *view, const CchTaskView *task, GPtrArray *tasks)
{
  for (guint steps = 0; task->task->parent != 0 && steps < view->tasks->len; steps++)
    {
      CchTaskView *parent = cch_plan_view_find_task (view, task->task->parent);

      if (parent == NULL)
        return FALSE;
      if (g_ptr_array_find (tasks, parent, NULL))
        return TRUE;
      task = parent;
    }
  return FALSE;
}

/* Returns: (transfer container): those of @tasks that no other of them takes along */
GPtrArray *
cch_task_arrange_list_tops (const CchPlanView *view, GPtrArray *tasks)
{
  GPtrArray *tops = g_ptr_array_new ();

  for (guint i = 0; i < tasks->len; i++)
    if (!is_under (view, g_ptr_array_index (tasks, i), tasks))
      g_ptr_array_add (tops, g_ptr_array_index (tasks, i));
  return tops;
}

/* The rows of one area under one row, in their order. */
static GPtrArray *
list_siblings (const CchPlanView *view, const CchTaskView *task)
{
  GPtrArray *siblings = g_ptr_array_new ();

  for (guint i = 0; i < view->tasks->len; i++)
    {
      CchTaskView *other = g_ptr_array_index (view->tasks, i);

      if (other->task->parent == task->task->parent
          && (task->task->parent != 0 || other->task->area == task->task->area))
        g_ptr_array_add (siblings, other);
    }
  return siblings;
}

/* The row so many places away among those of the same area and parent. */
static CchTaskView *
find_sibling (const CchPlanView *view, const CchTaskView *task, int away)
{
  g_autoptr (GPtrArray) siblings = list_siblings (view, task);
  guint index = 0;

  if (!g_ptr_array_find (siblings, task, &index) || (away < 0 && index < (guint) -away)
      || (away > 0 && index + (guint) away >= siblings->len))
    return NULL;
  return g_ptr_array_index (siblings, index + (guint) away);
}

static void
move_all (CchEdit *edit, GPtrArray *tasks, const CchTaskView *before)
{
  for (guint i = 0; i < tasks->len; i++)
    {
      const CchTaskView *task = g_ptr_array_index (tasks, i);

      cch_edit_move (edit, CCH_RECORD (task->task),
                     before != NULL ? CCH_RECORD (before->task) : NULL);
    }
}

/**
 * cch_task_arrange_set_area:
 *
 * What stands under the row goes with it.
 */
void
cch_task_arrange_set_area (CchEdit *edit,
                           const CchPlanView *view,
                           const CchTaskView *task,
                           gint64 area)
{
  g_autoptr (GPtrArray) branch = g_ptr_array_new ();

  g_ptr_array_add (branch, (gpointer) task);
  cch_edit_set (edit, task->task, "area", area, NULL);
  for (guint i = 0; i < view->tasks->len; i++)
    {
      CchTaskView *other = g_ptr_array_index (view->tasks, i);

      if (other != task && is_under (view, other, branch))
        cch_edit_set (edit, other->task, "area", area, NULL);
    }
}

/* The areas of the office in reading order. */
static void
list_areas (const CchPlanView *view, gint64 parent, GPtrArray *areas)
{
  for (guint i = 0; i < view->areas->len; i++)
    {
      CchArea *area = g_ptr_array_index (view->areas, i);

      if (area->parent != parent || g_ptr_array_find (areas, area, NULL))
        continue;
      g_ptr_array_add (areas, area);
      list_areas (view, cch_record_get_id (CCH_RECORD (area)), areas);
    }
}

/* The area before or after, of the same set of areas. */
static gint64
find_area (const CchPlanView *view, gint64 area, int way)
{
  g_autoptr (GPtrArray) areas = g_ptr_array_new ();
  CchArea *own = cch_plan_view_find_area (view, area);
  guint index = 0;

  list_areas (view, 0, areas);
  if (own == NULL || !g_ptr_array_find (areas, own, &index))
    return 0;
  while (way < 0 ? index > 0 : index + 1 < areas->len)
    {
      CchArea *other = g_ptr_array_index (areas, index += (guint) way);

      if (g_strcmp0 (other->area_set, own->area_set) == 0)
        return cch_record_get_id (CCH_RECORD (other));
    }
  return 0;
}

static CchTaskView *
find_first (const CchPlanView *view, gint64 area)
{
  for (guint i = 0; i < view->tasks->len; i++)
    {
      CchTaskView *task = g_ptr_array_index (view->tasks, i);

      if (task->task->area == area && task->depth == 0)
        return task;
    }
  return NULL;
}

/* Over the edge of an area the rows go into the next one: to its end upwards, to its top downwards. */
static gboolean
cross_area (CchEdit *edit, const CchPlanView *view, GPtrArray *tops, int way)
{
  const CchTaskView *first = g_ptr_array_index (tops, 0);
  gint64 area = first->task->parent == 0 ? find_area (view, first->task->area, way) : 0;

  if (area == 0)
    return FALSE;
  for (guint i = 0; i < tops->len; i++)
    cch_task_arrange_set_area (edit, view, g_ptr_array_index (tops, i), area);
  move_all (edit, tops, way > 0 ? find_first (view, area) : NULL);
  return TRUE;
}

gboolean
cch_task_arrange_up (CchEdit *edit, const CchPlanView *view, GPtrArray *tasks)
{
  g_autoptr (GPtrArray) tops = cch_task_arrange_list_tops (view, tasks);
  const CchTaskView *before;

  if (tops->len == 0)
    return FALSE;
  before = find_sibling (view, g_ptr_array_index (tops, 0), -1);
  if (before == NULL)
    return cross_area (edit, view, tops, -1);
  move_all (edit, tops, before);
  return TRUE;
}

gboolean
cch_task_arrange_down (CchEdit *edit, const CchPlanView *view, GPtrArray *tasks)
{
  g_autoptr (GPtrArray) tops = cch_task_arrange_list_tops (view, tasks);
  const CchTaskView *last = tops->len > 0 ? g_ptr_array_index (tops, tops->len - 1) : NULL;

  if (last == NULL)
    return FALSE;
  if (find_sibling (view, last, 1) == NULL)
    return cross_area (edit, view, tops, 1);
  move_all (edit, tops, find_sibling (view, last, 2));
  return TRUE;
}

/* Under the row above it, as the last one there. */
gboolean
cch_task_arrange_in (CchEdit *edit, const CchPlanView *view, GPtrArray *tasks)
{
  g_autoptr (GPtrArray) tops = cch_task_arrange_list_tops (view, tasks);
  const CchTaskView *above =
      tops->len > 0 ? find_sibling (view, g_ptr_array_index (tops, 0), -1) : NULL;

  if (above == NULL)
    return FALSE;
  for (guint i = 0; i < tops->len; i++)
    {
      const CchTaskView *task = g_ptr_array_index (tops, i);

      cch_edit_set (edit, task->task, "parent", get_id (above), NULL);
    }
  move_all (edit, tops, NULL);
  return TRUE;
}

/* Out of the row that it stands under, right below that one. */
gboolean
cch_task_arrange_out (CchEdit *edit, const CchPlanView *view, GPtrArray *tasks)
{
  g_autoptr (GPtrArray) tops = cch_task_arrange_list_tops (view, tasks);
  const CchTaskView *first = tops->len > 0 ? g_ptr_array_index (tops, 0) : NULL;
  const CchTaskView *parent =
      first != NULL ? cch_plan_view_find_task (view, first->task->parent) : NULL;

  if (parent == NULL)
    return FALSE;
  for (guint i = 0; i < tops->len; i++)
    {
      const CchTaskView *task = g_ptr_array_index (tops, i);

      cch_edit_set (edit, task->task, "parent", parent->task->parent, NULL);
    }
  move_all (edit, tops, find_sibling (view, parent, 1));
  return TRUE;
}

/* What follows then, if that is itself moved: the next one that is not. */
static const CchTaskView *
pass_over (const CchPlanView *view, const CchTaskView *before, GPtrArray *tops)
{
  while (before != NULL && g_ptr_array_find (tops, before, NULL))
    before = find_sibling (view, before, 1);
  return before;
}

/* Whether the rows stand there already, one after the other. */
static gboolean
are_there (const CchPlanView *view, GPtrArray *tops, gint64 area, const CchTaskView *before)
{
  gint64 parent = before != NULL ? before->task->parent : 0;

  for (guint i = 0; i < tops->len; i++)
    {
      const CchTaskView *task = g_ptr_array_index (tops, i);
      const CchTaskView *next = i + 1 < tops->len ? g_ptr_array_index (tops, i + 1) : before;

      if (task->task->area != area || task->task->parent != parent
          || find_sibling (view, task, 1) != next)
        return FALSE;
    }
  return TRUE;
}

/**
 * cch_task_arrange_to:
 * @area: where the rows stand then
 * @before: (nullable): what follows them then, under the same row; %NULL for the end of the area
 */
gboolean
cch_task_arrange_to (CchEdit *edit,
                     const CchPlanView *view,
                     GPtrArray *tasks,
                     gint64 area,
                     const CchTaskView *before)
{
  g_autoptr (GPtrArray) tops = cch_task_arrange_list_tops (view, tasks);
  gint64 parent;

  if (tops->len == 0 || (before != NULL && is_under (view, before, tops)))
    return FALSE;
  parent = before != NULL ? before->task->parent : 0;
  before = pass_over (view, before, tops);
  if (are_there (view, tops, area, before))
    return FALSE;
  for (guint i = 0; i < tops->len; i++)
    {
      const CchTaskView *task = g_ptr_array_index (tops, i);

      if (task->task->area != area)
        cch_task_arrange_set_area (edit, view, task, area);
      if (task->task->parent != parent)
        cch_edit_set (edit, task->task, "parent", parent, NULL);
    }
  move_all (edit, tops, before);
  return TRUE;
}
