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
  USUAL_NOTICE_DAYS = 10, /* R126 */
  LAST_QUARTER = 10,      /* its first month */
};

static gboolean
has_time (const CchTask *task)
{
  return task->row == CCH_TASK_ROW_TASK && task->time_wording != NULL
         && *task->time_wording != '\0';
}

/* (element-type CchSchedule): what the times of the tasks mean, by the place of the task; NULL for
 * those without one. */
static gpointer
read_schedules (CchCheckContext *context)
{
  const CchCheckView *view = cch_check_context_get_view (context);
  GPtrArray *schedules = g_ptr_array_new_full (cch_check_length (view->tasks), NULL);

  for (guint i = 0; i < cch_check_length (view->tasks); i++)
    {
      CchTask *task = g_ptr_array_index (view->tasks, i);

      g_ptr_array_add (schedules, has_time (task) ? cch_schedule_new (task->time_wording,
                                                                      (guint) view->plan->year)
                                                  : NULL);
    }
  return schedules;
}

static void
free_schedules (gpointer data)
{
  GPtrArray *schedules = data;

  for (guint i = 0; i < schedules->len; i++)
    if (g_ptr_array_index (schedules, i) != NULL)
      cch_schedule_unref (g_ptr_array_index (schedules, i));
  g_ptr_array_unref (schedules);
}

static CchSchedule *
get_schedule (CchCheckContext *context, guint task)
{
  GPtrArray *schedules =
      cch_check_context_share (context, "schedules", read_schedules, free_schedules);

  return g_ptr_array_index (schedules, task);
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

/* The year inside of the milestone's words; the whole field when it is written another way. */
static void
find_year (const char *text, const CchScheduleItem *item, CchCheckMark *mark)
{
  g_autofree char *wrong = g_strdup_printf ("%u", item->year);
  char *at = g_strstr_len (text + item->span.start, item->span.end - item->span.start, wrong);

  if (at == NULL)
    return;
  mark->start = (gsize) (at - text);
  mark->end = mark->start + strlen (wrong);
}

static void
check_years_of_task (CchCheckContext *context,
                     CchTask *task,
                     const CchSchedule *schedule,
                     guint first,
                     guint last)
{
  for (guint i = 0; i < cch_schedule_get_n_items (schedule); i++)
    {
      const CchScheduleItem *item = cch_schedule_get_item (schedule, i);
      g_autofree char *right = g_strdup_printf ("%u", first);
      CchCheckMark mark = { .record = task, .field = "time_wording" };

      if (!is_foreign_year (item, first, last))
        continue;
      find_year (task->time_wording, item, &mark);
      mark.replacement = mark.end > 0 ? right : NULL;
      cch_check_context_mark (context, &mark, _ ("“%s” is not in %u, the year of the plan"),
                              task->time_wording, first);
      return;
    }
}

/* Returns: (nullable): the four digits of the year in "bảo đảm đến hết năm 2019" */
static const char *
find_promised_year (const char *text)
{
  static const char *const heads[] = { "đảm bảo đến hết ", "bảo đảm đến hết ",
                                       "phấn đấu đến hết " };

  for (guint i = 0; text != NULL && i < G_N_ELEMENTS (heads); i++)
    {
      const char *at = strstr (text, heads[i]);

      if (at == NULL)
        continue;
      at += strlen (heads[i]);
      if (g_str_has_prefix (at, "năm "))
        at += strlen ("năm ");
      if (strspn (at, "0123456789") == 4)
        return at;
    }
  return NULL;
}

/* What a task promises to last until cannot lie before the plan. */
static void
check_promised_year (CchCheckContext *context, CchTask *task, guint first)
{
  const char *at = find_promised_year (task->text);
  guint year = at != NULL ? (guint) g_ascii_strtoull (at, NULL, 10) : first;
  g_autofree char *right = g_strdup_printf ("%u", first);
  g_autofree char *wrong = g_strdup_printf ("%u", year);
  CchCheckMark mark = { .record = task, .field = "text", .replacement = right };

  if (year >= first)
    return;
  mark.start = (gsize) (at - task->text);
  mark.end = mark.start + strlen (wrong);
  cch_check_context_mark (context, &mark, _ ("“%s” is not in %u, the year of the plan"), wrong,
                          first);
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
        check_years_of_task (context, task, get_schedule (context, i), first, last);
      check_promised_year (context, task, first);
    }
}

