/* What a page is made of, for the layout's own files.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "layout/cch-laid-text.h"
#include "layout/cch-sheet.h"

G_BEGIN_DECLS

typedef enum
{
  CCH_ITEM_TEXT,  /* one line of a laid text; x, y is the top left of the measure */
  CCH_ITEM_RULE,  /* a filled rectangle */
  CCH_ITEM_FRAME, /* a stroked rectangle */
  CCH_ITEM_IMAGE,
  CCH_ITEM_TARGET, /* a place that links may name */
} CchItemKind;

/* The meaning of a text line for readers of the file; no meaning: page numbers and repeats. */
typedef enum
{
  CCH_STRUCTURE_NONE,
  CCH_STRUCTURE_PARAGRAPH,
  CCH_STRUCTURE_HEADING,
  CCH_STRUCTURE_LIST_ITEM,
  CCH_STRUCTURE_HEADER_CELL,
  CCH_STRUCTURE_CELL,
} CchStructure;

typedef struct
{
  guint8 kind;      /* CchItemKind */
  guint8 structure; /* CchStructure */
  gboolean red;
  guint32 line;
  guint32 block;      /* counts over the whole document; the table or list it belongs to */
  guint32 row;        /* of a table; item of a list */
  CchLaidText *laid;  /* owned, nullable */
  CchDocImage *image; /* borrowed from the document that the page keeps */
  const char *target; /* borrowed likewise */
  float x;
  float y;
  float width;
  float height;
} CchSheetItem;

struct _CchSheet
{
  gatomicrefcount references;
  gpointer keep; /* what borrowed pointers belong to: the document */
  GDestroyNotify keep_free;
  gpointer context; /* the layout context owns the faces */
  GDestroyNotify context_free;
  double width;
  double height;
  guint number; /* within its part, from 1 */
  guint part;
  char *label;   /* owned */
  GArray *items; /* (element-type CchSheetItem) */
};

CchSheet *cch_sheet_new (double width, double height);
CchSheetItem *cch_sheet_add_item (CchSheet *page, const CchSheetItem *item);

void cch_sheet_draw_item (const CchSheetItem *item, cairo_t *cr);
void cch_sheet_draw_run (const CchSheetItem *item, const CchLaidRun *run, cairo_t *cr);
guint cch_sheet_draw_lines (const CchSheet *page, guint index, cairo_t *cr);

G_END_DECLS
