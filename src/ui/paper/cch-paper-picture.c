/* A sheet as a picture, so that scrolling does not draw its words again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/paper/cch-paper-picture.h"

void
cch_paper_picture_draw (CchSheet *sheet, cairo_t *cr, double x_scale, double y_scale)
{
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, x_scale, y_scale);
  cch_sheet_draw (sheet, cr);
}

/* Returns: (transfer full): the sheet in device pixels */
GdkTexture *
cch_paper_picture_new (CchSheet *sheet, int width, int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GBytes) bytes = NULL;

  cch_paper_picture_draw (sheet, cr, width / cch_sheet_get_width (sheet),
                          height / cch_sheet_get_height (sheet));
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes =
      g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                  (gsize) height * (gsize) cairo_image_surface_get_stride (surface),
                                  (GDestroyNotify) cairo_surface_destroy, surface);
  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes,
                                 (gsize) cairo_image_surface_get_stride (surface));
}

/* The shadow that lifts the sheet off the desk. */
void
cch_paper_picture_frame (GtkSnapshot *snapshot, const graphene_rect_t *rectangle)
{
  static const GdkRGBA shade = { 0, 0, 0, 0.35 };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, rectangle, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &shade, 0, 1, 0.5, 3);
}
