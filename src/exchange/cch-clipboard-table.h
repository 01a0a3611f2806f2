/* What a spreadsheet or a word processor has put on the clipboard, as rows of texts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "exchange/cch-text-row.h"

G_BEGIN_DECLS

GPtrArray *cch_clipboard_table_read (GBytes *html, GBytes *text, GError **error);

G_END_DECLS
