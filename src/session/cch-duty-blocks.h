/* Blocks of duties: what each agency has to do, to be written out.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-open-plan.h"

G_BEGIN_DECLS

GPtrArray *cch_duty_blocks_draft (CchOpenPlan *plan, GError **error);

G_END_DECLS
