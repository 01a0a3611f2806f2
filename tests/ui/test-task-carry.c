/* Rows of the task table that are carried by their number with the mouse.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-task-harness.h"

enum
{
  NUMBER,
  TASK,
};

/* The middle of a cell. */
static void
find_cell (CchTaskFixture *fixture, guint row, guint column, double *x, double *y)
{
  GdkRectangle area;

  g_assert_true (cch_grid_get_cell_area (fixture->grid, (CchGridPlace){ row, column }, &area));
  *x = area.x + area.width / 2.0;
  *y = area.y + area.height / 2.0;
}

static void
point_to (CchTaskFixture *fixture, guint row, guint column)
{
  double x, y;

  find_cell (fixture, row, column, &x, &y);
  cch_ui_keys_point (fixture->keys, GTK_WIDGET (fixture->grid), x, y);
}

/* Takes hold of a cell and lets go right above or below the middle of another. */
static void
carry (CchTaskFixture *fixture, guint row, guint column, guint to, gboolean below)
{
  double x, y;

  point_to (fixture, row, column);
  find_cell (fixture, to, column, &x, &y);
  cch_ui_keys_drag (fixture->keys, GTK_WIDGET (fixture->grid), x, y + (below ? 6 : -6));
  cch_ui_settle ();
}

static void
expect (CchTaskFixture *fixture, guint row, const char *number, const char *text)
{
  g_autofree char *found_number = cch_task_cell_text (fixture, row, NUMBER);
  g_autofree char *found = cch_task_cell_text (fixture, row, TASK);

  g_assert_cmpstr (found_number, ==, number);
  g_assert_cmpstr (found, ==, text);
}

static void
undo (CchTaskFixture *fixture)
{
  g_assert_true (cch_office_undo (fixture->office, NULL));
  cch_ui_settle ();
}

static guint
find_kind (CchTaskFixture *fixture, CchGridRowKind kind, guint after)
{
  CchGridModel *model = cch_grid_get_model (fixture->grid);

  for (guint i = after; i < cch_grid_model_get_n_rows (model); i++)
    if (cch_grid_model_get_row_kind (model, i) == kind)
      return i;
  g_assert_not_reached ();
}

static void
test_order (CchTaskFixture *fixture, gconstpointer data)
{
  guint row = cch_task_find_row (fixture, 0), entries = cch_task_entries (fixture);
  g_autofree char *first = cch_task_cell_text (fixture, row, TASK);
  g_autofree char *second = cch_task_cell_text (fixture, row + 1, TASK);

  carry (fixture, row, NUMBER, row + 1, TRUE);
  expect (fixture, row, "1.1", second);
  expect (fixture, row + 1, "1.2", first);
  g_assert_cmpuint (cch_task_entries (fixture), ==, entries + 1);
  g_assert_cmpuint (cch_grid_get_cursor (fixture->grid).row, ==, row + 1);
  carry (fixture, row + 1, NUMBER, row, FALSE);
  expect (fixture, row, "1.1", first);
  undo (fixture);
  undo (fixture);
  expect (fixture, row, "1.1", first);
}

/* Where it stands already, or hardly moved: nothing is written. */
static void
test_nothing (CchTaskFixture *fixture, gconstpointer data)
{
  guint row = cch_task_find_row (fixture, 0), entries = cch_task_entries (fixture);

  carry (fixture, row, NUMBER, row, TRUE);
  carry (fixture, row, NUMBER, row + 1, FALSE);
  g_assert_cmpuint (cch_task_entries (fixture), ==, entries);
  /* By other columns cells are chosen. */
  carry (fixture, row, TASK, row + 1, TRUE);
  g_assert_cmpuint (cch_task_entries (fixture), ==, entries);
  g_assert_false (cch_grid_selection_is_single (cch_grid_get_selection (fixture->grid)));
}

/* Into another area: between its tasks, and to its end. */
static void
test_area (CchTaskFixture *fixture, gconstpointer data)
{
  guint row = cch_task_find_row (fixture, 0);
  guint group = find_kind (fixture, CCH_GRID_ROW_GROUP, row);
  guint blank = find_kind (fixture, CCH_GRID_ROW_BLANK, group);
  g_autofree char *first = cch_task_cell_text (fixture, row, TASK);
  g_autofree char *other = cch_task_cell_text (fixture, group + 1, TASK);

  carry (fixture, row, NUMBER, blank, TRUE);
  expect (fixture, group, "2.1", other);
  expect (fixture, group + 1, "2.2", first);
  undo (fixture);
  expect (fixture, row, "1.1", first);
  carry (fixture, row, NUMBER, group, TRUE);
  expect (fixture, group, "2.1", first);
  expect (fixture, group + 1, "2.2", other);
  undo (fixture);
}

