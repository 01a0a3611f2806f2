/* The percentages of one plan for one period: every area, and the total.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-percent.h"

G_BEGIN_DECLS

#define CCH_TYPE_PERCENT_SHEET (cch_percent_sheet_get_type ())

/**
 * CchPercentSheet:
 *
 * Immutable. The total is the sum of what the areas count over the sum of what they planned, never
 * a mean of their percentages; an area with 0/0 adds nothing to it.
 */
typedef struct _CchPercentSheet CchPercentSheet;

GType cch_percent_sheet_get_type (void);

CchPercentSheet *cch_percent_sheet_new (const CchPercentRule *rule,
                                        const CchPercentPeriod *period,
                                        CchPercentInput *input,
                                        const char *const *areas);
CchPercentSheet *cch_percent_sheet_ref (CchPercentSheet *sheet);
void cch_percent_sheet_unref (CchPercentSheet *sheet);

guint cch_percent_sheet_get_n_areas (const CchPercentSheet *sheet);
CchPercent *cch_percent_sheet_get_area (const CchPercentSheet *sheet, guint index);
CchPercent *cch_percent_sheet_find_area (const CchPercentSheet *sheet, const char *area);
CchPercent *cch_percent_sheet_get_total (const CchPercentSheet *sheet);

char *cch_percent_sheet_format_formula (const CchPercentSheet *sheet);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchPercentSheet, cch_percent_sheet_unref)

G_END_DECLS
