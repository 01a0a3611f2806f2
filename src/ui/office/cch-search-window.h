/* The one box that finds pages, tasks, documents, plans, agencies and evidence as one types.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/shell/cch-dialog.h"
#include "ui/shell/cch-window.h"

G_BEGIN_DECLS

#define CCH_TYPE_SEARCH_WINDOW (cch_search_window_get_type ())
G_DECLARE_FINAL_TYPE (CchSearchWindow, cch_search_window, CCH, SEARCH_WINDOW, CchDialog)

CchSearchWindow *cch_search_window_new (CchWindow *window);

G_END_DECLS
