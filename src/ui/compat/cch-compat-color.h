/* The colour that the style of a widget gives to its text, whichever this GTK has.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cch_compat_get_color (GtkWidget *widget, GdkRGBA *color);

G_END_DECLS
