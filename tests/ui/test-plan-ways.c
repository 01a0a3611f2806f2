/* Tests of the ways through the plan page: the list that follows, the keys from pane to pane.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-ui-harness.h"
#include "cch-ui-keys.h"

#include "model/cch-product.h"
#include "model/cch-task.h"
#include "session/cch-plan-start.h"
#include "session/cch-plan-summary.h"
#include "store/cch-edit.h"
#include "store/cch-query.h"
#include "ui/check/cch-findings-view.h"
#include "ui/office/cch-office-context.h"
#include "ui/office/cch-office-makers.h"
#include "ui/plan/cch-outline-row.h"
#include "ui/plan/cch-plan-columns.h"
#include "ui/plan/cch-plan-outline-view.h"
#include "ui/plan/cch-plan-page.h"
#include "ui/plan/cch-plan-state-bar.h"

typedef struct
{
  CchWindow *window;
  CchPlanPage *page;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->window = cch_ui_open_sample ();
  cch_window_set_page_id (fixture->window, "plan");
  cch_ui_settle ();
  fixture->page = CCH_PLAN_PAGE (cch_window_get_page (fixture->window));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  cch_ui_close_window (GTK_WINDOW (fixture->window));
}

static gint64
find_draft (Fixture *fixture)
{
  GListModel *rows = cch_plan_list_get_shown (cch_plan_page_get_list (fixture->page));

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (CchPlanRow) row = g_list_model_get_item (rows, i);
      const CchPlanSummary *summary = cch_plan_row_get_summary (row);

      if (summary->own && summary->plan->state == CCH_DOCUMENT_STATE_DRAFT)
        return cch_plan_row_get_plan (row);
    }
  g_assert_not_reached ();
}

static void
open_draft (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  cch_plan_page_open (fixture->page, find_draft (fixture), &error);
  g_assert_no_error (error);
  cch_ui_settle ();
}

typedef struct
{
  Fixture *fixture;
  gint64 plan;
  char *before; /* owned, nullable: as the list showed them then */
} Listed;

static char *
dup_findings (Listed *listed)
{
  GListModel *rows = cch_plan_list_get_shown (cch_plan_page_get_list (listed->fixture->page));

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (CchPlanRow) row = g_list_model_get_item (rows, i);

      if (cch_plan_row_get_plan (row) == listed->plan)
        return cch_plan_row_format (row, CCH_PLAN_COLUMN_FINDINGS);
    }
  return g_strdup ("");
}

static gboolean
has_other_findings (gpointer data)
{
  Listed *listed = data;
  g_autofree char *found = dup_findings (listed);

  return *found != '\0' && g_strcmp0 (found, listed->before) != 0;
}

static void
remove_products (Fixture *fixture, gint64 plan)
{
  CchOffice *office = cch_session_get_office (cch_page_get_session (CCH_PAGE (fixture->page)));
  g_autoptr (CchQuery) query = cch_query_new (&cch_product_kind);
  g_autoptr (GArray) rows = cch_query_run (query, cch_office_get_database (office), NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit = cch_edit_begin (office, "Test", &error);

  for (guint i = 0; i < rows->len; i++)
    {
      g_autoptr (CchRecord) product =
          cch_office_get (office, &cch_product_kind, g_array_index (rows, gint64, i), NULL);

      g_autoptr (CchRecord) task =
          cch_office_get (office, &cch_task_kind, CCH_PRODUCT (product)->task, NULL);

      if (CCH_TASK (task)->plan == plan)
        cch_edit_remove (edit, product);
    }
  cch_edit_commit (edit, &error);
  g_assert_no_error (error);
}

/* The list says what is to be seen to after any change, that of a product too. */
static void
test_listed_findings (Fixture *fixture, gconstpointer data)
{
  Listed listed = { fixture, find_draft (fixture), NULL };

  g_assert_true (cch_ui_wait_until (has_other_findings, &listed));
  listed.before = dup_findings (&listed);
  remove_products (fixture, listed.plan);
  g_assert_true (cch_ui_wait_until (has_other_findings, &listed));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "win.undo", NULL);
  g_free (listed.before);
}

