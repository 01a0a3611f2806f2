/* The year of an agency: every window, due date and scope that a regulation gives its class.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-holidays.h"
#include "rules/cch-year-entry.h"

G_BEGIN_DECLS

#define CCH_TYPE_REGULATION_YEAR (cch_regulation_year_get_type ())

/* What a caller leaves at 0 is not known. */
#define CCH_YEAR_SHORT_NOTICE_DAYS 15

/**
 * CchYearOptions:
 * @holidays: (nullable): %NULL: only weekends are free
 * @today: for what lies in the past; none: nothing is marked so
 * @parent_issued: when the plan of the agency above was issued; none: not known
 * @sub_units: how many subordinate units the agency has; negative: not known
 */
typedef struct
{
  CchHolidays *holidays;
  CchDate today;
  CchDate parent_issued;
  int sub_units;
} CchYearOptions;

/**
 * CchRegulationYear:
 *
 * An immutable value: one table for the window, the tool and the tests. "What if" is the same
 * question to a changed regulation, and cch_regulation_year_compare().
 */
typedef struct _CchRegulationYear CchRegulationYear;

GType cch_regulation_year_get_type (void);

CchRegulationYear *cch_regulation_year_new (CchRegulation *regulation,
                                            const char *class_id,
                                            guint year,
                                            const CchYearOptions *options,
                                            GError **error);
CchRegulationYear *cch_regulation_year_ref (CchRegulationYear *view);
void cch_regulation_year_unref (CchRegulationYear *view);

CchRegulation *cch_regulation_year_get_regulation (const CchRegulationYear *view);
const CchRegulationClass *cch_regulation_year_get_class (const CchRegulationYear *view);
guint cch_regulation_year_get_year (const CchRegulationYear *view);
const GPtrArray *cch_regulation_year_get_entries (const CchRegulationYear *view);
CchDate cch_regulation_year_get_flow_last (const CchRegulationPeriod *period, guint year);
const CchYearEntry *
cch_regulation_year_find (const CchRegulationYear *view, const char *period, const char *stage);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchRegulationYear, cch_regulation_year_unref)

G_END_DECLS
