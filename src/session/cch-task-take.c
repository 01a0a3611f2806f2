/* Takes tasks out of another plan: last year's beside this one, or the superior's.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-task-take.h"

#include "base/cch-i18n.h"
#include "model/cch-area-owner.h"
#include "model/cch-milestone.h"
#include "model/cch-target.h"
#include "model/cch-task-agency.h"
#include "rules/cch-organisation.h"
#include "rules/cch-year-move.h"
#include "session/cch-area-names.h"
#include "session/cch-plan-copy.h"
#include "session/cch-plan-loader.h"
#include "session/cch-task-milestones.h"
#include "store/cch-position.h"

typedef struct
{
  CchOpenPlan *plan;
  const CchPlanView *source;
  CchTaskTakeFlags flags;
  GHashTable *places; /* gint64* row of a wanted task -> place among them, owned */
  CchAreaNames *areas;
  gint64 first; /* position of the first; 0 for the end */
  gint64 step;
  GPtrArray *taken; /* (element-type CchTask), owned */
} Taker;

static CchPlan *
get_plan (const Taker *taker)
{
  return cch_open_plan_get_plan (taker->plan);
}

/* A plan of another programme has other areas; most have an equal here. */
static gint64
find_area (const Taker *taker, gint64 area)
{
  const CchArea *old = cch_plan_view_find_area (taker->source, area);
  gint64 found = old != NULL ? cch_area_names_find (taker->areas, old->name) : 0;

  return found != 0 ? found : area;
}

/* The year of the plan moves on in the words about time; other texts show it as a finding. */
static char *
move_years (const Taker *taker, const char *text)
{
  guint old_year = (guint) taker->source->plan->year;
  guint year = (guint) get_plan (taker)->year;
  g_autoptr (GArray) shifts = NULL;
  GString *moved = g_string_new (text);

  if (old_year == year || old_year == 0 || year == 0)
    return g_string_free (moved, FALSE);
  shifts = cch_year_move_find (text, old_year, year, TRUE);
  for (guint i = shifts->len; i > 0; i--)
    {
      const CchYearMove *shift = &g_array_index (shifts, CchYearMove, i - 1);

      if (shift->kind != CCH_YEAR_MOVE_OWN && shift->kind != CCH_YEAR_MOVE_NO_DAY)
        continue;
      g_string_erase (moved, (gssize) shift->start, (gssize) (shift->end - shift->start));
      g_string_insert (moved, (gssize) shift->start, shift->words);
    }
  return g_string_free (moved, FALSE);
}

static gboolean
take_task (Taker *taker, CchTask *task)
{
  gint64 row = cch_record_get_id (CCH_RECORD (task));
  gpointer place;

  if (!g_hash_table_lookup_extended (taker->places, &row, NULL, &place))
    return FALSE;
  if (!g_hash_table_contains (taker->places, &task->parent))
    task->parent = 0;
  task->position =
      taker->first == 0 ? 0 : taker->first + taker->step * (gint64) GPOINTER_TO_UINT (place);
  task->area = find_area (taker, task->area);
  task->section = 0;
  task->origin = CCH_TASK_ORIGIN_PLANNED;
  task->state = CCH_TASK_STATE_ACTIVE;
  if (taker->flags & CCH_TASK_TAKE_FROM_SUPERIOR)
    task->superior = row;
  else if (taker->source->plan->parent != get_plan (taker)->parent)
    task->superior = 0;
  if (task->time_wording != NULL)
    {
      g_autofree char *words = g_steal_pointer (&task->time_wording);

      task->time_wording = move_years (taker, words);
    }
  return TRUE;
}

static gboolean
take (CchRecord *record, gpointer data)
{
  Taker *taker = data;
  const CchKind *kind = cch_record_get_kind (record);

  if (CCH_IS_TASK (record))
    return take_task (taker, CCH_TASK (record));
  if (kind == &cch_task_agency_kind)
    return (taker->flags & CCH_TASK_TAKE_FROM_SUPERIOR) == 0;
  if (kind == &cch_target_kind)
    return CCH_TARGET (record)->task != 0;
  return kind != &cch_milestone_kind && cch_kind_find_field (kind, "task") != NULL;
}

static void
taken (CchRecord *record, gint64 row, gpointer data)
{
  Taker *taker = data;
  CchRecord *task;

  if (!CCH_IS_TASK (record))
    return;
  task = cch_record_new (&cch_task_kind);
  cch_record_copy (task, record);
  cch_record_set_identity (task, row, "");
  g_ptr_array_add (taker->taken, task);
}

/* Whoever answers for the area leads what the superior asks for in it. */
static void
give_lead (CchEdit *edit, const CchPlanView *view, CchTask *task)
{
  CchDate day = cch_date_is_none (view->day) ? cch_date_new_today () : view->day;
  gint64 owner = cch_organisation_find_owner (view->area_owners, task->area, day);

  if (owner != 0 && task->row == CCH_TASK_ROW_TASK)
    cch_edit_create (edit, &cch_task_agency_kind, "task", cch_record_get_id (CCH_RECORD (task)),
                     "agency", owner, NULL);
}

