/* Who has to do what: blocks that somebody wrote, and what follows from the tasks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "compose/cch-composition.h"
#include "model/cch-section.h"

G_BEGIN_DECLS

gboolean cch_plan_duties_is_block (const CchSection *section);
guint cch_plan_duties_add (const CchComposition *composition,
                           CchDocBuilder *builder,
                           const CchSection *section,
                           guint depth);

G_END_DECLS
