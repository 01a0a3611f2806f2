/* Works in the table of tasks with real keys: cursor, ranges, editing, rows, clipboard, undo.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-task-harness.h"

static void
test_rows (CchTaskFixture *fixture, gconstpointer data)
{
  g_assert_cmpuint (cch_task_rows_count (fixture), >, 10);
  cch_ui_photograph (GTK_WIDGET (fixture->window), "rows");
}

static void
test_cursor (CchTaskFixture *fixture, gconstpointer data)
{
  CchGridPlace place;

  cch_ui_keys_press (fixture->keys, "<Control>Home");
  cch_ui_keys_press_times (fixture->keys, "Down", 2);
  cch_ui_keys_press (fixture->keys, "Right");
  place = cch_grid_get_cursor (fixture->grid);
  g_assert_cmpuint (place.row, ==, 2);
  g_assert_cmpuint (place.column, ==, 1);
  cch_ui_keys_press (fixture->keys, "<Control>End");
  place = cch_grid_get_cursor (fixture->grid);
  g_assert_cmpuint (place.row, ==, cch_task_rows_count (fixture) - 1);
  cch_ui_keys_press (fixture->keys, "Page_Up");
  g_assert_cmpuint (cch_grid_get_cursor (fixture->grid).row, <, place.row);
  cch_ui_photograph (GTK_WIDGET (fixture->window), "end");
}

static void
expect (CchTaskFixture *fixture, guint row, guint column, const char *text)
{
  g_autofree char *found = cch_task_cell_text (fixture, row, column);

  g_assert_cmpstr (found, ==, text);
}

static void
undo (CchTaskFixture *fixture)
{
  g_assert_true (cch_office_undo (fixture->office, NULL));
  cch_ui_settle ();
}

static void
redo (CchTaskFixture *fixture)
{
  g_assert_true (cch_office_redo (fixture->office, NULL));
  cch_ui_settle ();
}

/* Columns of the draft's form: number, task, product, lead, co-operating, time. */
static void
test_write (CchTaskFixture *fixture, gconstpointer data)
{
  guint row = cch_task_find_row (fixture, 0);
  g_autofree char *before = cch_task_cell_text (fixture, row, 2);
  guint entries = cch_task_entries (fixture);

  cch_task_go (fixture, row, 2);
  cch_ui_keys_type (fixture->keys, "abc xyz");
  cch_ui_photograph (GTK_WIDGET (fixture->window), "writing");
  cch_ui_keys_press (fixture->keys, "Return");
  expect (fixture, row, 2, "abc xyz");
  g_assert_cmpuint (cch_task_entries (fixture), ==, entries + 1);
  g_assert_cmpuint (cch_grid_get_cursor (fixture->grid).row, ==, row + 1);
  undo (fixture);
  expect (fixture, row, 2, before);
  redo (fixture);
  expect (fixture, row, 2, "abc xyz");

  cch_task_go (fixture, row, 2);
  cch_ui_keys_press (fixture->keys, "F2");
  cch_ui_keys_type (fixture->keys, "!");
  cch_ui_keys_press (fixture->keys, "Escape");
  expect (fixture, row, 2, "abc xyz");
  cch_ui_keys_press (fixture->keys, "F2");
  cch_ui_keys_type (fixture->keys, "!");
  cch_ui_keys_press (fixture->keys, "Tab");
  expect (fixture, row, 2, "abc xyz!");
  g_assert_cmpuint (cch_grid_get_cursor (fixture->grid).column, ==, 3);

  cch_ui_keys_press (fixture->keys, "Left");
  cch_ui_keys_press (fixture->keys, "Delete");
  expect (fixture, row, 2, "");
  undo (fixture);
  expect (fixture, row, 2, "abc xyz!");
}

static void
test_offers (CchTaskFixture *fixture, gconstpointer data)
{
  guint row = cch_task_find_row (fixture, 0);

  cch_task_go (fixture, row, 3);
  cch_ui_keys_type (fixture->keys, "pkt");
  cch_ui_photograph (GTK_WIDGET (fixture->window), "offers");
  cch_ui_keys_press (fixture->keys, "Return");
  expect (fixture, row, 3, "Phòng Kinh tế");
  undo (fixture);
  cch_task_go (fixture, row, 4);
  cch_ui_keys_type (fixture->keys, "pkt;cong an");
  cch_ui_keys_press (fixture->keys, "Return");
  expect (fixture, row, 4, "Phòng Kinh tế; Công an xã");
  cch_task_go (fixture, row, 5);
  cch_ui_keys_type (fixture->keys, "q3");
  cch_ui_photograph (GTK_WIDGET (fixture->window), "times");
  cch_ui_keys_press (fixture->keys, "Return");
  expect (fixture, row, 5, "Quý III/2027");
  undo (fixture);
  undo (fixture);
}

