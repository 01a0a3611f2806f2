/* The year view: due dates, windows and flags, against a table worked out by hand.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-pack-faults.h"
#include "rules/cch-regulation-library.h"
#include "rules/cch-regulation-year.h"
#include "rules/cch-year-change.h"

#include <string.h>

#define HT "ha-tinh-2019"
#define NL "thanh-hoa-ngoc-lac-2020"
#define ST "soc-trang-cu-lao-dung-2023"
#define RV "ha-tinh-review-2011-2020"
#define IN "ha-tinh-inspection-2024"
#define NA "national-581"
#define TL "two-level-2025"
#define WEEKEND CCH_YEAR_FLAG_WEEKEND
#define HOLIDAY CCH_YEAR_FLAG_HOLIDAY
#define SHORT CCH_YEAR_FLAG_SHORT_NOTICE
#define EARLY CCH_YEAR_FLAG_BEFORE_WINDOW_END
#define CLOSE CCH_YEAR_FLAG_WINDOW_END_WEEKEND
#define BARRED CCH_YEAR_FLAG_NOT_IN_FORCE
#define LATE CCH_YEAR_FLAG_INFEASIBLE

/* The number of subordinate units is not known. */
#define NO_UNITS -1

typedef struct
{
  const char *regulation, *class_id;
  guint year;
  const char *period, *stage, *parent;
  int units;
  const char *due, *effective;
  CchYearFlags flags;
} Case;

