/* What is done can be undone and redone, to any depth, also after a restart.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-error.h"
#include "cch-test-dump.h"
#include "model/cch-product.h"
#include "office-fixture.h"
#include "store/cch-journal.h"
#include "store/cch-query-model.h"

static void
test_undo_redo (OfficeFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchPlan) plan = NULL;

  g_assert_null (cch_office_get_undo_label (fixture->office));
  g_assert_false (cch_office_undo (fixture->office, &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_false (cch_office_redo (fixture->office, &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_REFUSED);
  g_clear_error (&error);

  plan = office_add_plan (fixture->office, "Kế hoạch");
  office_set (fixture->office, plan, "number", "03");
  g_assert_cmpstr (cch_office_get_undo_label (fixture->office), ==,
                   "Change number of plan Kế hoạch: (empty) → 03");
  g_assert_cmpstr (plan->number, ==, "03");
  g_assert_true (cch_office_undo (fixture->office, &error));
  g_assert_null (plan->number);
  g_assert_cmpstr (cch_office_get_redo_label (fixture->office), ==,
                   "Change number of plan Kế hoạch: (empty) → 03");
  g_assert_true (cch_office_undo (fixture->office, &error));
  g_assert_true (cch_record_is_removed (CCH_RECORD (plan)));
  g_assert_null (cch_office_get_undo_label (fixture->office));
  g_assert_true (cch_office_redo (fixture->office, &error));
  g_assert_false (cch_record_is_removed (CCH_RECORD (plan)));

  office_set (fixture->office, plan, "symbol", "KH-UBND");
  g_assert_null (cch_office_get_redo_label (fixture->office));
}

static void
test_cascade (OfficeFixture *fixture, gconstpointer data)
{
  g_autoptr (CchPlan) plan = office_add_plan (fixture->office, "Kế hoạch");
  g_autoptr (CchPlan) next = office_add_plan (fixture->office, "Kế hoạch sau");
  g_autoptr (CchTask) task = office_add_task (fixture->office, plan, "Rà soát");
  g_autoptr (GError) error = NULL;
  g_autofree char *row = g_strdup_printf ("%d", (int) cch_record_get_id (CCH_RECORD (plan)));
  g_autofree char *before = NULL;
  g_autofree char *gone = NULL;
  g_autofree char *after = NULL;
  g_autofree char *again = NULL;
  g_autoptr (CchEdit) edit = NULL;

  office_set (fixture->office, next, "replaces", row);
  before = cch_test_dump (fixture->office);
  edit = cch_edit_begin (fixture->office, NULL, &error);
  g_assert_true (cch_edit_remove (edit, CCH_RECORD (plan)));
  g_assert_true (cch_edit_commit (edit, &error));
  g_assert_true (cch_record_is_removed (CCH_RECORD (task)));
  g_assert_cmpint (next->replaces, ==, 0);
  gone = cch_test_dump (fixture->office);

  g_assert_true (cch_office_undo (fixture->office, &error));
  g_assert_no_error (error);
  after = cch_test_dump (fixture->office);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (next->replaces, ==, cch_record_get_id (CCH_RECORD (plan)));
  g_assert_true (cch_office_redo (fixture->office, &error));
  again = cch_test_dump (fixture->office);
  g_assert_cmpstr (again, ==, gone);
}

static void
type (CchOffice *office, CchPlan *plan, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit = cch_edit_begin_typing (office, CCH_RECORD (plan), "title", &error);

  cch_edit_set (edit, plan, "title", text, NULL);
  g_assert_true (cch_edit_commit (edit, &error));
}

static guint
count_entries (CchOffice *office)
{
  g_autoptr (GPtrArray) entries = cch_office_list_entries (office, 0, 0, NULL);

  return entries->len;
}

static void
test_typing (OfficeFixture *fixture, gconstpointer data)
{
  g_autoptr (CchPlan) plan = office_add_plan (fixture->office, "Kế hoạch");
  g_autoptr (GError) error = NULL;

  type (fixture->office, plan, "Kế hoạch C");
  type (fixture->office, plan, "Kế hoạch CC");
  type (fixture->office, plan, "Kế hoạch CCHC");
  g_assert_cmpuint (count_entries (fixture->office), ==, 2);
  g_assert_cmpstr (cch_office_get_undo_label (fixture->office), ==,
                   "Change title of plan Kế hoạch CCHC: Kế hoạch → Kế hoạch CCHC");
  cch_office_end_typing (fixture->office);
  type (fixture->office, plan, "Kế hoạch CCHC 2024");
  g_assert_cmpuint (count_entries (fixture->office), ==, 3);
  office_set (fixture->office, plan, "number", "1");
  type (fixture->office, plan, "Kế hoạch");
  g_assert_cmpuint (count_entries (fixture->office), ==, 5);

  for (guint i = 0; i < 3; i++)
    g_assert_true (cch_office_undo (fixture->office, &error));
  g_assert_cmpstr (plan->title, ==, "Kế hoạch CCHC");
  g_assert_true (cch_office_undo (fixture->office, &error));
  g_assert_cmpstr (plan->title, ==, "Kế hoạch");
}

static void
test_groups (OfficeFixture *fixture, gconstpointer data)
{
  g_autoptr (CchPlan) plan = office_add_plan (fixture->office, "Kế hoạch");
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) outer = cch_edit_begin (fixture->office, "Làm nhiều việc", &error);
  g_autoptr (CchEdit) inner = cch_edit_begin (fixture->office, "inner", &error);
  g_autoptr (CchEdit) failing = NULL;

  cch_edit_set (inner, plan, "number", "1", NULL);
  g_assert_false (cch_office_undo (fixture->office, &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_true (cch_edit_commit (inner, &error));

  failing = cch_edit_begin (fixture->office, "failing", &error);
  cch_edit_set (failing, plan, "symbol", "KH", "title", "", NULL);
  g_assert_false (cch_edit_commit (failing, &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_INVALID);
  g_clear_error (&error);
  g_clear_pointer (&failing, cch_edit_free);

  g_assert_true (cch_edit_commit (outer, &error));
  g_assert_cmpstr (plan->number, ==, "1");
  g_assert_null (plan->symbol);
  g_assert_cmpuint (count_entries (fixture->office), ==, 2);
  g_assert_cmpstr (cch_office_get_undo_label (fixture->office), ==, "Làm nhiều việc");
}

static void
test_nothing (OfficeFixture *fixture, gconstpointer data)
{
  g_autoptr (CchPlan) plan = office_add_plan (fixture->office, "Kế hoạch");
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit = cch_edit_begin (fixture->office, NULL, &error);

  cch_edit_set (edit, plan, "title", "x", NULL);
  cch_edit_set (edit, plan, "title", "Kế hoạch", NULL);
  g_assert_true (cch_edit_commit (edit, &error));
  g_assert_cmpuint (count_entries (fixture->office), ==, 1);
}

static GPtrArray *
list_kind (CchOffice *office, const CchKind *kind)
{
  g_autoptr (CchQuery) query = cch_query_new (kind);
  g_autoptr (CchQueryModel) model = cch_query_model_new (office, query, NULL);
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++)
    g_ptr_array_add (records, g_list_model_get_item (G_LIST_MODEL (model), i));
  return records;
}

static CchRecord *
pick (GPtrArray *records)
{
  return records->len > 0 ? records->pdata[g_test_rand_int_range (0, records->len)] : NULL;
}

static void
change_something (CchEdit *edit, GPtrArray *plans, GPtrArray *tasks, guint number)
{
  g_autofree char *text = g_strdup_printf ("Việc %u", number);
  CchRecord *plan = pick (plans);
  CchRecord *task = pick (tasks);

  switch (g_test_rand_int_range (0, 7))
    {
    case 0:
      cch_edit_create (edit, &cch_plan_kind, "title", text, "year", (gint64) 2024, NULL);
      break;
    case 1:
    case 2:
      if (plan != NULL)
        cch_edit_create (edit, &cch_task_kind, "plan", cch_record_get_id (plan), "text", text,
                         NULL);
      break;
    case 3:
      if (task != NULL)
        cch_edit_set (edit, task, "note", text, "budget", (double) number, NULL);
      break;
    case 4:
      if (task != NULL)
        cch_edit_create (edit, &cch_product_kind, "task", cch_record_get_id (task), "text", text,
                         NULL);
      break;
    case 5:
      if (task != NULL)
        cch_edit_move (edit, task, NULL);
      break;
    default:
      if (number % 3 == 0 && plan != NULL)
        cch_edit_remove (edit, plan);
      else if (task != NULL)
        cch_edit_remove (edit, task);
    }
}

static void
act_at_random (CchOffice *office, guint number)
{
  g_autoptr (GPtrArray) plans = list_kind (office, &cch_plan_kind);
  g_autoptr (GPtrArray) tasks = list_kind (office, &cch_task_kind);
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit = cch_edit_begin (office, NULL, &error);

  /* Two changes may meet in one row that the first removes; setting a row that is gone is none. */
  change_something (edit, plans, tasks, number);
  if (g_test_rand_bit ())
    change_something (edit, plans, tasks, number + 1000);
  if (!cch_edit_commit (edit, &error))
    g_assert_error (error, CCH_ERROR, CCH_ERROR_INVALID);
}

