/* The page of the reform plan of the year.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/shell/cch-page.h"

G_BEGIN_DECLS

#define CCH_TYPE_PLAN_PAGE (cch_plan_page_get_type ())
G_DECLARE_FINAL_TYPE (CchPlanPage, cch_plan_page, CCH, PLAN_PAGE, CchPage)

G_END_DECLS
