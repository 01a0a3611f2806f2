/* What the records of a plan give a percentage to count.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-percent-records.h"

enum
{
  AREA_DEPTH = 8, /* a tree of areas is never deeper; a circle is */
  MONTHS = 12,
};

static guint
get_length (const GPtrArray *array)
{
  return array != NULL ? array->len : 0;
}

static gpointer
find_record (const GPtrArray *records, gint64 id)
{
  for (guint i = 0; id != 0 && i < get_length (records); i++)
    if (cch_record_get_id (g_ptr_array_index (records, i)) == id)
      return g_ptr_array_index (records, i);
  return NULL;
}

/* Percentages are of whole areas: what stands under 7.1 counts for 7. */
static const char *
get_top_area (const CchPercentRecords *records, gint64 area)
{
  CchArea *found = find_record (records->areas, area);

  for (guint i = 0; i < AREA_DEPTH && found != NULL && found->parent != 0; i++)
    found = find_record (records->areas, found->parent);
  return found != NULL && found->code != NULL ? found->code : "";
}

static CchDate
get_done (const CchPercentRecords *records, const CchProgress *progress)
{
  CchPeriod *period = find_record (records->periods, progress->period);

  if (!cch_date_is_none (progress->done))
    return progress->done;
  if (!cch_date_is_none (progress->document_date))
    return progress->document_date;
  /* Done, but nobody wrote when: at the latest when the period ended. */
  return period != NULL ? period->end : CCH_DATE_NONE;
}

static gboolean
is_between (CchDate date, CchDate after, CchDate last)
{
  return (cch_date_is_none (after) || cch_date_compare (after, date) < 0)
         && (cch_date_is_none (last) || cch_date_compare (date, last) <= 0);
}

static gboolean
covers (const CchPercentRecords *records, const CchProgress *progress, CchDate due)
{
  CchPeriod *period = find_record (records->periods, progress->period);

  return period != NULL && !cch_date_is_none (period->start) && !cch_date_is_none (period->end)
         && cch_date_compare (period->start, due) <= 0 && cch_date_compare (due, period->end) <= 0;
}

/* The first day on which the task was done after @after; for one of many times, also a late day
 * that was reported for the period of its due date. */
static CchDate
find_done (const CchPercentRecords *records, gint64 task, CchDate after, CchDate due, gboolean once)
{
  CchDate found = CCH_DATE_NONE;

  for (guint i = 0; i < get_length (records->progress); i++)
    {
      CchProgress *progress = g_ptr_array_index (records->progress, i);
      CchDate done;

      if (progress->task != task || progress->state != CCH_PROGRESS_STATE_DONE)
        continue;
      done = get_done (records, progress);
      if (cch_date_is_none (done)
          || !(once || is_between (done, after, due) || covers (records, progress, due)))
        continue;
      if (cch_date_is_none (found) || cch_date_compare (done, found) < 0)
        found = done;
    }
  return found;
}

static void
add_occurrences (CchPercentInput *input,
                 const CchPercentRecords *records,
                 const CchMilestone *milestone,
                 CchPercentTask task)
{
  static const guint months_of[] = {
    [CCH_MILESTONE_RECURRENCE_MONTH] = 1,
    [CCH_MILESTONE_RECURRENCE_QUARTER] = 3,
    [CCH_MILESTONE_RECURRENCE_HALF] = 6,
    [CCH_MILESTONE_RECURRENCE_YEAR] = MONTHS,
  };
  guint months = months_of[milestone->recurrence];
  CchDate before = cch_date_add_days (cch_date_new (milestone->due.year, 1, 1), -1);

  for (guint month = months; month <= MONTHS; month += months)
    {
      task.due = months == MONTHS ? milestone->due
                                  : cch_date_new_end_of_month (milestone->due.year, month);
      if (!is_between (task.due, CCH_DATE_NONE, milestone->due)
          || (!cch_date_is_none (milestone->start)
              && cch_date_compare (task.due, milestone->start) < 0))
        continue;
      task.done = find_done (records, milestone->task, before, task.due, FALSE);
      before = task.due;
      cch_percent_input_add (input, &task);
    }
}

static gboolean
comes_in_units (const CchMilestone *milestone)
{
  return milestone->recurrence >= CCH_MILESTONE_RECURRENCE_MONTH
         && milestone->recurrence <= CCH_MILESTONE_RECURRENCE_YEAR
         && !cch_date_is_none (milestone->due);
}

/* A task with several milestones is done when the last is; each recurring one counts by itself. */
static void
add_task (CchPercentInput *input, const CchPercentRecords *records, CchTask *record)
{
  gint64 id = cch_record_get_id (CCH_RECORD (record));
  gboolean recurring = FALSE;
  CchPercentTask task = {
    .id = cch_record_get_uuid (CCH_RECORD (record)),
    .area = get_top_area (records, record->area),
    .arising = record->origin == CCH_TASK_ORIGIN_ARISING,
    .cancelled = record->state == CCH_TASK_STATE_CANCELLED,
  };
  CchPercentTask once = task;

  for (guint i = 0; i < get_length (records->milestones); i++)
    {
      CchMilestone *milestone = g_ptr_array_index (records->milestones, i);

      if (milestone->task != id)
        continue;
      if (comes_in_units (milestone))
        {
          add_occurrences (input, records, milestone, task);
          recurring = TRUE;
        }
      else if (milestone->recurrence == CCH_MILESTONE_RECURRENCE_NONE
               && cch_date_compare (milestone->due, once.due) > 0)
        once.due = milestone->due;
    }
  if (recurring && cch_date_is_none (once.due))
    return;
  once.done = find_done (records, id, CCH_DATE_NONE, once.due, TRUE);
  cch_percent_input_add (input, &once);
}

/**
 * cch_percent_input_new_from_records:
 *
 * Headings are left out. A task comes once, or once for each time it is due in the year.
 */
CchPercentInput *
cch_percent_input_new_from_records (const CchPercentRecords *records)
{
  CchPercentInput *input = cch_percent_input_new ();

  for (guint i = 0; i < get_length (records->tasks); i++)
    {
      CchTask *task = g_ptr_array_index (records->tasks, i);

      if (task->row == CCH_TASK_ROW_TASK && !cch_record_is_removed (CCH_RECORD (task)))
        add_task (input, records, task);
    }
  return input;
}

/**
 * cch_percent_records_list_areas:
 *
 * Returns: (transfer full) (array zero-terminated=1): the codes of the areas that stand at the top
 */
char **
cch_percent_records_list_areas (const CchPercentRecords *records)
{
  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();

  for (guint i = 0; i < get_length (records->areas); i++)
    {
      CchArea *area = g_ptr_array_index (records->areas, i);

      if (area->parent == 0 && area->code != NULL)
        g_strv_builder_add (codes, area->code);
    }
  return g_strv_builder_end (codes);
}