static const Case cases[] = {
  /* T6, T7: fifteen days after the parent plan, the first not counted; a free last day moves on. */
  { HT, "xa", 2020, "plan", NULL, "2019-12-26", NO_UNITS, "2020-01-10", "2020-01-10", 0 },
  { HT, "xa", 2020, "plan", NULL, "2019-12-28", NO_UNITS, "2020-01-13", "2020-01-13", 0 },
  { HT, "phong", 2020, "plan", NULL, "2019-12-26", NO_UNITS, "2020-01-10", "2020-01-10", 0 },
  { HT, "xa", 2020, "plan", NULL, "2020-01-10", NO_UNITS, "2020-01-30", "2020-01-30", 0 },
  { HT, "xa", 2023, "plan", NULL, "2023-04-14", NO_UNITS, "2023-05-04", "2023-05-04", 0 },
  { HT, "xa", 2022, "plan", NULL, "2021-12-17", NO_UNITS, "2022-01-04", "2022-01-04", 0 },
  { HT, "xa", 2024, "plan", NULL, "2024-02-14", NO_UNITS, "2024-02-29", "2024-02-29", 0 },
  { HT, "xa", 2020, "plan", NULL, NULL, NO_UNITS, NULL, NULL, CCH_YEAR_FLAG_WANTS_DOCUMENT },

  /* T8: "trước ngày" leaves the day before. */
  { HT, "xa", 2020, "q1", NULL, NULL, NO_UNITS, "2020-03-04", "2020-03-04", EARLY | CLOSE },
  { HT, "xa", 2020, "h1", NULL, NULL, NO_UNITS, "2020-06-04", "2020-06-04", EARLY | CLOSE },
  { HT, "xa", 2020, "q3", NULL, NULL, NO_UNITS, "2020-09-04", "2020-09-04", EARLY },
  { HT, "xa", 2020, "year", NULL, NULL, NO_UNITS, "2020-11-14", "2020-11-13", EARLY | WEEKEND },
  { HT, "huyen", 2021, "q1", NULL, NULL, NO_UNITS, "2021-03-04", "2021-03-04", EARLY | CLOSE },
  { HT, "so", 2022, "h1", NULL, NULL, NO_UNITS, "2022-06-04", "2022-06-03", EARLY | WEEKEND },
  { HT, "cqtw", 2022, "q3", NULL, NULL, NO_UNITS, "2022-09-04", "2022-08-31", EARLY | WEEKEND },
  { HT, "xa", 2019, "year", NULL, NULL, NO_UNITS, "2019-11-14", "2019-11-14",
    EARLY | SHORT | CLOSE },
  { HT, "xa", 2023, "q1", NULL, NULL, NO_UNITS, "2023-03-04", "2023-03-03", EARLY | WEEKEND },
  { HT, "xa", 2024, "year", NULL, NULL, NO_UNITS, "2024-11-14", "2024-11-14", EARLY | CLOSE },
  { HT, "xa", 2026, "year", NULL, NULL, NO_UNITS, "2026-11-14", "2026-11-13", EARLY | WEEKEND },
  { HT, "xa", 2019, "q1", NULL, NULL, NO_UNITS, "2019-03-04", "2019-03-04", EARLY | BARRED },

  /* T8: "chậm nhất vào ngày 10 của tháng cuối kỳ" holds the day itself. */
  { ST, "xa", 2023, "q1", NULL, NULL, NO_UNITS, "2023-03-10", "2023-03-10", CLOSE },
  { ST, "xa", 2023, "h1", NULL, NULL, NO_UNITS, "2023-06-10", "2023-06-09", WEEKEND },
  { ST, "xa", 2023, "q3", NULL, NULL, NO_UNITS, "2023-09-10", "2023-09-08", WEEKEND },
  { ST, "xa", 2023, "year", NULL, NULL, NO_UNITS, "2023-12-10", "2023-12-08", WEEKEND },
  { ST, "phong", 2023, "q1", NULL, NULL, NO_UNITS, "2023-03-10", "2023-03-10", CLOSE },
  { ST, "huyen", 2023, "q1", NULL, NULL, NO_UNITS, "2023-03-20", "2023-03-20", CLOSE },
  { ST, "huyen", 2023, "year", NULL, NULL, NO_UNITS, "2023-12-20", "2023-12-20", 0 },
  { ST, "xa", 2024, "q1", NULL, NULL, NO_UNITS, "2024-03-10", "2024-03-08", WEEKEND | BARRED },
  { ST, "xa", 2023, "q2", NULL, NULL, NO_UNITS, NULL, NULL, 0 },
  { ST, "xa", 2023, "q4", NULL, NULL, NO_UNITS, NULL, NULL, 0 },

  /* The national regime: the 20th of the last month. */
  { NA, "tinh", 2020, "q1", NULL, NULL, NO_UNITS, "2020-03-20", "2020-03-20", CLOSE },
  { NA, "tinh", 2020, "h1", NULL, NULL, NO_UNITS, "2020-06-20", "2020-06-19", WEEKEND | CLOSE },
  { NA, "tinh", 2020, "q3", NULL, NULL, NO_UNITS, "2020-09-20", "2020-09-18", WEEKEND },
  { NA, "tinh", 2020, "year", NULL, NULL, NO_UNITS, "2020-12-20", "2020-12-18", WEEKEND },
  { NA, "bo", 2021, "q1", NULL, NULL, NO_UNITS, "2021-03-20", "2021-03-19", WEEKEND | CLOSE },
  { NA, "bo", 2021, "h1", NULL, NULL, NO_UNITS, "2021-06-20", "2021-06-18", WEEKEND },
  { NA, "tinh", 2022, "q3", NULL, NULL, NO_UNITS, "2022-09-20", "2022-09-20", 0 },
  { NA, "tinh", 2022, "year", NULL, NULL, NO_UNITS, "2022-12-20", "2022-12-20", 0 },
  { NA, "tinh", 2024, "q1", NULL, NULL, NO_UNITS, "2024-03-20", "2024-03-20", 0 },
  { NA, "tinh", 2025, "year", NULL, NULL, NO_UNITS, "2025-12-20", "2025-12-19", WEEKEND | CLOSE },
  { NA, "tinh", 2026, "h1", NULL, NULL, NO_UNITS, "2026-06-20", "2026-06-19", WEEKEND | CLOSE },
  { NA, "tinh", 2026, "year", NULL, NULL, NO_UNITS, "2026-12-20", "2026-12-18", WEEKEND },
  { NA, "tinh", 2036, "q1", NULL, NULL, NO_UNITS, "2036-03-20", "2036-03-20",
    CCH_YEAR_FLAG_NO_CALENDAR },

  /* R12: a plan due in the year before, days after the plan above it. */
  { NL, "xa", 2020, "plan", NULL, "2019-12-26", NO_UNITS, "2019-12-30", "2019-12-30", SHORT },
  { NL, "xa", 2020, "plan", NULL, "2019-12-28", NO_UNITS, "2019-12-30", "2019-12-30", SHORT },
  { NL, "xa", 2020, "plan", NULL, "2020-01-06", NO_UNITS, "2019-12-30", "2019-12-30", LATE },
  { NL, "xa", 2020, "plan", NULL, "2019-12-01", NO_UNITS, "2019-12-30", "2019-12-30", 0 },
  { NL, "huyen", 2020, "plan", NULL, NULL, NO_UNITS, "2019-12-31", "2019-12-31", SHORT },
  { NL, "xa", 2020, "self-score", NULL, NULL, NO_UNITS, "2020-12-09", "2020-12-09", 0 },
  { NL, "xa", 2020, "h1", NULL, NULL, NO_UNITS, "2020-06-20", "2020-06-19", WEEKEND | CLOSE },
  { NL, "xa", 2021, "plan", NULL, "2020-12-01", NO_UNITS, "2020-12-30", "2020-12-30", 0 },
  { NL, "xa", 2022, "plan", NULL, "2021-12-01", NO_UNITS, "2021-12-30", "2021-12-30", BARRED },

  /* R83: the chain of the review; 20/6/2020 is a Saturday, the day before it is not. */
  { RV, "xa", 2020, "review", NULL, NULL, NO_UNITS, "2020-04-29", "2020-04-29", 0 },
  { RV, "tinh", 2020, "review", "de-cuong", NULL, NO_UNITS, "2020-02-29", "2020-02-28", WEEKEND },
  { RV, "tinh", 2020, "review", "chuyen-de", NULL, NO_UNITS, "2020-04-29", "2020-04-29", 0 },
  { RV, "tinh", 2020, "review", "du-thao", NULL, NO_UNITS, "2020-05-14", "2020-05-14", 0 },
  { RV, "tinh", 2020, "review", "gop-y", NULL, NO_UNITS, "2020-06-09", "2020-06-09", 0 },
  { RV, "tinh", 2020, "review", "hoi-nghi", NULL, NO_UNITS, "2020-06-19", "2020-06-19", 0 },
  { RV, "tinh", 2020, "review", "hoan-thien", NULL, NO_UNITS, "2020-06-29", "2020-06-29", 0 },

  /* T9, R60, R61, R75, R127. */
  { IN, "so", 2024, "inspection", NULL, NULL, 14, "2024-06-29", "2024-06-28", WEEKEND },
  { IN, "so", 2024, "inspection", NULL, NULL, 15, "2024-09-29", "2024-09-27", WEEKEND },
  { IN, "huyen", 2024, "inspection", NULL, NULL, 0, "2024-06-29", "2024-06-28", WEEKEND },
  { IN, "xa", 2024, "inspection", NULL, NULL, 200, "2024-09-29", "2024-09-27", WEEKEND },
  { IN, "xa", 2024, "inspection", NULL, NULL, NO_UNITS, NULL, NULL, CCH_YEAR_FLAG_WANTS_SUB_UNITS },
  { IN, "tinh", 2024, "inspection", NULL, NULL, NO_UNITS, "2024-07-30", "2024-07-30", 0 },
  { IN, "tinh", 2024, "scoring", NULL, NULL, NO_UNITS, "2024-12-14", "2024-12-13", WEEKEND },
  { IN, "huyen", 2024, "scoring", "hoi-dong", NULL, NO_UNITS, "2024-11-14", "2024-11-14", 0 },
  { IN, "huyen", 2024, "scoring", "tham-dinh", NULL, NO_UNITS, "2024-11-29", "2024-11-29", 0 },

  /* R128: the level of the district closes on 30/6/2025. */
  { HT, "huyen", 2025, "h1", NULL, NULL, NO_UNITS, "2025-06-04", "2025-06-04", EARLY | CLOSE },
  { HT, "huyen", 2025, "q3", NULL, NULL, NO_UNITS, "2025-09-04", "2025-09-04",
    EARLY | CLOSE | CCH_YEAR_FLAG_CLASS_GONE },

  /* Two levels. */
  { TL, "xa", 2026, "plan", NULL, "2025-12-22", NO_UNITS, "2026-01-06", "2026-01-06", 0 },
  { TL, "xa", 2026, "plan", NULL, "2026-02-02", NO_UNITS, "2026-02-23", "2026-02-23", 0 },
  { TL, "xa", 2026, "q1", NULL, NULL, NO_UNITS, "2026-03-17", "2026-03-17", CLOSE },
  { TL, "xa", 2026, "h1", NULL, NULL, NO_UNITS, "2026-06-17", "2026-06-17", CLOSE },
  { TL, "xa", 2025, "q3", NULL, NULL, NO_UNITS, "2025-09-17", "2025-09-17", CLOSE },
  { TL, "xa", 2025, "q1", NULL, NULL, NO_UNITS, "2025-03-17", "2025-03-17", BARRED },
  { TL, "tinh", 2026, "year", NULL, NULL, NO_UNITS, "2026-12-20", "2026-12-18", WEEKEND },
};

