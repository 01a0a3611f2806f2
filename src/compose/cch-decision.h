/* The decision that issues a plan.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "compose/cch-composition.h"

G_BEGIN_DECLS

void cch_decision_add (const CchComposition *composition, CchDocBuilder *builder);

G_END_DECLS
