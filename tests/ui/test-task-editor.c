/* Works in the table of tasks with real keys: cursor, ranges, editing, rows, clipboard, undo.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-task-harness.h"

#include "model/cch-task-agency.h"
#include "session/cch-plan-share.h"
#include "ui/task/cch-task-rows.h"

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

/* A table is written row by row: Tab goes along the new row, Enter at its end to the next one. */
static void
test_row_by_row (CchTaskFixture *fixture, gconstpointer data)
{
  guint row = cch_task_find_row (fixture, 0);
  guint rows = cch_task_rows_count (fixture);

  while (!cch_task_rows_is_room (CCH_TASK_ROWS (cch_grid_get_model (fixture->grid)), row))
    row++;
  cch_task_go (fixture, row, 1);
  for (guint i = 0; i < 2; i++)
    {
      cch_ui_keys_type (fixture->keys, "qwz");
      cch_ui_keys_press (fixture->keys, "Tab");
      cch_ui_keys_type (fixture->keys, "abc");
      cch_ui_keys_press (fixture->keys, "Tab");
      cch_ui_keys_press_times (fixture->keys, "Tab", 2);
      cch_ui_keys_type (fixture->keys, "q3");
      cch_ui_keys_press_times (fixture->keys, "Return", 1);
      expect (fixture, row + i, 1, "qwz");
      expect (fixture, row + i, 5, "Quý III/2027");
      g_assert_cmpuint (cch_grid_get_cursor (fixture->grid).row, ==, row + i + 1);
      g_assert_cmpuint (cch_grid_get_cursor (fixture->grid).column, ==, 1);
    }
  cch_task_go (fixture, row, 2); /* left, it is a row like any other */
  cch_ui_keys_press (fixture->keys, "F2");
  cch_ui_keys_press (fixture->keys, "Return");
  g_assert_cmpuint (cch_grid_get_cursor (fixture->grid).column, ==, 2);
  for (guint i = 0; i < 6; i++)
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

/* Of the plan as it is: the first one that owns an area. */
static gint64
find_owner (CchTaskFixture *fixture)
{
  g_autoptr (GArray) agencies =
      cch_plan_share_list_agencies (cch_open_plan_get_view (fixture->plan, NULL));

  g_assert_cmpuint (agencies->len, >, 1);
  return g_array_index (agencies, gint64, 0);
}

/* Numbers of the tasks by their keys. */
static GHashTable *
list_numbers (CchTaskFixture *fixture)
{
  CchGridModel *model = cch_grid_get_model (fixture->grid);
  GHashTable *numbers = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);

  for (guint i = 0; i < cch_grid_model_get_n_rows (model); i++)
    {
      gint64 key = cch_grid_model_get_key (model, i);

      if (cch_grid_model_get_row_kind (model, i) == CCH_GRID_ROW_BODY)
        g_hash_table_insert (numbers, g_memdup2 (&key, sizeof key),
                             cch_task_cell_text (fixture, i, 0));
    }
  return numbers;
}

static guint
count_rows (CchTaskFixture *fixture, CchGridRowKind kind)
{
  CchGridModel *model = cch_grid_get_model (fixture->grid);
  guint count = 0;

  for (guint i = 0; i < cch_grid_model_get_n_rows (model); i++)
    count += cch_grid_model_get_row_kind (model, i) == kind;
  return count;
}

static gboolean
is_concerned (const CchTaskView *task, gint64 agency)
{
  for (guint i = 0; i < task->agencies->len; i++)
    if (CCH_TASK_AGENCY (g_ptr_array_index (task->agencies, i))->agency == agency)
      return TRUE;
  return FALSE;
}

