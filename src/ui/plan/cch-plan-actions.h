/* What can be done on the plan page: the actions of menus, buttons and keys.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/plan/cch-plan-page.h"

G_BEGIN_DECLS

GSimpleActionGroup *cch_plan_actions_new (CchPlanPage *page);
void cch_plan_actions_update (CchPlanPage *page, GSimpleActionGroup *actions);

G_END_DECLS
