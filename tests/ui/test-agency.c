/* Walks through the page of agencies: the tree of a day, search, adding, renaming, undo.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-ui-harness.h"

#include "session/cch-organisation-edit.h"
#include "session/cch-session.h"
#include "ui/agency/cch-agency-chooser.h"
#include "ui/agency/cch-agency-event-form.h"
#include "ui/agency/cch-agency-form.h"
#include "ui/agency/cch-agency-page.h"
#include "ui/agency/cch-hand-out-view.h"

/* Two agencies of the sample. */
#define ONE "Phòng Kinh tế"
#define ANOTHER "Phòng Văn hóa - Xã hội"

/* One with tasks in drafts. */
#define BUSY "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã"

typedef struct
{
  CchWindow *window;
  CchPage *page;
  CchOffice *office;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->window = cch_ui_open_sample ();
  cch_window_set_page_id (fixture->window, "agency");
  cch_ui_settle ();
  fixture->page = cch_window_get_page (fixture->window);
  fixture->office = cch_session_get_office (cch_page_get_session (fixture->page));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  cch_ui_close_window (GTK_WINDOW (fixture->window));
}

static gpointer
find (Fixture *fixture, GType type)
{
  GtkWidget *widget = cch_ui_find (fixture->page, type, NULL, NULL);

  g_assert_nonnull (widget);
  return widget;
}

static guint
count_rows (Fixture *fixture)
{
  GtkSelectionModel *model = gtk_list_view_get_model (find (fixture, GTK_TYPE_LIST_VIEW));

  return g_list_model_get_n_items (G_LIST_MODEL (model));
}

static guint
count_members (Fixture *fixture, CchDate day)
{
  g_autoptr (CchOrganisation) organisation = cch_organisation_load (fixture->office, day, NULL);

  return cch_organisation_get_n_members (organisation);
}

static CchDate
get_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return cch_date_new ((guint) g_date_time_get_year (now), (guint) g_date_time_get_month (now),
                       (guint) g_date_time_get_day_of_month (now));
}

static void
select_first (Fixture *fixture)
{
  gtk_selection_model_select_item (gtk_list_view_get_model (find (fixture, GTK_TYPE_LIST_VIEW)), 0,
                                   TRUE);
  cch_ui_settle ();
}

static CchAgencyForm *
find_form (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (CCH_IS_AGENCY_FORM (window))
        return CCH_AGENCY_FORM (window);
    }
  return NULL;
}

/* Writes into the row of the form with that title. */
static void
write_into (CchAgencyForm *form, const char *title, const char *text)
{
  GtkWidget *row = cch_ui_find (form, ADW_TYPE_ENTRY_ROW, "title", title);

  g_assert_nonnull (row);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static CchAgencyForm *
open_form (Fixture *fixture, const char *action)
{
  CchAgencyForm *form;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), action, NULL));
  cch_ui_settle ();
  form = find_form ();
  g_assert_nonnull (form);
  return form;
}

static void
test_tree_of_a_day (Fixture *fixture, gconstpointer data)
{
  GtkWidget *entry = find (fixture, GTK_TYPE_ENTRY);

  g_assert_cmpuint (count_rows (fixture), >, 0);
  g_assert_cmpuint (count_rows (fixture), ==, count_members (fixture, get_today ()));

  gtk_editable_set_text (GTK_EDITABLE (entry), "1/2/2012");
  g_assert_cmpuint (count_rows (fixture), ==, count_members (fixture, (CchDate){ 2012, 2, 1 }));
  gtk_editable_set_text (GTK_EDITABLE (entry), "hôm nào");
  g_assert_true (gtk_widget_has_css_class (entry, "error"));
  g_assert_cmpuint (count_rows (fixture), ==, count_members (fixture, (CchDate){ 2012, 2, 1 }));
}

static void
test_add_and_undo (Fixture *fixture, gconstpointer data)
{
  guint before = count_rows (fixture);
  CchAgencyForm *form;

  select_first (fixture);
  form = open_form (fixture, "agency.add");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (form), "form.save", NULL));
  g_assert_true (find_form () == form); /* refused: there is no name */

  write_into (form, "Official name", "Trung tâm Thử Bảng Mới");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (form), "form.save", NULL));
  cch_ui_settle ();
  g_assert_null (find_form ());
  g_assert_cmpuint (count_rows (fixture), ==, before + 1);

  gtk_editable_set_text (GTK_EDITABLE (find (fixture, GTK_TYPE_SEARCH_ENTRY)),
                         "trung tam thu bang");
  g_signal_emit_by_name (find (fixture, GTK_TYPE_SEARCH_ENTRY), "search-changed");
  g_assert_cmpuint (count_rows (fixture), ==, 2); /* with its superior */
  g_signal_emit_by_name (find (fixture, GTK_TYPE_SEARCH_ENTRY), "stop-search");
  g_signal_emit_by_name (find (fixture, GTK_TYPE_SEARCH_ENTRY), "search-changed");

  g_assert_true (cch_office_undo (fixture->office, NULL));
  g_assert_cmpuint (count_rows (fixture), ==, before);
  g_assert_true (cch_office_redo (fixture->office, NULL));
  g_assert_cmpuint (count_rows (fixture), ==, before + 1);
}

