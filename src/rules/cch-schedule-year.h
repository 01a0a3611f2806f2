/* Gives the milestones of a clause their years, and with them their dates.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-schedule-point.h"

G_BEGIN_DECLS

/* The times that an item names, until its year is known. */
typedef struct
{
  CchSchedulePoint points[2];
  guint n_points;
} CchScheduleTimes;

void cch_schedule_settle_years (GArray *items, GArray *times, guint first, guint plan_year);

G_END_DECLS
