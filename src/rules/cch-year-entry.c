/* One thing an agency owes in a year: when it is due, what it counts, which rows it fills.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-year-entry.h"

G_DEFINE_FLAGS_TYPE (CchYearFlags,
                     cch_year_flags,
                     G_DEFINE_ENUM_VALUE (CCH_YEAR_FLAG_WEEKEND, "weekend"),
                     G_DEFINE_ENUM_VALUE (CCH_YEAR_FLAG_HOLIDAY, "holiday"),
                     G_DEFINE_ENUM_VALUE (CCH_YEAR_FLAG_PAST, "past"),
                     G_DEFINE_ENUM_VALUE (CCH_YEAR_FLAG_SHORT_NOTICE, "short-notice"),
                     G_DEFINE_ENUM_VALUE (CCH_YEAR_FLAG_INFEASIBLE, "infeasible"),
                     G_DEFINE_ENUM_VALUE (CCH_YEAR_FLAG_BEFORE_WINDOW_END, "before-window-end"),
                     G_DEFINE_ENUM_VALUE (CCH_YEAR_FLAG_WINDOW_END_WEEKEND, "window-end-weekend"),
                     G_DEFINE_ENUM_VALUE (CCH_YEAR_FLAG_WANTS_DOCUMENT, "wants-document"),
                     G_DEFINE_ENUM_VALUE (CCH_YEAR_FLAG_WANTS_SUB_UNITS, "wants-sub-units"),
                     G_DEFINE_ENUM_VALUE (CCH_YEAR_FLAG_NOT_IN_FORCE, "not-in-force"),
                     G_DEFINE_ENUM_VALUE (CCH_YEAR_FLAG_NO_CALENDAR, "no-calendar"),
                     G_DEFINE_ENUM_VALUE (CCH_YEAR_FLAG_ASSUMED, "assumed"),
                     G_DEFINE_ENUM_VALUE (CCH_YEAR_FLAG_CLASS_GONE, "class-gone"))

static void
scope_free (CchYearScope *scope)
{
  g_clear_pointer (&scope->areas, g_ptr_array_unref);
  g_free (scope);
}

CchYearEntry *
cch_year_entry_new (const CchRegulationPeriod *period)
{
  CchYearEntry *entry = g_new0 (CchYearEntry, 1);

  entry->period = period;
  entry->scopes = g_ptr_array_new_with_free_func ((GDestroyNotify) scope_free);
  return entry;
}

void
cch_year_entry_free (CchYearEntry *entry)
{
  g_ptr_array_unref (entry->scopes);
  g_free (entry);
}

/**
 * cch_year_entry_counts:
 *
 * Returns: whether an event of that day counts in this window; of windows that share their
 *   boundary day and have the same boundary rule, exactly one counts it
 */
gboolean
cch_year_entry_counts (const CchYearEntry *entry, CchDate date)
{
  return !cch_date_is_none (entry->flow_first) && cch_date_compare (entry->flow_first, date) <= 0
         && cch_date_compare (date, entry->flow_last) <= 0;
}

/**
 * cch_year_entry_count_window_days:
 *
 * Returns: how many days the window has as stated, both ends included
 */
int
cch_year_entry_count_window_days (const CchYearEntry *entry)
{
  if (cch_date_is_none (entry->window_first))
    return 0;
  return cch_date_days_between (entry->window_first, entry->window_last) + 1;
}
