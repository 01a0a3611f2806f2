/* A finished page: what it holds and how it is drawn.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "layout/cch-page-private.h"

#define FRAME_WIDTH 0.8
#define GLYPHS_AT_ONCE 256

G_DEFINE_BOXED_TYPE (CchPage, cch_page, cch_page_ref, cch_page_unref)

static void
clear_item (gpointer data)
{
  CchPageItem *item = data;

  g_clear_pointer (&item->laid, cch_laid_text_unref);
}

CchPage *
cch_page_new (double width, double height)
{
  CchPage *page = g_new0 (CchPage, 1);

  g_atomic_ref_count_init (&page->references);
  page->width = width;
  page->height = height;
  page->items = g_array_new (FALSE, TRUE, sizeof (CchPageItem));
  g_array_set_clear_func (page->items, clear_item);
  return page;
}

CchPage *
cch_page_ref (CchPage *page)
{
  g_atomic_ref_count_inc (&page->references);
  return page;
}

void
cch_page_unref (CchPage *page)
{
  if (!g_atomic_ref_count_dec (&page->references))
    return;

  g_array_unref (page->items);
  g_free (page->label);
  if (page->keep != NULL)
    page->keep_free (page->keep);
  if (page->context != NULL)
    page->context_free (page->context);
  g_free (page);
}

CchPageItem *
cch_page_add_item (CchPage *page, const CchPageItem *item)
{
  g_array_append_vals (page->items, item, 1);
  if (item->laid != NULL)
    cch_laid_text_ref (item->laid);
  return &g_array_index (page->items, CchPageItem, page->items->len - 1);
}

double
cch_page_get_width (const CchPage *page)
{
  return page->width;
}

double
cch_page_get_height (const CchPage *page)
{
  return page->height;
}

/**
 * cch_page_get_number:
 *
 * Returns: the number within its part, from 1, printed or not
 */
guint
cch_page_get_number (const CchPage *page)
{
  return page->number;
}

guint
cch_page_get_part (const CchPage *page)
{
  return page->part;
}

/**
 * cch_page_get_label:
 *
 * Returns: what a viewer calls the page, such as "3" or "PL II-1"
 */
const char *
cch_page_get_label (const CchPage *page)
{
  return page->label;
}

/* Letters that are no single glyph carry their text along, or a reader would get nonsense. */
static void
show_special (const CchPageItem *item,
              const CchLaidRun *run,
              const cairo_glyph_t *glyphs,
              int count,
              cairo_t *cr)
{
  const char *text = cch_doc_text_get_string (item->laid->text) + run->start;
  int length = (int) (run->end - run->start);
  cairo_text_cluster_t cluster = { length, count };

  cairo_show_text_glyphs (cr, text, length, glyphs, count, &cluster, 1, 0);
}

void
cch_page_draw_run (const CchPageItem *item, const CchLaidRun *run, cairo_t *cr)
{
  const CchGlyph *source = &g_array_index (item->laid->glyphs, CchGlyph, run->first_glyph);
  double y = item->y + item->laid->baseline;
  cairo_glyph_t glyphs[GLYPHS_AT_ONCE];

  cairo_set_scaled_font (cr, run->face->scaled);
  for (guint done = 0; done < run->n_glyphs; done += GLYPHS_AT_ONCE)
    {
      guint count = MIN (run->n_glyphs - done, GLYPHS_AT_ONCE);

      for (guint i = 0; i < count; i++)
        {
          glyphs[i].index = source[done + i].glyph;
          glyphs[i].x = item->x + source[done + i].x;
          glyphs[i].y = y + source[done + i].y;
        }
      if (run->special && count == run->n_glyphs)
        show_special (item, run, glyphs, (int) count, cr);
      else
        cairo_show_glyphs (cr, glyphs, (int) count);
    }
}

static void
draw_text (const CchPageItem *item, cairo_t *cr)
{
  const CchLaidLine *line = cch_laid_text_get_line (item->laid, item->line);

  for (guint i = 0; i < line->n_runs; i++)
    cch_page_draw_run (item, &g_array_index (item->laid->runs, CchLaidRun, line->first_run + i),
                       cr);
}

typedef struct
{
  const guchar *bytes;
  gsize left;
} PngReader;

static cairo_status_t
read_png (void *closure, unsigned char *data, unsigned int length)
{
  PngReader *reader = closure;

  if (length > reader->left)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, reader->bytes, length);
  reader->bytes += length;
  reader->left -= length;
  return CAIRO_STATUS_SUCCESS;
}

static void
draw_image (const CchPageItem *item, cairo_t *cr)
{
  PngReader reader;
  cairo_surface_t *surface;

  reader.bytes = g_bytes_get_data (item->image->png, &reader.left);
  surface = cairo_image_surface_create_from_png_stream (read_png, &reader);
  if (cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS)
    {
      cairo_save (cr);
      cairo_translate (cr, item->x, item->y);
      cairo_scale (cr, item->width / cairo_image_surface_get_width (surface),
                   item->height / cairo_image_surface_get_height (surface));
      cairo_set_source_surface (cr, surface, 0, 0);
      cairo_paint (cr);
      cairo_restore (cr);
    }
  cairo_surface_destroy (surface);
}

void
cch_page_draw_item (const CchPageItem *item, cairo_t *cr)
{
  if (item->kind == CCH_ITEM_IMAGE)
    {
      draw_image (item, cr);
      return;
    }
  if (item->red)
    cairo_set_source_rgb (cr, 0.93, 0.11, 0.14);
  if (item->kind == CCH_ITEM_TEXT)
    draw_text (item, cr);
  else if (item->kind != CCH_ITEM_TARGET)
    cairo_rectangle (cr, item->x, item->y, item->width, item->height);
  if (item->kind == CCH_ITEM_RULE)
    cairo_fill (cr);
  else if (item->kind == CCH_ITEM_FRAME)
    {
      cairo_set_line_width (cr, FRAME_WIDTH);
      cairo_stroke (cr);
    }
  if (item->red)
    cairo_set_source_rgb (cr, 0, 0, 0);
}

/**
 * cch_page_draw:
 * @cr: anything: a widget's, a printer's, a file's; one unit is a point
 *
 * Draws the page in black; the paper's white is the caller's.
 */
void
cch_page_draw (const CchPage *page, cairo_t *cr)
{
  cairo_save (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  for (guint i = 0; i < page->items->len; i++)
    cch_page_draw_item (&g_array_index (page->items, CchPageItem, i), cr);
  cairo_restore (cr);
}
