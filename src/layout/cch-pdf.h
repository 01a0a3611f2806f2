/* Writes a document as a tagged PDF, or a page as a picture.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "doc/cch-doc.h"
#include "layout/cch-layout-context.h"
#include "layout/cch-sheet.h"

G_BEGIN_DECLS

gboolean cch_pdf_write (CchLayoutContext *context,
                        CchDoc *doc,
                        const char *path,
                        const char *iso_time,
                        guint *n_pages,
                        GError **error);

gboolean cch_sheet_write_png (const CchSheet *page, const char *path, double dpi, GError **error);

G_END_DECLS
