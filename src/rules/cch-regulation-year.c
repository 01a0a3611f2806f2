/* The year of an agency: every window, due date and scope that a regulation gives its class.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-regulation-year.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"

struct _CchRegulationYear
{
  gatomicrefcount references;
  CchRegulation *regulation; /* owned */
  const CchRegulationClass *class;
  guint year;
  GPtrArray *entries; /* (element-type CchYearEntry), owned; in the order of their due dates */
};

G_DEFINE_BOXED_TYPE (CchRegulationYear,
                     cch_regulation_year,
                     cch_regulation_year_ref,
                     cch_regulation_year_unref)

CchRegulationYear *
cch_regulation_year_ref (CchRegulationYear *view)
{
  g_atomic_ref_count_inc (&view->references);
  return view;
}

void
cch_regulation_year_unref (CchRegulationYear *view)
{
  if (!g_atomic_ref_count_dec (&view->references))
    return;
  g_ptr_array_unref (view->entries);
  cch_regulation_unref (view->regulation);
  g_free (view);
}

/* The 31st of a shorter month is its last day, and so is "last". */
static CchDate
make_date (guint year, CchYearShift shift, int month, int day)
{
  guint whole_year = (guint) ((int) year + (int) shift);
  guint longest = cch_date_days_in_month (whole_year, (guint) month);

  return cch_date_new (whole_year, (guint) month, MIN ((guint) day, longest));
}

static void
set_window (CchYearEntry *entry, guint year)
{
  const CchRegulationWindow *window = entry->period->window;

  if (window == NULL)
    return;
  entry->window_first =
      make_date (year, window->from->year, window->from->month, window->from->day);
  entry->window_last = make_date (year, window->to->year, window->to->month, window->to->day);
  entry->flow_first =
      cch_date_add_days (entry->window_first, window->boundary == CCH_WINDOW_BOUNDARY_END);
  entry->flow_last =
      cch_date_add_days (entry->window_last, -(window->boundary == CCH_WINDOW_BOUNDARY_START));
}

/**
 * cch_regulation_year_get_flow_last:
 *
 * Returns: the last day whose events the report of that period counts, none when it has no window
 */
CchDate
cch_regulation_year_get_flow_last (const CchRegulationPeriod *period, guint year)
{
  CchYearEntry entry = { .period = period };

  set_window (&entry, year);
  return entry.flow_last;
}

static CchDate
roll (const CchRegulationDue *rule, CchDate date, const CchYearOptions *options)
{
  if (rule->roll == CCH_DUE_ROLL_NONE)
    return date;
  if (options->holidays != NULL)
    return cch_holidays_get_next_working_day (options->holidays, date);
  while (cch_date_is_weekend (date))
    date = cch_date_add_days (date, 1);
  return date;
}

/* The day a count begins from: an issue, or the due date of an earlier stage of the same rule. */
static CchDate
find_start (const CchRegulationYear *view, const CchYearEntry *entry, const CchYearOptions *options)
{
  if (entry->rule->stage != NULL)
    {
      const CchYearEntry *earlier =
          cch_regulation_year_find (view, entry->period->id, entry->rule->stage);

      return earlier != NULL ? earlier->due : CCH_DATE_NONE;
    }
  if (g_strcmp0 (entry->rule->document, "parent-plan") == 0)
    return options->parent_issued;
  return CCH_DATE_NONE;
}

static void
set_due (const CchRegulationYear *view, CchYearEntry *entry, const CchYearOptions *options)
{
  const CchRegulationDue *rule = entry->rule;
  int month = rule->month > 0 ? rule->month : entry->period->last_month;
  CchDate start;

  switch (rule->rule)
    {
    case CCH_DUE_RULE_BY:
      entry->due = make_date (view->year, rule->year, month, rule->day);
      break;
    case CCH_DUE_RULE_BEFORE:
      entry->due = cch_date_add_days (make_date (view->year, rule->year, month, rule->day), -1);
      break;
    case CCH_DUE_RULE_AFTER:
      start = find_start (view, entry, options);
      if (cch_date_is_none (start))
        entry->flags |= CCH_YEAR_FLAG_WANTS_DOCUMENT;
      else
        entry->due = roll (rule, cch_date_add_days (start, rule->days), options);
      break;
    case CCH_DUE_RULE_BY_SUB_UNITS:
    case CCH_DUE_RULE_STAGES:
    default:
      break;
    }
}

