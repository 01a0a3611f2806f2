/* A plan with everything that belongs to it, read for checks and percentages.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-plan-records.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "rules/cch-regulation-year.h"
#include "store/cch-record-sql.h"

#include <string.h>

struct _CchPlanRecords
{
  CchCheckView view;   /* its records and arrays are owned, and its class */
  char *agency_class;  /* owned */
  GPtrArray *progress; /* (element-type CchProgress), owned */
  GPtrArray *periods;  /* (element-type CchPeriod), owned */
};

#define IN_ORDER " ORDER BY position, id"
#define OF_PLAN "WHERE plan = ?1"
#define OF_TASKS "WHERE task IN (SELECT id FROM task WHERE plan = ?1)"

/* One statement a kind, however many tasks there are. */
static const struct
{
  const CchKind *kind;
  const char *tail;
  gsize list; /* of a GPtrArray in CchPlanRecords */
} parts[] = {
  { &cch_section_kind, OF_PLAN IN_ORDER, G_STRUCT_OFFSET (CchPlanRecords, view.sections) },
  { &cch_citation_kind, OF_PLAN IN_ORDER, G_STRUCT_OFFSET (CchPlanRecords, view.citations) },
  { &cch_recipient_kind, OF_PLAN IN_ORDER, G_STRUCT_OFFSET (CchPlanRecords, view.recipients) },
  { &cch_task_kind, OF_PLAN IN_ORDER, G_STRUCT_OFFSET (CchPlanRecords, view.tasks) },
  { &cch_product_kind, OF_TASKS IN_ORDER, G_STRUCT_OFFSET (CchPlanRecords, view.products) },
  { &cch_milestone_kind, OF_TASKS IN_ORDER, G_STRUCT_OFFSET (CchPlanRecords, view.milestones) },
  { &cch_task_agency_kind, OF_TASKS IN_ORDER,
    G_STRUCT_OFFSET (CchPlanRecords, view.task_agencies) },
  { &cch_progress_kind, OF_TASKS, G_STRUCT_OFFSET (CchPlanRecords, progress) },
  { &cch_area_kind, "", G_STRUCT_OFFSET (CchPlanRecords, view.areas) },
  { &cch_area_owner_kind, "", G_STRUCT_OFFSET (CchPlanRecords, view.area_owners) },
  { &cch_agency_kind, "WHERE id IN (SELECT agency FROM area_owner)",
    G_STRUCT_OFFSET (CchPlanRecords, view.agencies) },
  { &cch_agency_term_kind, "", G_STRUCT_OFFSET (CchPlanRecords, view.agency_terms) },
  { &cch_agency_alias_kind, "", G_STRUCT_OFFSET (CchPlanRecords, view.aliases) },
  { &cch_silenced_finding_kind, "", G_STRUCT_OFFSET (CchPlanRecords, view.silenced) },
  { &cch_period_kind, "", G_STRUCT_OFFSET (CchPlanRecords, periods) },
};

static GPtrArray **
get_list (CchPlanRecords *records, guint part)
{
  return (GPtrArray **) G_STRUCT_MEMBER_P (records, parts[part].list);
}

/* Returns: (transfer full) (nullable): the records that @tail leaves of a kind, as copies */
static GPtrArray *
read_kind (CchDatabase *database, const CchKind *kind, const char *tail, gint64 row, GError **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *sql = cch_record_sql_select (kind, tail);
  g_autoptr (CchStatement) statement = cch_statement_new (database, sql, error);
  CchStep step;

  if (statement == NULL)
    return NULL;
  if (strstr (tail, "?1") != NULL)
    cch_statement_bind_int64 (statement, 1, row);
  while ((step = cch_statement_step (statement, error)) == CCH_STEP_ROW)
    {
      CchRecord *record = cch_record_new (kind);

      cch_record_sql_read (statement, record);
      g_ptr_array_add (records, record);
    }
  return step == CCH_STEP_DONE ? g_steal_pointer (&records) : NULL;
}

static CchPlan *
read_plan (CchDatabase *database, gint64 plan, GError **error)
{
  g_autoptr (GPtrArray) found = read_kind (database, &cch_plan_kind, "WHERE id = ?1", plan, error);

  if (found == NULL)
    return NULL;
  if (found->len > 0)
    return g_object_ref (g_ptr_array_index (found, 0));
  g_set_error_literal (error, CCH_ERROR, CCH_ERROR_NOT_FOUND,
                       _ ("The plan is not in this office any more"));
  return NULL;
}

static gboolean
read_parent (CchDatabase *database, CchCheckView *view, GError **error)
{
  if (view->plan->parent == 0)
    return TRUE;
  view->parent = read_plan (database, view->plan->parent, error);
  if (view->parent == NULL)
    return FALSE;
  view->parent_tasks =
      read_kind (database, &cch_task_kind, OF_PLAN IN_ORDER, view->plan->parent, error);
  return view->parent_tasks != NULL;
}

