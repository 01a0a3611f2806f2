/* The search box of the window: groups, ranks, what stands for a part, and the thread behind it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "model/cch-agency-alias.h"
#include "model/cch-agency.h"
#include "model/cch-plan.h"
#include "model/cch-product.h"
#include "model/cch-task.h"
#include "office-fixture.h"
#include "session/cch-finder.h"
#include "store/cch-search.h"

typedef struct
{
  OfficeFixture base;
  CchWorker *worker; /* owned */
  GAsyncResult *result;
} Fixture;

static void
fill (CchOffice *office)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit = cch_edit_begin (office, "fill", &error);
  CchRecord *plan = cch_edit_create (edit, &cch_plan_kind, "title", "Kế hoạch Đức Thọ", "year",
                                     (gint64) 2024, NULL);
  CchRecord *task = cch_edit_create (edit, &cch_task_kind, "plan", cch_record_get_id (plan),
                                     "number", "2.3", "text", "Rà soát thủ tục", NULL);
  CchRecord *agency = cch_edit_create (edit, &cch_agency_kind, "name", "UBND huyện ấy", NULL);

  cch_edit_create (edit, &cch_task_kind, "plan", cch_record_get_id (plan), "text", "Đức Thọ", NULL);
  cch_edit_create (edit, &cch_product_kind, "task", cch_record_get_id (task), "text",
                   "Báo cáo của Đức Thọ", NULL);
  cch_edit_create (edit, &cch_agency_alias_kind, "agency", cch_record_get_id (agency), "alias",
                   "Đức Thọ", NULL);
  cch_edit_commit (edit, &error);
  g_assert_no_error (error);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  office_fixture_set_up (&fixture->base, NULL);
  fixture->worker =
      cch_worker_new (cch_database_get_path (cch_office_get_database (fixture->base.office)),
                      CCH_DATABASE_WRITE);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->result);
  g_clear_object (&fixture->worker);
  office_fixture_tear_down (&fixture->base, NULL);
}

static char *
print (const CchFinderAnswer *answer)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < answer->found->len; i++)
    {
      CchFound *found = answer->found->pdata[i];

      g_string_append_printf (text, "%s: %s (%s)\n", cch_found_get_kind (found)->name,
                              cch_found_get_title (found), cch_found_get_place (found));
    }
  return g_string_free (text, FALSE);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  ((Fixture *) data)->result = g_object_ref (result);
}

static CchFinderAnswer *
ask (Fixture *fixture, const char *text, GCancellable *cancellable, GError **error)
{
  g_clear_object (&fixture->result);
  cch_finder_find_async (fixture->worker, text, cancellable, done_cb, fixture);
  while (fixture->result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return cch_finder_find_finish (fixture->result, error);
}

static void
test_groups (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CchFinderAnswer) answer = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  fill (fixture->base.office);
  answer = ask (fixture, "duc tho", NULL, &error);
  g_assert_no_error (error);
  g_assert_true (answer->complete);
  text = print (answer);
  /* The plan first, then tasks; a product stands for its task, an alias for its agency, once. */
  g_assert_cmpstr (text, ==,
                   "plan: Kế hoạch Đức Thọ ()\n"
                   "task: Đức Thọ (Kế hoạch Đức Thọ)\n"
                   "task: 2.3 Rà soát thủ tục (Product: Báo cáo của Đức Thọ)\n"
                   "agency: UBND huyện ấy (Other name of an agency: Đức Thọ)\n");
}

/* What the person does is found by the thread at once, and what is undone is not. */
static void
test_follows (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (CchFinderAnswer) answer = NULL;

      fill (fixture->base.office);
      answer = ask (fixture, "ke hoach duc", NULL, NULL);
      g_assert_cmpuint (answer->found->len, ==, 1);
      g_assert_true (cch_office_undo (fixture->base.office, NULL));
      g_clear_pointer (&answer, cch_finder_answer_free);
      answer = ask (fixture, "ke hoach duc", NULL, NULL);
      g_assert_cmpuint (answer->found->len, ==, 0);
    }
}

static void
test_room (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CchFinderAnswer) answer = NULL;

  for (guint i = 0; i < 30; i++)
    {
      g_autoptr (CchPlan) plan = office_add_plan (fixture->base.office, "Kế hoạch");
    }
  answer = ask (fixture, "ke hoach", NULL, NULL);
  g_assert_cmpuint (answer->found->len, ==, 12);
  g_assert_true (answer->truncated);
  g_clear_pointer (&answer, cch_finder_answer_free);
  answer = ask (fixture, " . ", NULL, NULL);
  g_assert_cmpuint (answer->found->len, ==, 0);
  g_assert_false (answer->truncated);
}

static void
test_called_off (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (ask (fixture, "a", cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static gpointer
endless_job (CchOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  g_atomic_int_set ((int *) data, 1);
  while (!g_cancellable_is_cancelled (cancellable))
    g_thread_yield ();
  g_cancellable_set_error_if_cancelled (cancellable, error);
  return NULL;
}

static void
count_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  cch_worker_run_finish (result, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  (*(guint *) data)++;
}

/* Closing calls off the job at hand and those behind it, and everybody is answered. */
static void
test_closing (Fixture *fixture, gconstpointer data)
{
  int begun = 0;
  guint n_answered = 0;

  for (guint i = 0; i < 3; i++)
    cch_worker_run_async (fixture->worker, endless_job, &begun, NULL, NULL, NULL, count_cb,
                          &n_answered);
  while (!g_atomic_int_get (&begun))
    g_thread_yield ();
  g_clear_object (&fixture->worker);
  while (n_answered < 3)
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
wake_again_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

/* A change is indexed by itself; the person meanwhile edits on. */
static void
test_wakes (Fixture *fixture, gconstpointer data)
{
  guint tick = g_timeout_add (5, wake_again_cb, NULL);
  CchOffice *office = fixture->base.office;

  for (guint i = 0; i < 20; i++)
    {
      fill (office);
      cch_worker_wake (fixture->worker);
    }
  while (!cch_search_is_current (office))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (tick);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/session/finder/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("groups", test_groups);
  ADD ("follows", test_follows);
  ADD ("room", test_room);
  ADD ("called-off", test_called_off);
  ADD ("closing", test_closing);
  ADD ("wakes", test_wakes);
  return g_test_run ();
}
