/* Tests of the page of documents: a letter from its first word to the register, and back by undo.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-ui-harness.h"

#include "model/cch-document.h"
#include "store/cch-query.h"
#include "ui/document/cch-document-page.h"
#include "ui/office/cch-office-context.h"
#include "ui/plan/cch-issue-dialog.h"
#include "ui/section/cch-section-text.h"

#include <string.h>

typedef struct
{
  CchWindow *window;
  CchDocumentPage *page;
  CchOffice *office;
  guint n_ready;
} Fixture;

static void
ready_cb (Fixture *fixture)
{
  fixture->n_ready++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->window = cch_ui_open_sample ();
  fixture->office = cch_session_get_office (
      cch_office_context_get_session (cch_window_get_context (fixture->window)));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1500, 780);
  cch_window_set_page_id (fixture->window, "document");
  cch_ui_settle ();
  fixture->page = CCH_DOCUMENT_PAGE (cch_window_get_page (fixture->window));
  g_signal_connect_swapped (cch_document_page_get_preview (fixture->page), "ready",
                            G_CALLBACK (ready_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  cch_ui_close_window (GTK_WINDOW (fixture->window));
}

static void
act (Fixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->page), action, NULL));
  cch_ui_settle ();
}

static guint
count_shown (Fixture *fixture)
{
  return g_list_model_get_n_items (
      cch_document_list_get_shown (cch_document_page_get_list (fixture->page)));
}

static CchLetter *
get_letter (Fixture *fixture)
{
  return cch_letter_editor_get_letter (cch_document_page_get_letter_editor (fixture->page));
}

/* As a person types there: the words at the end of what stands in the text of that name. */
static void
type (Fixture *fixture, GType class, const char *words)
{
  GtkWidget *text =
      cch_ui_find (cch_document_page_get_letter_editor (fixture->page), class, NULL, NULL);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (text));

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_insert_at_cursor (buffer, words, -1);
  gtk_text_buffer_end_user_action (buffer);
  cch_letter_editor_write (cch_document_page_get_letter_editor (fixture->page));
  cch_ui_settle ();
}

static gboolean
is_ready (gpointer data)
{
  return ((Fixture *) data)->n_ready > 0;
}

static guint
count_printed (Fixture *fixture, const char *words)
{
  CchPlanPreview *preview = cch_document_page_get_preview (fixture->page);
  GPtrArray *sheets;
  guint n_places = 0;

  g_assert_true (cch_ui_wait_until (is_ready, fixture));
  cch_ui_settle ();
  sheets = cch_preview_get_sheets (cch_plan_preview_get_preview (preview));
  for (guint i = 0; i < sheets->len; i++)
    {
      g_autoptr (GArray) boxes = cch_sheet_search (g_ptr_array_index (sheets, i), words);

      n_places += boxes->len;
    }
  return n_places;
}

static void
begin_letter (Fixture *fixture)
{
  act (fixture, "document.new");
  g_assert_nonnull (get_letter (fixture));
  type (fixture, GTK_TYPE_TEXT_VIEW, "Các thôn");
  fixture->n_ready = 0;
  type (fixture, CCH_TYPE_SECTION_TEXT, "Đề nghị gửi kết quả.");
}

static GtkWindow *
find_dialog (GType type)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (g_type_is_a (G_OBJECT_TYPE (window), type)
          && gtk_widget_get_visible (GTK_WIDGET (window)))
        return window;
    }
  return NULL;
}

static void
issue (Fixture *fixture)
{
  GtkWindow *dialog;
  GtkWidget *symbol;

  act (fixture, "document.issue");
  dialog = find_dialog (CCH_TYPE_ISSUE_DIALOG);
  g_assert_nonnull (dialog);
  symbol = cch_ui_find (dialog, ADW_TYPE_ENTRY_ROW, "title", "Symbol");
  gtk_editable_set_text (GTK_EDITABLE (symbol), "UBND-VP");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "issue.apply", NULL));
  cch_ui_settle ();
}

static void
test_letter (Fixture *fixture, gconstpointer data)
{
  guint before = count_shown (fixture);

  begin_letter (fixture);
  g_assert_cmpuint (count_shown (fixture), ==, before + 1);
  g_assert_cmpstr (get_letter (fixture)->addressees, ==, "Các thôn");
  g_assert_cmpstr (get_letter (fixture)->body, ==, "Đề nghị gửi kết quả.");
  g_assert_cmpuint (count_printed (fixture, "Đề nghị gửi kết quả"), ==, 1);
  g_assert_cmpuint (count_printed (fixture, "DỰ THẢO"), ==, 1);
}

/* While what it is about is typed the row follows, stays chosen, and nothing else moves. */
static void
test_rename (Fixture *fixture, gconstpointer data)
{
  CchDocumentList *list = cch_document_page_get_list (fixture->page);
  guint before;
  CchLetter *letter;
  GtkWidget *subject;
  g_autoptr (CchDocumentItem) first = NULL;

  begin_letter (fixture);
  before = count_shown (fixture);
  letter = get_letter (fixture);
  subject = cch_ui_find (cch_document_page_get_letter_editor (fixture->page), ADW_TYPE_ENTRY_ROW,
                         NULL, NULL);
  gtk_editable_set_text (GTK_EDITABLE (subject), "mời họp giao ban");
  cch_letter_editor_write (cch_document_page_get_letter_editor (fixture->page));
  cch_ui_settle ();
  first = g_list_model_get_item (cch_document_list_get_shown (list), 0);
  g_assert_cmpstr (cch_document_item_get_title (first), ==, "mời họp giao ban");
  g_assert_true (cch_document_list_get_chosen (list) == first);
  g_assert_true (get_letter (fixture) == letter);
  g_assert_cmpuint (count_shown (fixture), ==, before);
}

