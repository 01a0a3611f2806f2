/* Percentages: the vectors of the domain, and plain SQL that must find the same.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-percent-sheet.h"

#include <sqlite3.h>
#include <string.h>

enum
{
  RANDOM_PLANS = 120,
  RANDOM_SEED = 2427,
  MOST_TASKS = 60,
};

static const char *const areas[] = { "1", "2", "3", "4", "5", "6", "7", NULL };

static const CchPercentRule plain_rule = {
  .numerator = CCH_PERCENT_NUMERATOR_DONE_ON_TIME,
  .denominator = CCH_PERCENT_DENOMINATOR_IN_PERIOD,
  .arising = CCH_PERCENT_ARISING_EXCLUDED,
  .rounding = CCH_ROUNDING_HALF_UP,
  .decimals = 2,
  .zero_text = "Không có nhiệm vụ",
};

static const CchPercentPeriod first_quarter = {
  .first = { 2023, 1, 1 },
  .last = { 2023, 3, 31 },
  .year_first = { 2023, 1, 1 },
  .cut_off = { 2023, 3, 5 },
};

static void
add_tasks (CchPercentInput *input, const char *area, guint n_done, guint n_planned)
{
  for (guint i = 0; i < n_planned; i++)
    {
      g_autofree char *id = g_strdup_printf ("%s.%u", area, i + 1);
      CchPercentTask task = { .id = id, .area = area, .due = { 2023, 3, 31 } };

      if (i < n_done)
        task.done = cch_date_new (2023, 2, 1);
      cch_percent_input_add (input, &task);
    }
}

static void
test_vectors (void)
{
  static const struct
  {
    guint done;
    guint planned;
    CchRounding rounding;
    gboolean zeros;
    const char *text;
  } cases[] = {
    { 2, 2, CCH_ROUNDING_HALF_UP, FALSE, "100%" },
    { 24, 27, CCH_ROUNDING_HALF_UP, FALSE, "88,89%" },
    { 24, 27, CCH_ROUNDING_TRUNCATE, FALSE, "88,88%" },
    { 7, 8, CCH_ROUNDING_HALF_UP, FALSE, "87,5%" },
    { 7, 8, CCH_ROUNDING_HALF_UP, TRUE, "87,50%" },
    { 31, 75, CCH_ROUNDING_HALF_UP, FALSE, "41,33%" },
    { 49, 49, CCH_ROUNDING_HALF_UP, FALSE, "100%" },
    { 49, 49, CCH_ROUNDING_HALF_UP, TRUE, "100,00%" },
    { 0, 3, CCH_ROUNDING_HALF_UP, FALSE, "0%" },
    { 54, 60, CCH_ROUNDING_HALF_UP, FALSE, "90%" },
    { 0, 0, CCH_ROUNDING_HALF_UP, FALSE, "Không có nhiệm vụ" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CchPercentInput) input = cch_percent_input_new ();
      g_autoptr (CchPercentSheet) sheet = NULL;
      g_autofree char *text = NULL;
      CchPercentRule rule = plain_rule;

      rule.rounding = cases[i].rounding;
      rule.trailing_zeros = cases[i].zeros;
      add_tasks (input, "1", cases[i].done, cases[i].planned);
      sheet = cch_percent_sheet_new (&rule, &first_quarter, input, areas);
      text = cch_percent_format (cch_percent_sheet_get_area (sheet, 0));
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* The seven areas of the letter of 2019: neither the mean 88,21 nor the unbracketed 45,5. */
static void
test_total (void)
{
  static const guint counts[][2] = {
    { 2, 2 }, { 1, 2 }, { 3, 3 }, { 4, 5 }, { 6, 6 }, { 1, 1 }, { 7, 8 },
  };
  g_autoptr (CchPercentInput) input = cch_percent_input_new ();
  g_autoptr (CchPercentSheet) sheet = NULL;
  g_autofree char *formula = NULL;
  CchPercentRule rule = plain_rule;

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    add_tasks (input, areas[i], counts[i][0], counts[i][1]);
  rule.rounding = CCH_ROUNDING_TRUNCATE;
  sheet = cch_percent_sheet_new (&rule, &first_quarter, input, areas);
  formula = cch_percent_sheet_format_formula (sheet);
  g_assert_cmpstr (formula, ==, "(2+1+3+4+6+1+7)/(2+2+3+5+6+1+8) = 24/27 nhiệm vụ = 88,88%");
}

