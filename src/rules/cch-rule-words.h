/* The rules of a regulation in words, for people.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-year-entry.h"

G_BEGIN_DECLS

char *cch_rule_words_for_due (const CchRegulationDue *due);
char *cch_rule_words_for_window (const CchRegulationWindow *window);
char *cch_rule_words_for_percentage (const CchRegulationPercentage *percentage);
char *cch_rule_words_for_areas (const GPtrArray *areas);
char *cch_rule_words_for_flags (CchYearFlags flags);

G_END_DECLS
