/* What stands under a heading of a document: its lines, each with its place in the office.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "compose/cch-composition.h"
#include "model/cch-section.h"

G_BEGIN_DECLS

CchSection *cch_section_text_find (const CchComposition *composition, const char *code);
void cch_section_text_set_source (CchDocBuilder *builder, CchSection *section, const char *field);
void cch_section_text_add_heading (CchDocBuilder *builder,
                                   CchSection *section,
                                   guint depth,
                                   const char *number,
                                   const char *heading);
void cch_section_text_add_body (CchDocBuilder *builder, CchRecord *record, const char *body);
void cch_section_text_add_lines (CchDocBuilder *builder, CchSection *section, const char *body);
void cch_section_text_add_task (CchDocBuilder *builder,
                                const CchTaskView *task,
                                const char *field,
                                const char *opening);

G_END_DECLS
