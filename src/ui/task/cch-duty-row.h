/* The agencies that have one role in a task, as a line to write in.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-task-agency.h"
#include "session/cch-open-plan.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CCH_TYPE_DUTY_ROW (cch_duty_row_get_type ())

/**
 * CchDutyRow:
 *
 * Signal `problem` (a string, or %NULL when all is well).
 */
G_DECLARE_FINAL_TYPE (CchDutyRow, cch_duty_row, CCH, DUTY_ROW, AdwBin)

GtkWidget *cch_duty_row_new (CchTaskRole role);
void cch_duty_row_show (CchDutyRow *self, CchOpenPlan *plan, const CchTaskView *task);
void cch_duty_row_write (CchDutyRow *self);

G_END_DECLS
