/* Issued documents and closed periods stand still, whoever asks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-error.h"
#include "model/cch-letter.h"
#include "model/cch-period.h"
#include "model/cch-product.h"
#include "model/cch-progress.h"
#include "office-fixture.h"

static void
assert_refused (CchOffice *office, gpointer record, const char *field, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit = cch_edit_begin (office, NULL, &error);

  if (field != NULL)
    cch_edit_set_text (edit, record, field, text);
  else
    cch_edit_remove (edit, record);
  g_assert_false (cch_edit_commit (edit, &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_REFUSED);
}

static gpointer
create (CchOffice *office, const CchKind *kind, const char *owner, gpointer record)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit = cch_edit_begin (office, NULL, &error);
  gpointer made =
      cch_edit_create (edit, kind, owner, cch_record_get_id (record), "text", "Việc", NULL);

  if (!cch_edit_commit (edit, &error))
    {
      g_assert_error (error, CCH_ERROR, CCH_ERROR_REFUSED);
      return NULL;
    }
  return g_object_ref (made);
}

static void
reopen (CchOffice *office, gpointer record, const char *reason, gboolean allowed)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit = cch_edit_begin (office, "reopen", &error);

  cch_edit_reopen (edit, record, reason);
  g_assert_cmpint (cch_edit_commit (edit, &error), ==, allowed);
}

static void
test_plan (OfficeFixture *fixture, gconstpointer data)
{
  g_autoptr (CchPlan) plan = office_add_plan (fixture->office, "Kế hoạch");
  g_autoptr (CchTask) task = office_add_task (fixture->office, plan, "Rà soát");
  g_autoptr (CchProduct) product = create (fixture->office, &cch_product_kind, "task", task);
  g_autoptr (GError) error = NULL;

  office_set (fixture->office, plan, "state", "issued");
  assert_refused (fixture->office, plan, "title", "x");
  assert_refused (fixture->office, plan, "state", "draft");
  assert_refused (fixture->office, plan, NULL, NULL);
  assert_refused (fixture->office, task, "text", "x");
  assert_refused (fixture->office, task, "origin", "arising");
  assert_refused (fixture->office, task, NULL, NULL);
  assert_refused (fixture->office, product, "text", "x");
  assert_refused (fixture->office, product, NULL, NULL);
  g_assert_null (create (fixture->office, &cch_task_kind, "plan", plan));
  g_assert_null (create (fixture->office, &cch_product_kind, "task", task));

  g_assert_false (cch_office_undo (fixture->office, &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_REFUSED);
  g_assert_cmpint (plan->state, ==, CCH_DOCUMENT_STATE_ISSUED);

  reopen (fixture->office, plan, "", FALSE);
  reopen (fixture->office, plan, "Sai số liệu", TRUE);
  office_set (fixture->office, task, "text", "Rà soát lại");
}

static void
test_arising (OfficeFixture *fixture, gconstpointer data)
{
  g_autoptr (CchPlan) plan = office_add_plan (fixture->office, "Kế hoạch");
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit = NULL;

  office_set (fixture->office, plan, "state", "issued");
  edit = cch_edit_begin (fixture->office, NULL, &error);
  cch_edit_create (edit, &cch_task_kind, "plan", cch_record_get_id (CCH_RECORD (plan)), "text",
                   "Phát sinh", "origin", CCH_TASK_ORIGIN_ARISING, NULL);
  g_assert_true (cch_edit_commit (edit, &error));
  g_assert_no_error (error);
}

static void
test_period (OfficeFixture *fixture, gconstpointer data)
{
  g_autoptr (CchPlan) plan = office_add_plan (fixture->office, "Kế hoạch");
  g_autoptr (CchTask) task = office_add_task (fixture->office, plan, "Rà soát");
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit = cch_edit_begin (fixture->office, NULL, &error);
  g_autoptr (CchPeriod) period = g_object_ref (
      cch_edit_create (edit, &cch_period_kind, "year", (gint64) 2024, "code", "q1", NULL));
  g_autoptr (CchProgress) progress = g_object_ref (
      cch_edit_create (edit, &cch_progress_kind, "task", cch_record_get_id (CCH_RECORD (task)),
                       "period", cch_record_get_id (CCH_RECORD (period)), NULL));

  g_assert_true (cch_edit_commit (edit, &error));
  g_clear_pointer (&edit, cch_edit_free);
  office_set (fixture->office, plan, "state", "issued");
  office_set (fixture->office, progress, "state", "done");
  office_set (fixture->office, period, "state", "closed");
  assert_refused (fixture->office, progress, "note", "x");
  assert_refused (fixture->office, progress, NULL, NULL);
  assert_refused (fixture->office, period, "due", "2024-03-05");
  assert_refused (fixture->office, period, NULL, NULL);
  reopen (fixture->office, period, "", FALSE);
  reopen (fixture->office, period, "Bổ sung", TRUE);
  office_set (fixture->office, progress, "note", "x");
}

static void
test_letter (OfficeFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit = cch_edit_begin (fixture->office, NULL, &error);
  g_autoptr (CchLetter) letter =
      g_object_ref (cch_edit_create (edit, &cch_letter_kind, "subject", "mời họp", NULL));

  g_assert_true (cch_edit_commit (edit, &error));
  office_set (fixture->office, letter, "state", "submitted");
  office_set (fixture->office, letter, "body", "Kính mời");
  office_set (fixture->office, letter, "state", "issued");
  assert_refused (fixture->office, letter, "body", "x");
  assert_refused (fixture->office, letter, "number", "12");
  assert_refused (fixture->office, letter, "state", "draft");
  assert_refused (fixture->office, letter, NULL, NULL);
  g_assert_false (cch_office_undo (fixture->office, &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_REFUSED);

  reopen (fixture->office, letter, "", FALSE);
  reopen (fixture->office, letter, "Sai ngày", TRUE);
  office_set (fixture->office, letter, "body", "Trân trọng kính mời");
}

#define ADD(name, function)                                                                        \
  g_test_add ("/store/frozen/" name, OfficeFixture, NULL, office_fixture_set_up, function,         \
              office_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("plan", test_plan);
  ADD ("arising", test_arising);
  ADD ("period", test_period);
  ADD ("letter", test_letter);
  return g_test_run ();
}
