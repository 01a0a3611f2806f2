/* The first page of the sample office: what it says on a day, where its rows lead, how it follows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-ui-harness.h"

#include "model/cch-plan.h"
#include "store/cch-edit.h"
#include "store/cch-query.h"
#include "ui/office/cch-office-context.h"
#include "ui/plan/cch-plan-page.h"
#include "ui/today/cch-today-page.h"

#define DRAFT "Thực hiện công tác cải cách hành chính năm 2027"

static gboolean
is_filled (gpointer page)
{
  return cch_today_page_is_filled (page);
}

/* The sample is of 2026; which day it is outside must not matter. */
static CchWindow *
open_today (CchTodayPage **page)
{
  CchWindow *window = cch_ui_open_sample ();

  cch_window_set_page_id (window, "today");
  *page = CCH_TODAY_PAGE (cch_window_get_page (window));
  g_assert_true (cch_ui_wait_until (is_filled, *page));
  cch_today_page_set_day (*page, cch_date_new (2026, 11, 21));
  g_assert_true (cch_ui_wait_until (is_filled, *page));
  return window;
}

static GtkWidget *
find_row (gpointer page, const char *title)
{
  return cch_ui_find (page, ADW_TYPE_ACTION_ROW, "title", title);
}

typedef struct
{
  gpointer page;
  const char *title;
} Sought;

static gboolean
shows_row (gpointer data)
{
  const Sought *sought = data;

  return find_row (sought->page, sought->title) != NULL;
}

static gboolean
shows_findings (gpointer page)
{
  return cch_ui_find (page, GTK_TYPE_BUTTON, "action-name", "today.show-findings") != NULL;
}

static CchOffice *
get_office (CchWindow *window)
{
  return cch_office_context_get_office (cch_window_get_context (window));
}

static CchRecord *
get_draft (CchOffice *office)
{
  g_autoptr (CchQuery) query = cch_query_new (&cch_plan_kind);
  g_autoptr (GArray) rows = NULL;

  g_assert_true (cch_query_where (query, "state", CCH_QUERY_EQUAL, "draft", NULL));
  rows = cch_query_run (query, cch_office_get_database (office), NULL);
  return cch_office_get (office, &cch_plan_kind, g_array_index (rows, gint64, 0), NULL);
}

static void
rename_draft (CchOffice *office, const char *title)
{
  g_autoptr (CchRecord) draft = get_draft (office);
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit = cch_edit_begin (office, NULL, &error);

  cch_edit_set (edit, draft, "title", title, NULL);
  cch_edit_commit (edit, &error);
  g_assert_no_error (error);
}

static void
test_says (void)
{
  CchTodayPage *page;
  CchWindow *window = open_today (&page);

  g_assert_nonnull (find_row (page, DRAFT));
  g_assert_nonnull (find_row (page, "Báo cáo năm 2026"));
  g_assert_nonnull (cch_ui_find (page, GTK_TYPE_LABEL, "label", "in 4 days"));
  g_assert_nonnull (cch_ui_find (page, GTK_TYPE_LABEL, "label", "7 days ago"));
  g_assert_nonnull (cch_ui_find (page, ADW_TYPE_PREFERENCES_GROUP, "description",
                                 "Today is thứ Bảy, 21/11/2026"));
  cch_today_page_set_day (page, cch_date_new (2027, 10, 1));
  g_assert_true (cch_ui_wait_until (shows_row, &(Sought){ page, "Begin the plan of 2028" }));
  cch_ui_close_window (GTK_WINDOW (window));
}

/* A row leads to its plan, its button to what the checks found in it. */
static void
test_leads (void)
{
  CchTodayPage *page;
  CchWindow *window = open_today (&page);
  GtkWidget *button;
  CchPlanPage *plans;

  g_assert_true (cch_ui_wait_until (shows_findings, page));
  button = cch_ui_find (page, GTK_TYPE_BUTTON, "action-name", "today.show-findings");
  g_signal_emit_by_name (button, "clicked");
  cch_ui_settle ();
  g_assert_cmpstr (cch_window_get_page_id (window), ==, "plan");
  plans = CCH_PLAN_PAGE (cch_window_get_page (window));
  g_assert_nonnull (cch_plan_page_get_plan (plans));
  g_assert_cmpstr (cch_plan_side_get_tab (
                       cch_plan_workspace_get_side (cch_plan_page_get_workspace (plans))),
                   ==, "findings");

  cch_plan_page_close (plans);
  cch_window_set_page_id (window, "today");
  cch_ui_settle ();
  g_signal_emit_by_name (find_row (page, DRAFT), "activate");
  cch_ui_settle ();
  g_assert_cmpstr (cch_window_get_page_id (window), ==, "plan");
  g_assert_nonnull (cch_plan_page_get_plan (plans));
  cch_ui_close_window (GTK_WINDOW (window));
}

/* An edit and its undo are followed; what says the same stays, and so does the focus. */
static void
test_follows (void)
{
  CchTodayPage *page;
  CchWindow *window = open_today (&page);
  GtkWidget *due = find_row (page, "Báo cáo năm 2026");

  gtk_widget_grab_focus (find_row (page, DRAFT));
  rename_draft (get_office (window), "Một <tên> khác & lạ");
  g_assert_true (cch_ui_wait_until (shows_row, &(Sought){ page, "Một <tên> khác & lạ" }));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == find_row (page, "Một <tên> khác & lạ"));
  g_assert_true (find_row (page, "Báo cáo năm 2026") == due);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL));
  g_assert_true (cch_ui_wait_until (shows_row, &(Sought){ page, DRAFT }));
  cch_ui_close_window (GTK_WINDOW (window));
}

/* What happens while another page is shown is read when this one is seen again. */
static void
test_hidden (void)
{
  CchTodayPage *page;
  CchWindow *window = open_today (&page);

  cch_window_set_page_id (window, "agency");
  cch_ui_settle ();
  rename_draft (get_office (window), "Tên mới");
  cch_ui_settle ();
  cch_window_set_page_id (window, "today");
  g_assert_true (cch_ui_wait_until (shows_row, &(Sought){ page, "Tên mới" }));
  cch_ui_close_window (GTK_WINDOW (window));
}

/* Left at once while it is still read. */
static void
test_left (void)
{
  CchWindow *window = cch_ui_open_sample ();

  cch_window_set_page_id (window, "today");
  cch_office_context_close (cch_window_get_context (window));
  cch_ui_settle ();
  cch_ui_close_window (GTK_WINDOW (window));
}

/* Who comes by key before the rows are there is on the first of them when they are. */
static void
test_entered (void)
{
  CchWindow *window = cch_ui_open_sample ();
  CchTodayPage *page;
  GtkWidget *focus;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.page", "s", "today");
  page = CCH_TODAY_PAGE (cch_window_get_page (window));
  g_assert_false (is_filled (page));
  g_assert_true (cch_ui_wait_until (is_filled, page));
  focus = gtk_root_get_focus (GTK_ROOT (window));
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, find_row (page, DRAFT))
                 || focus == find_row (page, DRAFT));
  cch_ui_close_window (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  int result;

  cch_ui_harness_init (&argc, &argv);
  g_test_add_func ("/ui/today/says", test_says);
  g_test_add_func ("/ui/today/leads", test_leads);
  g_test_add_func ("/ui/today/entered", test_entered);
  g_test_add_func ("/ui/today/follows", test_follows);
  g_test_add_func ("/ui/today/hidden", test_hidden);
  g_test_add_func ("/ui/today/left", test_left);
  result = g_test_run ();
  cch_ui_harness_finish ();
  return result;
}
