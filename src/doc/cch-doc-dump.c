/* A document as text, one line a thing, for golden tests and for reading along.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "doc/cch-doc.h"

static void
append_escaped (GString *out, const char *string, gsize length)
{
  for (gsize i = 0; i < length; i++)
    {
      if (string[i] == '\n')
        g_string_append (out, "\\n");
      else if (string[i] == '\\' || string[i] == '[')
        g_string_append_printf (out, "\\%c", string[i]);
      else
        g_string_append_c (out, string[i]);
    }
}

static void
append_run (GString *out, const CchDocText *text, const CchDocRun *run)
{
  if (run->blank_width > 0)
    {
      g_string_append_printf (out, "[blank %u]", run->blank_width);
      return;
    }

  if (run->style != 0 || run->link != NULL)
    {
      g_string_append_c (out, '[');
      for (guint bit = 0; bit < 5; bit++)
        if ((run->style & (1 << bit)) != 0)
          g_string_append_c (out, "birun"[bit]);
      g_string_append_printf (out, "%s%s:", run->link != NULL ? " " : "",
                              run->link != NULL ? run->link : "");
    }
  append_escaped (out, cch_doc_text_get_string (text) + run->start, run->length);
  if (run->style != 0 || run->link != NULL)
    g_string_append_c (out, ']');
}

static void
append_text (GString *out, const CchDocText *text, const CchDocSource *source)
{
  guint n_runs;
  const CchDocRun *runs = cch_doc_text_get_runs (text, &n_runs);

  for (guint i = 0; i < n_runs; i++)
    append_run (out, text, &runs[i]);
  if (source != NULL)
    {
      g_autofree char *words = cch_doc_source_to_string (source);

      g_string_append_printf (out, " <%s>", words);
    }
  g_string_append_c (out, '\n');
}

static void
append_table (GString *out, const CchDocTable *table)
{
  static const char *const kinds[] = { "header", "number", "body", "group", "total" };
  guint n_columns;
  const CchDocColumn *columns = cch_doc_table_get_columns (table, &n_columns);

  g_string_append (out, "    columns");
  for (guint i = 0; i < n_columns; i++)
    g_string_append_printf (out, " %g", columns[i].share);
  g_string_append_c (out, '\n');
  for (guint row = 0; row < cch_doc_table_get_n_rows (table); row++)
    {
      guint n_cells;
      const CchDocCell *cells = cch_doc_table_get_cells (table, row, &n_cells);

      g_string_append_printf (out, "    row %s\n", kinds[cch_doc_table_get_row_kind (table, row)]);
      for (guint i = 0; i < n_cells; i++)
        {
          g_string_append_printf (out, "      %u", cells[i].column + 1);
          if (cells[i].column_span > 1 || cells[i].row_span > 1)
            g_string_append_printf (out, " %ux%u", cells[i].column_span, cells[i].row_span);
          g_string_append (out, ": ");
          if (cells[i].text != NULL)
            append_text (out, cells[i].text, cells[i].source);
          else
            g_string_append_c (out, '\n');
        }
    }
}

static void
append_block (GString *out, const CchDocBlock *block)
{
  guint n_lines;
  const CchDocLine *lines = cch_doc_block_get_lines (block, &n_lines);
  const char *bookmark = cch_doc_block_get_bookmark (block);

  g_string_append_printf (out, "  %s",
                          cch_doc_block_kind_get_nick (cch_doc_block_get_kind (block)));
  if (bookmark != NULL)
    g_string_append_printf (out, " #%s", bookmark);
  g_string_append_c (out, '\n');
  for (guint i = 0; i < n_lines; i++)
    {
      g_string_append_printf (out, "    %s: ", cch_doc_role_get_nick (lines[i].role));
      if (lines[i].image != NULL)
        g_string_append_printf (out, "[image %gx%g]", lines[i].image->width,
                                lines[i].image->height);
      append_text (out, lines[i].text, lines[i].source);
    }
  if (cch_doc_block_get_table (block) != NULL)
    append_table (out, cch_doc_block_get_table (block));
}

/**
 * cch_doc_dump:
 *
 * Returns: (transfer full): the whole tree as text; styles stand as letters in brackets
 *   (b bold, i italic, r regular, u upright, n not broken)
 */
char *
cch_doc_dump (const CchDoc *doc)
{
  static const char *const kinds[] = { "main", "attached", "appendix" };
  g_autoptr (GString) out = g_string_new (NULL);

  g_string_append_printf (out, "document \"%s\" profile %s\n", cch_doc_get_title (doc),
                          cch_doc_profile_get_id (cch_doc_get_profile (doc)));
  for (guint i = 0; i < cch_doc_get_n_parts (doc); i++)
    {
      CchDocPart *part = cch_doc_get_part (doc, i);
      const char *label = cch_doc_part_get_label (part);
      gboolean turned = cch_doc_part_get_orientation (part) == CCH_DOC_LANDSCAPE;

      g_string_append_printf (out, "part %s %s%s%s\n", kinds[cch_doc_part_get_kind (part)],
                              turned ? "landscape" : "portrait", label != NULL ? " " : "",
                              label != NULL ? label : "");
      for (guint j = 0; j < cch_doc_part_get_n_blocks (part); j++)
        append_block (out, cch_doc_part_get_block (part, j));
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}
