/* A finished page: draw it, ask what lies at a point, find words on it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <cairo.h>

#include "doc/cch-doc-source.h"

G_BEGIN_DECLS

#define CCH_TYPE_PAGE (cch_page_get_type ())

/**
 * CchPage:
 *
 * Immutable and independent of any screen or printer. All lengths are points (1/72 inch) from
 * the top left corner of the paper.
 */
typedef struct _CchPage CchPage;

/**
 * CchPageHit:
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
} CchPageHit;

typedef struct
{
  double x;
  double y;
  double width;
  double height;
} CchPageBox;

GType cch_page_get_type (void);

CchPage *cch_page_ref (CchPage *page);
void cch_page_unref (CchPage *page);

double cch_page_get_width (const CchPage *page);
double cch_page_get_height (const CchPage *page);
guint cch_page_get_number (const CchPage *page);
guint cch_page_get_part (const CchPage *page);
const char *cch_page_get_label (const CchPage *page);

void cch_page_draw (const CchPage *page, cairo_t *cr);

gboolean cch_page_hit (const CchPage *page, double x, double y, CchPageHit *hit);
GArray *cch_page_search (const CchPage *page, const char *words);
GArray *cch_page_find_source (const CchPage *page, const char *uuid, const char *field);

char *cch_page_dump (const CchPage *page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchPage, cch_page_unref)

G_END_DECLS
