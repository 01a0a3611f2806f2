/* The window: side bar, header bar and one page at a time.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/shell/cch-history.h"
#include "ui/shell/cch-page.h"

G_BEGIN_DECLS

#define CCH_TYPE_WINDOW (cch_window_get_type ())
G_DECLARE_FINAL_TYPE (CchWindow, cch_window, CCH, WINDOW, AdwApplicationWindow)

CchWindow *cch_window_new (GtkApplication *application);

const char *cch_window_get_page_id (CchWindow *self);
void cch_window_set_page_id (CchWindow *self, const char *page_id);
CchPage *cch_window_get_page (CchWindow *self);
CchOfficeContext *cch_window_get_context (CchWindow *self);
CchHistory *cch_window_get_history (CchWindow *self);
void cch_window_set_history (CchWindow *self, CchHistory *history);

void cch_window_show_start (CchWindow *self);

void cch_window_say (CchWindow *self, const char *words);
void cch_window_offer_undo (CchWindow *self, const char *words);

G_END_DECLS
