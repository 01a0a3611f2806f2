/* Walks through the page of regulations: the list, the year, what-if, and files of the office.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-ui-harness.h"

#include "rules/cch-pack-faults.h"
#include "session/cch-session.h"
#include "ui/paper/cch-paper-window.h"
#include "ui/paper/cch-preview.h"
#include "ui/regulation/cch-due-editor.h"
#include "ui/regulation/cch-form-row.h"
#include "ui/regulation/cch-holidays-view.h"
#include "ui/regulation/cch-percentage-view.h"
#include "ui/regulation/cch-regulation-year-view.h"
#include "ui/regulation/cch-rules-page.h"
#include "ui/regulation/cch-year-item.h"

#include <glib/gstdio.h>

typedef struct
{
  char *folder; /* owned: where own files are kept */
  char *file;   /* owned: what is opened */
  CchRegulationShelf *shelf;
  CchWindow *window;
  CchRulesPage *page;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *top = g_dir_make_tmp ("cch-regulation-XXXXXX", NULL);

  fixture->folder = g_build_filename (top, "own", NULL);
  fixture->file = g_build_filename (top, "file.xml", NULL);
  fixture->shelf = cch_regulation_shelf_new (fixture->folder);
  fixture->window = cch_ui_open_window ();
  cch_window_set_page_id (fixture->window, "today");
  fixture->page = g_object_new (CCH_TYPE_RULES_PAGE, NULL);
  cch_rules_page_set_shelf (fixture->page, fixture->shelf);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (fixture->window),
                                      GTK_WIDGET (fixture->page));
  cch_ui_settle ();
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) entries = g_dir_open (path, 0, NULL);
  const char *name;

  while (entries != NULL && (name = g_dir_read_name (entries)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      g_unlink (child);
    }
  g_rmdir (path);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *top = g_path_get_dirname (fixture->folder);

  cch_ui_close_window (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->shelf);
  remove_tree (fixture->folder);
  remove_tree (top);
  g_free (fixture->folder);
  g_free (fixture->file);
}

static gpointer
find (gpointer widget, GType type, guint *index)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && (*index)-- == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      gpointer match = find (child, type, index);

      if (match != NULL)
        return match;
    }
  return NULL;
}

static gpointer
get_nth (gpointer widget, GType type, guint index)
{
  gpointer match = find (widget, type, &index);

  g_assert_nonnull (match);
  return match;
}

static gboolean
has_label (gpointer widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (widget), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_label (child, text))
      return TRUE;
  return FALSE;
}

static const char *
get_state (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (get_nth (fixture->page, GTK_TYPE_STACK, 0));
}

static void
test_every_regulation (Fixture *fixture, gconstpointer data)
{
  GListModel *model = G_LIST_MODEL (fixture->shelf);

  g_assert_cmpuint (g_list_model_get_n_items (model), >=, 7);
  g_assert_cmpstr (cch_regulation_get_id (cch_regulation_item_get_regulation (
                       cch_regulation_shelf_get (fixture->shelf, 0))),
                   ==, "ha-tinh-2019"); /* in the order of the ids */
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      CchRegulation *regulation =
          cch_regulation_item_get_regulation (cch_regulation_shelf_get (fixture->shelf, i));

      g_assert_true (cch_rules_page_show (fixture->page, cch_regulation_get_id (regulation)));
      cch_ui_settle ();
      g_assert_cmpstr (get_state (fixture), ==, "regulation");
    }
  g_assert_false (cch_rules_page_show (fixture->page, "no-such-regulation"));
}

static void
test_words (Fixture *fixture, gconstpointer data)
{
  g_assert_true (cch_rules_page_show (fixture->page, "ha-tinh-2019"));
  g_assert_true (has_label (fixture->page, "3747/UBND-NV"));
  g_assert_true (has_label (fixture->page, "Assumed: "));
  g_assert_true (has_label (fixture->page, "before day 05/3"));
  g_assert_true (has_label (fixture->page, "7.2. Thực hiện ISO"));
  g_assert_true (has_label (fixture->page, "1, 2, 3, 7, 12"));
}

