/* Looks through last year's plan for what may have to change.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-plan-view.h"
#include "session/cch-roll-proposal.h"
#include "store/cch-office.h"

G_BEGIN_DECLS

/* Adds to @proposals; @parent is the superior's plan of the new year, if there is one. */
gboolean cch_roll_finder_run (CchOffice *office,
                              const CchPlanView *view,
                              CchPlan *parent,
                              guint year,
                              GPtrArray *proposals,
                              GError **error);

G_END_DECLS
