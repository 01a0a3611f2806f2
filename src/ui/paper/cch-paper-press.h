/* Makes a document and its sheets in a thread, and remembers the words that it has shaped.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <gio/gio.h>

#include "doc/cch-doc.h"

G_BEGIN_DECLS

#define CCH_TYPE_PAPER_PRESS (cch_paper_press_get_type ())

/**
 * CchPaperPress:
 *
 * One for each place where documents are shown again and again: the second laying out of a
 * document finds its words already shaped.
 */
typedef struct _CchPaperPress CchPaperPress;

/* Called in the thread. Returns: (transfer full): the document; %NULL with @error */
typedef CchDoc *(*CchPaperMaker) (gpointer data, GError **error);

GType cch_paper_press_get_type (void);

CchPaperPress *cch_paper_press_new (void);
CchPaperPress *cch_paper_press_ref (CchPaperPress *press);
void cch_paper_press_unref (CchPaperPress *press);

void cch_paper_press_run_async (CchPaperPress *press,
                                gpointer source,
                                CchPaperMaker maker,
                                gpointer data,
                                GDestroyNotify free_data,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
void cch_paper_press_put_away (CchPaperPress *press, GPtrArray *sheets);
const char *cch_paper_press_get_font_words (CchPaperPress *press);
CchDoc *cch_paper_press_run_finish (GAsyncResult *result, GPtrArray **sheets, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchPaperPress, cch_paper_press_unref)

G_END_DECLS
