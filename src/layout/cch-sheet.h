/* A finished page: draw it, ask what lies at a point, find words on it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <cairo.h>

#include "doc/cch-doc-source.h"

G_BEGIN_DECLS

#define CCH_TYPE_SHEET (cch_sheet_get_type ())

/**
 * CchSheet:
 *
 * Immutable and independent of any screen or printer. All lengths are points (1/72 inch) from
 * the top left corner of the paper.
 */
typedef struct _CchSheet CchSheet;

/**
 * CchSheetHit:
 *
 * What lies at a point. @source is the nearest known origin: of the run, else of the cell or
 * line. Nothing is owned; it lives as long as the page.
 */
typedef struct
{
  CchDocSource *source; /* nullable */
  const char *text;     /* the whole text of the line or cell */
  gsize offset;         /* byte of the letter at the point */
  const char *link;     /* nullable */
} CchSheetHit;

typedef struct
{
  double x;
  double y;
  double width;
  double height;
} CchSheetBox;

GType cch_sheet_get_type (void);

CchSheet *cch_sheet_ref (CchSheet *page);
void cch_sheet_unref (CchSheet *page);

double cch_sheet_get_width (const CchSheet *page);
double cch_sheet_get_height (const CchSheet *page);
guint cch_sheet_get_number (const CchSheet *page);
guint cch_sheet_get_part (const CchSheet *page);
const char *cch_sheet_get_label (const CchSheet *page);

void cch_sheet_draw (const CchSheet *page, cairo_t *cr);

gboolean cch_sheet_hit (const CchSheet *page, double x, double y, CchSheetHit *hit);
GArray *cch_sheet_search (const CchSheet *page, const char *words);
GArray *cch_sheet_find_source (const CchSheet *page, const char *uuid, const char *field);

char *cch_sheet_get_text (const CchSheet *page);
char *cch_sheet_dump (const CchSheet *page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchSheet, cch_sheet_unref)

G_END_DECLS
