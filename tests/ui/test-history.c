/* Walks through the history: the panel, its table, the office as it was, what has changed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-ui-harness.h"

#include "cch-test-office.h"
#include "model/cch-agency.h"
#include "model/cch-plan.h"
#include "model/cch-task.h"
#include "store/cch-edit.h"
#include "store/cch-query.h"
#include "ui/office/cch-changes-window.h"
#include "ui/office/cch-history-panel.h"
#include "ui/office/cch-past-window.h"

#include <string.h>

static CchSession *
get_session (CchWindow *window)
{
  return cch_office_context_get_session (cch_window_get_context (window));
}

static gboolean
shows_panel (gpointer window)
{
  return cch_ui_find (window, CCH_TYPE_HISTORY_PANEL, NULL, NULL) != NULL;
}

static GtkWindow *
find_toplevel (GType window_type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *item = windows; item != NULL; item = item->next)
    if (G_TYPE_CHECK_INSTANCE_TYPE (item->data, window_type))
      return item->data;
  return NULL;
}

static gboolean
is_there (gpointer path)
{
  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static void
test_history_panel (void)
{
  CchWindow *window = cch_ui_open_sample ();
  CchOffice *office = cch_session_get_office (get_session (window));
  g_autoptr (CchAgency) agency = cch_test_office_get_agency (office);
  g_autofree char *before = g_strdup (agency->name);
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "history.tsv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) entries = cch_office_list_entries (office, 0, 1, NULL);
  const CchEntry *last = entries->pdata[0];
  GtkWidget *panel;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.show-history", NULL));
  g_assert_true (cch_ui_wait_until (shows_panel, window));
  panel = cch_ui_find (window, CCH_TYPE_HISTORY_PANEL, NULL, NULL);

  cch_test_office_rename_agency (office, agency, "First <step>", "One");
  g_assert_nonnull (cch_ui_find (window, ADW_TYPE_WINDOW_TITLE, "subtitle", "One"));
  cch_test_office_rename_agency (office, agency, "Second step", "Two");
  cch_ui_settle ();
  g_assert_nonnull (cch_ui_find (panel, ADW_TYPE_ACTION_ROW, "title", "First <step>"));
  g_assert_nonnull (cch_ui_find (panel, ADW_TYPE_ACTION_ROW, "title", "Second step"));

  g_assert_true (gtk_widget_activate_action (panel, "history.go-back", "x", last->id));
  cch_ui_settle ();
  g_assert_cmpstr (agency->name, ==, before);
  g_assert_nonnull (cch_ui_find (panel, ADW_TYPE_ACTION_ROW, "title", "Undone: First <step>"));

  cch_history_panel_export (CCH_HISTORY_PANEL (panel), file);
  g_assert_true (cch_ui_wait_until (is_there, path));
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "No.\tTime\t"));
  g_assert_nonnull (strstr (text, "\tundone\t\tSecond step\n"));
  cch_ui_close_window (GTK_WINDOW (window));
}

static CchWindow *
find_other_window (CchWindow *window)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) other = g_list_model_get_item (windows, i);

      if (CCH_IS_WINDOW (other) && other != GTK_WINDOW (window))
        return CCH_WINDOW (other);
    }
  return NULL;
}

static gboolean
shows_past (gpointer data)
{
  CchWindow *past = find_other_window (data);

  return past != NULL && get_session (past) != NULL;
}

/* The office as it was opens beside, cannot be changed, and leaves no file. */
static void
test_past (void)
{
  CchWindow *window = cch_ui_open_sample ();
  CchOffice *office = cch_session_get_office (get_session (window));
  g_autoptr (CchAgency) agency = cch_test_office_get_agency (office);
  g_autofree char *before = g_strdup (agency->name);
  g_autoptr (GPtrArray) entries = cch_office_list_entries (office, 0, 1, NULL);
  g_autofree char *path = NULL;
  CchWindow *past;

  cch_test_office_rename_agency (office, agency, "Rename", "Later name");
  cch_past_window_open (window, ((const CchEntry *) entries->pdata[0])->id);
  g_assert_true (cch_ui_wait_until (shows_past, window));
  past = find_other_window (window);
  path = g_strdup (cch_session_get_path (get_session (past)));
  {
    CchOffice *then = cch_session_get_office (get_session (past));
    g_autoptr (CchAgency) same = cch_test_office_get_agency (then);
    g_autoptr (CchEdit) edit = NULL;

    g_assert_cmpstr (same->name, ==, before);
    edit = cch_edit_begin (then, "Change the past", NULL);
    if (edit != NULL)
      {
        cch_edit_set (edit, same, "name", "Other", NULL);
        g_assert_false (cch_edit_commit (edit, NULL));
      }
  }
  cch_ui_close_window (GTK_WINDOW (past));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_cmpstr (agency->name, ==, "Later name");
  g_assert_true (cch_office_undo (office, NULL));
  cch_ui_close_window (GTK_WINDOW (window));
}