static void
assert_dump (CchOffice *office, const char *expected)
{
  g_autofree char *dump = cch_test_dump (office);

  g_assert_cmpstr (dump, ==, expected);
}

static void
test_random (OfficeFixture *fixture, gconstpointer data)
{
  guint rounds = g_test_slow () ? 200 : 6;

  for (guint round = 0; round < rounds; round++)
    {
      g_autoptr (GPtrArray) dumps = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GError) error = NULL;
      guint first = count_entries (fixture->office);

      g_ptr_array_add (dumps, cch_test_dump (fixture->office));
      for (guint i = 0; dumps->len < 16; i++)
        {
          guint before = count_entries (fixture->office);

          act_at_random (fixture->office, i);
          if (count_entries (fixture->office) > before)
            g_ptr_array_add (dumps, cch_test_dump (fixture->office));
        }
      g_assert_cmpuint (count_entries (fixture->office), ==, first + 15);
      for (guint i = dumps->len - 1; i-- > 0;)
        {
          if (g_test_rand_int_range (0, 4) == 0)
            office_fixture_reopen (fixture);
          g_assert_true (cch_office_undo (fixture->office, &error));
          g_assert_no_error (error);
          assert_dump (fixture->office, dumps->pdata[i]);
        }
      for (guint i = 1; i < dumps->len; i++)
        {
          if (g_test_rand_int_range (0, 4) == 0)
            office_fixture_reopen (fixture);
          g_assert_true (cch_office_redo (fixture->office, &error));
          g_assert_no_error (error);
          assert_dump (fixture->office, dumps->pdata[i]);
        }
    }
}

