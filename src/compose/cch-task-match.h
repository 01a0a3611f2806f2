/* Which task of one plan became which task of another.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-plan-view.h"

G_BEGIN_DECLS

GArray *cch_task_match (const CchPlanView *before, const CchPlanView *after);

G_END_DECLS
