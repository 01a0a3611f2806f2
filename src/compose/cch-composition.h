/* What a document is composed of: the plan, the regulation, the page profile.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "doc/cch-doc-builder.h"
#include "model/cch-plan-view.h"
#include "model/cch-task-agency.h"
#include "rules/cch-regulation.h"

G_BEGIN_DECLS

/**
 * CchComposition:
 * @plan: (nullable): %NULL for a blank form
 * @asking: (nullable): the plan that a blank form goes along with, as the outline of a report
 * @regulation: whose forms and page rules hold
 * @form: the form that is filled
 * @draft: blanks for number and day, and the mark of a draft
 * @agency: 0, or whose tasks alone the tables show
 * @role: what its part in them is
 *
 * Handed from one composing function to the next; borrowed values, written to by none.
 */
typedef struct
{
  const CchPlanView *plan;
  const CchPlanView *asking;
  const CchRegulation *regulation;
  const CchRegulationForm *form;
  CchDocProfile *profile;
  gboolean draft;
  gint64 agency;
  CchTaskRole role;
} CchComposition;

gboolean cch_composition_is_attached (const CchComposition *composition);
gboolean cch_composition_takes (const CchComposition *composition, const CchTaskView *task);

char *cch_composition_fill (const CchComposition *composition,
                            const char *pattern,
                            const CchRegulationArea *area,
                            const char *owner);
char *cch_composition_get_blank_symbol (const CchComposition *composition);
char *cch_composition_get_subject (const CchComposition *composition);
char *cch_composition_get_inner_subject (const CchComposition *composition);
char *cch_composition_name_document (const CchComposition *composition);
CchDocText *cch_composition_get_reference (const CchComposition *composition);
void cch_composition_set_plan_source (const CchComposition *composition,
                                      CchDocBuilder *builder,
                                      const char *field);
char *cch_composition_name_authority (const CchComposition *composition);
const CchAgencyTerm *cch_composition_get_issuer (const CchComposition *composition);

G_END_DECLS
