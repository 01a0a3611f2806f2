/* An area or a task of another plan, as an item of the list to take from.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-plan-view.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define CCH_TYPE_TAKE_ROW (cch_take_row_get_type ())

/**
 * CchTakeRow:
 *
 * Constant. An area row has no task.
 */
G_DECLARE_FINAL_TYPE (CchTakeRow, cch_take_row, CCH, TAKE_ROW, GObject)

GListStore *cch_take_row_list (const CchPlanView *view);

gint64 cch_take_row_get_area (CchTakeRow *self);
gint64 cch_take_row_get_task (CchTakeRow *self);
guint cch_take_row_get_depth (CchTakeRow *self);
const char *cch_take_row_get_title (CchTakeRow *self);
const char *cch_take_row_get_caption (CchTakeRow *self);
gboolean cch_take_row_matches (CchTakeRow *self, const char *folded_words);

G_END_DECLS
