/* Gives widgets to the rows of a grid that are in view, and takes them back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/task/cch-grid-private.h"

/* Beside the rows that fill a view: those cut at its edges, and the cursor's, which may be away. */
#define EXTRA_LINES 3

void
cch_grid_line_free (CchGridLine *line)
{
  for (guint i = 0; i < line->cells->len; i++)
    gtk_widget_unparent (g_ptr_array_index (line->cells, i));
  g_ptr_array_unref (line->cells);
  g_array_unref (line->firsts);
  g_array_unref (line->lasts);
  g_free (line);
}

static CchGridLine *
line_new (CchGrid *self)
{
  CchGridLine *line = g_new0 (CchGridLine, 1);

  line->cells = g_ptr_array_new ();
  line->firsts = g_array_new (FALSE, FALSE, sizeof (guint));
  line->lasts = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < self->layout->n_columns; i++)
    {
      GtkWidget *cell = cch_grid_cell_new ();

      cch_grid_cell_show (CCH_GRID_CELL (cell), FALSE);
      /* Below the header and the editor, which come last. */
      gtk_widget_insert_before (cell, GTK_WIDGET (self), self->header);
      g_ptr_array_add (line->cells, cell);
    }
  return line;
}

static void
fill_line (CchGrid *self, CchGridLine *line, guint row)
{
  CchGridRowKind kind = cch_grid_model_get_row_kind (self->model, row);
  guint count = 0;

  line->row = row;
  line->key = cch_grid_model_get_key (self->model, row);
  g_array_set_size (line->firsts, 0);
  g_array_set_size (line->lasts, 0);
  for (guint i = 0; i < self->layout->n_columns; count++)
    {
      GtkWidget *cell = g_ptr_array_index (line->cells, count);
      CchGridContent content;

      cch_grid_model_get_content (self->model, row, i, &content);
      cch_grid_cell_fill (CCH_GRID_CELL (cell), kind, cch_grid_model_get_column (self->model, i),
                          &content);
      cch_grid_cell_show (CCH_GRID_CELL (cell), TRUE);
      g_array_append_val (line->firsts, content.first);
      g_array_append_val (line->lasts, content.last);
      i = content.last + 1;
    }
  line->n_cells = count;
  for (guint i = count; i < line->cells->len; i++)
    cch_grid_cell_show (g_ptr_array_index (line->cells, i), FALSE);
}

/* Rows that are no rows of words are not coloured: nothing that is done to cells concerns them. */
static void
choose_line (CchGrid *self, CchGridLine *line)
{
  CchGridRowKind kind = cch_grid_model_get_row_kind (self->model, line->row);
  gboolean many = !cch_grid_selection_is_single (self->selection)
                  && (kind == CCH_GRID_ROW_BODY || kind == CCH_GRID_ROW_HEADING);

  for (guint i = 0; i < line->n_cells; i++)
    {
      CchGridPlace place = { line->row, g_array_index (line->firsts, guint, i) };
      guint last = g_array_index (line->lasts, guint, i);
      gboolean cursor = self->selection->cursor.row == line->row
                        && self->selection->cursor.column >= place.column
                        && self->selection->cursor.column <= last;
      gboolean chosen = FALSE;

      for (; place.column <= last && !chosen; place.column++)
        chosen = cch_grid_selection_contains (self->selection, place);
      cch_grid_cell_choose (g_ptr_array_index (line->cells, i), chosen && many, cursor);
    }
}

/* Colours the cells of the chosen ranges. */
void
cch_grid_lines_choose (CchGrid *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    choose_line (self, g_ptr_array_index (self->lines, i));
}

static CchGridLine *
find_line (CchGrid *self, guint row)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      CchGridLine *line = g_ptr_array_index (self->lines, i);

      if (line->row == row)
        return line;
    }
  return NULL;
}

/* The widgets of the row that is farthest from @row, but never those of the cursor. */
static CchGridLine *
take_farthest (CchGrid *self, guint row)
{
  guint best = self->lines->len, most = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const CchGridLine *line = g_ptr_array_index (self->lines, i);
      guint distance = line->row > row ? line->row - row : row - line->row;

      if (distance < most || line->row == self->selection->cursor.row)
        continue;
      most = distance;
      best = i;
    }
  return best < self->lines->len ? g_ptr_array_steal_index_fast (self->lines, best) : NULL;
}

/* Nothing may be made while room is given out: see cch_grid_lines_stock(). */
static CchGridLine *
take_line (CchGrid *self, guint row)
{
  if (self->spare->len > 0)
    return g_ptr_array_steal_index_fast (self->spare, self->spare->len - 1);
  return self->placing ? take_farthest (self, row) : line_new (self);
}

/**
 * cch_grid_lines_get:
 *
 * Returns: (transfer none) (nullable): the widgets of the row, which it gets now if it has none;
 *   %NULL while room is given out and there are not enough of them
 */
CchGridLine *
cch_grid_lines_get (CchGrid *self, guint row)
{
  CchGridLine *line = find_line (self, row);

  if (line != NULL)
    return line;
  line = take_line (self, row);
  if (line == NULL)
    return NULL;
  fill_line (self, line, row);
  choose_line (self, line);
  g_ptr_array_add (self->lines, line);
  return line;
}

static int
measure_line (CchGrid *self, CchGridLine *line)
{
  int height = 0;

  for (guint i = 0; i < line->n_cells; i++)
    height = MAX (height,
                  cch_grid_cell_measure (g_ptr_array_index (line->cells, i),
                                         cch_grid_layout_get_span (
                                             self->layout, g_array_index (line->firsts, guint, i),
                                             g_array_index (line->lasts, guint, i))));
  return height;
}

