/* Another plan beside the one that is written, to take areas and tasks from.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-open-plan.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CCH_TYPE_TAKE_VIEW (cch_take_view_get_type ())

/**
 * CchTakeView:
 *
 * Rows are areas and their tasks; taking an area takes all of its tasks. Keys in the list: Enter or
 * Insert takes what is chosen. Signals: `taken` (uuid): the first task that is new now; `said`
 * (string) for a toast.
 */
G_DECLARE_FINAL_TYPE (CchTakeView, cch_take_view, CCH, TAKE_VIEW, AdwBin)

void cch_take_view_set_plan (CchTakeView *self, CchOpenPlan *plan);
void cch_take_view_set_source (CchTakeView *self, gint64 source);
gboolean cch_take_view_take (CchTakeView *self);
GListModel *cch_take_view_get_rows (CchTakeView *self);

G_END_DECLS
