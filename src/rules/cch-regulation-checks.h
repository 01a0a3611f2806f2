/* Checks what a grammar cannot say of one element alone: ids, references, and sense.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-regulation-root.h"

G_BEGIN_DECLS

void cch_pack_ids_check (const CchPackElement *element, const CchPackNode *root, GPtrArray *faults);
void cch_pack_references_check (const CchPackElement *element,
                                const CchPackNode *root,
                                GPtrArray *faults);
void cch_regulation_sense_check (const CchRegulationRoot *root, GPtrArray *faults);
void cch_regulation_own_sense_check (const CchRegulationRoot *root, GPtrArray *faults);
void cch_regulation_due_sense_check (const CchRegulationRoot *root, GPtrArray *faults);
void cch_regulation_form_sense_check (const CchRegulationRoot *root, GPtrArray *faults);

GPtrArray *cch_regulation_root_get_items (const CchRegulationRoot *root, CchRegulationPart part);

G_END_DECLS