/* F6 leads to the part of the outline that is shown, the second Ctrl+1 into the findings. */
static void
test_ways (Fixture *fixture, gconstpointer data)
{
  GtkWidget *focus, *row;
  CchPlanWorkspace *workspace;
  CchOutlineItem *chosen;

  open_draft (fixture);
  workspace = cch_plan_page_get_workspace (fixture->page);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "plan.previous-pane", NULL);
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  row = gtk_widget_get_first_child (focus);
  chosen = cch_plan_outline_view_get_chosen (
      CCH_PLAN_OUTLINE_VIEW (cch_ui_find (workspace, CCH_TYPE_PLAN_OUTLINE_VIEW, NULL, NULL)));
  g_assert_nonnull (chosen);
  g_assert_true (CCH_IS_OUTLINE_ROW (row));
  g_assert_true (cch_outline_row_get_item (CCH_OUTLINE_ROW (row)) == chosen);

  for (guint i = 0; i < 3; i++)
    {
      gtk_widget_activate_action (GTK_WIDGET (fixture->page), "plan.show-tab", "s", "findings");
      cch_ui_settle ();
    }
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_nonnull (gtk_widget_get_ancestor (focus, CCH_TYPE_FINDINGS_VIEW));
}

/* Walking down the outline shows part after part, and the keys stay in the outline. */
static void
test_walk_outline (Fixture *fixture, gconstpointer data)
{
  CchUiKeys *keys = cch_ui_keys_new (GTK_WINDOW (fixture->window));
  CchPlanOutlineView *outline;
  CchOutlineItem *chosen = NULL;
  guint n_rows;

  open_draft (fixture);
  outline =
      CCH_PLAN_OUTLINE_VIEW (cch_ui_find (fixture->page, CCH_TYPE_PLAN_OUTLINE_VIEW, NULL, NULL));
  n_rows = g_list_model_get_n_items (cch_plan_outline_view_get_items (outline));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "plan.previous-pane", NULL);
  cch_ui_keys_press (keys, "Home");
  for (guint i = 0; i < n_rows; i++)
    {
      GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
      g_autoptr (CchOutlineItem) row =
          g_list_model_get_item (cch_plan_outline_view_get_items (outline), i);

      g_assert_nonnull (gtk_widget_get_ancestor (focus, CCH_TYPE_PLAN_OUTLINE_VIEW));
      g_assert_true (cch_plan_outline_view_get_chosen (outline) == row);
      cch_ui_keys_press (keys, "Down");
    }
  chosen = cch_plan_outline_view_get_chosen (outline);
  g_assert_cmpint (cch_outline_item_get_entry (chosen)->kind, ==, CCH_OUTLINE_SIGNATURE);
  cch_ui_keys_free (keys);
}

/* What Enter opens and what Delete takes away is one plan, and it is seen which. */
static void
test_one_row (Fixture *fixture, gconstpointer data)
{
  CchPlanList *list = cch_plan_page_get_list (fixture->page);
  GtkColumnView *view = GTK_COLUMN_VIEW (cch_ui_find (list, GTK_TYPE_COLUMN_VIEW, NULL, NULL));
  CchUiKeys *keys = cch_ui_keys_new (GTK_WINDOW (fixture->window));

  for (guint i = 0; i < 3; i++)
    {
      GtkWidget *focus;

      gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.page", "s", "today");
      gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.page", "s", "plan");
      cch_ui_settle ();
      focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
      g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (view)));
      g_assert_true (cch_plan_columns_find_row (focus) == cch_plan_list_get_selected (list));
      cch_ui_keys_press (keys, "Down");
      g_assert_true (cch_plan_columns_find_row (gtk_window_get_focus (GTK_WINDOW (fixture->window)))
                     == cch_plan_list_get_selected (list));
    }
  cch_ui_keys_free (keys);
}

