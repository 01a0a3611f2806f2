/* Marks what a person wrote and the program cannot take: in red, and for screen readers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cch_wrong_mark_set (GtkWidget *widget, gboolean wrong);

G_END_DECLS
