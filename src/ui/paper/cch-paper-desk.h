/* Where each sheet stands on the desk of a preview, at a scale, in one column or two.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <graphene.h>

#include "layout/cch-sheet.h"

G_BEGIN_DECLS

/* Pixels around and between sheets. */
#define CCH_PAPER_GAP 12

/**
 * CchPaperDesk:
 *
 * @rectangles: (element-type graphene_rect_t): one a sheet, in pixels of the desk
 */
typedef struct
{
  GArray *rectangles;
  double width;
  double height;
} CchPaperDesk;

void cch_paper_desk_place (CchPaperDesk *desk,
                           GPtrArray *sheets,
                           gboolean facing,
                           double scale,
                           double least_width);
double cch_paper_desk_fit (GPtrArray *sheets,
                           gboolean facing,
                           double width,
                           double height,
                           gboolean whole);
guint cch_paper_desk_find (const CchPaperDesk *desk, double y);

G_END_DECLS
