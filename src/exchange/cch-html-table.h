/* The tables of an HTML page or of what a spreadsheet copies, as rows of texts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "exchange/cch-text-row.h"

G_BEGIN_DECLS

GPtrArray *cch_html_table_read (const char *html, GError **error);

G_END_DECLS
