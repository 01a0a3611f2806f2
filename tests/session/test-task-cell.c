/* Tests of cells of the task table: words that become records, and records as words again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-error.h"
#include "model/cch-agency-term.h"
#include "model/cch-agency.h"
#include "model/cch-milestone.h"
#include "model/cch-product.h"
#include "model/cch-task-agency.h"
#include "plan-fixture.h"
#include "session/cch-task-cell-edit.h"

#include <string.h>

#define TEXT "Rà soát, công bố thủ tục hành chính"

static gboolean
try_write (PlanFixture *fixture,
           CchTask *task,
           const char *source,
           const char *text,
           GError **error)
{
  g_autoptr (CchEdit) edit = plan_fixture_begin (fixture);

  return cch_task_cell_set_text (edit, fixture->plan, task, cch_column_source_find (source), text,
                                 error)
         && cch_edit_commit (edit, error);
}

static void
write_cell (PlanFixture *fixture, CchTask *task, const char *source, const char *text)
{
  g_autoptr (GError) error = NULL;

  try_write (fixture, task, source, text, &error);
  g_assert_no_error (error);
}

static char *
read_cell (PlanFixture *fixture, CchTask *task, const char *source)
{
  return cch_task_cell_get_text (plan_fixture_get_view (fixture),
                                 plan_fixture_find_task (fixture, task->text),
                                 cch_column_source_find (source));
}

typedef struct
{
  const char *source;
  const char *text;
  const char *shown;
} CellCase;

static const CellCase cell_cases[] = {
  { "note", "  Lồng ghép\u00a0 ", "Lồng ghép" },
  { "note", "", "" },
  { "budget-source", "Ngân sách xã", "Ngân sách xã" },
  { "budget", "15.000.000", "15.000.000" },
  { "budget", "", "" },
  { "time", "Quý I/2026", "Quý I/2026" },
  { "time", "chờ xem", "chờ xem" },
  { "product", "Quyết định", "Quyết định" },
  { "product", "Quyết định\nBáo cáo", "- Quyết định\n- Báo cáo" },
  { "product", "- Kế hoạch\n- Báo cáo\n", "- Kế hoạch\n- Báo cáo" },
  { "product", "– Kế hoạch\n– Báo cáo\nnăm", "- Kế hoạch\n- Báo cáo\nnăm" },
  { "product", "• Kế hoạch", "Kế hoạch" },
  { "product", "-", "" },
  { "target", "đạt từ 75% trở lên", "đạt từ 75% trở lên" },
  { "target", "- 100% TTHC\n- 21/21 xã", "- 100% TTHC\n- 21/21 xã" },
  { "target", "", "" },
  { "lead", "phong kinh te", "Phòng Kinh tế" },
  { "lead", "PHÒNG KINH TẾ;", "Phòng Kinh tế" },
  { "lead", "Phòng VHXH", "Phòng Văn hóa - Xã hội" },
  { "lead", "Văn phòng HĐND và UBND xã", "VP HĐND-UBND" },
  { "lead", "VP HĐND - UBND", "VP HĐND-UBND" },
  { "cooperating", "Các phòng, ban và đoàn thể", "Các phòng, ban và đoàn thể" },
  { "cooperating", "Phòng Kinh tế, Phòng VHXH và các thôn",
    "Phòng Kinh tế; Phòng Văn hóa - Xã hội; các thôn" },
  { "cooperating", "Sở Văn hóa, Thể thao và Du lịch, Phòng Kinh tế",
    "Sở Văn hóa, Thể thao và Du lịch; Phòng Kinh tế" },
  { "cooperating", "Công an xã\nPhòng Kinh tế\n\n", "Công an xã; Phòng Kinh tế" },
  { "cooperating", "Phòng Kinh tế; Phòng kinh tế", "Phòng Kinh tế" },
  { "cooperating", ";,; ,\n-", "" },
  { "cooperating", ", các thôn, ", "các thôn" },
  { "executing", "Phòng Kinh tế", "Phòng Kinh tế" },
  { "executing", "Phòng VHXH chủ trì; các đơn vị phối hợp",
    "- Phòng Văn hóa - Xã hội chủ trì\n- các đơn vị phối hợp" },
  { "executing", "- Phòng Kinh tế chủ trì, Phòng VHXH phối hợp",
    "- Phòng Kinh tế chủ trì\n- Phòng Văn hóa - Xã hội phối hợp" },
  { "executing", "Chủ trì: Phòng Kinh tế\nPhối hợp: các thôn",
    "- Phòng Kinh tế chủ trì\n- các thôn phối hợp" },
  { "executing", "Phòng Tổng hợp", "Phòng Tổng hợp" },
  { "area", "3", NULL },
};

static void
test_cells (PlanFixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (cell_cases); i++)
    {
      const CellCase *given = &cell_cases[i];
      g_autofree char *text = g_strdup_printf (TEXT " %u", i);
      g_autoptr (CchTask) task = plan_fixture_add_task (fixture, "2", text);
      g_autofree char *shown = NULL;
      g_autofree char *again = NULL;

      write_cell (fixture, task, given->source, given->text);
      shown = read_cell (fixture, task, given->source);
      if (given->shown != NULL)
        g_assert_cmpstr (shown, ==, given->shown);

      /* What it shows can be written back and shows the same. */
      write_cell (fixture, task, given->source, shown);
      again = read_cell (fixture, task, given->source);
      g_assert_cmpstr (again, ==, shown);
    }
}

