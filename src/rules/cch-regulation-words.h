/* What a regulation prescribes, in words: its sources, classes, areas, forms, and who owes what.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-regulation-column.h"
#include "rules/cch-regulation.h"

G_BEGIN_DECLS

char *cch_regulation_words_for_source (const CchRegulationSource *source);
char *cch_regulation_words_for_validity (CchDate from, CchDate to);
char *cch_regulation_words_for_class (const CchRegulation *regulation,
                                      const CchRegulationClass *one);
char *cch_regulation_words_for_area (const CchRegulationArea *area);
char *cch_regulation_words_for_due (const CchRegulation *regulation, const CchRegulationDue *due);
char *cch_regulation_words_for_section (const CchRegulationSection *section);
char *cch_regulation_words_for_table (const CchRegulationTable *table);
char *cch_regulation_words_for_column (const CchRegulationTable *table,
                                       const CchRegulationColumn *column);
char *cch_regulation_words_for_scope (const CchRegulation *regulation,
                                      const CchRegulationForm *form,
                                      const char *class_id,
                                      const char *period);

G_END_DECLS
