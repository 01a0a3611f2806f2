/* An immutable table: columns, and rows of cells that may span columns and rows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "doc/cch-doc-table.h"

/* Rows hold the index of their first cell, so that a row costs eight bytes beside its cells. */
typedef struct
{
  guint32 first_cell;
  guint32 kind;
} TableRow;

struct _CchDocTable
{
  gatomicrefcount references;
  GArray *columns; /* (element-type CchDocColumn) */
  GArray *rows;    /* (element-type TableRow) */
  GArray *cells;   /* (element-type CchDocCell), texts and sources owned */
};

struct _CchDocTableBuilder
{
  CchDocTable *table;
  guint next_column;
  guint32
      open_rows[CCH_DOC_TABLE_MAX_COLUMNS]; /* rows a cell above still covers, this row included */
};

G_DEFINE_BOXED_TYPE (CchDocTable, cch_doc_table, cch_doc_table_ref, cch_doc_table_unref)

static void
clear_cell (gpointer data)
{
  CchDocCell *cell = data;

  g_clear_pointer (&cell->text, cch_doc_text_unref);
  g_clear_pointer (&cell->source, cch_doc_source_unref);
}

static CchDocTable *
table_new (void)
{
  CchDocTable *table = g_new0 (CchDocTable, 1);

  g_atomic_ref_count_init (&table->references);
  table->columns = g_array_new (FALSE, TRUE, sizeof (CchDocColumn));
  table->rows = g_array_new (FALSE, TRUE, sizeof (TableRow));
  table->cells = g_array_new (FALSE, TRUE, sizeof (CchDocCell));
  g_array_set_clear_func (table->cells, clear_cell);
  return table;
}

CchDocTable *
cch_doc_table_ref (CchDocTable *table)
{
  g_atomic_ref_count_inc (&table->references);
  return table;
}

void
cch_doc_table_unref (CchDocTable *table)
{
  if (!g_atomic_ref_count_dec (&table->references))
    return;

  g_array_unref (table->columns);
  g_array_unref (table->rows);
  g_array_unref (table->cells);
  g_free (table);
}

const CchDocColumn *
cch_doc_table_get_columns (const CchDocTable *table, guint *n_columns)
{
  *n_columns = table->columns->len;
  return (const CchDocColumn *) (gpointer) table->columns->data;
}

guint
cch_doc_table_get_n_rows (const CchDocTable *table)
{
  return table->rows->len;
}

/**
 * cch_doc_table_get_n_header_rows:
 *
 * Returns: how many rows at the top are repeated on every page
 */
guint
cch_doc_table_get_n_header_rows (const CchDocTable *table)
{
  guint n_rows = 0;

  while (n_rows < table->rows->len
         && cch_doc_table_get_row_kind (table, n_rows) <= CCH_DOC_ROW_NUMBER)
    n_rows++;
  return n_rows;
}

CchDocRowKind
cch_doc_table_get_row_kind (const CchDocTable *table, guint row)
{
  g_return_val_if_fail (row < table->rows->len, CCH_DOC_ROW_BODY);

  return (CchDocRowKind) g_array_index (table->rows, TableRow, row).kind;
}

/**
 * cch_doc_table_get_cells:
 *
 * Returns: (transfer none): the cells that begin in @row, from left to right
 */
const CchDocCell *
cch_doc_table_get_cells (const CchDocTable *table, guint row, guint *n_cells)
{
  guint32 first = g_array_index (table->rows, TableRow, row).first_cell;
  guint32 end = row + 1 < table->rows->len
                    ? g_array_index (table->rows, TableRow, row + 1).first_cell
                    : table->cells->len;

  *n_cells = end - first;
  return &g_array_index (table->cells, CchDocCell, first);
}

CchDocTableBuilder *
cch_doc_table_builder_new (void)
{
  CchDocTableBuilder *builder = g_new0 (CchDocTableBuilder, 1);

  builder->table = table_new ();
  return builder;
}

void
cch_doc_table_builder_free (CchDocTableBuilder *builder)
{
  g_clear_pointer (&builder->table, cch_doc_table_unref);
  g_free (builder);
}

void
cch_doc_table_builder_add_column (CchDocTableBuilder *builder, double share, CchDocAlign align)
{
  CchDocColumn column = { MAX (share, 0.001), align };

  g_return_if_fail (builder->table->rows->len == 0);
  g_return_if_fail (builder->table->columns->len < CCH_DOC_TABLE_MAX_COLUMNS);

  g_array_append_val (builder->table->columns, column);
}

static void
skip_covered_columns (CchDocTableBuilder *builder)
{
  while (builder->next_column < builder->table->columns->len
         && builder->open_rows[builder->next_column] > 0)
    builder->next_column++;
}