void
cch_check_time_not_understood (CchCheckContext *context)
{
  const CchCheckView *view = cch_check_context_get_view (context);

  for (guint i = 0; i < cch_check_length (view->tasks); i++)
    {
      CchTask *task = g_ptr_array_index (view->tasks, i);
      const CchSchedule *schedule = get_schedule (context, i);
      g_autofree char *rest = NULL;
      CchCheckMark mark = { .record = task, .field = "time_wording" };

      if (!has_time (task))
        continue;
      if (cch_schedule_is_understood (schedule))
        continue;
      if (cch_schedule_get_n_rests (schedule) > 0)
        {
          CchScheduleSpan span = cch_schedule_get_rest (schedule, 0);

          mark.start = span.start;
          mark.end = span.end;
          rest = cch_schedule_dup_span (schedule, span);
        }
      cch_check_context_mark (context, &mark, _ ("“%s” is not understood as a time"),
                              rest != NULL ? rest : task->time_wording);
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

      const char *fields[] = {
        "task", cch_record_get_uuid (CCH_RECORD (task)), "text", label, NULL,
      };
      g_autofree char *words = g_strdup_printf (_ ("Add the product “%s”"), label);
      CchCheckMark mark = {
        .record = task,
        .field = "time_wording",
        .start = item->label.start,
        .end = item->label.end,
        .add = &cch_product_kind,
        .fields = fields,
        .words = words,
      };

      if (item->product >= 0 || *label == '\0')
        continue;
      cch_check_context_mark (context, &mark, _ ("“%s” has a time but is no product of this task"),
                              label);
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

/* Of the plan itself; while it is a draft, the day from which the superior asks for it. */
static CchDate
get_issued (const CchCheckView *view)
{
  if (!cch_date_is_none (view->plan->issued) || view->parent == NULL)
    return view->plan->issued;
  return view->parent->issued;
}

static void
check_milestones_before (CchCheckContext *context, CchDate issued)
{
  const CchCheckView *view = cch_check_context_get_view (context);
  gboolean own = !cch_date_is_none (view->plan->issued);

  for (guint i = 0; i < cch_check_length (view->milestones); i++)
    {
      CchMilestone *milestone = g_ptr_array_index (view->milestones, i);
      g_autofree char *due = NULL;

      if (cch_date_is_none (milestone->due) || cch_date_compare (milestone->due, issued) >= 0)
        continue;
      due = cch_date_format (milestone->due, CCH_DATE_FORM_TEXT);
      cch_check_context_add (context, milestone, "due", NULL,
                             own ? _ ("Due on %s, before the plan is issued")
                                 : _ ("Due on %s, before the superior’s plan is issued"),
                             due);
    }
}

void
cch_check_due_before_issue (CchCheckContext *context)
{
  const CchCheckView *view = cch_check_context_get_view (context);
  CchDate issued = get_issued (view);

  if (!cch_date_is_none (issued))
    check_milestones_before (context, issued);
  if (view->parent != NULL && !cch_date_is_none (view->parent->issued)
      && !cch_date_is_none (view->plan->issued)
      && cch_date_compare (view->plan->issued, view->parent->issued) < 0)
    {
      g_autofree char *day = cch_date_format (view->parent->issued, CCH_DATE_FORM_TEXT);

      cch_check_context_add (context, view->plan, "issued", NULL,
                             _ ("The plan is issued before the superior’s plan of %s"), day);
    }
  cch_check_plan_due (context, FALSE);
}

/* How many days a person has from the issue to the due date. */
int
cch_check_get_notice (const CchCheckView *view)
{
  return view->notice_days > 0 ? (int) view->notice_days : USUAL_NOTICE_DAYS;
}

void
cch_check_short_notice (CchCheckContext *context)
{
  const CchCheckView *view = cch_check_context_get_view (context);
  CchDate issued = get_issued (view);
  gboolean own = !cch_date_is_none (view->plan->issued);

  for (guint i = 0; !cch_date_is_none (issued) && i < cch_check_length (view->milestones); i++)
    {
      CchMilestone *milestone = g_ptr_array_index (view->milestones, i);
      int days;

      if (cch_date_is_none (milestone->due))
        continue;
      days = cch_date_days_between (issued, milestone->due);
      if (days < 0 || days > cch_check_get_notice (view))
        continue;
      cch_check_context_add (context, milestone, "due", NULL,
                             own ? _ ("Due only %d days after the plan is issued")
                                 : _ ("Due only %d days after the superior’s plan is issued"),
                             days);
    }
  cch_check_plan_due (context, TRUE);
}

static gboolean
is_working_day (const CchCheckView *view, CchDate day)
{
  return view->holidays != NULL ? cch_holidays_is_working_day (view->holidays, day)
                                : !cch_date_is_weekend (day);
}

/* "Saturday", or the name of the holiday. */
static char *
name_free_day (const CchCheckView *view, CchDate day)
{
  const char *name = view->holidays != NULL ? cch_holidays_get_name (view->holidays, day) : NULL;

  return name != NULL ? g_strdup (name) : cch_date_format (day, CCH_DATE_FORM_WEEKDAY);
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
      g_autofree char *name = NULL;
      g_autofree char *effective = NULL;
      CchDate day = milestone->due;

      if (milestone->kind != CCH_MILESTONE_KIND_DATE || cch_date_is_none (day)
          || is_working_day (view, day))
        continue;
      while (!is_working_day (view, day))
        day = cch_date_add_days (day, -1);
      due = cch_date_format (milestone->due, CCH_DATE_FORM_TEXT);
      name = name_free_day (view, milestone->due);
      effective = cch_date_format (day, CCH_DATE_FORM_TEXT);
      cch_check_context_add (context, milestone, "due", NULL,
                             _ ("%s is a %s; the working day before it is %s"), due, name,
                             effective);
    }
}

/* Steps of a review or an inspection stand in the order in which they are done. */
void
cch_check_step_order (CchCheckContext *context)
{
  const CchCheckView *view = cch_check_context_get_view (context);
  g_autoptr (GHashTable) latest = g_hash_table_new (g_int64_hash, g_int64_equal);
  CchMilestone *before = NULL;

  if (view->plan->kind != CCH_PLAN_KIND_REVIEW && view->plan->kind != CCH_PLAN_KIND_INSPECTION)
    return;
  for (guint i = 0; i < cch_check_length (view->milestones); i++)
    {
      CchMilestone *milestone = g_ptr_array_index (view->milestones, i);
      CchMilestone *other = g_hash_table_lookup (latest, &milestone->task);

      if (!cch_date_is_none (milestone->due)
          && (other == NULL || cch_date_compare (milestone->due, other->due) > 0))
        g_hash_table_replace (latest, &milestone->task, milestone);
    }
  for (guint i = 0; i < cch_check_length (view->tasks); i++)
    {
      CchTask *task = g_ptr_array_index (view->tasks, i);
      gint64 id = cch_record_get_id (CCH_RECORD (task));
      CchMilestone *milestone = task->row == CCH_TASK_ROW_TASK && task->parent == 0
                                    ? g_hash_table_lookup (latest, &id)
                                    : NULL;
      g_autofree char *one = NULL;
      g_autofree char *other = NULL;

      if (milestone == NULL)
        continue;
      if (before != NULL && cch_date_compare (milestone->due, before->due) < 0)
        {
          one = cch_date_format (milestone->due, CCH_DATE_FORM_TEXT);
          other = cch_date_format (before->due, CCH_DATE_FORM_TEXT);
          cch_check_context_add (context, task, "time_wording", NULL,
                                 _ ("Due on %s, yet the step before it on %s"), one, other);
        }
      before = milestone;
    }
}
