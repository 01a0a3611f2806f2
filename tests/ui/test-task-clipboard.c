/* Copies cells of the task table and brings tables in: blocks, lines, tables of spreadsheets.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-task-harness.h"

#include "ui/task/cch-task-copy.h"
#include "ui/task/cch-task-paste-dialog.h"

#include <string.h>

typedef struct
{
  CchTaskFixture *fixture;
  guint entries;
} Waiting;

static gboolean
has_more_entries (gpointer data)
{
  const Waiting *waiting = data;

  return cch_task_entries (waiting->fixture) > waiting->entries;
}

static void
expect (CchTaskFixture *fixture, guint row, guint column, const char *text)
{
  g_autofree char *found = cch_task_cell_text (fixture, row, column);

  g_assert_cmpstr (found, ==, text);
}

static GtkWidget *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (CCH_IS_TASK_PASTE_DIALOG (window))
        return window;
    }
  return NULL;
}

static void
paste_text (CchTaskFixture *fixture, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  cch_task_editor_paste_data (fixture->editor, NULL, bytes);
  cch_ui_settle ();
}

static void
paste_html (CchTaskFixture *fixture, const char *html)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (html, strlen (html));

  cch_task_editor_paste_data (fixture->editor, bytes, NULL);
  cch_ui_settle ();
}

static void
undo (CchTaskFixture *fixture)
{
  g_assert_true (cch_office_undo (fixture->office, NULL));
  cch_ui_settle ();
}

/* The whole road: keys, both forms on the clipboard, keys. */
static void
test_block (CchTaskFixture *fixture, gconstpointer data)
{
  guint row = cch_task_find_row (fixture, 0), to = cch_task_find_row (fixture, 2);
  Waiting waiting = { fixture, cch_task_entries (fixture) };
  g_autofree char *before = cch_task_cell_text (fixture, to, 2);
  g_autofree char *product = cch_task_cell_text (fixture, row, 2);
  g_autofree char *lead = cch_task_cell_text (fixture, row + 1, 3);

  cch_task_go (fixture, row, 2);
  cch_ui_keys_press (fixture->keys, "<Shift>Down");
  cch_ui_keys_press (fixture->keys, "<Shift>Right");
  cch_ui_keys_press (fixture->keys, "<Control>c");
  cch_task_go (fixture, to, 2);
  cch_ui_keys_press (fixture->keys, "<Control>v");
  g_assert_true (cch_ui_wait_until (has_more_entries, &waiting));
  expect (fixture, to, 2, product);
  expect (fixture, cch_task_find_row (fixture, 3), 3, lead);
  g_assert_cmpuint (cch_task_entries (fixture), ==, waiting.entries + 1);
  undo (fixture);
  expect (fixture, to, 2, before);
}

/* Cells of two areas, pasted where they were, change nothing: the name of the second is no task. */
static void
test_over_areas (CchTaskFixture *fixture, gconstpointer data)
{
  guint first = cch_task_find_row (fixture, 0), last = cch_task_find_row (fixture, 3);
  guint entries = cch_task_entries (fixture);
  CchTaskRows *rows = CCH_TASK_ROWS (cch_grid_get_model (fixture->grid));
  g_autofree char *html = NULL;
  g_autofree char *text = NULL;

  cch_task_go (fixture, first, 1);
  cch_ui_keys_press_times (fixture->keys, "<Shift>Down", last - first);
  cch_ui_keys_press (fixture->keys, "<Shift>End");
  html = cch_task_copy_to_html (rows, cch_grid_get_selection (fixture->grid));
  text = cch_task_copy_to_text (rows, cch_grid_get_selection (fixture->grid));
  cch_task_go (fixture, first, 1);
  paste_html (fixture, html);
  g_assert_cmpuint (cch_task_entries (fixture), ==, entries);
  cch_task_go (fixture, first, 1);
  paste_text (fixture, text);
  g_assert_cmpuint (cch_task_entries (fixture), ==, entries);
  g_assert_null (find_dialog ());
}

/* "1.10" is no number: a spreadsheet would take it for 1.1. */
static void
test_numbering_stays (CchTaskFixture *fixture, gconstpointer data)
{
  g_autofree char *html = NULL;

  cch_task_go (fixture, cch_task_find_row (fixture, 0), 0);
  html = cch_task_copy_to_html (CCH_TASK_ROWS (cch_grid_get_model (fixture->grid)),
                                cch_grid_get_selection (fixture->grid));
  g_assert_nonnull (strstr (html, "mso-number-format:'\\@'"));
  g_assert_nonnull (strstr (html, "sdnum=\"1066;0;@\""));
}

static void
test_cut (CchTaskFixture *fixture, gconstpointer data)
{
  guint row = cch_task_find_row (fixture, 0);
  g_autofree char *before = cch_task_cell_text (fixture, row, 2);

  cch_task_go (fixture, row, 2);
  cch_ui_keys_press (fixture->keys, "<Control>x");
  expect (fixture, row, 2, "");
  undo (fixture);
  expect (fixture, row, 2, before);
}

