/* A machine without the letters of the law: the preview says so over the paper.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-test-folder.h"
#include "cch-ui-harness.h"

#include "doc/cch-doc-builder.h"
#include "ui/paper/cch-preview.h"

#include <string.h>

#define OTHERS "/usr/share/fonts/truetype/dejavu"

static CchDoc *
make_document (void)
{
  g_autoptr (CchDocProfile) profile = cch_doc_profile_load ("nd30-2020", NULL);
  g_autoptr (CchDocBuilder) builder = cch_doc_builder_new (profile);

  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_BODY, "Rà soát thủ tục.");
  return cch_doc_builder_end (builder);
}

static gboolean
is_told (gpointer data)
{
  GtkWidget *widget = data;

  if (GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget)
      && strstr (gtk_label_get_text (GTK_LABEL (widget)), "Times New Roman") != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (is_told (child))
      return TRUE;
  return FALSE;
}

static void
test_told (void)
{
  g_autoptr (CchDoc) document = make_document ();
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());
  GtkWidget *preview = cch_preview_new ();

  if (!g_file_test (OTHERS, G_FILE_TEST_IS_DIR))
    {
      g_test_skip ("fonts-dejavu-core is needed");
      return;
    }
  gtk_window_set_child (window, preview);
  cch_preview_set_document (CCH_PREVIEW (preview), document);
  gtk_window_present (window);
  g_assert_true (cch_ui_wait_until (is_told, preview));
  cch_ui_close_window (window);
}

/* Before anything asks for a font. */
static void
hide_fonts (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "fonts.conf", NULL);
  g_autofree char *words =
      g_strdup_printf ("<?xml version=\"1.0\"?><fontconfig><dir>%s</dir><cachedir>%s</cachedir>"
                       "</fontconfig>",
                       OTHERS, folder);

  if (g_file_test (OTHERS, G_FILE_TEST_IS_DIR) && g_file_set_contents (path, words, -1, NULL))
    g_setenv ("FONTCONFIG_FILE", path, TRUE);
}

int
main (int argc, char **argv)
{
  g_autofree char *folder = cch_test_folder_new ();
  int status;

  hide_fonts (folder);
  cch_ui_harness_init (&argc, &argv);
  g_test_add_func ("/ui/preview/fonts", test_told);
  status = g_test_run ();
  cch_ui_harness_finish ();
  cch_test_folder_remove (folder);
  return status;
}
