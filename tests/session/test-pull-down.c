/* Tests of tasks pulled down from the superior's plan, before and after it is amended.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-error.h"
#include "model/cch-task-agency.h"
#include "plan-fixture.h"
#include "session/cch-organisation-edit.h"
#include "session/cch-plan-issue.h"
#include "session/cch-pull-down.h"

#include <string.h>

#define DAY ((CchDate){ 2026, 6, 1 })

typedef struct
{
  PlanFixture base;
  CchPlan *superior; /* owned */
} Fixture;

static gint64
row_of (gpointer record)
{
  return cch_record_get_id (CCH_RECORD (record));
}

static void
add_task (CchEdit *edit,
          Fixture *fixture,
          const char *text,
          const char *time,
          gint64 agency,
          const char *wording,
          CchTaskRole role)
{
  CchTask *task = cch_edit_create (edit, &cch_task_kind, "plan", row_of (fixture->superior), "area",
                                   plan_fixture_find_area (&fixture->base, "2"), "text", text,
                                   "time_wording", time, NULL);

  cch_edit_create (edit, &cch_task_agency_kind, "task", row_of (task), "agency", agency, "wording",
                   wording, "role", role, NULL);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  CchEdit *edit;
  g_autoptr (GError) error = NULL;

  plan_fixture_set_up (&fixture->base, NULL);
  edit = plan_fixture_begin (&fixture->base);
  fixture->superior =
      cch_edit_create (edit, &cch_plan_kind, "title", "Kế hoạch tỉnh", "year", (gint64) 2026,
                       "agency", fixture->base.agencies[PLAN_THREE], "number", "12", "symbol",
                       "KH-UBND", "issued", "2025-12-20", NULL);
  g_object_ref (fixture->superior);
  add_task (edit, fixture, "nêu tên", "Quý I/2026", fixture->base.own, NULL, CCH_TASK_ROLE_LEAD);
  add_task (edit, fixture, "nhóm", "Quý II/2026", 0, "UBND các xã, phường",
            CCH_TASK_ROLE_EXECUTING);
  add_task (edit, fixture, "viết tên", "Tháng 6", 0, "Sở Nội vụ; Ủy ban nhân dân xã Ví Dụ",
            CCH_TASK_ROLE_COOPERATING);
  add_task (edit, fixture, "người khác", "Tháng 7", 0, "Sở Tư pháp", CCH_TASK_ROLE_LEAD);
  cch_edit_set (edit, cch_open_plan_get_plan (fixture->base.plan), "parent",
                row_of (fixture->superior), NULL);
  plan_fixture_commit (edit);
  edit = plan_fixture_begin (&fixture->base);
  cch_edit_set_text (edit, CCH_RECORD (fixture->superior), "state", "issued");
  plan_fixture_commit (edit);
  cch_organisation_set_owner (fixture->base.office, plan_fixture_find_area (&fixture->base, "2"),
                              fixture->base.agencies[PLAN_OFFICE], (CchDate){ 2025, 8, 1 }, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->superior);
  plan_fixture_tear_down (&fixture->base, data);
}

static CchPullDown *
look (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  CchPullDown *pull = cch_pull_down_new (fixture->base.plan, DAY, &error);

  g_assert_no_error (error);
  return pull;
}

/* "+N text": ticked or not, New Taken Changed Gone */
static char *
describe (const CchPullDown *pull)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < cch_pull_down_get_n (pull); i++)
    {
      const CchPullItem *item = cch_pull_down_get (pull, i);
      g_autofree char *words = cch_pull_down_describe (pull, i);

      g_assert_nonnull (words);
      g_string_append_printf (text, "%c%c %s; ", item->ticked ? '+' : '-', "NTCG"[item->state],
                              item -> task != NULL ? item -> task -> text : item -> before -> text);
    }
  return g_string_free (text, FALSE);
}

static void
apply (CchPullDown *pull)
{
  g_autoptr (GError) error = NULL;

  cch_pull_down_apply (pull, &error);
  g_assert_no_error (error);
}

static void
test_pull (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CchPullDown) pull = look (fixture);
  g_autoptr (CchPullDown) again = NULL;
  g_autofree char *found = describe (pull);
  g_autofree char *later = NULL;
  g_autofree char *before = plan_fixture_dump (&fixture->base);
  const CchTaskView *task;

  g_assert_cmpstr (found, ==, "+N nêu tên; -N nhóm; +N viết tên; ");
  apply (pull);
  g_assert_cmpuint (plan_fixture_get_view (&fixture->base)->tasks->len, ==, 2);
  task = plan_fixture_find_task (&fixture->base, "nêu tên");
  g_assert_cmpint (task->task->superior, !=, 0);
  g_assert_cmpuint (task->milestones->len, ==, 1);
  g_assert_cmpint (((CchTaskAgency *) task->agencies->pdata[0])->agency, ==,
                   fixture->base.agencies[PLAN_OFFICE]);
  plan_fixture_assert_one_entry (&fixture->base, before);
  again = look (fixture);
  later = describe (again);
  g_assert_cmpstr (later, ==, "-T nêu tên; -N nhóm; -T viết tên; ");
}