static void
test_value_into_many (CchTaskFixture *fixture, gconstpointer data)
{
  guint row = cch_task_find_row (fixture, 0);

  cch_task_go (fixture, row, 5);
  cch_ui_keys_press (fixture->keys, "<Shift>Down");
  paste_text (fixture, "Tháng 9/2027");
  expect (fixture, row, 5, "Tháng 9/2027");
  expect (fixture, row + 1, 5, "Tháng 9/2027");
  undo (fixture);
}

/* Lines in the room for a new task become tasks, without a question. */
static void
test_lines (CchTaskFixture *fixture, gconstpointer data)
{
  guint rows = cch_task_rows_count (fixture), room = cch_task_find_row (fixture, 1) + 1;

  cch_task_go (fixture, room, 1);
  paste_text (fixture, "Việc một\nViệc hai\nViệc ba\n");
  g_assert_cmpuint (cch_task_rows_count (fixture), ==, rows + 3);
  expect (fixture, room, 1, "Việc một");
  expect (fixture, room + 2, 1, "Việc ba");
  expect (fixture, room + 2, 0, "1.5");
  undo (fixture);
  g_assert_cmpuint (cch_task_rows_count (fixture), ==, rows);
}

static const char table[] =
    "<table><tr><td>STT</td><td>Nội dung</td><td>Sản phẩm</td><td>Đơn vị chủ trì</td>"
    "<td>Thời gian</td></tr>"
    "<tr><td>1</td><td>Việc thứ nhất</td><td>Báo cáo</td><td>Phòng Kinh tế</td>"
    "<td>Quý I/2027</td></tr>"
    "<tr><td>2</td><td>Việc thứ hai</td><td>- Kế hoạch<br>- Báo cáo</td><td>Cơ quan lạ</td>"
    "<td>khi nào xong thì xong</td></tr></table>";

/* A table that says what its columns hold is never laid over tasks cell by cell. */
static void
test_headed_table (CchTaskFixture *fixture, gconstpointer data)
{
  guint entries = cch_task_entries (fixture);
  GtkWidget *dialog;

  cch_task_go (fixture, cch_task_find_row (fixture, 0), 0);
  paste_text (fixture, "Nhiệm vụ\tSản phẩm\tThời gian\nViệc lạ\tBáo cáo\tQuý I/2027\n");
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  g_assert_cmpuint (cch_task_entries (fixture), ==, entries);
  cch_ui_close_window (GTK_WINDOW (dialog));
}

static void
test_foreign_table (CchTaskFixture *fixture, gconstpointer data)
{
  guint rows = cch_task_rows_count (fixture), room = cch_task_find_row (fixture, 1) + 1;
  guint entries = cch_task_entries (fixture);
  GtkWidget *dialog;

  cch_task_go (fixture, room, 1);
  paste_html (fixture, table);
  dialog = find_dialog ();
  g_assert_nonnull (dialog);
  cch_ui_photograph (dialog, "paste");
  g_assert_cmpuint (cch_task_rows_count (fixture), ==, rows);
  g_assert_true (gtk_widget_activate_action (dialog, "paste.accept", NULL));
  cch_ui_settle ();
  g_assert_null (find_dialog ());
  g_assert_cmpuint (cch_task_entries (fixture), ==, entries + 1);
  g_assert_cmpuint (cch_task_rows_count (fixture), ==, rows + 2);
  expect (fixture, room, 1, "Việc thứ nhất");
  expect (fixture, room, 3, "Phòng Kinh tế");
  expect (fixture, room + 1, 2, "- Kế hoạch\n- Báo cáo");
  expect (fixture, room + 1, 3, "Cơ quan lạ");
  cch_ui_photograph (GTK_WIDGET (fixture->window), "pasted");
  undo (fixture);
  g_assert_cmpuint (cch_task_rows_count (fixture), ==, rows);
}

static void
test_nothing (CchTaskFixture *fixture, gconstpointer data)
{
  guint entries = cch_task_entries (fixture);

  cch_task_editor_paste_data (fixture->editor, NULL, NULL);
  paste_text (fixture, "");
  paste_text (fixture, "\n\n");
  cch_task_go (fixture, cch_task_find_row (fixture, 0), 2);
  paste_html (fixture, "<table><tr><td></td></tr></table>");
  g_assert_cmpuint (cch_task_entries (fixture), ==, entries);
}

int
main (int argc, char **argv)
{
  int status;

  cch_ui_harness_init (&argc, &argv);
  CCH_TASK_TEST ("clipboard/block", test_block);
  CCH_TASK_TEST ("clipboard/over-areas", test_over_areas);
  CCH_TASK_TEST ("clipboard/cut", test_cut);
  CCH_TASK_TEST ("clipboard/numbering-stays", test_numbering_stays);
  CCH_TASK_TEST ("clipboard/value-into-many", test_value_into_many);
  CCH_TASK_TEST ("clipboard/lines", test_lines);
  CCH_TASK_TEST ("clipboard/foreign-table", test_foreign_table);
  CCH_TASK_TEST ("clipboard/headed-table", test_headed_table);
  CCH_TASK_TEST ("clipboard/nothing", test_nothing);
  status = g_test_run ();
  cch_ui_harness_finish ();
  return status;
}
