/* Tests of the words for what a regulation prescribes, and of what-if on parts of rules.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-regulation-library.h"
#include "rules/cch-regulation-words.h"
#include "rules/cch-regulation-year.h"

static CchRegulation *
get (const char *id)
{
  g_autoptr (CchRegulationLibrary) library = cch_regulation_library_new ();
  g_autoptr (GError) error = NULL;
  CchRegulation *regulation = cch_regulation_library_get (library, id, &error);

  g_assert_no_error (error);
  return regulation;
}

static void
check (char *words, const char *expected)
{
  g_assert_cmpstr (words, ==, expected);
  g_free (words);
}

static void
test_source (void)
{
  const CchRegulationSource whole = {
    .type = "Công văn", .notation = "1/UBND", .issuer = "UBND huyện", .date = { 2019, 11, 5 }
  };
  const CchRegulationSource bare = { .type = "Đề cương" };

  check (cch_regulation_words_for_source (&whole),
         "Công văn 1/UBND dated 05/11/2019 of UBND huyện");
  check (cch_regulation_words_for_source (&bare), "Đề cương");
}

static void
test_validity (void)
{
  const CchDate first = { 2019, 11, 5 }, last = { 2025, 6, 30 };

  check (cch_regulation_words_for_validity (CCH_DATE_NONE, CCH_DATE_NONE), "");
  check (cch_regulation_words_for_validity (first, CCH_DATE_NONE), "from 05/11/2019");
  check (cch_regulation_words_for_validity (CCH_DATE_NONE, last), "until 30/06/2025");
  check (cch_regulation_words_for_validity (first, last), "from 05/11/2019 to 30/06/2025");
}

static void
test_class_and_area (void)
{
  g_autoptr (CchRegulation) regulation = get ("ha-tinh-2019");
  const CchRegulationClass *one = cch_regulation_find_class (regulation, "huyen");
  g_autofree char *words = cch_regulation_words_for_class (regulation, one);

  g_assert_nonnull (strstr (words, "reports to: Sở, ban, ngành cấp tỉnh; until 30/06/2025"));
  check (cch_regulation_words_for_area (cch_regulation_find_area (regulation, "ty-le-chung")),
         "the percentage over all areas");
  check (cch_regulation_words_for_area (cch_regulation_find_area (regulation, "the-che")),
         "also called: Cải cách thể chế");
  check (cch_regulation_words_for_area (cch_regulation_find_area (regulation, "bo-may")), "");
}

static void
test_due (void)
{
  g_autoptr (CchRegulation) regulation = get ("ha-tinh-2019");
  const CchRegulationPeriod *period = cch_regulation_find_period (regulation, "q1");

  check (cch_regulation_words_for_due (regulation, cch_regulation_period_find_due (period, "xa")),
         "Due: before day 05/3\nWho: Cơ quan, phòng, đơn vị thuộc Ủy ban nhân dân huyện; "
         "Ủy ban nhân dân xã, phường, thị trấn\nTo: Ủy ban nhân dân huyện");
}

static void
test_form (void)
{
  g_autoptr (CchRegulation) regulation = get ("ha-tinh-2019");
  const CchRegulationForm *form = cch_regulation_find_form (regulation, "mau-1b");
  const CchRegulationTable *table = g_ptr_array_index (form->tables, 0);

  check (cch_regulation_words_for_table (table),
         "a heading row for each area, its tasks under it; in an appendix; on a page turned on its "
         "side; a row with the columns' numbers under the header; a total row “TỔNG”");
  check (cch_regulation_words_for_column (table, g_ptr_array_index (table->columns, 5)),
         "Due in quarter I; 7% of the width; added up");
  form = cch_regulation_find_form (regulation, "mau-1a");
  check (cch_regulation_words_for_section (cch_regulation_form_find_section (form, "trong-tam")),
         "a text to be written; at most 200 words; must not be empty");
}

/* The matrices of plan and report differ, and so do the periods of a report. */
static void
test_scope (void)
{
  static const char *const cases[][4] = {
    { "mau-1b", "xa", "plan", "1, 2, 3, 4, 5, 6, 7, 11" },
    { "mau-1b", "cqtw", "plan", "1, 2, 3, 7" },
    { "mau-2", "xa", "year", "1, 2, 3, 4, 5, 6, 7, 11, 12" },
    { "mau-2", "cqtw", "q1", "1, 2, 3, 7, 12" },
    { "mau-1a", "xa", "plan", "whole form" },
    { "mau-1b", "xa", "q1", "–" },
    { "mau-2", "xa", "no-such-period", "–" },
    { "mau-2", "no-such-class", "q1", "–" },
  };
  g_autoptr (CchRegulation) regulation = get ("ha-tinh-2019");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check (cch_regulation_words_for_scope (regulation,
                                           cch_regulation_find_form (regulation, cases[i][0]),
                                           cases[i][1], cases[i][2]),
           cases[i][3]);
}

