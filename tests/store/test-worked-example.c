/* The record kind of HACKING.md lives in an office as every other does.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "model/cch-course.h"
#include "office-fixture.h"
#include "store/cch-migration.h"
#include "store/cch-query-model.h"
#include "store/cch-search.h"

/* An office of the newest schema, taken one step further by the migration of the example. */
static void
set_up (OfficeFixture *fixture, gconstpointer migration)
{
  g_autoptr (GPtrArray) migrations = cch_migrations_load (NULL);
  g_autoptr (CchDatabase) database = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *script = NULL;

  store_fixture_set_up (&fixture->store, NULL);
  g_assert_true (g_file_get_contents (migration, &script, NULL, &error));
  g_ptr_array_add (migrations, cch_migration_new (cch_migrations_get_newest (migrations) + 1,
                                                  "0999-course", script));
  database = store_open (fixture->store.path, CCH_DATABASE_CREATE);
  g_assert_true (cch_migrations_apply (migrations, database, 0, &error));
  g_assert_no_error (error);
  fixture->office = cch_office_new (database, &error);
  g_assert_no_error (error);
}

static CchCourse *
add_course (CchOffice *office, CchPlan *plan)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit = cch_edit_begin (office, NULL, &error);
  CchCourse *course =
      cch_edit_create (edit, &cch_course_kind, "plan", cch_record_get_id (CCH_RECORD (plan)),
                       "name", "Tập huấn chữ ký số", "day", "2024-03-05", NULL);

  if (course != NULL)
    g_object_ref (course);
  g_assert_true (cch_edit_commit (edit, &error));
  g_assert_no_error (error);
  return course;
}

static void
test_lives (OfficeFixture *fixture, gconstpointer data)
{
  g_autoptr (CchPlan) plan = office_add_plan (fixture->office, "Kế hoạch");
  g_autoptr (CchCourse) course = add_course (fixture->office, plan);
  g_autoptr (CchQuery) query = cch_query_new (&cch_course_kind);
  g_autoptr (GError) error = NULL;
  g_autoptr (CchQueryModel) list = cch_query_model_new (fixture->office, query, &error);
  g_autoptr (GPtrArray) found = cch_search_catch_up (fixture->office, 0, &error)
                                    ? cch_search_find (fixture->office, "chu ky", 10, &error)
                                    : NULL;
  g_autoptr (CchEdit) edit = NULL;

  g_assert_cmpstr (cch_office_get_undo_label (fixture->office), ==,
                   "Add course Tập huấn chữ ký số");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 1);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_true (found->pdata[0] == (gpointer) course);

  office_set (fixture->office, course, "people", "40");
  g_assert_cmpint (course->people, ==, 40);
  g_assert_cmpstr (cch_office_get_undo_label (fixture->office), ==,
                   "Change people of course Tập huấn chữ ký số: 0 → 40");
  g_assert_true (cch_office_undo (fixture->office, &error));
  g_assert_cmpint (course->people, ==, 0);

  edit = cch_edit_begin (fixture->office, NULL, &error);
  cch_edit_remove (edit, CCH_RECORD (plan));
  g_assert_true (cch_edit_commit (edit, &error));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 0);
  g_assert_true (cch_office_undo (fixture->office, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, 1);
}

/* argument: the migration */
int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store/worked-example/lives", OfficeFixture, argv[1], set_up, test_lives,
              office_fixture_tear_down);
  return g_test_run ();
}
