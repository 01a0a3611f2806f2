/* Tab goes past a list, the arrow keys go through it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-ui-harness.h"

#include "cch-ui-keys.h"
#include "ui/compat/cch-compat-row.h"

#define N_ROWS 3000

typedef struct
{
  GtkWidget *window;
  GtkWidget *before, *list, *after;
  CchUiKeys *keys;
} Fixture;

static void
setup_label_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, gtk_label_new ("x"));
}

static void
setup_tick_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, gtk_check_button_new ());
  cch_compat_pass_focus (item);
}

static GtkWidget *
make_list (gboolean ticks)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkStringList *names = gtk_string_list_new (NULL);

  for (guint i = 0; i < N_ROWS; i++)
    gtk_string_list_append (names, "");
  g_signal_connect (factory, "setup",
                    ticks ? G_CALLBACK (setup_tick_cb) : G_CALLBACK (setup_label_cb), NULL);
  return gtk_list_view_new (GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (names))),
                            factory);
}

static void
set_up (Fixture *fixture, gconstpointer ticks)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  fixture->window = gtk_window_new ();
  fixture->before = gtk_button_new_with_label ("before");
  fixture->list = make_list (GPOINTER_TO_INT (ticks));
  fixture->after = gtk_button_new_with_label ("after");
  cch_compat_leave_by_tab (fixture->list);
  gtk_widget_set_vexpand (scrolled, TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), fixture->list);
  gtk_box_append (GTK_BOX (box), fixture->before);
  gtk_box_append (GTK_BOX (box), scrolled);
  gtk_box_append (GTK_BOX (box), fixture->after);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 300, 400);
  gtk_window_set_child (GTK_WINDOW (fixture->window), box);
  gtk_window_present (GTK_WINDOW (fixture->window));
  fixture->keys = cch_ui_keys_new (GTK_WINDOW (fixture->window));
  cch_ui_settle (); /* a list that has no place yet takes no focus in GTK 4.18 */
  g_assert_true (gtk_widget_grab_focus (fixture->before));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  cch_ui_keys_free (fixture->keys);
  cch_ui_close_window (GTK_WINDOW (fixture->window));
}

static GtkWidget *
get_focus (const Fixture *fixture)
{
  return gtk_window_get_focus (GTK_WINDOW (fixture->window));
}

static gboolean
is_in_list (const Fixture *fixture)
{
  return get_focus (fixture) != NULL && gtk_widget_is_ancestor (get_focus (fixture), fixture->list);
}

static void
test_tab (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row;

  cch_ui_keys_press (fixture->keys, "Tab");
  g_assert_true (is_in_list (fixture));
  row = get_focus (fixture);
  cch_ui_keys_press (fixture->keys, "Down");
  g_assert_true (is_in_list (fixture));
  g_assert_true (get_focus (fixture) != row);

  cch_ui_keys_press (fixture->keys, "Tab");
  g_assert_true (get_focus (fixture) == fixture->after);
  cch_ui_keys_press (fixture->keys, "<Shift>Tab");
  g_assert_true (is_in_list (fixture));
  cch_ui_keys_press (fixture->keys, "<Shift>Tab");
  g_assert_true (get_focus (fixture) == fixture->before);
}

int
main (int argc, char **argv)
{
  int status;

  cch_ui_harness_init (&argc, &argv);
  g_test_add ("/ui/list-keys/rows", Fixture, GINT_TO_POINTER (FALSE), set_up, test_tab, tear_down);
  g_test_add ("/ui/list-keys/ticks", Fixture, GINT_TO_POINTER (TRUE), set_up, test_tab, tear_down);
  status = g_test_run ();
  cch_ui_harness_finish ();
  return status;
}
