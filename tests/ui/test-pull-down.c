/* Tests of the dialog on the superior's tasks: offers and ticks by keys, one entry, an amended plan.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-ui-harness.h"
#include "cch-ui-keys.h"

#include "session/cch-plan-issue.h"
#include "store/cch-edit.h"
#include "store/cch-query.h"
#include "ui/plan/cch-plan-page.h"
#include "ui/section/cch-information-editor.h"
#include "ui/start/cch-pull-down-dialog.h"
#include "ui/start/cch-pull-row.h"

#include <string.h>

#define DAY ((CchDate){ 2027, 3, 1 })

typedef struct
{
  CchWindow *window;
  CchPlanPage *page;
  CchOffice *office;
  CchOpenPlan *plan; /* ref: the draft that has a superior plan */
  guint n_done;
} Fixture;

/* The draft of the sample that names the province's plan. */
static gint64
find_draft (CchOffice *office)
{
  g_autoptr (CchQuery) query = cch_query_new (&cch_plan_kind);
  g_autoptr (GArray) rows = NULL;

  g_assert_true (cch_query_where (query, "year", CCH_QUERY_EQUAL, "2027", NULL));
  rows = cch_query_run (query, cch_office_get_database (office), NULL);
  for (guint i = 0; i < rows->len; i++)
    {
      gint64 row = g_array_index (rows, gint64, i);
      g_autoptr (CchRecord) plan = cch_office_get (office, &cch_plan_kind, row, NULL);

      if (CCH_PLAN (plan)->state == CCH_DOCUMENT_STATE_DRAFT && CCH_PLAN (plan)->parent != 0)
        return row;
    }
  g_assert_not_reached ();
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->window = cch_ui_open_sample ();
  cch_window_set_page_id (fixture->window, "plan");
  cch_ui_settle ();
  fixture->page = CCH_PLAN_PAGE (cch_window_get_page (fixture->window));
  fixture->office = cch_session_get_office (cch_page_get_session (CCH_PAGE (fixture->page)));
  cch_plan_page_open (fixture->page, find_draft (fixture->office), &error);
  g_assert_no_error (error);
  fixture->plan = g_object_ref (cch_plan_page_get_plan (fixture->page));
  cch_ui_settle ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->plan);
  cch_ui_close_window (GTK_WINDOW (fixture->window));
}

static void
done_cb (Fixture *fixture)
{
  fixture->n_done++;
}

static CchPullDownDialog *
open_dialog (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  CchPullDownDialog *dialog = cch_pull_down_dialog_new (fixture->plan, DAY, &error);

  g_assert_no_error (error);
  g_signal_connect_swapped (dialog, "done", G_CALLBACK (done_cb), fixture);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (fixture->window));
  gtk_window_present (GTK_WINDOW (dialog));
  cch_ui_settle ();
  return dialog;
}

static guint
count_rows (CchPullDownDialog *dialog, CchPullState state)
{
  GtkWidget *list = cch_ui_find (dialog, GTK_TYPE_LIST_BOX, NULL, NULL);
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (CCH_IS_PULL_ROW (row) && cch_pull_row_get_state (CCH_PULL_ROW (row)) == state)
      n++;
  return n;
}

static guint
count_tasks (Fixture *fixture)
{
  return cch_open_plan_get_view (fixture->plan, NULL)->tasks->len;
}

static CchPullRow *
get_row (CchPullDownDialog *dialog, guint index)
{
  GtkWidget *list = cch_ui_find (dialog, GTK_TYPE_LIST_BOX, NULL, NULL);

  return CCH_PULL_ROW (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), (int) index));
}

static const CchTask *
find_task (Fixture *fixture, const char *text)
{
  const CchPlanView *view = cch_open_plan_get_view (fixture->plan, NULL);

  for (guint i = 0; i < view->tasks->len; i++)
    if (g_strcmp0 (((const CchTaskView *) view->tasks->pdata[i])->task->text, text) == 0)
      return ((const CchTaskView *) view->tasks->pdata[i])->task;
  return NULL;
}