static void
test_change (Fixture *fixture, gconstpointer data)
{
  CchAgencyForm *form;

  select_first (fixture);
  form = open_form (fixture, "agency.change");
  write_into (form, "Official name", "Tên mới");
  write_into (form, "Address", "Thôn Mẫu");
  write_into (form, "Telephone", "000.000.000");
  write_into (form, "E-mail", "vp@example.vn");
  write_into (form, "Website", "mau.example.vn");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (form), "form.save", NULL));
  cch_ui_settle ();
  g_assert_null (find_form ());
  /* The details follow: the new name stands there as the one of the day. */
  g_assert_nonnull (cch_ui_find (fixture->page, ADW_TYPE_ACTION_ROW, "subtitle", "Tên mới"));
  g_assert_nonnull (cch_ui_find (fixture->page, ADW_TYPE_ACTION_ROW, "subtitle", "Thôn Mẫu"));
  g_assert_nonnull (cch_ui_find (fixture->page, ADW_TYPE_ACTION_ROW, "subtitle", "000.000.000"));
  g_assert_nonnull (cch_ui_find (fixture->page, ADW_TYPE_ACTION_ROW, "subtitle", "vp@example.vn"));
  g_assert_nonnull (cch_ui_find (fixture->page, ADW_TYPE_ACTION_ROW, "subtitle", "mau.example.vn"));
  g_assert_true (cch_office_undo (fixture->office, NULL));
  g_assert_null (cch_ui_find (fixture->page, ADW_TYPE_ACTION_ROW, "subtitle", "Tên mới"));
}

static GtkWindow *
find_question (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return window;
    }
  return NULL;
}

/* The rows of the table each have a tick. */
static void
untick_first (GtkWindow *question)
{
  GtkWidget *tick;

  cch_ui_settle ();
  tick = cch_ui_find (question, GTK_TYPE_CHECK_BUTTON, NULL, NULL);
  g_assert_nonnull (tick);
  g_assert_true (gtk_check_button_get_active (GTK_CHECK_BUTTON (tick)));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (tick), FALSE);
}

static gboolean
has_question (gpointer data)
{
  return find_question () != NULL;
}

static void
test_import (Fixture *fixture, gconstpointer data)
{
  static const char table[] = "Tên;Loại\nPhòng Một;lạ\nPhòng Hai;\n;\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (table, strlen (table));
  guint before = count_rows (fixture);
  GtkWindow *question;

  cch_agency_page_import (CCH_AGENCY_PAGE (fixture->page), bytes, "bang.csv");
  question = find_question ();
  g_assert_nonnull (question);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (question)), "2"));
  g_assert_cmpuint (count_rows (fixture), ==, before);
  cch_ui_photograph_screen ("agency-import");
  untick_first (question);
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (question)), "1"));
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (question), "import");
  gtk_window_destroy (question);
  cch_ui_settle ();
  g_assert_cmpuint (count_rows (fixture), ==, before + 1);
  g_assert_true (cch_office_undo (fixture->office, NULL));
  g_assert_cmpuint (count_rows (fixture), ==, before);

  bytes = (g_bytes_unref (bytes), g_bytes_new_static ("x", 1));
  cch_agency_page_import (CCH_AGENCY_PAGE (fixture->page), bytes, "bang.csv");
  g_assert_null (find_question ());

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (fixture->page)), "Tên\tLạ\nA\t1");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), "agency.paste", NULL));
  g_assert_true (cch_ui_wait_until (has_question, NULL));
  question = find_question ();
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (question)), "Lạ"));
  gtk_window_destroy (question);
}

static CchAgencyEventForm *
open_event (Fixture *fixture, const char *event)
{
  GListModel *windows = gtk_window_get_toplevels ();
  CchAgencyEventForm *form = NULL;

  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (fixture->page), "agency.event", "s", event));
  cch_ui_settle ();
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (CCH_IS_AGENCY_EVENT_FORM (window))
        form = CCH_AGENCY_EVENT_FORM (window);
    }
  g_assert_nonnull (form);
  return form;
}

