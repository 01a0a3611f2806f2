/* A text as high as its words at the width that it has, for a form that scrolls as a whole.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CCH_TYPE_LINES_VIEW (cch_lines_view_get_type ())
G_DECLARE_FINAL_TYPE (CchLinesView, cch_lines_view, CCH, LINES_VIEW, GtkTextView)

GtkWidget *cch_lines_view_new (void);

G_END_DECLS
