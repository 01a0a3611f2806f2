/* Tests of every dialog by keys: where they begin, what Enter does, and that Escape leaves.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-ui-harness.h"
#include "cch-ui-keys.h"

#include "base/cch-i18n.h"
#include "session/cch-agency-import.h"
#include "session/cch-plan-summary.h"
#include "session/cch-table-paste.h"
#include "ui/agency/cch-agency-event-form.h"
#include "ui/agency/cch-agency-form.h"
#include "ui/agency/cch-agency-import-dialog.h"
#include "ui/application/cch-preferences-window.h"
#include "ui/application/cch-shortcuts-window.h"
#include "ui/help/cch-help-window.h"
#include "ui/office/cch-backups-window.h"
#include "ui/office/cch-changes-window.h"
#include "ui/office/cch-new-office-window.h"
#include "ui/office/cch-search-window.h"
#include "ui/plan/cch-issue-dialog.h"
#include "ui/plan/cch-new-plan-dialog.h"
#include "ui/plan/cch-plan-page.h"
#include "ui/plan/cch-versions-window.h"
#include "ui/start/cch-pull-down-dialog.h"
#include "ui/start/cch-roll-forward-dialog.h"
#include "ui/task/cch-task-paste-dialog.h"

#define DAY ((CchDate){ 2027, 3, 1 })
#define AGENCIES                                                                                   \
  "Tên cơ quan, đơn vị\tLoại\tCấp\tTrực thuộc\nSở Mẫu\tSở\tTỉnh\t\nPhòng không cấp trên\tPhòng\tXã\tKhông có\n"
#define TABLE "Nhiệm vụ\tThời gian\nRà soát thủ tục\tTháng 3\n"

typedef struct
{
  CchWindow *window;
  CchPlanPage *page;
  CchSession *session;
  CchOffice *office;
} Fixture;

static CchPlanPage *
show_plans (Fixture *fixture)
{
  cch_window_set_page_id (fixture->window, "plan");
  cch_ui_settle ();
  return CCH_PLAN_PAGE (cch_window_get_page (fixture->window));
}

static gint64
find_plan (Fixture *fixture, CchDocumentState state)
{
  GListModel *rows = cch_plan_list_get_shown (cch_plan_page_get_list (fixture->page));

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (CchPlanRow) row = g_list_model_get_item (rows, i);
      const CchPlanSummary *summary = cch_plan_row_get_summary (row);

      if (summary->own && summary->plan->state == state)
        return cch_plan_row_get_plan (row);
    }
  g_assert_not_reached ();
}

static CchOpenPlan *
open_plan (Fixture *fixture, CchDocumentState state)
{
  g_autoptr (GError) error = NULL;

  cch_plan_page_open (fixture->page, find_plan (fixture, state), &error);
  g_assert_no_error (error);
  cch_ui_settle ();
  return cch_plan_page_get_plan (fixture->page);
}

static gint64
get_agency (Fixture *fixture)
{
  g_autoptr (CchRecord) agency = cch_session_get_agency (fixture->session, NULL);

  return cch_record_get_id (agency);
}

static GtkWindow *
open_new_plan (Fixture *fixture)
{
  return GTK_WINDOW (cch_new_plan_dialog_new (fixture->session));
}

static GtkWindow *
open_issue (Fixture *fixture)
{
  g_autoptr (CchFindings) findings = cch_findings_new ();

  return GTK_WINDOW (
      cch_issue_dialog_new (open_plan (fixture, CCH_DOCUMENT_STATE_DRAFT), findings, NULL));
}

static GtkWindow *
open_versions (Fixture *fixture)
{
  CchVersionsWindow *window = g_object_new (CCH_TYPE_VERSIONS_WINDOW, NULL);

  g_assert_true (
      cch_versions_window_set_plan (window, open_plan (fixture, CCH_DOCUMENT_STATE_ISSUED), NULL));
  return GTK_WINDOW (window);
}

static GtkWindow *
open_roll_forward (Fixture *fixture)
{
  CchOpenPlan *plan = open_plan (fixture, CCH_DOCUMENT_STATE_ISSUED);

  return GTK_WINDOW (
      cch_roll_forward_dialog_new (fixture->session, cch_open_plan_get_plan (plan), 2027, NULL));
}

static GtkWindow *
open_pull_down (Fixture *fixture)
{
  return GTK_WINDOW (
      cch_pull_down_dialog_new (open_plan (fixture, CCH_DOCUMENT_STATE_DRAFT), DAY, NULL));
}

static GtkWindow *
open_paste (Fixture *fixture)
{
  g_autoptr (GBytes) text = g_bytes_new_static (TABLE, strlen (TABLE));
  CchTablePaste *paste =
      cch_table_paste_new (open_plan (fixture, CCH_DOCUMENT_STATE_DRAFT), NULL, text, NULL);

  return GTK_WINDOW (cch_task_paste_dialog_new (paste));
}

static GtkWindow *
open_agency (Fixture *fixture)
{
  return GTK_WINDOW (cch_agency_form_new (fixture->office, NULL, DAY));
}

static GtkWindow *
open_event (Fixture *fixture, CchOrganisationEventKind kind)
{
  return GTK_WINDOW (cch_agency_event_form_new (fixture->office, kind, get_agency (fixture), DAY));
}

static GtkWindow *
open_merge (Fixture *fixture)
{
  return open_event (fixture, CCH_ORGANISATION_MERGE);
}

static GtkWindow *
open_split (Fixture *fixture)
{
  return open_event (fixture, CCH_ORGANISATION_SPLIT);
}

static GtkWindow *
open_dissolve (Fixture *fixture)
{
  return open_event (fixture, CCH_ORGANISATION_DISSOLVE);
}

static GtkWindow *
open_move (Fixture *fixture)
{
  return open_event (fixture, CCH_ORGANISATION_MOVE);
}

static GtkWindow *
open_own (Fixture *fixture)
{
  return open_event (fixture, CCH_ORGANISATION_OWN);
}

static GtkWindow *
open_past_name (Fixture *fixture)
{
  return open_event (fixture, CCH_ORGANISATION_PAST_NAME);
}

static GtkWindow *
open_hand_out (Fixture *fixture)
{
  return open_event (fixture, CCH_ORGANISATION_HAND_OUT);
}

static GtkWindow *
open_agency_import (Fixture *fixture)
{
  g_autoptr (GBytes) text = g_bytes_new_static (AGENCIES, strlen (AGENCIES));
  CchOpenPlan *plan = open_plan (fixture, CCH_DOCUMENT_STATE_DRAFT);
  g_autoptr (GError) error = NULL;
  g_autoptr (CchAgencyImport) import =
      cch_agency_import_new (fixture->office, cch_open_plan_get_regulation (plan), text, "bang.csv",
                             DAY, &error);

  g_assert_no_error (error);
  return GTK_WINDOW (cch_agency_import_dialog_new (GTK_WINDOW (fixture->window), import));
}

static GtkWindow *
open_changes (Fixture *fixture)
{
  return GTK_WINDOW (cch_changes_window_new (GTK_WINDOW (fixture->window), fixture->session, 1));
}

static GtkWindow *
open_search (Fixture *fixture)
{
  return GTK_WINDOW (cch_search_window_new (fixture->window));
}

static GtkWindow *
open_backups (Fixture *fixture)
{
  CchBackupsWindow *window = g_object_new (CCH_TYPE_BACKUPS_WINDOW, NULL);

  cch_backups_window_set_context (window, cch_window_get_context (fixture->window));
  return GTK_WINDOW (window);
}

static GtkWindow *
open_new_office (Fixture *fixture)
{
  return g_object_new (CCH_TYPE_NEW_OFFICE_WINDOW, NULL);
}

static GtkWindow *
open_help (Fixture *fixture)
{
  return g_object_new (CCH_TYPE_HELP_WINDOW, NULL);
}

static GtkWindow *
open_preferences (Fixture *fixture)
{
  return g_object_new (CCH_TYPE_PREFERENCES_WINDOW, NULL);
}

static GtkWindow *
open_shortcuts (Fixture *fixture)
{
  return g_object_new (CCH_TYPE_SHORTCUTS_WINDOW, NULL);
}

static GtkWindow *
open_reopen (Fixture *fixture)
{
  GListModel *windows = gtk_window_get_toplevels ();

  open_plan (fixture, CCH_DOCUMENT_STATE_ISSUED);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "plan.reopen", NULL));
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return window;
    }
  g_assert_not_reached ();
}

/* Where the person begins: the title of a row, the words of a button, else the kind of widget. What
 * Enter does there: the button's words, "" where the focused thing does its own. */
