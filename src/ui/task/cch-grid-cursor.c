/* Moves the cursor of a grid about and keeps it in view.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/task/cch-grid-private.h"

/* Rows from @row upwards until the view is full: what is then at the top. */
static void
anchor_at_bottom (CchGrid *self, guint row)
{
  int height = cch_grid_lines_measure (self, row), room = cch_grid_get_body_height (self);

  while (row > 0 && height < room)
    height += cch_grid_lines_measure (self, --row);
  self->anchor_row = row;
  self->anchor_offset = MAX (height - room, 0);
}

static gboolean
is_below (CchGrid *self, guint row)
{
  int bottom = -self->anchor_offset;

  for (guint i = self->anchor_row; i <= row; i++)
    {
      bottom += cch_grid_lines_measure (self, i);
      if (bottom > cch_grid_get_body_height (self))
        return TRUE;
    }
  return FALSE;
}

static void
reveal_column (CchGrid *self, guint row, guint column)
{
  GtkAdjustment *adjustment =
      cch_scroll_area_get_adjustment (CCH_SCROLL_AREA (self), GTK_ORIENTATION_HORIZONTAL);

  if (adjustment != NULL && cch_grid_model_get_row_kind (self->model, row) != CCH_GRID_ROW_GROUP)
    gtk_adjustment_clamp_page (adjustment, self->layout->lefts[column],
                               self->layout->lefts[column + 1]);
}

/* Scrolls no further than needed to show the whole cell. */
void
cch_grid_reveal (CchGrid *self, guint row, guint column)
{
  if (self->model == NULL || row >= self->layout->n_rows)
    return;
  if (row < self->anchor_row || (row == self->anchor_row && self->anchor_offset > 0))
    {
      self->anchor_row = row;
      self->anchor_offset = 0;
    }
  else if (is_below (self, row))
    anchor_at_bottom (self, row);
  reveal_column (self, row, column);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static CchGridPlace
clamp_place (CchGrid *self, CchGridPlace place)
{
  place.row = MIN (place.row, self->layout->n_rows - 1);
  place.column = MIN (place.column, self->layout->n_columns - 1);
  return place;
}

/**
 * cch_grid_move_to:
 * @extend: the range reaches there; otherwise the cell is chosen alone
 */
void
cch_grid_move_to (CchGrid *self, CchGridPlace place, gboolean extend)
{
  if (self->model == NULL || self->layout->n_rows == 0 || self->layout->n_columns == 0)
    return;
  place = clamp_place (self, place);
  if (extend)
    cch_grid_selection_extend (self->selection, place);
  else
    cch_grid_selection_set (self->selection, place);
  self->wanted_column = place.column;
  cch_grid_reveal (self, place.row, place.column);
  cch_grid_tell_cursor (self, TRUE);
}

/* As cch_grid_move_to(), but the keyboard focus stays where it is. */
void
cch_grid_point_to (CchGrid *self, CchGridPlace place)
{
  if (self->model == NULL || self->layout->n_rows == 0 || self->layout->n_columns == 0)
    return;
  place = clamp_place (self, place);
  cch_grid_selection_set (self->selection, place);
  cch_grid_reveal (self, place.row, place.column);
  cch_grid_tell_cursor (self, FALSE);
}

/* The cursor stands at @from. */
void
cch_grid_choose (CchGrid *self, CchGridPlace from, CchGridPlace to)
{
  if (self->model == NULL || self->layout->n_rows == 0 || self->layout->n_columns == 0)
    return;
  cch_grid_selection_set_range (self->selection, clamp_place (self, from), clamp_place (self, to));
  self->wanted_column = self->selection->cursor.column;
  cch_grid_tell_cursor (self, TRUE);
}

static guint
add (guint value, int step, guint count)
{
  gint64 sum = (gint64) value + step;

  return (guint) CLAMP (sum, 0, (gint64) MAX (count, 1) - 1);
}

/* The next cell to one side; one that covers several columns counts once. */
static guint
step_column (CchGrid *self, CchGridPlace place, int step)
{
  CchGridContent content;

  cch_grid_model_get_content (self->model, place.row, place.column, &content);
  return step > 0 ? add (content.last, step, self->layout->n_columns)
                  : add (content.first, step, self->layout->n_columns);
}

/* Moves the cursor by so many rows and columns, and what was chosen is no more. */
void
cch_grid_step (CchGrid *self, int rows, int columns)
{
  CchGridPlace place = self->selection->cursor;

  if (self->layout->n_rows == 0)
    return;
  place.row = add (place.row, rows, self->layout->n_rows);
  if (columns != 0)
    place.column = step_column (self, place, columns);
  cch_grid_move_to (self, place, FALSE);
}

static gboolean
has_words (CchGrid *self, guint row)
{
  CchGridRowKind kind = cch_grid_model_get_row_kind (self->model, row);

  return kind == CCH_GRID_ROW_BODY || kind == CCH_GRID_ROW_HEADING;
}

/**
 * cch_grid_step_line:
 * @way: 1 or -1: as Enter goes
 *
 * From a row with words to the next one, over headings of groups and room for new rows: who writes
 * down a column writes into rows that are there. From any other row one further.
 */
void
cch_grid_step_line (CchGrid *self, int way)
{
  CchGridPlace place = self->selection->cursor;
  guint row = add (place.row, way, self->layout->n_rows);
  guint next = row;

  if (self->layout->n_rows == 0)
    return;
  while (has_words (self, place.row) && !has_words (self, next)
         && add (next, way, self->layout->n_rows) != next)
    next = add (next, way, self->layout->n_rows);
  place.row = has_words (self, next) ? next : row;
  cch_grid_move_to (self, place, FALSE);
}

/* @way: 1 or -1: as Tab goes, from the end of a row to the next one */
void
cch_grid_step_cell (CchGrid *self, int way)
{
  CchGridPlace place = self->selection->cursor;
  guint column;

  if (self->layout->n_rows == 0)
    return;
  column = step_column (self, place, way);
  if (way > 0 ? column > place.column : column < place.column)
    place.column = column;
  else if (way > 0 && place.row + 1 < self->layout->n_rows)
    place = (CchGridPlace){ place.row + 1, 0 };
  else if (way < 0 && place.row > 0)
    place = (CchGridPlace){ place.row - 1, self->layout->n_columns - 1 };
  cch_grid_move_to (self, place, FALSE);
}

/* Returns: whether the cell has a place in the widget; it may be out of view */
gboolean
cch_grid_get_cell_area (CchGrid *self, CchGridPlace place, GdkRectangle *area)
{
  CchGridContent content;

  if (self->model == NULL || place.row >= self->layout->n_rows)
    return FALSE;
  cch_grid_model_get_content (self->model, place.row, place.column, &content);
  area->x =
      self->layout->lefts[content.first] - cch_grid_get_scroll (self, GTK_ORIENTATION_HORIZONTAL);
  area->width = cch_grid_layout_get_span (self->layout, content.first, content.last);
  area->height = cch_grid_layout_get_height (self->layout, place.row);
  area->y = self->header_height - self->anchor_offset
            + cch_grid_layout_get_top (self->layout, place.row)
            - cch_grid_layout_get_top (self->layout, self->anchor_row);
  return TRUE;
}