/* A form lists its sections and columns when it is opened, and not before. */
static void
test_forms (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row;
  guint index = 0;

  g_assert_true (cch_rules_page_show (fixture->page, "ha-tinh-2019"));
  g_assert_false (has_label (fixture->page, "Cơ quan phối hợp"));
  while ((row = find (fixture->page, ADW_TYPE_EXPANDER_ROW, &(guint){ index })) != NULL)
    {
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
      index++;
    }
  g_assert_true (has_label (fixture->page, "Cơ quan phối hợp"));
  g_assert_true (has_label (fixture->page, "at most 200 words"));
}

static gboolean
has_sheets (gpointer data)
{
  CchPreview *preview = CCH_PREVIEW (cch_ui_find (data, CCH_TYPE_PREVIEW, NULL, NULL));

  return preview != NULL && cch_preview_get_sheets (preview)->len > 0;
}

static GtkWindow *
find_paper_window (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    if (CCH_IS_PAPER_WINDOW (link->data))
      return link->data;
  return NULL;
}

/* Every form of a regulation can be had as a blank. */
static void
test_blanks (Fixture *fixture, gconstpointer data)
{
  GtkWidget *row;
  guint index;

  g_assert_true (cch_rules_page_show (fixture->page, "ha-tinh-2019"));
  for (index = 0; (row = find (fixture->page, CCH_TYPE_FORM_ROW, &(guint){ index })) != NULL;
       index++)
    {
      GtkWidget *blank;
      GtkWindow *window;

      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
      blank = get_nth (row, ADW_TYPE_ACTION_ROW, 1);
      g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (blank)), ==,
                       "Blank Form");
      g_signal_emit_by_name (blank, "activated");
      window = find_paper_window ();
      g_assert_nonnull (window);
      g_assert_true (cch_ui_wait_until (has_sheets, window));
      cch_ui_close_window (window);
    }
  g_assert_cmpuint (index, >=, 3);
}

static CchYearItem *
get_line (CchRegulationYearView *view, const char *period)
{
  GListModel *items = cch_regulation_year_view_get_items (view);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (CchYearItem) item = g_list_model_get_item (items, i);

      if (g_str_equal (cch_year_item_get_entry (item)->period->id, period))
        {
          GtkColumnView *table = get_nth (view, GTK_TYPE_COLUMN_VIEW, 0);

          gtk_single_selection_set_selected (
              GTK_SINGLE_SELECTION (gtk_column_view_get_model (table)), i);
          return item;
        }
    }
  g_assert_not_reached ();
}

static const char *
get_text (CchRegulationYearView *view, const char *period, CchYearText text)
{
  return cch_year_item_get_text (get_line (view, period), text);
}

static CchRegulationYearView *
open_year (Fixture *fixture, const char *id, guint class_index, int year)
{
  CchRegulationYearView *view;

  g_assert_true (cch_rules_page_show (fixture->page, id));
  adw_view_stack_set_visible_child_name (get_nth (fixture->page, ADW_TYPE_VIEW_STACK, 0), "year");
  view = get_nth (fixture->page, CCH_TYPE_REGULATION_YEAR_VIEW, 0);
  gtk_drop_down_set_selected (get_nth (view, GTK_TYPE_DROP_DOWN, 0), class_index);
  gtk_spin_button_set_value (get_nth (view, GTK_TYPE_SPIN_BUTTON, 0), year);
  cch_ui_settle ();
  return view;
}

