/* Links of the file: each of them prints, wherever in the file it stands.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "doc/cch-doc-builder.h"
#include "layout/cch-pdf.h"

#include <glib/gstdio.h>
#include <string.h>

/* What cairo packs before a link holds any byte: of so many files some have a zero there. */
#define N_FILES 24

static CchDoc *
make_doc (guint words)
{
  g_autoptr (CchDocProfile) profile = cch_doc_profile_load ("nd30-2020", NULL);
  g_autoptr (CchDocBuilder) builder = cch_doc_builder_new (profile);
  g_autoptr (GString) text = g_string_new ("Theo số 76/NQ-CP");

  cch_doc_builder_set_bookmark (builder, "ground");
  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_CITATION, "Căn cứ số 76/NQ-CP.");
  cch_doc_builder_add_mention (builder, "76/NQ-CP", "ground");
  for (guint i = 0; i < words; i++)
    g_string_append_printf (text, " %u việc", i * 7919 % 1000);
  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_BODY, text->str);
  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_BODY, text->str);
  return cch_doc_builder_end (builder);
}

static guint
count (const char *bytes, gsize length, const char *mark)
{
  guint n = 0;

  for (const char *at = bytes;
       (at = memmem (at, length - (gsize) (at - bytes), mark, strlen (mark))) != NULL; at++)
    n++;
  return n;
}

static void
test_print_flags (void)
{
  g_autoptr (CchLayoutContext) context = cch_layout_context_new ();
  g_autofree char *folder = g_dir_make_tmp ("cch-links-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "x.pdf", NULL);

  for (guint i = 0; i < N_FILES; i++)
    {
      g_autoptr (CchDoc) doc = make_doc (3 + i * 5);
      g_autofree char *bytes = NULL;
      gsize length;

      g_assert_true (cch_pdf_write (context, doc, path, "2024-01-31T08:00:00Z", NULL, NULL));
      g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
      g_unlink (path);
      /* Each link stands there as cairo wrote it, and again with its flag. */
      g_assert_cmpuint (count (bytes, length, "/Subtype /Link"), ==, 4);
      g_assert_cmpuint (count (bytes, length, "/F 4"), ==, 2);
    }
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/links/print-flags", test_print_flags);
  return g_test_run ();
}
