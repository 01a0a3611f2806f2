/* Lines break in the file where they break on the screen, as another program reads the file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "layout/cch-paginator.h"
#include "layout/cch-pdf.h"
#include "layout/cch-sheet-private.h"
#include "paper-samples.h"

#include <glib/gstdio.h>

/* Of the paper's width: shorter lines may stand beside others. */
#define LEAST_SHARE 0.5

/* Returns: (element-type utf8): every line of the file */
static GHashTable *
read_lines (CchLayoutContext *context, CchDoc *doc)
{
  g_autofree char *folder = g_dir_make_tmp ("cch-breaks-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "x.pdf", NULL);
  const char *const arguments[] = { "pdftotext", "-raw", path, "-", NULL };
  GHashTable *found = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *out = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;

  cch_pdf_write (context, doc, path, "2024-01-31T08:00:00Z", NULL, &error);
  g_assert_no_error (error);
  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, NULL, NULL,
                &error);
  g_assert_no_error (error);
  lines = g_strsplit_set (out, "\n\f", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    g_hash_table_add (found, g_strdup (g_strstrip (lines[i])));
  g_unlink (path);
  g_rmdir (folder);
  return found;
}

/* Returns: (nullable): the words of a line that stands alone at its height */
static char *
dup_line (const CchSheet *sheet, const CchSheetItem *item)
{
  const CchLaidLine *line;

  if (item->kind != CCH_ITEM_TEXT || item->structure == CCH_STRUCTURE_CELL
      || item->structure == CCH_STRUCTURE_HEADER_CELL)
    return NULL;
  line = cch_laid_text_get_line (item->laid, item->line);
  if (line->width < LEAST_SHARE * sheet->width)
    return NULL;
  return g_strstrip (g_strndup (cch_doc_text_get_string (item->laid->text) + line->start,
                                line->end - line->start));
}

static void
test_sample (gconstpointer data)
{
  const PaperSample *sample = data;
  g_autofree char *tool = g_find_program_in_path ("pdftotext");
  g_autoptr (CchLayoutContext) context = cch_layout_context_new ();
  g_autoptr (CchDoc) doc = sample->make ();
  g_autoptr (GPtrArray) sheets = cch_paginator_make_pages (context, doc);
  g_autoptr (GHashTable) lines = NULL;
  guint n_lines = 0;

  if (tool == NULL)
    {
      g_test_skip ("poppler-utils is needed");
      return;
    }
  lines = read_lines (context, doc);
  for (guint i = 0; i < sheets->len; i++)
    {
      const CchSheet *sheet = g_ptr_array_index (sheets, i);

      for (guint k = 0; k < sheet->items->len; k++)
        {
          g_autofree char *line = dup_line (sheet, &g_array_index (sheet->items, CchSheetItem, k));

          if (line == NULL)
            continue;
          n_lines++;
          g_test_message ("%s", line);
          g_assert_true (g_hash_table_contains (lines, line));
        }
    }
  g_assert_cmpuint (n_lines, >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < n_paper_samples; i++)
    {
      g_autofree char *path = g_strconcat ("/layout/breaks/", paper_samples[i].name, NULL);

      g_test_add_data_func (path, &paper_samples[i], test_sample);
    }
  return g_test_run ();
}