static gboolean
shows_new_title (gpointer data)
{
  return find_toplevel (CCH_TYPE_CHANGES_WINDOW) != NULL
         && cch_ui_find (find_toplevel (CCH_TYPE_CHANGES_WINDOW), GTK_TYPE_LIST_VIEW, NULL, NULL)
                != NULL;
}

static gboolean
shows_nothing (gpointer data)
{
  return cch_ui_find (find_toplevel (CCH_TYPE_CHANGES_WINDOW), ADW_TYPE_STATUS_PAGE, "title",
                      "Nothing is different")
         != NULL;
}

static void
choose_plan (guint position)
{
  GtkWidget *row =
      cch_ui_find (find_toplevel (CCH_TYPE_CHANGES_WINDOW), ADW_TYPE_COMBO_ROW, "title", "Plan");

  g_assert_nonnull (row);
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), position);
}

/* What is issued stands still. */
static guint
find_draft (CchOffice *office, GArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr (CchPlan) plan =
          CCH_PLAN (cch_office_get (office, &cch_plan_kind, g_array_index (rows, gint64, i), NULL));

      if (plan->state == CCH_DOCUMENT_STATE_DRAFT)
        return i;
    }
  g_assert_not_reached ();
}

/* What has changed in a plan since a moment of the history. */
static void
test_changes (void)
{
  CchWindow *window = cch_ui_open_sample ();
  CchOffice *office = cch_session_get_office (get_session (window));
  g_autoptr (CchQuery) query = cch_query_new (&cch_plan_kind);
  g_autoptr (GArray) rows = cch_query_run (query, cch_office_get_database (office), NULL);
  const guint draft = find_draft (office, rows);
  g_autoptr (CchRecord) plan =
      cch_office_get (office, &cch_plan_kind, g_array_index (rows, gint64, draft), NULL);
  g_autoptr (GPtrArray) entries = cch_office_list_entries (office, 0, 1, NULL);
  g_autoptr (CchEdit) edit = cch_edit_begin (office, "Note", NULL);
  GtkWidget *panel;

  cch_edit_create (edit, &cch_task_kind, "plan", cch_record_get_id (plan), "text", "Việc mới",
                   NULL);
  g_assert_true (cch_edit_commit (edit, NULL));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.show-history", NULL));
  g_assert_true (cch_ui_wait_until (shows_panel, window));
  panel = cch_ui_find (window, CCH_TYPE_HISTORY_PANEL, NULL, NULL);
  g_assert_true (gtk_widget_activate_action (panel, "history.changes", "x",
                                             ((const CchEntry *) entries->pdata[0])->id));
  choose_plan (draft);
  g_assert_true (cch_ui_wait_until (shows_new_title, NULL));
  gtk_window_destroy (find_toplevel (CCH_TYPE_CHANGES_WINDOW));

  g_assert_true (cch_office_undo (office, NULL));
  g_assert_true (gtk_widget_activate_action (panel, "history.changes", "x",
                                             ((const CchEntry *) entries->pdata[0])->id));
  g_assert_true (cch_ui_wait_until (shows_nothing, NULL));
  gtk_window_destroy (find_toplevel (CCH_TYPE_CHANGES_WINDOW));
  cch_ui_close_window (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  int status;

  cch_ui_harness_init (&argc, &argv);
  g_test_add_func ("/ui/history/panel", test_history_panel);
  g_test_add_func ("/ui/history/past", test_past);
  g_test_add_func ("/ui/history/changes", test_changes);
  status = g_test_run ();
  cch_ui_harness_finish ();
  return status;
}
