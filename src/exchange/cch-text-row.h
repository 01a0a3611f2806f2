/* A row of a table of texts, as readers of foreign tables hand it on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* No plan has more columns; who brings more did not mean a table of tasks. */
#define CCH_TEXT_MAX_COLUMNS 200
#define CCH_TEXT_MAX_ROWS 50000

/**
 * CchTextRow:
 *
 * Cells are composed and have no blanks around them; a row may be short.
 */
typedef struct
{
  guint line;       /* of the file, from 1, where the row begins; in HTML which row it is */
  GPtrArray *cells; /* (element-type utf8), owned */
} CchTextRow;

CchTextRow *cch_text_row_new (guint line);
void cch_text_row_free (CchTextRow *row);

gboolean cch_text_row_add (CchTextRow *row, const char *text, GError **error);
const char *cch_text_row_get (const CchTextRow *row, int column);
gboolean cch_text_row_is_empty (const CchTextRow *row);

GPtrArray *cch_text_rows_new (void);
gboolean cch_text_rows_add (GPtrArray *rows, CchTextRow *row, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchTextRow, cch_text_row_free)

G_END_DECLS
