/* Walks through the plan page: list, outline, panes, issuing, amending, versions, undo.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-ui-harness.h"

#include "session/cch-plan-issue.h"
#include "ui/plan/cch-issue-dialog.h"
#include "ui/plan/cch-new-plan-dialog.h"
#include "ui/plan/cch-pane-places.h"
#include "ui/plan/cch-plan-outline-view.h"
#include "ui/plan/cch-plan-page.h"
#include "ui/plan/cch-plan-part-table.h"
#include "ui/plan/cch-take-view.h"
#include "ui/plan/cch-versions-window.h"
#include "ui/shell/cch-show-record.h"

typedef struct
{
  CchWindow *window;
  CchPlanPage *page;
  CchOffice *office;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->window = cch_ui_open_sample ();
  cch_window_set_page_id (fixture->window, "plan");
  cch_ui_settle ();
  fixture->page = CCH_PLAN_PAGE (cch_window_get_page (fixture->window));
  fixture->office = cch_session_get_office (cch_page_get_session (CCH_PAGE (fixture->page)));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  cch_ui_close_window (GTK_WINDOW (fixture->window));
}

static void
act (Fixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL));
  cch_ui_settle ();
}

static GListModel *
get_shown (Fixture *fixture)
{
  return cch_plan_list_get_shown (cch_plan_page_get_list (fixture->page));
}

/* Returns: the row of the first plan of our own in that state */
static gint64
find_own (Fixture *fixture, CchDocumentState state)
{
  for (guint i = 0; i < g_list_model_get_n_items (get_shown (fixture)); i++)
    {
      g_autoptr (CchPlanRow) row = g_list_model_get_item (get_shown (fixture), i);
      const CchPlanSummary *summary = cch_plan_row_get_summary (row);

      if (summary->own && summary->plan->state == state)
        return cch_plan_row_get_plan (row);
    }
  g_assert_not_reached ();
}

static CchPlan *
open_own (Fixture *fixture, CchDocumentState state)
{
  g_autoptr (GError) error = NULL;

  cch_plan_page_open (fixture->page, find_own (fixture, state), &error);
  g_assert_no_error (error);
  cch_ui_settle ();
  return cch_open_plan_get_plan (cch_plan_page_get_plan (fixture->page));
}

static gpointer
find (gpointer root, GType type)
{
  GtkWidget *widget = cch_ui_find (root, type, NULL, NULL);

  g_assert_nonnull (widget);
  return widget;
}

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
search (Fixture *fixture, const char *words)
{
  GtkWidget *entry = find (fixture->page, GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), words);
  g_signal_emit_by_name (entry, "search-changed");
  cch_ui_settle ();
}

static void
test_list (Fixture *fixture, gconstpointer data)
{
  guint n_plans = g_list_model_get_n_items (get_shown (fixture));
  GtkWidget *view = find (fixture->page, GTK_TYPE_COLUMN_VIEW);

  g_assert_cmpuint (n_plans, >=, 3);
  search (fixture, "cai cach 2026"); /* words in any order, without marks */
  g_assert_cmpuint (g_list_model_get_n_items (get_shown (fixture)), <, n_plans);
  search (fixture, "không có đâu");
  g_assert_cmpuint (g_list_model_get_n_items (get_shown (fixture)), ==, 0);
  search (fixture, "");
  g_assert_cmpuint (g_list_model_get_n_items (get_shown (fixture)), ==, n_plans);

  g_signal_emit_by_name (view, "activate", 0); /* Enter */
  g_assert_nonnull (cch_plan_page_get_plan (fixture->page));
  act (fixture, "plan.close");
  g_assert_null (cch_plan_page_get_plan (fixture->page));
}

static gboolean
is_draft_counted (gpointer data)
{
  Fixture *fixture = data;
  gint64 draft = find_own (fixture, CCH_DOCUMENT_STATE_DRAFT);

  for (guint i = 0; i < g_list_model_get_n_items (get_shown (fixture)); i++)
    {
      g_autoptr (CchPlanRow) row = g_list_model_get_item (get_shown (fixture), i);
      g_autofree char *cell = cch_plan_row_format (row, CCH_PLAN_COLUMN_FINDINGS);

      if (cch_plan_row_get_plan (row) == draft)
        return *cell != '\0';
    }
  return FALSE;
}

