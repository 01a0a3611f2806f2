/* One line of the year of an agency, as the table shows it, with what a trial moves.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-regulation-year.h"

G_BEGIN_DECLS

#define CCH_TYPE_YEAR_ITEM (cch_year_item_get_type ())
G_DECLARE_FINAL_TYPE (CchYearItem, cch_year_item, CCH, YEAR_ITEM, GObject)

/**
 * CchYearText:
 * @CCH_YEAR_TEXT_NAME: the period, and the stage of it
 * @CCH_YEAR_TEXT_DUE: the last day that is in time
 * @CCH_YEAR_TEXT_TRIAL: the last day if the rules were as tried; "" when that is the same
 * @CCH_YEAR_TEXT_EFFECTIVE: the last working day
 * @CCH_YEAR_TEXT_WINDOW: the days whose events count
 * @CCH_YEAR_TEXT_SCOPE: which rows of which forms
 * @CCH_YEAR_TEXT_NOTE: what should be known about the date
 */
typedef enum
{
  CCH_YEAR_TEXT_NAME,
  CCH_YEAR_TEXT_DUE,
  CCH_YEAR_TEXT_TRIAL,
  CCH_YEAR_TEXT_EFFECTIVE,
  CCH_YEAR_TEXT_WINDOW,
  CCH_YEAR_TEXT_SCOPE,
  CCH_YEAR_TEXT_NOTE,
  CCH_YEAR_N_TEXTS,
} CchYearText;

CchYearItem *
cch_year_item_new (CchRegulationYear *year, const CchYearEntry *entry, const CchYearEntry *trial);
const CchYearEntry *cch_year_item_get_entry (CchYearItem *self);
const char *cch_year_item_get_text (CchYearItem *self, CchYearText text);
gboolean cch_year_item_is_pressing (CchYearItem *self);

G_END_DECLS