/* The superior amends its plan: a new time, a task less, a task more. */
static CchPlan *
amend (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchOpenPlan) old =
      cch_open_plan_new (fixture->base.session, row_of (fixture->superior), &error);
  gint64 row = cch_plan_amend (old, FALSE, &error);
  g_autoptr (CchOpenPlan) new = cch_open_plan_new (fixture->base.session, row, &error);
  CchPlanView *view = cch_open_plan_get_view (new, &error);
  CchPlan *plan = g_object_ref (cch_open_plan_get_plan (new));
  CchEdit *edit = plan_fixture_begin (&fixture->base);

  g_assert_no_error (error);
  for (guint i = 0; i < view->tasks->len; i++)
    {
      CchTask *task = ((CchTaskView *) view->tasks->pdata[i])->task;

      if (g_str_equal (task->text, "nêu tên"))
        cch_edit_set (edit, task, "time_wording", "Tháng 5/2026", NULL);
      if (g_str_equal (task->text, "viết tên"))
        cch_edit_remove (edit, CCH_RECORD (task));
    }
  cch_edit_set (edit, plan, "number", "40", "issued", "2026-03-10", NULL);
  plan_fixture_commit (edit);
  edit = plan_fixture_begin (&fixture->base);
  cch_edit_set_text (edit, CCH_RECORD (plan), "state", "issued");
  plan_fixture_commit (edit);
  return plan;
}

static void
test_amended (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CchPullDown) first = look (fixture);
  g_autoptr (CchPullDown) pull = NULL;
  g_autoptr (CchPullDown) settled = NULL;
  g_autoptr (CchPlan) amendment = NULL;
  g_autofree char *found = NULL;
  g_autofree char *words = NULL;
  g_autofree char *end = NULL;
  g_autofree char *before = NULL;

  apply (first);
  amendment = amend (fixture);
  pull = look (fixture);
  found = describe (pull);
  g_assert_cmpstr (found, ==, "+C nêu tên; -N nhóm; +G viết tên; ");
  words = cch_pull_down_describe (pull, 0);
  g_assert_nonnull (strstr (words, "Tháng 5/2026"));
  g_assert_nonnull (strstr (words, "Quý I/2026"));

  before = plan_fixture_dump (&fixture->base);
  apply (pull);
  plan_fixture_assert_one_entry (&fixture->base, before);
  g_assert_cmpstr (plan_fixture_find_task (&fixture->base, "nêu tên")->task->time_wording, ==,
                   "Tháng 5/2026");
  g_assert_cmpint (plan_fixture_find_task (&fixture->base, "viết tên")->task->superior, ==, 0);
  g_assert_cmpint (cch_open_plan_get_plan (fixture->base.plan)->parent, ==, row_of (amendment));
  settled = look (fixture);
  end = describe (settled);
  g_assert_cmpstr (end, ==, "-T nêu tên; -N nhóm; ");
}

/* Words that this office wrote itself stay; the time follows all the same. */
static void
test_own_words (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CchPullDown) first = look (fixture);
  g_autoptr (CchPullDown) pull = NULL;
  g_autoptr (CchPullDown) again = NULL;
  g_autoptr (CchPlan) amendment = NULL;
  CchEdit *edit;

  apply (first);
  amendment = amend (fixture);
  pull = look (fixture);
  g_assert_false (cch_pull_down_keeps_words (pull, 0));
  g_assert_false (cch_pull_down_keeps_words (pull, 1));
  edit = plan_fixture_begin (&fixture->base);
  cch_edit_set (edit, cch_pull_down_get (pull, 0)->own, "text", "lời riêng", NULL);
  plan_fixture_commit (edit);
  again = look (fixture);
  g_assert_true (cch_pull_down_keeps_words (again, 0));
  apply (again);
  g_assert_cmpstr (plan_fixture_find_task (&fixture->base, "lời riêng")->task->time_wording, ==,
                   "Tháng 5/2026");
  g_assert_nonnull (amendment);
}

/* What is not settled is shown again. */
static void
test_later (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CchPullDown) first = look (fixture);
  g_autoptr (CchPullDown) pull = NULL;
  g_autoptr (CchPullDown) again = NULL;
  g_autoptr (CchPlan) amendment = NULL;
  g_autofree char *found = NULL;

  apply (first);
  amendment = amend (fixture);
  pull = look (fixture);
  for (guint i = 0; i < cch_pull_down_get_n (pull); i++)
    cch_pull_down_set_ticked (pull, i, FALSE);
  apply (pull);
  g_assert_cmpint (cch_open_plan_get_plan (fixture->base.plan)->parent, ==,
                   row_of (fixture->superior));
  again = look (fixture);
  found = describe (again);
  g_assert_cmpstr (found, ==, "+C nêu tên; -N nhóm; +G viết tên; ");
  g_assert_nonnull (amendment);
}

static void
test_no_superior (PlanFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (cch_pull_down_new (fixture->plan, DAY, &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/session/pull-down/pull", Fixture, NULL, set_up, test_pull, tear_down);
  g_test_add ("/session/pull-down/amended", Fixture, NULL, set_up, test_amended, tear_down);
  g_test_add ("/session/pull-down/own-words", Fixture, NULL, set_up, test_own_words, tear_down);
  g_test_add ("/session/pull-down/later", Fixture, NULL, set_up, test_later, tear_down);
  g_test_add ("/session/pull-down/no-superior", PlanFixture, NULL, plan_fixture_set_up,
              test_no_superior, plan_fixture_tear_down);
  return g_test_run ();
}
