/* The part of the plan page that writes one section of a plan.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-section.h"
#include "session/cch-findings.h"
#include "ui/plan/cch-plan-part.h"

G_BEGIN_DECLS

#define CCH_TYPE_SECTION_EDITOR (cch_section_editor_get_type ())

/**
 * CchSectionEditor:
 *
 * A section is named by its code in the form, and comes into being when somebody writes in it; or
 * it is a record that the form does not know. What is typed is in the file a quarter of a second
 * later, or at once when something else is to happen.
 *
 * Properties: `code`, %NULL when a record without one is shown; `section`, the live #CchSection,
 * %NULL while nothing is written; `findings`, the #CchFindings of the plan, or %NULL.
 */
G_DECLARE_FINAL_TYPE (CchSectionEditor, cch_section_editor, CCH, SECTION_EDITOR, CchPlanPart)

CchSectionEditor *cch_section_editor_new (void);

const char *cch_section_editor_get_code (CchSectionEditor *self);
void cch_section_editor_set_code (CchSectionEditor *self, const char *code);
CchSection *cch_section_editor_get_section (CchSectionEditor *self);
void cch_section_editor_set_section (CchSectionEditor *self, CchSection *section);

void cch_section_editor_set_findings (CchSectionEditor *self, CchFindings *findings);
void cch_section_editor_write (CchSectionEditor *self);

G_END_DECLS
