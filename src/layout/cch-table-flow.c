/* Lays a table row by row: widths, heights, and what must stay together.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "layout/cch-table-flow-private.h"

#define POINTS_PER_MM (72 / 25.4)

static void
clear_row_cell (gpointer data)
{
  CchRowCell *cell = data;

  g_clear_pointer (&cell->laid, cch_laid_text_unref);
}

void
cch_table_row_free (CchTableRow *row)
{
  g_array_unref (row->cells);
  g_free (row);
}

static CchTableRow *
table_row_new (guint index, CchDocRowKind kind)
{
  CchTableRow *row = g_new0 (CchTableRow, 1);

  row->row = index;
  row->kind = kind;
  row->cells = g_array_new (FALSE, TRUE, sizeof (CchRowCell));
  g_array_set_clear_func (row->cells, clear_row_cell);
  return row;
}

/* The widest letter must fit into the narrowest column. */
static double
get_least_width (const CchTableFlow *self, double width)
{
  const CchDocRoleStyle *style = cch_doc_profile_get_style (self->profile, CCH_DOC_ROLE_TABLE_BODY);

  return MIN (2 * self->padding + 1.1 * style->size.value, width / self->n_columns);
}

/* Columns that would be too narrow take the least width; the others share what is left. */
static void
place_columns (CchTableFlow *self, double width)
{
  const CchDocColumn *columns = cch_doc_table_get_columns (self->table, &self->n_columns);
  double least = get_least_width (self, width);
  gboolean narrow[CCH_DOC_TABLE_MAX_COLUMNS] = { FALSE };
  double left, sum;
  gboolean changed;

  do
    {
      changed = FALSE;
      left = width;
      sum = 0;
      for (guint i = 0; i < self->n_columns; i++)
        if (narrow[i])
          left -= least;
        else
          sum += columns[i].share;
      for (guint i = 0; i < self->n_columns; i++)
        if (!narrow[i] && left * columns[i].share < least * sum)
          narrow[i] = changed = TRUE;
    }
  while (changed);
  for (guint i = 0; i < self->n_columns; i++)
    self->x[i + 1] = self->x[i] + (narrow[i] ? least : left * columns[i].share / sum);
}

static CchDocRole
role_of_row (CchDocRowKind kind)
{
  static const CchDocRole roles[] = { CCH_DOC_ROLE_TABLE_HEADER, CCH_DOC_ROLE_TABLE_NUMBER,
                                      CCH_DOC_ROLE_TABLE_BODY, CCH_DOC_ROLE_TABLE_GROUP,
                                      CCH_DOC_ROLE_TABLE_TOTAL };

  return roles[kind];
}

static CchDocAlign
align_of_cell (const CchTableFlow *self, const CchDocCell *cell, CchDocRowKind kind)
{
  const CchDocRoleStyle *style = cch_doc_profile_get_style (self->profile, role_of_row (kind));
  guint n_columns;
  const CchDocColumn *columns = cch_doc_table_get_columns (self->table, &n_columns);

  if (cell->align != CCH_DOC_ALIGN_ROLE)
    return (CchDocAlign) cell->align;
  if (kind <= CCH_DOC_ROW_NUMBER || cell->column_span > 1
      || columns[cell->column].align == CCH_DOC_ALIGN_ROLE)
    return style->align;
  return columns[cell->column].align;
}

static CchLaidText *
lay_cell (CchTableFlow *self, const CchDocCell *cell, CchDocRowKind kind, double *shift)
{
  CchLaidTextRequest request = { .context = self->context, .profile = self->profile };

  /* An empty cell is there too: for a reader of the file, and for a click. */
  CchDocText *text = cell->text != NULL ? cell->text : self->blank;

  *shift = 0;
  request.role = role_of_row (kind);
  request.align = align_of_cell (self, cell, kind);
  request.width =
      self->x[cell->column + cell->column_span] - self->x[cell->column] - 2 * self->padding;
  request.width = MAX (request.width, 4);
  if (kind == CCH_DOC_ROW_HEADER)
    return cch_laid_text_new_balanced (&request, text, cell->source, shift);
  return cch_laid_text_new (&request, text, cell->source);
}

static double
cell_height (const CchTableFlow *self, const CchLaidText *laid)
{
  return (laid != NULL ? cch_laid_text_get_height (laid) : 0) + 2 * self->gap;
}

static double
least_height (const CchTableFlow *self)
{
  const CchDocRoleStyle *style = cch_doc_profile_get_style (self->profile, CCH_DOC_ROLE_TABLE_BODY);

  return style->size.value * cch_doc_profile_get_length (self->profile, CCH_DOC_PAGE_LINE_PITCH)
         + 2 * self->gap;
}