static const struct
{
  const char *name;
  GtkWindow *(*open) (Fixture *fixture);
  const char *begins;
  const char *enter;
} dialogs[] = {
  { "new-plan", open_new_plan, "Year", "_Begin" },
  { "issue", open_issue, "Number", "_Issue" },
  { "versions", open_versions, "AdwActionRow", "" },
  { "reopen", open_reopen, "Reason for reopening", "" },
  { "roll-forward", open_roll_forward, "GtkListItemWidget", "_Make the Plan" },
  { "pull-down", open_pull_down, "CchPullRow", "Take _Ticked Tasks" },
  { "paste", open_paste, "_Paste", "_Paste" },
  { "agency", open_agency, "Official name", "_Add" },
  { "agency-merge", open_merge, "From this day on, such as 01/7/2025", "_Merge" },
  { "agency-split", open_split, "From this day on, such as 01/7/2025", "_Split" },
  { "agency-dissolve", open_dissolve, "From this day on, such as 01/7/2025", "_Dissolve" },
  { "agency-move", open_move, "From this day on, such as 01/7/2025", "_Move" },
  { "agency-own", open_own, "From this day on, such as 01/7/2025", "_Set" },
  { "agency-past-name", open_past_name, "From this day on, such as 01/7/2025", "_Add" },
  { "agency-hand-out", open_hand_out, "From this day on, such as 01/7/2025", "_Hand Out" },
  { "agency-import", open_agency_import, "GtkCheckButton", "" },
  { "changes", open_changes, "Plan", "" },
  { "search", open_search, "GtkText", "" },
  { "backups", open_backups, "_Back Up Now", "_Back Up Now" },
  { "new-office", open_new_office, "Official name", "Cr_eate" },
  { "help", open_help, "GtkText", "" },
  { "preferences", open_preferences, "Your name", "" },
  { "shortcuts", open_shortcuts, "AdwActionRow", "" },
};

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->window = cch_ui_open_sample ();
  fixture->page = show_plans (fixture);
  fixture->session = cch_page_get_session (CCH_PAGE (fixture->page));
  fixture->office = cch_session_get_office (fixture->session);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  cch_ui_close_window (GTK_WINDOW (fixture->window));
}

