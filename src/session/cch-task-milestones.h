/* Keeps the milestones of a task in step with the words that say when it is due.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-task.h"
#include "store/cch-edit.h"

G_BEGIN_DECLS

gboolean cch_task_milestones_derive (CchEdit *edit,
                                     CchOffice *office,
                                     CchTask *task,
                                     guint year,
                                     GError **error);
gboolean
cch_task_milestones_follow (CchEdit *edit, CchOffice *office, CchRecord *record, GError **error);

G_END_DECLS
