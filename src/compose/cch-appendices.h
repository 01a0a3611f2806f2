/* The appendices of a plan: one for its tasks, or one for each area.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "compose/cch-composition.h"

G_BEGIN_DECLS

void cch_appendices_announce (const CchComposition *composition, CchDocBuilder *builder);
void cch_appendices_add (const CchComposition *composition, CchDocBuilder *builder);

G_END_DECLS
