/* Walks through the window by its actions: pages, side bar, history, settings, narrow width.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-ui-harness.h"

#include "cch-test-history.h"
#include "model/cch-agency-term.h"
#include "model/cch-agency.h"
#include "model/cch-task.h"
#include "store/cch-query.h"
#include "ui/office/cch-office-context.h"
#include "ui/shell/cch-page-table.h"
#include "ui/shell/cch-shortcut-table.h"
#include "ui/shell/cch-show-record.h"
#include "ui/shell/cch-side-bar.h"

#define SCHEMA "io.github.caicach.CaiCach"

static gboolean
activate (CchWindow *window, const char *action, const char *parameter)
{
  /* The action does not take a floating parameter. */
  g_autoptr (GVariant) value =
      parameter != NULL ? g_variant_ref_sink (g_variant_new_string (parameter)) : NULL;

  return gtk_widget_activate_action_variant (GTK_WIDGET (window), action, value);
}

static GtkWidget *
find_button (GtkWidget *widget, const char *action)
{
  GtkWidget *match = NULL;

  if (GTK_IS_BUTTON (widget)
      && g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), action) == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && match == NULL;
       child = gtk_widget_get_next_sibling (child))
    match = find_button (child, action);
  return match;
}

static GtkWidget *
find_widget (GtkWidget *widget, GType type, const char *text_property, const char *text)
{
  g_autofree char *found = NULL;

  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && gtk_widget_get_mapped (widget))
    {
      if (text_property == NULL)
        return widget;
      g_object_get (widget, text_property, &found, NULL);
      if (g_strcmp0 (found, text) == 0)
        return widget;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *match = find_widget (child, type, text_property, text);

      if (match != NULL)
        return match;
    }
  return NULL;
}

/* What the header bar's button says of its action. */
static gboolean
can (CchWindow *window, const char *action)
{
  GtkWidget *button = find_button (GTK_WIDGET (window), action);

  g_assert_nonnull (button);
  return gtk_widget_get_sensitive (button);
}

static gint64
get_first (CchWindow *window, const CchKind *kind)
{
  CchOffice *office = cch_office_context_get_office (cch_window_get_context (window));
  g_autoptr (CchQuery) query = cch_query_new (kind);
  g_autoptr (GArray) rows = cch_query_run (query, cch_office_get_database (office), NULL);

  g_assert_nonnull (rows);
  g_assert_cmpuint (rows->len, >, 0);
  return g_array_index (rows, gint64, 0);
}

/* Names in the table of pages are names of kinds, and each is the place of one page. */
static void
test_places (void)
{
  guint n_entries;
  const CchPageEntry *entries = cch_page_table_get (&n_entries);

  for (guint i = 0; i < n_entries; i++)
    for (guint j = 0; entries[i].kinds[j] != NULL; j++)
      {
        const CchKind *kind = cch_kinds_find (entries[i].kinds[j]);

        g_assert_nonnull (kind);
        g_assert_true (cch_page_table_find_for_kind (kind) == &entries[i]);
      }
}

static void
test_show_record (void)
{
  CchWindow *window = cch_ui_open_sample ();
  gint64 term = get_first (window, &cch_agency_term_kind);
  gint64 task = get_first (window, &cch_task_kind);

  /* A name is a part of its agency, which its page can show. */
  g_assert_true (cch_window_show_record (window, &cch_agency_term_kind, term));
  g_assert_cmpstr (cch_window_get_page_id (window), ==, "agency");
  cch_window_set_page_id (window, "today");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win." CCH_SHOW_RECORD_ACTION,
                                             CCH_SHOW_RECORD_TYPE, "task", task));
  g_assert_cmpstr (cch_window_get_page_id (window), ==, "plan");
  /* What is gone leads nowhere. */
  cch_window_set_page_id (window, "today");
  g_assert_false (cch_window_show_record (window, &cch_agency_kind, 987654));
  g_assert_cmpstr (cch_window_get_page_id (window), ==, "today");
  cch_ui_close_window (GTK_WINDOW (window));
}

static void
test_pages (void)
{
  CchWindow *window = cch_ui_open_window ();
  guint n_entries;
  const CchPageEntry *entries = cch_page_table_get (&n_entries);

  g_assert_cmpuint (n_entries, ==, 10);
  for (guint i = 0; i < n_entries; i++)
    {
      g_autofree char *title = NULL;

      g_assert_true (activate (window, "win.page", entries[i].id));
      g_assert_true (
          G_TYPE_CHECK_INSTANCE_TYPE (cch_window_get_page (window), entries[i].get_type ()));
      title = g_strdup_printf ("%s – Cải Cách", entries[i].title);
      g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, title);
    }
  cch_ui_close_window (GTK_WINDOW (window));
}

