/* Where the rows and columns of a grid lie; heights are guessed until somebody measures them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/task/cch-grid-layout.h"

#include "ui/task/cch-grid-cell.h"

#include <string.h>

CchGridLayout *
cch_grid_layout_new (void)
{
  CchGridLayout *layout = g_new0 (CchGridLayout, 1);

  layout->line_height = 18;
  layout->letter_width = 8;
  layout->offsets = g_new0 (int, 1);
  layout->lefts = g_new0 (int, 1);
  return layout;
}

void
cch_grid_layout_free (CchGridLayout *layout)
{
  g_free (layout->widths);
  g_free (layout->wanted);
  g_free (layout->lefts);
  g_free (layout->heights);
  g_free (layout->offsets);
  g_free (layout->measured);
  g_free (layout);
}

void
cch_grid_layout_set_font (CchGridLayout *layout, int line_height, int letter_width)
{
  layout->line_height = MAX (line_height, 1);
  layout->letter_width = MAX (letter_width, 1);
}

int
cch_grid_layout_get_span (const CchGridLayout *layout, guint first, guint last)
{
  return layout->lefts[last + 1] - layout->lefts[first];
}

/* Whole lines that the words fill; a line break always begins a new one. */
static int
guess_lines (const char *text, int letters)
{
  int lines = 0;

  for (const char *line = text;; line++)
    {
      const char *end = strchr (line, '\n');
      glong length = g_utf8_strlen (line, end != NULL ? end - line : -1);

      lines += MAX (1, (int) (length + letters - 1) / letters);
      if (end == NULL)
        return lines;
      line = end;
    }
}

static int
guess_height (const CchGridLayout *layout, CchGridModel *model, guint row)
{
  int most = 1;

  for (guint i = 0; i < layout->n_columns; i++)
    {
      CchGridContent content;
      int room, lines;

      cch_grid_model_guess_content (model, row, i, &content);
      room = cch_grid_layout_get_span (layout, content.first, content.last)
             - CCH_GRID_CELL_EXTRA_WIDTH - (int) content.indent * CCH_GRID_CELL_INDENT;
      lines = guess_lines (content.text, MAX (1, room / layout->letter_width));
      if (content.note != NULL)
        lines += guess_lines (content.note, MAX (1, room / layout->letter_width));
      most = MAX (most, lines);
      i = MAX (i, content.last);
    }
  return most * layout->line_height + CCH_GRID_CELL_EXTRA_HEIGHT;
}

/* Rows that are in both keep what is known or was guessed of them. */
static void
copy_heights (CchGridLayout *layout,
              const CchGridLayout *old,
              CchGridModel *model,
              CchGridModel *before)
{
  for (guint i = 0; i < old->n_rows; i++)
    {
      guint row;

      if (!cch_grid_model_find_key (model, cch_grid_model_get_key (before, i), &row))
        continue;
      layout->heights[row] = old->heights[i];
      layout->measured[row] = old->measured[i];
    }
}

/* Rows of which nothing is known yet. */
static void
guess_rest (CchGridLayout *layout, CchGridModel *model)
{
  for (guint i = 0; i < layout->n_rows; i++)
    if (layout->heights[i] == 0)
      layout->heights[i] = guess_height (layout, model, i);
  layout->settled = 0;
}

static gboolean
has_same_columns (CchGridModel *model, CchGridModel *before)
{
  guint count = cch_grid_model_get_n_columns (model);

  if (before == NULL || cch_grid_model_get_n_columns (before) != count)
    return FALSE;
  for (guint i = 0; i < count; i++)
    if (g_strcmp0 (cch_grid_model_get_column (model, i)->header,
                   cch_grid_model_get_column (before, i)->header)
        != 0)
      return FALSE;
  return TRUE;
}

/* What was drawn comes first. Returns: the sum of the shares of the others */
static int
give_wanted (CchGridLayout *layout, CchGridModel *model, int *rest)
{
  int shares = 0;

  for (guint i = 0; i < layout->n_columns; i++)
    {
      const CchGridColumn *column = cch_grid_model_get_column (model, i);

      layout->widths[i] = layout->wanted[i] > 0 ? MAX (layout->wanted[i], column->least) : 0;
      *rest -= layout->widths[i];
      shares += layout->widths[i] == 0 ? column->share : 0;
    }
  return shares;
}

/* Columns whose share is less than they need take what they need. */
static void
give_least (CchGridLayout *layout, CchGridModel *model, int *rest, int *shares)
{
  for (gboolean again = TRUE; again;)
    {
      again = FALSE;
      for (guint i = 0; i < layout->n_columns; i++)
        {
          const CchGridColumn *column = cch_grid_model_get_column (model, i);

          if (layout->widths[i] != 0
              || (gint64) *rest * column->share >= (gint64) column->least * *shares)
            continue;
          layout->widths[i] = column->least;
          *rest -= column->least;
          *shares -= column->share;
          again = TRUE;
        }
    }
}

/* The sums of shares decide, but none goes below its least width; no room stays empty. */
static void
share_width (CchGridLayout *layout, CchGridModel *model, int width)
{
  int rest = width, shares = give_wanted (layout, model, &rest);

  give_least (layout, model, &rest, &shares);
  for (guint i = 0; i < layout->n_columns; i++)
    {
      const CchGridColumn *column = cch_grid_model_get_column (model, i);

      if (layout->widths[i] != 0)
        continue;
      layout->widths[i] = MAX (column->least, rest * column->share / MAX (shares, 1));
      rest -= layout->widths[i];
      shares -= column->share;
    }
  if (layout->n_columns > 0 && rest > 0)
    layout->widths[layout->n_columns - 1] += rest;
}

