/* The plans of an office at a glance: how large each is, and whether it is in force.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-plan-summary.h"

#include "model/cch-agency-term.h"
#include "store/cch-query.h"

#include <string.h>

/* Versions of versions end somewhere; a damaged file may go round. */
#define MAX_STEPS 64

static gint64
get_row (CchPlan *plan)
{
  return cch_record_get_id (CCH_RECORD (plan));
}

static gint64
get_predecessor (const CchPlan *plan)
{
  return plan->amends != 0 ? plan->amends : plan->replaces;
}

static gboolean
was_issued_by (const CchPlan *plan, CchDate day)
{
  return plan->state >= CCH_DOCUMENT_STATE_ISSUED && !cch_date_is_none (plan->issued)
         && cch_date_compare (plan->issued, day) <= 0;
}

static CchPlan *
find_plan (GPtrArray *plans, gint64 row)
{
  for (guint i = 0; row != 0 && i < plans->len; i++)
    if (get_row (plans->pdata[i]) == row)
      return plans->pdata[i];
  return NULL;
}

static CchPlan *
find_first (GPtrArray *plans, CchPlan *plan)
{
  CchPlan *earlier;

  for (guint i = 0; i < MAX_STEPS && (earlier = find_plan (plans, get_predecessor (plan))) != NULL;
       i++)
    plan = earlier;
  return plan;
}

static void
add_versions (GPtrArray *plans, CchPlan *plan, GPtrArray *versions)
{
  if (versions->len >= MAX_STEPS || g_ptr_array_find (versions, plan, NULL))
    return;
  g_ptr_array_add (versions, plan);
  for (guint i = 0; i < plans->len; i++)
    if (get_predecessor (plans->pdata[i]) == get_row (plan))
      add_versions (plans, plans->pdata[i], versions);
}

static int
compare_versions (gconstpointer one, gconstpointer other)
{
  CchPlan *first = *(CchPlan *const *) one, *second = *(CchPlan *const *) other;
  gboolean first_open = cch_date_is_none (first->issued);
  gboolean second_open = cch_date_is_none (second->issued);
  int order = first_open || second_open ? first_open - second_open
                                        : cch_date_compare (first->issued, second->issued);

  return order != 0 ? order
                    : (get_row (first) > get_row (second)) - (get_row (first) < get_row (second));
}

/**
 * cch_plan_versions_list:
 * @plans: (element-type CchPlan): all plans of the office
 *
 * Returns: (transfer container) (element-type CchPlan): the plan, what it amends or replaces, and
 *   what amends or replaces it, in the order of their days of issue; what is not issued comes last
 */
GPtrArray *
cch_plan_versions_list (GPtrArray *plans, CchPlan *plan)
{
  GPtrArray *versions = g_ptr_array_new ();

  add_versions (plans, find_first (plans, plan), versions);
  g_ptr_array_sort (versions, compare_versions);
  return versions;
}

/**
 * cch_plan_versions_find_in_force:
 *
 * Returns: (transfer none) (nullable): the version of @plan that counts on @day: the last one that
 *   was issued by then; %NULL when none was, or when it was withdrawn
 */
CchPlan *
cch_plan_versions_find_in_force (GPtrArray *plans, CchPlan *plan, CchDate day)
{
  g_autoptr (GPtrArray) versions = cch_plan_versions_list (plans, plan);

  for (guint i = versions->len; i-- > 0;)
    {
      CchPlan *version = versions->pdata[i];

      if (was_issued_by (version, day))
        return version->state != CCH_DOCUMENT_STATE_WITHDRAWN ? version : NULL;
    }
  return NULL;
}

static GPtrArray *
load_plans (CchOffice *office, GError **error)
{
  g_autoptr (CchQuery) query = cch_query_new (&cch_plan_kind);
  g_autoptr (GArray) rows = NULL;
  g_autoptr (GPtrArray) plans = g_ptr_array_new_with_free_func (g_object_unref);

  cch_query_order (query, "year", TRUE);
  rows = cch_query_run (query, cch_office_get_database (office), error);
  if (rows == NULL)
    return NULL;
  for (guint i = 0; i < rows->len; i++)
    {
      CchRecord *plan =
          cch_office_get (office, &cch_plan_kind, g_array_index (rows, gint64, i), error);

      if (plan == NULL)
        return NULL;
      g_ptr_array_add (plans, plan);
    }
  return g_steal_pointer (&plans);
}

