/* Moves rows of the task table: up, down, to another area, in and out under another row.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-plan-view.h"
#include "store/cch-edit.h"

G_BEGIN_DECLS

/* Each returns whether there was anything to move; failures of writing are the edit's. @tasks
 * (element-type CchTaskView) is in the order of the table; what stands under a row moves with it. */
gboolean cch_task_arrange_up (CchEdit *edit, const CchPlanView *view, GPtrArray *tasks);
gboolean cch_task_arrange_down (CchEdit *edit, const CchPlanView *view, GPtrArray *tasks);
gboolean cch_task_arrange_in (CchEdit *edit, const CchPlanView *view, GPtrArray *tasks);
gboolean cch_task_arrange_out (CchEdit *edit, const CchPlanView *view, GPtrArray *tasks);
gboolean cch_task_arrange_to (CchEdit *edit,
                              const CchPlanView *view,
                              GPtrArray *tasks,
                              gint64 area,
                              const CchTaskView *before);
void cch_task_arrange_set_area (CchEdit *edit,
                                const CchPlanView *view,
                                const CchTaskView *task,
                                gint64 area);
GPtrArray *cch_task_arrange_list_tops (const CchPlanView *view, GPtrArray *tasks);

G_END_DECLS
