/* Reads a plan with all its parts out of the office.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-plan-loader.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "model/cch-agency.h"
#include "model/cch-area-owner.h"
#include "model/cch-citation.h"
#include "model/cch-document.h"
#include "model/cch-milestone.h"
#include "model/cch-product.h"
#include "model/cch-recipient.h"
#include "model/cch-target.h"
#include "model/cch-task-agency.h"
#include "session/cch-bare-agencies.h"
#include "store/cch-record-sql.h"

#define OF_PLAN "WHERE plan = ?1"
#define OF_TASKS "WHERE task IN (SELECT id FROM task WHERE plan = ?1)"
#define OF_TASK "WHERE task = ?1"

/* With more changed tasks than this everything is read anew, which is as fast by then. */
#define MOST_CHANGED_TASKS 200

/* Tasks before their parts; one statement a kind, however many tasks there are. */
static const struct
{
  const CchKind *kind;
  const char *tail;
} parts[] = {
  { &cch_agency_term_kind, "" },       { &cch_area_kind, "" },
  { &cch_area_owner_kind, "" },        { &cch_document_kind, "" },
  { &cch_section_kind, OF_PLAN },      { &cch_citation_kind, OF_PLAN },
  { &cch_recipient_kind, OF_PLAN },    { &cch_task_kind, OF_PLAN },
  { &cch_task_agency_kind, OF_TASKS }, { &cch_product_kind, OF_TASKS },
  { &cch_milestone_kind, OF_TASKS },   { &cch_target_kind, OF_TASKS },
};

static CchStatement *
prepare (CchDatabase *database, const CchKind *kind, const char *tail, gint64 plan, GError **error)
{
  g_autofree char *sql = cch_record_sql_select (kind, tail);
  CchStatement *statement = cch_statement_new (database, sql, error);

  if (statement != NULL && *tail != '\0')
    cch_statement_bind_int64 (statement, 1, plan);
  return statement;
}

/* @owner: the plan, or the task whose parts are meant */
static gboolean
load_kind (CchDatabase *database,
           CchPlanView *view,
           const CchKind *kind,
           const char *tail,
           gint64 owner,
           GError **error)
{
  g_autoptr (CchStatement) statement = prepare (database, kind, tail, owner, error);
  g_autoptr (CchRecord) record = cch_record_new (kind);
  CchStep step;

  if (statement == NULL)
    return FALSE;

  while ((step = cch_statement_step (statement, error)) == CCH_STEP_ROW)
    {
      cch_record_sql_read (statement, record);
      cch_plan_view_add (view, record);
    }
  return step == CCH_STEP_DONE;
}

/* They are called as usual, so that nobody is left out for want of a term. */
static gboolean
add_bare_agencies (CchDatabase *database, CchPlanView *view, GError **error)
{
  g_autoptr (GPtrArray) terms = cch_bare_agencies_list (database, error);

  for (guint i = 0; terms != NULL && i < terms->len; i++)
    cch_plan_view_add (view, terms->pdata[i]);
  return terms != NULL;
}

static CchPlan *
load_plan (CchDatabase *database, gint64 id, GError **error)
{
  g_autoptr (CchStatement) statement =
      prepare (database, &cch_plan_kind, "WHERE id = ?1", id, error);
  g_autoptr (CchRecord) plan = cch_record_new (&cch_plan_kind);
  CchStep step;

  if (statement == NULL)
    return NULL;

  step = cch_statement_step (statement, error);
  if (step == CCH_STEP_DONE)
    g_set_error_literal (error, CCH_ERROR, CCH_ERROR_NOT_FOUND,
                         _ ("The plan is not in this office any more"));
  if (step != CCH_STEP_ROW)
    return NULL;

  cch_record_sql_read (statement, plan);
  return CCH_PLAN (g_steal_pointer (&plan));
}

/**
 * cch_plan_loader_load:
 * @plan: the row of the plan
 *
 * Returns: (transfer full): the plan as it is committed now; agencies are called as on its day
 *   of issue
 */
CchPlanView *
cch_plan_loader_load (CchDatabase *database, gint64 plan, GError **error)
{
  g_autoptr (CchPlan) record = load_plan (database, plan, error);
  g_autoptr (CchPlanView) view = NULL;

  if (record == NULL)
    return NULL;

  view = cch_plan_view_new (record, record->issued);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!load_kind (database, view, parts[i].kind, parts[i].tail, plan, error))
      return NULL;
  if (!add_bare_agencies (database, view, error))
    return NULL;

  cch_plan_view_finish (view);
  return g_steal_pointer (&view);
}

