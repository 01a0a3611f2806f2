/* What stands in a cell of a task table: one task, one source of a column.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "compose/cch-composition.h"

G_BEGIN_DECLS

char *cch_task_cell_format (const CchComposition *composition,
                            const CchTaskView *task,
                            const char *source);
const char *cch_task_cell_get_field (const char *source);
gboolean cch_task_cell_get_amount (const CchComposition *composition,
                                   const CchTaskView *task,
                                   const char *source,
                                   gint64 *amount);
char *cch_task_cell_format_amount (gint64 amount);

G_END_DECLS
