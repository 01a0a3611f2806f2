/* Lays a table row by row and puts the rows on pages, with rules and merged cells.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "layout/cch-sheet-private.h"

G_BEGIN_DECLS

typedef struct _CchTableFlow CchTableFlow;

typedef struct
{
  CchLaidText *laid; /* owned, nullable: empty cell */
  double shift;      /* of the words within the cell */
  guint column;
  guint column_span;
  guint row_span;
  guint next_line; /* the first line that is not on paper yet */
  gboolean floats; /* a merged cell whose words stand once on each page */
} CchRowCell;

/* One laid row; it may be put on paper in pieces. */
typedef struct
{
  guint row;
  CchDocRowKind kind;
  double height; /* of what is not on paper yet */
  gboolean keep_next;
  gboolean started; /* a piece of it is on paper */
  GArray *cells;    /* (element-type CchRowCell) */
} CchTableRow;

CchTableFlow *cch_table_flow_new (CchLayoutContext *context,
                                  const CchDocProfile *profile,
                                  CchDocTable *table,
                                  guint32 block,
                                  double width,
                                  double page_height);
CchTableFlow *cch_table_flow_ref (CchTableFlow *flow);
void cch_table_flow_unref (CchTableFlow *flow);

CchTableRow *cch_table_flow_lay_next (CchTableFlow *flow);
gboolean cch_table_flow_is_laid (const CchTableFlow *flow);
guint cch_table_flow_get_n_rows (const CchTableFlow *flow);
double cch_table_flow_get_header_height (const CchTableFlow *flow);
gboolean cch_table_flow_repeats_header (const CchTableFlow *flow, const CchTableRow *row);

double cch_table_flow_begin_page (CchTableFlow *flow, CchSheet *page, double left, double y);
double
cch_table_flow_get_needed_height (const CchTableFlow *flow, const CchTableRow *row, double y);
gboolean cch_table_flow_put (CchTableFlow *flow, CchTableRow *row, double y, double height);
void cch_table_flow_end_page (CchTableFlow *flow, double y);

void cch_table_row_free (CchTableRow *row);

G_END_DECLS
