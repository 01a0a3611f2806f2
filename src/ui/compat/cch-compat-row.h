/* Where the keyboard focus goes in a list, whichever this GTK has.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cch_compat_focus_selected (GtkListView *list);
void cch_compat_pass_focus (GtkListItem *item);
void cch_compat_leave_by_tab (GtkWidget *list);

G_END_DECLS