/* The numbers of a part are those of the whole; what is shown is all that concerns the owner. */
static void
test_owner (CchTaskFixture *fixture, gconstpointer data)
{
  gint64 owner = find_owner (fixture);
  g_autoptr (GHashTable) all = list_numbers (fixture);
  guint all_rooms = count_rows (fixture, CCH_GRID_ROW_BLANK);
  g_autoptr (GHashTable) part = NULL;
  const CchPlanView *view;
  GHashTableIter iterator;
  gpointer key, number;

  cch_task_editor_set_owner (fixture->editor, owner);
  cch_ui_settle ();
  cch_ui_photograph (GTK_WIDGET (fixture->window), "owner");
  part = list_numbers (fixture);
  g_assert_cmpuint (g_hash_table_size (part), >, 0);
  g_assert_cmpuint (g_hash_table_size (part), <, g_hash_table_size (all));
  g_hash_table_iter_init (&iterator, part);
  while (g_hash_table_iter_next (&iterator, &key, &number))
    g_assert_cmpstr (number, ==, g_hash_table_lookup (all, key));
  view = cch_open_plan_get_view (fixture->plan, NULL);
  for (guint i = 0; i < view->tasks->len; i++)
    {
      const CchTaskView *task = g_ptr_array_index (view->tasks, i);
      gint64 row = cch_task_rows_make_key (cch_record_get_id (CCH_RECORD (task->task)));

      if (task->task->row == CCH_TASK_ROW_TASK && is_concerned (task, owner))
        g_assert_true (g_hash_table_contains (part, &row));
    }
  g_assert_cmpuint (count_rows (fixture, CCH_GRID_ROW_BLANK), >, 0);
  g_assert_cmpuint (count_rows (fixture, CCH_GRID_ROW_BLANK), <, all_rooms);
}

static void
test_owner_undo (CchTaskFixture *fixture, gconstpointer data)
{
  gint64 owner = find_owner (fixture);
  guint all = cch_task_rows_count (fixture), part, row;

  cch_task_editor_set_owner (fixture->editor, owner);
  cch_ui_settle ();
  part = cch_task_rows_count (fixture);
  row = cch_task_find_row (fixture, 0);
  cch_task_go (fixture, row, 2);
  cch_ui_keys_type (fixture->keys, "qwz");
  cch_ui_keys_press (fixture->keys, "Return");
  undo (fixture);
  redo (fixture);
  expect (fixture, row, 2, "qwz");
  undo (fixture);
  g_assert_cmpint (cch_task_editor_get_owner (fixture->editor), ==, owner);
  g_assert_cmpuint (cch_task_rows_count (fixture), ==, part);
  /* The first leaves the cell, the second the part. */
  cch_ui_keys_press (fixture->keys, "F2");
  cch_ui_keys_press (fixture->keys, "Escape");
  g_assert_cmpint (cch_task_editor_get_owner (fixture->editor), ==, owner);
  cch_ui_keys_press (fixture->keys, "Escape");
  g_assert_cmpint (cch_task_editor_get_owner (fixture->editor), ==, 0);
  g_assert_cmpuint (cch_task_rows_count (fixture), ==, all);
}

/* Whoever has no part sees none, and can write none; going to a record shows it all the same. */
static void
test_owner_none (CchTaskFixture *fixture, gconstpointer data)
{
  const CchPlanView *view = cch_open_plan_get_view (fixture->plan, NULL);
  const CchTaskView *task = g_ptr_array_index (view->tasks, view->tasks->len - 1);
  guint entries = cch_task_entries (fixture);
  guint all = cch_task_rows_count (fixture);

  cch_task_editor_set_owner (fixture->editor, 987654321);
  cch_ui_settle ();
  g_assert_cmpuint (cch_task_rows_count (fixture), ==, 1);
  g_assert_cmpuint (count_rows (fixture, CCH_GRID_ROW_GROUP), ==, 1);
  cch_ui_keys_press (fixture->keys, "<Control>End");
  cch_ui_keys_press (fixture->keys, "<Control>Return");
  cch_ui_keys_press (fixture->keys, "<Control><Shift>Return");
  cch_ui_keys_type (fixture->keys, "abc");
  cch_ui_keys_press (fixture->keys, "Delete");
  cch_ui_keys_press (fixture->keys, "<Control>c");
  g_assert_cmpuint (cch_task_entries (fixture), ==, entries);
  g_assert_true (cch_plan_part_show_record (CCH_PLAN_PART (fixture->editor), "task",
                                            cch_record_get_uuid (CCH_RECORD (task->task)), NULL));
  g_assert_cmpint (cch_task_editor_get_owner (fixture->editor), ==, 0);
  g_assert_cmpuint (cch_task_rows_count (fixture), ==, all);
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
  CCH_TASK_TEST ("row-by-row", test_row_by_row);
  CCH_TASK_TEST ("move", test_move);
  CCH_TASK_TEST ("fill", test_fill);
  CCH_TASK_TEST ("owner", test_owner);
  CCH_TASK_TEST ("owner-undo", test_owner_undo);
  CCH_TASK_TEST ("owner-none", test_owner_none);
  status = g_test_run ();
  cch_ui_harness_finish ();
  return status;
}
