/* What differs in one plan between two moments, and the journal as a table.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-error.h"
#include "model/cch-product.h"
#include "office-fixture.h"
#include "store/cch-difference.h"
#include "store/cch-journal.h"

static gint64
get_now (OfficeFixture *fixture)
{
  return cch_journal_get_last (cch_office_get_database (fixture->office), NULL);
}

static void
assert_difference (OfficeFixture *fixture,
                   gpointer plan,
                   gint64 from,
                   gint64 until,
                   const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines =
      cch_difference_list (cch_office_get_database (fixture->office), &cch_plan_kind,
                           cch_record_get_id (plan), from, until, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  g_ptr_array_add (lines, NULL);
  text = g_strjoinv ("; ", (char **) lines->pdata);
  g_assert_cmpstr (text, ==, expected);
}

static void
add_product (CchOffice *office, CchTask *task, const char *text)
{
  g_autoptr (CchEdit) edit = cch_edit_begin (office, NULL, NULL);

  cch_edit_create (edit, &cch_product_kind, "task", cch_record_get_id (CCH_RECORD (task)), "text",
                   text, NULL);
  g_assert_true (cch_edit_commit (edit, NULL));
}

static void
remove_record (CchOffice *office, gpointer record)
{
  g_autoptr (CchEdit) edit = cch_edit_begin (office, NULL, NULL);

  cch_edit_remove (edit, record);
  g_assert_true (cch_edit_commit (edit, NULL));
}

static void
test_one_plan (OfficeFixture *fixture, gconstpointer data)
{
  g_autoptr (CchPlan) plan = office_add_plan (fixture->office, "Kế hoạch");
  g_autoptr (CchPlan) other = office_add_plan (fixture->office, "Khác");
  g_autoptr (CchTask) task = office_add_task (fixture->office, plan, "Rà soát");
  g_autoptr (CchTask) foreign = office_add_task (fixture->office, other, "Việc khác");
  gint64 start = get_now (fixture), middle, end;

  office_set (fixture->office, task, "time_wording", "Quý I");
  office_set (fixture->office, foreign, "note", "x");
  add_product (fixture->office, task, "Báo cáo");
  middle = get_now (fixture);
  office_set (fixture->office, task, "time_wording", "Quý II");
  end = get_now (fixture);

  assert_difference (fixture, plan, start, end,
                     "Change time of task 1: (empty) → Quý II; Add product Báo cáo");
  assert_difference (fixture, plan, middle, end, "Change time of task 1: Quý I → Quý II");
  assert_difference (fixture, other, start, end, "Change note of task 1: (empty) → x");
  assert_difference (fixture, plan, end, end, "");

  /* What is removed later was still a part of the plan then. */
  remove_record (fixture->office, task);
  assert_difference (fixture, plan, middle, end, "Change time of task: Quý I → Quý II");
  assert_difference (fixture, plan, end, get_now (fixture),
                     "Remove task Rà soát; Remove product Báo cáo");
}

static void
test_undone (OfficeFixture *fixture, gconstpointer data)
{
  g_autoptr (CchPlan) plan = office_add_plan (fixture->office, "Kế hoạch");
  gint64 start = get_now (fixture), middle;
  g_autoptr (GError) error = NULL;

  office_set (fixture->office, plan, "number", "5");
  middle = get_now (fixture);
  g_assert_true (cch_office_undo (fixture->office, &error));
  assert_difference (fixture, plan, start, get_now (fixture), "");
  assert_difference (fixture, plan, middle, get_now (fixture),
                     "Change number of plan Kế hoạch: 5 → (empty)");
  g_assert_true (cch_office_redo (fixture->office, &error));
  assert_difference (fixture, plan, start, get_now (fixture),
                     "Change number of plan Kế hoạch: (empty) → 5");
}

static void
test_moved (OfficeFixture *fixture, gconstpointer data)
{
  g_autoptr (CchPlan) plan = office_add_plan (fixture->office, "Kế hoạch");
  g_autoptr (CchPlan) other = office_add_plan (fixture->office, "Khác");
  g_autoptr (CchTask) task = office_add_task (fixture->office, plan, "Rà soát");
  gint64 start = get_now (fixture);

  office_set (fixture->office, task, "plan", "2");
  assert_difference (fixture, plan, start, get_now (fixture),
                     "Change plan of task 1: Kế hoạch → Khác");
  assert_difference (fixture, other, start, get_now (fixture),
                     "Change plan of task 1: Kế hoạch → Khác");
}

static void
test_older_schema (OfficeFixture *fixture, gconstpointer data)
{
  g_autoptr (CchPlan) plan = office_add_plan (fixture->office, "Kế hoạch");
  CchDatabase *database = cch_office_get_database (fixture->office);
  g_autoptr (GError) error = NULL;

  store_run (database, "PRAGMA user_version = 999");
  g_assert_null (cch_difference_list (database, &cch_plan_kind, 1, 0, get_now (fixture), &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_REFUSED);
}

/* The heading, and of each entry what does not depend on the clock. */
static void
test_table (OfficeFixture *fixture, gconstpointer data)
{
  g_autoptr (CchPlan) plan = office_add_plan (fixture->office, "Kế hoạch");
  g_autoptr (GError) error = NULL;
  g_autofree char *table = NULL;
  g_auto (GStrv) lines = NULL;

  cch_office_set_person (fixture->office, "=cmd\t1\nx");
  office_set (fixture->office, plan, "number", "5");
  g_assert_true (cch_office_undo (fixture->office, &error));
  table = cch_journal_make_table (cch_office_get_database (fixture->office), &error);
  g_assert_no_error (error);

  lines = g_strsplit (table, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 5);
  g_assert_cmpstr (lines[0], ==, "No.\tTime\tPerson\tState\tOf entry\tAction");
  g_assert_true (g_str_has_suffix (lines[1], "\tChuyên viên\tdone\t\tAdd plan Kế hoạch"));
  g_assert_true (g_str_has_suffix (
      lines[2], "\t'=cmd 1 x\tundone\t\tChange number of plan Kế hoạch: (empty) → 5"));
  g_assert_true (g_str_has_suffix (
      lines[3], "\t'=cmd 1 x\tundoing\t2\tChange number of plan Kế hoạch: (empty) → 5"));
}

#define ADD(name, function)                                                                        \
  g_test_add ("/store/difference/" name, OfficeFixture, NULL, office_fixture_set_up, function,     \
              office_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("one-plan", test_one_plan);
  ADD ("undone", test_undone);
  ADD ("moved", test_moved);
  ADD ("older-schema", test_older_schema);
  ADD ("table", test_table);
  return g_test_run ();
}