static void
test_empty_area (void)
{
  g_autoptr (CchPercentInput) input = cch_percent_input_new ();
  g_autoptr (CchPercentSheet) sheet = NULL;
  g_autofree char *formula = NULL;
  CchNumber value;

  add_tasks (input, "2", 1, 2);
  sheet = cch_percent_sheet_new (&plain_rule, &first_quarter, input, areas);
  formula = cch_percent_sheet_format_formula (sheet);
  g_assert_cmpstr (formula, ==, "1/2 = 1/2 nhiệm vụ = 50%");
  g_assert_false (cch_percent_get_value (cch_percent_sheet_find_area (sheet, "1"), &value));
  g_assert_null (cch_percent_sheet_find_area (sheet, "12"));
}

static void
test_reasons (void)
{
  static const struct
  {
    CchPercentTask task;
    CchPercentVerdict verdict;
  } cases[] = {
    { { "a", "1", { 2023, 3, 31 }, { 2023, 3, 1 }, FALSE, FALSE }, CCH_PERCENT_COUNTED },
    { { "b", "1", { 2023, 2, 1 }, { 2023, 2, 2 }, FALSE, FALSE }, CCH_PERCENT_LATE },
    { { "c", "1", { 2023, 3, 31 }, { 2023, 3, 6 }, FALSE, FALSE }, CCH_PERCENT_OPEN },
    { { "d", "1", { 2022, 12, 31 }, { 2022, 12, 1 }, FALSE, FALSE }, CCH_PERCENT_DUE_EARLIER },
    { { "e", "1", { 2023, 4, 1 }, { 2023, 3, 1 }, FALSE, FALSE }, CCH_PERCENT_DUE_LATER },
    { { "f", "1", { 0 }, { 2023, 3, 1 }, FALSE, FALSE }, CCH_PERCENT_NO_DUE },
    { { "g", "1", { 2023, 3, 31 }, { 2023, 3, 1 }, TRUE, FALSE }, CCH_PERCENT_ARISING },
    { { "h", "1", { 2023, 3, 31 }, { 2023, 3, 1 }, FALSE, TRUE }, CCH_PERCENT_CANCELLED },
  };
  g_autoptr (CchPercentInput) input = cch_percent_input_new ();
  g_autoptr (CchPercentSheet) sheet = NULL;
  CchPercent *total;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    cch_percent_input_add (input, &cases[i].task);
  sheet = cch_percent_sheet_new (&plain_rule, &first_quarter, input, areas);
  total = cch_percent_sheet_get_total (sheet);
  g_assert_cmpuint (cch_percent_get_n_tasks (total), ==, G_N_ELEMENTS (cases));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CchPercentVerdict verdict;
      const CchPercentTask *task = cch_percent_get_task (total, i, &verdict);

      g_assert_cmpstr (task->id, ==, cases[i].task.id);
      g_assert_cmpuint (verdict, ==, cases[i].verdict);
      g_assert_cmpuint (cch_percent_count (total, verdict), ==, 1);
    }
}

/* The other readings: done late counts; to date; the whole year; arising included. */
static void
test_readings (void)
{
  g_autoptr (CchPercentInput) input = cch_percent_input_new ();
  const CchPercentPeriod third = {
    .first = { 2023, 7, 1 },
    .last = { 2023, 9, 30 },
    .year_first = { 2023, 1, 1 },
    .cut_off = { 2023, 9, 5 },
  };
  const CchPercentTask tasks[] = {
    { "a", "1", { 2023, 3, 31 }, { 2023, 4, 1 }, FALSE, FALSE },
    { "b", "1", { 2023, 8, 31 }, { 2023, 8, 31 }, FALSE, FALSE },
    { "c", "1", { 0 }, { 0 }, FALSE, FALSE },
    { "d", "1", { 2023, 12, 31 }, { 0 }, FALSE, FALSE },
    { "e", "1", { 2023, 8, 1 }, { 2023, 8, 1 }, TRUE, FALSE },
  };
  static const struct
  {
    CchPercentNumerator numerator;
    CchPercentDenominator denominator;
    CchPercentArising arising;
    guint above;
    guint below;
  } cases[] = {
    { CCH_PERCENT_NUMERATOR_DONE_ON_TIME, CCH_PERCENT_DENOMINATOR_IN_PERIOD,
      CCH_PERCENT_ARISING_EXCLUDED, 1, 1 },
    { CCH_PERCENT_NUMERATOR_DONE_ON_TIME, CCH_PERCENT_DENOMINATOR_TO_DATE,
      CCH_PERCENT_ARISING_EXCLUDED, 1, 2 },
    { CCH_PERCENT_NUMERATOR_DONE, CCH_PERCENT_DENOMINATOR_TO_DATE, CCH_PERCENT_ARISING_EXCLUDED, 2,
      2 },
    { CCH_PERCENT_NUMERATOR_DONE_ON_TIME, CCH_PERCENT_DENOMINATOR_WHOLE_YEAR,
      CCH_PERCENT_ARISING_INCLUDED, 2, 5 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (tasks); i++)
    cch_percent_input_add (input, &tasks[i]);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CchPercentRule rule = plain_rule;
      g_autoptr (CchPercentSheet) sheet = NULL;

      rule.numerator = cases[i].numerator;
      rule.denominator = cases[i].denominator;
      rule.arising = cases[i].arising;
      sheet = cch_percent_sheet_new (&rule, &third, input, areas);
      g_assert_cmpuint (cch_percent_get_numerator (cch_percent_sheet_get_total (sheet)), ==,
                        cases[i].above);
      g_assert_cmpuint (cch_percent_get_denominator (cch_percent_sheet_get_total (sheet)), ==,
                        cases[i].below);
    }
}

