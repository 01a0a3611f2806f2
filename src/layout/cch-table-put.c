/* Puts laid rows on pages: words, rules, merged cells that go on over a page's end.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "layout/cch-table-flow-private.h"

#define RULE_WIDTH 0.5
#define SLACK 0.5

static void
add_rule (CchTableFlow *self, double x, double y, double width, double height)
{
  CchSheetItem item = { .kind = CCH_ITEM_RULE };

  item.x = (float) (self->left + x - RULE_WIDTH / 2);
  item.y = (float) (y - RULE_WIDTH / 2);
  item.width = (float) (width + RULE_WIDTH);
  item.height = (float) (height + RULE_WIDTH);
  cch_sheet_add_item (self->page, &item);
}

/* Rules lie under the words so that words come last in the file and in reading order. */
static void
draw_top (CchTableFlow *self, double y)
{
  double from = -1;

  for (guint i = 0; i <= self->n_columns; i++)
    {
      gboolean open = i < self->n_columns && (!self->page_begun || self->spans[i].rows == 0);

      if (open && from < 0)
        from = self->x[i];
      if (!open && from >= 0)
        {
          add_rule (self, from, y, self->x[i] - from, 0);
          from = -1;
        }
    }
}

static void
mark_edges (const CchTableFlow *self, const CchTableRow *row, gboolean *edges)
{
  edges[0] = edges[self->n_columns] = TRUE;
  for (guint i = 0; i < row->cells->len; i++)
    edges[g_array_index (row->cells, CchRowCell, i).column] = TRUE;
  for (guint i = 0; i < self->n_columns; i++)
    if (self->spans[i].rows > 0)
      {
        edges[i] = TRUE;
        i += self->spans[i].column_span - 1;
      }
}

static void
draw_sides (CchTableFlow *self, const CchTableRow *row, double y, double height)
{
  gboolean edges[CCH_DOC_TABLE_MAX_COLUMNS + 1] = { FALSE };

  mark_edges (self, row, edges);
  for (guint i = 0; i <= self->n_columns; i++)
    {
      CchOpenRule *rule = &self->rules[i];

      if (!edges[i])
        continue;
      if (rule->item > 0 && rule->end == y)
        g_array_index (self->page->items, CchSheetItem, rule->item - 1).height += (float) height;
      else
        {
          add_rule (self, self->x[i], y, 0, height);
          rule->item = self->page->items->len;
        }
      rule->end = y + height;
    }
}

static CchStructure
structure_of (const CchTableRow *row, gboolean repeated)
{
  if (repeated)
    return CCH_STRUCTURE_NONE;
  return row->kind == CCH_DOC_ROW_HEADER ? CCH_STRUCTURE_HEADER_CELL : CCH_STRUCTURE_CELL;
}

static guint
put_lines (CchTableFlow *self,
           const CchRowCell *cell,
           guint32 row,
           CchStructure structure,
           double y,
           double room)
{
  CchSheetItem item = {
    .kind = CCH_ITEM_TEXT, .laid = cell->laid, .block = self->block, .row = row
  };
  guint line = cell->next_line;

  item.structure = (guint8) structure;
  item.x = (float) (self->left + self->x[cell->column] + self->padding + cell->shift);
  for (; line < cell->laid->lines->len; line++)
    {
      double below = (line - cell->next_line + 1) * cell->laid->pitch;

      if (below > room + 0.01)
        break;
      item.line = line;
      item.y = (float) (y + below - cell->laid->pitch);
      item.width = (float) (self->x[cell->column + cell->column_span] - self->x[cell->column]
                            - 2 * self->padding - 2 * cell->shift);
      cch_sheet_add_item (self->page, &item);
    }
  return line;
}

static void
open_span (CchTableFlow *self,
           const CchRowCell *cell,
           guint32 row,
           double y,
           CchStructure structure)
{
  CchOpenSpan *span = &self->spans[cell->column];
  CchRowCell fresh = *cell;

  fresh.next_line = 0;
  *span = (CchOpenSpan){ .laid = cell->floats ? cell->laid : NULL,
                         .shift = cell->shift,
                         .rows = cell->row_span,
                         .column_span = cell->column_span,
                         .row = row,
                         .first_item = self->page->items->len,
                         .top = y };
  for (guint i = 1; i < cell->column_span; i++)
    self->spans[cell->column + i].rows = cell->row_span;
  if (span->laid != NULL)
    {
      put_lines (self, &fresh, row, structure, y + self->gap, G_MAXDOUBLE);
      cch_laid_text_ref (span->laid);
    }
  span->n_items = self->page->items->len - span->first_item;
}