static gboolean
finish (CchEdit *edit, const Taker *taker, GError **error)
{
  CchPlanView *view = cch_open_plan_get_view (taker->plan, error);

  for (guint i = 0; view != NULL && i < taker->taken->len && !cch_edit_has_failed (edit); i++)
    {
      CchTask *task = taker->taken->pdata[i];

      if (taker->flags & CCH_TASK_TAKE_FROM_SUPERIOR)
        give_lead (edit, view, task);
      if (!cch_task_milestones_derive (edit, cch_edit_get_office (edit), task,
                                       (guint) get_plan (taker)->year, error))
        return FALSE;
    }
  return view != NULL;
}

static GHashTable *
find_places (const CchPlanView *source, const GArray *tasks)
{
  g_autoptr (GHashTable) wanted = g_hash_table_new (g_int64_hash, g_int64_equal);
  GHashTable *places = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  guint place = 0;

  for (guint i = 0; i < tasks->len; i++)
    g_hash_table_add (wanted, &g_array_index (tasks, gint64, i));
  for (guint i = 0; i < source->tasks->len; i++)
    {
      const CchTask *task = ((const CchTaskView *) source->tasks->pdata[i])->task;
      gint64 row = cch_record_get_id (CCH_RECORD ((CchTask *) task));

      if (g_hash_table_contains (wanted, &row) || g_hash_table_contains (places, &task->parent))
        g_hash_table_insert (places, g_memdup2 (&row, sizeof row), GUINT_TO_POINTER (place++));
    }
  return places;
}

static gboolean
prepare (Taker *taker, const GArray *tasks, CchTask *after, GError **error)
{
  CchPlanView *view = cch_open_plan_get_view (taker->plan, error);
  CchDatabase *database = cch_office_get_database (cch_open_plan_get_office (taker->plan));

  if (view == NULL)
    return FALSE;
  taker->areas = cch_area_names_new (view, cch_open_plan_get_regulation (taker->plan));
  taker->places = find_places (taker->source, tasks);
  if (after == NULL && view->tasks->len > 0)
    after = ((CchTaskView *) view->tasks->pdata[view->tasks->len - 1])->task;
  if (after != NULL)
    return cch_position_make_room (database, CCH_RECORD (after), g_hash_table_size (taker->places),
                                   &taker->first, &taker->step, error);
  taker->first = taker->step = CCH_POSITION_GAP;
  return TRUE;
}

static void
clear (Taker *taker)
{
  g_clear_pointer (&taker->areas, cch_area_names_free);
  g_clear_pointer (&taker->places, g_hash_table_unref);
}

/**
 * cch_task_take:
 * @tasks: (element-type gint64): rows of @source; the parts of each come along
 * @after: (nullable): below which task they go, %NULL for the end
 * @taken: (element-type CchTask): gets the new tasks, drafts of their own
 *
 * Products, targets and texts come along; times are read anew for the year of the plan.
 *
 * Returns: %FALSE when something could not be read; failures of @edit are told by its commit
 */
gboolean
cch_task_take (CchEdit *edit,
               CchOpenPlan *plan,
               CchPlan *source,
               const GArray *tasks,
               CchTask *after,
               CchTaskTakeFlags flags,
               GPtrArray *into,
               GError **error)
{
  g_autoptr (CchPlanView) view =
      cch_plan_loader_load (cch_office_get_database (cch_edit_get_office (edit)),
                            cch_record_get_id (CCH_RECORD (source)), error);
  Taker taker = { .plan = plan, .source = view, .flags = flags, .taken = into };
  const CchPlanCopyHooks hooks = { take, taken, &taker };
  gboolean done =
      view != NULL && prepare (&taker, tasks, after, error)
      && cch_plan_copy_parts (edit, source, cch_record_get_id (CCH_RECORD (get_plan (&taker))),
                              &hooks, error)
      && finish (edit, &taker, error);

  clear (&taker);
  return done;
}

/**
 * cch_task_take_all:
 * @taken: (out) (optional) (transfer full) (element-type CchTask)
 *
 * As one entry of the journal.
 */
gboolean
cch_task_take_all (CchOpenPlan *plan,
                   CchPlan *source,
                   const GArray *tasks,
                   CchTask *after,
                   GPtrArray **taken,
                   GError **error)
{
  g_autoptr (GPtrArray) into = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *label =
      g_strdup_printf (ngettext ("Take %u task from “%s”", "Take %u tasks from “%s”", tasks->len),
                       tasks->len, source->title);
  g_autoptr (CchEdit) edit = cch_edit_begin (cch_open_plan_get_office (plan), label, error);

  if (edit == NULL
      || !cch_task_take (edit, plan, source, tasks, after, CCH_TASK_TAKE_COPY, into, error)
      || !cch_edit_commit (edit, error))
    return FALSE;
  if (taken != NULL)
    *taken = g_steal_pointer (&into);
  return TRUE;
}

/**
 * cch_task_take_list_area:
 *
 * Returns: (transfer full) (element-type gint64): the tasks of an area, for taking all of it
 */
GArray *
cch_task_take_list_area (const CchPlanView *source, gint64 area)
{
  GArray *tasks = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < source->tasks->len; i++)
    {
      CchTask *task = ((CchTaskView *) source->tasks->pdata[i])->task;
      gint64 row = cch_record_get_id (CCH_RECORD (task));

      if (task->area == area)
        g_array_append_val (tasks, row);
    }
  return tasks;
}