/* Ticks and takes by keys: one entry, taken back and done again. */
static void
test_keys (Fixture *fixture, gconstpointer data)
{
  CchPullDownDialog *dialog = open_dialog (fixture);
  CchUiKeys *keys = cch_ui_keys_new (GTK_WINDOW (dialog));
  guint n_new = count_rows (dialog, CCH_PULL_NEW);
  guint n_taken = count_rows (dialog, CCH_PULL_TAKEN);
  guint n_tasks = count_tasks (fixture);

  g_test_message ("%u new, %u taken, %u tasks", n_new, n_taken, n_tasks);
  g_assert_cmpuint (n_new, >=, 2);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "pull.tick-none", NULL);
  g_assert_false (cch_pull_row_get_ticked (get_row (dialog, 0)));
  cch_ui_keys_press (keys, "space");
  g_assert_true (cch_pull_row_get_ticked (get_row (dialog, 0)));
  cch_ui_keys_press (keys, "Down");
  cch_ui_keys_press (keys, "Return");
  g_assert_true (cch_pull_row_get_ticked (get_row (dialog, 1)));
  cch_ui_photograph (GTK_WIDGET (dialog), "pull-down");
  cch_ui_keys_free (keys);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "pull.apply", NULL));
  cch_ui_settle ();
  g_assert_cmpuint (fixture->n_done, ==, 1);
  g_assert_cmpuint (count_tasks (fixture), ==, n_tasks + 2);

  g_assert_true (cch_office_undo (fixture->office, NULL));
  g_assert_cmpuint (count_tasks (fixture), ==, n_tasks);
  g_assert_true (cch_office_redo (fixture->office, NULL));
  g_assert_cmpuint (count_tasks (fixture), ==, n_tasks + 2);
  dialog = open_dialog (fixture);
  g_assert_cmpuint (count_rows (dialog, CCH_PULL_TAKEN), ==, n_taken + 2);
  g_assert_cmpuint (count_rows (dialog, CCH_PULL_NEW), ==, n_new - 2);
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_assert_true (cch_office_undo (fixture->office, NULL));
}

static void
commit (CchEdit *edit)
{
  g_autoptr (GError) error = NULL;

  cch_edit_commit (edit, &error);
  g_assert_no_error (error);
}

/* The province amends its plan: the task that was taken has a new time and new words, or is gone. */
static void
amend_superior (Fixture *fixture, const char *text, gboolean drop)
{
  g_autoptr (GError) error = NULL;
  gint64 parent = cch_open_plan_get_plan (fixture->plan)->parent;
  CchSession *session = cch_open_plan_get_session (fixture->plan);
  g_autoptr (CchOpenPlan) old = cch_open_plan_new (session, parent, NULL);
  gint64 row = cch_plan_amend (old, FALSE, &error);
  g_autoptr (CchOpenPlan) new = row != 0 ? cch_open_plan_new (session, row, &error) : NULL;
  CchPlanView *view = new != NULL ? cch_open_plan_get_view (new, &error) : NULL;
  g_autoptr (CchEdit) edit = cch_edit_begin (fixture->office, "amend", NULL);
  g_autoptr (CchEdit) issue = NULL;

  g_assert_no_error (error);
  for (guint i = 0; i < view->tasks->len; i++)
    {
      CchTask *task = ((CchTaskView *) view->tasks->pdata[i])->task;

      if (g_strcmp0 (task->text, text) != 0)
        continue;
      if (drop)
        cch_edit_remove (edit, CCH_RECORD (task));
      else
        cch_edit_set (edit, task, "time_wording", "Tháng 5/2027", "text", "Lời mới", NULL);
    }
  cch_edit_set (edit, cch_open_plan_get_plan (new), "number", "40", "issued", "2027-02-10", NULL);
  commit (edit);
  issue = cch_edit_begin (fixture->office, "issue", NULL);
  cch_edit_set_text (issue, CCH_RECORD (cch_open_plan_get_plan (new)), "state", "issued");
  commit (issue);
}

/* Takes the first task that is offered. Returns: (transfer full): its words */
static char *
take_first (Fixture *fixture)
{
  CchPullDownDialog *dialog = open_dialog (fixture);
  char *text = g_strdup (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (get_row (dialog, 0))));

  gtk_widget_activate_action (GTK_WIDGET (dialog), "pull.tick-none", NULL);
  cch_pull_row_set_ticked (get_row (dialog, 0), TRUE);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "pull.apply", NULL);
  g_assert_cmpuint (fixture->n_done, ==, 1);
  return text;
}