/* Xã is the third class of Hà Tĩnh 2019. */
static void
test_year (Fixture *fixture, gconstpointer data)
{
  CchRegulationYearView *view = open_year (fixture, "ha-tinh-2019", 2, 2020);
  GtkEditable *parent = get_nth (view, GTK_TYPE_ENTRY, 0);

  g_assert_cmpstr (get_text (view, "year", CCH_YEAR_TEXT_DUE), ==, "14/11/2020, thứ Bảy");
  g_assert_cmpstr (get_text (view, "year", CCH_YEAR_TEXT_EFFECTIVE), ==, "13/11/2020, thứ Sáu");
  g_assert_nonnull (strstr (get_text (view, "year", CCH_YEAR_TEXT_NOTE), "weekend"));
  g_assert_true (cch_year_item_is_pressing (get_line (view, "year")));
  g_assert_nonnull (strstr (get_text (view, "year", CCH_YEAR_TEXT_SCOPE), "7, 11, 12"));
  g_assert_cmpstr (get_text (view, "plan", CCH_YEAR_TEXT_DUE), ==, "not known");

  gtk_editable_set_text (parent, "26/12/2019");
  g_assert_cmpstr (get_text (view, "plan", CCH_YEAR_TEXT_DUE), ==, "10/01/2020, thứ Sáu");
  gtk_editable_set_text (parent, "31/02/2019");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (parent), "error"));
  g_assert_cmpstr (get_text (view, "plan", CCH_YEAR_TEXT_DUE), ==, "not known");
  gtk_editable_set_text (parent, "");
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (parent), "error"));
}

static GtkWidget *
find_text (GtkWidget *widget, const char *text)
{
  GtkWidget *match = NULL;

  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && match == NULL;
       child = gtk_widget_get_next_sibling (child))
    match = find_text (child, text);
  return match;
}

static gboolean
is_placed (gpointer data)
{
  return gtk_widget_get_height (data) > 0;
}

/* A label that may become as narrow as a letter makes its row higher than the window. */
static void
test_row_height (Fixture *fixture, gconstpointer data)
{
  CchRegulationYearView *view = open_year (fixture, "ha-tinh-2019", 2, 2020);
  GtkWidget *label = find_text (GTK_WIDGET (view), "14/11/2020, thứ Bảy");
  GtkWidget *row = gtk_widget_get_parent (gtk_widget_get_parent (label));

  g_assert_true (cch_ui_wait_until (is_placed, row));
  g_assert_cmpint (gtk_widget_get_height (row), <, 200);
}

static void
set_day (CchRegulationYearView *view, double day)
{
  gtk_spin_button_set_value (
      get_nth (get_nth (view, CCH_TYPE_DUE_EDITOR, 0), GTK_TYPE_SPIN_BUTTON, 0), day);
}

static void
test_what_if (Fixture *fixture, gconstpointer data)
{
  CchRegulationYearView *view = open_year (fixture, "ha-tinh-2019", 2, 2020);
  GtkColumnView *table = get_nth (view, GTK_TYPE_COLUMN_VIEW, 0);
  g_autoptr (GtkColumnViewColumn) trial =
      g_list_model_get_item (gtk_column_view_get_columns (table), 2);

  g_assert_false (gtk_column_view_column_get_visible (trial));
  get_line (view, "q1");
  set_day (view, 10);
  g_assert_true (gtk_column_view_column_get_visible (trial));
  g_assert_cmpstr (get_text (view, "q1", CCH_YEAR_TEXT_DUE), ==, "04/03/2020, thứ Tư");
  g_assert_cmpstr (get_text (view, "q1", CCH_YEAR_TEXT_TRIAL), ==,
                   "09/03/2020, thứ Hai (5 days later)");

  /* Trials add up: another line moves, too. */
  get_line (view, "h1");
  set_day (view, 4);
  g_assert_cmpstr (get_text (view, "h1", CCH_YEAR_TEXT_TRIAL), ==,
                   "03/06/2020, thứ Tư (1 day earlier)");
  g_assert_cmpstr (get_text (view, "q1", CCH_YEAR_TEXT_TRIAL), !=, "");
  g_assert_true (has_label (view, "2 dates move"));

  /* Another regulation, and back: the pack itself was never changed. */
  view = open_year (fixture, "national-581", 0, 2020);
  view = open_year (fixture, "ha-tinh-2019", 2, 2020);
  g_assert_false (gtk_column_view_column_get_visible (trial));
  g_assert_cmpstr (get_text (view, "q1", CCH_YEAR_TEXT_DUE), ==, "04/03/2020, thứ Tư");
}

