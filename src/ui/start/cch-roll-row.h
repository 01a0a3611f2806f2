/* A row of the list of proposals: a tick, where it is, what changes, and why.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/start/cch-roll-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CCH_TYPE_ROLL_ROW (cch_roll_row_get_type ())

G_DECLARE_FINAL_TYPE (CchRollRow, cch_roll_row, CCH, ROLL_ROW, GtkBox)

GtkWidget *cch_roll_row_new (void);
CchRollItem *cch_roll_row_get_item (CchRollRow *self);
void cch_roll_row_set_item (CchRollRow *self, CchRollItem *item);

G_END_DECLS
