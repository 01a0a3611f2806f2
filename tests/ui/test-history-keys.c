/* Whose are the keys of undo and redo, while an entry has the focus?
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-ui-harness.h"

#include "cch-test-history.h"
#include "cch-ui-keys.h"

typedef struct
{
  CchWindow *window;
  CchTestHistory *history;
  GtkWidget *entry;
  CchUiKeys *keys;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->window = cch_ui_open_window ();
  fixture->history = g_object_new (CCH_TYPE_TEST_HISTORY, NULL);
  fixture->entry = gtk_entry_new ();
  fixture->keys = cch_ui_keys_new (GTK_WINDOW (fixture->window));
  cch_window_set_history (fixture->window, CCH_HISTORY (fixture->history));
  cch_test_history_do (fixture->history, "Add a task");
  gtk_editable_set_enable_undo (GTK_EDITABLE (fixture->entry), GPOINTER_TO_INT (data));
  cch_page_set_header_end (cch_window_get_page (fixture->window), fixture->entry);
  g_assert_true (gtk_widget_grab_focus (fixture->entry));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  cch_ui_keys_free (fixture->keys);
  cch_ui_close_window (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->history);
}

static gboolean
can_undo (gpointer data)
{
  g_autofree char *label = cch_history_dup_undo_label (data);

  return label != NULL;
}

static gboolean
can_redo (gpointer data)
{
  g_autofree char *label = cch_history_dup_redo_label (data);

  return label != NULL;
}

/* An entry without undo of its own is one of the many places where the office's undo is wanted. */
static void
test_office_keys (Fixture *fixture, gconstpointer data)
{
  cch_ui_keys_press (fixture->keys, "<Control>z");
  g_assert_true (cch_ui_wait_until (can_redo, fixture->history));
  cch_ui_keys_press (fixture->keys, "<Control><Shift>z");
  g_assert_true (cch_ui_wait_until (can_undo, fixture->history));
}

static gboolean
is_emptied (gpointer data)
{
  return *gtk_editable_get_text (data) == '\0';
}

static void
test_own_keys (Fixture *fixture, gconstpointer data)
{
  cch_ui_keys_type (fixture->keys, "a");
  cch_ui_keys_press (fixture->keys, "<Control>z");
  g_assert_true (cch_ui_wait_until (is_emptied, fixture->entry));
  g_assert_true (can_undo (fixture->history));
}

int
main (int argc, char **argv)
{
  int status;

  cch_ui_harness_init (&argc, &argv);
  g_test_add ("/ui/history-keys/office", Fixture, GINT_TO_POINTER (FALSE), set_up, test_office_keys,
              tear_down);
  g_test_add ("/ui/history-keys/own", Fixture, GINT_TO_POINTER (TRUE), set_up, test_own_keys,
              tear_down);
  status = g_test_run ();
  cch_ui_harness_finish ();
  return status;
}
