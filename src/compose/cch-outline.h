/* The outline of a report that a plan asks for, as its appendix.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "compose/cch-composition.h"

G_BEGIN_DECLS

void cch_outline_add (const CchComposition *composition,
                      CchDocBuilder *builder,
                      const CchRegulationForm *form,
                      const char *number);

G_END_DECLS
