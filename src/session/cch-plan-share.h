/* Whose part of a plan is what: the areas that an agency owns, the tasks in which it has a role.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-plan-view.h"

G_BEGIN_DECLS

gint64 cch_plan_share_find_owner (const CchPlanView *view, gint64 area);
gboolean cch_plan_share_takes (const CchPlanView *view, const CchTaskView *task, gint64 agency);
GArray *cch_plan_share_list_agencies (const CchPlanView *view);

G_END_DECLS
