/* The table of tasks, in whatever columns and groups a form asks for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "compose/cch-composition.h"

G_BEGIN_DECLS

CchDocTable *cch_task_table_new (const CchComposition *composition,
                                 const CchRegulationTable *form,
                                 CchArea *only_area);
GPtrArray *cch_task_table_list_areas (const CchPlanView *plan);

G_END_DECLS
