/* Turns what a time phrase says into milestones of a task.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-milestone.h"
#include "rules/cch-schedule.h"

G_BEGIN_DECLS

GPtrArray *
cch_schedule_make_milestones (const CchSchedule *schedule, gint64 task, const gint64 *products);

G_END_DECLS
