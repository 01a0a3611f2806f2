/* Where a section of a plan stands in its form: its heading, its limit, what the form asks for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-open-plan.h"

G_BEGIN_DECLS

/**
 * CchSectionPlace:
 * @form: (nullable): the section of the form; %NULL for an area, and for what the form does not know
 * @over: (nullable): the headings that it stands under, "II. NHIỆM VỤ VÀ GIẢI PHÁP"
 * @heading: as it prints, with its number; empty when the text stands without one
 * @guidance: (nullable): what the form asks for, a line each; it is never printed
 * @blank: what happens when nothing is written, a sentence for people
 * @max_words: 0: no limit
 * @own_heading: the office itself says what the section is called
 */
typedef struct
{
  const CchRegulationSection *form;
  char *over;
  char *heading;
  char *guidance;
  const char *blank;
  guint max_words;
  gboolean own_heading;
} CchSectionPlace;

CchSectionPlace *
cch_section_place_new (CchOpenPlan *plan, const char *code, const CchSection *section);
void cch_section_place_free (CchSectionPlace *place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchSectionPlace, cch_section_place_free)

G_END_DECLS
