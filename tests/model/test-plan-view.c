/* A plan's records, added in any order of positions, read in the order of paper.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "model/cch-plan-view.h"

#include "model/cch-product.h"

static gpointer
make (const CchKind *kind, gint64 id)
{
  CchRecord *record = cch_record_new (kind);
  g_autofree char *uuid = g_strdup_printf ("uuid-%" G_GINT64_FORMAT, id);

  cch_record_set_identity (record, id, uuid);
  return record;
}

static void
add_area (CchPlanView *view, gint64 id, gint64 parent, gint64 position)
{
  g_autoptr (CchArea) area = make (&cch_area_kind, id);

  area->parent = parent;
  area->position = position;
  cch_plan_view_add (view, CCH_RECORD (area));
}

static void
add_task (CchPlanView *view, gint64 id, gint64 area, gint64 parent, gint64 position)
{
  g_autoptr (CchTask) task = make (&cch_task_kind, id);

  task->area = area;
  task->parent = parent;
  task->position = position;
  cch_plan_view_add (view, CCH_RECORD (task));
}

static CchPlanView *
make_view (CchDate day)
{
  g_autoptr (CchPlan) plan = make (&cch_plan_kind, 1);

  return cch_plan_view_new (plan, day);
}

static void
assert_order (CchPlanView *view, const char *expected)
{
  g_autoptr (GString) order = g_string_new (NULL);

  for (guint i = 0; i < view->tasks->len; i++)
    {
      const CchTaskView *task = g_ptr_array_index (view->tasks, i);

      g_string_append_printf (order, "%s%" G_GINT64_FORMAT "/%u", i > 0 ? " " : "",
                              cch_record_get_id (CCH_RECORD (task->task)), task->depth);
    }
  g_assert_cmpstr (order->str, ==, expected);
}

static void
test_area_order (void)
{
  g_autoptr (CchPlanView) view = make_view (CCH_DATE_NONE);

  add_area (view, 8, 0, 30);
  add_area (view, 71, 7, 10);
  add_area (view, 7, 0, 20);
  add_task (view, 100, 8, 0, 1);
  add_task (view, 101, 71, 0, 1);
  add_task (view, 102, 7, 0, 9);
  add_task (view, 103, 7, 0, 2);
  add_task (view, 104, 0, 0, 1);
  cch_plan_view_finish (view);

  assert_order (view, "103/0 102/0 101/0 100/0 104/0");
}

static void
test_tree (void)
{
  g_autoptr (CchPlanView) view = make_view (CCH_DATE_NONE);

  add_task (view, 31, 0, 3, 2);
  add_task (view, 1, 0, 0, 10);
  add_task (view, 3, 0, 0, 30);
  add_task (view, 30, 0, 3, 1);
  add_task (view, 2, 0, 0, 20);
  add_task (view, 90, 0, 91, 1);
  add_task (view, 91, 0, 90, 1);
  add_task (view, 92, 0, 555, 1);
  cch_plan_view_finish (view);

  /* Two tasks that are parts of each other, and one of a task that is gone, are kept. */
  g_assert_cmpuint (view->tasks->len, ==, 8);
  assert_order (view, "1/0 2/0 3/0 30/1 31/1 90/0 91/0 92/0");
}

static void
test_parts (void)
{
  g_autoptr (CchPlanView) view = make_view (CCH_DATE_NONE);
  g_autoptr (CchProduct) product = make (&cch_product_kind, 5);
  CchTaskView *task;

  add_task (view, 1, 0, 0, 1);
  product->task = 1;
  cch_plan_view_add (view, CCH_RECORD (product));
  product->task = 2;
  cch_plan_view_add (view, CCH_RECORD (product));
  cch_plan_view_finish (view);

  task = cch_plan_view_find_task (view, 1);
  g_assert_cmpuint (task->products->len, ==, 1);
  g_assert_true (g_ptr_array_index (task->products, 0) != (gpointer) product);
}

static void
add_term (CchPlanView *view, gint64 id, const char *name, CchDate start, CchDate end)
{
  g_autoptr (CchAgencyTerm) term = make (&cch_agency_term_kind, id);

  term->agency = 9;
  term->name = g_strdup (name);
  term->start = start;
  term->end = end;
  cch_plan_view_add (view, CCH_RECORD (term));
}

static void
test_dated_names (void)
{
  static const struct
  {
    CchDate day;
    const char *name;
  } cases[] = {
    { { 2019, 12, 26 }, "Old" },
    { { 2025, 6, 30 }, "Old" },
    { { 2025, 7, 1 }, "New" },
    { { 0 }, "New" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CchPlanView) view = make_view (cases[i].day);

      add_term (view, 1, "Old", CCH_DATE_NONE, cch_date_new (2025, 6, 30));
      add_term (view, 2, "New", cch_date_new (2025, 7, 1), CCH_DATE_NONE);
      cch_plan_view_finish (view);
      g_assert_cmpstr (cch_plan_view_get_agency_name (view, 9), ==, cases[i].name);
      g_assert_null (cch_plan_view_get_agency_name (view, 10));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/plan-view/area-order", test_area_order);
  g_test_add_func ("/model/plan-view/tree", test_tree);
  g_test_add_func ("/model/plan-view/parts", test_parts);
  g_test_add_func ("/model/plan-view/dated-names", test_dated_names);
  return g_test_run ();
}
