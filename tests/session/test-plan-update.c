/* Tests that a snapshot brought up to date equals one that is read anew, after every kind of change.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "model/cch-milestone.h"
#include "model/cch-product.h"
#include "model/cch-target.h"
#include "model/cch-task-agency.h"
#include "plan-fixture.h"
#include "session/cch-plan-loader.h"
#include "session/cch-task-arrange.h"
#include "session/cch-task-cell-edit.h"

static void
dump_record (GString *out, CchRecord *record)
{
  const CchKind *kind = cch_record_get_kind (record);

  g_string_append_printf (out, "%s %s", kind->name, cch_record_get_uuid (record));
  for (guint i = 0; i < kind->n_fields; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;
      g_autofree char *text = NULL;

      g_value_init (&value, cch_field_get_value_type (&kind->fields[i]));
      cch_record_get_value (record, &kind->fields[i], &value);
      text = cch_field_to_text (&kind->fields[i], &value);
      g_string_append_printf (out, " %s=%s", kind->fields[i].name, text);
    }
  g_string_append_c (out, '\n');
}

static void
dump_list (GString *out, GPtrArray *list)
{
  for (guint i = 0; i < list->len; i++)
    dump_record (out, g_ptr_array_index (list, i));
}

static char *
dump_view (CchPlanView *view)
{
  g_autoptr (GString) out = g_string_new (NULL);
  GPtrArray *const lists[] = { view->areas,      view->area_owners, view->sections, view->citations,
                               view->recipients, view->documents,   view->terms };

  dump_record (out, CCH_RECORD (view->plan));
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    dump_list (out, lists[i]);
  for (guint i = 0; i < view->tasks->len; i++)
    {
      const CchTaskView *task = g_ptr_array_index (view->tasks, i);
      gint64 id = cch_record_get_id (CCH_RECORD (task->task));

      g_assert_true (cch_plan_view_find_task (view, id) == task);
      g_string_append_printf (out, "depth %u\n", task->depth);
      dump_record (out, CCH_RECORD (task->task));
      dump_list (out, task->agencies);
      dump_list (out, task->products);
      dump_list (out, task->milestones);
      dump_list (out, task->targets);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* The view of the open plan, which follows, against the file. */
static void
compare (PlanFixture *fixture)
{
  g_autoptr (CchPlanView) fresh = cch_plan_loader_load (cch_session_get_database (fixture->session),
                                                        plan_fixture_get_plan (fixture), NULL);
  g_autofree char *expected = dump_view (fresh);
  g_autofree char *found = dump_view (cch_open_plan_get_view (fixture->plan, NULL));

  g_assert_cmpstr (found, ==, expected);
}

static void
commit (PlanFixture *fixture, CchEdit *edit)
{
  plan_fixture_commit (edit);
  compare (fixture);
  g_assert_true (cch_office_undo (fixture->office, NULL));
  compare (fixture);
  g_assert_true (cch_office_redo (fixture->office, NULL));
  compare (fixture);
}

static void
write_cell (PlanFixture *fixture, const char *task, const char *source, const char *text)
{
  CchEdit *edit = plan_fixture_begin (fixture);

  g_assert_true (cch_task_cell_set_text (edit, fixture->plan,
                                         plan_fixture_find_task (fixture, task)->task,
                                         cch_column_source_find (source), text, NULL));
  commit (fixture, edit);
}

typedef gboolean (*Arrange) (CchEdit *edit, const CchPlanView *view, GPtrArray *tasks);

static void
arrange (PlanFixture *fixture, const char *task, Arrange move)
{
  CchEdit *edit = plan_fixture_begin (fixture);
  g_autoptr (GPtrArray) tasks = g_ptr_array_new ();

  g_ptr_array_add (tasks, (gpointer) plan_fixture_find_task (fixture, task));
  g_assert_true (move (edit, plan_fixture_get_view (fixture), tasks));
  commit (fixture, edit);
}

static void
test_update (PlanFixture *fixture, gconstpointer data)
{
  CchEdit *edit;

  plan_fixture_get_view (fixture);
  g_object_unref (plan_fixture_add_task (fixture, "1", "Việc một"));
  compare (fixture);
  g_object_unref (plan_fixture_add_task (fixture, "1", "Việc hai"));
  g_object_unref (plan_fixture_add_task (fixture, "2", "Việc ba"));
  compare (fixture);
  write_cell (fixture, "Việc hai", "product", "- Kế hoạch\n- Báo cáo");
  write_cell (fixture, "Việc hai", "time", "- Quý I/2026\n- Tháng 12/2026");
  write_cell (fixture, "Việc hai", "product", "Báo cáo");
  write_cell (fixture, "Việc ba", "lead", "Phòng Kinh tế; cơ quan lạ");
  arrange (fixture, "Việc hai", cch_task_arrange_up);
  arrange (fixture, "Việc một", cch_task_arrange_in);
  arrange (fixture, "Việc hai", cch_task_arrange_down);
  arrange (fixture, "Việc một", cch_task_arrange_out);

  edit = plan_fixture_begin (fixture);
  cch_edit_create (edit, &cch_target_kind, "task",
                   cch_record_get_id (
                       CCH_RECORD (plan_fixture_find_task (fixture, "Việc ba")->task)),
                   "wording", "75% trở lên", NULL);
  cch_edit_create (edit, &cch_section_kind, "plan", plan_fixture_get_plan (fixture), "code", "x",
                   "body", "Lời", NULL);
  cch_edit_set (edit, cch_open_plan_get_plan (fixture->plan), "issued", "2026-01-05", NULL);
  commit (fixture, edit);

  edit = plan_fixture_begin (fixture);
  cch_edit_remove (edit, CCH_RECORD (plan_fixture_find_task (fixture, "Việc hai")->task));
  commit (fixture, edit);
}

/* A reader that keeps an older snapshot sees what it was. */
static void
test_older_stays (PlanFixture *fixture, gconstpointer data)
{
  g_autoptr (CchPlanView) older = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_object_unref (plan_fixture_add_task (fixture, "1", "Việc một"));
  older = cch_plan_view_ref (cch_open_plan_get_view (fixture->plan, NULL));
  before = dump_view (older);
  write_cell (fixture, "Việc một", "product", "Báo cáo");
  g_object_unref (plan_fixture_add_task (fixture, "1", "Việc hai"));
  after = dump_view (older);
  g_assert_cmpstr (before, ==, after);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/session/plan-update/equals", PlanFixture, NULL, plan_fixture_set_up, test_update,
              plan_fixture_tear_down);
  g_test_add ("/session/plan-update/older-stays", PlanFixture, NULL, plan_fixture_set_up,
              test_older_stays, plan_fixture_tear_down);
  return g_test_run ();
}
