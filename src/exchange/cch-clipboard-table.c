/* What a spreadsheet or a word processor has put on the clipboard, as rows of texts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "exchange/cch-clipboard-table.h"

#include "exchange/cch-html-table.h"
#include "exchange/cch-text-decode.h"
#include "exchange/cch-text-table.h"

static void
drop_empty_end (GPtrArray *rows)
{
  while (rows->len > 0 && cch_text_row_is_empty (rows->pdata[rows->len - 1]))
    g_ptr_array_set_size (rows, (int) rows->len - 1);
}

static GPtrArray *
read_html (GBytes *bytes, GError **error)
{
  g_autofree char *html = cch_text_decode (bytes, error);

  return html != NULL ? cch_html_table_read (html, error) : NULL;
}

static guint
get_width (const GPtrArray *rows)
{
  guint width = 0;

  for (guint i = 0; i < rows->len; i++)
    width = MAX (width, ((const CchTextRow *) rows->pdata[i])->cells->len);
  return width;
}

static gboolean
is_empty_from (const GPtrArray *rows, guint column)
{
  for (guint i = 0; i < rows->len; i++)
    for (guint j = column; j < ((const CchTextRow *) rows->pdata[i])->cells->len; j++)
      if (cch_text_row_get (rows->pdata[i], (int) j) != NULL)
        return FALSE;
  return TRUE;
}

/* Words that run over the border of a cell make it a cell of two columns in the HTML of
 * spreadsheets; the text has the columns that were copied. */
static void
drop_overflow (GPtrArray *rows, GBytes *text)
{
  g_autoptr (GPtrArray) copied = cch_text_table_read (text, CCH_TEXT_TABLE_CLIPBOARD, NULL);
  guint width = copied != NULL ? get_width (copied) : 0;

  if (width == 0 || !is_empty_from (rows, width))
    return;
  for (guint i = 0; i < rows->len; i++)
    {
      GPtrArray *cells = ((CchTextRow *) rows->pdata[i])->cells;

      g_ptr_array_set_size (cells, (int) MIN (cells->len, width));
    }
}

/**
 * cch_clipboard_table_read:
 * @html: (nullable): as text/html; tabs and line breaks in cells survive only here
 * @text: (nullable): as plain text, for when there is no table in @html
 *
 * Returns: (transfer full) (element-type CchTextRow): rows between others may be empty; without
 *   a table each line is a row of one cell
 */
GPtrArray *
cch_clipboard_table_read (GBytes *html, GBytes *text, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (GPtrArray) rows = html != NULL ? read_html (html, &problem) : NULL;

  if ((rows == NULL || rows->len == 0) && text != NULL)
    {
      g_clear_pointer (&rows, g_ptr_array_unref);
      g_clear_error (&problem);
      rows = cch_text_table_read (text, CCH_TEXT_TABLE_CLIPBOARD, &problem);
    }
  else if (rows != NULL && text != NULL)
    drop_overflow (rows, text);
  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return NULL;
    }
  if (rows == NULL)
    rows = cch_text_rows_new ();
  drop_empty_end (rows);
  return g_steal_pointer (&rows);
}
