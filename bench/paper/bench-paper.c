/* Writes the long plan as PDF or as a peer's input, or times the relayout after a typed letter.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "layout/cch-paginator.h"
#include "layout/cch-pdf.h"
#include "paper-input.h"

#include <stdlib.h>

#define N_ROUNDS 21

static int
compare_times (gconstpointer a, gconstpointer b)
{
  const gint64 *first = a;
  const gint64 *second = b;

  return *first < *second ? -1 : *first > *second;
}

static void
print_relayout (guint n_rows)
{
  g_autoptr (CchLayoutContext) context = cch_layout_context_new ();
  gint64 times[N_ROUNDS];
  guint n_pages = 0;

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      g_autofree char *typed = g_strnfill (i, 'a');
      g_autoptr (CchDoc) doc = paper_input_make_doc (n_rows, typed);
      gint64 start = g_get_monotonic_time ();
      g_autoptr (GPtrArray) pages = cch_paginator_make_pages (context, doc);

      times[i] = g_get_monotonic_time () - start;
      n_pages = pages->len;
    }
  qsort (times, N_ROUNDS, sizeof times[0], compare_times);
  g_print ("relayout of %u pages after one letter: %.2f ms (worst %.2f, first)\n", n_pages,
           times[N_ROUNDS / 2] / 1000.0, times[N_ROUNDS - 1] / 1000.0);
}

static int
write_pdf (guint n_rows, const char *path)
{
  g_autoptr (CchLayoutContext) context = cch_layout_context_new ();
  g_autoptr (CchDoc) doc = paper_input_make_doc (n_rows, NULL);
  g_autoptr (GError) error = NULL;

  if (cch_pdf_write (context, doc, path, "2024-01-31T08:00:00Z", NULL, &error))
    return EXIT_SUCCESS;
  g_printerr ("%s\n", error->message);
  return EXIT_FAILURE;
}

int
main (int argc, char **argv)
{
  guint n_rows = argc > 2 ? (guint) strtoul (argv[2], NULL, 10) : 0;
  g_autofree char *text = NULL;

  if (argc == 4 && g_str_equal (argv[1], "pdf"))
    return write_pdf (n_rows, argv[3]);
  if (argc == 3 && g_str_equal (argv[1], "relayout"))
    print_relayout (n_rows);
  else if (argc == 4)
    {
      text = paper_input_make_text (n_rows, argv[1]);
      if (!g_file_set_contents (argv[3], text, -1, NULL))
        return EXIT_FAILURE;
    }
  else
    g_printerr ("bench-paper pdf|fodt|typ|html ROWS FILE | relayout ROWS\n");
  return EXIT_SUCCESS;
}
