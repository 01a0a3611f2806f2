/* caicach-tool regulation try: which dates and figures move under other rules.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "tool/cch-tool-regulation-try.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "rules/cch-year-change.h"
#include "session/cch-record-lookup.h"
#include "tool/cch-tool-plan.h"
#include "tool/cch-tool-trial-print.h"

/* The dates before and after; both years live as long as the changes between them. */
typedef struct
{
  CchRegulationYear *before; /* owned, nullable */
  CchRegulationYear *after;  /* owned, nullable */
  GPtrArray *changes;        /* (element-type CchYearChange), owned, nullable */
} Dates;

static void
dates_clear (Dates *dates)
{
  g_clear_pointer (&dates->changes, g_ptr_array_unref);
  g_clear_pointer (&dates->before, cch_regulation_year_unref);
  g_clear_pointer (&dates->after, cch_regulation_year_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Dates, dates_clear)

static CchToolTrial *
change_rules (const CchToolQuestion *question, GError **error)
{
  g_autoptr (CchToolTrial) trial = cch_tool_trial_new (question->regulation);

  for (guint i = 0; question->rules[i] != NULL; i++)
    if (!cch_tool_trial_change (trial, question->rules[i], question->class_id, question->year,
                                &question->year_options, error))
      return NULL;
  return g_steal_pointer (&trial);
}

static gboolean
compare_dates (const CchToolQuestion *question,
               const CchToolTrial *trial,
               Dates *dates,
               GError **error)
{
  dates->before = cch_regulation_year_new (question->regulation, question->class_id, question->year,
                                           &question->year_options, error);
  if (dates->before == NULL)
    return FALSE;
  dates->after = cch_regulation_year_new (trial->regulation, question->class_id, question->year,
                                          &question->year_options, error);
  if (dates->after == NULL)
    return FALSE;
  dates->changes = cch_regulation_year_compare (dates->before, dates->after);
  return TRUE;
}

static CchPlanRecords *
read_plan (const CchToolQuestion *question, GError **error)
{
  g_autoptr (CchRecord) plan = NULL;

  if (question->session == NULL || question->plan == NULL || question->period == NULL)
    {
      g_set_error_literal (error, CCH_ERROR, CCH_ERROR_USAGE,
                           _ ("regulation try: figures move on a plan. Add --office, --plan and "
                              "--period"));
      return NULL;
    }
  plan = cch_record_lookup (cch_session_get_office (question->session), &cch_plan_kind,
                            question->plan, error);
  return plan != NULL ? cch_tool_read_plan (question->session, CCH_PLAN (plan), error) : NULL;
}

static CchPercentSheet *
calculate (const CchToolQuestion *question,
           const CchPlanRecords *records,
           CchRegulation *regulation,
           GError **error)
{
  return cch_plan_records_calculate_as (records, question->period,
                                        cch_regulation_get_percentage (regulation), error);
}

/**
 * cch_tool_regulation_try:
 *
 * Writes what moves; the regulation itself stays as it is.
 */
gboolean
cch_tool_regulation_try (const CchToolQuestion *question, CchToolOutput *output, GError **error)
{
  g_autoptr (CchToolTrial) trial = change_rules (question, error);
  g_auto (Dates) dates = { 0 };
  g_autoptr (CchPlanRecords) records = NULL;
  g_autoptr (CchPercentSheet) now = NULL;
  g_autoptr (CchPercentSheet) then = NULL;

  if (trial == NULL || (trial->moves_dates && !compare_dates (question, trial, &dates, error)))
    return FALSE;
  if (trial->moves_figures)
    {
      records = read_plan (question, error);
      now = records != NULL ? calculate (question, records, question->regulation, error) : NULL;
      then = now != NULL ? calculate (question, records, trial->regulation, error) : NULL;
      if (then == NULL)
        return FALSE;
    }
  cch_tool_trial_print (trial, &(CchToolMoves){ dates.changes, now, then }, output);
  return TRUE;
}
