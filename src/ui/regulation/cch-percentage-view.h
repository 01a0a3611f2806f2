/* How a regulation calculates percentages, and what they would be under another rule.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-regulation.h"
#include "store/cch-office.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CCH_TYPE_PERCENTAGE_VIEW (cch_percentage_view_get_type ())
G_DECLARE_FINAL_TYPE (CchPercentageView, cch_percentage_view, CCH, PERCENTAGE_VIEW, AdwBin)

void cch_percentage_view_set_regulation (CchPercentageView *self, CchRegulation *regulation);
void cch_percentage_view_set_office (CchPercentageView *self, CchOffice *office);

G_END_DECLS