static void
test_refused (PlanFixture *fixture, gconstpointer data)
{
  static const CellCase cases[] = {
    { "task", " ", "must not be empty" },    { "budget", "mười đồng", "mười đồng" },
    { "area", "Không có", "Không có" },      { "number", "1.1", "comes by itself" },
    { "quarter-1", "1", "comes by itself" },
  };
  g_autoptr (CchTask) task = plan_fixture_add_task (fixture, "2", TEXT);
  g_autofree char *before = plan_fixture_dump (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;

      g_assert_false (try_write (fixture, task, cases[i].source, cases[i].text, &error));
      g_assert_nonnull (error);
      g_assert_nonnull (strstr (error->message, cases[i].shown));
      after = plan_fixture_dump (fixture);
      g_assert_cmpstr (after, ==, before);
    }
}

static void
test_editable (void)
{
  guint count;
  const CchColumnSource *sources = cch_column_source_list (&count);
  g_autoptr (GString) editable = g_string_new (NULL);

  for (guint i = 0; i < count; i++)
    if (cch_task_cell_is_editable (&sources[i]))
      g_string_append_printf (editable, "%s ", sources[i].id);
  g_assert_cmpstr (
      editable->str, ==,
      "area task product lead cooperating executing time target budget budget-source note ");
}

/* The agency behind words of its own stays, whatever is written beside it. */
static void
test_kept_agency (PlanFixture *fixture, gconstpointer data)
{
  g_autoptr (CchTask) task = plan_fixture_add_task (fixture, "2", TEXT);
  CchEdit *edit = plan_fixture_begin (fixture);
  const CchTaskView *view;
  const CchTaskAgency *kept;
  g_autofree char *uuid = NULL;

  cch_edit_create (edit, &cch_task_agency_kind, "task", cch_record_get_id (CCH_RECORD (task)),
                   "agency", fixture->agencies[PLAN_SERVICE], "wording", "Bộ phận Một cửa", NULL);
  plan_fixture_commit (edit);
  view = plan_fixture_find_task (fixture, TEXT);
  uuid = g_strdup (cch_record_get_uuid (view->agencies->pdata[0]));

  write_cell (fixture, task, "lead", "Phòng Kinh tế; Bộ phận Một cửa");
  view = plan_fixture_find_task (fixture, TEXT);
  g_assert_cmpuint (view->agencies->len, ==, 2);
  kept = view->agencies->pdata[1];
  g_assert_cmpstr (cch_record_get_uuid (view->agencies->pdata[1]), ==, uuid);
  g_assert_cmpint (kept->agency, ==, fixture->agencies[PLAN_SERVICE]);
  g_assert_cmpstr (kept->wording, ==, "Bộ phận Một cửa");
}

/* Roles do not disturb one another. */
static void
test_roles (PlanFixture *fixture, gconstpointer data)
{
  g_autoptr (CchTask) task = plan_fixture_add_task (fixture, "2", TEXT);
  g_autofree char *all = NULL;
  g_autofree char *lead = NULL;

  write_cell (fixture, task, "lead", "Phòng Kinh tế");
  write_cell (fixture, task, "cooperating", "các thôn");
  all = read_cell (fixture, task, "executing");
  g_assert_cmpstr (all, ==, "- Phòng Kinh tế chủ trì\n- các thôn phối hợp");
  write_cell (fixture, task, "cooperating", "");
  write_cell (fixture, task, "lead", "Phòng VHXH");
  lead = read_cell (fixture, task, "executing");
  g_assert_cmpstr (lead, ==, "Phòng Văn hóa - Xã hội chủ trì");
}

