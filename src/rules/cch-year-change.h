/* What-if, read aloud: which dates, windows and rows differ between two views of a year.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-regulation-year.h"

G_BEGIN_DECLS

/**
 * CchYearChange:
 * @before: (nullable): %NULL when the thing is new
 * @after: (nullable): %NULL when it is gone
 * @due: whether the due date moved
 * @window: whether the window moved
 * @scope: whether other rows are to be filled
 * @days: by how many days the due date moved, later is positive
 */
typedef struct
{
  const CchYearEntry *before;
  const CchYearEntry *after;
  gboolean due;
  gboolean window;
  gboolean scope;
  int days;
} CchYearChange;

GPtrArray *cch_regulation_year_compare (const CchRegulationYear *before,
                                        const CchRegulationYear *after);

G_END_DECLS