/* Words of a merged cell need room over all its rows; what is missing comes from the last. */
static void
settle_needs (CchTableFlow *self, CchTableRow *row)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (self->needs[i].rows == 1)
      row->height = MAX (row->height, self->needs[i].height);
  for (guint i = 0; i < self->n_columns; i++)
    {
      if (self->needs[i].rows == 0)
        continue;
      self->needs[i].rows--;
      self->needs[i].height -= row->height;
      if (self->needs[i].rows > 0 && self->needs[i].height > 0)
        row->keep_next = TRUE;
    }
}

static void
lay_cells (CchTableFlow *self, CchTableRow *row)
{
  guint n_cells;
  const CchDocCell *cells = cch_doc_table_get_cells (self->table, row->row, &n_cells);

  row->height = least_height (self);
  for (guint i = 0; i < n_cells; i++)
    {
      CchRowCell cell = { .column = cells[i].column,
                          .column_span = cells[i].column_span,
                          .row_span = cells[i].row_span };
      double height;

      cell.laid = lay_cell (self, &cells[i], row->kind, &cell.shift);
      height = cell_height (self, cell.laid);
      cell.floats = cell.row_span > 1 && height < 0.6 * self->page_height;
      if (cell.floats)
        self->needs[cell.column] = (CchSpanNeed){ cell.row_span, height };
      else
        row->height = MAX (row->height, height);
      g_array_append_val (row->cells, cell);
    }
}

static gboolean
is_kept (const CchTableFlow *self, const CchTableRow *row)
{
  guint next = row->row + 1;

  if (next >= cch_doc_table_get_n_rows (self->table))
    return FALSE;
  return row->kind == CCH_DOC_ROW_HEADER || row->kind == CCH_DOC_ROW_NUMBER
         || row->kind == CCH_DOC_ROW_GROUP
         || cch_doc_table_get_row_kind (self->table, next) == CCH_DOC_ROW_TOTAL;
}

static CchTableRow *
lay_row (CchTableFlow *self, guint index)
{
  CchTableRow *row = table_row_new (index, cch_doc_table_get_row_kind (self->table, index));

  lay_cells (self, row);
  row->keep_next = is_kept (self, row);
  settle_needs (self, row);
  return row;
}

static void
lay_header (CchTableFlow *self)
{
  guint n_rows = cch_doc_table_get_n_header_rows (self->table);

  for (guint i = 0; i < n_rows; i++)
    {
      CchTableRow *row = lay_row (self, i);

      self->header_height += row->height;
      g_ptr_array_add (self->header, row);
    }
  memset (self->needs, 0, sizeof self->needs);
}

/**
 * cch_table_flow_new:
 * @page_height: of a whole page's text, so that no header or merged cell outgrows it
 */
CchTableFlow *
cch_table_flow_new (CchLayoutContext *context,
                    const CchDocProfile *profile,
                    CchDocTable *table,
                    guint32 block,
                    double width,
                    double page_height)
{
  CchTableFlow *self = g_new0 (CchTableFlow, 1);

  g_atomic_ref_count_init (&self->references);
  self->context = context;
  self->profile = profile;
  self->table = cch_doc_table_ref (table);
  self->block = block;
  self->blank = cch_doc_text_new ("");
  self->page_height = page_height;
  self->padding = cch_doc_profile_get_length (profile, CCH_DOC_PAGE_CELL_PADDING) * POINTS_PER_MM;
  self->gap = self->padding / 2;
  self->header = g_ptr_array_new_with_free_func ((GDestroyNotify) cch_table_row_free);
  place_columns (self, width);
  lay_header (self);
  return self;
}

CchTableFlow *
cch_table_flow_ref (CchTableFlow *flow)
{
  g_atomic_ref_count_inc (&flow->references);
  return flow;
}

void
cch_table_flow_unref (CchTableFlow *flow)
{
  if (!g_atomic_ref_count_dec (&flow->references))
    return;

  for (guint i = 0; i < flow->n_columns; i++)
    g_clear_pointer (&flow->spans[i].laid, cch_laid_text_unref);
  g_ptr_array_unref (flow->header);
  cch_doc_text_unref (flow->blank);
  cch_doc_table_unref (flow->table);
  g_free (flow);
}

gboolean
cch_table_flow_is_laid (const CchTableFlow *flow)
{
  return flow->next_row >= cch_doc_table_get_n_rows (flow->table);
}

CchTableRow *
cch_table_flow_lay_next (CchTableFlow *flow)
{
  return lay_row (flow, flow->next_row++);
}

double
cch_table_flow_get_header_height (const CchTableFlow *flow)
{
  return flow->header_height < flow->page_height / 2 ? flow->header_height : 0;
}

/**
 * cch_table_flow_repeats_header:
 *
 * Returns: whether the header stands again above the row when it begins a page
 */
gboolean
cch_table_flow_repeats_header (const CchTableFlow *flow, const CchTableRow *row)
{
  return row->row >= flow->header->len && cch_table_flow_get_header_height (flow) > 0;
}

guint
cch_table_flow_get_n_rows (const CchTableFlow *flow)
{
  return cch_doc_table_get_n_rows (flow->table);
}
