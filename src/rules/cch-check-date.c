/* Checks of times: years, due dates, weekends, windows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-i18n.h"
#include "rules/cch-check-context.h"
#include "rules/cch-check-families.h"
#include "rules/cch-schedule.h"

#include <string.h>

enum
{
  USUAL_NOTICE_DAYS = 10,
  LAST_QUARTER = 10, /* its first month */
};

static gboolean
has_time (const CchTask *task)
{
  return task->row == CCH_TASK_ROW_TASK && task->time_wording != NULL
         && *task->time_wording != '\0';
}

/* The end of the year before belongs to a plan: that is when it is written. */
static gboolean
is_foreign_year (const CchScheduleItem *item, guint first, guint last)
{
  CchDate day = cch_date_is_none (item->start) ? item->due : item->start;

  if (item->year_source != CCH_SCHEDULE_YEAR_FROM_TEXT || item->kind == CCH_SCHEDULE_RANGE
      || item->kind == CCH_SCHEDULE_BY)
    return FALSE;
  if (item->year + 1u == first && item->kind != CCH_SCHEDULE_YEAR && day.month >= LAST_QUARTER)
    return FALSE;
  if (item->kind == CCH_SCHEDULE_BEFORE && item->due.year + 1u == first)
    return FALSE;
  return item->year < first || item->year > last;
}

/* Puts the plan's year where the text has the other one, inside of the milestone's words. */
static char *
mend_year (const char *text, const CchScheduleItem *item, guint year)
{
  g_autofree char *wrong = g_strdup_printf ("%u", item->year);
  g_autofree char *right = g_strdup_printf ("%u", year);
  char *at = g_strstr_len (text + item->span.start, item->span.end - item->span.start, wrong);

  if (at == NULL)
    return NULL;
  return cch_check_replace (text, (gsize) (at - text), (gsize) (at - text) + strlen (wrong), right);
}

static void
check_years_of_task (CchCheckContext *context, CchTask *task, guint first, guint last)
{
  g_autoptr (CchSchedule) schedule = cch_schedule_new (task->time_wording, first);

  for (guint i = 0; i < cch_schedule_get_n_items (schedule); i++)
    {
      const CchScheduleItem *item = cch_schedule_get_item (schedule, i);
      g_autofree char *mend = NULL;

      if (!is_foreign_year (item, first, last))
        continue;
      mend = mend_year (task->time_wording, item, first);
      cch_check_context_add (context, task, "time_wording", mend,
                             _ ("“%s” is not in %u, the year of the plan"), task->time_wording,
                             first);
      return;
    }
}

void
cch_check_task_year (CchCheckContext *context)
{
  const CchCheckView *view = cch_check_context_get_view (context);
  guint first = (guint) view->plan->year;
  guint last = MAX (first, (guint) view->plan->end_year);

  for (guint i = 0; first > 0 && i < cch_check_length (view->tasks); i++)
    {
      CchTask *task = g_ptr_array_index (view->tasks, i);

      if (has_time (task))
        check_years_of_task (context, task, first, last);
    }
}

void
cch_check_time_not_understood (CchCheckContext *context)
{
  const CchCheckView *view = cch_check_context_get_view (context);

  for (guint i = 0; i < cch_check_length (view->tasks); i++)
    {
      CchTask *task = g_ptr_array_index (view->tasks, i);
      g_autoptr (CchSchedule) schedule = NULL;
      g_autofree char *rest = NULL;

      if (!has_time (task))
        continue;
      schedule = cch_schedule_new (task->time_wording, (guint) view->plan->year);
      if (cch_schedule_is_understood (schedule))
        continue;
      rest = cch_schedule_get_n_rests (schedule) > 0
                 ? cch_schedule_dup_span (schedule, cch_schedule_get_rest (schedule, 0))
                 : g_strdup (task->time_wording);
      cch_check_context_add (context, task, "time_wording", NULL,
                             _ ("“%s” is not understood as a time"), rest);
    }
}

static char **
list_products (const CchCheckView *view, gint64 task)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < cch_check_length (view->products); i++)
    {
      CchProduct *product = g_ptr_array_index (view->products, i);

      if (product->task == task && product->text != NULL)
        g_strv_builder_add (names, product->text);
    }
  return g_strv_builder_end (names);
}

static void
check_labels (CchCheckContext *context, CchTask *task, const char *const *products)
{
  const CchCheckView *view = cch_check_context_get_view (context);
  g_autoptr (CchSchedule) schedule =
      cch_schedule_new_with_products (task->time_wording, (guint) view->plan->year, products);

  for (guint i = 0; i < cch_schedule_get_n_items (schedule); i++)
    {
      const CchScheduleItem *item = cch_schedule_get_item (schedule, i);
      g_autofree char *label = cch_schedule_dup_span (schedule, item->label);

      if (item->product >= 0 || *label == '\0')
        continue;
      cch_check_context_add (context, task, "time_wording", NULL,
                             _ ("“%s” has a time but is no product of this task"), label);
      return;
    }
}