/* The draft of the sample has something to be mended; the list says so without being asked. */
static void
test_list_findings (Fixture *fixture, gconstpointer data)
{
  g_assert_true (cch_ui_wait_until (is_draft_counted, fixture));
}

/* On a day before it was issued, no version of the plan is in force. */
static void
test_in_force (Fixture *fixture, gconstpointer data)
{
  GtkWidget *entry = cch_ui_find (fixture->page, GTK_TYPE_ENTRY, NULL, NULL);
  gint64 plan = find_own (fixture, CCH_DOCUMENT_STATE_ISSUED);

  for (guint round = 0; round < 2; round++)
    {
      gtk_editable_set_text (GTK_EDITABLE (entry), round == 0 ? "04/01/2026" : "05/01/2026");
      for (guint i = 0; i < g_list_model_get_n_items (get_shown (fixture)); i++)
        {
          g_autoptr (CchPlanRow) row = g_list_model_get_item (get_shown (fixture), i);

          if (cch_plan_row_get_plan (row) == plan)
            g_assert_cmpint (cch_plan_row_get_summary (row)->in_force, ==, round == 1);
        }
    }
  gtk_editable_set_text (GTK_EDITABLE (entry), "hôm nào");
  g_assert_true (gtk_widget_has_css_class (entry, "error"));
}

static void
test_remove_and_undo (Fixture *fixture, gconstpointer data)
{
  guint n_plans = g_list_model_get_n_items (get_shown (fixture));
  gint64 draft = find_own (fixture, CCH_DOCUMENT_STATE_DRAFT);
  gint64 issued = find_own (fixture, CCH_DOCUMENT_STATE_ISSUED);

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "plan.remove", "x", issued);
  g_assert_cmpuint (g_list_model_get_n_items (get_shown (fixture)), ==, n_plans);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "plan.remove", "x", draft);
  g_assert_cmpuint (g_list_model_get_n_items (get_shown (fixture)), ==, n_plans - 1);
  act (fixture, "win.undo");
  g_assert_cmpuint (g_list_model_get_n_items (get_shown (fixture)), ==, n_plans);
}

/* A plan that is gone is not worked on any more; undo does not open it by itself. */
static void
test_open_plan_goes (Fixture *fixture, gconstpointer data)
{
  open_own (fixture, CCH_DOCUMENT_STATE_DRAFT);
  act (fixture, "plan.remove-open");
  g_assert_null (cch_plan_page_get_plan (fixture->page));
  act (fixture, "win.undo");
  g_assert_null (cch_plan_page_get_plan (fixture->page));
}

static void
test_outline (Fixture *fixture, gconstpointer data)
{
  CchPlanOutlineView *outline;
  GListModel *items;

  open_own (fixture, CCH_DOCUMENT_STATE_DRAFT);
  outline = find (fixture->page, CCH_TYPE_PLAN_OUTLINE_VIEW);
  items = cch_plan_outline_view_get_items (outline);
  g_assert_cmpuint (g_list_model_get_n_items (items), >, 10);
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (CchOutlineItem) item = g_list_model_get_item (items, i);
      const CchOutlineEntry *entry = cch_outline_item_get_entry (item);
      CchPlanPart *part;

      g_assert_true (cch_plan_outline_view_choose (outline, entry->kind, entry->key));
      part = cch_plan_workspace_get_part (cch_plan_page_get_workspace (fixture->page));
      g_assert_true (G_OBJECT_TYPE (part) == cch_plan_part_table_find (entry->kind)->get_type ());
      g_assert_true (cch_plan_part_get_plan (part) == cch_plan_page_get_plan (fixture->page));
    }
}

static CchRecord *
get_first_task (Fixture *fixture, CchDocumentState state)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchOpenPlan) plan = cch_open_plan_new (cch_page_get_session (CCH_PAGE (fixture->page)),
                                                    find_own (fixture, state), &error);
  const CchPlanView *view = cch_open_plan_get_view (plan, &error);
  const CchTaskView *task = g_ptr_array_index (view->tasks, 0);

  return cch_office_get (fixture->office, &cch_task_kind,
                         cch_record_get_id (CCH_RECORD (task->task)), &error);
}