static gboolean
is_there (gpointer column)
{
  return gtk_column_view_column_get_visible (column);
}

static gboolean
is_left_out (gpointer column)
{
  return !is_there (column);
}

/* Columns without room are left out. */
static void
test_columns (Fixture *fixture, gconstpointer data)
{
  GtkColumnView *view =
      GTK_COLUMN_VIEW (cch_ui_find (fixture->page, GTK_TYPE_COLUMN_VIEW, NULL, NULL));
  GListModel *columns = gtk_column_view_get_columns (view);
  g_autoptr (GtkColumnViewColumn) last =
      g_list_model_get_item (columns, g_list_model_get_n_items (columns) - 1);

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 660);
  g_assert_true (cch_ui_wait_until (is_left_out, last));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1270, 660);
  g_assert_true (cch_ui_wait_until (is_there, last));
}

static void
remove_citation (Fixture *fixture)
{
  CchSession *session = cch_page_get_session (CCH_PAGE (fixture->page));
  const CchPlanView *view = cch_open_plan_get_view (cch_plan_page_get_plan (fixture->page), NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit = cch_edit_begin (cch_session_get_office (session), "Test", &error);

  g_assert_cmpuint (view->citations->len, >, 1);
  cch_edit_remove (edit, view->citations->pdata[0]);
  cch_edit_commit (edit, &error);
  g_assert_no_error (error);
  cch_ui_settle ();
}

/* The list of the grounds chooses another of its rows, but the person stands elsewhere. */
static void
test_hidden_part (Fixture *fixture, gconstpointer data)
{
  CchPlanWorkspace *workspace;
  CchPlanOutlineView *outline;
  CchOutlineItem *chosen;

  open_draft (fixture);
  workspace = cch_plan_page_get_workspace (fixture->page);
  outline = CCH_PLAN_OUTLINE_VIEW (cch_ui_find (workspace, CCH_TYPE_PLAN_OUTLINE_VIEW, NULL, NULL));
  g_assert_true (cch_plan_outline_view_choose (outline, CCH_OUTLINE_CITATIONS, NULL));
  cch_plan_workspace_focus (workspace);
  cch_ui_settle ();
  g_assert_true (cch_plan_outline_view_choose (outline, CCH_OUTLINE_SECTION, NULL));
  chosen = cch_plan_outline_view_get_chosen (outline);
  remove_citation (fixture);
  g_assert_true (cch_plan_outline_view_get_chosen (outline) == chosen);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "win.undo", NULL);
  cch_ui_settle ();
  g_assert_true (cch_plan_outline_view_get_chosen (outline) == chosen);
}

static gboolean
has_session (gpointer data)
{
  CchOfficeContext *context = cch_window_get_context (data);

  return cch_office_context_get_waiting (context) == NULL
         && cch_office_context_get_session (context) != NULL;
}

static void
set_up_new_office (Fixture *fixture, gconstpointer data)
{
  static const CchOfficeSeed seed = { .regulation = "two-level-2025",
                                      .class_id = "xa",
                                      .agency = "Ủy ban nhân dân xã Mẫu",
                                      .place = "Mẫu",
                                      .year = 2026 };

  fixture->window = cch_ui_open_window ();
  cch_window_show_start (fixture->window);
  cch_office_makers_found (cch_window_get_context (fixture->window), &seed);
  g_assert_true (cch_ui_wait_until (has_session, fixture->window));
  cch_ui_settle ();
}

static void
assert_focus_shown_in (Fixture *fixture, GType type)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_get_mapped (focus));
  g_assert_nonnull (gtk_widget_get_ancestor (focus, type));
}

static void
turn_to_plans (Fixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.page", "s", "plan");
  cch_ui_settle ();
  fixture->page = CCH_PLAN_PAGE (cch_window_get_page (fixture->window));
}

