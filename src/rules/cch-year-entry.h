/* One thing an agency owes in a year: when it is due, what it counts, which rows it fills.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "base/cch-date.h"
#include "rules/cch-regulation.h"

G_BEGIN_DECLS

#define CCH_TYPE_YEAR_FLAGS (cch_year_flags_get_type ())

/**
 * CchYearFlags:
 * @CCH_YEAR_FLAG_WEEKEND: the due date is a Saturday or Sunday
 * @CCH_YEAR_FLAG_HOLIDAY: the due date is a holiday
 * @CCH_YEAR_FLAG_PAST: it lies before today
 * @CCH_YEAR_FLAG_SHORT_NOTICE: few days lie between the order and the due date
 * @CCH_YEAR_FLAG_INFEASIBLE: it is due before it was ordered
 * @CCH_YEAR_FLAG_BEFORE_WINDOW_END: it is due before its window closes, so the last days are estimates
 * @CCH_YEAR_FLAG_WINDOW_END_WEEKEND: the window closes on a day without work
 * @CCH_YEAR_FLAG_WANTS_DOCUMENT: the due date follows from a document whose date is not given
 * @CCH_YEAR_FLAG_WANTS_SUB_UNITS: the due date follows from a number that is not given
 * @CCH_YEAR_FLAG_NOT_IN_FORCE: the regulation does not hold on the due date
 * @CCH_YEAR_FLAG_NO_CALENDAR: the table of holidays does not reach that year
 * @CCH_YEAR_FLAG_ASSUMED: the rule or the window is an assumption of the pack
 * @CCH_YEAR_FLAG_CLASS_GONE: agencies of that class do not exist on the due date
 */
typedef enum
{
  CCH_YEAR_FLAG_WEEKEND = 1 << 0,
  CCH_YEAR_FLAG_HOLIDAY = 1 << 1,
  CCH_YEAR_FLAG_PAST = 1 << 2,
  CCH_YEAR_FLAG_SHORT_NOTICE = 1 << 3,
  CCH_YEAR_FLAG_INFEASIBLE = 1 << 4,
  CCH_YEAR_FLAG_BEFORE_WINDOW_END = 1 << 5,
  CCH_YEAR_FLAG_WINDOW_END_WEEKEND = 1 << 6,
  CCH_YEAR_FLAG_WANTS_DOCUMENT = 1 << 7,
  CCH_YEAR_FLAG_WANTS_SUB_UNITS = 1 << 8,
  CCH_YEAR_FLAG_NOT_IN_FORCE = 1 << 9,
  CCH_YEAR_FLAG_NO_CALENDAR = 1 << 10,
  CCH_YEAR_FLAG_ASSUMED = 1 << 11,
  CCH_YEAR_FLAG_CLASS_GONE = 1 << 12,
} CchYearFlags;

/**
 * CchYearScope:
 * @areas: (nullable): %NULL when the form has no rows by area
 */
typedef struct
{
  const CchRegulationForm *form;
  GPtrArray *areas; /* (element-type CchRegulationArea), owned, nullable */
} CchYearScope;

/**
 * CchYearEntry:
 * @rule: (nullable): the rule, case or stage that gave the date; %NULL for internal periods
 * @recipient: (nullable): who waits for it
 * @window_first: first day of the window as stated; none without a window
 * @window_last: last day of it as stated
 * @flow_first: first day whose events count in a sum over periods
 * @flow_last: last such day
 * @due: the last day on which it is in time; none when not known or internal
 * @effective: the last working day not after @due
 */
typedef struct
{
  const CchRegulationPeriod *period;
  const CchRegulationDue *rule;
  const char *recipient;
  CchDate window_first;
  CchDate window_last;
  CchDate flow_first;
  CchDate flow_last;
  CchDate due;
  CchDate effective;
  CchYearFlags flags;
  GPtrArray *scopes; /* (element-type CchYearScope), owned */
} CchYearEntry;

GType cch_year_flags_get_type (void);

CchYearEntry *cch_year_entry_new (const CchRegulationPeriod *period);
void cch_year_entry_free (CchYearEntry *entry);

gboolean cch_year_entry_counts (const CchYearEntry *entry, CchDate date);
int cch_year_entry_count_window_days (const CchYearEntry *entry);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchYearEntry, cch_year_entry_free)

G_END_DECLS
