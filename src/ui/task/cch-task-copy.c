/* Chosen cells of the task table as spreadsheets and word processors read them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/task/cch-task-copy.h"

#include <string.h>

typedef struct
{
  CchTaskRows *rows;
  const CchGridSelection *selection;
  GString *out;
  GArray *columns; /* (element-type guint): those with a chosen cell */
} Writer;

static int
compare_columns (gconstpointer first, gconstpointer second)
{
  return (int) *(const guint *) first - (int) *(const guint *) second;
}

static GArray *
list_columns (const CchGridSelection *selection)
{
  g_autoptr (GArray) places = cch_grid_selection_list_places (selection);
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < places->len; i++)
    {
      guint column = g_array_index (places, CchGridPlace, i).column;

      if (g_hash_table_add (known, GUINT_TO_POINTER (column)))
        g_array_append_val (columns, column);
    }
  g_array_sort (columns, compare_columns);
  return columns;
}

/* Who takes the whole table takes the names of its columns along. */
static gboolean
is_whole_table (const Writer *writer)
{
  CchGridModel *model = CCH_GRID_MODEL (writer->rows);
  CchGridRange range = cch_grid_selection_get_range (writer->selection);

  return range.from.row == 0 && range.to.row + 1 == cch_grid_model_get_n_rows (model)
         && writer->columns->len == cch_grid_model_get_n_columns (model)
         && writer->columns->len > 1;
}

static char *
dup_cell (const Writer *writer, guint row, guint column)
{
  CchGridContent content;

  if (!cch_grid_selection_contains (writer->selection, (CchGridPlace){ row, column }))
    return g_strdup ("");
  if (cch_task_rows_get_task (writer->rows, row) != NULL)
    return cch_task_rows_dup_text (writer->rows, row, column);
  cch_grid_model_get_content (CCH_GRID_MODEL (writer->rows), row, column, &content);
  return g_strdup (content.text);
}

static gboolean
is_group (const Writer *writer, guint row)
{
  return cch_grid_model_get_row_kind (CCH_GRID_MODEL (writer->rows), row) == CCH_GRID_ROW_GROUP;
}

static void
append_html (GString *out, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);
  g_auto (GStrv) lines = g_strsplit (escaped, "\n", -1);
  g_autofree char *joined = g_strjoinv ("<br>", lines);

  g_string_append (out, joined);
}

/* A spreadsheet would take the tenth task of the first area, "1.10", for the number 1.1, or for a day. */
#define AS_WRITTEN " sdnum=\"1066;0;@\" style=\"mso-number-format:'\\@'\""

static gboolean
is_numbering (const Writer *writer, guint column)
{
  return cch_grid_model_get_column (CCH_GRID_MODEL (writer->rows), column)->handle;
}

static void
append_html_row (const Writer *writer, guint row)
{
  g_string_append (writer->out, "<tr>");
  if (is_group (writer, row))
    {
      g_autofree char *text = dup_cell (writer, row, g_array_index (writer->columns, guint, 0));

      g_string_append_printf (writer->out, "<td colspan=\"%u\"><b>", writer->columns->len);
      append_html (writer->out, text);
      g_string_append (writer->out, "</b></td>");
    }
  else
    for (guint i = 0; i < writer->columns->len; i++)
      {
        guint column = g_array_index (writer->columns, guint, i);
        g_autofree char *text = dup_cell (writer, row, column);

        g_string_append_printf (writer->out, "<td%s>",
                                is_numbering (writer, column) ? AS_WRITTEN : "");
        append_html (writer->out, text);
        g_string_append (writer->out, "</td>");
      }
  g_string_append (writer->out, "</tr>\n");
}

static void
append_html_head (const Writer *writer)
{
  g_string_append (writer->out, "<tr>");
  for (guint i = 0; i < writer->columns->len; i++)
    {
      g_string_append (writer->out, "<th>");
      append_html (writer->out,
                   cch_grid_model_get_column (CCH_GRID_MODEL (writer->rows),
                                              g_array_index (writer->columns, guint, i))
                       ->header);
      g_string_append (writer->out, "</th>");
    }
  g_string_append (writer->out, "</tr>\n");
}

/* A cell with a tab, a line break or a quotation mark stands in quotation marks. */
static void
append_text (GString *out, const char *text)
{
  if (strpbrk (text, "\t\n\"") == NULL)
    {
      g_string_append (out, text);
      return;
    }
  g_string_append_c (out, '"');
  for (; *text != '\0'; text++)
    {
      if (*text == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *text);
    }
  g_string_append_c (out, '"');
}

static void
append_text_row (const Writer *writer, guint row)
{
  for (guint i = 0; i < writer->columns->len; i++)
    {
      g_autofree char *text = dup_cell (writer, row, g_array_index (writer->columns, guint, i));

      if (i > 0)
        g_string_append_c (writer->out, '\t');
      if (i == 0 || !is_group (writer, row))
        append_text (writer->out, text);
    }
  g_string_append_c (writer->out, '\n');
}

static void
append_text_head (const Writer *writer)
{
  for (guint i = 0; i < writer->columns->len; i++)
    {
      if (i > 0)
        g_string_append_c (writer->out, '\t');
      append_text (writer->out,
                   cch_grid_model_get_column (CCH_GRID_MODEL (writer->rows),
                                              g_array_index (writer->columns, guint, i))
                       ->header);
    }
  g_string_append_c (writer->out, '\n');
}

typedef void (*RowWriter) (const Writer *writer, guint row);
typedef void (*HeadWriter) (const Writer *writer);

static void
write_all (CchTaskRows *rows,
           const CchGridSelection *selection,
           GString *out,
           HeadWriter write_head,
           RowWriter write_row)
{
  g_autoptr (GArray) columns = list_columns (selection);
  g_autoptr (GArray) chosen = cch_grid_selection_list_rows (selection);
  const Writer writer = { rows, selection, out, columns };

  if (is_whole_table (&writer))
    write_head (&writer);
  for (guint i = 0; i < chosen->len; i++)
    if (!cch_task_rows_is_room (rows, g_array_index (chosen, guint, i)))
      write_row (&writer, g_array_index (chosen, guint, i));
}

/* Returns: (transfer full): a document with one table */
char *
cch_task_copy_to_html (CchTaskRows *rows, const CchGridSelection *selection)
{
  g_autoptr (GString) out = g_string_new ("<html><head><meta charset=\"utf-8\"></head><body>\n"
                                          "<table border=\"1\">\n");

  write_all (rows, selection, out, append_html_head, append_html_row);
  g_string_append (out, "</table>\n</body></html>\n");
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* Returns: (transfer full): tabs between cells; the words of one cell alone stand as they are */
char *
cch_task_copy_to_text (CchTaskRows *rows, const CchGridSelection *selection)
{
  g_autoptr (GString) out = g_string_new (NULL);

  if (cch_grid_selection_is_single (selection))
    {
      const Writer writer = { rows, selection, out, NULL };

      return dup_cell (&writer, selection->cursor.row, selection->cursor.column);
    }
  write_all (rows, selection, out, append_text_head, append_text_row);
  return g_string_free (g_steal_pointer (&out), FALSE);
}
