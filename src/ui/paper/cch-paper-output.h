/* Brings a document out of the window: to a printer or into a file, without holding it up.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <adwaita.h>

#include "doc/cch-doc.h"

G_BEGIN_DECLS

#define CCH_TYPE_PAPER_OUTPUT (cch_paper_output_get_type ())

/**
 * CchPaperOutput:
 *
 * A bar that shows how far a file is written, and nothing else of the time. What is asked for while
 * a newer document is on its way waits for that.
 *
 * Signals: `saved` (path): a file was written, for pictures the first one; `failed` (words): it was
 * not; nothing is left of it.
 */
G_DECLARE_FINAL_TYPE (CchPaperOutput, cch_paper_output, CCH, PAPER_OUTPUT, AdwBin)

GtkWidget *cch_paper_output_new (void);

void cch_paper_output_set_document (CchPaperOutput *self, CchDoc *document, GPtrArray *sheets);
void cch_paper_output_set_waiting (CchPaperOutput *self, gboolean waiting);
void cch_paper_output_set_blocked (CchPaperOutput *self, gboolean blocked);

void cch_paper_output_print (CchPaperOutput *self);
void cch_paper_output_ask (CchPaperOutput *self, const char *ending);
void cch_paper_output_save (CchPaperOutput *self, const char *path);
void cch_paper_output_cancel (CchPaperOutput *self);

G_END_DECLS