/* From anywhere in the window to a task: its plan is opened, its area is chosen. */
static void
test_show_record (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CchRecord) task = get_first_task (fixture, CCH_DOCUMENT_STATE_DRAFT);
  CchOutlineItem *chosen;

  cch_window_set_page_id (fixture->window, "today");
  g_assert_true (
      cch_window_show_record (fixture->window, &cch_task_kind, cch_record_get_id (task)));
  g_assert_cmpstr (cch_window_get_page_id (fixture->window), ==, "plan");
  cch_ui_settle ();
  chosen = cch_plan_outline_view_get_chosen (find (fixture->page, CCH_TYPE_PLAN_OUTLINE_VIEW));
  g_assert_nonnull (chosen);
  g_assert_cmpint (cch_outline_item_get_entry (chosen)->kind, ==, CCH_OUTLINE_AREA);
}

/* An own section comes, moves, goes, and comes back. */
static void
test_own_sections (Fixture *fixture, gconstpointer data)
{
  CchPlanOutlineView *outline;
  guint n_rows;

  open_own (fixture, CCH_DOCUMENT_STATE_DRAFT);
  outline = find (fixture->page, CCH_TYPE_PLAN_OUTLINE_VIEW);
  n_rows = g_list_model_get_n_items (cch_plan_outline_view_get_items (outline));
  act (fixture, "plan.add-section");
  act (fixture, "plan.add-section");
  g_assert_cmpuint (g_list_model_get_n_items (cch_plan_outline_view_get_items (outline)), ==,
                    n_rows + 2);
  {
    g_autoptr (CchRecord) second = cch_plan_outline_view_dup_own_section (outline);

    act (fixture, "plan.move-up");
    {
      g_autoptr (CchRecord) moved = cch_plan_outline_view_dup_own_section (outline);

      g_assert_true (moved == second); /* it takes the choice along */
    }
  }
  act (fixture, "plan.remove-section");
  cch_plan_outline_view_refresh (outline);
  g_assert_cmpuint (g_list_model_get_n_items (cch_plan_outline_view_get_items (outline)), ==,
                    n_rows + 1);
  act (fixture, "win.undo");
  cch_plan_outline_view_refresh (outline);
  g_assert_cmpuint (g_list_model_get_n_items (cch_plan_outline_view_get_items (outline)), ==,
                    n_rows + 2);
}

static gboolean
is_checked (gpointer data)
{
  return !cch_findings_is_running (data);
}

static void
set_row (gpointer dialog, const char *title, const char *text)
{
  GtkWidget *row = cch_ui_find (dialog, ADW_TYPE_ENTRY_ROW, "title", title);

  g_assert_nonnull (row);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
apply_issue (gpointer dialog)
{
  g_assert_true (gtk_widget_activate_action (dialog, "issue.apply", NULL));
  cch_ui_settle ();
}

static void
test_issue (Fixture *fixture, gconstpointer data)
{
  CchPlan *plan = open_own (fixture, CCH_DOCUMENT_STATE_DRAFT);
  CchPlanSide *side = cch_plan_workspace_get_side (cch_plan_page_get_workspace (fixture->page));
  gpointer dialog;

  g_assert_true (cch_ui_wait_until (is_checked, cch_plan_side_get_findings (side)));
  act (fixture, "plan.submit");
  g_assert_cmpint (plan->state, ==, CCH_DOCUMENT_STATE_SUBMITTED);
  act (fixture, "plan.take-back");
  g_assert_cmpint (plan->state, ==, CCH_DOCUMENT_STATE_DRAFT);

  act (fixture, "plan.issue");
  dialog = find_toplevel (CCH_TYPE_ISSUE_DIALOG);
  g_assert_nonnull (dialog);
  set_row (dialog, "Number", "");
  apply_issue (dialog);
  g_assert_cmpint (plan->state, ==, CCH_DOCUMENT_STATE_DRAFT); /* not without a number */
  set_row (dialog, "Number", "3");
  set_row (dialog, "Day of issue, such as 05/01/2026", "10/12/2026");
  g_assert_nonnull (cch_ui_find (dialog, GTK_TYPE_LABEL, "label",
                                 "This number is taken already: 03/KH-UBND, 05/01/2026: Thực hiện "
                                 "công tác cải cách hành chính năm 2026"));
  set_row (dialog, "Number", "44");
  if (cch_findings_count (cch_plan_side_get_findings (side), CCH_SEVERITY_ERROR) > 0)
    set_row (dialog, "Reason", "Đã báo cáo Chủ tịch");
  apply_issue (dialog);
  g_assert_null (find_toplevel (CCH_TYPE_ISSUE_DIALOG));
  g_assert_cmpint (plan->state, ==, CCH_DOCUMENT_STATE_ISSUED);
  g_assert_cmpstr (plan->number, ==, "44");
  g_assert_true (cch_open_plan_is_frozen (cch_plan_page_get_plan (fixture->page)));
  g_assert_false (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "plan.submit", NULL)
                  && plan->state != CCH_DOCUMENT_STATE_ISSUED);
}

