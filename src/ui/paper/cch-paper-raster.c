/* Draws a sheet in the pixels of a screen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/paper/cch-paper-raster.h"

#include <math.h>

/* Letters stand on whole pixels: where these are few, words run together or fall apart. So a small
 * sheet is drawn wider, by as many pixels for one as these, and made narrow again. */
#define MOST_FINE 4
/* Pixels a point above which nobody sees the difference. */
#define LARGE_SCALE 2.5

static int
get_fineness (CchSheet *sheet, int width)
{
  double scale = width / cch_sheet_get_width (sheet);

  return scale >= LARGE_SCALE ? 1 : (int) CLAMP (ceil (LARGE_SCALE / scale), 2, MOST_FINE);
}

static cairo_surface_t *
draw (CchSheet *sheet, int width, int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, width / cch_sheet_get_width (sheet), height / cch_sheet_get_height (sheet));
  cch_sheet_draw (sheet, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static guint32
mix (const guint32 *pixels, int count)
{
  guint red = 0, green = 0, blue = 0;

  for (int i = 0; i < count; i++)
    {
      red += pixels[i] >> 16 & 0xff;
      green += pixels[i] >> 8 & 0xff;
      blue += pixels[i] & 0xff;
    }
  return 0xff000000u | red / (guint) count << 16 | green / (guint) count << 8
         | blue / (guint) count;
}

/**
 * cch_paper_raster_draw:
 *
 * Returns: (transfer full): rows of 32 bits a pixel without gaps, %CAIRO_FORMAT_RGB24
 */
GBytes *
cch_paper_raster_draw (CchSheet *sheet, int width, int height)
{
  int fine = get_fineness (sheet, width);
  cairo_surface_t *surface = draw (sheet, width * fine, height);
  const guint8 *rows = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  guint32 *pixels = g_new (guint32, (gsize) width * (gsize) height);

  for (int y = 0; rows != NULL && y < height; y++)
    for (int x = 0; x < width; x++)
      pixels[y * width + x] =
          mix ((const guint32 *) (const void *) (rows + y * stride) + x * fine, fine);
  cairo_surface_destroy (surface);
  return g_bytes_new_take (pixels, (gsize) width * (gsize) height * sizeof *pixels);
}

GdkTexture *
cch_paper_raster_new_texture (CchSheet *sheet, int width, int height)
{
  g_autoptr (GBytes) bytes = cch_paper_raster_draw (sheet, width, height);

  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, (gsize) width * 4);
}