static CchDate
read_date (const char *text)
{
  CchDate date = CCH_DATE_NONE;

  if (text != NULL)
    g_assert_true (cch_date_from_iso (text, &date, NULL));
  return date;
}

static CchRegulation *
get (const char *id)
{
  g_autoptr (CchRegulationLibrary) library = cch_regulation_library_new ();

  return cch_regulation_library_get (library, id, NULL);
}

static CchRegulationYear *
look (CchRegulation *regulation, const char *class_id, guint year, const char *parent, int units)
{
  g_autoptr (CchHolidays) holidays = cch_holidays_new_shipped ();
  CchYearOptions options = { .holidays = holidays,
                             .parent_issued = read_date (parent),
                             .sub_units = units };

  return cch_regulation_year_new (regulation, class_id, year, &options, NULL);
}

static void
test_deadlines (void)
{
  g_assert_cmpuint (G_N_ELEMENTS (cases), >=, 60);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *one = &cases[i];
      g_autoptr (CchRegulation) regulation = get (one->regulation);
      g_autoptr (CchRegulationYear) view =
          look (regulation, one->class_id, one->year, one->parent, one->units);
      const CchYearEntry *entry = cch_regulation_year_find (view, one->period, one->stage);
      g_autofree char *due = NULL;
      g_autofree char *effective = NULL;

      g_assert_nonnull (entry);
      due = cch_date_is_none (entry->due) ? NULL : cch_date_to_iso (entry->due);
      effective = cch_date_is_none (entry->effective) ? NULL : cch_date_to_iso (entry->effective);
      if (g_strcmp0 (due, one->due) == 0 && g_strcmp0 (effective, one->effective) == 0
          && (entry->flags & ~CCH_YEAR_FLAG_ASSUMED) == one->flags)
        continue;
      g_test_message ("row %u, %s %s %u %s %s: %s (%s) flags %x, expected %s (%s) %x", i,
                      one->regulation, one->class_id, one->year, one->period, one->stage, due,
                      effective, entry->flags & ~CCH_YEAR_FLAG_ASSUMED, one->due, one->effective,
                      one->flags);
      g_test_fail ();
    }
}