typedef struct
{
  gpointer window;
  const char *label;
} Expected;

static gboolean
is_told (gpointer data)
{
  const Expected *expected = data;

  return cch_ui_find (expected->window, GTK_TYPE_LABEL, "label", expected->label) != NULL;
}

static void
test_amend (Fixture *fixture, gconstpointer data)
{
  CchPlan *old = open_own (fixture, CCH_DOCUMENT_STATE_ISSUED);
  gint64 row = cch_record_get_id (CCH_RECORD (old));
  CchPlan *new;
  GtkWindow *versions;
  g_autofree char *number = cch_plan_describe_number (old);
  g_autofree char *label = g_strdup_printf ("Different from %s", number);
  Expected expected;

  act (fixture, "plan.amend");
  new = cch_open_plan_get_plan (cch_plan_page_get_plan (fixture->page));
  g_assert_cmpint (new->amends, ==, row);
  act (fixture, "plan.versions");
  versions = find_toplevel (CCH_TYPE_VERSIONS_WINDOW);
  g_assert_nonnull (versions);
  expected = (Expected){ versions, label };
  g_assert_true (cch_ui_wait_until (is_told, &expected));
  cch_ui_close_window (versions);
  act (fixture, "win.undo"); /* the amendment goes, and with it the room it was written in */
  g_assert_null (cch_plan_page_get_plan (fixture->page));
}

static void
test_new_plan (Fixture *fixture, gconstpointer data)
{
  guint n_plans = g_list_model_get_n_items (get_shown (fixture));
  gpointer dialog;

  act (fixture, "plan.new");
  dialog = find_toplevel (CCH_TYPE_NEW_PLAN_DIALOG);
  g_assert_nonnull (dialog);
  set_row (dialog, "Year", "0");
  g_assert_true (gtk_widget_activate_action (dialog, "new-plan.make", NULL));
  g_assert_true (find_toplevel (CCH_TYPE_NEW_PLAN_DIALOG) == dialog); /* refused, and says why */
  set_row (dialog, "Year", "2031");
  g_assert_true (gtk_widget_activate_action (dialog, "new-plan.make", NULL));
  cch_ui_settle ();
  g_assert_null (find_toplevel (CCH_TYPE_NEW_PLAN_DIALOG));
  g_assert_cmpint (cch_open_plan_get_plan (cch_plan_page_get_plan (fixture->page))->year, ==, 2031);
  act (fixture, "plan.close");
  g_assert_cmpuint (g_list_model_get_n_items (get_shown (fixture)), ==, n_plans + 1);
}

static guint
count_tasks (Fixture *fixture)
{
  return cch_open_plan_get_view (cch_plan_page_get_plan (fixture->page), NULL)->tasks->len;
}

/* An area of another plan is taken whole, as one entry. */
static void
test_take (Fixture *fixture, gconstpointer data)
{
  CchPlan *plan = open_own (fixture, CCH_DOCUMENT_STATE_DRAFT);
  CchTakeView *view;
  GtkListView *list;
  guint n_tasks = count_tasks (fixture);

  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "plan.show-tab", "s", "other");
  cch_ui_settle ();
  view = find (fixture->page, CCH_TYPE_TAKE_VIEW);
  list = find (view, GTK_TYPE_LIST_VIEW);
  g_assert_cmpuint (g_list_model_get_n_items (cch_take_view_get_rows (view)), >, 2);
  g_assert_false (cch_take_view_take (view)); /* nothing is chosen */
  gtk_selection_model_select_item (gtk_list_view_get_model (list), 0, TRUE);
  g_assert_true (cch_take_view_take (view));
  g_assert_cmpuint (count_tasks (fixture), >, n_tasks);
  g_assert_cmpint (plan->state, ==, CCH_DOCUMENT_STATE_DRAFT);
  act (fixture, "win.undo");
  g_assert_cmpuint (count_tasks (fixture), ==, n_tasks);
}

