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

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define BUFFER_BYTES (64 * 1024)

/* The file that cairo writes into: buffered, summed up, its first error kept. */
typedef struct
{
  int fd;
  int error;
  gsize length;
  GChecksum *checksum;
  guchar buffer[BUFFER_BYTES];
} Sink;

static void
sink_flush (Sink *sink)
{
  gsize done = 0;

  while (done < sink->length && sink->error == 0)
    {
      gssize written = write (sink->fd, sink->buffer + done, sink->length - done);

      if (written >= 0)
        done += (gsize) written;
      else if (errno != EINTR)
        sink->error = errno;
    }
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
  return sink->error == 0 ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
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

/* What is wrong, where, and what to do about it. */
static void
set_write_error (GError **error, CchError code, const char *path, const char *reason)
{
  const char *hint = _ ("Choose another place");

  if (code == CCH_ERROR_NO_SPACE)
    hint = _ ("Free some space or choose another place");
  else if (code == CCH_ERROR_READ_ONLY)
    hint = _ ("Choose a folder that you may write to");
  g_set_error (error, CCH_ERROR, code, _ ("%s cannot be written: %s. %s"), path, reason, hint);
}

static void
set_file_error (GError **error, int number, const char *path)
{
  CchError code = number == ENOSPC || number == EDQUOT ? CCH_ERROR_NO_SPACE : CCH_ERROR_IO;

  if (number == EACCES || number == EROFS || number == EPERM)
    code = CCH_ERROR_READ_ONLY;
  set_write_error (error, code, path, g_strerror (number));
}

static gboolean
write_file (const Job *job, int fd, const char *path, guint *n_pages, GError **error)
{
  g_autofree Sink *sink = g_new0 (Sink, 1);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_MD5);
  cairo_status_t status;
  gboolean has_links;

  sink->fd = fd;
  sink->checksum = checksum;
  *n_pages = write_to_sink (job, sink, &has_links, &status);
  if (sink->error != 0)
    {
      set_file_error (error, sink->error, path);
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
  return cch_pdf_update (fd, g_checksum_get_string (checksum), has_links, error);
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
  g_autofree char *temporary = g_strconcat (path, ".XXXXXX", NULL);
  int fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0666);
  guint count = 0;
  gboolean done;

  if (fd < 0)
    {
      set_file_error (error, errno, path);
      return FALSE;
    }
  done = write_file (&job, fd, path, &count, error);
  if (done && (fsync (fd) != 0 || g_rename (temporary, path) != 0))
    {
      set_file_error (error, errno, path);
      done = FALSE;
    }
  close (fd);
  if (!done)
    g_unlink (temporary);
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

/* The number is lost in @cause; its words hold the path already. */
static int
get_number (const GError *cause)
{
  static const struct
  {
    GFileError code;
    int number;
  } numbers[] = {
    { G_FILE_ERROR_NOSPC, ENOSPC }, { G_FILE_ERROR_ACCES, EACCES },
    { G_FILE_ERROR_PERM, EPERM },   { G_FILE_ERROR_ROFS, EROFS },
    { G_FILE_ERROR_NOENT, ENOENT }, { G_FILE_ERROR_NOTDIR, ENOTDIR },
    { G_FILE_ERROR_ISDIR, EISDIR },
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (g_error_matches (cause, G_FILE_ERROR, numbers[i].code))
      return numbers[i].number;
  return EIO;
}

/**
 * cch_sheet_write_png:
 *
 * Writes the page on white paper; the file appears whole or not at all.
 */
gboolean
cch_sheet_write_png (const CchSheet *page, const char *path, double dpi, GError **error)
{
  cairo_surface_t *surface = paint_page (page, dpi);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GError) cause = NULL;
  cairo_status_t status = cairo_surface_write_to_png_stream (surface, collect_png, bytes);

  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      set_write_error (error, CCH_ERROR_IO, path, cairo_status_to_string (status));
      return FALSE;
    }
  if (g_file_set_contents (path, (const char *) bytes->data, bytes->len, &cause))
    return TRUE;
  set_file_error (error, get_number (cause), path);
  return FALSE;
}
