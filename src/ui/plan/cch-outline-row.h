/* How a row of the outline looks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/plan/cch-outline-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CCH_TYPE_OUTLINE_ROW (cch_outline_row_get_type ())
G_DECLARE_FINAL_TYPE (CchOutlineRow, cch_outline_row, CCH, OUTLINE_ROW, GtkBox)

GtkWidget *cch_outline_row_new (void);
void cch_outline_row_set_item (CchOutlineRow *self, CchOutlineItem *item);
CchOutlineItem *cch_outline_row_get_item (CchOutlineRow *self);

G_END_DECLS