/* Cells that were not given are empty ones, so that the grid has no hole. */
static void
finish_row (CchDocTableBuilder *builder)
{
  if (builder->table->rows->len == 0)
    return;

  skip_covered_columns (builder);
  while (builder->next_column < builder->table->columns->len)
    cch_doc_table_builder_add_cell (builder, "", NULL);
  for (guint column = 0; column < builder->table->columns->len; column++)
    if (builder->open_rows[column] > 0)
      builder->open_rows[column]--;
}

/* Cells do not reach from the header into the number row, nor from there into the body. */
static guint
section_of (CchDocRowKind kind)
{
  return MIN ((guint) kind, (guint) CCH_DOC_ROW_BODY);
}

void
cch_doc_table_builder_begin_row (CchDocTableBuilder *builder, CchDocRowKind kind)
{
  TableRow row;

  finish_row (builder);
  if (builder->table->rows->len > 0
      && section_of (kind)
             != section_of (
                 cch_doc_table_get_row_kind (builder->table, builder->table->rows->len - 1)))
    memset (builder->open_rows, 0, sizeof builder->open_rows);
  row.first_cell = builder->table->cells->len;
  row.kind = (guint32) kind;
  g_array_append_val (builder->table->rows, row);
  builder->next_column = 0;
}

/**
 * cch_doc_table_builder_add_cell:
 * @source: (nullable): where the words come from
 *
 * Adds a cell of plain words at the next free column of the row.
 */
void
cch_doc_table_builder_add_cell (CchDocTableBuilder *builder,
                                const char *string,
                                CchDocSource *source)
{
  g_autoptr (CchDocText) text = *string != '\0' ? cch_doc_text_new (string) : NULL;

  cch_doc_table_builder_add_cell_full (builder, text, source, 1, 1, CCH_DOC_ALIGN_ROLE);
}

static guint
free_columns_from (CchDocTableBuilder *builder, guint column)
{
  guint n_columns = 0;

  while (column + n_columns < builder->table->columns->len
         && builder->open_rows[column + n_columns] == 0)
    n_columns++;
  return n_columns;
}

/**
 * cch_doc_table_builder_add_cell_full:
 * @text: (nullable) (transfer none): the words; a line feed starts a paragraph
 * @source: (nullable) (transfer none): where they come from
 * @column_span: columns it covers; cut to what is free
 * @row_span: rows it covers, from this one down; cut at the end of the table
 *
 * Adds a cell at the next free column. More cells than columns are left out.
 */
void
cch_doc_table_builder_add_cell_full (CchDocTableBuilder *builder,
                                     CchDocText *text,
                                     CchDocSource *source,
                                     guint column_span,
                                     guint row_span,
                                     CchDocAlign align)
{
  CchDocCell cell = { 0 };

  g_return_if_fail (builder->table->rows->len > 0);

  skip_covered_columns (builder);
  if (builder->next_column >= builder->table->columns->len)
    return;

  column_span = MIN (MAX (column_span, 1), free_columns_from (builder, builder->next_column));
  cell.text = text != NULL ? cch_doc_text_ref (text) : NULL;
  cell.source = source != NULL ? cch_doc_source_ref (source) : NULL;
  cell.column = (guint8) builder->next_column;
  cell.column_span = (guint8) column_span;
  cell.align = (guint16) align;
  cell.row_span = MAX (row_span, 1);
  g_array_append_val (builder->table->cells, cell);
  for (guint i = 0; i < column_span; i++)
    builder->open_rows[builder->next_column++] = cell.row_span;
}

/**
 * cch_doc_table_builder_add_number_row:
 *
 * Adds the row "(1) (2) (3) …" that stands under the header.
 */
void
cch_doc_table_builder_add_number_row (CchDocTableBuilder *builder)
{
  cch_doc_table_builder_begin_row (builder, CCH_DOC_ROW_NUMBER);
  for (guint column = 1; column <= builder->table->columns->len; column++)
    {
      g_autofree char *number = g_strdup_printf ("(%u)", column);

      cch_doc_table_builder_add_cell (builder, number, NULL);
    }
}

static void
cut_row_spans (CchDocTable *table)
{
  guint end = table->rows->len;

  for (guint row = table->rows->len; row-- > 0;)
    {
      CchDocRowKind kind = cch_doc_table_get_row_kind (table, row);
      guint n_cells;
      CchDocCell *cells = (CchDocCell *) cch_doc_table_get_cells (table, row, &n_cells);

      if (row + 1 < table->rows->len
          && section_of (kind) != section_of (cch_doc_table_get_row_kind (table, row + 1)))
        end = row + 1;
      for (guint i = 0; i < n_cells; i++)
        cells[i].row_span = MIN (cells[i].row_span, end - row);
    }
}

/**
 * cch_doc_table_builder_end:
 *
 * Returns: (transfer full): the table; the builder is spent
 */
CchDocTable *
cch_doc_table_builder_end (CchDocTableBuilder *builder)
{
  finish_row (builder);
  cut_row_spans (builder->table);
  return g_steal_pointer (&builder->table);
}
