/* The rules of one regulation, read aloud.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-regulation.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CCH_TYPE_REGULATION_RULES_VIEW (cch_regulation_rules_view_get_type ())
G_DECLARE_FINAL_TYPE (CchRegulationRulesView,
                      cch_regulation_rules_view,
                      CCH,
                      REGULATION_RULES_VIEW,
                      AdwBin)

void cch_regulation_rules_view_set_regulation (CchRegulationRulesView *self,
                                               CchRegulation *regulation);
void cch_regulation_rules_view_search (CchRegulationRulesView *self, const char *words);

G_END_DECLS