/* Returns: gint64* of a plan -> number of its tasks */
static GHashTable *
count_tasks (CchDatabase *database, GError **error)
{
  g_autoptr (CchStatement) statement = cch_statement_new (
      database, "SELECT plan, count (*) FROM task WHERE row = 'task' GROUP BY plan", error);
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  CchStep step;

  if (statement == NULL)
    return NULL;
  while ((step = cch_statement_step (statement, error)) == CCH_STEP_ROW)
    {
      gint64 plan = cch_statement_get_int64 (statement, 0);
      guint count = (guint) cch_statement_get_int64 (statement, 1);

      g_hash_table_insert (counts, g_memdup2 (&plan, sizeof plan), GUINT_TO_POINTER (count));
    }
  return step == CCH_STEP_DONE ? g_steal_pointer (&counts) : NULL;
}

/* As called on the day of the plan, or now. */
static char *
dup_issuer (CchDatabase *database, const CchPlan *plan)
{
  g_autofree char *day = cch_date_is_none (plan->issued) ? NULL : cch_date_to_iso (plan->issued);
  g_autoptr (CchStatement) statement = cch_statement_new (
      database,
      "SELECT iif (short_name <> '', short_name, name) FROM agency_term"
      " WHERE agency = ?1 ORDER BY coalesce (start, '') <= coalesce (?2, date ('now')) DESC,"
      " coalesce (start, '') DESC LIMIT 1",
      NULL);

  if (plan->agency == 0 || statement == NULL)
    return NULL;
  cch_statement_bind_int64 (statement, 1, plan->agency);
  if (day != NULL)
    cch_statement_bind_text (statement, 2, day);
  if (cch_statement_step (statement, NULL) != CCH_STEP_ROW)
    return NULL;
  return g_strdup (cch_statement_get_text (statement, 0));
}

static CchPlanSummary *
summarize (CchSession *session, GPtrArray *plans, CchPlan *plan, GHashTable *counts, CchDate day)
{
  g_autoptr (CchRecord) agency = cch_session_get_agency (session, NULL);
  CchPlanSummary *summary = g_new0 (CchPlanSummary, 1);
  gint64 row = get_row (plan);

  summary->plan = g_object_ref (plan);
  summary->issuer = dup_issuer (cch_session_get_database (session), plan);
  summary->n_tasks = GPOINTER_TO_UINT (g_hash_table_lookup (counts, &row));
  summary->own =
      plan->agency == 0 || (agency != NULL && plan->agency == cch_record_get_id (agency));
  summary->in_force = cch_plan_versions_find_in_force (plans, plan, day) == plan;
  return summary;
}

/**
 * cch_plan_summary_list:
 * @day: on which a version is in force
 *
 * Returns: (transfer full) (element-type CchPlanSummary): the latest year first
 */
GPtrArray *
cch_plan_summary_list (CchSession *session, CchDate day, GError **error)
{
  CchOffice *office = cch_session_get_office (session);
  g_autoptr (GPtrArray) plans = load_plans (office, error);
  g_autoptr (GHashTable) counts = NULL;
  GPtrArray *summaries;

  if (plans == NULL)
    return NULL;
  counts = count_tasks (cch_office_get_database (office), error);
  if (counts == NULL)
    return NULL;

  summaries = g_ptr_array_new_with_free_func ((GDestroyNotify) cch_plan_summary_free);
  for (guint i = 0; i < plans->len; i++)
    g_ptr_array_add (summaries, summarize (session, plans, plans->pdata[i], counts, day));
  return summaries;
}

void
cch_plan_summary_free (CchPlanSummary *summary)
{
  if (summary == NULL) /* taken out of a list */
    return;
  g_clear_object (&summary->plan);
  g_free (summary->issuer);
  g_free (summary);
}
