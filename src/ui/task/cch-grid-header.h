/* The head of a grid: groups of columns, their names, and the number row of the form.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/task/cch-grid-layout.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CCH_TYPE_GRID_HEADER (cch_grid_header_get_type ())

/**
 * CchGridHeader:
 *
 * Lies over the rows of its grid and takes the widths of the columns from the grid's layout.
 */
G_DECLARE_FINAL_TYPE (CchGridHeader, cch_grid_header, CCH, GRID_HEADER, GtkWidget)

GtkWidget *cch_grid_header_new (const CchGridLayout *layout);
void cch_grid_header_set_model (CchGridHeader *self, CchGridModel *model);
int cch_grid_header_measure (CchGridHeader *self);

G_END_DECLS