static void
test_new_rows (CchTaskFixture *fixture, gconstpointer data)
{
  guint row = cch_task_find_row (fixture, 0);
  guint rows = cch_task_rows_count (fixture);

  cch_task_go (fixture, row, 3);
  cch_ui_keys_press (fixture->keys, "<Control>Return");
  g_assert_cmpuint (cch_task_rows_count (fixture), ==, rows + 1);
  cch_ui_keys_type (fixture->keys, "mot");
  cch_ui_keys_press (fixture->keys, "Return");
  cch_ui_keys_type (fixture->keys, "hai");
  cch_ui_photograph (GTK_WIDGET (fixture->window), "new-rows");
  cch_ui_keys_press (fixture->keys, "Return");
  expect (fixture, row + 1, 1, "mot");
  expect (fixture, row + 2, 1, "hai");
  expect (fixture, row + 2, 0, "1.3");
  g_assert_cmpuint (cch_task_rows_count (fixture), ==, rows + 3);
  cch_ui_keys_press (fixture->keys, "Up");
  g_assert_cmpuint (cch_task_rows_count (fixture), ==, rows + 2);
  undo (fixture);
  undo (fixture);
  g_assert_cmpuint (cch_task_rows_count (fixture), ==, rows);
}

static void
test_move (CchTaskFixture *fixture, gconstpointer data)
{
  guint row = cch_task_find_row (fixture, 0);
  g_autofree char *first = cch_task_cell_text (fixture, row, 1);
  g_autofree char *second = cch_task_cell_text (fixture, row + 1, 1);

  cch_task_go (fixture, row, 1);
  cch_ui_keys_press (fixture->keys, "<Alt>Down");
  expect (fixture, row, 1, second);
  expect (fixture, row + 1, 1, first);
  expect (fixture, row + 1, 0, "1.2");
  g_assert_cmpuint (cch_grid_get_cursor (fixture->grid).row, ==, row + 1);
  cch_ui_keys_press (fixture->keys, "<Alt>Right");
  expect (fixture, row + 1, 0, "1.1.1");
  cch_ui_keys_press (fixture->keys, "<Alt>Left");
  expect (fixture, row + 1, 0, "1.2");
  cch_ui_keys_press (fixture->keys, "<Alt>Down");
  expect (fixture, cch_grid_get_cursor (fixture->grid).row, 0, "2.1");
  for (guint i = 0; i < 4; i++)
    undo (fixture);
  expect (fixture, row, 1, first);
  expect (fixture, row + 1, 1, second);
}

static void
test_fill (CchTaskFixture *fixture, gconstpointer data)
{
  guint row = cch_task_find_row (fixture, 0);
  guint entries;

  cch_task_go (fixture, row, 3);
  cch_ui_keys_press_times (fixture->keys, "<Shift>Down", 8);
  entries = cch_task_entries (fixture);
  cch_ui_keys_type (fixture->keys, "pkt");
  cch_ui_keys_press (fixture->keys, "<Control>Return");
  for (guint i = 0; i < 4; i++)
    expect (fixture, cch_task_find_row (fixture, i), 3, "Phòng Kinh tế");
  g_assert_cmpuint (cch_task_entries (fixture), ==, entries + 1);
  cch_ui_photograph (GTK_WIDGET (fixture->window), "fill");
  undo (fixture);
  cch_ui_keys_press (fixture->keys, "<Control>d");
  expect (fixture, cch_task_find_row (fixture, 2), 3, "Phòng VH-XH");
  undo (fixture);
}

int
main (int argc, char **argv)
{
  int status;

  cch_ui_harness_init (&argc, &argv);
  CCH_TASK_TEST ("rows", test_rows);
  CCH_TASK_TEST ("cursor", test_cursor);
  CCH_TASK_TEST ("write", test_write);
  CCH_TASK_TEST ("offers", test_offers);
  CCH_TASK_TEST ("new-rows", test_new_rows);
  CCH_TASK_TEST ("move", test_move);
  CCH_TASK_TEST ("fill", test_fill);
  status = g_test_run ();
  cch_ui_harness_finish ();
  return status;
}
