/* The state of a table between its rows, for the two files that share it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "layout/cch-table-flow.h"

G_BEGIN_DECLS

/* While laying: the height that words of a merged cell still need, and in how many rows. */
typedef struct
{
  guint rows;
  double height;
} CchSpanNeed;

/* While placing: a merged cell that rows to come still belong to. */
typedef struct
{
  CchLaidText *laid; /* nullable */
  double shift;      /* as in #CchRowCell */
  guint rows;        /* 0: no merged cell here */
  guint column_span;
  guint32 row;
  guint line;        /* of @laid: the first on this page */
  gboolean repeated; /* earlier pages have all of its words */
  guint first_item;  /* its lines on this page */
  guint n_items;
  double top; /* of its piece on this page */
} CchOpenSpan;

/* A vertical rule that the next row may lengthen. */
typedef struct
{
  guint item; /* index + 1; 0: none on this page */
  double end;
} CchOpenRule;

struct _CchTableFlow
{
  gatomicrefcount references;
  CchLayoutContext *context;
  const CchDocProfile *profile;
  CchDocTable *table; /* owned */
  CchDocText *blank;  /* owned: of cells without words */
  guint32 block;
  guint n_columns;
  double x[CCH_DOC_TABLE_MAX_COLUMNS + 1];
  double padding;
  double gap; /* above and below the words of a cell */
  double page_height;
  double header_height;
  GPtrArray *header; /* (element-type CchTableRow), owned: laid once, put on every page */
  guint next_row;
  CchSpanNeed needs[CCH_DOC_TABLE_MAX_COLUMNS];

  CchSheet *page; /* borrowed: the one being filled */
  double left;
  gboolean page_begun; /* a row of this table stands on the page */
  CchOpenSpan spans[CCH_DOC_TABLE_MAX_COLUMNS];
  CchOpenRule rules[CCH_DOC_TABLE_MAX_COLUMNS + 1];
};

G_END_DECLS
