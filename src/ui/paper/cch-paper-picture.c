/* Sheets as pictures, so that scrolling does not draw their words again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/paper/cch-paper-picture.h"

#include "ui/paper/cch-paper-raster.h"

/* Above this a sheet is drawn anew each time, clipped, and not kept as a picture. */
#define MOST_KEPT_PIXELS (4 * 1024 * 1024)
/* Sheets out of sight that keep theirs, on both sides. */
#define SPARE 2

struct _CchPaperPictures
{
  GHashTable *textures; /* (element-type guint GdkTexture), owned: by page */
  double scale;         /* device pixels a point that they have */
};

CchPaperPictures *
cch_paper_pictures_new (void)
{
  CchPaperPictures *pictures = g_new0 (CchPaperPictures, 1);

  pictures->textures = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  return pictures;
}

void
cch_paper_pictures_free (CchPaperPictures *pictures)
{
  g_hash_table_unref (pictures->textures);
  g_free (pictures);
}

/* The sheets are others now. */
void
cch_paper_pictures_forget (CchPaperPictures *pictures)
{
  g_hash_table_remove_all (pictures->textures);
}

/**
 * cch_paper_pictures_begin:
 * @scale: device pixels a point
 * @first: the first sheet in sight
 * @last: the last one
 *
 * Pictures of another scale, or of sheets that went out of sight, are gone.
 */
void
cch_paper_pictures_begin (CchPaperPictures *pictures, double scale, guint first, guint last)
{
  GHashTableIter iterator;
  gpointer page;

  if (scale != pictures->scale)
    cch_paper_pictures_forget (pictures);
  pictures->scale = scale;
  g_hash_table_iter_init (&iterator, pictures->textures);
  while (g_hash_table_iter_next (&iterator, &page, NULL))
    if (GPOINTER_TO_UINT (page) + SPARE < first || GPOINTER_TO_UINT (page) > last + SPARE)
      g_hash_table_iter_remove (&iterator);
}

static void
draw (CchSheet *sheet, cairo_t *cr, double x_scale, double y_scale)
{
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, x_scale, y_scale);
  cch_sheet_draw (sheet, cr);
}

static void
snapshot_words (GtkSnapshot *snapshot, CchSheet *sheet, const graphene_rect_t *rectangle)
{
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, rectangle);

  cairo_translate (cr, rectangle->origin.x, rectangle->origin.y);
  draw (sheet, cr, rectangle->size.width / cch_sheet_get_width (sheet),
        rectangle->size.height / cch_sheet_get_height (sheet));
  cairo_destroy (cr);
}

/**
 * cch_paper_pictures_snapshot:
 * @rectangle: where the sheet lies
 * @factor: device pixels a pixel
 */
void
cch_paper_pictures_snapshot (CchPaperPictures *pictures,
                             GtkSnapshot *snapshot,
                             guint page,
                             CchSheet *sheet,
                             const graphene_rect_t *rectangle,
                             int factor)
{
  double width = rectangle->size.width * factor, height = rectangle->size.height * factor;
  GdkTexture *texture = g_hash_table_lookup (pictures->textures, GUINT_TO_POINTER (page));

  if (width * height > MOST_KEPT_PIXELS)
    {
      snapshot_words (snapshot, sheet, rectangle);
      return;
    }
  if (texture == NULL)
    {
      texture = cch_paper_raster_new_texture (sheet, (int) width, (int) height);
      g_hash_table_insert (pictures->textures, GUINT_TO_POINTER (page), texture);
    }
  gtk_snapshot_append_texture (snapshot, texture, rectangle);
}

/* The line that lifts the sheet off the desk: a pixel all round, two below. */
void
cch_paper_picture_frame (GtkSnapshot *snapshot, const graphene_rect_t *rectangle)
{
  static const GdkRGBA shade = { 0, 0, 0, 0.22 };
  graphene_rect_t outline = *rectangle;

  graphene_rect_inset (&outline, -1, -1);
  outline.size.height += 1;
  gtk_snapshot_append_color (snapshot, &shade, &outline);
}
