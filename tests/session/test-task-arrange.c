/* Rows that are put somewhere else in the table: order, area and what stands under them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "plan-fixture.h"
#include "session/cch-task-arrange.h"

static GPtrArray *
find_tasks (PlanFixture *fixture, const char *names)
{
  GPtrArray *tasks = g_ptr_array_new ();
  g_auto (GStrv) words = g_strsplit (names, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (tasks, (gpointer) plan_fixture_find_task (fixture, words[i]));
  return tasks;
}

static gint64
get_area (PlanFixture *fixture, const char *task)
{
  return plan_fixture_find_task (fixture, task)->task->area;
}

/* "a b (b1) c / d": the tasks of each area in the order of the table. */
static char *
describe (PlanFixture *fixture)
{
  const CchPlanView *view = plan_fixture_get_view (fixture);
  GString *words = g_string_new (NULL);
  gint64 area = 0;

  for (guint i = 0; i < view->tasks->len; i++)
    {
      const CchTaskView *task = g_ptr_array_index (view->tasks, i);

      if (i > 0)
        g_string_append (words, task->task->area != area ? " / " : " ");
      area = task->task->area;
      g_string_append_printf (words, task->depth > 0 ? "(%s)" : "%s", task->task->text);
    }
  return g_string_free (words, FALSE);
}

/* Area one: a, b with b1 under it, c. Area two: d, e. */
static void
set_up (PlanFixture *fixture, gconstpointer data)
{
  static const char *const tasks[][2] = { { "1", "a" }, { "1", "b" }, { "1", "b1" },
                                          { "1", "c" }, { "2", "d" }, { "2", "e" } };
  g_autoptr (GPtrArray) under = NULL;
  CchEdit *edit;

  plan_fixture_set_up (fixture, data);
  for (guint i = 0; i < G_N_ELEMENTS (tasks); i++)
    g_object_unref (plan_fixture_add_task (fixture, tasks[i][0], tasks[i][1]));
  edit = plan_fixture_begin (fixture);
  under = find_tasks (fixture, "b1");
  g_assert_true (cch_task_arrange_in (edit, plan_fixture_get_view (fixture), under));
  plan_fixture_commit (edit);
}

static const struct
{
  const char *tasks;
  const char *area;   /* that of this task */
  const char *before; /* nullable: the end */
  const char *result; /* nullable: nothing is done */
} moves[] = {
  { "c", "a", "a", "c a b (b1) / d e" },
  { "a", "a", NULL, "b (b1) c a / d e" },
  { "a", "a", "c", "b (b1) a c / d e" },
  { "a", "d", "e", "b (b1) c / d a e" },
  { "a", "d", NULL, "b (b1) c / d e a" },
  { "b", "d", "d", "a c / b (b1) d e" },
  { "e d", "a", "a", "e d a b (b1) c" },
  { "a c", "d", "e", "b (b1) / d a c e" },
  { "b1", "a", "a", "b1 a b c / d e" },
  { "b1", "d", NULL, "a b c / d e b1" },
  { "c", "a", "b1", "a b (c) (b1) / d e" },
  { "d", "a", "b1", "a b (d) (b1) c / e" },
  /* It stands there, or what follows it is moved itself. */
  { "a", "a", "b", NULL },
  { "a", "a", "a", NULL },
  { "c", "a", NULL, NULL },
  { "a b", "a", "b", NULL },
  { "a c", "a", "c", "b (b1) a c / d e" },
  /* Not under itself. */
  { "b", "a", "b1", NULL },
};

static void
test_to (PlanFixture *fixture, gconstpointer data)
{
  g_autofree char *before = describe (fixture);

  g_assert_cmpstr (before, ==, "a b (b1) c / d e");
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      g_autoptr (GPtrArray) tasks = find_tasks (fixture, moves[i].tasks);
      CchEdit *edit = plan_fixture_begin (fixture);
      gint64 area = get_area (fixture, moves[i].area);
      const CchTaskView *next =
          moves[i].before != NULL ? plan_fixture_find_task (fixture, moves[i].before) : NULL;
      g_autofree char *after = NULL;
      gboolean done =
          cch_task_arrange_to (edit, plan_fixture_get_view (fixture), tasks, area, next);

      g_test_message ("%s", moves[i].tasks);
      g_assert_cmpint (done, ==, moves[i].result != NULL);
      if (!done)
        {
          cch_edit_free (edit);
          continue;
        }
      plan_fixture_commit (edit);
      after = describe (fixture);
      g_assert_cmpstr (after, ==, moves[i].result);
      g_assert_true (cch_office_undo (fixture->office, NULL));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/session/task-arrange/to", PlanFixture, NULL, set_up, test_to,
              plan_fixture_tear_down);
  return g_test_run ();
}
