/* Counts the keys that sixty tasks take whose wording was pasted: agencies, products, times.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-task-harness.h"

#include <string.h>

#define N_TASKS 60
#define MOST_KEYS 400

/* What is to stand in a column, and how a person who knows the office writes it: the letters that
 * lead there. */
typedef struct
{
  const char *text;
  const char *letters;
} Value;

static const Value offices[] = {
  { "Phòng VH-XH", "vh" },   { "Văn phòng HĐND và UBND", "vp" },
  { "Phòng Kinh tế", "kt" }, { "Trung tâm PVHCC", "tt" },
  { "Công an xã", "cax" },   { "Các thôn", "ct" },
};

static const Value products[] = {
  { "Báo cáo", "bc" },
  { "Kế hoạch", "kh" },
  { "Quyết định", "qd" },
  { "Danh mục văn bản", "dm" },
};

static const Value times[] = {
  { "Thường xuyên trong năm", "tx" }, { "Quý I/2027", "q1" },  { "Quý II/2027", "q2" },
  { "Quý III/2027", "q3" },           { "Quý IV/2027", "q4" }, { "Tháng 12/2027", "t12" },
};

/* Of each task, in the order of the table: indexes into the values, '0' for the first. A lead of '-'
 * is whoever looks after the area. As in plans of communes: one value in about half of the rows, the
 * others scattered. */
static const char leads[] = "---------"
                            "-1-------"
                            "--2-----4"
                            "---------"
                            "-------1-"
                            "-----0---"
                            "2-----";
static const char helpers[] = "555555555"
                              "551555555"
                              "555555544"
                              "555555555"
                              "555055555"
                              "555555555"
                              "555555";
static const char makes[] = "010001020"
                            "001003100"
                            "000100010"
                            "200010001"
                            "010300000"
                            "100010020"
                            "001000";
static const char dues[] = "001000200"
                           "010030004"
                           "000500100"
                           "100002000"
                           "050000030"
                           "001004000"
                           "020005";

static const guint sizes[] = { 9, 9, 9, 9, 9, 9, 6 };

static guint
find_room (CchTaskFixture *fixture, guint area)
{
  CchGridModel *model = cch_grid_get_model (fixture->grid);

  for (guint i = 0; i < cch_grid_model_get_n_rows (model); i++)
    if (cch_grid_model_get_row_kind (model, i) == CCH_GRID_ROW_BLANK && area-- == 0)
      return i;
  g_assert_not_reached ();
}

static void
remove_all (CchTaskFixture *fixture)
{
  cch_task_go (fixture, 0, 0);
  cch_ui_keys_press (fixture->keys, "<Control>a");
  cch_ui_keys_press (fixture->keys, "<Control>Delete");
}

static void
paste_words (CchTaskFixture *fixture)
{
  guint count = 0;

  for (guint area = 0; area < G_N_ELEMENTS (sizes); area++)
    {
      g_autoptr (GString) lines = g_string_new (NULL);
      g_autoptr (GBytes) bytes = NULL;

      for (guint i = 0; i < sizes[area]; i++)
        g_string_append_printf (lines, "Nhiệm vụ thứ %u của kế hoạch năm, có lời đầy đủ\n",
                                ++count);
      bytes = g_bytes_new (lines->str, lines->len);
      cch_task_go (fixture, find_room (fixture, area), 1);
      cch_task_editor_paste_data (fixture->editor, NULL, bytes);
      cch_ui_settle ();
    }
  g_assert_cmpuint (count, ==, N_TASKS);
}

static guint
get_place (CchTaskFixture *fixture)
{
  CchGridModel *model = cch_grid_get_model (fixture->grid);
  guint place = 0;

  for (guint i = 0; i < cch_grid_get_cursor (fixture->grid).row; i++)
    if (cch_grid_model_get_row_kind (model, i) == CCH_GRID_ROW_BODY)
      place++;
  return place;
}

