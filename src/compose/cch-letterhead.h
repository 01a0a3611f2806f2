/* The head of a document: who writes, under which number, where and when.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "compose/cch-composition.h"

G_BEGIN_DECLS

void cch_letterhead_add (const CchComposition *composition, CchDocBuilder *builder);
void cch_letterhead_add_attached (const CchComposition *composition, CchDocBuilder *builder);

G_END_DECLS