static sqlite3_stmt *
prepare (sqlite3 *database, const char *sql)
{
  sqlite3_stmt *statement = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (database, sql, -1, &statement, NULL), ==, SQLITE_OK);
  return statement;
}

static void
run_once (sqlite3 *database, const char *sql)
{
  sqlite3_stmt *statement = prepare (database, sql);

  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_DONE);
  sqlite3_finalize (statement);
}

static CchDate
random_date (GRand *random, int chance)
{
  if (g_rand_int_range (random, 0, 100) >= chance)
    return CCH_DATE_NONE;
  return cch_date_new (2023, (guint) g_rand_int_range (random, 1, 13),
                       (guint) g_rand_int_range (random, 1, 29));
}

static void
bind_date (sqlite3_stmt *statement, int index, CchDate date)
{
  g_autofree char *iso = cch_date_to_iso (date);

  if (cch_date_is_none (date))
    sqlite3_bind_null (statement, index);
  else
    sqlite3_bind_text (statement, index, iso, -1, SQLITE_TRANSIENT);
}

static CchPercentInput *
fill_plan (sqlite3 *database, GRand *random)
{
  CchPercentInput *input = cch_percent_input_new ();
  sqlite3_stmt *insert = prepare (database, "INSERT INTO task VALUES (?, ?, ?, ?, ?, ?)");
  gint32 n_tasks = g_rand_int_range (random, 0, MOST_TASKS);

  run_once (database, "DELETE FROM task");
  for (gint32 i = 0; i < n_tasks; i++)
    {
      g_autofree char *id = g_strdup_printf ("%d", i);
      CchPercentTask task = {
        .id = id,
        .area = areas[g_rand_int_range (random, 0, 7)],
        .due = random_date (random, 90),
        .done = random_date (random, 70),
        .arising = g_rand_int_range (random, 0, 10) == 0,
        .cancelled = g_rand_int_range (random, 0, 15) == 0,
      };

      cch_percent_input_add (input, &task);
      sqlite3_bind_text (insert, 1, task.id, -1, SQLITE_TRANSIENT);
      sqlite3_bind_text (insert, 2, task.area, -1, SQLITE_STATIC);
      bind_date (insert, 3, task.due);
      bind_date (insert, 4, task.done);
      sqlite3_bind_int (insert, 5, task.arising);
      sqlite3_bind_int (insert, 6, task.cancelled);
      g_assert_cmpint (sqlite3_step (insert), ==, SQLITE_DONE);
      sqlite3_reset (insert);
    }
  sqlite3_finalize (insert);
  return input;
}

/* An account of its own: the readings written down again, as conditions. */
#define BELOW                                                                                      \
  "NOT cancelled AND (NOT arising OR ?5) AND (?6 = 2 OR (due IS NOT NULL AND due <= ?2"            \
  " AND due >= CASE ?6 WHEN 0 THEN ?1 ELSE ?3 END))"
#define ABOVE BELOW " AND done IS NOT NULL AND done <= ?4 AND (?7 OR due IS NULL OR done <= due)"

static void
bind_question (sqlite3_stmt *statement,
               const CchPercentRule *rule,
               const CchPercentPeriod *period,
               const char *area)
{
  bind_date (statement, 1, period->first);
  bind_date (statement, 2, period->last);
  bind_date (statement, 3, period->year_first);
  bind_date (statement, 4, period->cut_off);
  sqlite3_bind_int (statement, 5, rule->arising == CCH_PERCENT_ARISING_INCLUDED);
  sqlite3_bind_int (statement, 6, (int) rule->denominator);
  sqlite3_bind_int (statement, 7, rule->numerator == CCH_PERCENT_NUMERATOR_DONE);
  if (area != NULL)
    sqlite3_bind_text (statement, 8, area, -1, SQLITE_TRANSIENT);
}