static void
test_percentage (Fixture *fixture, gconstpointer data)
{
  CchPercentageView *view = get_nth (fixture->page, CCH_TYPE_PERCENTAGE_VIEW, 0);
  AdwComboRow *rounding = get_nth (view, ADW_TYPE_COMBO_ROW, 5);

  g_assert_true (cch_rules_page_show (fixture->page, "ha-tinh-2019"));
  cch_rules_page_set_view (fixture->page, "percentage");
  adw_combo_row_set_selected (rounding, CCH_ROUNDING_TRUNCATE);
  g_assert_true (has_label (view, "88,88% (24/27)"));
  adw_combo_row_set_selected (rounding, CCH_ROUNDING_HALF_UP);
  g_assert_true (has_label (view, "88,89% (24/27)"));
  adw_combo_row_set_selected (get_nth (view, ADW_TYPE_COMBO_ROW, 2), CCH_PERCENT_NUMERATOR_DONE);
  g_assert_true (has_label (view, "(25/27)"));
}

static void
write_file (Fixture *fixture, const char *text)
{
  g_assert_true (g_file_set_contents (fixture->file, text, -1, NULL));
}

static void
test_own_file (Fixture *fixture, gconstpointer data)
{
  const guint before = g_list_model_get_n_items (G_LIST_MODEL (fixture->shelf));
  g_autofree char *saved = NULL;
  g_autofree char *xml = NULL;
  g_autoptr (CchRegulationShelf) later = NULL;
  g_autoptr (GPtrArray) faults = cch_pack_faults_new ();
  g_autoptr (GError) error = NULL;
  guint position;

  write_file (
      fixture,
      "<regulation xmlns='urn:caicach:regulation' version='1' id='rieng' title='Riêng &amp; "
      "&lt;b&gt;' from='2024-01-01' extends='ha-tinh-2019'>"
      "<source type='Công văn' issuer='Sở'/></regulation>");
  cch_regulation_shelf_import (fixture->shelf, fixture->file, faults, &position, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (position, ==, before);
  g_assert_true (cch_rules_page_open_file (fixture->page, fixture->file));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->shelf)), ==, before + 1);
  g_assert_cmpstr (get_state (fixture), ==, "regulation");
  g_assert_true (has_label (fixture->page, "Riêng & <b>"));

  saved = g_strconcat (fixture->file, ".saved", NULL);
  g_assert_true (cch_rules_page_save_file (fixture->page, saved));
  g_assert_true (g_file_get_contents (saved, &xml, NULL, NULL));
  g_assert_nonnull (strstr (xml, "id='rieng'"));
  g_unlink (saved);

  later = cch_regulation_shelf_new (fixture->folder);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (later)), ==, before + 1);
}

static void
test_broken_file (Fixture *fixture, gconstpointer data)
{
  const guint before = g_list_model_get_n_items (G_LIST_MODEL (fixture->shelf));

  write_file (fixture, "<regulation xmlns='urn:caicach:regulation' version='1' id='a' title='a'"
                       " from='2024-13-01'>\n<source/>\n<nonsense/></regulation>");
  g_assert_false (cch_rules_page_open_file (fixture->page, fixture->file));
  g_assert_cmpstr (get_state (fixture), ==, "faults");
  g_assert_null (gtk_list_box_get_selected_row (get_nth (fixture->page, GTK_TYPE_LIST_BOX, 0)));
  g_assert_true (has_label (fixture->page, "Line 1"));
  g_assert_true (has_label (fixture->page, "Line 3"));
  g_assert_true (has_label (fixture->page, "<nonsense>"));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->shelf)), ==, before);
  g_assert_false (g_file_test (fixture->folder, G_FILE_TEST_EXISTS));

  g_unlink (fixture->file);
  g_assert_false (cch_rules_page_open_file (fixture->page, fixture->file));
  g_assert_true (has_label (fixture->page, "there is no such file"));
}