static void
test_panes (Fixture *fixture, gconstpointer data)
{
  CchPlanPanes *panes;

  open_own (fixture, CCH_DOCUMENT_STATE_DRAFT);
  panes = cch_plan_workspace_get_panes (cch_plan_page_get_workspace (fixture->page));
  g_assert_true (cch_plan_panes_get_show_outline (panes));
  act (fixture, "plan.show-outline");
  g_assert_false (cch_plan_panes_get_show_outline (panes));
  act (fixture, "plan.show-outline");
  g_assert_true (cch_plan_panes_get_show_outline (panes));
  act (fixture, "plan.next-pane");
  act (fixture, "plan.previous-pane");
}

/* What stands where, by widths: both docked, the last called alone, one over the work. */
static void
test_places (void)
{
  static const struct
  {
    int width;
    gboolean outline;
    gboolean side;
    CchPaneIndex latest;
    gboolean called;
    CchPanePlace expected[CCH_N_PANES];
  } cases[] = {
    { 1200, TRUE, TRUE, CCH_PANE_SIDE, FALSE, { CCH_PANE_DOCKED, CCH_PANE_DOCKED } },
    { 800, TRUE, TRUE, CCH_PANE_OUTLINE, FALSE, { CCH_PANE_DOCKED, CCH_PANE_HIDDEN } },
    { 800, TRUE, TRUE, CCH_PANE_SIDE, FALSE, { CCH_PANE_HIDDEN, CCH_PANE_DOCKED } },
    { 800, TRUE, FALSE, CCH_PANE_SIDE, FALSE, { CCH_PANE_DOCKED, CCH_PANE_HIDDEN } },
    { 360, TRUE, TRUE, CCH_PANE_SIDE, FALSE, { CCH_PANE_HIDDEN, CCH_PANE_HIDDEN } },
    { 360, TRUE, TRUE, CCH_PANE_SIDE, TRUE, { CCH_PANE_HIDDEN, CCH_PANE_OVERLAID } },
    { 360, FALSE, FALSE, CCH_PANE_SIDE, FALSE, { CCH_PANE_HIDDEN, CCH_PANE_HIDDEN } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CchPanePlan plan = { .latest = cases[i].latest,
                           .width = cases[i].width,
                           .middle_least = 440 };
      CchPanePlace places[CCH_N_PANES];
      int widths[CCH_N_PANES];

      g_test_message ("case %u", i);
      plan.panes[CCH_PANE_OUTLINE] =
          (CchPaneState){ .wanted = cases[i].outline, .least = 180, .width = 240 };
      plan.panes[CCH_PANE_SIDE] = (CchPaneState){
        .wanted = cases[i].side, .called = cases[i].called, .least = 260, .width = 600
      };
      cch_pane_plan_choose (&plan, places);
      g_assert_cmpmem (places, sizeof places, cases[i].expected, sizeof places);
      cch_pane_plan_divide (&plan, places, widths);
      for (guint j = 0; j < CCH_N_PANES; j++)
        if (places[j] == CCH_PANE_DOCKED)
          g_assert_cmpint (widths[j], >=, plan.panes[j].least);
      if (places[0] != CCH_PANE_OVERLAID && places[1] != CCH_PANE_OVERLAID)
        g_assert_cmpint (plan.width - widths[0] - widths[1], >=, MIN (plan.width, 440));
      else
        g_assert_cmpint (widths[CCH_PANE_SIDE], <, plan.width); /* a strip stays to click on */
    }
}

int
main (int argc, char **argv)
{
  int status;

  cch_ui_harness_init (&argc, &argv);
#define ADD(path, function)                                                                        \
  g_test_add ("/ui/plan/" path, Fixture, NULL, set_up, function, tear_down)
  g_test_add_func ("/ui/plan/places", test_places);
  ADD ("list", test_list);
  ADD ("list-findings", test_list_findings);
  ADD ("in-force", test_in_force);
  ADD ("remove-and-undo", test_remove_and_undo);
  ADD ("open-plan-goes", test_open_plan_goes);
  ADD ("outline", test_outline);
  ADD ("show-record", test_show_record);
  ADD ("own-sections", test_own_sections);
  ADD ("issue", test_issue);
  ADD ("amend", test_amend);
  ADD ("new-plan", test_new_plan);
  ADD ("take", test_take);
  ADD ("panes", test_panes);
#undef ADD
  status = g_test_run ();
  cch_ui_harness_finish ();
  return status;
}