static char *
list_below (const CchPercent *percent)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < cch_percent_get_n_tasks (percent); i++)
    {
      CchPercentVerdict verdict;
      const CchPercentTask *task = cch_percent_get_task (percent, i, &verdict);

      if (verdict <= CCH_PERCENT_OPEN)
        g_string_append_printf (ids, "%s%s", ids->len > 0 ? "," : "", task->id);
    }
  return g_string_free (ids, FALSE);
}

static void
compare (sqlite3_stmt *statement,
         const CchPercentRule *rule,
         const CchPercentPeriod *period,
         const CchPercent *percent)
{
  g_autofree char *below = list_below (percent);
  const char *listed;

  bind_question (statement, rule, period, cch_percent_get_area (percent));
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  g_assert_cmpint (sqlite3_column_int (statement, 0), ==, cch_percent_get_numerator (percent));
  g_assert_cmpint (sqlite3_column_int (statement, 1), ==, cch_percent_get_denominator (percent));
  g_assert_cmpint (sqlite3_column_int (statement, 2), ==, cch_percent_get_n_tasks (percent));
  listed = (const char *) sqlite3_column_text (statement, 3);
  g_assert_cmpstr (listed != NULL ? listed : "", ==, below);
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
}

static void
test_against_sql (void)
{
  sqlite3 *database = NULL;
  sqlite3_stmt *question;
  g_autoptr (GRand) random = g_rand_new_with_seed (RANDOM_SEED);

  g_assert_cmpint (sqlite3_open (":memory:", &database), ==, SQLITE_OK);
  run_once (database, "CREATE TABLE task (id, area, due, done, arising, cancelled)");
  question = prepare (database, "SELECT COUNT (CASE WHEN " ABOVE " THEN 1 END),"
                                " COUNT (CASE WHEN " BELOW " THEN 1 END), COUNT (*),"
                                " GROUP_CONCAT (CASE WHEN " BELOW " THEN id END)"
                                " FROM (SELECT * FROM task WHERE ?8 IS NULL OR area = ?8"
                                " ORDER BY CAST (id AS INTEGER))");

  for (guint i = 0; i < RANDOM_PLANS; i++)
    {
      g_autoptr (CchPercentInput) input = fill_plan (database, random);
      guint quarter = (guint) g_rand_int_range (random, 0, 4);
      const CchPercentRule rule = {
        .numerator = (CchPercentNumerator) g_rand_int_range (random, 0, 2),
        .denominator = (CchPercentDenominator) g_rand_int_range (random, 0, 3),
        .arising = (CchPercentArising) g_rand_int_range (random, 0, 2),
        .decimals = 2,
      };
      const CchPercentPeriod period = {
        .first = cch_date_new (2023, quarter * 3 + 1, 1),
        .last = cch_date_new_end_of_month (2023, quarter * 3 + 3),
        .year_first = cch_date_new (2023, 1, 1),
        .cut_off = cch_date_new (2023, quarter * 3 + 3, 5),
      };
      g_autoptr (CchPercentSheet) sheet = cch_percent_sheet_new (&rule, &period, input, areas);

      for (guint area = 0; area < cch_percent_sheet_get_n_areas (sheet); area++)
        compare (question, &rule, &period, cch_percent_sheet_get_area (sheet, area));
      compare (question, &rule, &period, cch_percent_sheet_get_total (sheet));
    }
  sqlite3_finalize (question);
  sqlite3_close (database);
}

static void
test_words (void)
{
  g_autofree char *words = cch_percent_rule_to_words (&plain_rule);

  g_assert_nonnull (strstr (words, "đúng tiến độ"));
  g_assert_nonnull (strstr (words, "trong kỳ"));
  g_assert_nonnull (strstr (words, "2 chữ số"));
  for (guint i = 0; i < CCH_PERCENT_N_VERDICTS; i++)
    g_assert_cmpstr (cch_percent_verdict_to_words (i), !=, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/percent/vectors", test_vectors);
  g_test_add_func ("/rules/percent/total", test_total);
  g_test_add_func ("/rules/percent/empty-area", test_empty_area);
  g_test_add_func ("/rules/percent/reasons", test_reasons);
  g_test_add_func ("/rules/percent/readings", test_readings);
  g_test_add_func ("/rules/percent/against-sql", test_against_sql);
  g_test_add_func ("/rules/percent/words", test_words);
  return g_test_run ();
}