static void
write_event (CchAgencyEventForm *form, const char *title, const char *text)
{
  GtkWidget *row = cch_ui_find (form, ADW_TYPE_ENTRY_ROW, "title", title);

  g_assert_nonnull (row);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static gint64
get_agency (Fixture *fixture, const char *name)
{
  g_autoptr (CchOrganisation) organisation =
      cch_organisation_load (fixture->office, get_today (), NULL);

  for (guint i = 0; i < cch_organisation_get_n_members (organisation); i++)
    if (g_str_equal (cch_organisation_get_member (organisation, i)->term->name, name))
      return cch_organisation_get_member (organisation, i)->agency;
  g_assert_not_reached ();
}

static void
do_event (CchAgencyEventForm *form)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (form), "form.do", NULL));
  cch_ui_settle ();
}

/* The button does nothing, and the form stays. */
static void
assert_refused (Fixture *fixture, CchAgencyEventForm *form)
{
  g_autofree char *before = g_strdup (cch_office_get_undo_label (fixture->office));

  gtk_widget_activate_action (GTK_WIDGET (form), "form.do", NULL);
  cch_ui_settle ();
  g_assert_cmpstr (cch_office_get_undo_label (fixture->office), ==, before);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (form)));
}

static void
select_agency (Fixture *fixture, gint64 agency)
{
  g_assert_true (cch_page_show_record (fixture->page, &cch_agency_kind, agency));
  cch_ui_settle ();
}

static void
test_merge (Fixture *fixture, gconstpointer data)
{
  guint before = count_rows (fixture);
  CchAgencyEventForm *form;
  CchAgencyChooser *chooser;
  gint64 first = get_agency (fixture, ONE);

  select_agency (fixture, first);
  form = open_event (fixture, "merge");
  chooser = CCH_AGENCY_CHOOSER (cch_ui_find (form, CCH_TYPE_AGENCY_CHOOSER, NULL, NULL));
  assert_refused (fixture, form); /* nobody yet */
  cch_agency_chooser_choose (chooser, get_agency (fixture, ANOTHER), TRUE);
  write_event (form, "Official name", "Phòng Hợp Nhất");
  cch_ui_settle ();
  cch_ui_photograph_screen ("agency-merge");
  do_event (form);
  g_assert_cmpuint (count_rows (fixture), ==, before - 1);
  g_assert_nonnull (cch_ui_find (fixture->page, GTK_TYPE_LABEL, "label", "Phòng Hợp Nhất"));
  cch_ui_photograph_screen ("agency-page");
  g_assert_true (cch_office_undo (fixture->office, NULL));
  g_assert_cmpuint (count_rows (fixture), ==, before);
}

static void
test_split (Fixture *fixture, gconstpointer data)
{
  guint before = count_rows (fixture);
  CchAgencyEventForm *form;
  GtkTextView *parts;

  select_agency (fixture, get_agency (fixture, ONE));
  form = open_event (fixture, "split");
  parts = GTK_TEXT_VIEW (cch_ui_find (form, GTK_TYPE_TEXT_VIEW, NULL, NULL));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (parts), "Phần Một", -1);
  assert_refused (fixture, form);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (parts), "Phần Một\n\nPhần Hai\n", -1);
  cch_ui_settle ();
  cch_ui_photograph_screen ("agency-split");
  do_event (form);
  g_assert_cmpuint (count_rows (fixture), ==, before + 1);
  g_assert_true (cch_office_undo (fixture->office, NULL));
  g_assert_cmpuint (count_rows (fixture), ==, before);
}

static gint64
count_in_drafts (Fixture *fixture, gint64 agency)
{
  g_autoptr (GPtrArray) tasks = cch_open_task_list (fixture->office, agency, NULL);

  return tasks->len;
}

