/* Columns of the task table: drawn by mouse and key, fitted, shared, and remembered.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-task-harness.h"

#define KEY "task-column-widths"

enum
{
  NUMBER,
  TASK,
  PRODUCT,
  LEAD,
};

static int
get_width (CchTaskFixture *fixture, guint column)
{
  return cch_grid_get_column_width (fixture->grid, column);
}

static int
get_left (CchTaskFixture *fixture, guint column)
{
  GdkRectangle area;

  g_assert_true (cch_grid_get_cell_area (
      fixture->grid, (CchGridPlace){ cch_task_find_row (fixture, 0), column }, &area));
  return area.x;
}

typedef struct
{
  CchTaskFixture *fixture;
  guint column;
  int width;
} Wanted;

static gboolean
has_width (gpointer data)
{
  Wanted *wanted = data;

  return get_width (wanted->fixture, wanted->column) == wanted->width;
}

/* Room is given out in a frame, which may be the next one. */
static void
expect_width (CchTaskFixture *fixture, guint column, int width)
{
  Wanted wanted = { fixture, column, width };

  cch_ui_wait_until (has_width, &wanted);
  g_assert_cmpint (get_width (fixture, column), ==, width);
}

/* Takes hold of the right border of the column and lets it go so far away. */
static void
draw (CchTaskFixture *fixture, guint column, int step)
{
  GtkWidget *grid = GTK_WIDGET (fixture->grid);
  int x = get_left (fixture, column) + get_width (fixture, column);

  cch_ui_keys_point (fixture->keys, grid, x - 2, 12);
  cch_ui_keys_drag (fixture->keys, grid, x - 2 + step, 12);
}

static void
test_draw (CchTaskFixture *fixture, gconstpointer data)
{
  int task = get_width (fixture, TASK), product = get_width (fixture, PRODUCT);
  int left = get_left (fixture, PRODUCT);
  CchGridPlace cursor = cch_grid_get_cursor (fixture->grid);

  draw (fixture, PRODUCT, 60);
  expect_width (fixture, PRODUCT, product + 60);
  /* What is before the border stays where it is. */
  g_assert_cmpint (get_width (fixture, TASK), ==, task);
  g_assert_cmpint (get_left (fixture, PRODUCT), ==, left);
  g_assert_cmpint (get_left (fixture, LEAD), ==, left + product + 60);
  /* The head is nothing that is chosen. */
  g_assert_cmpuint (cch_grid_get_cursor (fixture->grid).row, ==, cursor.row);
  g_assert_true (cch_grid_selection_is_single (cch_grid_get_selection (fixture->grid)));
}

/* No column goes below what its words need. */
static void
test_least (CchTaskFixture *fixture, gconstpointer data)
{
  const CchGridColumn *column =
      cch_grid_model_get_column (cch_grid_get_model (fixture->grid), TASK);

  draw (fixture, TASK, 30);
  draw (fixture, TASK, -700);
  expect_width (fixture, TASK, column->least);
  for (guint i = 0; i < 3; i++)
    cch_ui_keys_press (fixture->keys, "<Alt><Shift>Left");
  cch_grid_set_column_width (fixture->grid, TASK, -5);
  cch_grid_set_column_width (fixture->grid, 99, 50);
  cch_ui_settle ();
  expect_width (fixture, TASK, column->least);
}

/* The key changes the column with the cursor, and no plan. */
static void
test_keys (CchTaskFixture *fixture, gconstpointer data)
{
  guint entries = cch_task_entries (fixture);
  int before;

  cch_task_go (fixture, cch_task_find_row (fixture, 0), LEAD);
  before = get_width (fixture, LEAD);
  cch_ui_keys_press_times (fixture->keys, "<Alt><Shift>Right", 4);
  expect_width (fixture, LEAD, before + 64);
  cch_ui_keys_press (fixture->keys, "<Alt><Shift>Left");
  expect_width (fixture, LEAD, before + 48);
  g_assert_cmpuint (cch_grid_get_cursor (fixture->grid).column, ==, LEAD);
  g_assert_cmpuint (cch_task_entries (fixture), ==, entries);
  gtk_widget_activate_action (GTK_WIDGET (fixture->editor), "columns.share", NULL);
  expect_width (fixture, LEAD, before);
}

