/* Draws a sheet in the pixels of a screen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <gtk/gtk.h>

#include "layout/cch-sheet.h"

G_BEGIN_DECLS

GBytes *cch_paper_raster_draw (CchSheet *sheet, int width, int height);
GdkTexture *cch_paper_raster_new_texture (CchSheet *sheet, int width, int height);

G_END_DECLS
