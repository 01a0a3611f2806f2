/* What was understood of the words that say when a task is due, for a reader in a hurry.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-plan-view.h"
#include "rules/cch-schedule.h"

G_BEGIN_DECLS

void cch_task_time_describe (const CchPlanView *view,
                             const CchTaskView *task,
                             char **note,
                             char **doubt);
char *cch_task_time_describe_schedule (const CchSchedule *schedule);
char *cch_task_time_dup_doubt (const CchSchedule *schedule);

G_END_DECLS