static void
test_undo (Fixture *fixture, gconstpointer data)
{
  guint before = count_shown (fixture);
  g_autoptr (GError) error = NULL;

  begin_letter (fixture);
  g_assert_true (cch_office_undo (fixture->office, &error));
  g_assert_null (get_letter (fixture)->body);
  while (count_shown (fixture) > before)
    g_assert_true (cch_office_undo (fixture->office, &error));
  cch_ui_settle ();
  g_assert_null (get_letter (fixture));
  while (cch_office_get_redo_label (fixture->office) != NULL)
    g_assert_true (cch_office_redo (fixture->office, &error));
  g_assert_cmpuint (count_shown (fixture), ==, before + 1);
}

static void
test_issue (Fixture *fixture, gconstpointer data)
{
  guint before = count_shown (fixture);
  CchLetter *letter;

  begin_letter (fixture);
  letter = get_letter (fixture);
  issue (fixture);
  g_assert_cmpint (letter->state, ==, CCH_DOCUMENT_STATE_ISSUED);
  g_assert_cmpstr (letter->symbol, ==, "UBND-VP");
  g_assert_true (get_letter (fixture) == letter);
  g_assert_cmpuint (count_shown (fixture), ==, before + 1); /* one row, not the line beside it */
  g_assert_false (gtk_text_view_get_editable (GTK_TEXT_VIEW (cch_ui_find (
      cch_document_page_get_letter_editor (fixture->page), CCH_TYPE_SECTION_TEXT, NULL, NULL))));
  fixture->n_ready = 0;
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "document.remove", NULL);
  g_assert_cmpuint (count_shown (fixture), ==, before + 1);
}

/* Nobody to write to: the words say so, and no dialog comes. */
static void
test_not_ready (Fixture *fixture, gconstpointer data)
{
  act (fixture, "document.new");
  act (fixture, "document.issue");
  g_assert_null (find_dialog (CCH_TYPE_ISSUE_DIALOG));
  g_assert_cmpint (get_letter (fixture)->state, ==, CCH_DOCUMENT_STATE_DRAFT);
}

static void
test_remove (Fixture *fixture, gconstpointer data)
{
  guint before = count_shown (fixture);
  g_autoptr (GError) error = NULL;

  act (fixture, "document.new");
  act (fixture, "document.remove");
  g_assert_cmpuint (count_shown (fixture), ==, before);
  g_assert_null (get_letter (fixture));
  g_assert_true (cch_office_undo (fixture->office, &error));
  g_assert_cmpuint (count_shown (fixture), ==, before + 1);
}

/* The sample's last arrival is 418. */
static void
test_receive (Fixture *fixture, gconstpointer data)
{
  CchDocumentItem *item;
  g_autoptr (CchRecord) line = NULL;

  act (fixture, "document.receive");
  item = cch_document_list_get_chosen (cch_document_page_get_list (fixture->page));
  g_assert_nonnull (item);
  g_assert_cmpint (cch_document_item_get_group (item), ==, CCH_DOCUMENT_GROUP_RECEIVED);
  line =
      cch_office_get (fixture->office, &cch_document_kind, cch_document_item_get_row (item), NULL);
  g_assert_cmpint (CCH_DOCUMENT (line)->arrival, >=, 1);
  g_assert_null (get_letter (fixture));
}

static void
test_find (Fixture *fixture, gconstpointer data)
{
  GtkWidget *entry;
  gint64 row;

  begin_letter (fixture);
  row = cch_record_get_id (CCH_RECORD (get_letter (fixture)));
  entry = cch_ui_find (fixture->page, GTK_TYPE_SEARCH_ENTRY, NULL, NULL);
  g_assert_true (cch_page_start_search (CCH_PAGE (fixture->page)));
  gtk_editable_set_text (GTK_EDITABLE (entry), "huong dan xay dung");
  g_signal_emit_by_name (entry, "search-changed");
  g_assert_cmpuint (count_shown (fixture), ==, 1);
  g_assert_nonnull (get_letter (fixture)); /* hidden by the search, still worked on */
  g_assert_true (cch_page_show_record (CCH_PAGE (fixture->page), &cch_letter_kind, row));
  g_assert_cmpuint (count_shown (fixture), >, 1);
  g_assert_false (cch_page_show_record (CCH_PAGE (fixture->page), &cch_letter_kind, 9999));
}

#define ADD(name, function)                                                                        \
  g_test_add ("/ui/document/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  int status;

  cch_ui_harness_init (&argc, &argv);
  ADD ("letter", test_letter);
  ADD ("rename", test_rename);
  ADD ("undo", test_undo);
  ADD ("issue", test_issue);
  ADD ("not-ready", test_not_ready);
  ADD ("remove", test_remove);
  ADD ("receive", test_receive);
  ADD ("find", test_find);
  status = g_test_run ();
  cch_ui_harness_finish ();
  return status;
}