static CchDate
find_last_working_day (const CchYearOptions *options, CchDate date)
{
  if (options->holidays != NULL)
    return cch_holidays_get_last_working_day (options->holidays, date);
  while (cch_date_is_weekend (date))
    date = cch_date_add_days (date, -1);
  return date;
}

/* How long before the due date the agency could first know of it. */
static void
flag_notice (const CchRegulationYear *view, CchYearEntry *entry, const CchYearOptions *options)
{
  CchDate ordered = cch_regulation_get_root (view->regulation)->from;
  int days;

  if (entry->period->kind == CCH_PERIOD_KIND_PLAN && !cch_date_is_none (options->parent_issued))
    ordered = options->parent_issued;
  days = cch_date_days_between (ordered, entry->due);
  if (days < 0 && entry->period->kind == CCH_PERIOD_KIND_PLAN)
    entry->flags |= CCH_YEAR_FLAG_INFEASIBLE;
  else if (days >= 0 && days < CCH_YEAR_SHORT_NOTICE_DAYS)
    entry->flags |= CCH_YEAR_FLAG_SHORT_NOTICE;
}

static void
flag_due (const CchRegulationYear *view, CchYearEntry *entry, const CchYearOptions *options)
{
  if (cch_date_is_weekend (entry->due))
    entry->flags |= CCH_YEAR_FLAG_WEEKEND;
  if (options->holidays != NULL && cch_holidays_get_name (options->holidays, entry->due) != NULL)
    entry->flags |= CCH_YEAR_FLAG_HOLIDAY;
  if (options->holidays != NULL && !cch_holidays_cover (options->holidays, entry->due.year))
    entry->flags |= CCH_YEAR_FLAG_NO_CALENDAR;
  if (!cch_date_is_none (options->today) && cch_date_compare (entry->due, options->today) < 0)
    entry->flags |= CCH_YEAR_FLAG_PAST;
  if (!cch_date_is_none (entry->window_last)
      && cch_date_compare (entry->due, entry->window_last) < 0)
    entry->flags |= CCH_YEAR_FLAG_BEFORE_WINDOW_END;
  if (!cch_regulation_holds_on (view->regulation, entry->due))
    entry->flags |= CCH_YEAR_FLAG_NOT_IN_FORCE;
  if (!cch_regulation_class_exists_on (view->class, entry->due))
    entry->flags |= CCH_YEAR_FLAG_CLASS_GONE;
  flag_notice (view, entry, options);
}

static void
set_flags (const CchRegulationYear *view, CchYearEntry *entry, const CchYearOptions *options)
{
  const CchRegulationWindow *window = entry->period->window;

  if ((entry->rule != NULL && entry->rule->node.assumed != NULL)
      || (window != NULL && window->node.assumed != NULL))
    entry->flags |= CCH_YEAR_FLAG_ASSUMED;
  if (!cch_date_is_none (entry->window_last)
      && cch_date_compare (find_last_working_day (options, entry->window_last), entry->window_last)
             != 0)
    entry->flags |= CCH_YEAR_FLAG_WINDOW_END_WEEKEND;
  if (cch_date_is_none (entry->due))
    return;
  entry->effective = find_last_working_day (options, entry->due);
  flag_due (view, entry, options);
}

static void
set_scopes (const CchRegulationYear *view, CchYearEntry *entry)
{
  const char *const *forms = entry->period->forms;

  for (guint i = 0; forms != NULL && forms[i] != NULL; i++)
    {
      CchYearScope *scope = g_new0 (CchYearScope, 1);

      scope->form = cch_regulation_find_form (view->regulation, forms[i]);
      scope->areas = cch_regulation_list_scope (view->regulation, forms[i], view->class->id,
                                                entry->period->id);
      g_ptr_array_add (entry->scopes, scope);
    }
}

static CchYearEntry *
add_entry (CchRegulationYear *view,
           const CchRegulationPeriod *period,
           const CchRegulationDue *whole,
           const CchRegulationDue *rule,
           const CchYearOptions *options)
{
  CchYearEntry *entry = cch_year_entry_new (period);

  entry->rule = rule;
  if (whole != NULL)
    entry->recipient = rule != NULL && rule->recipient != NULL ? rule->recipient : whole->recipient;
  set_window (entry, view->year);
  if (rule != NULL)
    set_due (view, entry, options);
  set_flags (view, entry, options);
  set_scopes (view, entry);
  g_ptr_array_add (view->entries, entry);
  return entry;
}

