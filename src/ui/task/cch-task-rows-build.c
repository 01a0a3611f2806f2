/* Makes the rows of a task table from a plan: areas in order, their tasks with numbers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/task/cch-task-rows-private.h"

#include "base/cch-i18n.h"
#include "base/cch-numbering.h"
#include "compose/cch-task-number.h"
#include "rules/cch-organisation.h"
#include "session/cch-plan-share.h"

enum
{
  KEY_TASK,
  KEY_AREA,
  KEY_ROOM,
  KEY_ROOM_NOW,
  N_KEYS
};

gint64
cch_task_rows_make_key (gint64 task)
{
  return task * N_KEYS + KEY_TASK;
}

gint64
cch_task_rows_make_area_key (gint64 area)
{
  return area * N_KEYS + KEY_AREA;
}

gint64
cch_task_rows_make_room_key (void)
{
  return KEY_ROOM_NOW;
}

static gint64
get_area_id (CchArea *area)
{
  return area != NULL ? cch_record_get_id (CCH_RECORD (area)) : 0;
}

static gint64
get_task_id (const CchTaskView *task)
{
  return cch_record_get_id (CCH_RECORD (task->task));
}

gint64
cch_task_rows_get_row_key (const TaskRow *row)
{
  switch (row->kind)
    {
    case TASK_ROW_TASK:
      return cch_task_rows_make_key (get_task_id (row->task));
    case TASK_ROW_AREA:
      return cch_task_rows_make_area_key (get_area_id (row->area));
    case TASK_ROW_ROOM:
      return get_area_id (row->area) * N_KEYS + KEY_ROOM;
    case TASK_ROW_ROOM_NOW:
    default:
      return cch_task_rows_make_room_key ();
    }
}

static void
append_row (CchTaskRows *self, TaskRow row)
{
  gint64 key = cch_task_rows_get_row_key (&row);

  g_hash_table_replace (self->by_key, g_memdup2 (&key, sizeof key),
                        GUINT_TO_POINTER (self->rows->len));
  g_array_append_val (self->rows, row);
}

static gboolean
is_room_below (CchTaskRows *self, const CchTaskView *task)
{
  return self->room.open && self->room.below == get_task_id (task);
}

/* Whether the area belongs to what is shown, as a whole. */
gboolean
cch_task_rows_is_owned (CchTaskRows *self, gint64 area)
{
  return self->owner == 0 || cch_plan_share_find_owner (self->view, area) == self->owner;
}

static void
append_task (CchTaskRows *self, const CchTaskView *task, CchArea *area, char *number)
{
  append_row (self, (TaskRow){ .kind = TASK_ROW_TASK,
                               .task = task,
                               .area = area,
                               .depth = task->depth,
                               .number = number });
  if (is_room_below (self, task) && cch_task_rows_is_owned (self, task->task->area))
    append_row (self,
                (TaskRow){
                    .kind = TASK_ROW_ROOM_NOW, .task = task, .area = area, .depth = task->depth });
}

/* Which tasks are shown: the owner's, and those that they stand under. Tasks come before theirs. */
static gboolean *
choose_tasks (CchTaskRows *self, GPtrArray *tasks, guint *count)
{
  gboolean *chosen = g_new0 (gboolean, tasks->len + 1);
  guint needed = 0; /* the depth above which the tasks behind need one */

  *count = 0;
  for (guint i = tasks->len; i > 0; i--)
    {
      const CchTaskView *task = g_ptr_array_index (tasks, i - 1);

      chosen[i - 1] = self->owner == 0 || task->depth < needed
                      || cch_plan_share_takes (self->view, task, self->owner);
      needed = chosen[i - 1] ? task->depth : MIN (needed, task->depth);
      *count += chosen[i - 1];
    }
  return chosen;
}

/* Those that are not shown are counted too: a part has the numbers of the whole. */
static void
append_tasks (CchTaskRows *self,
              GPtrArray *tasks,
              const gboolean *chosen,
              CchArea *area,
              CchTaskNumber *number)
{
  for (guint i = 0; i < tasks->len; i++)
    {
      const CchTaskView *task = g_ptr_array_index (tasks, i);
      g_autofree char *text = cch_task_number_next (number, task);

      if (chosen[i])
        append_task (self, task, area, g_steal_pointer (&text));
    }
}

/* The last task that stands under the area itself: a new one at the end comes after it. */
static void
append_room (CchTaskRows *self, CchArea *area)
{
  if (!self->frozen && cch_task_rows_is_owned (self, get_area_id (area)))
    append_row (self, (TaskRow){ .kind = TASK_ROW_ROOM, .area = area });
}

/* @ordinal: of the appendices, which are counted: an area without tasks has none */
static char *
number_area (CchTaskRows *self, CchArea *area, guint ordinal)
{
  if (area == NULL)
    return NULL;
  if (self->table->grouping == CCH_TABLE_GROUPING_AREA_ROWS)
    return cch_task_number_label_area (self->regulation, self->view, area, CCH_NUMBERING_ROMAN);
  if (self->table->grouping != CCH_TABLE_GROUPING_APPENDIX_PER_AREA)
    return cch_numbering_format (CCH_NUMBERING_ROMAN,
                                 cch_task_number_place_area (self->regulation, self->view, area));
  return ordinal > 0 ? cch_numbering_format (CCH_NUMBERING_PADDED, ordinal) : NULL;
}