/* Rows that are chosen go together, by any of them; a click without more chooses one of them. */
static void
test_many (CchTaskFixture *fixture, gconstpointer data)
{
  guint row = cch_task_find_row (fixture, 0), entries = cch_task_entries (fixture);
  guint group = find_kind (fixture, CCH_GRID_ROW_GROUP, row);
  g_autofree char *first = cch_task_cell_text (fixture, row, TASK);
  g_autofree char *second = cch_task_cell_text (fixture, row + 1, TASK);

  cch_task_go (fixture, row, NUMBER);
  cch_ui_keys_press (fixture->keys, "<Shift>Down");
  carry (fixture, row + 1, NUMBER, group, TRUE);
  expect (fixture, group - 1, "2.1", first);
  expect (fixture, group, "2.2", second);
  g_assert_cmpuint (cch_task_entries (fixture), ==, entries + 1);
  undo (fixture);

  cch_task_go (fixture, row, NUMBER);
  cch_ui_keys_press (fixture->keys, "<Shift>Down");
  point_to (fixture, row + 1, NUMBER);
  cch_ui_keys_click (fixture->keys, 1);
  g_assert_true (cch_grid_selection_is_single (cch_grid_get_selection (fixture->grid)));
  g_assert_cmpuint (cch_grid_get_cursor (fixture->grid).row, ==, row + 1);
}

/* Esc puts them back, whatever the mouse does then. */
static void
test_escape (CchTaskFixture *fixture, gconstpointer data)
{
  guint row = cch_task_find_row (fixture, 0), entries = cch_task_entries (fixture);
  GtkWidget *grid = GTK_WIDGET (fixture->grid);
  double x, y;

  point_to (fixture, row, NUMBER);
  find_cell (fixture, row + 3, NUMBER, &x, &y);
  cch_ui_keys_hold (fixture->keys, TRUE);
  cch_ui_keys_point (fixture->keys, grid, x, y);
  cch_ui_photograph (GTK_WIDGET (fixture->window), "task-carry");
  cch_ui_keys_press (fixture->keys, "Escape");
  cch_ui_keys_point (fixture->keys, grid, x, y + 20);
  cch_ui_keys_hold (fixture->keys, FALSE);
  g_assert_cmpuint (cch_task_entries (fixture), ==, entries);
}

typedef struct
{
  GtkAdjustment *adjustment;
  double value;
} Wanted;

static gboolean
is_below (gpointer data)
{
  Wanted *wanted = data;

  return gtk_adjustment_get_value (wanted->adjustment) > wanted->value;
}

/* At the lower edge the rows come up. */
static void
test_edge (CchTaskFixture *fixture, gconstpointer data)
{
  GtkWidget *grid = GTK_WIDGET (fixture->grid);
  Wanted wanted = { gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (grid)), 60 };

  point_to (fixture, cch_task_find_row (fixture, 0), NUMBER);
  cch_ui_keys_hold (fixture->keys, TRUE);
  cch_ui_keys_point (fixture->keys, grid, 20, gtk_widget_get_height (grid) - 8);
  g_assert_true (cch_ui_wait_until (is_below, &wanted));
  cch_ui_keys_press (fixture->keys, "Escape");
  cch_ui_keys_hold (fixture->keys, FALSE);
}

#define CARRY_TEST(path, function)                                                                 \
  g_test_add ("/ui/task-carry/" path, CchTaskFixture, NULL, cch_task_fixture_set_up, function,     \
              cch_task_fixture_tear_down)

int
main (int argc, char **argv)
{
  int status;

  cch_ui_harness_init (&argc, &argv);
  CARRY_TEST ("order", test_order);
  CARRY_TEST ("nothing", test_nothing);
  CARRY_TEST ("area", test_area);
  CARRY_TEST ("many", test_many);
  CARRY_TEST ("escape", test_escape);
  CARRY_TEST ("edge", test_edge);
  status = g_test_run ();
  cch_ui_harness_finish ();
  return status;
}
