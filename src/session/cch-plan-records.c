/* A plan with everything that belongs to it, read for checks and percentages.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-plan-records.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "store/cch-query.h"
#include "store/cch-statement.h"

struct _CchPlanRecords
{
  CchCheckView view;   /* its records and arrays are owned */
  GPtrArray *progress; /* (element-type CchProgress), owned */
  GPtrArray *periods;  /* (element-type CchPeriod), owned */
};

/* Adds to @records what @query finds. */
static gboolean
read_query (CchOffice *office, CchQuery *query, GPtrArray *records, GError **error)
{
  g_autoptr (CchStatement) statement =
      cch_query_prepare (query, cch_office_get_database (office), error);
  CchStep step = CCH_STEP_ERROR;

  while (statement != NULL && (step = cch_statement_step (statement, error)) == CCH_STEP_ROW)
    {
      CchRecord *record = cch_office_get (office, cch_query_get_kind (query),
                                          cch_statement_get_int64 (statement, 0), error);

      if (record == NULL)
        return FALSE;
      g_ptr_array_add (records, record);
    }
  return step == CCH_STEP_DONE;
}

static GPtrArray *
new_list (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

/* @field: (nullable): only the records whose reference @field is @row */
static gboolean
read_kind (CchOffice *office,
           const CchKind *kind,
           const char *field,
           gint64 row,
           GPtrArray **records,
           GError **error)
{
  g_autoptr (CchQuery) query = cch_query_new (kind);

  if (*records == NULL)
    *records = new_list ();
  if (field != NULL)
    cch_query_where_row (query, field, row);
  return read_query (office, query, *records, error);
}

static gboolean
read_tasks (CchOffice *office, CchPlanRecords *records, gint64 plan, GError **error)
{
  CchCheckView *view = &records->view;

  if (!read_kind (office, &cch_task_kind, "plan", plan, &view->tasks, error))
    return FALSE;
  view->products = new_list ();
  view->milestones = new_list ();
  view->task_agencies = new_list ();
  records->progress = new_list ();
  for (guint i = 0; i < view->tasks->len; i++)
    {
      gint64 task = cch_record_get_id (g_ptr_array_index (view->tasks, i));

      if (!read_kind (office, &cch_product_kind, "task", task, &view->products, error)
          || !read_kind (office, &cch_milestone_kind, "task", task, &view->milestones, error)
          || !read_kind (office, &cch_task_agency_kind, "task", task, &view->task_agencies, error)
          || !read_kind (office, &cch_progress_kind, "task", task, &records->progress, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_parent (CchOffice *office, CchCheckView *view, GError **error)
{
  if (view->plan->parent == 0)
    return TRUE;
  view->parent = (CchPlan *) cch_office_get (office, &cch_plan_kind, view->plan->parent, error);
  return view->parent != NULL
         && read_kind (office, &cch_task_kind, "plan", view->plan->parent, &view->parent_tasks,
                       error);
}

static void
find_class (CchCheckView *view)
{
  for (guint i = 0; i < view->agency_terms->len; i++)
    {
      CchAgencyTerm *term = g_ptr_array_index (view->agency_terms, i);

      if (term->agency == view->plan->agency && term->class != NULL && *term->class != '\0')
        view->agency_class = term->class;
    }
}

static gboolean
read_all (CchOffice *office, CchPlanRecords *records, GError **error)
{
  CchCheckView *view = &records->view;
  gint64 plan = cch_record_get_id (CCH_RECORD (view->plan));

  return read_kind (office, &cch_section_kind, "plan", plan, &view->sections, error)
         && read_kind (office, &cch_citation_kind, "plan", plan, &view->citations, error)
         && read_kind (office, &cch_recipient_kind, "plan", plan, &view->recipients, error)
         && read_tasks (office, records, plan, error) && read_parent (office, view, error)
         && read_kind (office, &cch_area_kind, NULL, 0, &view->areas, error)
         && read_kind (office, &cch_agency_term_kind, NULL, 0, &view->agency_terms, error)
         && read_kind (office, &cch_agency_alias_kind, NULL, 0, &view->aliases, error)
         && read_kind (office, &cch_silenced_finding_kind, NULL, 0, &view->silenced, error)
         && read_kind (office, &cch_period_kind, NULL, 0, &records->periods, error);
}

/**
 * cch_plan_records_new:
 *
 * Returns: (transfer full) (nullable): %NULL with @error when the file cannot be read
 */
CchPlanRecords *
cch_plan_records_new (CchOffice *office, CchPlan *plan, GError **error)
{
  g_autoptr (CchPlanRecords) records = g_new0 (CchPlanRecords, 1);

  records->view.plan = g_object_ref (plan);
  if (!read_all (office, records, error))
    return NULL;
  find_class (&records->view);
  return g_steal_pointer (&records);
}

void
cch_plan_records_free (CchPlanRecords *records)
{
  CchCheckView *view = &records->view;
  GPtrArray *lists[] = {
    view->sections,   view->tasks,        view->products,     view->milestones, view->task_agencies,
    view->citations,  view->areas,        view->agency_terms, view->aliases,    view->silenced,
    view->recipients, view->parent_tasks, records->progress,  records->periods,
  };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    g_clear_pointer (&lists[i], g_ptr_array_unref);
  g_clear_object (&view->plan);
  g_clear_object (&view->parent);
  g_clear_pointer (&view->regulation, cch_regulation_unref);
  g_free (records);
}

/**
 * cch_plan_records_set_regulation:
 * @regulation: (transfer none): the pack that the plan follows
 */
void
cch_plan_records_set_regulation (CchPlanRecords *records, CchRegulation *regulation)
{
  g_clear_pointer (&records->view.regulation, cch_regulation_unref);
  records->view.regulation = cch_regulation_ref (regulation);
}

const CchCheckView *
cch_plan_records_get_view (const CchPlanRecords *records)
{
  return &records->view;
}

/**
 * cch_plan_records_find_task:
 *
 * Returns: (transfer none) (nullable): the task that a proof names
 */
CchTask *
cch_plan_records_find_task (const CchPlanRecords *records, const char *uuid)
{
  for (guint i = 0; i < records->view.tasks->len; i++)
    if (g_strcmp0 (cch_record_get_uuid (g_ptr_array_index (records->view.tasks, i)), uuid) == 0)
      return g_ptr_array_index (records->view.tasks, i);
  return NULL;
}

/* The record of a period, when there is one, knows better than the pack when data taking ended. */
static CchDate
find_cut_off (const CchPlanRecords *records, const char *code, CchDate usual)
{
  for (guint i = 0; i < records->periods->len; i++)
    {
      CchPeriod *period = g_ptr_array_index (records->periods, i);

      if (period->year == records->view.plan->year && g_strcmp0 (period->code, code) == 0
          && !cch_date_is_none (period->end))
        return period->end;
    }
  return usual;
}

/**
 * cch_plan_records_calculate:
 * @period: id of a period of the regulation, such as "q1"
 *
 * Returns: (transfer full): the percentages of the plan for that period
 */
CchPercentSheet *
cch_plan_records_calculate (const CchPlanRecords *records, const char *period, GError **error)
{
  const CchCheckView *view = &records->view;
  const CchRegulationPeriod *found =
      view->regulation != NULL ? cch_regulation_find_period (view->regulation, period) : NULL;
  const CchPercentRecords counted = { view->tasks, view->milestones, records->progress, view->areas,
                                      records->periods };
  g_autoptr (CchPercentInput) input = NULL;
  g_auto (GStrv) areas = NULL;
  CchPercentPeriod days = { 0 };
  CchPercentRule rule;

  if (found == NULL || found->first_month == 0
      || cch_regulation_get_percentage (view->regulation) == NULL)
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_NOT_FOUND,
                   _ ("“%s” is no reporting period of the regulation. See caicach-tool regulation "
                      "show"),
                   period);
      return NULL;
    }

  rule = cch_percent_rule_from_regulation (cch_regulation_get_percentage (view->regulation));
  days.year_first = cch_date_new ((guint) view->plan->year, 1, 1);
  days.first = cch_date_new ((guint) view->plan->year, (guint) found->first_month, 1);
  days.last = cch_date_new_end_of_month ((guint) view->plan->year, (guint) found->last_month);
  days.cut_off = find_cut_off (records, period, days.last);
  input = cch_percent_input_new_from_records (&counted);
  areas = cch_percent_records_list_areas (&counted);
  return cch_percent_sheet_new (&rule, &days, input, (const char *const *) areas);
}