void
cch_check_time_product (CchCheckContext *context)
{
  const CchCheckView *view = cch_check_context_get_view (context);

  for (guint i = 0; i < cch_check_length (view->tasks); i++)
    {
      CchTask *task = g_ptr_array_index (view->tasks, i);
      g_auto (GStrv) products = NULL;

      if (!has_time (task) || strchr (task->time_wording, ':') == NULL)
        continue;
      products = list_products (view, cch_record_get_id (CCH_RECORD (task)));
      if (products[0] != NULL)
        check_labels (context, task, (const char *const *) products);
    }
}

void
cch_check_due_before_issue (CchCheckContext *context)
{
  const CchCheckView *view = cch_check_context_get_view (context);
  CchDate issued = view->plan->issued;

  for (guint i = 0; !cch_date_is_none (issued) && i < cch_check_length (view->milestones); i++)
    {
      CchMilestone *milestone = g_ptr_array_index (view->milestones, i);
      g_autofree char *due = NULL;

      if (cch_date_is_none (milestone->due) || cch_date_compare (milestone->due, issued) >= 0)
        continue;
      due = cch_date_format (milestone->due, CCH_DATE_FORM_TEXT);
      cch_check_context_add (context, milestone, "due", NULL,
                             _ ("Due on %s, before the plan is issued"), due);
    }
}

void
cch_check_short_notice (CchCheckContext *context)
{
  const CchCheckView *view = cch_check_context_get_view (context);
  CchDate issued = view->plan->issued;
  int notice = view->notice_days > 0 ? (int) view->notice_days : USUAL_NOTICE_DAYS;

  for (guint i = 0; !cch_date_is_none (issued) && i < cch_check_length (view->milestones); i++)
    {
      CchMilestone *milestone = g_ptr_array_index (view->milestones, i);
      int days;

      if (cch_date_is_none (milestone->due))
        continue;
      days = cch_date_days_between (issued, milestone->due);
      if (days < 0 || days > notice)
        continue;
      cch_check_context_add (context, milestone, "due", NULL,
                             _ ("Due only %d days after the plan is issued"), days);
    }
}

/* Only a day that somebody chose: months and quarters end on any weekday. */
void
cch_check_due_weekend (CchCheckContext *context)
{
  const CchCheckView *view = cch_check_context_get_view (context);

  for (guint i = 0; i < cch_check_length (view->milestones); i++)
    {
      CchMilestone *milestone = g_ptr_array_index (view->milestones, i);
      g_autofree char *due = NULL;
      g_autofree char *weekday = NULL;
      g_autofree char *effective = NULL;
      CchDate day = milestone->due;

      if (milestone->kind != CCH_MILESTONE_KIND_DATE || cch_date_is_none (day)
          || cch_date_get_weekday (day) < G_DATE_SATURDAY)
        continue;
      while (cch_date_get_weekday (day) >= G_DATE_SATURDAY)
        day = cch_date_add_days (day, -1);
      due = cch_date_format (milestone->due, CCH_DATE_FORM_TEXT);
      weekday = cch_date_format (milestone->due, CCH_DATE_FORM_WEEKDAY);
      effective = cch_date_format (day, CCH_DATE_FORM_TEXT);
      cch_check_context_add (context, milestone, "due", NULL,
                             _ ("%s is a %s; the working day before it is %s"), due, weekday,
                             effective);
    }
}

static gboolean
is_same_day (const CchRegulationWindowDay *first, const CchRegulationWindowDay *second)
{
  return first != NULL && second != NULL && first->day == second->day
         && first->month == second->month;
}

/* A window that begins on the day another ends on counts that day twice, unless it is half-open. */
void
cch_check_shared_window (CchCheckContext *context)
{
  const CchCheckView *view = cch_check_context_get_view (context);
  const GPtrArray *periods =
      view->regulation != NULL ? cch_regulation_get_list (view->regulation, CCH_REGULATION_PERIODS)
                               : NULL;

  for (guint i = 0; i < cch_check_length (periods); i++)
    for (guint j = 0; j < periods->len; j++)
      {
        const CchRegulationPeriod *first = g_ptr_array_index (periods, i);
        const CchRegulationPeriod *second = g_ptr_array_index (periods, j);

        if (i == j || first->window == NULL || second->window == NULL
            || !is_same_day (first->window->to, second->window->from)
            || first->window->boundary != CCH_WINDOW_BOUNDARY_BOTH
            || second->window->boundary != CCH_WINDOW_BOUNDARY_BOTH)
          continue;
        cch_check_context_add (context, view->plan, "regulation", NULL,
                               _ ("“%s” ends on the day “%s” begins, %02d/%d"), first->name,
                               second->name, second->window->from->day,
                               second->window->from->month);
      }
}
