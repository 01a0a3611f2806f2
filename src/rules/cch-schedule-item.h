/* One milestone that a time phrase names, and the words it was read from.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "base/cch-date.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define CCH_TYPE_SCHEDULE_KIND (cch_schedule_kind_get_type ())
#define CCH_TYPE_SCHEDULE_UNIT (cch_schedule_unit_get_type ())

/**
 * CchScheduleKind:
 * @CCH_SCHEDULE_DATE: on a day
 * @CCH_SCHEDULE_BEFORE: "trước ngày 05/3": the named day does not count, due is the day before
 * @CCH_SCHEDULE_BY: "chậm nhất ngày", "đến hết": the named day counts
 * @CCH_SCHEDULE_MONTH: somewhen in a month; start and due are its ends, here and below
 * @CCH_SCHEDULE_QUARTER: in a quarter
 * @CCH_SCHEDULE_HALF: in the first or second half of a year
 * @CCH_SCHEDULE_YEAR: in a year
 * @CCH_SCHEDULE_RANGE: from … to …; one end may be open
 * @CCH_SCHEDULE_RECURRING: every unit, so many times; start and due bound the year, or due is
 *   the one day that returns every year
 * @CCH_SCHEDULE_CONTINUOUS: all the time
 * @CCH_SCHEDULE_DEPENDENT: when or as another document or event says; the anchor names it
 * @CCH_SCHEDULE_ON_DEMAND: when somebody asks
 */
typedef enum
{
  CCH_SCHEDULE_DATE,
  CCH_SCHEDULE_BEFORE,
  CCH_SCHEDULE_BY,
  CCH_SCHEDULE_MONTH,
  CCH_SCHEDULE_QUARTER,
  CCH_SCHEDULE_HALF,
  CCH_SCHEDULE_YEAR,
  CCH_SCHEDULE_RANGE,
  CCH_SCHEDULE_RECURRING,
  CCH_SCHEDULE_CONTINUOUS,
  CCH_SCHEDULE_DEPENDENT,
  CCH_SCHEDULE_ON_DEMAND,
} CchScheduleKind;

/**
 * CchScheduleUnit:
 * @CCH_SCHEDULE_UNIT_TERM: "định kỳ", "kỳ báo cáo": whatever the reporting regime says
 */
typedef enum
{
  CCH_SCHEDULE_UNIT_NONE,
  CCH_SCHEDULE_UNIT_DAY,
  CCH_SCHEDULE_UNIT_WEEK,
  CCH_SCHEDULE_UNIT_MONTH,
  CCH_SCHEDULE_UNIT_QUARTER,
  CCH_SCHEDULE_UNIT_HALF,
  CCH_SCHEDULE_UNIT_YEAR,
  CCH_SCHEDULE_UNIT_TERM,
} CchScheduleUnit;

/* "Đầu năm", "cuối quý": officials mean a part of the unit, but no rule says which days, so the
 * dates stay those of the whole unit. */
typedef enum
{
  CCH_SCHEDULE_PART_WHOLE,
  CCH_SCHEDULE_PART_EARLY,
  CCH_SCHEDULE_PART_MIDDLE,
  CCH_SCHEDULE_PART_LATE,
} CchSchedulePart;

typedef enum
{
  CCH_SCHEDULE_YEAR_NONE,      /* the milestone has no year, or nobody said which */
  CCH_SCHEDULE_YEAR_FROM_TEXT, /* written in the phrase */
  CCH_SCHEDULE_YEAR_FROM_PLAN, /* inherited: the phrase leaves it out */
} CchScheduleYearSource;

/* Bytes of the source text, from @start to before @end; empty when there is none. */
typedef struct
{
  guint32 start;
  guint32 end;
} CchScheduleSpan;

/**
 * CchScheduleItem:
 * @start: the first day, none when open or unknown
 * @due: the last day that is still in time, none when unknown
 * @unit: of a recurring milestone
 * @every: each how many units (3 with unit month: "3 tháng/lần")
 * @times: how often in that time
 * @month: of a recurring milestone that names a day ("05/3 hàng năm"), 0 for the unit's last month
 * @day: the day of that month, or of the week (1 is Monday), 0 when none is named
 * @bound: how that day is meant: DATE, BEFORE or BY
 * @days: so many days after the anchor, 0 when not counted
 * @working_days: whether @days are working days
 * @product: index of the product it belongs to, -1 when none was paired
 * @span: the words of the milestone
 * @label: the words that say what is due then ("Báo cáo kết quả")
 * @anchor: the document or event that a dependent milestone waits for
 */
typedef struct
{
  CchScheduleKind kind;
  CchDate start;
  CchDate due;
  guint16 year;
  CchScheduleYearSource year_source;
  CchSchedulePart part;
  CchScheduleUnit unit;
  guint8 every;
  guint8 times;
  guint8 month;
  guint8 day;
  CchScheduleKind bound;
  guint16 days;
  gboolean working_days;
  int product;
  CchScheduleSpan span;
  CchScheduleSpan label;
  CchScheduleSpan anchor;
} CchScheduleItem;

GType cch_schedule_kind_get_type (void);
GType cch_schedule_unit_get_type (void);

const char *cch_schedule_kind_to_nick (CchScheduleKind kind);
const char *cch_schedule_unit_to_nick (CchScheduleUnit unit);

char *cch_schedule_item_to_words (const CchScheduleItem *item);

G_END_DECLS
