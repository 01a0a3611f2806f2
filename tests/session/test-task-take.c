/* Tests of tasks taken out of another plan: what comes along, where it goes, what it becomes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-error.h"
#include "model/cch-citation.h"
#include "model/cch-milestone.h"
#include "model/cch-product.h"
#include "model/cch-section.h"
#include "plan-fixture.h"
#include "session/cch-plan-loader.h"
#include "session/cch-task-cell-edit.h"
#include "session/cch-task-take.h"

static gint64
row_of (gpointer record)
{
  return cch_record_get_id (CCH_RECORD (record));
}

static CchTask *
add (CchEdit *edit, CchPlan *plan, gint64 area, CchTask *parent, const char *text, const char *time)
{
  return cch_edit_create (edit, &cch_task_kind, "plan", row_of (plan), "area", area, "parent",
                          parent != NULL ? row_of (parent) : (gint64) 0, "text", text,
                          "time_wording", time, "origin", CCH_TASK_ORIGIN_CARRIED, NULL);
}

/* Last year's plan: two areas, a task with a part, a ground and a section that stay there. */
static CchPlan *
add_old_plan (PlanFixture *fixture)
{
  CchEdit *edit = plan_fixture_begin (fixture);
  gint64 second = plan_fixture_find_area (fixture, "2");
  gint64 third = plan_fixture_find_area (fixture, "3");
  CchPlan *plan = cch_edit_create (edit, &cch_plan_kind, "title", "Năm cũ", "year", (gint64) 2025,
                                   "agency", fixture->own, NULL);
  CchTask *task = add (edit, plan, second, NULL, "a", "Quý I/2025");

  cch_edit_create (edit, &cch_product_kind, "task", row_of (task), "text", "Báo cáo", NULL);
  add (edit, plan, second, task, "a1", "trước ngày 30/11/2025");
  add (edit, plan, third, NULL, "b", "Thường xuyên");
  add (edit, plan, second, NULL, "c", "Tháng 6");
  cch_edit_create (edit, &cch_citation_kind, "plan", row_of (plan), "number", "1", NULL);
  cch_edit_create (edit, &cch_section_kind, "plan", row_of (plan), "code", "x", "body", "y", NULL);
  g_object_ref (plan);
  plan_fixture_commit (edit);
  return plan;
}

static GArray *
list_tasks (PlanFixture *fixture, CchPlan *plan, const char *texts)
{
  g_autoptr (CchPlanView) view =
      cch_plan_loader_load (cch_office_get_database (fixture->office), row_of (plan), NULL);
  g_auto (GStrv) wanted = g_strsplit (texts, " ", -1);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < view->tasks->len; i++)
    {
      CchTask *task = ((CchTaskView *) view->tasks->pdata[i])->task;
      gint64 row = row_of (task);

      if (g_strv_contains ((const char *const *) wanted, task->text))
        g_array_append_val (rows, row);
    }
  return rows;
}

static char *
describe (PlanFixture *fixture)
{
  CchPlanView *view = plan_fixture_get_view (fixture);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < view->tasks->len; i++)
    {
      const CchTaskView *task = view->tasks->pdata[i];
      CchArea *area = cch_plan_view_find_area (view, task->task->area);

      g_string_append_printf (text, "%s:%u:%s", area != NULL ? area->code : "-", task->depth,
                              task->task->text);
      if (task->task->time_wording != NULL)
        g_string_append_printf (text, ":%s", task->task->time_wording);
      if (task->milestones->len > 0)
        g_string_append_printf (text, ":%u",
                                ((CchMilestone *) task->milestones->pdata[0])->due.year);
      g_string_append (text, "; ");
    }
  return g_string_free (text, FALSE);
}

static void
take (PlanFixture *fixture, CchPlan *old, const char *texts, CchTask *after)
{
  g_autoptr (GArray) rows = list_tasks (fixture, old, texts);
  g_autoptr (GError) error = NULL;

  cch_task_take_all (fixture->plan, old, rows, after, NULL, &error);
  g_assert_no_error (error);
}