static int
measure (CchTaskFixture *fixture, const char *text)
{
  g_autoptr (PangoLayout) layout =
      gtk_widget_create_pango_layout (GTK_WIDGET (fixture->grid), text);
  int width = 0;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

/* A double click on the border: its longest words stand in one line. */
static void
test_fit (CchTaskFixture *fixture, gconstpointer data)
{
  int longest = 0, x = get_left (fixture, PRODUCT) + get_width (fixture, PRODUCT);

  for (guint row = 0; row < cch_task_rows_count (fixture); row++)
    {
      g_autofree char *text = cch_task_cell_text (fixture, row, PRODUCT);
      g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

      for (guint i = 0; lines[i] != NULL
                        && cch_grid_model_get_row_kind (cch_grid_get_model (fixture->grid), row)
                               == CCH_GRID_ROW_BODY;
           i++)
        longest = MAX (longest, measure (fixture, lines[i]));
    }
  cch_ui_keys_point (fixture->keys, GTK_WIDGET (fixture->grid), x - 1, 12);
  cch_ui_keys_click (fixture->keys, 2);
  cch_ui_settle ();
  g_assert_cmpint (get_width (fixture, PRODUCT), >, longest);
  g_assert_cmpint (get_width (fixture, PRODUCT), <, longest + 40);
}

static guint
count_layouts (void)
{
  g_autoptr (GSettings) settings = g_settings_new ("io.github.caicach.CaiCach");
  g_autoptr (GVariant) layouts = g_settings_get_value (settings, KEY);

  return g_variant_n_children (layouts);
}

static void
show_again (CchTaskFixture *fixture)
{
  cch_plan_part_set_plan (CCH_PLAN_PART (fixture->editor), NULL);
  cch_plan_part_set_plan (CCH_PLAN_PART (fixture->editor), fixture->plan);
}

/* A plan that is opened with the same form, and the rows after an edit, are as wide as these. */
static void
test_remember (CchTaskFixture *fixture, gconstpointer data)
{
  int width = get_width (fixture, TASK) + 44;

  cch_grid_set_column_width (fixture->grid, TASK, width);
  expect_width (fixture, TASK, width);
  g_assert_cmpuint (count_layouts (), ==, 1);
  cch_task_go (fixture, cch_task_find_row (fixture, 0), TASK);
  cch_ui_keys_type (fixture->keys, "qwz");
  cch_ui_keys_press (fixture->keys, "Return");
  expect_width (fixture, TASK, width);

  show_again (fixture);
  expect_width (fixture, TASK, width);
  gtk_widget_activate_action (GTK_WIDGET (fixture->editor), "columns.share", NULL);
  g_assert_cmpuint (count_layouts (), ==, 0);
}

/* What somebody else wrote into the settings does no harm. */
static void
test_broken (CchTaskFixture *fixture, gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new ("io.github.caicach.CaiCach");
  g_autoptr (GVariant) kept = NULL;
  g_autoptr (GVariant) broken = NULL;
  g_autofree char *name = NULL;
  g_autofree char *words = NULL;
  int width = get_width (fixture, TASK);

  cch_grid_set_column_width (fixture->grid, TASK, width + 20);
  kept = g_settings_get_value (settings, KEY);
  g_variant_get_child (kept, 0, "{s@ai}", &name, NULL);
  words = g_strdup_printf ("{'%s': [-7, -900], 'no such layout': [1]}", name);
  broken = g_variant_ref_sink (g_variant_new_parsed (words));
  g_settings_set_value (settings, KEY, broken);
  show_again (fixture);
  expect_width (fixture, TASK, width);
}

/* Each begins with what the form says. */
static void
set_up (CchTaskFixture *fixture, gconstpointer data)
{
  g_autoptr (GSettings) settings = g_settings_new ("io.github.caicach.CaiCach");

  g_settings_reset (settings, KEY);
  cch_task_fixture_set_up (fixture, data);
}

#define COLUMNS_TEST(path, function)                                                               \
  g_test_add ("/ui/task-columns/" path, CchTaskFixture, NULL, set_up, function,                    \
              cch_task_fixture_tear_down)

int
main (int argc, char **argv)
{
  int status;

  cch_ui_harness_init (&argc, &argv);
  COLUMNS_TEST ("draw", test_draw);
  COLUMNS_TEST ("least", test_least);
  COLUMNS_TEST ("keys", test_keys);
  COLUMNS_TEST ("fit", test_fit);
  COLUMNS_TEST ("remember", test_remember);
  COLUMNS_TEST ("broken", test_broken);
  status = g_test_run ();
  cch_ui_harness_finish ();
  return status;
}
