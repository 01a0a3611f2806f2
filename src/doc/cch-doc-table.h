/* An immutable table: columns, and rows of cells that may span columns and rows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "doc/cch-doc-text.h"

G_BEGIN_DECLS

#define CCH_TYPE_DOC_TABLE (cch_doc_table_get_type ())

#define CCH_DOC_TABLE_MAX_COLUMNS 64

typedef enum
{
  CCH_DOC_ALIGN_ROLE, /* as the role or the column says */
  CCH_DOC_ALIGN_LEFT,
  CCH_DOC_ALIGN_CENTER,
  CCH_DOC_ALIGN_RIGHT,
  CCH_DOC_ALIGN_JUSTIFY,
} CchDocAlign;

/**
 * CchDocRowKind:
 * @CCH_DOC_ROW_HEADER: words over the columns; repeated on every page
 * @CCH_DOC_ROW_NUMBER: the row of column numbers (1), (2) …; repeated with the header
 * @CCH_DOC_ROW_BODY: an ordinary row
 * @CCH_DOC_ROW_GROUP: a row that names the rows below it; stays with the next row
 * @CCH_DOC_ROW_TOTAL: sums
 */
typedef enum
{
  CCH_DOC_ROW_HEADER,
  CCH_DOC_ROW_NUMBER,
  CCH_DOC_ROW_BODY,
  CCH_DOC_ROW_GROUP,
  CCH_DOC_ROW_TOTAL,
} CchDocRowKind;

typedef struct
{
  double share; /* of the table's width, relative to the other columns */
  CchDocAlign align;
} CchDocColumn;

/**
 * CchDocCell:
 *
 * A cell at its first row and column. Every place of the grid is covered by exactly one cell.
 */
typedef struct
{
  CchDocText *text;     /* nullable: empty */
  CchDocSource *source; /* nullable */
  guint8 column;
  guint8 column_span;
  guint16 align; /* CchDocAlign */
  guint32 row_span;
} CchDocCell;

typedef struct _CchDocTable CchDocTable;
typedef struct _CchDocTableBuilder CchDocTableBuilder;

GType cch_doc_table_get_type (void);

CchDocTable *cch_doc_table_ref (CchDocTable *table);
void cch_doc_table_unref (CchDocTable *table);

const CchDocColumn *cch_doc_table_get_columns (const CchDocTable *table, guint *n_columns);
guint cch_doc_table_get_n_rows (const CchDocTable *table);
guint cch_doc_table_get_n_header_rows (const CchDocTable *table);
CchDocRowKind cch_doc_table_get_row_kind (const CchDocTable *table, guint row);
const CchDocCell *cch_doc_table_get_cells (const CchDocTable *table, guint row, guint *n_cells);

CchDocTableBuilder *cch_doc_table_builder_new (void);
void cch_doc_table_builder_free (CchDocTableBuilder *builder);

void
cch_doc_table_builder_add_column (CchDocTableBuilder *builder, double share, CchDocAlign align);
void cch_doc_table_builder_begin_row (CchDocTableBuilder *builder, CchDocRowKind kind);
void cch_doc_table_builder_add_cell (CchDocTableBuilder *builder,
                                     const char *string,
                                     CchDocSource *source);
void cch_doc_table_builder_add_cell_full (CchDocTableBuilder *builder,
                                          CchDocText *text,
                                          CchDocSource *source,
                                          guint column_span,
                                          guint row_span,
                                          CchDocAlign align);
void cch_doc_table_builder_add_number_row (CchDocTableBuilder *builder);
CchDocTable *cch_doc_table_builder_end (CchDocTableBuilder *builder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchDocTable, cch_doc_table_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchDocTableBuilder, cch_doc_table_builder_free)

G_END_DECLS
