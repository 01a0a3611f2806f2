/* Which cells of a grid are chosen: a cursor, a range that grows from it, and further ranges.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/task/cch-grid-selection.h"

#include <string.h>

CchGridSelection *
cch_grid_selection_new (void)
{
  CchGridSelection *selection = g_new0 (CchGridSelection, 1);

  selection->more = g_array_new (FALSE, FALSE, sizeof (CchGridRange));
  return selection;
}

void
cch_grid_selection_free (CchGridSelection *selection)
{
  g_array_unref (selection->more);
  g_free (selection);
}

static CchGridRange
make_range (CchGridPlace first, CchGridPlace second)
{
  return (CchGridRange){
    { MIN (first.row, second.row), MIN (first.column, second.column) },
    { MAX (first.row, second.row), MAX (first.column, second.column) },
  };
}

static gboolean
range_contains (const CchGridRange *range, CchGridPlace place)
{
  return place.row >= range->from.row && place.row <= range->to.row
         && place.column >= range->from.column && place.column <= range->to.column;
}

/* The range around the cursor. */
CchGridRange
cch_grid_selection_get_range (const CchGridSelection *selection)
{
  return make_range (selection->cursor, selection->end);
}

/* One cell alone. */
void
cch_grid_selection_set (CchGridSelection *selection, CchGridPlace place)
{
  g_array_set_size (selection->more, 0);
  selection->cursor = place;
  selection->end = place;
}

/* The cursor stays; the range reaches to @place. */
void
cch_grid_selection_extend (CchGridSelection *selection, CchGridPlace place)
{
  selection->end = place;
}

/* What was chosen stays; a new range begins. */
void
cch_grid_selection_add (CchGridSelection *selection, CchGridPlace place)
{
  CchGridRange range = cch_grid_selection_get_range (selection);

  g_array_append_val (selection->more, range);
  selection->cursor = place;
  selection->end = place;
}

void
cch_grid_selection_set_range (CchGridSelection *selection, CchGridPlace from, CchGridPlace to)
{
  cch_grid_selection_set (selection, from);
  selection->end = to;
}

gboolean
cch_grid_selection_contains (const CchGridSelection *selection, CchGridPlace place)
{
  CchGridRange range = cch_grid_selection_get_range (selection);

  if (range_contains (&range, place))
    return TRUE;
  for (guint i = 0; i < selection->more->len; i++)
    if (range_contains (&g_array_index (selection->more, CchGridRange, i), place))
      return TRUE;
  return FALSE;
}

gboolean
cch_grid_selection_is_single (const CchGridSelection *selection)
{
  return selection->more->len == 0 && selection->cursor.row == selection->end.row
         && selection->cursor.column == selection->end.column;
}

static int
compare_rows (gconstpointer first, gconstpointer second)
{
  guint a = *(const guint *) first, b = *(const guint *) second;

  return a < b ? -1 : a > b;
}

static int
compare_places (gconstpointer first, gconstpointer second)
{
  const CchGridPlace *a = first, *b = second;

  if (a->row != b->row)
    return a->row < b->row ? -1 : 1;
  return a->column < b->column ? -1 : a->column > b->column;
}

/* Sorted, each once. */
static void
remove_doubles (GArray *array, guint size, GCompareFunc compare)
{
  guint kept = 0;

  g_array_sort (array, compare);
  for (guint i = 0; i < array->len; i++)
    {
      char *item = array->data + (gsize) i * size;

      if (kept > 0 && compare (array->data + (gsize) (kept - 1) * size, item) == 0)
        continue;
      memmove (array->data + (gsize) kept * size, item, size);
      kept++;
    }
  g_array_set_size (array, kept);
}

static void
append_rows (GArray *rows, CchGridRange range)
{
  for (guint row = range.from.row; row <= range.to.row; row++)
    g_array_append_val (rows, row);
}

/**
 * cch_grid_selection_list_rows:
 *
 * Returns: (transfer full) (element-type guint): the rows that have a chosen cell, from above
 */
GArray *
cch_grid_selection_list_rows (const CchGridSelection *selection)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint));

  append_rows (rows, cch_grid_selection_get_range (selection));
  for (guint i = 0; i < selection->more->len; i++)
    append_rows (rows, g_array_index (selection->more, CchGridRange, i));
  remove_doubles (rows, sizeof (guint), compare_rows);
  return rows;
}

static void
append_places (GArray *places, CchGridRange range)
{
  for (guint row = range.from.row; row <= range.to.row; row++)
    for (guint column = range.from.column; column <= range.to.column; column++)
      {
        CchGridPlace place = { row, column };

        g_array_append_val (places, place);
      }
}

/**
 * cch_grid_selection_list_places:
 *
 * Returns: (transfer full) (element-type CchGridPlace): the chosen cells, row by row
 */
GArray *
cch_grid_selection_list_places (const CchGridSelection *selection)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (CchGridPlace));

  append_places (places, cch_grid_selection_get_range (selection));
  for (guint i = 0; i < selection->more->len; i++)
    append_places (places, g_array_index (selection->more, CchGridRange, i));
  remove_doubles (places, sizeof (CchGridPlace), compare_places);
  return places;
}
