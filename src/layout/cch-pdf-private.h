/* The parts that write a PDF, for the layout's own files.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "base/cch-new-file.h"
#include "doc/cch-doc.h"
#include "layout/cch-sheet-private.h"

#include <cairo-pdf.h>

G_BEGIN_DECLS

/* From this cairo on there is a tag for page numbers, rules and whatever else is no content. */
#define CCH_PDF_ARTIFACTS CAIRO_VERSION_ENCODE (1, 18, 0)

/* Gives page items to cairo inside the tags that say what they are. */
typedef struct _CchPdfTagger CchPdfTagger;

CchPdfTagger *cch_pdf_tagger_new (CchDoc *doc, cairo_surface_t *surface, cairo_t *cr);
void cch_pdf_tagger_free (CchPdfTagger *tagger);
void cch_pdf_tagger_draw_page (CchPdfTagger *tagger, const CchSheet *page, const CchSheet *next);
void cch_pdf_tagger_finish (CchPdfTagger *tagger);
guint cch_pdf_tagger_get_n_links (const CchPdfTagger *tagger);

gboolean cch_pdf_update (CchNewFile *file, const char *id, gboolean has_links, GError **error);

G_END_DECLS
