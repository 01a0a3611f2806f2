/* Tests of the ways through the plan page: the list that follows, the keys from pane to pane.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-ui-harness.h"

#include "model/cch-product.h"
#include "model/cch-task.h"
#include "session/cch-plan-summary.h"
#include "store/cch-edit.h"
#include "store/cch-query.h"
#include "ui/check/cch-findings-view.h"
#include "ui/plan/cch-outline-row.h"
#include "ui/plan/cch-plan-outline-view.h"
#include "ui/plan/cch-plan-page.h"

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

int
main (int argc, char **argv)
{
  int status;

  cch_ui_harness_init (&argc, &argv);
  g_test_add ("/ui/plan-ways/listed-findings", Fixture, NULL, set_up, test_listed_findings,
              tear_down);
  g_test_add ("/ui/plan-ways/panes", Fixture, NULL, set_up, test_ways, tear_down);
  status = g_test_run ();
  cch_ui_harness_finish ();
  return status;
}
