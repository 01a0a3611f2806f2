/* Says in words what a milestone means, for tooltips and the command line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-i18n.h"
#include "rules/cch-schedule-item.h"

static const char *
get_unit_words (CchScheduleUnit unit)
{
  switch (unit)
    {
    case CCH_SCHEDULE_UNIT_DAY:
      return _ ("day");
    case CCH_SCHEDULE_UNIT_WEEK:
      return _ ("week");
    case CCH_SCHEDULE_UNIT_MONTH:
      return _ ("month");
    case CCH_SCHEDULE_UNIT_QUARTER:
      return _ ("quarter");
    case CCH_SCHEDULE_UNIT_HALF:
      return _ ("half-year");
    case CCH_SCHEDULE_UNIT_YEAR:
      return _ ("year");
    case CCH_SCHEDULE_UNIT_NONE:
    case CCH_SCHEDULE_UNIT_TERM:
    default:
      return _ ("reporting period");
    }
}

static char *
dup_date (CchDate date)
{
  return cch_date_is_none (date) ? g_strdup ("…") : cch_date_format (date, CCH_DATE_FORM_PADDED);
}

static char *
describe_unit (const CchScheduleItem *item)
{
  if (item->every > 1)
    return g_strdup_printf (_ ("every %u × %s"), item->every, get_unit_words (item->unit));
  if (item->times > 1)
    return g_strdup_printf (_ ("%u times every %s"), item->times, get_unit_words (item->unit));
  return g_strdup_printf (_ ("every %s"), get_unit_words (item->unit));
}

/* "Thứ Sáu hàng tuần", "ngày 15 hằng tháng", "trước ngày 05/3 hằng năm" */
static char *
dup_named_day (const CchScheduleItem *item)
{
  const CchDate monday = { 2024, 1, 1 };

  if (item->unit == CCH_SCHEDULE_UNIT_WEEK)
    return cch_date_format (cch_date_add_days (monday, item->day - 1), CCH_DATE_FORM_WEEKDAY);
  if (item->month > 0)
    return g_strdup_printf ("%02u/%02u", item->day, item->month);
  if (item->unit == CCH_SCHEDULE_UNIT_MONTH)
    return g_strdup_printf ("%02u", item->day);
  return g_strdup_printf (_ ("%02u of its last month"), item->day);
}

static char *
describe_recurring (const CchScheduleItem *item)
{
  g_autofree char *unit = describe_unit (item);
  g_autofree char *day = item->day > 0 ? dup_named_day (item) : NULL;

  if (day == NULL)
    return g_steal_pointer (&unit);
  if (item->unit == CCH_SCHEDULE_UNIT_WEEK)
    return g_strdup_printf (_ ("%s, on %s"), unit, day);
  if (item->bound == CCH_SCHEDULE_BEFORE)
    return g_strdup_printf (_ ("%s, before day %s"), unit, day);
  if (item->bound == CCH_SCHEDULE_BY)
    return g_strdup_printf (_ ("%s, at the latest on day %s"), unit, day);
  return g_strdup_printf (_ ("%s, on day %s"), unit, day);
}

/* No rule says which days are the beginning of a year, so the words stand beside the whole of it. */
static char *
describe_part (const CchScheduleItem *item, const char *start, const char *due)
{
  switch (item->part)
    {
    case CCH_SCHEDULE_PART_EARLY:
      return g_strdup_printf (_ ("early in the time from %s to %s"), start, due);
    case CCH_SCHEDULE_PART_MIDDLE:
      return g_strdup_printf (_ ("in the middle of the time from %s to %s"), start, due);
    case CCH_SCHEDULE_PART_LATE:
      return g_strdup_printf (_ ("late in the time from %s to %s"), start, due);
    case CCH_SCHEDULE_PART_WHOLE:
    default:
      return g_strdup_printf (_ ("from %s to %s"), start, due);
    }
}

static char *
describe (const CchScheduleItem *item)
{
  g_autofree char *start = dup_date (item->start);
  g_autofree char *due = dup_date (item->due);

  switch (item->kind)
    {
    case CCH_SCHEDULE_DATE:
      return g_strdup_printf (_ ("on %s"), due);
    case CCH_SCHEDULE_BEFORE:
    case CCH_SCHEDULE_BY:
      return g_strdup_printf (_ ("at the latest on %s"), due);
    case CCH_SCHEDULE_RECURRING:
      return describe_recurring (item);
    case CCH_SCHEDULE_CONTINUOUS:
      return g_strdup (_ ("all the time"));
    case CCH_SCHEDULE_DEPENDENT:
      if (item->days > 0)
        return g_strdup_printf (item->working_days ? _ ("%u working days after another event")
                                                   : _ ("%u days after another event"),
                                item->days);
      return g_strdup (_ ("as another document or event says"));
    case CCH_SCHEDULE_ON_DEMAND:
      return g_strdup (_ ("on demand"));
    case CCH_SCHEDULE_MONTH:
    case CCH_SCHEDULE_QUARTER:
    case CCH_SCHEDULE_HALF:
    case CCH_SCHEDULE_YEAR:
    case CCH_SCHEDULE_RANGE:
    default:
      return describe_part (item, start, due);
    }
}

/**
 * cch_schedule_item_to_words:
 *
 * Returns: (transfer full): one line; says when the year was taken from the plan
 */
char *
cch_schedule_item_to_words (const CchScheduleItem *item)
{
  g_autofree char *words = describe (item);

  if (item->year_source != CCH_SCHEDULE_YEAR_FROM_PLAN)
    return g_steal_pointer (&words);
  return g_strdup_printf (_ ("%s (year of the plan)"), words);
}