/* What the plan's agency is on the day of issue; the newest term of a draft. */
static void
find_class (CchPlanRecords *records)
{
  CchDate day = records->view.plan->issued;

  for (guint i = 0; i < records->view.agency_terms->len; i++)
    {
      CchAgencyTerm *term = g_ptr_array_index (records->view.agency_terms, i);

      if (term->agency != records->view.plan->agency || term->class == NULL || *term->class == '\0'
          || (!cch_date_is_none (day) && !cch_date_is_none (term->start)
              && cch_date_compare (term->start, day) > 0 && records->agency_class != NULL))
        continue;
      g_free (records->agency_class);
      records->agency_class = g_strdup (term->class);
    }
  records->view.agency_class = records->agency_class;
}

static gboolean
read_all (CchDatabase *database, CchPlanRecords *records, gint64 plan, GError **error)
{
  records->view.plan = read_plan (database, plan, error);
  if (records->view.plan == NULL || !read_parent (database, &records->view, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      *get_list (records, i) = read_kind (database, parts[i].kind, parts[i].tail, plan, error);
      if (*get_list (records, i) == NULL)
        return FALSE;
    }
  return TRUE;
}

/**
 * cch_plan_records_load:
 * @plan: the row of the plan
 * @rules: (nullable): gives the regulation that the plan names, and the holidays
 *
 * Reads copies, so it may run in any thread on a connection of that thread.
 *
 * Returns: (transfer full) (nullable): %NULL with @error when the file cannot be read, or the
 *   regulation is not known
 */
CchPlanRecords *
cch_plan_records_load (CchDatabase *database, gint64 plan, CchOfficeRules *rules, GError **error)
{
  g_autoptr (CchPlanRecords) records = g_new0 (CchPlanRecords, 1);
  const char *id;

  if (!read_all (database, records, plan, error))
    return NULL;
  find_class (records);
  if (rules == NULL)
    return g_steal_pointer (&records);

  records->view.holidays = cch_holidays_ref (cch_office_rules_get_holidays (rules));
  id = records->view.plan->regulation;
  if ((id == NULL || *id == '\0') && cch_office_rules_get_regulation_id (rules) == NULL)
    return g_steal_pointer (&records);
  records->view.regulation = cch_office_rules_get_regulation (rules, id, error);
  return records->view.regulation != NULL ? g_steal_pointer (&records) : NULL;
}

void
cch_plan_records_free (CchPlanRecords *records)
{
  CchCheckView *view = &records->view;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_clear_pointer (get_list (records, i), g_ptr_array_unref);
  g_clear_pointer (&view->parent_tasks, g_ptr_array_unref);
  g_clear_object (&view->plan);
  g_clear_object (&view->parent);
  g_clear_pointer (&view->regulation, cch_regulation_unref);
  g_clear_pointer (&view->holidays, cch_holidays_unref);
  g_free (records->agency_class);
  g_free (records);
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
 * cch_plan_records_calculate_as:
 * @period: id of a period of the regulation, such as "q1"
 * @percentage: the rule to calculate by
 *
 * Returns: (transfer full): the percentages of the plan for that period, if that were the rule
 */
CchPercentSheet *
cch_plan_records_calculate_as (const CchPlanRecords *records,
                               const char *period,
                               const CchRegulationPercentage *percentage,
                               GError **error)
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

  if (found == NULL || found->first_month == 0 || percentage == NULL)
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_NOT_FOUND,
                   _ ("“%s” is no reporting period of the regulation. See caicach-tool regulation "
                      "show"),
                   period);
      return NULL;
    }

  rule = cch_percent_rule_from_regulation (percentage);
  days.year_first = cch_date_new ((guint) view->plan->year, 1, 1);
  days.first = cch_date_new ((guint) view->plan->year, (guint) found->first_month, 1);
  days.last = cch_date_new_end_of_month ((guint) view->plan->year, (guint) found->last_month);
  days.cut_off = cch_regulation_year_get_flow_last (found, (guint) view->plan->year);
  days.cut_off =
      find_cut_off (records, period, cch_date_is_none (days.cut_off) ? days.last : days.cut_off);
  input = cch_percent_input_new_from_records (&counted);
  areas = cch_percent_records_list_areas (&counted);
  return cch_percent_sheet_new (&rule, &days, input, (const char *const *) areas);
}

/**
 * cch_plan_records_calculate:
 *
 * Returns: (transfer full): the percentages by the rule of the plan's regulation
 */
CchPercentSheet *
cch_plan_records_calculate (const CchPlanRecords *records, const char *period, GError **error)
{
  CchRegulation *regulation = records->view.regulation;

  return cch_plan_records_calculate_as (
      records, period, regulation != NULL ? cch_regulation_get_percentage (regulation) : NULL,
      error);
}
