/* What the commands on a plan have in common: finding it, with its regulation.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-plan-records.h"
#include "session/cch-session.h"

G_BEGIN_DECLS

CchPlanRecords *cch_tool_read_plan (CchSession *session, CchPlan *plan, GError **error);

G_END_DECLS
