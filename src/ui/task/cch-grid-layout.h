/* Where the rows and columns of a grid lie; heights are guessed until somebody measures them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/task/cch-grid-model.h"

G_BEGIN_DECLS

/**
 * CchGridLayout:
 * @heights: of each row; a guess unless @measured says so
 * @offsets: where each row begins, one more than rows; right up to @settled
 *
 * A guess counts letters, so a table of thousands of rows opens as fast as a short one; what comes
 * into view is measured. Measured heights outlive a new model: they are kept by the keys of the rows.
 */
typedef struct
{
  int *widths;        /* owned, n_columns */
  int *wanted;        /* owned, n_columns: as somebody drew them, 0 for a share of the rest */
  int *lefts;         /* owned, n_columns + 1 */
  int *heights;       /* owned, n_rows */
  int *offsets;       /* owned, n_rows + 1 */
  gboolean *measured; /* owned, n_rows */
  guint n_columns;
  guint n_rows;
  guint settled;
  int line_height;
  int letter_width;
} CchGridLayout;

CchGridLayout *cch_grid_layout_new (void);
void cch_grid_layout_free (CchGridLayout *layout);

void cch_grid_layout_set_font (CchGridLayout *layout, int line_height, int letter_width);
void cch_grid_layout_set_model (CchGridLayout *layout, CchGridModel *model, CchGridModel *before);
gboolean cch_grid_layout_set_width (CchGridLayout *layout, CchGridModel *model, int width);
void cch_grid_layout_want_width (CchGridLayout *layout, guint column, int width);
void cch_grid_layout_forget (CchGridLayout *layout, CchGridModel *model);
void cch_grid_layout_forget_row (CchGridLayout *layout, guint row);

void cch_grid_layout_set_height (CchGridLayout *layout, guint row, int height);
int cch_grid_layout_get_height (CchGridLayout *layout, guint row);
int cch_grid_layout_get_top (CchGridLayout *layout, guint row);
guint cch_grid_layout_find_row (CchGridLayout *layout, int y);
guint cch_grid_layout_find_column (const CchGridLayout *layout, int x);
int cch_grid_layout_get_total_width (const CchGridLayout *layout);
int cch_grid_layout_get_total_height (CchGridLayout *layout);
int cch_grid_layout_get_span (const CchGridLayout *layout, guint first, guint last);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchGridLayout, cch_grid_layout_free)

G_END_DECLS