/* Returns: whether the changes touch anything that the loader reads, of whichever plan */
gboolean
cch_plan_loader_concerns (CchChanges *changes)
{
  if (cch_changes_get_n (changes, &cch_plan_kind) > 0
      || cch_changes_get_n (changes, &cch_agency_kind) > 0)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (cch_changes_get_n (changes, parts[i].kind) > 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_of_task (guint part)
{
  return g_str_equal (parts[part].tail, OF_TASKS);
}

static void
add_id (GHashTable *ids, gint64 id)
{
  if (id != 0)
    g_hash_table_add (ids, g_memdup2 (&id, sizeof id));
}

static gint64
get_task (CchRecord *part)
{
  return *(gint64 *) cch_record_peek (part,
                                      cch_kind_find_field (cch_record_get_kind (part), "task"));
}

static void
add_touched_parts (CchChanges *changes, GPtrArray *list, GHashTable *tasks)
{
  for (guint i = 0; i < list->len; i++)
    {
      CchRecord *part = g_ptr_array_index (list, i);

      if (cch_changes_find (changes, cch_record_get_kind (part), cch_record_get_id (part)) != NULL)
        add_id (tasks, get_task (part));
    }
}

/* Tasks that had the changed parts. */
static void
add_former_owners (CchPlanView *view, CchChanges *changes, GHashTable *tasks)
{
  for (guint i = 0; i < view->tasks->len; i++)
    {
      const CchTaskView *task = g_ptr_array_index (view->tasks, i);

      add_touched_parts (changes, task->agencies, tasks);
      add_touched_parts (changes, task->products, tasks);
      add_touched_parts (changes, task->milestones, tasks);
      add_touched_parts (changes, task->targets, tasks);
    }
}

/* Tasks that have them now. */
static gboolean
add_owners (CchDatabase *database,
            CchChanges *changes,
            const CchKind *kind,
            GHashTable *tasks,
            GError **error)
{
  g_autoptr (CchRecord) record = cch_record_new (kind);

  for (guint i = 0; i < cch_changes_get_n (changes, kind); i++)
    {
      g_autoptr (CchStatement) statement =
          prepare (database, kind, "WHERE id = ?1", cch_changes_get (changes, kind, i)->row, error);
      CchStep step = statement != NULL ? cch_statement_step (statement, error) : CCH_STEP_ERROR;

      if (step == CCH_STEP_ERROR)
        return FALSE;
      if (step != CCH_STEP_ROW)
        continue;
      cch_record_sql_read (statement, record);
      add_id (tasks, get_task (record));
    }
  return TRUE;
}

static guint
count_changes (CchChanges *changes)
{
  guint count = cch_changes_get_n (changes, &cch_task_kind);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (is_of_task (i))
      count += cch_changes_get_n (changes, parts[i].kind);
  return count;
}

static gboolean
list_changed_tasks (CchDatabase *database,
                    CchPlanView *view,
                    CchChanges *changes,
                    GHashTable *tasks,
                    GError **error)
{
  for (guint i = 0; i < cch_changes_get_n (changes, &cch_task_kind); i++)
    add_id (tasks, cch_changes_get (changes, &cch_task_kind, i)->row);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (is_of_task (i) && !add_owners (database, changes, parts[i].kind, tasks, error))
      return FALSE;
  add_former_owners (view, changes, tasks);
  return TRUE;
}

static gboolean
reload_task (CchDatabase *database, CchPlanView *view, gint64 id, GError **error)
{
  g_autoptr (CchStatement) statement =
      prepare (database, &cch_task_kind, "WHERE id = ?1", id, error);
  g_autoptr (CchRecord) task = cch_record_new (&cch_task_kind);
  CchStep step = statement != NULL ? cch_statement_step (statement, error) : CCH_STEP_ERROR;

  cch_plan_view_drop_task (view, id);
  if (step != CCH_STEP_ROW)
    return step == CCH_STEP_DONE;
  cch_record_sql_read (statement, task);
  if (CCH_TASK (task)->plan != cch_record_get_id (CCH_RECORD (view->plan)))
    return TRUE;
  cch_plan_view_add (view, task);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (is_of_task (i) && !load_kind (database, view, parts[i].kind, OF_TASK, id, error))
      return FALSE;
  return TRUE;
}

static gboolean
is_changed (CchChanges *changes, const CchKind *kind)
{
  return cch_changes_get_n (changes, kind) > 0
         || (kind == &cch_agency_term_kind && cch_changes_get_n (changes, &cch_agency_kind) > 0);
}

static gboolean
reload_kinds (CchDatabase *database, CchPlanView *view, CchChanges *changes, GError **error)
{
  gint64 plan = cch_record_get_id (CCH_RECORD (view->plan));

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      if (is_of_task (i) || parts[i].kind == &cch_task_kind || !is_changed (changes, parts[i].kind))
        continue;
      cch_plan_view_drop_kind (view, parts[i].kind);
      if (!load_kind (database, view, parts[i].kind, parts[i].tail, plan, error)
          || (parts[i].kind == &cch_agency_term_kind && !add_bare_agencies (database, view, error)))
        return FALSE;
    }
  return TRUE;
}

/**
 * cch_plan_loader_update:
 * @view: the plan as it was before @changes
 *
 * Reads only what changed; the rest is shared with @view.
 *
 * Returns: (transfer full) (nullable): the plan as it is committed now; %NULL without @error when
 *   so much has changed that it is better read anew
 */
CchPlanView *
cch_plan_loader_update (CchDatabase *database,
                        CchPlanView *view,
                        CchChanges *changes,
                        GError **error)
{
  g_autoptr (GHashTable) tasks = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (CchPlan) plan = NULL;
  g_autoptr (CchPlanView) copy = NULL;
  GHashTableIter iterator;
  gpointer id;

  if (count_changes (changes) > MOST_CHANGED_TASKS)
    return NULL;
  plan = load_plan (database, cch_record_get_id (CCH_RECORD (view->plan)), error);
  if (plan == NULL || !list_changed_tasks (database, view, changes, tasks, error))
    return NULL;
  copy = cch_plan_view_copy (view, plan);
  copy->day = plan->issued;
  if (!reload_kinds (database, copy, changes, error))
    return NULL;
  g_hash_table_iter_init (&iterator, tasks);
  while (g_hash_table_iter_next (&iterator, &id, NULL))
    if (!reload_task (database, copy, *(gint64 *) id, error))
      return NULL;
  cch_plan_view_finish (copy);
  return g_steal_pointer (&copy);
}