/* How many rows of the cursor's area are left, itself counted. */
static guint
count_left (guint place)
{
  guint end = 0;

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      end += sizes[i];
      if (place < end)
        return end - place;
    }
  return 0;
}

static guint
find_next (const char *plan, guint from, char usual)
{
  while (plan[from] != '\0' && plan[from] == usual)
    from++;
  return from;
}

/* Down to the task of that number: over whole areas at once, then row by row. */
static void
walk_to (CchTaskFixture *fixture, guint place)
{
  while (get_place (fixture) < place)
    {
      guint left = count_left (get_place (fixture));

      if (left > 3 && get_place (fixture) + left <= place)
        cch_ui_keys_press (fixture->keys, "<Control>Down");
      cch_ui_keys_press (fixture->keys, "Return");
    }
}

/* The cells that are other than the usual: letters, Enter, on to the next. */
static void
write_others (CchTaskFixture *fixture, const char *plan, const Value *values, char usual)
{
  for (guint i = find_next (plan, 0, usual); plan[i] != '\0'; i = find_next (plan, i + 1, usual))
    {
      walk_to (fixture, i);
      cch_ui_keys_type (fixture->keys, values[plan[i] - '0'].letters);
      cch_ui_keys_press (fixture->keys, "Return");
    }
}

/* The whole column gets what most of its cells shall have. */
static void
write_usual (CchTaskFixture *fixture, const Value *value)
{
  cch_ui_keys_press (fixture->keys, "<Control>space");
  cch_ui_keys_type (fixture->keys, value->letters);
  cch_ui_keys_press (fixture->keys, "<Control>Return");
}

static void
go_to_column (CchTaskFixture *fixture, const char *key)
{
  cch_ui_keys_press (fixture->keys, "<Control>Home");
  cch_ui_keys_press_times (fixture->keys, "Down", 1);
  while (cch_grid_get_cursor (fixture->grid).column < (guint) (key[0] - '0'))
    cch_ui_keys_press (fixture->keys, "Right");
}

static void
expect_column (CchTaskFixture *fixture, guint column, const char *plan, const Value *values)
{
  for (guint i = 0; i < N_TASKS; i++)
    {
      g_autofree char *text = cch_task_cell_text (fixture, cch_task_find_row (fixture, i), column);

      if (plan[i] == '-')
        g_assert_cmpstr (text, !=, "");
      else
        g_assert_cmpstr (text, ==, values[plan[i] - '0'].text);
    }
}

static void
test_sixty (CchTaskFixture *fixture, gconstpointer data)
{
  guint before;

  remove_all (fixture);
  paste_words (fixture);
  cch_task_go (fixture, 0, 0);
  before = cch_ui_keys_count (fixture->keys);

  cch_ui_keys_press (fixture->keys, "<Control>l");
  go_to_column (fixture, "3");
  write_others (fixture, leads, offices, '-');
  go_to_column (fixture, "4");
  write_usual (fixture, &offices[5]);
  write_others (fixture, helpers, offices, '5');
  go_to_column (fixture, "2");
  write_usual (fixture, &products[0]);
  write_others (fixture, makes, products, '0');
  go_to_column (fixture, "5");
  write_usual (fixture, &times[0]);
  write_others (fixture, dues, times, '0');

  expect_column (fixture, 3, leads, offices);
  expect_column (fixture, 4, helpers, offices);
  expect_column (fixture, 2, makes, products);
  expect_column (fixture, 5, dues, times);
  cch_ui_photograph (GTK_WIDGET (fixture->window), "sixty");
  g_test_message ("sixty tasks: %u key presses, Shift and Ctrl counted",
                  cch_ui_keys_count (fixture->keys) - before);
  g_assert_cmpuint (cch_ui_keys_count (fixture->keys) - before, <=, MOST_KEYS);
}

int
main (int argc, char **argv)
{
  int status;

  cch_ui_harness_init (&argc, &argv);
  CCH_TASK_TEST ("sixty", test_sixty);
  status = g_test_run ();
  cch_ui_harness_finish ();
  return status;
}
