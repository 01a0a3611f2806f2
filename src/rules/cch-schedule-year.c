/* Gives the milestones of a clause their years, and with them their dates.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-schedule-year.h"

static const CchSchedulePoint whole_year = { .kind = CCH_SCHEDULE_YEAR };

static guint
find_written_year (const CchScheduleTimes *times)
{
  for (guint i = times->n_points; i > 0; i--)
    if (times->points[i - 1].year > 0)
      return times->points[i - 1].year;
  return 0;
}

static gboolean
lasts (const CchScheduleItem *item)
{
  return item->kind == CCH_SCHEDULE_RECURRING || item->kind == CCH_SCHEDULE_CONTINUOUS;
}

/* "Quý I, II, III/2023" and "Hàng quý, năm 2023": the year stands once, for its own kind. */
static guint
find_year_beside (GArray *items, GArray *times, guint first, guint index)
{
  const CchScheduleItem *item = &g_array_index (items, CchScheduleItem, index);

  for (guint i = index + 1; i < items->len; i++)
    {
      const CchScheduleItem *next = &g_array_index (items, CchScheduleItem, i);
      guint year = find_written_year (&g_array_index (times, CchScheduleTimes, i));

      if (year > 0 && (next->kind == item->kind || lasts (item)))
        return year;
    }
  for (guint i = index; i > first; i--)
    {
      const CchScheduleItem *before = &g_array_index (items, CchScheduleItem, i - 1);

      if (before->year_source == CCH_SCHEDULE_YEAR_FROM_TEXT
          && (before->kind == item->kind || lasts (item)))
        return before->year;
    }
  return 0;
}

static void
set_range (CchScheduleItem *item, const CchScheduleTimes *times, guint year)
{
  const CchSchedulePoint *from = &times->points[0];
  const CchSchedulePoint *to = &times->points[1];
  guint from_year = from->year > 0 ? from->year : year;
  guint to_year = times->n_points == 2 && to->year > 0 ? to->year : year;

  if (times->n_points == 1 && from->kind == CCH_SCHEDULE_RANGE)
    to = from;
  else if (times->n_points == 1)
    {
      item->start = cch_schedule_point_get_first (from, from_year);
      return;
    }

  item->start = cch_schedule_point_get_first (from, from_year);
  item->due = cch_schedule_point_get_last (to, to_year);
  /* "Từ tháng 11 đến tháng 3/2023" begins in the year before. */
  if (from->year == 0 && from_year > 0 && cch_date_compare (item->start, item->due) > 0)
    item->start = cch_schedule_point_get_first (from, from_year - 1);
}

/* "Trước ngày 30/6 hằng năm" is due on one day of this year. */
static gboolean
is_once_a_year (const CchScheduleItem *item)
{
  return item->kind == CCH_SCHEDULE_RECURRING && item->unit == CCH_SCHEDULE_UNIT_YEAR
         && item->every == 1 && item->times == 1 && item->month > 0;
}

static CchDate
get_yearly_due (const CchScheduleItem *item, guint year)
{
  guint days = cch_date_days_in_month (year, item->month);
  CchDate day = cch_date_new (year, item->month, MIN (item->day, days));

  return item->bound == CCH_SCHEDULE_BEFORE ? cch_date_add_days (day, -1) : day;
}

static void
set_dates (CchScheduleItem *item, const CchScheduleTimes *times, guint year)
{
  const CchSchedulePoint *point = times->n_points > 0 ? &times->points[0] : &whole_year;
  CchDate first = cch_schedule_point_get_first (point, year);
  CchDate last = cch_schedule_point_get_last (point, year);

  switch (item->kind)
    {
    case CCH_SCHEDULE_BEFORE:
      item->due = cch_date_is_none (first) ? first : cch_date_add_days (first, -1);
      break;
    case CCH_SCHEDULE_BY:
      item->due = last;
      break;
    case CCH_SCHEDULE_RANGE:
      if (item->bound != CCH_SCHEDULE_BEFORE)
        set_range (item, times, year);
      else if (!cch_date_is_none (last))
        item->start = cch_date_add_days (last, 1);
      break;
    case CCH_SCHEDULE_DEPENDENT:
    case CCH_SCHEDULE_ON_DEMAND:
      break;
    case CCH_SCHEDULE_DATE:
    case CCH_SCHEDULE_MONTH:
    case CCH_SCHEDULE_QUARTER:
    case CCH_SCHEDULE_HALF:
    case CCH_SCHEDULE_YEAR:
    case CCH_SCHEDULE_RECURRING:
    case CCH_SCHEDULE_CONTINUOUS:
    default:
      item->start = first;
      item->due = is_once_a_year (item) ? get_yearly_due (item, year) : last;
      if (cch_date_compare (item->due, item->start) < 0)
        item->start = item->due;
      break;
    }
}

/* A day that does not exist in the inherited year (29/02) has no date. */
static void
settle (CchScheduleItem *item, const CchScheduleTimes *times, guint year, gboolean written)
{
  for (guint i = 0; i < times->n_points; i++)
    if (!cch_schedule_point_is_valid (&times->points[i],
                                      times->points[i].year > 0 ? times->points[i].year : year))
      return;

  item->year = (guint16) year;
  item->year_source = written ? CCH_SCHEDULE_YEAR_FROM_TEXT : CCH_SCHEDULE_YEAR_FROM_PLAN;
  set_dates (item, times, year);
}

/**
 * cch_schedule_settle_years:
 * @first: index of the clause's first item
 * @plan_year: for what no text gives a year, 0 when it is unknown too
 */
void
cch_schedule_settle_years (GArray *items, GArray *times, guint first, guint plan_year)
{
  for (guint i = first; i < items->len; i++)
    {
      CchScheduleItem *item = &g_array_index (items, CchScheduleItem, i);
      const CchScheduleTimes *own = &g_array_index (times, CchScheduleTimes, i);
      guint year = find_written_year (own);
      gboolean shifted = own->n_points > 0 && own->points[0].year_shift != 0;

      if (item->kind == CCH_SCHEDULE_DEPENDENT || item->kind == CCH_SCHEDULE_ON_DEMAND)
        continue;
      if (year == 0 && !shifted)
        year = find_year_beside (items, times, first, i);
      if (year > 0)
        settle (item, own, year, TRUE);
      else if (plan_year > 0)
        settle (item, own, (guint) ((int) plan_year + (shifted ? own->points[0].year_shift : 0)),
                FALSE);
    }
}
