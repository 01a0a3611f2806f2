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
describe_recurring (const CchScheduleItem *item)
{
  if (item->every > 1)
    return g_strdup_printf (_ ("every %u × %s"), item->every, get_unit_words (item->unit));
  if (item->times > 1)
    return g_strdup_printf (_ ("%u times every %s"), item->times, get_unit_words (item->unit));
  return g_strdup_printf (_ ("every %s"), get_unit_words (item->unit));
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
      return g_strdup_printf (_ ("from %s to %s"), start, due);
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