/* The true height of the row, which the layout knows from now on; a guess for want of widgets. */
int
cch_grid_lines_measure (CchGrid *self, guint row)
{
  CchGridLine *line = cch_grid_lines_get (self, row);

  if (line != NULL)
    cch_grid_layout_set_height (self->layout, row, measure_line (self, line));
  return cch_grid_layout_get_height (self->layout, row);
}

static void
put_aside (CchGrid *self, guint index)
{
  CchGridLine *line = g_ptr_array_steal_index_fast (self->lines, index);

  for (guint i = 0; i < line->cells->len; i++)
    cch_grid_cell_show (g_ptr_array_index (line->cells, i), FALSE);
  g_ptr_array_add (self->spare, line);
}

/* The cursor's row keeps its widgets out of view too, for one of them holds the focus. */
static void
keep_only (CchGrid *self, guint first, guint last)
{
  for (guint i = self->lines->len; i > 0; i--)
    {
      CchGridLine *line = g_ptr_array_index (self->lines, i - 1);

      if ((line->row < first || line->row > last) && line->row != self->selection->cursor.row)
        put_aside (self, i - 1);
    }
}

/* Returns: how many rows may have to have widgets at once in a view of that height */
guint
cch_grid_lines_count (CchGrid *self, int height)
{
  int least = cch_grid_cell_get_least_height (self->layout->line_height);

  return MIN ((guint) (MAX (height, 0) / least) + EXTRA_LINES, self->layout->n_rows);
}

/* Makes widgets until so many rows have some or could. Not while room is given out: a new child asks
 * its parents for room, and of those some have given theirs out already and would never again. */
void
cch_grid_lines_stock (CchGrid *self, guint count)
{
  while (self->lines->len + self->spare->len < count)
    g_ptr_array_add (self->spare, line_new (self));
}

void
cch_grid_lines_clear (CchGrid *self)
{
  g_ptr_array_set_size (self->lines, 0);
  g_ptr_array_set_size (self->spare, 0);
}

/* The widgets go on with their rows, wherever those are in the new model; so does the focus. */
void
cch_grid_lines_update (CchGrid *self, CchGridModel *before)
{
  for (guint i = self->lines->len; i > 0; i--)
    {
      CchGridLine *line = g_ptr_array_index (self->lines, i - 1);
      guint row;

      if (self->model != NULL && cch_grid_model_find_key (self->model, line->key, &row))
        fill_line (self, line, row);
      else
        put_aside (self, i - 1);
    }
}

static void
allocate_child (GtkWidget *child, int x, int y, int width, int height)
{
  GskTransform *place = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) x, (float) y));

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (child, width, height, -1, place);
}

static void
allocate_line (CchGrid *self, CchGridLine *line, int top)
{
  int left = cch_grid_get_scroll (self, GTK_ORIENTATION_HORIZONTAL);
  int height = cch_grid_layout_get_height (self->layout, line->row);

  for (guint i = 0; i < line->n_cells; i++)
    {
      guint first = g_array_index (line->firsts, guint, i);
      int width =
          cch_grid_layout_get_span (self->layout, first, g_array_index (line->lasts, guint, i));

      cch_grid_cell_measure (g_ptr_array_index (line->cells, i), width);
      allocate_child (g_ptr_array_index (line->cells, i), self->layout->lefts[first] - left, top,
                      width, height);
    }
}

/* No room is left empty under the last row as long as rows are hidden above the first. */
static void
fill_from_above (CchGrid *self, int height)
{
  int below = -self->anchor_offset;

  for (guint row = self->anchor_row; row < self->layout->n_rows && below < height; row++)
    below += cch_grid_lines_measure (self, row);
  while (below < height && (self->anchor_row > 0 || self->anchor_offset > 0))
    {
      if (self->anchor_offset > 0)
        {
          int step = MIN (self->anchor_offset, height - below);

          self->anchor_offset -= step;
          below += step;
          continue;
        }
      self->anchor_row--;
      self->anchor_offset = cch_grid_lines_measure (self, self->anchor_row);
    }
}

/* Gives widgets to the rows from the anchor down to the lower edge, and puts them there. */
void
cch_grid_lines_allocate (CchGrid *self, int width, int height)
{
  int top = self->header_height - self->anchor_offset;
  guint row = self->anchor_row;

  fill_from_above (self, height - self->header_height);
  row = self->anchor_row;
  top = self->header_height - self->anchor_offset;
  for (; row < self->layout->n_rows && top < height; row++)
    {
      int room = cch_grid_lines_measure (self, row);
      CchGridLine *line = find_line (self, row);

      if (line != NULL)
        allocate_line (self, line, top);
      top += room;
    }
  keep_only (self, self->anchor_row, row > 0 ? row - 1 : 0);
  for (guint i = 0; i < self->lines->len; i++)
    {
      CchGridLine *line = g_ptr_array_index (self->lines, i);

      if (line->row >= self->anchor_row && line->row < row)
        continue;
      cch_grid_lines_measure (self, line->row);
      allocate_line (self, line,
                     self->header_height - self->anchor_offset
                         + cch_grid_layout_get_top (self->layout, line->row)
                         - cch_grid_layout_get_top (self->layout, self->anchor_row));
    }
}

/* Returns: (transfer none) (nullable): the widget of the cell, if its row has widgets */
GtkWidget *
cch_grid_lines_get_cell (CchGrid *self, CchGridPlace place)
{
  CchGridLine *line = find_line (self, place.row);

  for (guint i = 0; line != NULL && i < line->n_cells; i++)
    if (place.column >= g_array_index (line->firsts, guint, i)
        && place.column <= g_array_index (line->lasts, guint, i))
      return g_ptr_array_index (line->cells, i);
  return NULL;
}
