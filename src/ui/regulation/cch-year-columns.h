/* The columns of the table that shows a year.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkColumnViewColumn *cch_year_columns_add (GtkColumnView *table);

G_END_DECLS
