/* A window with one document to read and print, such as a blank form.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <gtk/gtk.h>

#include "doc/cch-doc.h"

G_BEGIN_DECLS

#define CCH_TYPE_PAPER_WINDOW (cch_paper_window_get_type ())
G_DECLARE_FINAL_TYPE (CchPaperWindow, cch_paper_window, CCH, PAPER_WINDOW, GtkWindow)

void cch_paper_window_show (GtkWindow *parent, CchDoc *document);

G_END_DECLS
