/* Walks through the search box: pages and records as one types, the keyboard, going there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-ui-harness.h"

#include "model/cch-agency.h"
#include "ui/agency/cch-agency-page.h"
#include "ui/office/cch-search-row.h"
#include "ui/office/cch-search-window.h"

typedef struct
{
  CchWindow *window;
  GtkWidget *box;
  GtkEditable *entry;
  GtkListBox *list;
} Fixture;

static GtkWidget *
find_box (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (CCH_IS_SEARCH_WINDOW (window))
        return window;
    }
  return NULL;
}

static gboolean
has_box (gpointer data)
{
  Fixture *fixture = data;

  fixture->box = find_box ();
  return fixture->box != NULL && cch_ui_find (fixture->box, GTK_TYPE_LIST_BOX, NULL, NULL) != NULL;
}

static gboolean
has_no_box (gpointer data)
{
  return find_box () == NULL;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->window = cch_ui_open_sample ();
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.find", NULL));
  g_assert_true (cch_ui_wait_until (has_box, fixture));
  fixture->entry = GTK_EDITABLE (cch_ui_find (fixture->box, GTK_TYPE_SEARCH_ENTRY, NULL, NULL));
  fixture->list = GTK_LIST_BOX (cch_ui_find (fixture->box, GTK_TYPE_LIST_BOX, NULL, NULL));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  if (find_box () != NULL)
    cch_ui_close_window (GTK_WINDOW (fixture->box));
  cch_ui_close_window (GTK_WINDOW (fixture->window));
}

static CchSearchRow *
get_row (Fixture *fixture, int index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (fixture->list, index);

  return row != NULL ? CCH_SEARCH_ROW (row) : NULL;
}

static CchSearchRow *
find_kind (Fixture *fixture, const CchKind *kind)
{
  CchSearchRow *row;

  for (int i = 0; (row = get_row (fixture, i)) != NULL; i++)
    if (cch_search_row_get_found (row) != NULL
        && cch_found_get_kind (cch_search_row_get_found (row)) == kind)
      return row;
  return NULL;
}

static gboolean
has_agency (gpointer data)
{
  return find_kind (data, &cch_agency_kind) != NULL;
}

static gboolean
has_nothing (gpointer data)
{
  Fixture *fixture = data;

  return cch_ui_find (fixture->box, ADW_TYPE_STATUS_PAGE, NULL, NULL) != NULL;
}

static void
press (Fixture *fixture, guint key)
{
  GListModel *controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->entry));
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!handled && GTK_IS_EVENT_CONTROLLER_KEY (controller)
          && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &handled);
    }
  g_object_unref (controllers);
  g_assert_true (handled);
}

/* Before anything is typed, all pages are there; a few letters leave one, and Enter goes there. */
static void
test_pages (Fixture *fixture, gconstpointer data)
{
  g_assert_nonnull (get_row (fixture, 9));
  gtk_editable_set_text (fixture->entry, "docu");
  g_signal_emit_by_name (fixture->entry, "activate");
  g_assert_true (cch_ui_wait_until (has_no_box, NULL));
  g_assert_cmpstr (cch_window_get_page_id (fixture->window), ==, "document");
}

static void
test_records (Fixture *fixture, gconstpointer data)
{
  CchSearchRow *row;

  gtk_editable_set_text (fixture->entry, "uy ban");
  g_assert_true (cch_ui_wait_until (has_agency, fixture));
  row = find_kind (fixture, &cch_agency_kind);
  gtk_list_box_select_row (fixture->list, GTK_LIST_BOX_ROW (row));
  g_signal_emit_by_name (fixture->entry, "activate");
  g_assert_true (cch_ui_wait_until (has_no_box, NULL));
  g_assert_cmpstr (cch_window_get_page_id (fixture->window), ==, "agency");
}

static void
test_keyboard (Fixture *fixture, gconstpointer data)
{
  g_assert_true (gtk_list_box_get_selected_row (fixture->list)
                 == GTK_LIST_BOX_ROW (get_row (fixture, 0)));
  press (fixture, GDK_KEY_Down);
  press (fixture, GDK_KEY_Down);
  press (fixture, GDK_KEY_Up);
  press (fixture, GDK_KEY_Up);
  press (fixture, GDK_KEY_Up); /* stays at the top */
  press (fixture, GDK_KEY_Down);
  g_signal_emit_by_name (fixture->entry, "activate");
  g_assert_true (cch_ui_wait_until (has_no_box, NULL));
  g_assert_cmpstr (cch_window_get_page_id (fixture->window), ==, "plan");
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  gtk_editable_set_text (fixture->entry, "xyzzy qqq");
  g_assert_true (cch_ui_wait_until (has_nothing, fixture));
  g_signal_emit_by_name (fixture->entry, "activate");
  g_assert_nonnull (find_box ());
  /* Closing while the answer is still on its way. */
  gtk_editable_set_text (fixture->entry, "uy");
  cch_ui_close_window (GTK_WINDOW (fixture->box));
}

/* The page of the moment has no search of its own: Ctrl+F leads to the one box. */
static void
test_fallback (Fixture *fixture, gconstpointer data)
{
  cch_ui_close_window (GTK_WINDOW (fixture->box));
  cch_window_set_page_id (fixture->window, "score");
  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.start-search", NULL));
  g_assert_true (cch_ui_wait_until (has_box, fixture));
}

int
main (int argc, char **argv)
{
  int status;

  cch_ui_harness_init (&argc, &argv);
#define ADD(path, function)                                                                        \
  g_test_add ("/ui/search/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("pages", test_pages);
  ADD ("records", test_records);
  ADD ("keyboard", test_keyboard);
  ADD ("nothing", test_nothing);
  ADD ("fallback", test_fallback);
#undef ADD
  status = g_test_run ();
  cch_ui_harness_finish ();
  return status;
}