/* While a person chooses an office, nothing of an office can be reached. */
static void
test_start_page (void)
{
  CchWindow *window = cch_ui_open_window ();

  GtkApplication *application = cch_ui_harness_get_application ();
  CchTestHistory *history = g_object_new (CCH_TYPE_TEST_HISTORY, NULL);
  g_autofree char *label = NULL;

  cch_window_set_history (window, CCH_HISTORY (history));
  cch_test_history_do (history, "Add a task");
  g_assert_true (activate (window, "win.page", "plan"));
  cch_window_show_start (window);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Cải Cách");
  activate (window, "win.page", "score");
  activate (window, "win.start-search", NULL);
  activate (window, "win.find", NULL);
  activate (window, "win.undo", NULL);
  label = cch_history_dup_undo_label (CCH_HISTORY (history));
  g_assert_cmpstr (label, ==, "Add a task");
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (application)), ==, 1);
  g_assert_cmpstr (cch_window_get_page_id (window), ==, "plan");
  cch_ui_close_window (GTK_WINDOW (window));
  g_assert_finalize_object (history);
}

/* A key goes into the page: the next key is for what stands there. */
static void
test_key_goes_into_page (void)
{
  g_autoptr (GSettings) settings = g_settings_new (SCHEMA);
  CchWindow *window = cch_ui_open_sample ();
  GtkWidget *focus;

  g_assert_true (activate (window, "win.page", "plan"));
  cch_ui_settle ();
  focus = gtk_root_get_focus (GTK_ROOT (window));
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (cch_window_get_page (window))));
  cch_ui_close_window (GTK_WINDOW (window));
  g_settings_reset (settings, "last-page");
}

static void
test_page_is_remembered (void)
{
  g_autoptr (GSettings) settings = g_settings_new (SCHEMA);
  CchWindow *window = cch_ui_open_window ();

  g_assert_true (activate (window, "win.page", "score"));
  cch_ui_close_window (GTK_WINDOW (window));
  window = cch_ui_open_window ();
  g_assert_cmpstr (cch_window_get_page_id (window), ==, "score");
  cch_ui_close_window (GTK_WINDOW (window));

  g_settings_set_string (settings, "last-page", "page-of-tomorrow");
  window = cch_ui_open_window ();
  g_assert_cmpstr (cch_window_get_page_id (window), ==, "today");
  cch_ui_close_window (GTK_WINDOW (window));
  g_settings_reset (settings, "last-page");
}

/* Tab goes to the row of the shown page and on; on its way it shows no other page. */
static void
test_tab_over_side_bar (void)
{
  g_autoptr (GSettings) settings = g_settings_new (SCHEMA);
  CchWindow *window = cch_ui_open_sample ();
  CchSideBar *side_bar = CCH_SIDE_BAR (cch_ui_find (window, CCH_TYPE_SIDE_BAR, NULL, NULL));

  cch_window_set_page_id (window, "document");
  gtk_root_set_focus (GTK_ROOT (window), NULL);
  for (GtkDirectionType way = GTK_DIR_TAB_FORWARD; way <= GTK_DIR_TAB_BACKWARD; way++)
    {
      g_assert_true (gtk_widget_child_focus (GTK_WIDGET (side_bar), way));
      g_assert_nonnull (gtk_widget_get_focus_child (GTK_WIDGET (side_bar)));
      g_assert_false (gtk_widget_child_focus (GTK_WIDGET (side_bar), way));
      g_assert_cmpstr (cch_side_bar_get_page (side_bar), ==, "document");
      gtk_root_set_focus (GTK_ROOT (window), NULL);
    }
  cch_ui_close_window (GTK_WINDOW (window));
  g_settings_reset (settings, "last-page");
}

static void
test_header_widgets (void)
{
  CchWindow *window = cch_ui_open_window ();
  CchPage *page = cch_window_get_page (window);
  GtkWidget *button = gtk_button_new_with_label ("Add");

  cch_page_set_header_end (page, button);
  g_assert_true (gtk_widget_get_root (button) == GTK_ROOT (window));
  g_assert_true (activate (window, "win.page", "plan"));
  g_assert_null (gtk_widget_get_root (button));
  g_assert_true (activate (window, "win.page", "today"));
  g_assert_true (gtk_widget_get_root (button) == GTK_ROOT (window));
  cch_ui_close_window (GTK_WINDOW (window));
}

static gboolean
shows_toast (gpointer data)
{
  return find_widget (data, GTK_TYPE_LABEL, "label", "Undone: Add a task") != NULL;
}

static gboolean
shows_refusal (gpointer data)
{
  return find_widget (data, GTK_TYPE_LABEL, "label", "The disk is full") != NULL;
}

static void
test_history (void)
{
  CchWindow *window = cch_ui_open_window ();
  CchTestHistory *history = g_object_new (CCH_TYPE_TEST_HISTORY, NULL);

  g_assert_false (can (window, "win.undo"));
  cch_window_set_history (window, CCH_HISTORY (history));
  g_assert_false (can (window, "win.undo"));
  cch_test_history_do (history, "Add a task");
  g_assert_false (can (window, "win.redo"));
  g_assert_true (activate (window, "win.undo", NULL));
  g_assert_true (cch_ui_wait_until (shows_toast, window));
  g_assert_false (can (window, "win.undo"));
  cch_test_history_refuse (history);
  g_assert_true (activate (window, "win.redo", NULL));
  g_assert_true (cch_ui_wait_until (shows_refusal, window));
  cch_window_set_history (window, NULL);
  g_assert_false (can (window, "win.redo"));
  cch_ui_close_window (GTK_WINDOW (window));
  g_assert_finalize_object (history);
}

