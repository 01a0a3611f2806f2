/* One visible cell of a grid: draws its words, and is what a screen reader meets.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/task/cch-grid-model.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a cell needs beside its words: padding and the line at its right and lower edge. */
#define CCH_GRID_CELL_PAD_X 8
#define CCH_GRID_CELL_PAD_Y 6
#define CCH_GRID_CELL_EXTRA_WIDTH (2 * CCH_GRID_CELL_PAD_X + 1)
#define CCH_GRID_CELL_EXTRA_HEIGHT (2 * CCH_GRID_CELL_PAD_Y + 1)
#define CCH_GRID_CELL_INDENT 16

#define CCH_TYPE_GRID_CELL (cch_grid_cell_get_type ())

/**
 * CchGridCell:
 *
 * The grid measures it with cch_grid_cell_measure() and fills it while it gives out room, so filling
 * never asks for room: it only draws anew.
 */
G_DECLARE_FINAL_TYPE (CchGridCell, cch_grid_cell, CCH, GRID_CELL, GtkWidget)

GtkWidget *cch_grid_cell_new (void);
void cch_grid_cell_fill (CchGridCell *self,
                         CchGridRowKind kind,
                         const CchGridColumn *column,
                         const CchGridContent *content);
void cch_grid_cell_show (CchGridCell *self, gboolean shown);
void cch_grid_cell_choose (CchGridCell *self, gboolean chosen, gboolean cursor);
int cch_grid_cell_measure (CchGridCell *self, int width);
int cch_grid_cell_get_least_height (int line_height);

G_END_DECLS