static void
place_columns (CchGridLayout *layout, CchGridModel *model, int width)
{
  share_width (layout, model, width);
  layout->lefts[0] = 0;
  for (guint i = 0; i < layout->n_columns; i++)
    layout->lefts[i + 1] = layout->lefts[i] + layout->widths[i];
}

/**
 * cch_grid_layout_set_model:
 * @model: (nullable): what is laid out now
 * @before: (nullable): what was laid out so far
 */
void
cch_grid_layout_set_model (CchGridLayout *layout, CchGridModel *model, CchGridModel *before)
{
  CchGridLayout old = *layout;
  int width = old.n_columns > 0 ? old.lefts[old.n_columns] : 0;

  layout->n_columns = model != NULL ? cch_grid_model_get_n_columns (model) : 0;
  layout->n_rows = model != NULL ? cch_grid_model_get_n_rows (model) : 0;
  layout->widths = g_new0 (int, layout->n_columns + 1);
  layout->wanted = g_new0 (int, layout->n_columns + 1);
  for (guint i = 0; i < layout->n_columns; i++)
    layout->wanted[i] = cch_grid_model_get_column (model, i)->width;
  layout->lefts = g_new0 (int, layout->n_columns + 1);
  layout->heights = g_new0 (int, layout->n_rows + 1);
  layout->offsets = g_new0 (int, layout->n_rows + 1);
  layout->measured = g_new0 (gboolean, layout->n_rows + 1);
  layout->settled = 0;
  if (model != NULL)
    {
      place_columns (layout, model, width);
      if (has_same_columns (model, before))
        copy_heights (layout, &old, model, before);
      guess_rest (layout, model);
    }
  g_free (old.widths);
  g_free (old.wanted);
  g_free (old.lefts);
  g_free (old.heights);
  g_free (old.offsets);
  g_free (old.measured);
}

/* Returns: whether anything changed */
gboolean
cch_grid_layout_set_width (CchGridLayout *layout, CchGridModel *model, int width)
{
  g_autofree int *before = g_memdup2 (layout->widths, layout->n_columns * sizeof (int));

  if (layout->n_columns == 0)
    return FALSE;
  place_columns (layout, model, width);
  if (memcmp (before, layout->widths, layout->n_columns * sizeof (int)) == 0)
    return FALSE;
  cch_grid_layout_forget (layout, model);
  return TRUE;
}

/**
 * cch_grid_layout_want_width:
 * @width: 0 for a share of what the others leave
 *
 * The columns before it keep the widths that they have, so that it begins where it did.
 * cch_grid_layout_set_width() then gives it.
 */
void
cch_grid_layout_want_width (CchGridLayout *layout, guint column, int width)
{
  g_return_if_fail (column < layout->n_columns);

  for (guint i = 0; i < column && width > 0; i++)
    if (layout->wanted[i] == 0)
      layout->wanted[i] = layout->widths[i];
  layout->wanted[column] = width;
}

/* All heights are guesses again: the font or a width is another one. */
void
cch_grid_layout_forget (CchGridLayout *layout, CchGridModel *model)
{
  for (guint i = 0; i < layout->n_rows; i++)
    {
      layout->measured[i] = FALSE;
      layout->heights[i] = 0;
    }
  if (model != NULL)
    guess_rest (layout, model);
}

void
cch_grid_layout_forget_row (CchGridLayout *layout, guint row)
{
  if (row < layout->n_rows)
    layout->measured[row] = FALSE;
}

void
cch_grid_layout_set_height (CchGridLayout *layout, guint row, int height)
{
  g_return_if_fail (row < layout->n_rows);

  layout->measured[row] = TRUE;
  if (layout->heights[row] == height)
    return;
  layout->heights[row] = height;
  layout->settled = MIN (layout->settled, row);
}

int
cch_grid_layout_get_height (CchGridLayout *layout, guint row)
{
  return row < layout->n_rows ? layout->heights[row] : 0;
}

/* @row may be the number of rows: the end of the last one. */
int
cch_grid_layout_get_top (CchGridLayout *layout, guint row)
{
  row = MIN (row, layout->n_rows);
  for (guint i = layout->settled; i < row; i++)
    layout->offsets[i + 1] = layout->offsets[i] + layout->heights[i];
  layout->settled = MAX (layout->settled, row);
  return layout->offsets[row];
}

int
cch_grid_layout_get_total_height (CchGridLayout *layout)
{
  return cch_grid_layout_get_top (layout, layout->n_rows);
}

int
cch_grid_layout_get_total_width (const CchGridLayout *layout)
{
  return layout->lefts[layout->n_columns];
}

/* The row at that height; the first or last one beyond them. */
guint
cch_grid_layout_find_row (CchGridLayout *layout, int y)
{
  guint low = 0, high = layout->n_rows;

  cch_grid_layout_get_total_height (layout);
  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (layout->offsets[middle] <= y)
        low = middle;
      else
        high = middle;
    }
  return low;
}

guint
cch_grid_layout_find_column (const CchGridLayout *layout, int x)
{
  guint column = 0;

  while (column + 1 < layout->n_columns && layout->lefts[column + 1] <= x)
    column++;
  return column;
}
