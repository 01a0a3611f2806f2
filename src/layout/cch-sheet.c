/* A finished page: what it holds and how it is drawn.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "layout/cch-sheet-private.h"

#define FRAME_WIDTH 0.8
#define GLYPHS_AT_ONCE 1000

G_DEFINE_BOXED_TYPE (CchSheet, cch_sheet, cch_sheet_ref, cch_sheet_unref)

static void
clear_item (gpointer data)
{
  CchSheetItem *item = data;

  g_clear_pointer (&item->laid, cch_laid_text_unref);
}

CchSheet *
cch_sheet_new (double width, double height)
{
  CchSheet *page = g_new0 (CchSheet, 1);

  g_atomic_ref_count_init (&page->references);
  page->width = width;
  page->height = height;
  page->items = g_array_new (FALSE, TRUE, sizeof (CchSheetItem));
  g_array_set_clear_func (page->items, clear_item);
  return page;
}

CchSheet *
cch_sheet_ref (CchSheet *page)
{
  g_atomic_ref_count_inc (&page->references);
  return page;
}

void
cch_sheet_unref (CchSheet *page)
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

CchSheetItem *
cch_sheet_add_item (CchSheet *page, const CchSheetItem *item)
{
  g_array_append_vals (page->items, item, 1);
  if (item->laid != NULL)
    cch_laid_text_ref (item->laid);
  return &g_array_index (page->items, CchSheetItem, page->items->len - 1);
}

double
cch_sheet_get_width (const CchSheet *page)
{
  return page->width;
}

double
cch_sheet_get_height (const CchSheet *page)
{
  return page->height;
}

/**
 * cch_sheet_get_number:
 *
 * Returns: the number within its part, from 1, printed or not
 */
guint
cch_sheet_get_number (const CchSheet *page)
{
  return page->number;
}

guint
cch_sheet_get_part (const CchSheet *page)
{
  return page->part;
}

/**
 * cch_sheet_get_label:
 *
 * Returns: what a viewer calls the page, such as "3" or "PL II-1"
 */
const char *
cch_sheet_get_label (const CchSheet *page)
{
  return page->label;
}

/* Glyphs of one face on their way to cairo: every call costs it much, every glyph little. */
typedef struct
{
  cairo_t *cr;
  CchFace *face;
  guint count;
  cairo_glyph_t glyphs[GLYPHS_AT_ONCE];
} Batch;

static void
batch_flush (Batch *batch)
{
  if (batch->count == 0)
    return;
  cairo_set_scaled_font (batch->cr, batch->face->scaled);
  cairo_show_glyphs (batch->cr, batch->glyphs, (int) batch->count);
  batch->count = 0;
}

/* Letters that are no single glyph carry their text along, or a reader would get nonsense. */
static void
batch_flush_special (Batch *batch, const CchSheetItem *item, const CchLaidRun *run)
{
  const char *text = cch_doc_text_get_string (item->laid->text) + run->start;
  int length = (int) (run->end - run->start);
  cairo_text_cluster_t cluster = { length, (int) batch->count };

  cairo_set_scaled_font (batch->cr, batch->face->scaled);
  cairo_show_text_glyphs (batch->cr, text, length, batch->glyphs, (int) batch->count, &cluster, 1,
                          0);
  batch->count = 0;
}

static void
batch_add_run (Batch *batch, const CchSheetItem *item, const CchLaidRun *run)
{
  const CchGlyph *source = &g_array_index (item->laid->glyphs, CchGlyph, run->first_glyph);
  double y = item->y + item->laid->baseline;
  gboolean alone = run->special && run->n_glyphs < GLYPHS_AT_ONCE;

  if (batch->face != run->face || alone)
    batch_flush (batch);
  batch->face = run->face;
  for (guint i = 0; i < run->n_glyphs; i++)
    {
      cairo_glyph_t *glyph;

      if (batch->count == GLYPHS_AT_ONCE)
        batch_flush (batch);
      glyph = &batch->glyphs[batch->count++];
      glyph->index = source[i].glyph;
      glyph->x = item->x + source[i].x;
      glyph->y = y + source[i].y;
    }
  if (alone && batch->count > 0)
    batch_flush_special (batch, item, run);
}

static void
batch_add_line (Batch *batch, const CchSheetItem *item)
{
  const CchLaidLine *line = cch_laid_text_get_line (item->laid, item->line);

  for (guint i = 0; i < line->n_runs; i++)
    batch_add_run (batch, item, &g_array_index (item->laid->runs, CchLaidRun, line->first_run + i));
}

void
cch_sheet_draw_run (const CchSheetItem *item, const CchLaidRun *run, cairo_t *cr)
{
  Batch batch;

  batch.cr = cr;
  batch.face = NULL;
  batch.count = 0;
  batch_add_run (&batch, item, run);
  batch_flush (&batch);
}

/* Draws the lines of one text that follow one another from @index on.
 *
 * Returns: the first item that is not drawn
 */
guint
cch_sheet_draw_lines (const CchSheet *page, guint index, cairo_t *cr)
{
  const CchSheetItem *first = &g_array_index (page->items, CchSheetItem, index);
  Batch batch;

  batch.cr = cr;
  batch.face = NULL;
  batch.count = 0;
  if (first->red)
    cairo_set_source_rgb (cr, 0.93, 0.11, 0.14);
  for (; index < page->items->len; index++)
    {
      const CchSheetItem *item = &g_array_index (page->items, CchSheetItem, index);

      if (item->kind != CCH_ITEM_TEXT || item->laid != first->laid)
        break;
      batch_add_line (&batch, item);
    }
  batch_flush (&batch);
  if (first->red)
    cairo_set_source_rgb (cr, 0, 0, 0);
  return index;
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
draw_image (const CchSheetItem *item, cairo_t *cr)
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
cch_sheet_draw_item (const CchSheetItem *item, cairo_t *cr)
{
  if (item->kind == CCH_ITEM_IMAGE)
    {
      draw_image (item, cr);
      return;
    }
  if (item->red)
    cairo_set_source_rgb (cr, 0.93, 0.11, 0.14);
  if (item->kind == CCH_ITEM_RULE || item->kind == CCH_ITEM_FRAME)
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
 * cch_sheet_draw:
 * @cr: anything: a widget's, a printer's, a file's; one unit is a point
 *
 * Draws the page in black; the paper's white is the caller's.
 */
void
cch_sheet_draw (const CchSheet *page, cairo_t *cr)
{
  cairo_save (cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  for (guint i = 0; i < page->items->len;)
    {
      const CchSheetItem *item = &g_array_index (page->items, CchSheetItem, i);

      if (item->kind == CCH_ITEM_TEXT)
        i = cch_sheet_draw_lines (page, i, cr);
      else
        cch_sheet_draw_item (&g_array_index (page->items, CchSheetItem, i++), cr);
    }
  cairo_restore (cr);
}
