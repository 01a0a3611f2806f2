/* A form that a regulation prescribes: mẫu 1a, mẫu 1b, mẫu 2, an outline of a report.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-pack-element.h"
#include "rules/cch-regulation-section.h"
#include "rules/cch-regulation-table.h"

G_BEGIN_DECLS

#define CCH_TYPE_FORM_KIND (cch_form_kind_get_type ())

/**
 * CchFormKind:
 * @CCH_FORM_KIND_PLAN: the body of a plan
 * @CCH_FORM_KIND_TASK_TABLE: the table of tasks that goes with a plan
 * @CCH_FORM_KIND_REPORT: a periodic report
 * @CCH_FORM_KIND_INSPECTION_PLAN: a plan of inspections
 * @CCH_FORM_KIND_INSPECTION_REPORT: a report of one
 * @CCH_FORM_KIND_SCORING_REPORT: a report of self-scoring
 * @CCH_FORM_KIND_REVIEW_REPORT: a report over a programme period
 */
typedef enum
{
  CCH_FORM_KIND_PLAN,
  CCH_FORM_KIND_TASK_TABLE,
  CCH_FORM_KIND_REPORT,
  CCH_FORM_KIND_INSPECTION_PLAN,
  CCH_FORM_KIND_INSPECTION_REPORT,
  CCH_FORM_KIND_SCORING_REPORT,
  CCH_FORM_KIND_REVIEW_REPORT,
} CchFormKind;

/**
 * CchRegulationForm:
 * @name: "Mẫu 1a"
 * @document_type: (nullable): abbreviation of the kind of document, "KH", "BC"
 * @title: (nullable): subject line; {year} and {period} stand for what they name
 * @outline: (nullable): id of the form of a report that is asked for, and goes along as an appendix
 */
typedef struct
{
  CchPackNode node;
  const char *id;
  const char *name;
  CchFormKind kind;
  const char *document_type;
  const char *title;
  const char *outline;
  GPtrArray *sections; /* (element-type CchRegulationSection) */
  GPtrArray *tables;   /* (element-type CchRegulationTable) */
} CchRegulationForm;

extern const CchPackElement cch_regulation_form_element;

GType cch_form_kind_get_type (void);

const CchRegulationTable *cch_regulation_form_find_table (const CchRegulationForm *form,
                                                          const char *id);
const CchRegulationSection *cch_regulation_form_find_section (const CchRegulationForm *form,
                                                              const char *id);
gboolean cch_regulation_form_has_areas (const CchRegulationForm *form);
gboolean cch_regulation_form_is_closing (const CchRegulationForm *form,
                                         const CchRegulationSection *section);
gboolean cch_regulation_form_has_content (const CchRegulationForm *form, CchSectionContent content);

G_END_DECLS
