/* Sheets of paper on a desk: scrolled, zoomed, clicked, with marks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "layout/cch-sheet.h"
#include "ui/shell/cch-scroll-area.h"

G_BEGIN_DECLS

/**
 * CchZoomMode:
 * @CCH_ZOOM_FIT_WIDTH: of the narrowest row; sheets on their side reach beyond
 * @CCH_ZOOM_FIT_PAGE: every sheet, in its height too
 * @CCH_ZOOM_FIT_WIDEST: the width of every sheet
 */
typedef enum
{
  CCH_ZOOM_FREE,
  CCH_ZOOM_FIT_WIDTH,
  CCH_ZOOM_FIT_PAGE,
  CCH_ZOOM_FIT_WIDEST,
} CchZoomMode;

#define CCH_ZOOM_LEAST 0.5
#define CCH_ZOOM_MOST 3.0

#define CCH_TYPE_PAPER_VIEW (cch_paper_view_get_type ())

/**
 * CchPaperView:
 *
 * Draws only what is visible. Signal `activated` (guint sheet, double x, double
 * y): a click, in points of the sheet. Properties: `page`, the sheet at the top, from 0; `zoom`.
 */
G_DECLARE_FINAL_TYPE (CchPaperView, cch_paper_view, CCH, PAPER_VIEW, CchScrollArea)

/* A place on a sheet. */
typedef struct
{
  guint page;
  CchSheetBox box;
} CchPaperMark;

void cch_paper_view_set_sheets (CchPaperView *self, GPtrArray *sheets);
GPtrArray *cch_paper_view_get_sheets (CchPaperView *self);
void cch_paper_view_set_marks (CchPaperView *self, GArray *marks, guint current);
void cch_paper_view_set_facing (CchPaperView *self, gboolean facing);
void cch_paper_view_set_zoom (CchPaperView *self, CchZoomMode mode, double zoom);
double cch_paper_view_get_zoom (CchPaperView *self);
guint cch_paper_view_get_page (CchPaperView *self);
gboolean cch_paper_view_find_point (CchPaperView *self,
                                    double x,
                                    double y,
                                    guint *page,
                                    double *sheet_x,
                                    double *sheet_y);
void cch_paper_view_scroll_to (CchPaperView *self, guint page, double y);

G_END_DECLS
