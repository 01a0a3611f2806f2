/* A row of a table of texts, as readers of foreign tables hand it on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "exchange/cch-text-row.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "base/cch-text.h"

CchTextRow *
cch_text_row_new (guint line)
{
  CchTextRow *row = g_new0 (CchTextRow, 1);

  row->line = line;
  row->cells = g_ptr_array_new_with_free_func (g_free);
  return row;
}

void
cch_text_row_free (CchTextRow *row)
{
  g_ptr_array_unref (row->cells);
  g_free (row);
}

/* Several blanks are one, and none stand beside a line break: they were how a sheet looked. */
static void
join_blanks (char *text)
{
  char *to = text;

  for (const char *from = text; *from != '\0'; from++)
    {
      if ((*from == ' ' || *from == '\t')
          && (to == text || to[-1] == ' ' || to[-1] == '\n' || from[1] == '\n'))
        continue;
      *to++ = *from == '\t' ? ' ' : *from;
    }
  *to = '\0';
}

/**
 * cch_text_row_add:
 *
 * Adds a cell; @text is cleaned.
 */
gboolean
cch_text_row_add (CchTextRow *row, const char *text, GError **error)
{
  char *cell;

  if (row->cells->len >= CCH_TEXT_MAX_COLUMNS)
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_LIMIT,
                   _ ("Row %u of the table has more than %d columns. Copy only those of the tasks"),
                   row->line, CCH_TEXT_MAX_COLUMNS);
      return FALSE;
    }
  cell = cch_text_normalize (text, CCH_TEXT_CLEAN);
  join_blanks (cell);
  g_ptr_array_add (row->cells, g_strstrip (cell));
  return TRUE;
}

/**
 * cch_text_row_get:
 * @column: -1 for one that the table does not have
 *
 * Returns: (nullable): %NULL for an empty cell
 */
const char *
cch_text_row_get (const CchTextRow *row, int column)
{
  const char *cell;

  if (column < 0 || (guint) column >= row->cells->len)
    return NULL;
  cell = g_ptr_array_index (row->cells, column);
  return *cell != '\0' ? cell : NULL;
}

gboolean
cch_text_row_is_empty (const CchTextRow *row)
{
  for (guint i = 0; i < row->cells->len; i++)
    if (cch_text_row_get (row, (int) i) != NULL)
      return FALSE;
  return TRUE;
}

/* Returns: (transfer full) (element-type CchTextRow) */
GPtrArray *
cch_text_rows_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) cch_text_row_free);
}

/**
 * cch_text_rows_add:
 * @row: (transfer full)
 */
gboolean
cch_text_rows_add (GPtrArray *rows, CchTextRow *row, GError **error)
{
  g_ptr_array_add (rows, row);
  if (rows->len <= CCH_TEXT_MAX_ROWS)
    return TRUE;
  g_set_error (error, CCH_ERROR, CCH_ERROR_LIMIT,
               _ ("The table has more than %d rows. Split it into several files"),
               CCH_TEXT_MAX_ROWS);
  return FALSE;
}