/* The id of a regulation that ships would hide it from everything that builds on it. */
static void
test_shipped_id (Fixture *fixture, gconstpointer data)
{
  write_file (fixture, "<regulation xmlns='urn:caicach:regulation' version='1' id='ha-tinh-2019' "
                       "title='a' from='2024-01-01' extends='national-581'>"
                       "<source type='Công văn' issuer='Sở'/></regulation>");
  g_assert_false (cch_rules_page_open_file (fixture->page, fixture->file));
  g_assert_true (has_label (fixture->page, "comes with the program"));
}

/* A kept file that is broken later stays in the list and says what is wrong. */
static void
test_kept_broken (Fixture *fixture, gconstpointer data)
{
  g_autofree char *kept = g_build_filename (fixture->folder, "kept.xml", NULL);
  g_autoptr (CchRegulationShelf) later = NULL;
  CchRegulationItem *item;

  g_assert_cmpint (g_mkdir (fixture->folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (kept, "<a/>", -1, NULL));
  later = cch_regulation_shelf_new (fixture->folder);
  item = cch_regulation_shelf_get (later, g_list_model_get_n_items (G_LIST_MODEL (later)) - 1);
  g_assert_null (cch_regulation_item_get_regulation (item));
  g_assert_cmpuint (cch_regulation_item_get_faults (item)->len, >, 0);
}

#define ADD(path, function)                                                                        \
  g_test_add ("/ui/regulation/" path, Fixture, NULL, set_up, function, tear_down)

/* The page of a window in which the sample office is open. */
typedef struct
{
  CchWindow *window;
  CchRulesPage *page;
  CchOffice *office;
} OfficeFixture;

static void
set_up_office (OfficeFixture *fixture, gconstpointer data)
{
  fixture->window = cch_ui_open_sample ();
  cch_window_set_page_id (fixture->window, "regulation");
  cch_ui_settle ();
  fixture->page = CCH_RULES_PAGE (cch_window_get_page (fixture->window));
  fixture->office = cch_session_get_office (cch_page_get_session (CCH_PAGE (fixture->page)));
}

static void
tear_down_office (OfficeFixture *fixture, gconstpointer data)
{
  cch_ui_close_window (GTK_WINDOW (fixture->window));
}

static void
test_follow (OfficeFixture *fixture, gconstpointer data)
{
  CchSession *session = cch_page_get_session (CCH_PAGE (fixture->page));
  g_autofree char *before = cch_session_dup_setting (session, CCH_SETTING_REGULATION);
  g_autofree char *followed = NULL;
  g_autofree char *undone = NULL;

  g_assert_true (has_label (fixture->page, "Followed by the office"));
  cch_ui_photograph_screen ("regulation");
  g_assert_true (cch_rules_page_show (fixture->page, "ha-tinh-2019"));
  g_assert_true (
      gtk_widget_activate_action (GTK_WIDGET (fixture->page), "regulation.follow", NULL));
  followed = cch_session_dup_setting (session, CCH_SETTING_REGULATION);
  g_assert_cmpstr (followed, ==, "ha-tinh-2019");
  g_assert_true (cch_office_undo (fixture->office, NULL));
  undone = cch_session_dup_setting (session, CCH_SETTING_REGULATION);
  g_assert_cmpstr (undone, ==, before);
}

static void
test_search (OfficeFixture *fixture, gconstpointer data)
{
  GtkWidget *entry = cch_ui_find (fixture->page, GTK_TYPE_SEARCH_ENTRY, NULL, NULL);
  GtkWidget *row;

  g_assert_true (cch_rules_page_show (fixture->page, "ha-tinh-2019"));
  g_assert_true (cch_page_start_search (CCH_PAGE (fixture->page)));
  if (entry == NULL)
    entry = get_nth (fixture->page, GTK_TYPE_SEARCH_ENTRY, 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), "bao cao quy iii");
  g_signal_emit_by_name (entry, "search-changed");
  cch_ui_settle ();
  cch_ui_photograph_screen ("regulation-search");
  row = cch_ui_find (fixture->page, ADW_TYPE_ACTION_ROW, "title", "Báo cáo quý III");
  g_assert_nonnull (row);
  g_assert_null (cch_ui_find (fixture->page, ADW_TYPE_ACTION_ROW, "title", "Báo cáo quý I"));
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  g_signal_emit_by_name (entry, "search-changed");
  cch_ui_settle ();
  g_assert_nonnull (cch_ui_find (fixture->page, ADW_TYPE_ACTION_ROW, "title", "Báo cáo quý I"));
}