static CchPullRow *
find_row (CchPullDownDialog *dialog, CchPullState state)
{
  for (guint i = 0; get_row (dialog, i) != NULL; i++)
    if (cch_pull_row_get_state (get_row (dialog, i)) == state)
      return get_row (dialog, i);
  g_assert_not_reached ();
}

/* Whatever is offered, so that nothing is left to settle. Returns: (transfer full): words of a task */
static char *
take_all (Fixture *fixture)
{
  CchPullDownDialog *dialog = open_dialog (fixture);
  char *text;

  gtk_widget_activate_action (GTK_WIDGET (dialog), "pull.tick-all", NULL);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "pull.apply", NULL);
  g_assert_cmpuint (fixture->n_done, ==, 1);
  dialog = open_dialog (fixture);
  text = g_strdup (
      adw_preferences_row_get_title (ADW_PREFERENCES_ROW (find_row (dialog, CCH_PULL_TAKEN))));
  gtk_window_destroy (GTK_WINDOW (dialog));
  return text;
}

/* What the superior has dropped stays as a task of our own once its link is taken away. */
static void
test_gone (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = take_all (fixture);
  gint64 parent = cch_open_plan_get_plan (fixture->plan)->parent;
  CchPullDownDialog *dialog;
  CchPullRow *row;
  guint n_tasks;

  g_assert_cmpint (find_task (fixture, text)->superior, !=, 0);
  amend_superior (fixture, text, TRUE);
  n_tasks = count_tasks (fixture);
  dialog = open_dialog (fixture);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "pull.tick-none", NULL);
  row = find_row (dialog, CCH_PULL_GONE);
  cch_pull_row_set_ticked (row, TRUE);
  cch_ui_photograph (GTK_WIDGET (dialog), "pull-down-gone");
  g_assert_cmpuint (count_rows (dialog, CCH_PULL_GONE), ==, 1);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, text);
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), "no more"));
  gtk_widget_activate_action (GTK_WIDGET (dialog), "pull.apply", NULL);
  g_assert_cmpuint (fixture->n_done, ==, 2);
  g_assert_cmpuint (count_tasks (fixture), ==, n_tasks);
  g_assert_cmpint (find_task (fixture, text)->superior, ==, 0);
  g_assert_cmpint (cch_open_plan_get_plan (fixture->plan)->parent, !=, parent);
  g_assert_true (cch_office_undo (fixture->office, NULL));
  g_assert_cmpint (find_task (fixture, text)->superior, !=, 0);
  g_assert_true (cch_office_redo (fixture->office, NULL));
  g_assert_cmpint (find_task (fixture, text)->superior, ==, 0);
}

/* A superior plan that asks nothing of this office: it says so, and there is nothing to take. */
static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CchEdit) edit = cch_edit_begin (fixture->office, "empty superior", NULL);
  gint64 parent = cch_open_plan_get_plan (fixture->plan)->parent;
  g_autoptr (CchRecord) superior = cch_office_get (fixture->office, &cch_plan_kind, parent, NULL);
  CchRecord *empty = cch_edit_create (edit, &cch_plan_kind, "title", "Kế hoạch trống", "year",
                                      (gint64) 2027, "agency", CCH_PLAN (superior)->agency, NULL);
  CchPullDownDialog *dialog;

  cch_edit_set (edit, cch_open_plan_get_plan (fixture->plan), "parent", cch_record_get_id (empty),
                NULL);
  commit (edit);
  dialog = open_dialog (fixture);
  cch_ui_photograph (GTK_WIDGET (dialog), "pull-down-nothing");
  g_assert_nonnull (cch_ui_find (dialog, ADW_TYPE_STATUS_PAGE, "title",
                                 "The superior’s plan names no task of this office"));
  g_assert_false (gtk_widget_get_sensitive (
      cch_ui_find (dialog, GTK_TYPE_BUTTON, "label", "Take _Ticked Tasks")));
  gtk_window_destroy (GTK_WINDOW (dialog));
  g_assert_true (cch_office_undo (fixture->office, NULL));
}

