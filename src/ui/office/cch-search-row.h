/* A row of the search box: a page, or a record that has been found.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-found.h"
#include "ui/shell/cch-page-table.h"

G_BEGIN_DECLS

#define CCH_TYPE_SEARCH_ROW (cch_search_row_get_type ())
G_DECLARE_FINAL_TYPE (CchSearchRow, cch_search_row, CCH, SEARCH_ROW, GtkListBoxRow)

CchSearchRow *cch_search_row_new_for_page (const CchPageEntry *entry);
CchSearchRow *cch_search_row_new (CchFound *found);

const CchPageEntry *cch_search_row_get_page (CchSearchRow *self);
CchFound *cch_search_row_get_found (CchSearchRow *self);
const char *cch_search_row_get_group (CchSearchRow *self);

G_END_DECLS
