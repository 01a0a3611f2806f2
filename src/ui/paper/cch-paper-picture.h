/* A sheet as a picture, so that scrolling does not draw its words again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <gtk/gtk.h>

#include "layout/cch-sheet.h"

G_BEGIN_DECLS

void cch_paper_picture_draw (CchSheet *sheet, cairo_t *cr, double x_scale, double y_scale);
GdkTexture *cch_paper_picture_new (CchSheet *sheet, int width, int height);
void cch_paper_picture_frame (GtkSnapshot *snapshot, const graphene_rect_t *rectangle);

G_END_DECLS