static void
test_rewind (OfficeFixture *fixture, gconstpointer data)
{
  g_autoptr (CchPlan) plan = office_add_plan (fixture->office, "Kế hoạch");
  g_autoptr (GPtrArray) dumps = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) entries = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);
      gint64 last;

      if (i % 4 == 2)
        g_assert_true (cch_office_undo (fixture->office, &error));
      else if (i % 4 == 3)
        g_assert_true (cch_office_redo (fixture->office, &error));
      else
        office_set (fixture->office, plan, "number", text);
      last = cch_journal_get_last (cch_office_get_database (fixture->office), NULL);
      g_array_append_val (entries, last);
      g_ptr_array_add (dumps, cch_test_dump (fixture->office));
    }

  for (guint i = 0; i < dumps->len; i++)
    {
      CchDatabase *database = cch_office_get_database (fixture->office);

      store_run (database, "BEGIN");
      g_assert_true (cch_journal_rewind (database, g_array_index (entries, gint64, i), &error));
      assert_dump (fixture->office, dumps->pdata[i]);
      store_run (database, "ROLLBACK");
    }
}

static void
test_second_connection (OfficeFixture *fixture, gconstpointer data)
{
  g_autoptr (CchPlan) plan = office_add_plan (fixture->office, "Kế hoạch");
  g_autoptr (CchOffice) other = office_open (fixture->store.path, FALSE);
  g_autoptr (GError) error = NULL;
  g_autoptr (CchPlan) theirs = CCH_PLAN (
      cch_office_get (other, &cch_plan_kind, cch_record_get_id (CCH_RECORD (plan)), &error));

  office_set (fixture->office, plan, "number", "5");
  g_assert_null (theirs->number);
  g_assert_true (cch_office_refresh (other, &error));
  g_assert_cmpstr (theirs->number, ==, "5");
  g_assert_true (cch_office_undo (other, &error));
  g_assert_true (cch_office_refresh (fixture->office, &error));
  g_assert_null (plan->number);
  g_assert_cmpstr (cch_office_get_redo_label (fixture->office), ==,
                   cch_office_get_redo_label (other));
}

static void
test_move (OfficeFixture *fixture, gconstpointer data)
{
  g_autoptr (CchPlan) plan = office_add_plan (fixture->office, "Kế hoạch");
  g_autoptr (CchTask) one = office_add_task (fixture->office, plan, "một");
  g_autoptr (CchTask) two = office_add_task (fixture->office, plan, "hai");
  g_autoptr (CchTask) three = office_add_task (fixture->office, plan, "ba");

  g_assert_cmpint (one->position, <, two->position);
  /* More often than there is room between two neighbours. */
  for (guint i = 0; i < 60; i++)
    {
      CchTask *moved = i % 2 == 0 ? three : two;
      CchTask *before = i % 2 == 0 ? two : three;
      g_autoptr (GError) error = NULL;
      g_autoptr (CchEdit) edit = cch_edit_begin (fixture->office, NULL, &error);

      g_assert_true (cch_edit_move (edit, CCH_RECORD (moved), CCH_RECORD (before)));
      g_assert_true (cch_edit_commit (edit, &error));
      g_assert_cmpint (one->position, <, moved->position);
      g_assert_cmpint (moved->position, <, before->position);
    }
}

static void
test_kept (OfficeFixture *fixture, gconstpointer data)
{
  g_autoptr (CchPlan) plan = office_add_plan (fixture->office, "Kế hoạch");
  sqlite3 *handle = cch_database_get_handle (cch_office_get_database (fixture->office));

  g_assert_cmpint (sqlite3_exec (handle, "DELETE FROM journal", NULL, NULL, NULL), ==,
                   SQLITE_CONSTRAINT_TRIGGER);
  g_assert_cmpint (sqlite3_exec (handle, "UPDATE journal SET person = 'x'", NULL, NULL, NULL), ==,
                   SQLITE_CONSTRAINT_TRIGGER);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/store/journal/" name, OfficeFixture, NULL, office_fixture_set_up, function,        \
              office_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("undo-redo", test_undo_redo);
  ADD ("cascade", test_cascade);
  ADD ("typing", test_typing);
  ADD ("groups", test_groups);
  ADD ("nothing", test_nothing);
  ADD ("random", test_random);
  ADD ("rewind", test_rewind);
  ADD ("second-connection", test_second_connection);
  ADD ("move", test_move);
  ADD ("kept", test_kept);
  return g_test_run ();
}
