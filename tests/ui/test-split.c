/* The side bar beside its content: nothing is hidden under it without being asked for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-ui-harness.h"
#include "ui/shell/cch-split.h"

typedef struct
{
  GtkWidget *window;
  GtkWidget *split;
  GtkWidget *sidebar;
  GtkWidget *content;
} Fixture;

static GtkWidget *
make_child (int least, int wanted)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *label = gtk_label_new ("x");

  gtk_widget_set_size_request (label, least, 50);
  gtk_widget_set_size_request (box, wanted, 50);
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

static void
set_up (Fixture *fixture, int content, int width)
{
  fixture->window = gtk_window_new ();
  fixture->split = g_object_new (CCH_TYPE_SPLIT, NULL);
  fixture->sidebar = make_child (240, 240);
  fixture->content = make_child (content, content);
  g_object_set (fixture->split, "sidebar", fixture->sidebar, "content", fixture->content, NULL);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, 300);
  gtk_window_set_decorated (GTK_WINDOW (fixture->window), FALSE);
  gtk_window_set_child (GTK_WINDOW (fixture->window), fixture->split);
  gtk_window_present (GTK_WINDOW (fixture->window));
  cch_ui_settle ();
}

static gboolean
is_collapsed (gpointer data)
{
  gboolean collapsed;

  g_object_get (((Fixture *) data)->split, "collapsed", &collapsed, NULL);
  return collapsed;
}

static gboolean
is_beside (gpointer data)
{
  return !is_collapsed (data);
}

static int
get_left (Fixture *fixture)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (fixture->content, fixture->split, &bounds));
  return (int) bounds.origin.x;
}

static gboolean
has_whole_width (gpointer data)
{
  return get_left (data) == 0;
}

static gboolean
is_beside_and_placed (gpointer data)
{
  return is_beside (data) && get_left (data) == 240;
}

static gboolean
is_called_up (gpointer data)
{
  return is_collapsed (data) && gtk_widget_get_visible (((Fixture *) data)->sidebar);
}

static void
test_room (void)
{
  Fixture fixture;

  set_up (&fixture, 500, 800);
  g_assert_true (is_beside_and_placed (&fixture));
  gtk_window_destroy (GTK_WINDOW (fixture.window));
}

/* A content that grows past what the side bar leaves gets all of the width, not a place under it;
 * the side bar comes back when there is room again. */
static void
test_content_too_wide (void)
{
  Fixture fixture;

  set_up (&fixture, 500, 800);
  gtk_widget_set_size_request (fixture.content, 600, 50);
  g_assert_true (cch_ui_wait_until (is_collapsed, &fixture));
  cch_ui_settle ();
  g_assert_true (is_collapsed (&fixture));
  g_assert_false (gtk_widget_get_visible (fixture.sidebar));
  g_assert_true (cch_ui_wait_until (has_whole_width, &fixture));

  g_object_set (fixture.split, "show-sidebar", TRUE, NULL);
  g_assert_true (cch_ui_wait_until (is_called_up, &fixture));

  gtk_widget_set_size_request (fixture.content, 500, 50);
  g_assert_true (cch_ui_wait_until (is_beside_and_placed, &fixture));
  gtk_window_destroy (GTK_WINDOW (fixture.window));
}

int
main (int argc, char **argv)
{
  int status;

  cch_ui_harness_init (&argc, &argv);
  g_test_add_func ("/ui/split/room", test_room);
  g_test_add_func ("/ui/split/content-too-wide", test_content_too_wide);
  status = g_test_run ();
  cch_ui_harness_finish ();
  return status;
}