/* What is said next does not wait for the last words to fade. */
static void
test_says_at_once (void)
{
  CchWindow *window = cch_ui_open_window ();

  cch_window_say (window, "Undone: Add a task");
  g_assert_true (cch_ui_wait_until (shows_toast, window));
  cch_window_say (window, "The disk is full");
  cch_ui_settle ();
  g_assert_true (shows_refusal (window));
  cch_ui_close_window (GTK_WINDOW (window));
}

static gboolean
is_collapsed (gpointer data)
{
  gboolean shown = TRUE;

  g_object_get (data, "show-sidebar", &shown, NULL);
  return !shown;
}

static void
test_narrow (void)
{
  CchWindow *window = cch_window_new (cch_ui_harness_get_application ());
  g_autoptr (GSettings) settings = g_settings_new (SCHEMA);

  gtk_window_set_default_size (GTK_WINDOW (window), 360, 500);
  gtk_window_present (GTK_WINDOW (window));
  g_assert_true (cch_ui_wait_until (is_collapsed, window));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (window)), <=, 400);
  g_assert_true (g_settings_get_boolean (settings, "show-sidebar"));
  g_object_set (window, "show-sidebar", TRUE, NULL);
  g_assert_false (is_collapsed (window));
  cch_ui_close_window (GTK_WINDOW (window));
  g_settings_reset (settings, "window-width");
  g_settings_reset (settings, "window-height");
}

/* Of "plan.new": "plan", the page while which is shown the window has the action; else NULL. */
static const char *
get_room (const char *action)
{
  static const char *const rooms[] = { "plan", "document" };

  for (guint i = 0; action != NULL && i < G_N_ELEMENTS (rooms); i++)
    if (g_str_has_prefix (action, rooms[i]) && action[strlen (rooms[i])] == '.')
      return rooms[i];
  return NULL;
}

/* A key does one thing, or one thing on each page. */
static void
check_accelerator (GHashTable *seen, const char *accelerator, const char *action)
{
  const char *room = get_room (action);
  guint key;
  GdkModifierType modifiers;
  g_autofree char *name = NULL;
  GPtrArray *known;

  g_assert_true (gtk_accelerator_parse (accelerator, &key, &modifiers));
  name = gtk_accelerator_name (key, modifiers);
  known = g_hash_table_lookup (seen, name);
  if (known == NULL)
    {
      known = g_ptr_array_new ();
      g_hash_table_insert (seen, g_steal_pointer (&name), known);
    }
  for (guint i = 0; i < known->len; i++)
    g_assert_true (room != NULL && known->pdata[i] != NULL && room != known->pdata[i]);
  g_ptr_array_add (known, (gpointer) room);
}

static void
test_accelerators_differ (void)
{
  g_autoptr (GHashTable) seen =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  guint n;
  const CchShortcut *shortcuts = cch_shortcut_table_get (&n);
  const CchPageEntry *entries;

  for (guint i = 0; i < n; i++)
    check_accelerator (seen, shortcuts[i].accelerator, shortcuts[i].action);
  entries = cch_page_table_get (&n);
  for (guint i = 0; i < n; i++)
    check_accelerator (seen, entries[i].accelerator, NULL);
}

static void
test_second_start (void)
{
  GtkApplication *application = cch_ui_harness_get_application ();
  GtkWindow *window;

  g_application_activate (G_APPLICATION (application));
  g_application_activate (G_APPLICATION (application));
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (application)), ==, 1);
  window = gtk_application_get_active_window (application);
  cch_ui_close_window (window);
}

int
main (int argc, char **argv)
{
  int status;

  cch_ui_harness_init (&argc, &argv);
  g_test_add_func ("/ui/window/places", test_places);
  g_test_add_func ("/ui/window/show-record", test_show_record);
  g_test_add_func ("/ui/window/pages", test_pages);
  g_test_add_func ("/ui/window/start-page", test_start_page);
  g_test_add_func ("/ui/window/page-is-remembered", test_page_is_remembered);
  g_test_add_func ("/ui/window/key-goes-into-page", test_key_goes_into_page);
  g_test_add_func ("/ui/window/tab-over-side-bar", test_tab_over_side_bar);
  g_test_add_func ("/ui/window/header-widgets", test_header_widgets);
  g_test_add_func ("/ui/window/history", test_history);
  g_test_add_func ("/ui/window/says-at-once", test_says_at_once);
  g_test_add_func ("/ui/window/narrow", test_narrow);
  g_test_add_func ("/ui/window/accelerators", test_accelerators_differ);
  g_test_add_func ("/ui/window/second-start", test_second_start);
  status = g_test_run ();
  cch_ui_harness_finish ();
  return status;
}
