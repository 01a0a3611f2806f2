/* An office in a file of its own for each test, filled a little.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "office-fixture.h"

#include "store/cch-migration.h"

CchOffice *
office_open (const char *path, gboolean create)
{
  g_autoptr (CchDatabase) database =
      store_open (path, create ? CCH_DATABASE_CREATE : CCH_DATABASE_WRITE);
  g_autoptr (GPtrArray) migrations = cch_migrations_load (NULL);
  g_autoptr (GError) error = NULL;
  CchOffice *office;

  if (create)
    g_assert_true (cch_migrations_apply (migrations, database, 0, &error));
  g_assert_no_error (error);
  office = cch_office_new (database, &error);
  g_assert_no_error (error);
  cch_office_set_person (office, "Chuyên viên");
  return office;
}

void
office_fixture_set_up (OfficeFixture *fixture, gconstpointer data)
{
  store_fixture_set_up (&fixture->store, data);
  fixture->office = office_open (fixture->store.path, TRUE);
}

void
office_fixture_tear_down (OfficeFixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (g_steal_pointer (&fixture->office));
  store_fixture_tear_down (&fixture->store, data);
}

void
office_fixture_reopen (OfficeFixture *fixture)
{
  g_assert_finalize_object (g_steal_pointer (&fixture->office));
  fixture->office = office_open (fixture->store.path, FALSE);
}

CchPlan *
office_add_plan (CchOffice *office, const char *title)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit = cch_edit_begin (office, NULL, &error);
  CchPlan *plan =
      cch_edit_create (edit, &cch_plan_kind, "title", title, "year", (gint64) 2024, NULL);

  if (plan != NULL)
    g_object_ref (plan);
  g_assert_true (cch_edit_commit (edit, &error));
  g_assert_no_error (error);
  return plan;
}

CchTask *
office_add_task (CchOffice *office, CchPlan *plan, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit = cch_edit_begin (office, NULL, &error);
  CchTask *task = cch_edit_create (edit, &cch_task_kind, "plan",
                                   cch_record_get_id (CCH_RECORD (plan)), "text", text, NULL);

  if (task != NULL)
    g_object_ref (task);
  g_assert_true (cch_edit_commit (edit, &error));
  g_assert_no_error (error);
  return task;
}

void
office_set (CchOffice *office, gpointer record, const char *field, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit = cch_edit_begin (office, NULL, &error);

  cch_edit_set_text (edit, record, field, text);
  g_assert_true (cch_edit_commit (edit, &error));
  g_assert_no_error (error);
}
