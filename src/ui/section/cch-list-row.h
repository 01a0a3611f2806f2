/* A row of a list of records: the line as it prints, and a remark under it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-record.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CCH_TYPE_LIST_ROW (cch_list_row_get_type ())

G_DECLARE_FINAL_TYPE (CchListRow, cch_list_row, CCH, LIST_ROW, GtkListBoxRow)

GtkWidget *cch_list_row_new (CchRecord *record);

CchRecord *cch_list_row_get_record (CchListRow *self);
void cch_list_row_set_words (CchListRow *self, const char *line, const char *remark);

G_END_DECLS
