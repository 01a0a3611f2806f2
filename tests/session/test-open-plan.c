/* Tests of a plan that is open: one snapshot a commit, and who hears of what.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-test-folder.h"
#include "cch-test-office.h"
#include "model/cch-period.h"
#include "session/cch-open-plan.h"
#include "store/cch-edit.h"

typedef struct
{
  char *folder;        /* owned */
  CchSession *session; /* owned */
  CchOpenPlan *plan;   /* owned */
  guint n_changes;
} Fixture;

static gint64
add_plan (CchSession *session)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit = cch_edit_begin (cch_session_get_office (session), NULL, &error);
  CchRecord *plan =
      cch_edit_create (edit, &cch_plan_kind, "title", "Cải cách hành chính", "year", 2021, NULL);
  gint64 id = cch_record_get_id (plan);

  cch_edit_commit (edit, &error);
  g_assert_no_error (error);
  return id;
}

static void
count_cb (Fixture *fixture)
{
  fixture->n_changes++;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  fixture->folder = cch_test_folder_new ();
  path = g_build_filename (fixture->folder, "office.caicach", NULL);
  cch_test_office_found (path, "ha-tinh-2019", "huyen", "UBND huyện", "Đức Thọ");
  fixture->session = cch_test_office_open (path);
  fixture->plan = cch_open_plan_new (fixture->session, add_plan (fixture->session), &error);
  g_assert_no_error (error);
  g_signal_connect_swapped (fixture->plan, "changed", G_CALLBACK (count_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->plan);
  g_clear_object (&fixture->session);
  cch_test_folder_remove (fixture->folder);
  g_free (fixture->folder);
}

static void
set_plan (Fixture *fixture, const char *field, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit = cch_edit_begin (cch_open_plan_get_office (fixture->plan), "x", &error);

  cch_edit_set (edit, cch_open_plan_get_plan (fixture->plan), field, text, NULL);
  cch_edit_commit (edit, &error);
  g_assert_no_error (error);
}

static void
test_snapshot (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchPlanView) before =
      cch_plan_view_ref (cch_open_plan_get_view (fixture->plan, &error));

  g_assert_true (cch_open_plan_get_view (fixture->plan, &error) == before);
  set_plan (fixture, "title", "Kiểm soát thủ tục");
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  g_assert_true (cch_open_plan_get_view (fixture->plan, &error) != before);
  g_assert_cmpstr (before->plan->title, ==, "Cải cách hành chính");
  g_assert_cmpstr (cch_open_plan_get_view (fixture->plan, &error)->plan->title, ==,
                   "Kiểm soát thủ tục");
}

/* What no plan is made of leaves the snapshot alone. */
static void
test_foreign_change (Fixture *fixture, gconstpointer data)
{
  CchOffice *office = cch_open_plan_get_office (fixture->plan);
  g_autoptr (GError) error = NULL;
  g_autoptr (CchPlanView) before =
      cch_plan_view_ref (cch_open_plan_get_view (fixture->plan, &error));
  g_autoptr (CchEdit) edit = cch_edit_begin (office, "x", &error);

  cch_edit_create (edit, &cch_period_kind, "year", 2021, "code", "quy-1", NULL);
  cch_edit_commit (edit, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (fixture->n_changes, ==, 0);
  g_assert_true (cch_open_plan_get_view (fixture->plan, &error) == before);
}

static void
test_frozen (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (cch_open_plan_is_frozen (fixture->plan));
  set_plan (fixture, "number", "12");
  g_assert_false (cch_open_plan_is_frozen (fixture->plan));
  cch_office_undo (cch_open_plan_get_office (fixture->plan), &error);
  g_assert_no_error (error);
  cch_office_undo (cch_open_plan_get_office (fixture->plan), &error);
  g_assert_no_error (error);
  g_assert_true (cch_open_plan_is_frozen (fixture->plan));
}

static void
test_regulation (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpstr (cch_open_plan_get_form (fixture->plan)->id, ==, "mau-1a");
  g_assert_cmpstr (cch_open_plan_get_table (fixture->plan)->id, ==, "khung");

  set_plan (fixture, "regulation", "thanh-hoa-ngoc-lac-2020");
  g_assert_cmpstr (cch_open_plan_get_form (fixture->plan)->id, ==, "ke-hoach");
  g_assert_cmpstr (cch_open_plan_get_table (fixture->plan)->id, ==, "phu-luc");

  set_plan (fixture, "regulation", "khong-co");
  g_assert_null (cch_open_plan_get_form (fixture->plan));
  g_assert_null (cch_open_plan_get_table (fixture->plan));

  set_plan (fixture, "regulation", NULL);
  g_assert_cmpstr (cch_open_plan_get_form (fixture->plan)->id, ==, "mau-1a");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function)                                                                        \
  g_test_add ("/session/open-plan/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("snapshot", test_snapshot);
  ADD ("foreign-change", test_foreign_change);
  ADD ("frozen", test_frozen);
  ADD ("regulation", test_regulation);
#undef ADD

  return g_test_run ();
}
