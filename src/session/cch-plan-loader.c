/* Reads a plan with all its parts out of the office.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-plan-loader.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "model/cch-area-owner.h"
#include "model/cch-citation.h"
#include "model/cch-document.h"
#include "model/cch-milestone.h"
#include "model/cch-product.h"
#include "model/cch-recipient.h"
#include "model/cch-target.h"
#include "model/cch-task-agency.h"
#include "store/cch-record-sql.h"

#define OF_PLAN "WHERE plan = ?1"
#define OF_TASKS "WHERE task IN (SELECT id FROM task WHERE plan = ?1)"

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

static gboolean
load_kind (CchDatabase *database,
           CchPlanView *view,
           const CchKind *kind,
           const char *tail,
           GError **error)
{
  gint64 plan = cch_record_get_id (CCH_RECORD (view->plan));
  g_autoptr (CchStatement) statement = prepare (database, kind, tail, plan, error);
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
    if (!load_kind (database, view, parts[i].kind, parts[i].tail, error))
      return NULL;

  cch_plan_view_finish (view);
  return g_steal_pointer (&view);
}

/* Returns: whether the changes touch anything that the loader reads, of whichever plan */
gboolean
cch_plan_loader_concerns (CchChanges *changes)
{
  if (cch_changes_get_n (changes, &cch_plan_kind) > 0)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (cch_changes_get_n (changes, parts[i].kind) > 0)
      return TRUE;
  return FALSE;
}
