/* What a row of a list says: a title, and under it in small letters what goes with it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CCH_TYPE_TWO_LINES (cch_two_lines_get_type ())
G_DECLARE_FINAL_TYPE (CchTwoLines, cch_two_lines, CCH, TWO_LINES, GtkBox)

GtkWidget *cch_two_lines_new (int title_lines);
void cch_two_lines_set (CchTwoLines *self, const char *title, const char *caption);
void cch_two_lines_set_heading (CchTwoLines *self, gboolean heading);

G_END_DECLS