static void
remove_items (CchTableFlow *self, guint first, guint count)
{
  if (count == 0)
    return;
  g_array_remove_range (self->page->items, first, count);
  for (guint i = 0; i < self->n_columns; i++)
    if (self->spans[i].first_item > first)
      self->spans[i].first_item -= count;
  for (guint i = 0; i <= self->n_columns; i++)
    if (self->rules[i].item > first)
      self->rules[i].item -= count;
}

/* How many lines of the merged cell end above @bottom. */
static guint
count_fitting (const CchTableFlow *self, const CchOpenSpan *span, double bottom)
{
  double room = bottom - span->top - 2 * self->gap;

  return room > 0 ? (guint) MIN (span->n_items, (room + SLACK) / span->laid->pitch) : 0;
}

/* Lines below the piece of the cell go on in the next one; what has been said is said again. */
static void
cut_span (CchTableFlow *self, CchOpenSpan *span, double bottom)
{
  guint n_fitting = count_fitting (self, span, bottom);

  remove_items (self, span->first_item + n_fitting, span->n_items - n_fitting);
  span->n_items = n_fitting;
  span->line += n_fitting;
  if (!span->repeated && span->line < span->laid->lines->len)
    return;
  span->repeated = TRUE;
  span->line = 0;
}

/* The words of a merged cell stand in the middle of its piece on the page. */
static void
settle_span (CchTableFlow *self, CchOpenSpan *span, double bottom)
{
  double shift;

  if (span->laid == NULL)
    return;
  cut_span (self, span, bottom);
  shift = (bottom - span->top - 2 * self->gap - span->n_items * span->laid->pitch) / 2;
  for (guint i = 0; i < span->n_items && shift > 0; i++)
    g_array_index (self->page->items, CchSheetItem, span->first_item + i).y += (float) shift;
  span->n_items = 0;
}

static void
close_spans (CchTableFlow *self, double bottom)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      CchOpenSpan *span = &self->spans[i];

      if (span->rows == 0 || --span->rows > 0)
        continue;
      settle_span (self, span, bottom);
      g_clear_pointer (&span->laid, cch_laid_text_unref);
    }
}

static double
extra_above (const CchTableFlow *self,
             const CchTableRow *row,
             const CchRowCell *cell,
             double height)
{
  double room;

  if (row->kind > CCH_DOC_ROW_NUMBER)
    return 0;
  room = height - 2 * self->gap - cch_laid_text_get_height (cell->laid);
  return MAX (room / 2, 0);
}

static void
put_cells (CchTableFlow *self, CchTableRow *row, double y, double height, gboolean repeated)
{
  CchStructure structure = structure_of (row, repeated);

  for (guint i = 0; i < row->cells->len; i++)
    {
      CchRowCell *cell = &g_array_index (row->cells, CchRowCell, i);

      if (cell->row_span > 1 && !row->started)
        open_span (self, cell, row->row, y, structure);
      if (!cell->floats && cell->laid != NULL)
        cell->next_line = put_lines (self, cell, row->row, structure,
                                     y + self->gap + extra_above (self, row, cell, height),
                                     height - 2 * self->gap);
    }
  row->started = TRUE;
}

static double
rest_height (const CchTableFlow *self, const CchTableRow *row)
{
  double height = 0;

  for (guint i = 0; i < row->cells->len; i++)
    {
      const CchRowCell *cell = &g_array_index (row->cells, CchRowCell, i);

      if (cell->laid != NULL && !cell->floats && cell->next_line < cell->laid->lines->len)
        height = MAX (height, (cell->laid->lines->len - cell->next_line) * cell->laid->pitch
                                  + 2 * self->gap);
    }
  return height;
}

static void
put_row (CchTableFlow *self, CchTableRow *row, double y, double height, gboolean repeated)
{
  draw_top (self, y);
  draw_sides (self, row, y, height);
  put_cells (self, row, y, height, repeated);
  self->page_begun = TRUE;
}

