/* From a time cell to its milestones, and from records to what a percentage counts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-percent-records.h"
#include "rules/cch-percent-sheet.h"
#include "rules/cch-schedule-milestone.h"

typedef struct
{
  CchPercentRecords records;
} Fixture;

static gpointer
add (GPtrArray **array, const CchKind *kind, gint64 id)
{
  CchRecord *record = cch_record_new (kind);
  g_autofree char *uuid = g_strdup_printf ("%s-%" G_GINT64_FORMAT, kind->name, id);

  if (*array == NULL)
    *array = g_ptr_array_new_with_free_func (g_object_unref);
  cch_record_set_identity (record, id, uuid);
  g_ptr_array_add (*array, record);
  return record;
}

static void
add_area (Fixture *fixture, gint64 id, const char *code, gint64 parent)
{
  CchArea *area = add (&fixture->records.areas, &cch_area_kind, id);

  area->code = g_strdup (code);
  area->parent = parent;
}

static void
add_task (Fixture *fixture, gint64 id, gint64 area, const char *time)
{
  CchTask *task = add (&fixture->records.tasks, &cch_task_kind, id);
  g_autoptr (CchSchedule) schedule = cch_schedule_new (time, 2023);
  g_autoptr (GPtrArray) milestones = cch_schedule_make_milestones (schedule, id, NULL);

  task->area = area;
  if (fixture->records.milestones == NULL)
    fixture->records.milestones = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_extend_and_steal (fixture->records.milestones, g_steal_pointer (&milestones));
}

static void
add_progress (Fixture *fixture, gint64 task, gint64 period, CchDate done)
{
  CchProgress *progress = add (&fixture->records.progress, &cch_progress_kind, 0);

  progress->task = task;
  progress->period = period;
  progress->state = CCH_PROGRESS_STATE_DONE;
  progress->done = done;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  for (guint quarter = 0; quarter < 4; quarter++)
    {
      CchPeriod *period = add (&fixture->records.periods, &cch_period_kind, 100 + quarter);

      period->start = cch_date_new (2023, quarter * 3 + 1, 1);
      period->end = cch_date_new_end_of_month (2023, quarter * 3 + 3);
    }
  add_area (fixture, 1, "1", 0);
  add_area (fixture, 7, "7", 0);
  add_area (fixture, 71, "7.1", 7);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->records.tasks, g_ptr_array_unref);
  g_clear_pointer (&fixture->records.milestones, g_ptr_array_unref);
  g_clear_pointer (&fixture->records.progress, g_ptr_array_unref);
  g_clear_pointer (&fixture->records.areas, g_ptr_array_unref);
  g_clear_pointer (&fixture->records.periods, g_ptr_array_unref);
}

static void
assert_fraction (Fixture *fixture, guint quarter, const char *area, guint above, guint below)
{
  g_autoptr (CchPercentInput) input = cch_percent_input_new_from_records (&fixture->records);
  g_auto (GStrv) areas = cch_percent_records_list_areas (&fixture->records);
  const CchPercentRule rule = { .decimals = 2 };
  const CchPercentPeriod period = {
    .first = cch_date_new (2023, quarter * 3 - 2, 1),
    .last = cch_date_new_end_of_month (2023, quarter * 3),
    .year_first = cch_date_new (2023, 1, 1),
    .cut_off = cch_date_new_end_of_month (2023, quarter * 3),
  };
  g_autoptr (CchPercentSheet) sheet =
      cch_percent_sheet_new (&rule, &period, input, (const char *const *) areas);
  CchPercent *percent = area != NULL ? cch_percent_sheet_find_area (sheet, area)
                                     : cch_percent_sheet_get_total (sheet);

  g_assert_cmpuint (cch_percent_get_numerator (percent), ==, above);
  g_assert_cmpuint (cch_percent_get_denominator (percent), ==, below);
}

static void
test_once (Fixture *fixture, gconstpointer data)
{
  add_task (fixture, 11, 1, "Quý I/2023");
  add_task (fixture, 12, 71, "- Tháng 02/2023\n- Tháng 5/2023");
  add_task (fixture, 13, 71, "Theo yêu cầu");
  add_progress (fixture, 11, 100, cch_date_new (2023, 2, 1));
  add_progress (fixture, 12, 101, CCH_DATE_NONE);
  assert_fraction (fixture, 1, "1", 1, 1);
  assert_fraction (fixture, 1, "7", 0, 0);
  assert_fraction (fixture, 2, "7", 0, 1);
  assert_fraction (fixture, 1, NULL, 1, 1);
}

static void
test_every_quarter (Fixture *fixture, gconstpointer data)
{
  add_task (fixture, 11, 1, "Hàng quý");
  add_progress (fixture, 11, 100, cch_date_new (2023, 3, 10));
  add_progress (fixture, 11, 101, cch_date_new (2023, 7, 3));
  assert_fraction (fixture, 1, "1", 1, 1);
  assert_fraction (fixture, 2, "1", 0, 1);
  assert_fraction (fixture, 4, "1", 0, 1);
}

/* The day that returns every year is the one that counts, not the year's last. */
static void
test_every_year (Fixture *fixture, gconstpointer data)
{
  add_task (fixture, 11, 1, "Trước ngày 30/6 hằng năm");
  add_task (fixture, 12, 1, "Hằng năm");
  add_progress (fixture, 11, 101, cch_date_new (2023, 6, 29));
  assert_fraction (fixture, 1, "1", 0, 0);
  assert_fraction (fixture, 2, "1", 1, 1);
  assert_fraction (fixture, 4, "1", 0, 1);
}

static void
test_milestones (void)
{
  const char *const products[] = { "Kế hoạch", "Báo cáo", NULL };
  const gint64 ids[] = { 41, 42 };
  g_autoptr (CchSchedule) schedule =
      cch_schedule_new_with_products ("Kế hoạch: trước ngày 05/3; Báo cáo: 03 tháng một lần; gì đó",
                                      2023, products);
  g_autoptr (GPtrArray) milestones = cch_schedule_make_milestones (schedule, 11, ids);
  CchMilestone *milestone;

  g_assert_cmpuint (milestones->len, ==, 2);
  milestone = g_ptr_array_index (milestones, 0);
  g_assert_cmpint (milestone->product, ==, 41);
  g_assert_cmpint (milestone->kind, ==, CCH_MILESTONE_KIND_DATE);
  g_assert_cmpuint (milestone->due.day, ==, 4);
  g_assert_cmpint (milestone->span_start, ==, 10);
  g_assert_cmpint (milestone->span_length, ==, 15);
  milestone = g_ptr_array_index (milestones, 1);
  g_assert_cmpint (milestone->product, ==, 42);
  g_assert_cmpint (milestone->recurrence, ==, CCH_MILESTONE_RECURRENCE_QUARTER);
  g_assert_cmpint (milestone->position, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/rules/percent-records/once", Fixture, NULL, set_up, test_once, tear_down);
  g_test_add ("/rules/percent-records/every-quarter", Fixture, NULL, set_up, test_every_quarter,
              tear_down);
  g_test_add ("/rules/percent-records/every-year", Fixture, NULL, set_up, test_every_year,
              tear_down);
  g_test_add_func ("/rules/percent-records/milestones", test_milestones);
  return g_test_run ();
}