/* T10: 91 days as stated, and the shared day belongs to exactly one window. */
static void
test_shared_day (void)
{
  g_autoptr (CchRegulation) regulation = get (ST);
  g_autoptr (CchRegulationYear) view = look (regulation, "xa", 2023, NULL, NO_UNITS);
  g_autoptr (CchRegulationYear) next = look (regulation, "xa", 2024, NULL, NO_UNITS);
  const CchYearEntry *first = cch_regulation_year_find (view, "q1", NULL);
  const CchYearEntry *half = cch_regulation_year_find (view, "h1", NULL);
  const CchYearEntry *third = cch_regulation_year_find (view, "q3", NULL);
  const CchYearEntry *year = cch_regulation_year_find (view, "year", NULL);
  const CchYearEntry *next_year = cch_regulation_year_find (next, "year", NULL);

  g_assert_cmpint (cch_year_entry_count_window_days (first), ==, 91);
  g_assert_false (cch_year_entry_counts (half, read_date ("2023-06-05")));
  g_assert_true (cch_year_entry_counts (third, read_date ("2023-06-05")));
  g_assert_true (cch_year_entry_counts (year, read_date ("2022-12-05")));
  g_assert_false (cch_year_entry_counts (year, read_date ("2023-12-05")));
  g_assert_true (cch_year_entry_counts (next_year, read_date ("2023-12-05")));
}

