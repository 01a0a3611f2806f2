/* A table in a text file: tabs, semicolons or commas between its cells.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CchTextRow:
 *
 * A row that has at least one cell with words. Cells are trimmed; a row may be short.
 */
typedef struct
{
  guint line;       /* of the file, from 1, where the row begins */
  GPtrArray *cells; /* (element-type utf8), owned */
} CchTextRow;

GPtrArray *cch_text_table_read (GBytes *bytes, GError **error);
const char *cch_text_row_get (const CchTextRow *row, int column);

G_END_DECLS
