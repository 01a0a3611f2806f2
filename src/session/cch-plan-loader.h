/* Reads a plan with all its parts out of the office.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-plan-view.h"
#include "store/cch-changes.h"
#include "store/cch-database.h"

G_BEGIN_DECLS

CchPlanView *cch_plan_loader_load (CchDatabase *database, gint64 plan, GError **error);
CchPlanView *cch_plan_loader_update (CchDatabase *database,
                                     CchPlanView *view,
                                     CchChanges *changes,
                                     GError **error);
gboolean cch_plan_loader_concerns (CchChanges *changes);

G_END_DECLS