static void
test_amended (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = take_first (fixture);
  gint64 parent = cch_open_plan_get_plan (fixture->plan)->parent;
  CchPullDownDialog *dialog;
  const char *change;
  guint n_tasks;
  guint n_changed = 0;

  amend_superior (fixture, text, FALSE);
  n_tasks = count_tasks (fixture);

  dialog = open_dialog (fixture);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "pull.tick-none", NULL);
  for (guint i = 0; get_row (dialog, i) != NULL && n_changed == 0; i++)
    if (cch_pull_row_get_state (get_row (dialog, i)) == CCH_PULL_CHANGED)
      {
        change = adw_action_row_get_subtitle (ADW_ACTION_ROW (get_row (dialog, i)));
        g_assert_nonnull (strstr (change, "Tháng 5/2027"));
        g_assert_nonnull (strstr (change, "→ Lời mới"));
        cch_pull_row_set_ticked (get_row (dialog, i), TRUE);
        n_changed++;
      }
  g_assert_cmpuint (n_changed, ==, 1);
  cch_ui_photograph (GTK_WIDGET (dialog), "pull-down-amended");
  gtk_widget_activate_action (GTK_WIDGET (dialog), "pull.apply", NULL);
  g_assert_cmpuint (fixture->n_done, ==, 2);
  g_assert_cmpuint (count_tasks (fixture), ==, n_tasks);
  g_assert_cmpint (cch_open_plan_get_plan (fixture->plan)->parent, !=, parent);
  g_assert_null (find_task (fixture, text));
  g_assert_cmpstr (find_task (fixture, "Lời mới")->time_wording, ==, "Tháng 5/2027");
  g_assert_true (cch_office_undo (fixture->office, NULL));
  g_assert_cmpint (cch_open_plan_get_plan (fixture->plan)->parent, ==, parent);
  g_assert_nonnull (find_task (fixture, text));
}

/* Without a superior plan it says where to choose one, and leads there. */
static void
test_no_parent (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CchEdit) edit = cch_edit_begin (fixture->office, "no parent", NULL);
  GListModel *windows = gtk_window_get_toplevels ();
  CchPullDownDialog *dialog = NULL;

  cch_edit_set (edit, cch_open_plan_get_plan (fixture->plan), "parent", (gint64) 0, NULL);
  commit (edit);
  cch_ui_settle ();
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "plan.pull-down", NULL));
  cch_ui_settle ();
  for (guint i = 0; i < g_list_model_get_n_items (windows) && dialog == NULL; i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      dialog = CCH_IS_PULL_DOWN_DIALOG (window) ? CCH_PULL_DOWN_DIALOG (window) : NULL;
    }
  g_assert_nonnull (dialog);
  cch_ui_photograph (GTK_WIDGET (dialog), "pull-down-no-parent");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "pull.choose-parent", NULL));
  cch_ui_settle ();
  g_assert_true (cch_ui_find (fixture->page, CCH_TYPE_INFORMATION_EDITOR, NULL, NULL) != NULL);
  g_assert_true (cch_office_undo (fixture->office, NULL));
}

/* Nothing is written when it is left. */
static void
test_cancel (Fixture *fixture, gconstpointer data)
{
  CchPullDownDialog *dialog = open_dialog (fixture);
  g_autofree char *label = g_strdup (cch_office_get_undo_label (fixture->office));

  gtk_widget_activate_action (GTK_WIDGET (dialog), "window.close", NULL);
  cch_ui_settle ();
  g_assert_cmpuint (fixture->n_done, ==, 0);
  g_assert_cmpstr (cch_office_get_undo_label (fixture->office), ==, label);
}

int
main (int argc, char **argv)
{
  int status;

  cch_ui_harness_init (&argc, &argv);
  /* The sample is the same file for all: each leaves it as it was, the last need not. */
  g_test_add ("/ui/pull-down/keys", Fixture, NULL, set_up, test_keys, tear_down);
  g_test_add ("/ui/pull-down/cancel", Fixture, NULL, set_up, test_cancel, tear_down);
  g_test_add ("/ui/pull-down/no-parent", Fixture, NULL, set_up, test_no_parent, tear_down);
  g_test_add ("/ui/pull-down/nothing", Fixture, NULL, set_up, test_nothing, tear_down);
  g_test_add ("/ui/pull-down/amended", Fixture, NULL, set_up, test_amended, tear_down);
  g_test_add ("/ui/pull-down/gone", Fixture, NULL, set_up, test_gone, tear_down);
  status = g_test_run ();
  cch_ui_harness_finish ();
  return status;
}
