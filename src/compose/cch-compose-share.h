/* The share of one agency in a plan: the tasks it leads and those it takes part in.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "compose/cch-composition.h"

G_BEGIN_DECLS

CchDoc *cch_compose_plan_share (const CchPlanView *plan,
                                gint64 agency,
                                const CchRegulation *regulation,
                                CchDocProfile *profile,
                                gboolean draft,
                                GError **error);

G_END_DECLS
