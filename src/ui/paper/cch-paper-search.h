/* The bar that finds words on sheets and walks from place to place.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <adwaita.h>

#include "ui/paper/cch-paper-view.h"

G_BEGIN_DECLS

#define CCH_TYPE_PAPER_SEARCH (cch_paper_search_get_type ())

/**
 * CchPaperSearch:
 *
 * Letters count without case and tone marks. Hidden until it is started.
 */
G_DECLARE_FINAL_TYPE (CchPaperSearch, cch_paper_search, CCH, PAPER_SEARCH, AdwBin)

void cch_paper_search_set_view (CchPaperSearch *self, CchPaperView *view);
void cch_paper_search_start (CchPaperSearch *self);
guint cch_paper_search_find (CchPaperSearch *self, const char *words);
void cch_paper_search_renew (CchPaperSearch *self);
void cch_paper_search_step (CchPaperSearch *self, gboolean back);

G_END_DECLS