static void
test_holidays (OfficeFixture *fixture, gconstpointer data)
{
  CchHolidaysView *view = get_nth (fixture->page, CCH_TYPE_HOLIDAYS_VIEW, 0);

  cch_rules_page_set_view (fixture->page, "holidays");
  cch_holidays_view_set_year (view, 2027);
  cch_ui_settle ();
  cch_ui_photograph_screen ("regulation-holidays");
  g_assert_false (cch_holidays_view_import (view, "hôm nào"));
  g_assert_true (cch_holidays_view_import (view, "Nghỉ thử: 09/3/2027 - 10/3/2027"));
  cch_ui_settle ();
  g_assert_nonnull (cch_ui_find (view, ADW_TYPE_ACTION_ROW, "title", "Nghỉ thử"));
  g_assert_true (has_label (view, "The office has its own table."));
  g_assert_true (cch_office_undo (fixture->office, NULL));
  cch_ui_settle ();
  g_assert_null (cch_ui_find (view, ADW_TYPE_ACTION_ROW, "title", "Nghỉ thử"));
}

static void
test_own_tasks (OfficeFixture *fixture, gconstpointer data)
{
  CchPercentageView *view = get_nth (fixture->page, CCH_TYPE_PERCENTAGE_VIEW, 0);

  g_assert_true (cch_rules_page_show (fixture->page, "ha-tinh-2019"));
  cch_rules_page_set_view (fixture->page, "percentage");
  cch_ui_settle ();
  cch_ui_photograph_screen ("regulation-percentage");
  g_assert_cmpuint (g_list_model_get_n_items (
                        adw_combo_row_get_model (get_nth (view, ADW_TYPE_COMBO_ROW, 0))),
                    >, 0);
  g_assert_cmpuint (g_list_model_get_n_items (
                        adw_combo_row_get_model (get_nth (view, ADW_TYPE_COMBO_ROW, 1))),
                    >, 0);
}

int
main (int argc, char **argv)
{
  int status;

  cch_ui_harness_init (&argc, &argv);
  ADD ("every", test_every_regulation);
  ADD ("words", test_words);
  ADD ("forms", test_forms);
  ADD ("blanks", test_blanks);
  ADD ("year", test_year);
  ADD ("row-height", test_row_height);
  ADD ("what-if", test_what_if);
  ADD ("percentage", test_percentage);
  ADD ("own-file", test_own_file);
  ADD ("broken-file", test_broken_file);
  ADD ("shipped-id", test_shipped_id);
  ADD ("kept-broken", test_kept_broken);
  g_test_add ("/ui/regulation/follow", OfficeFixture, NULL, set_up_office, test_follow,
              tear_down_office);
  g_test_add ("/ui/regulation/search", OfficeFixture, NULL, set_up_office, test_search,
              tear_down_office);
  g_test_add ("/ui/regulation/holidays", OfficeFixture, NULL, set_up_office, test_holidays,
              tear_down_office);
  g_test_add ("/ui/regulation/own-tasks", OfficeFixture, NULL, set_up_office, test_own_tasks,
              tear_down_office);
  status = g_test_run ();
  cch_ui_harness_finish ();
  return status;
}
