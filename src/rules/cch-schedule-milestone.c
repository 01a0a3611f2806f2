/* Turns what a time phrase says into milestones of a task.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-schedule-milestone.h"

/* The records know fewer kinds: a bound is a day, and so is the end of a range. */
static const guint8 kinds[] = {
  [CCH_SCHEDULE_DATE] = CCH_MILESTONE_KIND_DATE,
  [CCH_SCHEDULE_BEFORE] = CCH_MILESTONE_KIND_DATE,
  [CCH_SCHEDULE_BY] = CCH_MILESTONE_KIND_DATE,
  [CCH_SCHEDULE_MONTH] = CCH_MILESTONE_KIND_MONTH,
  [CCH_SCHEDULE_QUARTER] = CCH_MILESTONE_KIND_QUARTER,
  [CCH_SCHEDULE_HALF] = CCH_MILESTONE_KIND_HALF,
  [CCH_SCHEDULE_YEAR] = CCH_MILESTONE_KIND_YEAR,
  [CCH_SCHEDULE_RANGE] = CCH_MILESTONE_KIND_DATE,
  [CCH_SCHEDULE_RECURRING] = CCH_MILESTONE_KIND_RECURRING,
  [CCH_SCHEDULE_CONTINUOUS] = CCH_MILESTONE_KIND_CONTINUOUS,
  [CCH_SCHEDULE_DEPENDENT] = CCH_MILESTONE_KIND_DEPENDENT,
  [CCH_SCHEDULE_ON_DEMAND] = CCH_MILESTONE_KIND_DEMAND,
};

static const guint8 recurrences[] = {
  [CCH_SCHEDULE_UNIT_NONE] = CCH_MILESTONE_RECURRENCE_NONE,
  [CCH_SCHEDULE_UNIT_DAY] = CCH_MILESTONE_RECURRENCE_WEEK,
  [CCH_SCHEDULE_UNIT_WEEK] = CCH_MILESTONE_RECURRENCE_WEEK,
  [CCH_SCHEDULE_UNIT_MONTH] = CCH_MILESTONE_RECURRENCE_MONTH,
  [CCH_SCHEDULE_UNIT_QUARTER] = CCH_MILESTONE_RECURRENCE_QUARTER,
  [CCH_SCHEDULE_UNIT_HALF] = CCH_MILESTONE_RECURRENCE_HALF,
  [CCH_SCHEDULE_UNIT_YEAR] = CCH_MILESTONE_RECURRENCE_YEAR,
  [CCH_SCHEDULE_UNIT_TERM] = CCH_MILESTONE_RECURRENCE_REPORT,
};

/* Three months each are quarters; what the records have no word for counts by the report. */
static CchMilestoneRecurrence
get_recurrence (const CchScheduleItem *item)
{
  if (item->every <= 1)
    return recurrences[item->unit];
  if (item->unit == CCH_SCHEDULE_UNIT_MONTH && item->every == 3)
    return CCH_MILESTONE_RECURRENCE_QUARTER;
  if (item->unit == CCH_SCHEDULE_UNIT_MONTH && item->every == 12)
    return CCH_MILESTONE_RECURRENCE_YEAR;
  return CCH_MILESTONE_RECURRENCE_REPORT;
}

static void
set_wording (CchMilestone *milestone, const CchSchedule *schedule, CchScheduleSpan span)
{
  const char *text = cch_schedule_get_text (schedule);

  g_free (milestone->wording);
  milestone->wording = cch_schedule_dup_span (schedule, span);
  milestone->span_start = g_utf8_strlen (text, span.start);
  milestone->span_length = g_utf8_strlen (text + span.start, span.end - span.start);
}

static CchMilestone *
make_milestone (const CchSchedule *schedule, const CchScheduleItem *item)
{
  CchMilestone *milestone = CCH_MILESTONE (cch_record_new (&cch_milestone_kind));

  milestone->kind = (CchMilestoneKind) kinds[item->kind];
  if (item->kind == CCH_SCHEDULE_RECURRING)
    milestone->recurrence = get_recurrence (item);
  milestone->start = item->start;
  milestone->due = item->due;
  milestone->days_after = item->days;
  set_wording (milestone, schedule, item->span);
  return milestone;
}

/**
 * cch_schedule_make_milestones:
 * @task: id of the task
 * @products: (nullable): ids of the products that the schedule was paired with, in that order
 *
 * What is not understood becomes no milestone; nothing is guessed. The check R20 tells of it.
 *
 * Returns: (transfer full) (element-type CchMilestone): records without rows, in order
 */
GPtrArray *
cch_schedule_make_milestones (const CchSchedule *schedule, gint64 task, const gint64 *products)
{
  GPtrArray *milestones = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < cch_schedule_get_n_items (schedule); i++)
    {
      const CchScheduleItem *item = cch_schedule_get_item (schedule, i);
      CchMilestone *milestone = make_milestone (schedule, item);

      if (products != NULL && item->product >= 0)
        milestone->product = products[item->product];
      g_ptr_array_add (milestones, milestone);
    }
  for (guint i = 0; i < milestones->len; i++)
    {
      CchMilestone *milestone = g_ptr_array_index (milestones, i);

      milestone->task = task;
      milestone->position = i + 1;
    }
  return milestones;
}
