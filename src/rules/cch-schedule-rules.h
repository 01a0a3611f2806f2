/* The phrases that officials use for time, as a table.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-schedule-word.h"

G_BEGIN_DECLS

enum
{
  CCH_SCHEDULE_PATTERN_LENGTH = 12, /* ends with a 0 */
};

/* An element of a pattern is a word, a sign or a slot; "?" means that it may be missing. */
enum
{
  CCH_SCHEDULE_ELEMENT_SIGN = 0x100,
  CCH_SCHEDULE_ELEMENT_SLOT = 0x200,
  CCH_SCHEDULE_ELEMENT_OPTIONAL = 0x1000,

  CCH_SCHEDULE_SLOT_POINT = CCH_SCHEDULE_ELEMENT_SLOT, /* a named time */
  CCH_SCHEDULE_SLOT_STRONG,                            /* a named time that needs no other word */
  CCH_SCHEDULE_SLOT_ORDINAL,                           /* the end of "tháng 3-6", "quý I-III" */
  CCH_SCHEDULE_SLOT_DAY,                               /* a day of the month */
  CCH_SCHEDULE_SLOT_NUMBER,
  CCH_SCHEDULE_SLOT_UNIT,
  CCH_SCHEDULE_SLOT_UNITS, /* at least two units: "quý, 6 tháng, năm" */
  CCH_SCHEDULE_SLOT_MORE,  /* any more units behind a first one */
  CCH_SCHEDULE_SLOT_WEEKDAY,
  CCH_SCHEDULE_SLOT_REST,
};

/* How the captures become an item, where the kind alone does not say it. */
typedef enum
{
  CCH_SCHEDULE_MEANING_PLAIN,
  CCH_SCHEDULE_MEANING_POINT,    /* the kind of the point */
  CCH_SCHEDULE_MEANING_AFTER,    /* a range whose start is the day behind the point */
  CCH_SCHEDULE_MEANING_SPAN,     /* a range whose ends are of one kind */
  CCH_SCHEDULE_MEANING_FROM_NOW, /* only the last point bounds it */
  CCH_SCHEDULE_MEANING_EVERY,    /* the number says each how many units */
  CCH_SCHEDULE_MEANING_TIMES,    /* the number says how often in a unit */
  CCH_SCHEDULE_MEANING_DAY,      /* a day in every unit */
  CCH_SCHEDULE_MEANING_BEFORE_DAY,
  CCH_SCHEDULE_MEANING_BY_DAY,
  CCH_SCHEDULE_MEANING_YEARLY, /* the point returns every year */
  CCH_SCHEDULE_MEANING_YEARLY_BEFORE,
  CCH_SCHEDULE_MEANING_YEARLY_BY,
  CCH_SCHEDULE_MEANING_TERM,
  CCH_SCHEDULE_MEANING_DAYS,
  CCH_SCHEDULE_MEANING_WORKING_DAYS,
} CchScheduleMeaning;

typedef struct
{
  guint16 pattern[CCH_SCHEDULE_PATTERN_LENGTH];
  guint8 kind;
  guint8 meaning;
} CchScheduleRule;

extern const CchScheduleRule cch_schedule_rules[];
extern const guint cch_schedule_n_rules;

G_END_DECLS