static const struct
{
  const char *texts;
  const char *found;
} cases[] = {
  { "", "2:0:z; " },
  { "b", "2:0:z; 3:0:b:Thường xuyên:2026; " },
  { "a", "2:0:z; 2:0:a:Quý I/2026:2026; 2:1:a1:trước ngày 30/11/2026:2026; " },
  { "a1", "2:0:z; 2:0:a1:trước ngày 30/11/2026:2026; " },
  { "c a",
    "2:0:z; 2:0:a:Quý I/2026:2026; 2:1:a1:trước ngày 30/11/2026:2026; 2:0:c:Tháng 6:2026; " },
};

static void
test_take (PlanFixture *fixture, gconstpointer data)
{
  g_autoptr (CchPlan) old = add_old_plan (fixture);
  g_autoptr (CchTask) own = plan_fixture_add_task (fixture, "2", "z");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *before = plan_fixture_dump (fixture);
      g_autofree char *found = NULL;

      take (fixture, old, cases[i].texts, NULL);
      found = describe (fixture);
      g_assert_cmpstr (found, ==, cases[i].found);
      g_assert_cmpuint (plan_fixture_get_view (fixture)->citations->len, ==, 0);
      if (*cases[i].texts == '\0')
        continue;
      plan_fixture_assert_one_entry (fixture, before);
      g_assert_true (cch_office_undo (fixture->office, NULL));
    }
  g_assert_nonnull (own);
}

static void
test_place (PlanFixture *fixture, gconstpointer data)
{
  g_autoptr (CchPlan) old = add_old_plan (fixture);
  g_autoptr (CchTask) first = plan_fixture_add_task (fixture, "2", "y");
  g_autoptr (CchTask) last = plan_fixture_add_task (fixture, "2", "z");
  g_autofree char *found = NULL;

  take (fixture, old, "c", first);
  found = describe (fixture);
  g_assert_cmpstr (found, ==, "2:0:y; 2:0:c:Tháng 6:2026; 2:0:z; ");
  g_assert_cmpint (plan_fixture_find_task (fixture, "c")->task->origin, ==,
                   CCH_TASK_ORIGIN_PLANNED);
  g_assert_nonnull (last);
}

static void
test_area (PlanFixture *fixture, gconstpointer data)
{
  g_autoptr (CchPlan) old = add_old_plan (fixture);
  g_autoptr (CchPlanView) view =
      cch_plan_loader_load (cch_office_get_database (fixture->office), row_of (old), NULL);
  g_autoptr (GArray) rows = cch_task_take_list_area (view, plan_fixture_find_area (fixture, "2"));
  g_autoptr (GPtrArray) taken = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (rows->len, ==, 3);
  cch_task_take_all (fixture->plan, old, rows, NULL, &taken, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (taken->len, ==, 3);
  g_assert_cmpuint (plan_fixture_get_view (fixture)->tasks->len, ==, 3);
}

/* An issued plan gives, but takes nothing. */
static void
test_issued (PlanFixture *fixture, gconstpointer data)
{
  g_autoptr (CchPlan) old = add_old_plan (fixture);
  g_autoptr (GArray) rows = list_tasks (fixture, old, "a");
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  CchEdit *edit = plan_fixture_begin (fixture);

  cch_edit_set_text (edit, CCH_RECORD (old), "state", "issued");
  plan_fixture_commit (edit);
  take (fixture, old, "b", NULL);
  edit = plan_fixture_begin (fixture);
  cch_edit_set_text (edit, CCH_RECORD (cch_open_plan_get_plan (fixture->plan)), "state", "issued");
  plan_fixture_commit (edit);
  before = plan_fixture_dump (fixture);
  g_assert_false (cch_task_take_all (fixture->plan, old, rows, NULL, NULL, &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_REFUSED);
  after = plan_fixture_dump (fixture);
  g_assert_cmpstr (after, ==, before);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test)                                                                            \
  g_test_add (path, PlanFixture, NULL, plan_fixture_set_up, test, plan_fixture_tear_down)
  ADD ("/session/task-take/take", test_take);
  ADD ("/session/task-take/place", test_place);
  ADD ("/session/task-take/area", test_area);
  ADD ("/session/task-take/issued", test_issued);
  return g_test_run ();
}
