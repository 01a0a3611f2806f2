/* Writes a document as a tagged PDF, or a page as a picture.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "layout/cch-pdf.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "layout/cch-paginator.h"
#include "layout/cch-pdf-private.h"

#define BUFFER_BYTES (64 * 1024)

/* The file that cairo writes into: buffered, summed up, its first error kept. */
typedef struct
{
  CchNewFile *file;
  GError *error; /* nullable, owned */
  gsize length;
  GChecksum *checksum;
  guchar buffer[BUFFER_BYTES];
} Sink;

static void
sink_flush (Sink *sink)
{
  if (sink->error == NULL)
    cch_new_file_write (sink->file, sink->buffer, sink->length, &sink->error);
  g_checksum_update (sink->checksum, sink->buffer, (gssize) sink->length);
  sink->length = 0;
}

static cairo_status_t
sink_write (void *closure, const unsigned char *data, unsigned int length)
{
  Sink *sink = closure;

  while (length > 0)
    {
      gsize part = MIN (length, BUFFER_BYTES - sink->length);

      memcpy (sink->buffer + sink->length, data, part);
      sink->length += part;
      data += part;
      length -= (unsigned int) part;
      if (sink->length == BUFFER_BYTES)
        sink_flush (sink);
    }
  return sink->error == NULL ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

static void
set_metadata (cairo_surface_t *surface, const CchDoc *doc, const char *iso_time)
{
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, cch_doc_get_title (doc));
  if (cch_doc_get_author (doc) != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, cch_doc_get_author (doc));
  if (cch_doc_get_subject (doc) != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, cch_doc_get_subject (doc));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Cải Cách");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, iso_time);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, iso_time);
}

/* What is written, and for whom. */
typedef struct
{
  CchLayoutContext *context;
  CchDoc *doc;
  const char *iso_time;
  const CchPageWatch *watch; /* nullable */
} Job;

/* Returns: whether to go on */
static gboolean
tell (const CchPageWatch *watch, guint n_pages)
{
  if (watch == NULL)
    return TRUE;
  if (watch->page != NULL)
    watch->page (n_pages, watch->data);
  return !g_cancellable_is_cancelled (watch->cancellable);
}

static guint
draw_pages (const Job *job, CchPdfTagger *tagger)
{
  g_autoptr (CchPaginator) paginator = cch_paginator_new (job->context, job->doc);
  g_autoptr (CchSheet) page = cch_paginator_next (paginator);
  guint n_pages = 0;

  while (page != NULL && tell (job->watch, n_pages))
    {
      g_autoptr (CchSheet) next = cch_paginator_next (paginator);

      cch_pdf_tagger_draw_page (tagger, page, next);
      n_pages++;
      cch_sheet_unref (page);
      page = g_steal_pointer (&next);
    }
  return n_pages;
}

static guint
write_to_sink (const Job *job, Sink *sink, gboolean *has_links, cairo_status_t *status)
{
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (sink_write, sink, 595, 842);
  cairo_t *cr = cairo_create (surface);
  CchPdfTagger *tagger = cch_pdf_tagger_new (job->doc, surface, cr);
  guint n_pages;

  /* Else cairo 1.18 hides the objects in streams, where cch_pdf_update() could not add to them. */
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  set_metadata (surface, job->doc, job->iso_time);
  n_pages = draw_pages (job, tagger);
  cch_pdf_tagger_finish (tagger);
  *has_links = cch_pdf_tagger_get_n_links (tagger) > 0;
  *status = cairo_status (cr);
  cch_pdf_tagger_free (tagger);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (*status == CAIRO_STATUS_SUCCESS)
    *status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  sink_flush (sink);
  return n_pages;
}

static gboolean
write_file (const Job *job, CchNewFile *file, guint *n_pages, GError **error)
{
  g_autofree Sink *sink = g_new0 (Sink, 1);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_MD5);
  cairo_status_t status;
  gboolean has_links;

  sink->file = file;
  sink->checksum = checksum;
  *n_pages = write_to_sink (job, sink, &has_links, &status);
  if (sink->error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&sink->error));
      return FALSE;
    }
  if (job->watch != NULL && g_cancellable_set_error_if_cancelled (job->watch->cancellable, error))
    return FALSE;
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_IO, _ ("the PDF could not be drawn: %s"),
                   cairo_status_to_string (status));
      return FALSE;
    }
  return cch_pdf_update (file, g_checksum_get_string (checksum), has_links, error)
         && cch_new_file_finish (file, error);
}

/**
 * cch_pdf_write_watched:
 * @iso_time: the moment the file says it was made, such as "2024-01-31T08:00:00+07:00"; the same
 *   document and moment give the same bytes
 * @watch: (nullable)
 * @n_pages: (out) (optional)
 *
 * The file appears whole or not at all.
 */
gboolean
cch_pdf_write_watched (CchLayoutContext *context,
                       CchDoc *doc,
                       const char *path,
                       const char *iso_time,
                       const CchPageWatch *watch,
                       guint *n_pages,
                       GError **error)
{
  const Job job = { context, doc, iso_time, watch };
  g_autoptr (CchNewFile) file = cch_new_file_open (path, error);
  guint count = 0;
  gboolean done =
      file != NULL && write_file (&job, file, &count, error) && cch_new_file_commit (file, error);

  if (n_pages != NULL)
    *n_pages = count;
  return done;
}

/* As cch_pdf_write_watched(), for those who do not wait. */
gboolean
cch_pdf_write (CchLayoutContext *context,
               CchDoc *doc,
               const char *path,
               const char *iso_time,
               guint *n_pages,
               GError **error)
{
  return cch_pdf_write_watched (context, doc, path, iso_time, NULL, n_pages, error);
}

static cairo_surface_t *
paint_page (const CchSheet *page, double dpi)
{
  double scale = CLAMP (dpi, 10, 1200) / 72;
  cairo_surface_t *surface =
      cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                  (int) (cch_sheet_get_width (page) * scale + 0.5),
                                  (int) (cch_sheet_get_height (page) * scale + 0.5));
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  cch_sheet_draw (page, cr);
  cairo_destroy (cr);
  return surface;
}

static cairo_status_t
collect_png (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/**
 * cch_sheet_draw_png:
 *
 * Draws the page on white paper.
 *
 * Returns: (transfer full) (nullable): finished, but not in its place yet
 */
CchNewFile *
cch_sheet_draw_png (const CchSheet *page, const char *path, double dpi, GError **error)
{
  cairo_surface_t *surface = paint_page (page, dpi);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_status_t status = cairo_surface_write_to_png_stream (surface, collect_png, bytes);
  g_autoptr (CchNewFile) file = NULL;

  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_IO, _ ("the picture could not be drawn: %s"),
                   cairo_status_to_string (status));
      return NULL;
    }
  file = cch_new_file_open (path, error);
  if (file == NULL || !cch_new_file_write (file, bytes->data, bytes->len, error)
      || !cch_new_file_finish (file, error))
    return NULL;
  return g_steal_pointer (&file);
}

/* The picture appears whole or not at all. */
gboolean
cch_sheet_write_png (const CchSheet *page, const char *path, double dpi, GError **error)
{
  g_autoptr (CchNewFile) file = cch_sheet_draw_png (page, path, dpi, error);

  return file != NULL && cch_new_file_commit (file, error);
}
