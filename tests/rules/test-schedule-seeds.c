/* Every time cell of the documents that the program began with is understood, or left knowingly.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-test-seed.h"
#include "rules/cch-schedule.h"

#include <string.h>

static void
check_cell (const char *cell, guint year, guint *n_cells)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (cell));
  g_autoptr (CchSchedule) schedule = NULL;

  if (*trimmed == '\0')
    return;
  schedule = cch_schedule_new (trimmed, year);
  (*n_cells)++;
  if (cch_schedule_is_understood (schedule))
    return;
  g_test_message ("not understood: %s", trimmed);
  g_test_fail ();
}

static char *
strip_marks (const char *line)
{
  g_autoptr (GRegex) regex = g_regex_new ("<[^>]*>", 0, 0, NULL);

  return g_regex_replace_literal (regex, line, -1, 0, " ", 0, NULL);
}

static int
find_column (char **cells)
{
  for (int i = 0; cells[i] != NULL; i++)
    if (g_str_has_prefix (cells[i], "Thời gian thực hiện"))
      return i;
  return -1;
}

/* Tables with one row a line: the column of the header holds the times. */
static void
check_table (const char *name, guint year, guint least)
{
  g_autofree char *text = cch_test_seed_read (name);
  g_auto (GStrv) lines = text != NULL ? g_strsplit (text, "\n", -1) : NULL;
  int column = -1;
  guint n_columns = 0;
  guint n_cells = 0;

  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    {
      g_autofree char *line = strip_marks (lines[i]);
      g_auto (GStrv) cells = g_strsplit (line, "\t", -1);
      int header = find_column (cells);

      if (header >= 0)
        {
          column = header;
          n_columns = g_strv_length (cells);
        }
      else if (column >= 0 && g_strv_length (cells) == n_columns
               && !g_ascii_isdigit (*g_strchug (cells[column])))
        check_cell (cells[column], year, &n_cells);
    }
  if (lines != NULL)
    g_assert_cmpuint (n_cells, >=, least);
}

static void
test_appendices (void)
{
  check_table ("001", 2020, 36);
}

static void
test_plan (void)
{
  check_table ("002", 2023, 19);
}

/* A table whose cells are lines of their own. */
static void
test_review (void)
{
  g_autofree char *text = cch_test_seed_read ("003");
  const char *table = text != NULL ? strstr (text, "\nII. ") : NULL;
  g_autofree char *rows = NULL;
  g_auto (GStrv) lines = NULL;
  guint n_cells = 0;

  if (text == NULL)
    return;
  g_assert_nonnull (table);
  rows = g_strndup (table, (gsize) (strstr (table, "\nIII. ") - table));
  lines = g_strsplit (rows, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strstrip (lines[i]);

      if ((g_str_has_prefix (line, "Trước ") || g_str_has_prefix (line, "Tháng ")
           || g_str_has_prefix (line, "- Tổng kết"))
          && strstr (line, "2020") != NULL)
        check_cell (line, 2020, &n_cells);
    }
  g_assert_cmpuint (n_cells, >=, 20);
}

/* Deadlines inside of sentences: from the words that bound the time to the end of the clause. */
static void
check_sentences (const char *name, const char *start, guint year, guint least)
{
  g_autofree char *text = cch_test_seed_read (name);
  guint n_cells = 0;

  if (text == NULL)
    return;
  for (const char *at = strstr (text, start); at != NULL; at = strstr (at + 1, start))
    {
      g_autofree char *clause = g_strndup (at, strcspn (at, ",;.)*\n"));

      check_cell (clause, year, &n_cells);
    }
  g_assert_cmpuint (n_cells, >=, least);
}

static void
test_letter (void)
{
  check_sentences ("000", "trước ngày ", 2020, 4);
  check_sentences ("000", "chậm nhất sau ", 2020, 1);
}

static void
test_windows (void)
{
  check_sentences ("002", "tính từ ngày ", 2023, 4);
  check_sentences ("002", "chậm nhất vào ", 2023, 1);
}

static void
test_inspection (void)
{
  check_sentences ("004", "trước ngày ", 2024, 6);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/schedule-seeds/appendices", test_appendices);
  g_test_add_func ("/rules/schedule-seeds/plan", test_plan);
  g_test_add_func ("/rules/schedule-seeds/review", test_review);
  g_test_add_func ("/rules/schedule-seeds/letter", test_letter);
  g_test_add_func ("/rules/schedule-seeds/windows", test_windows);
  g_test_add_func ("/rules/schedule-seeds/inspection", test_inspection);
  return g_test_run ();
}
