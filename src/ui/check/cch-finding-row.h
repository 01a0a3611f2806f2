/* A finding as a row: what is wrong, where, its mend, its silencing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-finding-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CCH_TYPE_FINDING_ROW (cch_finding_row_get_type ())

/**
 * CchFindingRow:
 *
 * Signals: `mend` and `hear` when its buttons are pressed, `silence` (string: the reason).
 */
G_DECLARE_FINAL_TYPE (CchFindingRow, cch_finding_row, CCH, FINDING_ROW, GtkBox)

GtkWidget *cch_finding_row_new (void);

void cch_finding_row_set_item (CchFindingRow *self, CchFindingItem *item);
CchFindingItem *cch_finding_row_get_item (CchFindingRow *self);
void cch_finding_row_ask_reason (CchFindingRow *self);

G_END_DECLS
