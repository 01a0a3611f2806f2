/* A second plan with everything that the first one holds: the start of an amendment.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-plan.h"
#include "store/cch-edit.h"

G_BEGIN_DECLS

gint64 cch_plan_copy (CchEdit *edit, CchPlan *plan, CchPlan *draft, GError **error);

G_END_DECLS