static char *
describe_milestones (PlanFixture *fixture)
{
  const CchTaskView *view = plan_fixture_find_task (fixture, TEXT);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < view->milestones->len; i++)
    {
      const CchMilestone *milestone = view->milestones->pdata[i];
      g_autofree char *due = cch_date_to_iso (milestone->due);
      const char *product = "-";

      for (guint j = 0; j < view->products->len; j++)
        if (cch_record_get_id (view->products->pdata[j]) == milestone->product)
          product = ((CchProduct *) view->products->pdata[j])->text;
      g_string_append_printf (text, "%s %s; ", product, due);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Times follow the words, and the products that they go with. */
static void
test_milestones (PlanFixture *fixture, gconstpointer data)
{
  g_autoptr (CchTask) task = plan_fixture_add_task (fixture, "2", TEXT);
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;
  g_autofree char *none = NULL;

  write_cell (fixture, task, "time", "- Quý I\n- Tháng 12/2026");
  write_cell (fixture, task, "product", "- Kế hoạch\n- Báo cáo");
  one = describe_milestones (fixture);
  g_assert_cmpstr (one, ==, "Kế hoạch 2026-03-31; Báo cáo 2026-12-31; ");
  write_cell (fixture, task, "product", "- Kế hoạch năm\n- Báo cáo");
  two = describe_milestones (fixture);
  g_assert_cmpstr (two, ==, "Kế hoạch năm 2026-03-31; Báo cáo 2026-12-31; ");
  write_cell (fixture, task, "time", "");
  none = describe_milestones (fixture);
  g_assert_cmpstr (none, ==, "");
}

/* A product keeps its row, and so what hangs on it, when only its words change. */
static void
test_kept_products (PlanFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *text;
    const char *order; /* of the rows as they were at first; "." for a new one */
  } cases[] = {
    { "A\nB\nC", "012" }, { "A\nB2\nC", "012" }, { "C\nA\nB", "201" },     { "A\nX\nB\nC", "0.12" },
    { "B\nC", "12" },     { "C", "2" },          { "X\nA\nB\nC", ".012" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf (TEXT " %u", i);
      g_autoptr (CchTask) task = plan_fixture_add_task (fixture, "2", text);
      g_autoptr (GString) order = g_string_new (NULL);
      gint64 rows[3];
      const CchTaskView *view;

      write_cell (fixture, task, "product", "A\nB\nC");
      view = plan_fixture_find_task (fixture, text);
      for (guint j = 0; j < 3; j++)
        rows[j] = cch_record_get_id (view->products->pdata[j]);
      write_cell (fixture, task, "product", cases[i].text);
      view = plan_fixture_find_task (fixture, text);
      for (guint j = 0; j < view->products->len; j++)
        {
          char place = '.';

          for (guint k = 0; k < 3; k++)
            if (rows[k] == cch_record_get_id (view->products->pdata[j]))
              place = (char) ('0' + k);
          g_string_append_c (order, place);
        }
      g_assert_cmpstr (order->str, ==, cases[i].order);
    }
}

static void
test_same_again (PlanFixture *fixture, gconstpointer data)
{
  g_autoptr (CchTask) task = plan_fixture_add_task (fixture, "2", TEXT);
  const char *label;
  g_autofree char *before = NULL;

  write_cell (fixture, task, "lead", "Phòng Kinh tế");
  before = g_strdup (cch_office_get_undo_label (fixture->office));
  write_cell (fixture, task, "note", "x");
  label = cch_office_get_undo_label (fixture->office);
  g_assert_cmpstr (label, !=, before);
  g_assert_true (cch_office_undo (fixture->office, NULL));
  write_cell (fixture, task, "lead", "PHONG KINH TE");
  g_assert_cmpstr (cch_office_get_undo_label (fixture->office), ==, before);
}

static void
test_area (PlanFixture *fixture, gconstpointer data)
{
  g_autoptr (CchTask) task = plan_fixture_add_task (fixture, "2", TEXT);
  g_autoptr (CchTask) part = plan_fixture_add_task (fixture, "2", "Phần việc");
  gint64 third = plan_fixture_find_area (fixture, "3");
  CchEdit *edit = plan_fixture_begin (fixture);

  cch_edit_set (edit, part, "parent", cch_record_get_id (CCH_RECORD (task)), NULL);
  plan_fixture_commit (edit);
  write_cell (fixture, task, "area", "3");
  g_assert_cmpint (task->area, ==, third);
  g_assert_cmpint (part->area, ==, third);
  write_cell (fixture, task, "area", "");
  g_assert_cmpint (part->area, ==, 0);
}

static char *
list_tasks (PlanFixture *fixture)
{
  CchPlanView *view = plan_fixture_get_view (fixture);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < view->tasks->len; i++)
    g_string_append (text, ((CchTaskView *) view->tasks->pdata[i])->task->text);
  return g_string_free (text, FALSE);
}

