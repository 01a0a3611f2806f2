/* Goes through the clauses of a time phrase and collects milestones, labels and rests.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-schedule-item.h"

G_BEGIN_DECLS

void cch_schedule_parse (const char *text, guint plan_year, GArray *items, GArray *rests);

/* cch-schedule-pair.c */
void cch_schedule_pair (const char *text, GArray *items, const char *const *products);

G_END_DECLS
