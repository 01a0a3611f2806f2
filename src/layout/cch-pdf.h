/* Writes a document as a tagged PDF, or a page as a picture.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <gio/gio.h>

#include "base/cch-new-file.h"
#include "doc/cch-doc.h"
#include "layout/cch-layout-context.h"
#include "layout/cch-sheet.h"

G_BEGIN_DECLS

/**
 * CchPageWatch:
 * @page: (nullable): hears how many pages are done, in the thread that writes
 * @cancellable: (nullable)
 *
 * What somebody who waits wants to know.
 */
typedef struct
{
  void (*page) (guint n_pages, gpointer data);
  gpointer data;
  GCancellable *cancellable;
} CchPageWatch;

gboolean cch_pdf_write (CchLayoutContext *context,
                        CchDoc *doc,
                        const char *path,
                        const char *iso_time,
                        guint *n_pages,
                        GError **error);

gboolean cch_pdf_write_watched (CchLayoutContext *context,
                                CchDoc *doc,
                                const char *path,
                                const char *iso_time,
                                const CchPageWatch *watch,
                                guint *n_pages,
                                GError **error);

CchNewFile *cch_sheet_draw_png (const CchSheet *page, const char *path, double dpi, GError **error);
gboolean cch_sheet_write_png (const CchSheet *page, const char *path, double dpi, GError **error);

G_END_DECLS