static CchTask *
add_below (PlanFixture *fixture, CchTask *after, const char *text)
{
  g_autoptr (GError) error = NULL;
  CchEdit *edit = plan_fixture_begin (fixture);
  CchTask *task =
      cch_task_add (edit, fixture->plan, after != NULL ? 0 : plan_fixture_find_area (fixture, "2"),
                    after, CCH_TASK_ROW_TASK, text, &error);

  g_assert_no_error (error);
  g_object_ref (task);
  plan_fixture_commit (edit);
  return task;
}

static void
test_add (PlanFixture *fixture, gconstpointer data)
{
  g_autoptr (CchTask) a = add_below (fixture, NULL, "a");
  g_autoptr (CchTask) b = add_below (fixture, NULL, "b");
  g_autoptr (CchTask) c = add_below (fixture, a, "c");
  g_autoptr (CchTask) d = add_below (fixture, b, "d");
  g_autoptr (CchEdit) edit = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *order = list_tasks (fixture);

  g_assert_cmpstr (order, ==, "acbd");
  g_assert_cmpint (c->area, ==, a->area);
  edit = plan_fixture_begin (fixture);
  g_assert_null (cch_task_add (edit, fixture->plan, 0, a, CCH_TASK_ROW_TASK, " \n", &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_INVALID);
  g_assert_nonnull (d);
}

/* Whatever somebody pastes into a cell is read, in a time that does not run away. */
static void
test_hostile (PlanFixture *fixture, gconstpointer data)
{
  static const char *const sources[] = { "lead", "executing", "product", "time", "note", "area" };
  static const char *const pieces[] = {
    ",", "và ", " và", ";\n", "- ", "chủ trì", "\n", "\xe1", " "
  };
  g_autoptr (CchTask) task = plan_fixture_add_task (fixture, "2", TEXT);

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    for (guint j = 0; j < G_N_ELEMENTS (sources); j++)
      {
        g_autoptr (GString) text = g_string_new ("x");
        g_autoptr (GError) error = NULL;

        for (guint k = 0; k < 500; k++)
          g_string_append (text, pieces[i]);
        g_string_append (text, "y");
        if (!try_write (fixture, task, sources[j], text->str, &error))
          g_assert_nonnull (error);
      }
}

/* An agency that has no term is called as usual: it is known, named, and gone when it is removed. */
static void
test_bare_agency (PlanFixture *fixture, gconstpointer data)
{
  g_autoptr (CchTask) task = plan_fixture_add_task (fixture, "3", "Việc");
  CchEdit *edit = plan_fixture_begin (fixture);
  g_autoptr (CchRecord) agency =
      g_object_ref (cch_edit_create (edit, &cch_agency_kind, "name", "Đồn Biên phòng", NULL));
  gint64 row = cch_record_get_id (agency);
  g_autofree char *shown = NULL;

  plan_fixture_commit (edit);
  g_assert_cmpstr (cch_plan_view_get_agency_name (plan_fixture_get_view (fixture), row), ==,
                   "Đồn Biên phòng");
  write_cell (fixture, task, "lead", "don bien phong");
  shown = read_cell (fixture, task, "lead");
  g_assert_cmpstr (shown, ==, "Đồn Biên phòng");

  edit = plan_fixture_begin (fixture);
  cch_edit_create (edit, &cch_agency_term_kind, "agency", row, "name", "Đồn Biên phòng số 1", NULL);
  plan_fixture_commit (edit);
  g_assert_cmpstr (cch_plan_view_get_agency_name (plan_fixture_get_view (fixture), row), ==,
                   "Đồn Biên phòng số 1");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, test)                                                                            \
  g_test_add (path, PlanFixture, NULL, plan_fixture_set_up, test, plan_fixture_tear_down)
  ADD ("/session/task-cell/cells", test_cells);
  ADD ("/session/task-cell/refused", test_refused);
  ADD ("/session/task-cell/kept-agency", test_kept_agency);
  ADD ("/session/task-cell/roles", test_roles);
  ADD ("/session/task-cell/milestones", test_milestones);
  ADD ("/session/task-cell/kept-products", test_kept_products);
  ADD ("/session/task-cell/same-again", test_same_again);
  ADD ("/session/task-cell/area", test_area);
  ADD ("/session/task-cell/add", test_add);
  ADD ("/session/task-cell/hostile", test_hostile);
  g_test_add_func ("/session/task-cell/editable", test_editable);
  g_test_add ("/session/task-cell/bare-agency", PlanFixture, NULL, plan_fixture_set_up,
              test_bare_agency, plan_fixture_tear_down);
  return g_test_run ();
}
