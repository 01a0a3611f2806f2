/* Chosen cells of the task table as spreadsheets and word processors read them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/task/cch-grid-selection.h"
#include "ui/task/cch-task-rows.h"

G_BEGIN_DECLS

char *cch_task_copy_to_html (CchTaskRows *rows, const CchGridSelection *selection);
char *cch_task_copy_to_text (CchTaskRows *rows, const CchGridSelection *selection);

G_END_DECLS
