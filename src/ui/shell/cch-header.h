/* The header bar: the title and the widgets of the visible page, undo and redo, the main menu.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/shell/cch-history.h"
#include "ui/shell/cch-page.h"

G_BEGIN_DECLS

#define CCH_TYPE_HEADER (cch_header_get_type ())
G_DECLARE_FINAL_TYPE (CchHeader, cch_header, CCH, HEADER, AdwBin)

void cch_header_set_page (CchHeader *self, CchPage *page);
void cch_header_set_history (CchHeader *self, CchHistory *history);

G_END_DECLS