static char *
find_due (CchRegulation *regulation, const char *period, const char *stage, int units)
{
  const CchYearOptions options = { .sub_units = units };
  g_autoptr (GError) error = NULL;
  g_autoptr (CchRegulationYear) view =
      cch_regulation_year_new (regulation, "huyen", 2024, &options, &error);

  g_assert_no_error (error);
  return cch_date_to_iso (cch_regulation_year_find (view, period, stage)->due);
}

static CchRegulation *
move_day (CchRegulation *regulation, const char *period, const char *stage, int units, int day)
{
  const CchYearOptions options = { .sub_units = units };
  g_autoptr (CchRegulationYear) view =
      cch_regulation_year_new (regulation, "huyen", 2024, &options, NULL);
  const CchRegulationDue *rule = cch_regulation_year_find (view, period, stage)->rule;
  CchRegulationDue changed = *rule;

  changed.day = day;
  return cch_regulation_with_rule (regulation, period, rule, &changed);
}

/* A stage and a case of a rule can be changed as a whole rule can; their neighbours stay. */
static void
test_parts (void)
{
  g_autoptr (CchRegulation) regulation = get ("ha-tinh-inspection-2024");
  const GPtrArray *periods = cch_regulation_get_list (regulation, CCH_REGULATION_PERIODS);
  g_autoptr (CchRegulation) staged = move_day (regulation, "scoring", "tham-dinh", 10, 20);
  g_autoptr (CchRegulation) cased = NULL;

  g_assert_cmpuint (periods->len, >, 0);
  check (find_due (regulation, "scoring", "tham-dinh", 10), "2024-11-29");
  check (find_due (staged, "scoring", "tham-dinh", 10), "2024-11-19");
  check (find_due (staged, "scoring", "hoi-dong", 10), "2024-11-14");

  cased = move_day (staged, "inspection", NULL, 20, 10);
  check (find_due (cased, "inspection", NULL, 20), "2024-09-09");
  check (find_due (cased, "inspection", NULL, 10), "2024-06-29");
  check (find_due (cased, "scoring", "tham-dinh", 10), "2024-11-19");
}

static void
test_foreign_rule (void)
{
  g_autoptr (CchRegulation) regulation = get ("ha-tinh-2019");
  const CchRegulationDue stranger = { .day = 1 };
  g_autoptr (CchRegulation) same =
      cch_regulation_with_rule (regulation, "q1", &stranger, &stranger);
  g_autoptr (CchRegulation) also =
      cch_regulation_with_rule (regulation, "no-such-period", &stranger, &stranger);

  g_assert_true (same == regulation);
  g_assert_true (also == regulation);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/words/source", test_source);
  g_test_add_func ("/rules/words/validity", test_validity);
  g_test_add_func ("/rules/words/class-and-area", test_class_and_area);
  g_test_add_func ("/rules/words/due", test_due);
  g_test_add_func ("/rules/words/form", test_form);
  g_test_add_func ("/rules/words/scope", test_scope);
  g_test_add_func ("/rules/what-if/parts", test_parts);
  g_test_add_func ("/rules/what-if/foreign-rule", test_foreign_rule);
  return g_test_run ();
}
