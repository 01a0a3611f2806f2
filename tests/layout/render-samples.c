/* Writes the samples as PDF and text dumps into a folder, for the eye.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "layout/cch-paginator.h"
#include "layout/cch-pdf.h"
#include "paper-samples.h"

int
main (int argc, char **argv)
{
  g_autoptr (CchLayoutContext) context = cch_layout_context_new ();

  for (guint i = 0; argc > 1 && i < n_paper_samples; i++)
    {
      g_autoptr (CchDoc) doc = paper_samples[i].make ();
      g_autoptr (GError) error = NULL;
      g_autofree char *path = g_strdup_printf ("%s/%s.pdf", argv[1], paper_samples[i].name);
      guint n_pages;

      if (!cch_pdf_write (context, doc, path, "2024-01-31T08:00:00Z", &n_pages, &error))
        g_printerr ("%s\n", error->message);
      else
        g_print ("%s: %u\n", path, n_pages);
    }
  return 0;
}