/* Every day of four years lies in exactly one year window, and in at most one of 6T and QIII. */
static void
test_no_day_twice (void)
{
  static const char *const ids[] = { ST, NA, HT, TL };
  static const char *const classes[] = { "xa", "tinh", "xa", "xa" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_autoptr (CchRegulation) regulation = get (ids[i]);

      for (CchDate day = cch_date_new (2023, 1, 1); day.year < 2026;
           day = cch_date_add_days (day, 1))
        {
          guint years = 0, parts = 0;

          for (guint year = day.year; year <= day.year + 1u; year++)
            {
              CchYearOptions options = { .sub_units = NO_UNITS };
              g_autoptr (CchRegulationYear) view =
                  cch_regulation_year_new (regulation, classes[i], year, &options, NULL);

              years += cch_year_entry_counts (cch_regulation_year_find (view, "year", NULL), day);
              parts += cch_year_entry_counts (cch_regulation_year_find (view, "h1", NULL), day);
              parts += cch_year_entry_counts (cch_regulation_year_find (view, "q3", NULL), day);
            }
          g_assert_cmpuint (years, ==, 1);
          g_assert_cmpuint (parts, <=, 1);
        }
    }
}

static void
test_past (void)
{
  g_autoptr (CchRegulation) regulation = get (NA);
  CchYearOptions options = { .today = read_date ("2024-06-21"), .sub_units = NO_UNITS };
  g_autoptr (CchRegulationYear) view =
      cch_regulation_year_new (regulation, "tinh", 2024, &options, NULL);

  g_assert_true (cch_regulation_year_find (view, "h1", NULL)->flags & CCH_YEAR_FLAG_PAST);
  g_assert_false (cch_regulation_year_find (view, "q3", NULL)->flags & CCH_YEAR_FLAG_PAST);
}

static void
test_unknown_class (void)
{
  g_autoptr (CchRegulation) regulation = get (TL);
  g_autoptr (GError) error = NULL;
  CchYearOptions options = { .sub_units = NO_UNITS };

  g_assert_null (cch_regulation_year_new (regulation, "huyen", 2026, &options, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_null (cch_regulation_year_new (regulation, "xa", 0, &options, &error));
  g_assert_nonnull (error);
}

/* What-if: one rule is changed, and one date moves. */
static void
test_what_if (void)
{
  g_autoptr (CchRegulation) regulation = get (ST);
  const CchRegulationPeriod *period = cch_regulation_find_period (regulation, "h1");
  const CchRegulationDue *due = cch_regulation_period_find_due (period, "xa");
  CchRegulationDue changed = *due;
  g_autoptr (CchRegulation) other = NULL;
  g_autoptr (CchRegulationYear) before = look (regulation, "xa", 2023, NULL, NO_UNITS);
  g_autoptr (CchRegulationYear) after = NULL;
  g_autoptr (GPtrArray) changes = NULL;
  const CchYearChange *change;

  changed.day = 14;
  other = cch_regulation_with_due (regulation, "h1", due, &changed);
  g_clear_pointer (&regulation, cch_regulation_unref);
  after = look (other, "xa", 2023, NULL, NO_UNITS);
  changes = cch_regulation_year_compare (before, after);
  g_assert_cmpuint (changes->len, ==, 1);
  change = g_ptr_array_index (changes, 0);
  g_assert_cmpstr (change->after->period->id, ==, "h1");
  g_assert_true (change->due);
  g_assert_false (change->window);
  g_assert_cmpint (change->days, ==, 4);
}

/* What-if as an office would write it: a pack that extends another and says one thing anew. Its
 * second stage counts from the first, and its last day is a Sunday that moves on. */
static void
test_chained_stages (void)
{
  static const char text[] =
      "<regulation xmlns='urn:caicach:regulation' version='1' id='mine' title='m'"
      " from='2024-01-01' extends='ha-tinh-inspection-2024'><source type='a' issuer='b'/>"
      "<periods><period id='scoring' name='s' kind='scoring'><due classes='huyen' rule='stages'>"
      "<stage id='one' name='1' rule='by' day='last' month='2'/>"
      "<stage id='two' name='2' rule='after' stage='one' days='10'/>"
      "<stage id='three' name='3' rule='after' stage='two' days='1' roll='none'/>"
      "</due></period></periods></regulation>";
  static const char *const expected[][2] = {
    { "one", "2024-02-29" },
    { "two", "2024-03-11" },
    { "three", "2024-03-12" },
  };
  g_autoptr (CchRegulationLibrary) library = cch_regulation_library_new ();
  g_autoptr (GPtrArray) faults = cch_pack_faults_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (CchRegulation) regulation =
      cch_regulation_library_read (library, bytes, "mine.xml", faults, &error);
  g_autoptr (CchRegulationYear) view = NULL;
  g_autoptr (CchRegulationYear) before = NULL;
  g_autoptr (GPtrArray) changes = NULL;

  g_assert_no_error (error);
  view = look (regulation, "huyen", 2024, NULL, 10);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const CchYearEntry *entry = cch_regulation_year_find (view, "scoring", expected[i][0]);

      g_assert_nonnull (entry);
      g_assert_cmpint (cch_date_compare (entry->due, read_date (expected[i][1])), ==, 0);
    }
  before = look (cch_regulation_get_base (regulation), "huyen", 2024, NULL, 10);
  changes = cch_regulation_year_compare (before, view);
  g_assert_cmpuint (changes->len, ==, 5); /* three stages are new, two are gone */
}

static void
test_no_change (void)
{
  g_autoptr (CchRegulation) regulation = get (HT);
  g_autoptr (CchRegulationYear) one = look (regulation, "xa", 2020, NULL, NO_UNITS);
  g_autoptr (CchRegulationYear) other = look (regulation, "xa", 2020, NULL, NO_UNITS);
  g_autoptr (CchRegulationYear) district = look (regulation, "huyen", 2020, NULL, NO_UNITS);
  g_autoptr (GPtrArray) none = cch_regulation_year_compare (one, other);
  g_autoptr (GPtrArray) some = cch_regulation_year_compare (one, district);

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (some->len, ==, 2); /* the plan's rows and the year's rows */
}

static void
test_holidays (void)
{
  static const struct
  {
    const char *date;
    gboolean works;
  } days[] = {
    { "2020-01-24", FALSE }, { "2020-01-30", TRUE },  { "2023-05-03", FALSE },
    { "2023-05-04", TRUE },  { "2022-01-03", FALSE }, { "2024-09-02", FALSE },
    { "2024-09-03", FALSE }, { "2026-02-17", FALSE }, { "2030-02-02", FALSE },
    { "2026-11-21", FALSE }, { "2026-11-20", TRUE },
  };
  g_autoptr (CchHolidays) holidays = cch_holidays_new_shipped ();

  g_assert_nonnull (holidays);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_test_message ("%s", days[i].date);
      g_assert_cmpint (cch_holidays_is_working_day (holidays, read_date (days[i].date)), ==,
                       days[i].works);
    }
  g_assert_true (cch_holidays_cover (holidays, 2035));
  g_assert_false (cch_holidays_cover (holidays, 2036));
}

