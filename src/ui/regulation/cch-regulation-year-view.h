/* The year of an agency under a regulation, and which dates move if a rule were another.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-holidays.h"
#include "rules/cch-regulation.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CCH_TYPE_REGULATION_YEAR_VIEW (cch_regulation_year_view_get_type ())
G_DECLARE_FINAL_TYPE (CchRegulationYearView,
                      cch_regulation_year_view,
                      CCH,
                      REGULATION_YEAR_VIEW,
                      AdwBin)

void cch_regulation_year_view_set_regulation (CchRegulationYearView *self,
                                              CchRegulation *regulation);
void cch_regulation_year_view_set_own_class (CchRegulationYearView *self, const char *class_id);
GListModel *cch_regulation_year_view_get_items (CchRegulationYearView *self);
void cch_regulation_year_view_set_holidays (CchRegulationYearView *self, CchHolidays *holidays);

G_END_DECLS
