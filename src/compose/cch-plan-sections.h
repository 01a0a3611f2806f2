/* The body of a document: the sections of its form, with what was written in them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "compose/cch-composition.h"

G_BEGIN_DECLS

void cch_plan_sections_add (const CchComposition *composition, CchDocBuilder *builder);
void cch_plan_sections_add_citations (const CchComposition *composition, CchDocBuilder *builder);

G_END_DECLS
