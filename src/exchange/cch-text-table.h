/* A table in a text: tabs, semicolons or commas between its cells.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "exchange/cch-text-row.h"

G_BEGIN_DECLS

/**
 * CchTextTableForm:
 * @CCH_TEXT_TABLE_FILE: a file; whatever it has most of parts its cells, empty rows are left out,
 *   and a line break in a cell is a blank
 * @CCH_TEXT_TABLE_CLIPBOARD: what a spreadsheet copies: tabs part cells, and rows and line breaks
 *   are all kept
 */
typedef enum
{
  CCH_TEXT_TABLE_FILE,
  CCH_TEXT_TABLE_CLIPBOARD,
} CchTextTableForm;

GPtrArray *cch_text_table_read (GBytes *bytes, CchTextTableForm form, GError **error);

G_END_DECLS
