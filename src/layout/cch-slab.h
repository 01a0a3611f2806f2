/* Pieces of paper that are never cut: a line, a letterhead, a row; and who makes them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "doc/cch-doc.h"
#include "layout/cch-sheet-private.h"
#include "layout/cch-table-flow.h"

G_BEGIN_DECLS

/* Either a line of text (laid), or items of its own, or a table row. */
typedef struct
{
  double before; /* dropped at the top of a page */
  double height;
  gboolean keep_next;
  const char *target; /* nullable: what links call this place; borrowed from the document */
  GArray *items;    /* (element-type CchSheetItem), owned, nullable; y counts from the slab's top */
  CchTableRow *row; /* owned, nullable */
  CchTableFlow *table; /* owned, nullable: of the row */
} CchSlab;

/* What block makers need to know; slabs go out through push. */
typedef struct _CchSlabMaker CchSlabMaker;

struct _CchSlabMaker
{
  CchLayoutContext *context;
  const CchDocProfile *profile;
  double width; /* of the text area */
  double height;
  guint32 block;      /* of the document, counted up by the owner */
  guint32 list_block; /* the block that began the open list; 0: none */
  gboolean before_closing;
  const char *target; /* for the next slab */
  double after;       /* gap that the last slab asked for */
  void (*push) (gpointer owner, CchSlab *slab);
  gpointer owner;
};

void cch_slab_clear (CchSlab *slab);
void cch_slab_add_item (CchSlab *slab, const CchSheetItem *item);
void cch_slab_add_text (CchSlab *slab,
                        CchLaidText *laid,
                        CchStructure structure,
                        guint32 block,
                        double x,
                        double y);
void cch_slab_add_rule (CchSlab *slab, double x, double y, double width);

CchLaidText *
cch_slab_maker_lay (CchSlabMaker *maker, const CchDocLine *line, double width, double indent);
CchLaidText *
cch_slab_maker_lay_balanced (CchSlabMaker *maker, const CchDocLine *line, double width, double *x);
void cch_slab_maker_push (CchSlabMaker *maker, CchSlab *slab);

void cch_slab_maker_add_paragraph (CchSlabMaker *maker, const CchDocLine *line);
void cch_slab_maker_add_title (CchSlabMaker *maker, const CchDocBlock *block);
void cch_slab_maker_add_letterhead (CchSlabMaker *maker, const CchDocBlock *block);
void cch_slab_maker_add_addressees (CchSlabMaker *maker, const CchDocBlock *block);
double cch_slab_maker_put_foot (CchSlabMaker *maker,
                                const CchDocBlock *block,
                                CchSheet *page,
                                double left,
                                double bottom);
void cch_slab_maker_add_closing (CchSlabMaker *maker, const CchDocBlock *block);

G_END_DECLS