static void
restart_spans (CchTableFlow *self, double y)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      CchOpenSpan *span = &self->spans[i];
      CchRowCell cell = { .laid = span->laid,
                          .shift = span->shift,
                          .column = i,
                          .column_span = span->column_span,
                          .next_line = span->line };

      if (span->rows == 0 || span->laid == NULL)
        continue;
      span->first_item = self->page->items->len;
      span->top = y;
      put_lines (self, &cell, span->row, span->repeated ? CCH_STRUCTURE_NONE : CCH_STRUCTURE_CELL,
                 y + self->gap, G_MAXDOUBLE);
      span->n_items = self->page->items->len - span->first_item;
    }
}

static double
repeat_header (CchTableFlow *self, double y)
{
  CchOpenSpan saved[CCH_DOC_TABLE_MAX_COLUMNS];

  memcpy (saved, self->spans, sizeof saved);
  memset (self->spans, 0, sizeof self->spans);
  for (guint i = 0; i < self->header->len; i++)
    {
      CchTableRow *row = g_ptr_array_index (self->header, i);

      for (guint j = 0; j < row->cells->len; j++)
        g_array_index (row->cells, CchRowCell, j).next_line = 0;
      row->started = FALSE;
      put_row (self, row, y, row->height, TRUE);
      close_spans (self, y + row->height);
      y += row->height;
    }
  memcpy (self->spans, saved, sizeof saved);
  return y;
}

/**
 * cch_table_flow_begin_page:
 *
 * The next row stands on a new page: repeats the header and what merged cells say.
 *
 * Returns: where that row begins
 */
double
cch_table_flow_begin_page (CchTableFlow *flow, CchSheet *page, double left, double y)
{
  gboolean goes_on = flow->page != NULL;

  flow->page = page;
  flow->left = left;
  flow->page_begun = FALSE;
  memset (flow->rules, 0, sizeof flow->rules);
  if (!goes_on)
    return y;
  if (cch_table_flow_get_header_height (flow) > 0)
    y = repeat_header (flow, y);
  flow->page_begun = FALSE;
  restart_spans (flow, y);
  return y;
}

/* Words that no page holds are not said whole again. */
static gboolean
is_repeated_without_end (const CchTableFlow *self, const CchOpenSpan *span)
{
  return span->repeated
         && span->n_items * span->laid->pitch + 2 * self->gap + self->header_height
                > self->page_height;
}

/**
 * cch_table_flow_get_needed_height:
 *
 * Returns: the height of the row at @y; more than its own when a merged cell that ends with it
 *   has too little room on this page
 */
double
cch_table_flow_get_needed_height (const CchTableFlow *flow, const CchTableRow *row, double y)
{
  double height = row->height;

  for (guint i = 0; i < flow->n_columns; i++)
    {
      const CchOpenSpan *span = &flow->spans[i];

      if (span->rows == 1 && span->laid != NULL && !is_repeated_without_end (flow, span))
        height = MAX (height, span->top + span->n_items * span->laid->pitch + 2 * flow->gap - y);
    }
  return height;
}

/* A merged cell that ends here has words for another page. */
static gboolean
has_words_left (const CchTableFlow *self, double bottom)
{
  for (guint i = 0; i < self->n_columns; i++)
    {
      const CchOpenSpan *span = &self->spans[i];

      if (span->rows == 1 && span->laid != NULL && !span->repeated
          && count_fitting (self, span, bottom) < span->n_items)
        return TRUE;
    }
  return FALSE;
}

/**
 * cch_table_flow_put:
 * @height: the room it gets; less than it needs puts the first lines of its cells
 *
 * Returns: whether the whole row is on paper now
 */
gboolean
cch_table_flow_put (CchTableFlow *flow, CchTableRow *row, double y, double height)
{
  put_row (flow, row, y, height, FALSE);
  row->height = rest_height (flow, row);
  if (row->height > 0 || has_words_left (flow, y + height))
    return FALSE;
  close_spans (flow, y + height);
  if (row->row + 1 == cch_doc_table_get_n_rows (flow->table))
    cch_table_flow_end_page (flow, y + height);
  return TRUE;
}

/**
 * cch_table_flow_end_page:
 *
 * No more rows on this page: draws the rule below and settles merged cells.
 */
void
cch_table_flow_end_page (CchTableFlow *flow, double y)
{
  for (guint i = 0; i < flow->n_columns; i++)
    if (flow->spans[i].rows > 0)
      settle_span (flow, &flow->spans[i], y);
  add_rule (flow, 0, y, flow->x[flow->n_columns], 0);
}