/* The agency has tasks in a draft: one goes to the second part, one stays, the others to the first. */
static void
test_split_with_tasks (Fixture *fixture, gconstpointer data)
{
  gint64 agency = get_agency (fixture, BUSY);
  guint n_tasks = (guint) count_in_drafts (fixture, agency);
  CchAgencyEventForm *form;
  CchHandOutView *tasks;
  GtkTextBuffer *parts;

  g_assert_cmpuint (n_tasks, >=, 3);
  select_agency (fixture, agency);
  form = open_event (fixture, "split");
  tasks = CCH_HAND_OUT_VIEW (cch_ui_find (form, CCH_TYPE_HAND_OUT_VIEW, NULL, NULL));
  parts =
      gtk_text_view_get_buffer (GTK_TEXT_VIEW (cch_ui_find (form, GTK_TYPE_TEXT_VIEW, NULL, NULL)));
  gtk_text_buffer_set_text (parts, "Phần Một\nPhần Hai\n", -1);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (tasks), "hand-out.give-all", "i", 0));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (tasks), "hand-out.give", "(ui)", 1, 1));
  cch_hand_out_view_give (tasks, 2, -1);
  cch_ui_settle ();
  cch_ui_photograph_screen ("agency-split-tasks");

  /* A part that is not named any more gives back what it took. */
  gtk_text_buffer_set_text (parts, "Phần Một\n", -1);
  g_assert_nonnull (cch_ui_find (tasks, GTK_TYPE_MENU_BUTTON, "label", "Nobody yet"));
  g_assert_null (cch_ui_find (tasks, GTK_TYPE_MENU_BUTTON, "label", "Phần Hai"));
  gtk_text_buffer_insert_at_cursor (parts, "Phần Ba", -1);
  cch_hand_out_view_give (tasks, 1, 1);
  /* It goes on with the same part under another name, and at another place. */
  gtk_text_buffer_insert_at_cursor (parts, "\nPhần Tư\n", -1);
  gtk_text_buffer_set_text (parts, "Phần Không\nPhần Một\nPhần Ba\n", -1);
  do_event (form);

  g_assert_cmpint (count_in_drafts (fixture, get_agency (fixture, "Phần Một")), ==, n_tasks - 2);
  g_assert_cmpint (count_in_drafts (fixture, get_agency (fixture, "Phần Ba")), ==, 1);
  g_assert_cmpint (count_in_drafts (fixture, agency), ==, 1);
  g_assert_true (cch_office_undo (fixture->office, NULL));
  g_assert_cmpint (count_in_drafts (fixture, agency), ==, n_tasks);
}

/* What a split left is handed out to those who came of it. */
static void
test_hand_out (Fixture *fixture, gconstpointer data)
{
  gint64 agency = get_agency (fixture, BUSY);
  guint n_tasks = (guint) count_in_drafts (fixture, agency);
  CchAgencyEventForm *form;
  CchHandOutView *tasks;
  GtkTextView *parts;

  select_agency (fixture, agency);
  form = open_event (fixture, "split");
  parts = GTK_TEXT_VIEW (cch_ui_find (form, GTK_TYPE_TEXT_VIEW, NULL, NULL));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (parts), "Phần Một\nPhần Hai", -1);
  do_event (form);
  g_assert_cmpint (count_in_drafts (fixture, agency), ==, n_tasks);
  cch_ui_photograph_screen ("agency-open-tasks");

  form = open_event (fixture, "hand-out");
  tasks = CCH_HAND_OUT_VIEW (cch_ui_find (form, CCH_TYPE_HAND_OUT_VIEW, NULL, NULL));
  assert_refused (fixture, form);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (tasks), "hand-out.give-all", "i", 1));
  cch_ui_settle ();
  cch_ui_photograph_screen ("agency-hand-out");
  do_event (form);
  g_assert_cmpint (count_in_drafts (fixture, get_agency (fixture, "Phần Hai")), ==, n_tasks);
  g_assert_null (cch_ui_find (fixture->page, ADW_TYPE_PREFERENCES_GROUP, "title", "Open Tasks"));
  g_assert_true (cch_office_undo (fixture->office, NULL));
  g_assert_cmpint (count_in_drafts (fixture, agency), ==, n_tasks);
  g_assert_true (cch_office_undo (fixture->office, NULL));
}

/* A name is no markup, and an agency that has ended still has one. */
static void
test_name_like_markup (Fixture *fixture, gconstpointer data)
{
  gint64 agency = get_agency (fixture, BUSY);
  CchAgencyEventForm *form;

  g_assert_true (cch_organisation_rename (fixture->office, agency, "VP HĐND & UBND <xã>", NULL,
                                          get_today (), NULL));
  select_agency (fixture, agency);
  for (guint i = 0; i < 2; i++)
    {
      CchDate day = cch_date_add_days (get_today (), 1);

      form = open_event (fixture, "hand-out");
      g_assert_nonnull (
          cch_ui_find (form, GTK_TYPE_LABEL, "label", "VP HĐND &amp; UBND &lt;xã&gt;"));
      cch_ui_close_window (GTK_WINDOW (form));
      if (i == 0)
        g_assert_true (cch_organisation_dissolve (fixture->office, agency, 0, day, NULL, NULL));
    }
  g_assert_true (cch_office_undo (fixture->office, NULL));
  g_assert_true (cch_office_undo (fixture->office, NULL));
}