/* An office's own table: a Saturday that is worked, and a span that ends before it begins. */
static void
test_own_holidays (void)
{
  g_autoptr (GPtrArray) faults = cch_pack_faults_new ();
  static const char good_text[] =
      "<holidays xmlns='urn:caicach:regulation' version='1' from='2024' to='2024'>"
      "<off name='a' from='2024-04-29'/><work name='b' from='2024-05-04'/></holidays>";
  static const char bad_text[] =
      "<holidays xmlns='urn:caicach:regulation' version='1' from='2024' to='2024'>"
      "<off name='a' from='2024-04-29' to='2024-04-01'/></holidays>";
  g_autoptr (GBytes) good = g_bytes_new_static (good_text, strlen (good_text));
  g_autoptr (GBytes) bad = g_bytes_new_static (bad_text, strlen (bad_text));
  g_autoptr (GError) error = NULL;
  g_autoptr (CchHolidays) holidays = cch_holidays_read (good, "own.xml", faults, &error);

  g_assert_no_error (error);
  g_assert_false (cch_holidays_is_working_day (holidays, read_date ("2024-04-29")));
  g_assert_true (cch_holidays_is_working_day (holidays, read_date ("2024-05-04")));
  g_assert_null (cch_holidays_read (bad, "own.xml", faults, &error));
  g_assert_cmpuint (faults->len, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/year/deadlines", test_deadlines);
  g_test_add_func ("/rules/year/shared-day", test_shared_day);
  g_test_add_func ("/rules/year/no-day-twice", test_no_day_twice);
  g_test_add_func ("/rules/year/past", test_past);
  g_test_add_func ("/rules/year/unknown-class", test_unknown_class);
  g_test_add_func ("/rules/year/what-if", test_what_if);
  g_test_add_func ("/rules/year/chained-stages", test_chained_stages);
  g_test_add_func ("/rules/year/no-change", test_no_change);
  g_test_add_func ("/rules/year/holidays", test_holidays);
  g_test_add_func ("/rules/year/own-holidays", test_own_holidays);
  return g_test_run ();
}
