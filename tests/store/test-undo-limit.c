/* Where undoing ends: at what stands still, and at a migration; the list of actions goes on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-error.h"
#include "model/cch-letter.h"
#include "model/cch-period.h"
#include "model/cch-report.h"
#include "office-fixture.h"
#include "store/cch-migration.h"

static void
count_cb (GObject *object, GParamSpec *pspec, gpointer count)
{
  (*(guint *) count)++;
}

static void
assert_blocked (CchOffice *office, const char *words)
{
  g_autofree char *reason = NULL;
  g_autoptr (GError) error = NULL;

  g_object_get (office, "undo-reason", &reason, NULL);
  g_assert_nonnull (reason);
  g_assert_nonnull (strstr (reason, words));
  g_assert_null (cch_office_get_undo_label (office));
  g_assert_false (cch_office_undo (office, &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_REFUSED);
  g_assert_cmpstr (error->message, ==, reason);
}

static void
test_issued (OfficeFixture *fixture, gconstpointer data)
{
  g_autoptr (CchPlan) plan = office_add_plan (fixture->office, "Kế hoạch năm");
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit = NULL;
  guint told = 0;

  g_assert_null (cch_office_get_undo_reason (fixture->office));
  g_signal_connect (fixture->office, "notify::undo-reason", G_CALLBACK (count_cb), &told);
  office_set (fixture->office, plan, "state", "issued");
  g_assert_cmpuint (told, ==, 1);
  assert_blocked (fixture->office, "“Kế hoạch năm” has been issued");
  office_fixture_reopen (fixture);
  assert_blocked (fixture->office, "“Kế hoạch năm” has been issued");

  g_clear_object (&plan);
  plan = CCH_PLAN (cch_office_get (fixture->office, &cch_plan_kind, 1, &error));
  edit = cch_edit_begin (fixture->office, "Mở lại", &error);
  cch_edit_reopen (edit, CCH_RECORD (plan), "Sai số liệu");
  g_assert_true (cch_edit_commit (edit, &error));
  g_assert_null (cch_office_get_undo_reason (fixture->office));
  g_assert_cmpstr (cch_office_get_undo_label (fixture->office), ==, "Mở lại");

  /* Undoing the reopening leaves the document issued, as it was. */
  g_assert_true (cch_office_undo (fixture->office, &error));
  g_assert_cmpint (plan->state, ==, CCH_DOCUMENT_STATE_ISSUED);
  assert_blocked (fixture->office, "has been issued");
  g_assert_true (cch_office_redo (fixture->office, &error));
  g_assert_no_error (error);
}

/* What the code says about each state is what the triggers of the schema do. */
static void
assert_agrees (OfficeFixture *fixture, const CchKind *kind, int state)
{
  const CchField *field = cch_kind_find_field (kind, "state");
  g_autofree char *text = g_strdup_printf ("%s %s", kind->name, cch_field_get_nick (field, state));
  const char *name = kind == &cch_period_kind   ? "code"
                     : kind == &cch_letter_kind ? "subject"
                                                : "title";
  gboolean yearly = cch_kind_find_field (kind, "year") != NULL;
  g_autofree char *delete = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit = cch_edit_begin (fixture->office, NULL, &error);
  CchRecord *record;
  gboolean done;

  record = cch_edit_create (edit, kind, name, text, "state", state, yearly ? "year" : NULL,
                            (gint64) 2024, NULL);
  g_assert_true (cch_edit_commit (edit, &error));
  g_assert_no_error (error);
  delete = g_strdup_printf ("DELETE FROM %s WHERE id = %d", kind->name,
                            (int) cch_record_get_id (record));
  store_run (cch_office_get_database (fixture->office), "BEGIN");
  done = cch_database_run_script (cch_office_get_database (fixture->office), delete, NULL);
  store_run (cch_office_get_database (fixture->office), "ROLLBACK");
  g_test_message ("%s", text);
  g_assert_cmpint (cch_office_get_undo_reason (fixture->office) != NULL, ==, !done);
}

static void
test_agrees (OfficeFixture *fixture, gconstpointer data)
{
  static const CchKind *const kinds[] = { &cch_period_kind, &cch_plan_kind, &cch_report_kind,
                                          &cch_letter_kind };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const CchField *field = cch_kind_find_field (kinds[i], "state");

      for (guint state = 0; state < cch_field_get_n_choices (field); state++)
        assert_agrees (fixture, kinds[i], (int) state);
    }
}

static void
test_migration (OfficeFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) migrations = cch_migrations_load (NULL);
  guint newest = cch_migrations_get_newest (migrations);
  g_autoptr (CchPlan) plan = office_add_plan (fixture->office, "Kế hoạch");
  g_autoptr (CchDatabase) database = g_object_ref (cch_office_get_database (fixture->office));
  g_autoptr (CchPlan) next = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;

  office_set (fixture->office, plan, "number", "1");
  g_assert_true (cch_office_undo (fixture->office, &error));
  g_assert_nonnull (cch_office_get_redo_label (fixture->office));
  g_clear_object (&plan);
  g_clear_object (&fixture->office);

  g_ptr_array_add (migrations,
                   cch_migration_new (newest + 1, "9999-next", "ALTER TABLE plan ADD extra TEXT"));
  g_assert_true (cch_migrations_apply (migrations, database, 0, &error));
  g_assert_no_error (error);
  fixture->office = cch_office_new (database, &error);
  g_assert_no_error (error);
  g_clear_object (&database);

  assert_blocked (fixture->office, "updated");
  g_assert_null (cch_office_get_redo_label (fixture->office));
  g_assert_false (cch_office_redo (fixture->office, &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_REFUSED);
  g_clear_error (&error);

  /* New actions can be undone down to the migration, and all are in the list. */
  next = office_add_plan (fixture->office, "Kế hoạch sau");
  g_assert_null (cch_office_get_undo_reason (fixture->office));
  g_assert_true (cch_office_undo (fixture->office, &error));
  assert_blocked (fixture->office, "updated");
  entries = cch_office_list_entries (fixture->office, 0, 0, &error);
  g_assert_cmpuint (entries->len, ==, 5);
  g_assert_cmpstr (((CchEntry *) entries->pdata[4])->label, ==, "Add plan Kế hoạch");
}

#define ADD(name, function)                                                                        \
  g_test_add ("/store/undo-limit/" name, OfficeFixture, NULL, office_fixture_set_up, function,     \
              office_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("issued", test_issued);
  ADD ("agrees", test_agrees);
  ADD ("migration", test_migration);
  return g_test_run ();
}