/* Nobody opens a form to cancel it. */
static void
test_first_focus (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "merge", "split",     "dissolve", "move",
                                       "own",   "past-name", "hand-out" };

  select_agency (fixture, get_agency (fixture, BUSY));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      CchAgencyEventForm *form = open_event (fixture, names[i]);
      GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (form));

      g_assert_nonnull (focus);
      g_assert_true (GTK_IS_TEXT (focus));
      cch_ui_close_window (GTK_WINDOW (form));
    }
}

static void
test_dissolve (Fixture *fixture, gconstpointer data)
{
  guint before = count_rows (fixture);
  CchAgencyEventForm *form;

  select_agency (fixture, get_agency (fixture, ONE));
  form = open_event (fixture, "dissolve");
  cch_ui_photograph_screen ("agency-dissolve");
  do_event (form);
  g_assert_cmpuint (count_rows (fixture), ==, before - 1);
  g_assert_true (cch_office_undo (fixture->office, NULL));
}

static void
test_move (Fixture *fixture, gconstpointer data)
{
  gint64 moved = get_agency (fixture, ONE);
  gint64 to = get_agency (fixture, ANOTHER);
  g_autoptr (CchOrganisation) after = NULL;
  CchAgencyEventForm *form;

  select_agency (fixture, moved);
  form = open_event (fixture, "move");
  cch_agency_chooser_choose (
      CCH_AGENCY_CHOOSER (cch_ui_find (form, CCH_TYPE_AGENCY_CHOOSER, NULL, NULL)), to, TRUE);
  cch_ui_settle ();
  cch_ui_photograph_screen ("agency-move");
  do_event (form);
  after = cch_organisation_load (fixture->office, get_today (), NULL);
  g_assert_true (cch_organisation_is_under (after, moved, to));
  g_assert_true (cch_office_undo (fixture->office, NULL));
}

static void
test_own (Fixture *fixture, gconstpointer data)
{
  CchAgencyEventForm *form;

  select_agency (fixture, get_agency (fixture, ONE));
  form = open_event (fixture, "own");
  write_event (form, "From this day on, such as 01/7/2025", "hôm nào");
  assert_refused (fixture, form);
  write_event (form, "From this day on, such as 01/7/2025", "01/7/2027");
  cch_ui_settle ();
  cch_ui_photograph_screen ("agency-own");
  do_event (form);
  g_assert_true (cch_office_undo (fixture->office, NULL));
}

static void
test_past_name (Fixture *fixture, gconstpointer data)
{
  CchAgencyEventForm *form;

  select_agency (fixture, get_agency (fixture, ONE));
  form = open_event (fixture, "past-name");
  write_event (form, "From this day on, such as 01/7/2025", "01/01/2001");
  write_event (form, "Until this day, such as 30/6/2025", "31/12/2001");
  write_event (form, "Official name", "Ban Tên Cũ");
  cch_ui_settle ();
  cch_ui_photograph_screen ("agency-past");
  do_event (form);
  g_assert_nonnull (cch_ui_find (fixture->page, ADW_TYPE_ACTION_ROW, "title", "Ban Tên Cũ"));
  g_assert_true (cch_office_undo (fixture->office, NULL));
  cch_ui_settle ();
  g_assert_null (cch_ui_find (fixture->page, ADW_TYPE_ACTION_ROW, "title", "Ban Tên Cũ"));
}

int
main (int argc, char **argv)
{
  int status;

  cch_ui_harness_init (&argc, &argv);
#define ADD(path, function)                                                                        \
  g_test_add ("/ui/agency/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("tree-of-a-day", test_tree_of_a_day);
  ADD ("add-and-undo", test_add_and_undo);
  ADD ("change", test_change);
  ADD ("import", test_import);
  ADD ("merge", test_merge);
  ADD ("split", test_split);
  ADD ("split-with-tasks", test_split_with_tasks);
  ADD ("hand-out", test_hand_out);
  ADD ("name-like-markup", test_name_like_markup);
  ADD ("first-focus", test_first_focus);
  ADD ("dissolve", test_dissolve);
  ADD ("move", test_move);
  ADD ("own", test_own);
  ADD ("past-name", test_past_name);
#undef ADD
  status = g_test_run ();
  cch_ui_harness_finish ();
  return status;
}
