/* Tests of the dialog for a new plan: what it starts from, and plans that another agency has issued.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-ui-harness.h"

#include "ui/plan/cch-issue-dialog.h"
#include "ui/plan/cch-new-plan-dialog.h"
#include "ui/plan/cch-plan-page.h"
#include "ui/start/cch-roll-forward-dialog.h"

#define SUPERIOR "Ủy ban nhân dân tỉnh Bình Mẫu"

typedef struct
{
  CchWindow *window;
  CchPlanPage *page;
  GtkWidget *dialog;
} Fixture;

static gpointer
find_toplevel (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        return window;
    }
  return NULL;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->window = cch_ui_open_sample ();
  cch_window_set_page_id (fixture->window, "plan");
  cch_ui_settle ();
  fixture->page = CCH_PLAN_PAGE (cch_window_get_page (fixture->window));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "plan.new", NULL);
  fixture->dialog = find_toplevel (CCH_TYPE_NEW_PLAN_DIALOG);
  g_assert_nonnull (fixture->dialog);
  cch_ui_settle ();
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  GtkWindow *left = find_toplevel (CCH_TYPE_NEW_PLAN_DIALOG);

  if (left != NULL)
    gtk_window_destroy (left);
  cch_ui_close_window (GTK_WINDOW (fixture->window));
}

static gpointer
find_row (GtkWidget *dialog, GType type, const char *title)
{
  GtkWidget *row = cch_ui_find (dialog, type, "title", title);

  g_assert_nonnull (row);
  return row;
}

static void
fill (GtkWidget *dialog, const char *title, const char *text)
{
  gtk_editable_set_text (find_row (dialog, ADW_TYPE_ENTRY_ROW, title), text);
}

static const char *
get_chosen (AdwComboRow *row)
{
  gpointer item = adw_combo_row_get_selected_item (row);

  return item != NULL ? gtk_string_object_get_string (item) : "";
}

static void
choose (Fixture *fixture, const char *title, const char *words)
{
  AdwComboRow *row = find_row (fixture->dialog, ADW_TYPE_COMBO_ROW, title);
  GListModel *choices = adw_combo_row_get_model (row);

  for (guint i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (GtkStringObject) choice = g_list_model_get_item (choices, i);

      if (g_str_has_prefix (gtk_string_object_get_string (choice), words))
        {
          adw_combo_row_set_selected (row, i);
          return;
        }
    }
  g_assert_not_reached ();
}

/* Only what is seen is found. */
static gboolean
is_asked (Fixture *fixture, const char *title)
{
  return cch_ui_find (fixture->dialog, ADW_TYPE_PREFERENCES_ROW, "title", title) != NULL;
}

static void
make (Fixture *fixture)
{
  g_assert_true (gtk_widget_activate_action (fixture->dialog, "new-plan.make", NULL));
  cch_ui_settle ();
}

static CchPlan *
get_plan (Fixture *fixture)
{
  return cch_open_plan_get_plan (cch_plan_page_get_plan (fixture->page));
}

/* The superior's plan of the year is proposed as the year is typed, until somebody chooses. */
static void
test_superior (Fixture *fixture, gconstpointer data)
{
  AdwComboRow *row = find_row (fixture->dialog, ADW_TYPE_COMBO_ROW, "Superior plan");

  g_assert_cmpstr (get_chosen (row), ==, "None");
  fill (fixture->dialog, "Year", "2027");
  g_assert_cmpstr (get_chosen (row), ==, "UBND tỉnh, 2027");
  adw_combo_row_set_selected (row, 0);
  fill (fixture->dialog, "Year", "2028");
  fill (fixture->dialog, "Year", "2027");
  g_assert_cmpstr (get_chosen (row), ==, "None");

  /* To start from a plan of the superior there has to be one. */
  choose (fixture, "Start from", "The superior’s plan");
  make (fixture);
  g_assert_true (find_toplevel (CCH_TYPE_NEW_PLAN_DIALOG) == (gpointer) fixture->dialog);
  adw_combo_row_set_selected (row, 1);
  make (fixture);
  g_assert_cmpint (get_plan (fixture)->parent, !=, 0);
}

/* What is rolled forward is seen and chosen; what comes along with it is not asked for. */
static void
test_last (Fixture *fixture, gconstpointer data)
{
  AdwComboRow *row;
  GtkWidget *dialog;

  g_assert_false (is_asked (fixture, "Plan that is rolled forward"));
  choose (fixture, "Start from", "Last year’s plan");
  row = find_row (fixture->dialog, ADW_TYPE_COMBO_ROW, "Plan that is rolled forward");
  g_assert_false (is_asked (fixture, "Title"));
  g_assert_false (is_asked (fixture, "Superior plan"));
  g_assert_true (g_str_has_prefix (get_chosen (row), "2027, Draft: "));
  choose (fixture, "Plan that is rolled forward", "2026, 03/KH-UBND, 05/01/2026: ");
  fill (fixture->dialog, "Year", "2026");
  g_assert_false (is_asked (fixture, "Plan that is rolled forward"));
  make (fixture);
  g_assert_true (find_toplevel (CCH_TYPE_NEW_PLAN_DIALOG) == (gpointer) fixture->dialog);
  fill (fixture->dialog, "Year", "2027");
  g_assert_true (g_str_has_prefix (get_chosen (row), "2026, 03/KH-UBND"));
  make (fixture);
  dialog = find_toplevel (CCH_TYPE_ROLL_FORWARD_DIALOG);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (dialog)), ==,
                   "Roll the Plan of 2026 Forward to 2027");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Of another agency only the number is asked: it has signed, and what it wrote is its own matter. */
static void
test_received (Fixture *fixture, gconstpointer data)
{
  GtkWidget *issue;
  CchPlan *plan;

  choose (fixture, "Issuing agency", SUPERIOR);
  g_assert_false (is_asked (fixture, "Superior plan"));
  choose (fixture, "Start from", "The empty form");
  fill (fixture->dialog, "Title", "Cải cách hành chính tỉnh năm 2028");
  make (fixture);
  plan = get_plan (fixture);
  g_assert_cmpstr (plan->title, ==, "Cải cách hành chính tỉnh năm 2028");
  g_assert_cmpuint (
      cch_open_plan_get_view (cch_plan_page_get_plan (fixture->page), NULL)->recipients->len, ==,
      0);
  g_assert_null (cch_ui_find (fixture->page, GTK_TYPE_BUTTON, "label", "_Issue…"));

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "plan.issue", NULL);
  cch_ui_settle ();
  issue = find_toplevel (CCH_TYPE_ISSUE_DIALOG);
  fill (issue, "Number", "250");
  fill (issue, "Day of issue, such as 05/01/2026", "10/11/2027");
  g_assert_true (gtk_widget_activate_action (issue, "issue.apply", NULL));
  cch_ui_settle ();
  g_assert_null (find_toplevel (CCH_TYPE_ISSUE_DIALOG));
  g_assert_cmpint (plan->state, ==, CCH_DOCUMENT_STATE_ISSUED);
}

int
main (int argc, char **argv)
{
  int status;

  cch_ui_harness_init (&argc, &argv);
#define ADD(path, function)                                                                        \
  g_test_add ("/ui/new-plan/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("superior", test_superior);
  ADD ("last", test_last);
  ADD ("received", test_received);
#undef ADD
  status = g_test_run ();
  cch_ui_harness_finish ();
  return status;
}
