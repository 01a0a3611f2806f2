/* The search among the agencies, with its keys.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-ui-harness.h"

#define FOUND "Công an xã Thuận Mẫu"

static gboolean
stands_on_found (gpointer window)
{
  GtkWidget *focus = gtk_window_get_focus (window);
  GtkWidget *list = cch_ui_find (window, GTK_TYPE_LIST_VIEW, NULL, NULL);

  return focus != NULL && gtk_widget_is_ancestor (focus, list)
         && cch_ui_find (focus, GTK_TYPE_LABEL, "label", FOUND) != NULL;
}

/* Enter stands on the first agency with these words, not on one above it. */
static void
test_enter (void)
{
  CchWindow *window = cch_ui_open_sample ();
  GtkWidget *entry;

  cch_window_set_page_id (window, "agency");
  cch_ui_settle ();
  entry = cch_ui_find (cch_window_get_page (window), GTK_TYPE_SEARCH_ENTRY, NULL, NULL);
  g_assert_nonnull (entry);
  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "cong an");
  g_signal_emit_by_name (entry, "activate");
  g_assert_true (cch_ui_wait_until (stands_on_found, window));
  g_assert_nonnull (
      cch_ui_find (cch_window_get_page (window), ADW_TYPE_ACTION_ROW, "subtitle", FOUND));
  /* Who leaves the search still stands there, among all the others. */
  gtk_widget_grab_focus (entry);
  g_signal_emit_by_name (entry, "stop-search");
  g_assert_true (cch_ui_wait_until (stands_on_found, window));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  cch_ui_close_window (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  int status;

  cch_ui_harness_init (&argc, &argv);
  g_test_add_func ("/ui/agency-search/enter", test_enter);
  status = g_test_run ();
  cch_ui_harness_finish ();
  return status;
}