static const char *
name_place (GtkWidget *widget)
{
  GtkWidget *row =
      widget != NULL ? gtk_widget_get_ancestor (widget, ADW_TYPE_PREFERENCES_ROW) : NULL;

  if (widget == NULL)
    return "nowhere";
  if (GTK_IS_BUTTON (widget))
    return gtk_button_get_label (GTK_BUTTON (widget));
  if (row != NULL && (row != widget || ADW_IS_COMBO_ROW (row)))
    return adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));
  if (GTK_IS_TEXT (widget) && gtk_text_get_placeholder_text (GTK_TEXT (widget)) != NULL
      && gtk_widget_get_ancestor (widget, GTK_TYPE_SEARCH_ENTRY) == NULL)
    return gtk_text_get_placeholder_text (GTK_TEXT (widget));
  return G_OBJECT_TYPE_NAME (widget);
}

static const char *
name_default (GtkWindow *window)
{
  GtkWidget *button = gtk_window_get_default_widget (window);

  return button != NULL && GTK_IS_BUTTON (button) ? gtk_button_get_label (GTK_BUTTON (button)) : "";
}

static gboolean
is_mapped (gpointer data)
{
  return gtk_widget_get_mapped (data) && gtk_window_get_focus (data) != NULL;
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

/* Every word can be read, though the sample has long names. */
static void
assert_whole (GtkWidget *widget)
{
  PangoLayout *layout = GTK_IS_LABEL (widget) ? gtk_label_get_layout (GTK_LABEL (widget)) : NULL;

  if (!gtk_widget_get_mapped (widget))
    return;
  if (layout != NULL && pango_layout_is_ellipsized (layout))
    {
      g_test_message ("cut off: %s", gtk_label_get_text (GTK_LABEL (widget)));
      g_test_fail ();
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assert_whole (child);
}

static gboolean
is_shown (GtkWidget *widget)
{
  return gtk_widget_get_child_visible (widget) && gtk_widget_get_visible (widget);
}

/* A list without rows would be a line across the window. */
static void
assert_no_empty_list (GtkWidget *widget)
{
  gboolean empty = TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      empty = empty && !is_shown (child);
      if (gtk_widget_get_mapped (child))
        assert_no_empty_list (child);
    }
  if (GTK_IS_LIST_BOX (widget) && gtk_widget_has_css_class (widget, "boxed-list"))
    g_assert_false (empty);
}

/* A screen of 1024x600 has a bar above the window. */
static void
assert_fits (GtkWindow *window)
{
  int width, height;

  gtk_window_get_default_size (window, &width, &height);
  g_assert_cmpint (width, <=, 1000);
  g_assert_cmpint (height, <=, 560);
}

/* Tests and pictures are made in Vietnamese too, which is longer. */
static const char *
translate (const char *words)
{
  return *words != '\0' ? _ (words) : words;
}

static void
test_dialog (Fixture *fixture, gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  GtkWindow *window = dialogs[i].open (fixture);
  gpointer watched = window;
  CchUiKeys *keys;

  g_object_add_weak_pointer (G_OBJECT (window), &watched);
  gtk_window_set_transient_for (window, GTK_WINDOW (fixture->window));
  gtk_window_present (window);
  g_assert_true (cch_ui_wait_until (is_mapped, window));
  keys = cch_ui_keys_new (window);
  cch_ui_settle ();
  cch_ui_photograph (GTK_WIDGET (window), dialogs[i].name);
  assert_whole (GTK_WIDGET (window));
  assert_no_empty_list (GTK_WIDGET (window));
  assert_fits (window);
  g_assert_cmpstr (name_place (gtk_window_get_focus (window)), ==, translate (dialogs[i].begins));
  if (!ADW_IS_MESSAGE_DIALOG (window))
    g_assert_cmpstr (name_default (window), ==, translate (dialogs[i].enter));
  cch_ui_keys_leave (keys, "Escape");
  g_assert_true (cch_ui_wait_until (is_gone, &watched));
  cch_ui_keys_free (keys);
}

static GtkWindow *
present_new_plan (Fixture *fixture, gpointer *watched)
{
  GtkWindow *window = open_new_plan (fixture);

  *watched = window;
  g_object_add_weak_pointer (G_OBJECT (window), watched);
  gtk_window_set_transient_for (window, GTK_WINDOW (fixture->window));
  gtk_window_present (window);
  g_assert_true (cch_ui_wait_until (is_mapped, window));
  return window;
}

static guint
count_plans (Fixture *fixture)
{
  g_autoptr (GPtrArray) plans = cch_plan_summary_list (fixture->session, CCH_DATE_NONE, NULL);

  return plans->len;
}

/* Enter in a row presses the button of the dialog; Ctrl+Enter does from any place, even Cancel. */
static void
test_enter (Fixture *fixture, gconstpointer data)
{
  static const char *const accelerators[] = { "Return", "<Control>Return" };

  for (guint i = 0; i < G_N_ELEMENTS (accelerators); i++)
    {
      guint n_plans = count_plans (fixture);
      gpointer watched = NULL;
      GtkWindow *window = present_new_plan (fixture, &watched);
      CchUiKeys *keys = cch_ui_keys_new (window);

      if (i == 1)
        gtk_widget_grab_focus (
            cch_ui_find (window, GTK_TYPE_BUTTON, "label", translate ("_Cancel")));
      cch_ui_keys_leave (keys, accelerators[i]);
      g_assert_true (cch_ui_wait_until (is_gone, &watched));
      g_assert_cmpuint (count_plans (fixture), ==, n_plans + 1);
      cch_ui_keys_free (keys);
    }
}

static gboolean
has_popover (gpointer data)
{
  return cch_ui_find (data, GTK_TYPE_POPOVER, NULL, NULL) != NULL;
}

/* On a row of choices Enter opens them: the dialog stays. */
static void
test_enter_on_choices (Fixture *fixture, gconstpointer data)
{
  gpointer watched = NULL;
  GtkWindow *window = present_new_plan (fixture, &watched);
  CchUiKeys *keys = cch_ui_keys_new (window);
  guint n_plans = count_plans (fixture);

  gtk_widget_grab_focus (cch_ui_find (window, ADW_TYPE_COMBO_ROW, NULL, NULL));
  cch_ui_keys_leave (keys, "Return");
  g_assert_true (cch_ui_wait_until (has_popover, window));
  g_assert_cmpuint (count_plans (fixture), ==, n_plans);
  cch_ui_keys_free (keys);
  cch_ui_close_window (window);
}

int
main (int argc, char **argv)
{
  int status;

  if (argc > 1 && g_str_equal (argv[1], "vi"))
    g_setenv ("LANGUAGE", "vi", TRUE);
  cch_ui_harness_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (dialogs); i++)
    {
      g_autofree char *path = g_strdup_printf ("/ui/dialogs/%s", dialogs[i].name);

      g_test_add (path, Fixture, GUINT_TO_POINTER (i), set_up, test_dialog, tear_down);
    }
  g_test_add ("/ui/dialogs/enter", Fixture, NULL, set_up, test_enter, tear_down);
  g_test_add ("/ui/dialogs/enter-on-choices", Fixture, NULL, set_up, test_enter_on_choices,
              tear_down);
  status = g_test_run ();
  cch_ui_harness_finish ();
  return status;
}