static void
add_case (CchRegulationYear *view,
          const CchRegulationPeriod *period,
          const CchRegulationDue *due,
          const CchYearOptions *options)
{
  if (options->sub_units >= 0)
    {
      const CchRegulationDue *one = cch_regulation_due_find_case (due, (guint) options->sub_units);

      add_entry (view, period, due, one, options);
      return;
    }
  add_entry (view, period, due, due, options)->flags |= CCH_YEAR_FLAG_WANTS_SUB_UNITS;
}

static void
add_period (CchRegulationYear *view,
            const CchRegulationPeriod *period,
            const CchYearOptions *options)
{
  const CchRegulationDue *due = cch_regulation_period_find_due (period, view->class->id);

  if (due == NULL)
    {
      if (period->internal)
        add_entry (view, period, NULL, NULL, options);
    }
  else if (due->rule == CCH_DUE_RULE_BY_SUB_UNITS)
    add_case (view, period, due, options);
  else if (due->rule == CCH_DUE_RULE_STAGES)
    for (guint i = 0; i < due->stages->len; i++)
      add_entry (view, period, due, g_ptr_array_index (due->stages, i), options);
  else
    add_entry (view, period, due, due, options);
}

/* What has no date comes first for a plan, at the month's end for the rest. */
static gint32
get_order (const CchYearEntry *entry, guint year)
{
  if (!cch_date_is_none (entry->due))
    return cch_date_to_days (entry->due);
  if (entry->period->kind == CCH_PERIOD_KIND_PLAN)
    return cch_date_to_days (cch_date_new (year, 1, 1));
  return cch_date_to_days (cch_date_new_end_of_month (year, (guint) entry->period->last_month));
}

static int
compare_entries (gconstpointer first, gconstpointer second, gpointer data)
{
  guint year = *(const guint *) data;
  gint32 one = get_order (*(const CchYearEntry *const *) first, year);
  gint32 other = get_order (*(const CchYearEntry *const *) second, year);

  return one < other ? -1 : one > other;
}

/**
 * cch_regulation_year_new:
 * @year: from 1 to 9998
 *
 * Returns: (transfer full): everything agencies of that class owe for that year
 */
CchRegulationYear *
cch_regulation_year_new (CchRegulation *regulation,
                         const char *class_id,
                         guint year,
                         const CchYearOptions *options,
                         GError **error)
{
  const GPtrArray *periods = cch_regulation_get_list (regulation, CCH_REGULATION_PERIODS);
  const CchRegulationClass *class = cch_regulation_find_class (regulation, class_id);
  CchRegulationYear *view;

  if (class == NULL || year < 2 || year > 9998)
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_USAGE,
                   class == NULL ? _ ("%s: the regulation has no class “%s”")
                                 : _ ("%s: the year of “%s” is not a year"),
                   cch_regulation_get_id (regulation), class_id);
      return NULL;
    }

  view = g_new0 (CchRegulationYear, 1);
  g_atomic_ref_count_init (&view->references);
  view->regulation = cch_regulation_ref (regulation);
  view->class = class;
  view->year = year;
  view->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) cch_year_entry_free);
  for (guint i = 0; i < periods->len; i++)
    add_period (view, g_ptr_array_index (periods, i), options);
  g_ptr_array_sort_with_data (view->entries, compare_entries, &year);
  return view;
}

CchRegulation *
cch_regulation_year_get_regulation (const CchRegulationYear *view)
{
  return view->regulation;
}

const CchRegulationClass *
cch_regulation_year_get_class (const CchRegulationYear *view)
{
  return view->class;
}

guint
cch_regulation_year_get_year (const CchRegulationYear *view)
{
  return view->year;
}

/**
 * cch_regulation_year_get_entries:
 *
 * Returns: (element-type CchYearEntry): in the order of their due dates
 */
const GPtrArray *
cch_regulation_year_get_entries (const CchRegulationYear *view)
{
  return view->entries;
}

/**
 * cch_regulation_year_find:
 * @period: id of a period
 * @stage: (nullable): id of a stage of its rule
 *
 * Returns: (nullable): what the agency owes there
 */
const CchYearEntry *
cch_regulation_year_find (const CchRegulationYear *view, const char *period, const char *stage)
{
  for (guint i = 0; i < view->entries->len; i++)
    {
      const CchYearEntry *entry = g_ptr_array_index (view->entries, i);

      if (g_str_equal (entry->period->id, period)
          && g_strcmp0 (entry->rule != NULL ? entry->rule->id : NULL, stage) == 0)
        return entry;
    }
  return NULL;
}
