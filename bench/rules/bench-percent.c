/* Percentages of 264 units of 60 tasks for four periods. Peer: the bare SQL GROUP BY.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-percent-sheet.h"

#include <sqlite3.h>
#include <stdio.h>

enum
{
  UNITS = 264,
  TASKS = 60,
  PERIODS = 4,
  ROUNDS = 5,
};

static const char *const areas[] = { "1", "2", "3", "4", "5", "6", "7", NULL };

static const CchPercentRule rule = { .decimals = 2 };

static CchPercentPeriod
get_period (guint quarter)
{
  return (CchPercentPeriod){
    .first = cch_date_new (2023, quarter * 3 + 1, 1),
    .last = cch_date_new_end_of_month (2023, quarter * 3 + 3),
    .year_first = cch_date_new (2023, 1, 1),
    .cut_off = cch_date_new (2023, quarter * 3 + 3, 5),
  };
}

static void
fill (sqlite3 *database)
{
  sqlite3_stmt *insert;
  g_autoptr (GRand) random = g_rand_new_with_seed (60);

  sqlite3_exec (database,
                "CREATE TABLE task (id TEXT, unit INTEGER, area TEXT, due TEXT, done TEXT)", NULL,
                NULL, NULL);
  sqlite3_prepare_v2 (database, "INSERT INTO task VALUES (?, ?, ?, ?, ?)", -1, &insert, NULL);
  for (guint i = 0; i < UNITS * TASKS; i++)
    {
      g_autofree char *id = g_uuid_string_random ();
      CchDate due = cch_date_new (2023, (guint) g_rand_int_range (random, 1, 13), 15);
      g_autofree char *due_text = cch_date_to_iso (due);
      g_autofree char *done_text =
          cch_date_to_iso (cch_date_add_days (due, g_rand_int_range (random, -40, 20)));

      sqlite3_bind_text (insert, 1, id, -1, SQLITE_TRANSIENT);
      sqlite3_bind_int (insert, 2, (int) (i / TASKS));
      sqlite3_bind_text (insert, 3, areas[i % 7], -1, SQLITE_STATIC);
      sqlite3_bind_text (insert, 4, due_text, -1, SQLITE_TRANSIENT);
      sqlite3_bind_text (insert, 5, done_text, -1, SQLITE_TRANSIENT);
      sqlite3_step (insert);
      sqlite3_reset (insert);
    }
  sqlite3_finalize (insert);
}

static guint
count_by_sql (sqlite3 *database)
{
  guint sum = 0;
  sqlite3_stmt *statement;

  sqlite3_prepare_v2 (database,
                      "SELECT unit, area, COUNT (*), SUM (done <= due AND done <= ?3) FROM task"
                      " WHERE due BETWEEN ?1 AND ?2 GROUP BY unit, area",
                      -1, &statement, NULL);
  for (guint quarter = 0; quarter < PERIODS; quarter++)
    {
      CchPercentPeriod period = get_period (quarter);
      g_autofree char *first = cch_date_to_iso (period.first);
      g_autofree char *last = cch_date_to_iso (period.last);
      g_autofree char *cut_off = cch_date_to_iso (period.cut_off);

      sqlite3_bind_text (statement, 1, first, -1, SQLITE_STATIC);
      sqlite3_bind_text (statement, 2, last, -1, SQLITE_STATIC);
      sqlite3_bind_text (statement, 3, cut_off, -1, SQLITE_STATIC);
      while (sqlite3_step (statement) == SQLITE_ROW)
        sum += (guint) sqlite3_column_int (statement, 3);
      sqlite3_reset (statement);
    }
  sqlite3_finalize (statement);
  return sum;
}

static guint
count_unit (CchPercentInput *input)
{
  guint sum = 0;

  for (guint quarter = 0; quarter < PERIODS; quarter++)
    {
      CchPercentPeriod period = get_period (quarter);
      g_autoptr (CchPercentSheet) sheet = cch_percent_sheet_new (&rule, &period, input, areas);

      sum += cch_percent_get_numerator (cch_percent_sheet_get_total (sheet));
    }
  return sum;
}

/* The four digits, two and two of an ISO date that our own store has written. */
static CchDate
read_date (sqlite3_stmt *statement, int column)
{
  const char *text = (const char *) sqlite3_column_text (statement, column);

  return (CchDate){
    .year = (guint16) ((text[0] - '0') * 1000 + (text[1] - '0') * 100 + (text[2] - '0') * 10
                       + text[3] - '0'),
    .month = (guint8) ((text[5] - '0') * 10 + text[6] - '0'),
    .day = (guint8) ((text[8] - '0') * 10 + text[9] - '0'),
  };
}

static guint
count_with_proofs (sqlite3 *database)
{
  g_autoptr (CchPercentInput) input = cch_percent_input_new ();
  guint sum = 0;
  int unit = 0;
  sqlite3_stmt *statement;

  sqlite3_prepare_v2 (database, "SELECT id, area, due, done, unit FROM task", -1, &statement, NULL);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      CchPercentTask task = {
        .id = (const char *) sqlite3_column_text (statement, 0),
        .area = (const char *) sqlite3_column_text (statement, 1),
        .due = read_date (statement, 2),
        .done = read_date (statement, 3),
      };

      if (sqlite3_column_int (statement, 4) != unit)
        {
          sum += count_unit (input);
          cch_percent_input_unref (g_steal_pointer (&input));
          input = cch_percent_input_new ();
          unit = sqlite3_column_int (statement, 4);
        }
      cch_percent_input_add (input, &task);
    }
  sqlite3_finalize (statement);
  return sum + count_unit (input);
}

int
main (void)
{
  sqlite3 *database = NULL;
  double bare = G_MAXDOUBLE;
  double proved = G_MAXDOUBLE;

  sqlite3_open (":memory:", &database);
  fill (database);
  for (guint round = 0; round < ROUNDS; round++)
    {
      gint64 started = g_get_monotonic_time ();
      guint plain = count_by_sql (database);
      gint64 between = g_get_monotonic_time ();
      guint ours = count_with_proofs (database);
      gint64 ended = g_get_monotonic_time ();

      if (plain != ours)
        g_printerr ("the sums differ: %u and %u\n", plain, ours);
      bare = MIN (bare, (double) (between - started));
      proved = MIN (proved, (double) (ended - between));
    }
  printf ("percentages, %d units x %d tasks x %d periods: %.1f ms, %.2f times bare SQL (%.1f ms;"
          " allowed 2 times)\n",
          UNITS, TASKS, PERIODS, proved / 1000, proved / bare, bare / 1000);
  sqlite3_close (database);
  return 0;
}