static void
begin_area (CchTaskRows *self, CchArea *area, CchTaskNumber *number)
{
  if (self->table->grouping == CCH_TABLE_GROUPING_AREA_ROWS)
    cch_task_number_begin_area (number, area);
  else
    cch_task_number_restart (number);
}

/* Returns: (nullable): who looks after the area on the day of the plan */
const char *
cch_task_rows_find_owner (CchTaskRows *self, gint64 area)
{
  CchDate day = cch_date_is_none (self->view->day) ? cch_date_new_today () : self->view->day;
  gint64 owner = area != 0 ? cch_organisation_find_owner (self->view->area_owners, area, day) : 0;

  return owner != 0 ? cch_plan_view_get_agency_name (self->view, owner) : NULL;
}

/* "Phòng Nội vụ · 12 nhiệm vụ" */
static char *
describe_area (CchTaskRows *self, CchArea *area, guint count)
{
  const char *name = cch_task_rows_find_owner (self, get_area_id (area));
  g_autofree char *tasks =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u task", "%u tasks", count), count);

  return name != NULL ? g_strdup_printf ("%s · %s", name, tasks) : g_steal_pointer (&tasks);
}

static void
append_area (CchTaskRows *self, CchArea *area, GPtrArray *tasks, guint ordinal)
{
  gint64 id = get_area_id (area);
  gboolean open = !g_hash_table_contains (self->closed, &id);
  CchTaskNumber number = { .regulation = self->regulation, .plan = self->view };
  TaskRow row = { .kind = TASK_ROW_AREA, .area = area, .open = open };
  guint count = 0;
  g_autofree gboolean *chosen = choose_tasks (self, tasks, &count);

  /* One row is always there: a place to stand. */
  if (count == 0 && !cch_task_rows_is_owned (self, id) && (area != NULL || self->rows->len > 0))
    return;
  self->n_tasks += count;
  row.number = number_area (self, area, tasks->len > 0 ? ordinal : 0);
  row.note = describe_area (self, area, count);
  append_row (self, row);
  if (!open)
    return;
  if (self->room.open && self->room.below == 0 && self->room.area == id && tasks->len > 0
      && cch_task_rows_is_owned (self, id))
    append_row (self, (TaskRow){ .kind = TASK_ROW_ROOM_NOW, .area = area });
  begin_area (self, area, &number);
  append_tasks (self, tasks, chosen, area, &number);
  append_room (self, area);
}

/* An area under which the regulation wants tasks is shown before it has any. */
static gboolean
wants_tasks (CchTaskRows *self, CchArea *area)
{
  const CchRegulationArea *rule = cch_task_number_find_area (self->regulation, area);

  return rule != NULL && rule->role == CCH_AREA_ROLE_TASKS && area->parent == 0
         && g_strcmp0 (rule->name, area->name) == 0;
}

static GPtrArray *
list_tasks (GHashTable *by_area, CchArea *area)
{
  GPtrArray *tasks = g_hash_table_lookup (by_area, area);

  if (tasks == NULL)
    {
      tasks = g_ptr_array_new ();
      g_hash_table_insert (by_area, area, tasks);
    }
  return tasks;
}

static GHashTable *
sort_by_area (CchTaskRows *self)
{
  GHashTable *by_area =
      g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < self->view->tasks->len; i++)
    {
      CchTaskView *task = g_ptr_array_index (self->view->tasks, i);

      g_ptr_array_add (list_tasks (by_area, cch_plan_view_find_area (self->view, task->task->area)),
                       task);
    }
  return by_area;
}

/* Areas in reading order, each followed by its parts. */
static void
append_areas (CchTaskRows *self, GHashTable *by_area, gint64 parent, guint *ordinal)
{
  for (guint i = 0; i < self->view->areas->len; i++)
    {
      CchArea *area = g_ptr_array_index (self->view->areas, i);
      GPtrArray *tasks = list_tasks (by_area, area);

      if (area->parent != parent || parent == get_area_id (area))
        continue;
      *ordinal += tasks->len > 0 ? 1 : 0;
      if (tasks->len > 0 || (!self->frozen && wants_tasks (self, area)))
        append_area (self, area, tasks, *ordinal);
      append_areas (self, by_area, get_area_id (area), ordinal);
    }
}

static void
make_grouped_rows (CchTaskRows *self)
{
  g_autoptr (GHashTable) by_area = sort_by_area (self);
  GPtrArray *others = list_tasks (by_area, NULL);
  guint ordinal = 0;

  append_areas (self, by_area, 0, &ordinal);
  if (others->len > 0 || self->rows->len == 0)
    append_area (self, NULL, others, 0);
}

static void
make_plain_rows (CchTaskRows *self)
{
  CchTaskNumber number = { .regulation = self->regulation, .plan = self->view };
  g_autofree gboolean *chosen = choose_tasks (self, self->view->tasks, &self->n_tasks);

  append_tasks (self, self->view->tasks, chosen, NULL, &number);
  append_room (self, NULL);
}

/* Fills the rows of @self, which has its snapshot and columns. */
void
cch_task_rows_build (CchTaskRows *self)
{
  if (cch_task_rows_has_areas (self))
    make_grouped_rows (self);
  else
    make_plain_rows (self);
}
