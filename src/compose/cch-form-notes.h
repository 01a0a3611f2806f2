/* What a blank form says under its table to whoever fills it in.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "compose/cch-composition.h"

G_BEGIN_DECLS

void cch_form_notes_add (const CchComposition *composition,
                         CchDocBuilder *builder,
                         const CchRegulationForm *form,
                         const CchRegulationTable *table);
void cch_form_notes_add_inline (const CchComposition *composition, CchDocBuilder *builder);

G_END_DECLS
