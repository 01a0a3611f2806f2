/* Checks of what the form of a plan leaves a place for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "check-fixture.h"

#include "rules/cch-regulation-library.h"

/* A table by areas with product and time: what the small plan fills, but for its sections. */
static void
set_up (CheckFixture *fixture, const char *regulation)
{
  g_autoptr (CchRegulationLibrary) library = cch_regulation_library_new ();
  g_autoptr (GError) error = NULL;

  check_set_up (fixture);
  fixture->view.regulation = cch_regulation_library_get (library, regulation, &error);
  g_assert_no_error (error);
  fixture->task->area = CHECK_AREA;
}

static void
tear_down (CheckFixture *fixture)
{
  g_clear_pointer (&fixture->view.regulation, cch_regulation_unref);
  check_tear_down (fixture);
}

/* Returns: "uuid.field" of what the rule finds first, or "" */
static char *
run (CheckFixture *fixture, const char *rule)
{
  g_autoptr (GPtrArray) findings = cch_check_run (&fixture->view, CCH_CHECK_READS_ALL);
  CchFinding *finding = check_find (findings, rule);
  CchPlace *place;

  if (finding == NULL)
    return g_strdup ("");
  place = cch_notice_get_place (cch_finding_get_notice (finding));
  return g_strdup_printf ("%s.%s", cch_place_get_uuid (place), cch_place_get_field (place));
}

static void
assert_found (CheckFixture *fixture, const char *rule, gpointer record, const char *field)
{
  g_autofree char *found = run (fixture, rule);
  g_autofree char *expected = record != NULL
                                  ? g_strdup_printf ("%s.%s", cch_record_get_uuid (record), field)
                                  : g_strdup ("");

  g_assert_cmpstr (found, ==, expected);
}

static void
test_cells (void)
{
  CheckFixture fixture;

  set_up (&fixture, "two-level-2025");
  assert_found (&fixture, "F1", NULL, NULL);
  g_ptr_array_set_size (fixture.view.products, 0);
  assert_found (&fixture, "F1", fixture.task, "product");
  fixture.task->row = CCH_TASK_ROW_GROUP;
  assert_found (&fixture, "F1", NULL, NULL);
  fixture.task->row = CCH_TASK_ROW_TASK;
  fixture.task->state = CCH_TASK_STATE_CANCELLED;
  assert_found (&fixture, "F1", NULL, NULL);
  tear_down (&fixture);

  set_up (&fixture, "two-level-2025");
  check_set (&fixture.task->time_wording, " ");
  assert_found (&fixture, "F1", fixture.task, "time_wording");
  tear_down (&fixture);
}

/* The form of 2011-2020 has no column for products. */
static void
test_other_columns (void)
{
  CheckFixture fixture;

  set_up (&fixture, "ha-tinh-review-2011-2020");
  g_ptr_array_set_size (fixture.view.products, 0);
  assert_found (&fixture, "F1", NULL, NULL);
  tear_down (&fixture);
}

/* What the parts of a task say, the task need not repeat. */
static void
test_parts (void)
{
  CheckFixture fixture;
  CchTask *part;

  set_up (&fixture, "two-level-2025");
  part = check_add (&fixture.view.tasks, &cch_task_kind, CHECK_TASK + 1);
  part->parent = CHECK_TASK;
  check_set (&part->text, "Tổng hợp");
  check_set (&part->time_wording, "Quý I/2024");
  g_ptr_array_set_size (fixture.view.products, 0);
  assert_found (&fixture, "F1", part, "product");
  assert_found (&fixture, "F2", NULL, NULL);
  tear_down (&fixture);
}

static void
test_area (void)
{
  CheckFixture fixture;

  set_up (&fixture, "two-level-2025");
  assert_found (&fixture, "F2", NULL, NULL);
  fixture.task->area = 0;
  assert_found (&fixture, "F2", fixture.task, "area");
  tear_down (&fixture);

  set_up (&fixture, "ha-tinh-review-2011-2020");
  fixture.task->area = 0;
  assert_found (&fixture, "F2", NULL, NULL);
  tear_down (&fixture);
}

static void
test_sections (void)
{
  CheckFixture fixture;
  CchSection *aims;
  CchSection *demands;

  set_up (&fixture, "two-level-2025");
  assert_found (&fixture, "F3", fixture.view.plan, "title");
  aims = check_add (&fixture.view.sections, &cch_section_kind, 101);
  check_set (&aims->code, "muc-tieu");
  demands = check_add (&fixture.view.sections, &cch_section_kind, 102);
  check_set (&demands->code, "yeu-cau");
  check_set (&demands->body, "Rõ việc.");
  assert_found (&fixture, "F3", aims, "body");
  check_set (&aims->body, "Đúng hẹn.");
  assert_found (&fixture, "F3", NULL, NULL);
  tear_down (&fixture);
}

static void
test_symbol (void)
{
  CheckFixture fixture;

  set_up (&fixture, "two-level-2025");
  assert_found (&fixture, "F5", NULL, NULL);
  fixture.view.plan->attached = TRUE;
  assert_found (&fixture, "F5", fixture.view.plan, "symbol");
  check_set (&fixture.view.plan->symbol, "QĐ-UBND");
  assert_found (&fixture, "F5", NULL, NULL);
  fixture.view.plan->attached = FALSE;
  assert_found (&fixture, "F5", fixture.view.plan, "symbol");
  tear_down (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/check-form/cells", test_cells);
  g_test_add_func ("/rules/check-form/other-columns", test_other_columns);
  g_test_add_func ("/rules/check-form/parts", test_parts);
  g_test_add_func ("/rules/check-form/area", test_area);
  g_test_add_func ("/rules/check-form/sections", test_sections);
  g_test_add_func ("/rules/check-form/symbol", test_symbol);
  return g_test_run ();
}