static void
start_plan (Fixture *fixture)
{
  static const CchPlanSeed seed = { .kind = CCH_PLAN_KIND_YEAR, .year = 2026 };
  g_autoptr (GError) error = NULL;
  g_autoptr (CchPlan) plan =
      cch_plan_start (cch_page_get_session (CCH_PAGE (fixture->page)), &seed, &error);

  g_assert_no_error (error);
  cch_ui_settle ();
}

/* Without any plan the keys lead to what begins one, and never into a list that is not shown. */
static void
test_empty (Fixture *fixture, gconstpointer data)
{
  CchPlanList *list;

  assert_focus_shown_in (fixture, CCH_TYPE_PAGE); /* of the office that has just been opened */
  turn_to_plans (fixture);
  list = cch_plan_page_get_list (fixture->page);
  assert_focus_shown_in (fixture, ADW_TYPE_STATUS_PAGE);
  cch_plan_list_start_search (list);
  g_signal_emit_by_name (cch_ui_find (list, GTK_TYPE_SEARCH_ENTRY, NULL, NULL), "stop-search");
  assert_focus_shown_in (fixture, ADW_TYPE_STATUS_PAGE);

  start_plan (fixture);
  assert_focus_shown_in (fixture, GTK_TYPE_COLUMN_VIEW);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "win.undo", NULL);
  cch_ui_settle ();
  assert_focus_shown_in (fixture, CCH_TYPE_PLAN_LIST);
}

static GMenuModel *
find_submenu (GMenuModel *menu, const char *label)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autoptr (GMenuModel) submenu = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SUBMENU);
      g_autofree char *words = NULL;
      GMenuModel *found = section != NULL ? find_submenu (section, label) : NULL;

      g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &words);
      if (found != NULL || (submenu != NULL && g_strcmp0 (words, label) == 0))
        return found != NULL ? found : g_steal_pointer (&submenu);
    }
  return NULL;
}

/* Who opens the menu sees whose parts there are: the owners of areas, and who leads tasks. */
static void
test_parts_menu (Fixture *fixture, gconstpointer data)
{
  static const char *const labels[] = { "Print the Pa_rt of", "Show _Only the Part of" };
  GtkWidget *bar;
  GtkMenuButton *button;

  open_draft (fixture);
  bar = cch_ui_find (fixture->page, CCH_TYPE_PLAN_STATE_BAR, NULL, NULL);
  button = GTK_MENU_BUTTON (cch_ui_find (bar, GTK_TYPE_MENU_BUTTON, NULL, NULL));
  gtk_menu_button_popup (button);
  cch_ui_settle ();
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_autoptr (GMenuModel) submenu =
          find_submenu (gtk_menu_button_get_menu_model (button), labels[i]);

      g_assert_nonnull (submenu);
      g_assert_cmpint (g_menu_model_get_n_items (submenu), ==, 4);
    }
  gtk_menu_button_popdown (button);
}

int
main (int argc, char **argv)
{
  int status;

  cch_ui_harness_init (&argc, &argv);
  g_test_add ("/ui/plan-ways/listed-findings", Fixture, NULL, set_up, test_listed_findings,
              tear_down);
  g_test_add ("/ui/plan-ways/parts-menu", Fixture, NULL, set_up, test_parts_menu, tear_down);
  g_test_add ("/ui/plan-ways/panes", Fixture, NULL, set_up, test_ways, tear_down);
  g_test_add ("/ui/plan-ways/walk-outline", Fixture, NULL, set_up, test_walk_outline, tear_down);
  g_test_add ("/ui/plan-ways/one-row", Fixture, NULL, set_up, test_one_row, tear_down);
  g_test_add ("/ui/plan-ways/columns", Fixture, NULL, set_up, test_columns, tear_down);
  g_test_add ("/ui/plan-ways/hidden-part", Fixture, NULL, set_up, test_hidden_part, tear_down);
  g_test_add ("/ui/plan-ways/empty", Fixture, NULL, set_up_new_office, test_empty, tear_down);
  status = g_test_run ();
  cch_ui_harness_finish ();
  return status;
}
