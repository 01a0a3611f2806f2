/* A document as it will be printed: its sheets, thumbnails, zoom and search.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <adwaita.h>

#include "doc/cch-doc.h"
#include "ui/paper/cch-paper-output.h"
#include "ui/paper/cch-paper-press.h"
#include "ui/paper/cch-paper-view.h"

G_BEGIN_DECLS

#define CCH_TYPE_PREVIEW (cch_preview_get_type ())

/**
 * CchPreview:
 *
 * Sheets are laid out in a thread; what is shown stays until the new ones are there. Signals:
 * `source-activated` (kind, uuid, field): a click on words of a record; `ready`: the sheets of the
 * last document are shown. Property `document`. Actions: `preview.print`, `preview.save` with the
 * ending of the file, such as ".pdf".
 */
G_DECLARE_FINAL_TYPE (CchPreview, cch_preview, CCH, PREVIEW, AdwBin)

GtkWidget *cch_preview_new (void);

CchDoc *cch_preview_get_document (CchPreview *self);
void cch_preview_set_document (CchPreview *self, CchDoc *document);
void cch_preview_set_sheets (CchPreview *self, CchDoc *document, GPtrArray *sheets);
GPtrArray *cch_preview_get_sheets (CchPreview *self);
void cch_preview_set_waiting (CchPreview *self, gboolean waiting);
void cch_preview_set_blocked (CchPreview *self, gboolean blocked);
CchPaperOutput *cch_preview_get_output (CchPreview *self);
CchPaperPress *cch_preview_get_press (CchPreview *self);
CchPaperView *cch_preview_get_view (CchPreview *self);

gboolean cch_preview_show_source (CchPreview *self, const char *uuid, const char *field);
void cch_preview_start_search (CchPreview *self);
guint cch_preview_search (CchPreview *self, const char *words);

G_END_DECLS
