/* A table in which one works as in a spreadsheet: thousands of rows, cells that break their words.
 *
 * An own #CchScrollArea and not a #GtkColumnView: on GTK 4.8 that one keeps some 200 rows of every
 * column alive, knows no cursor in a cell, no ranges, no cells over several columns, and scrolls badly
 * over rows of different heights. Here only what is visible has widgets. Each visible cell is a widget
 * of its own and not a picture in one canvas: then the keyboard focus truly stands in it, a screen
 * reader meets "column: words" without tricks, style sheets colour it, and the renderer keeps what did
 * not change.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/shell/cch-scroll-area.h"
#include "ui/task/cch-grid-model.h"
#include "ui/task/cch-grid-selection.h"

G_BEGIN_DECLS

#define CCH_TYPE_GRID (cch_grid_get_type ())

/**
 * CchGrid:
 *
 * Signals: `cursor-moved`, also when only the chosen range changed; `edit` (gboolean replace,
 * #GtkEventController): the cell under the cursor is to be edited: with replace what is typed takes
 * the place of what is there, and the controller, when not %NULL, has the key that is to be
 * forwarded to the editor; `toggle` (guint row): a group is to be opened or closed; `menu` (double
 * x, double y); `columns-resized`: somebody gave columns other widths; `rows-dropped` (guint
 * gap): the chosen rows were carried into the gap below so many rows.
 */
G_DECLARE_FINAL_TYPE (CchGrid, cch_grid, CCH, GRID, CchScrollArea)

GtkWidget *cch_grid_new (void);

void cch_grid_set_model (CchGrid *self, CchGridModel *model, GHashTable *changed);
CchGridModel *cch_grid_get_model (CchGrid *self);

const CchGridSelection *cch_grid_get_selection (CchGrid *self);
CchGridPlace cch_grid_get_cursor (CchGrid *self);
void cch_grid_move_to (CchGrid *self, CchGridPlace place, gboolean extend);
void cch_grid_point_to (CchGrid *self, CchGridPlace place);
void cch_grid_choose (CchGrid *self, CchGridPlace from, CchGridPlace to);
void cch_grid_step (CchGrid *self, int rows, int columns);
void cch_grid_step_line (CchGrid *self, int way);
void cch_grid_step_cell (CchGrid *self, int way);

void cch_grid_set_column_width (CchGrid *self, guint column, int width);
void cch_grid_fit_column (CchGrid *self, guint column);
void cch_grid_share_columns (CchGrid *self);
int cch_grid_get_column_width (CchGrid *self, guint column);
GArray *cch_grid_list_widths (CchGrid *self);

void cch_grid_set_editor (CchGrid *self, GtkWidget *editor, GtkWidget *popup);
void cch_grid_reveal (CchGrid *self, guint row, guint column);
gboolean cch_grid_get_cell_area (CchGrid *self, CchGridPlace place, GdkRectangle *area);

G_END_DECLS
