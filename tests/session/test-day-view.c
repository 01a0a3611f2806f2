/* What matters on a day: due dates by the calendar, milestones of plans in force, plans, agencies.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-day-view.h"

#include "cch-test-folder.h"
#include "cch-test-office.h"
#include "model/cch-progress.h"
#include "model/cch-task.h"
#include "rules/cch-regulation-library.h"
#include "session/cch-office-setting.h"
#include "session/cch-sample.h"
#include "session/cch-session.h"
#include "store/cch-edit.h"

typedef struct
{
  char *folder;        /* owned */
  CchSession *session; /* owned */
  CchOffice *office;   /* of the session */
} Fixture;

static char *
make_path (Fixture *fixture)
{
  fixture->folder = cch_test_folder_new ();
  return g_build_filename (fixture->folder, "a.caicach", NULL);
}

static void
open_office (Fixture *fixture, const char *path)
{
  fixture->session = cch_test_office_open (path);
  fixture->office = cch_session_get_office (fixture->session);
}

static void
set_up_sample (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = make_path (fixture);
  g_autoptr (GError) error = NULL;
  CchRegulationLibrary *library = cch_regulation_library_new ();
  g_autoptr (CchRegulation) regulation =
      cch_regulation_library_get (library, CCH_SAMPLE_REGULATION, &error);
  const CchSessionSeed seed = {
    .regulation = regulation,
    .class_id = CCH_SAMPLE_CLASS,
    .agency = "UBND xã",
    .place = "Xã",
    .fill = cch_sample_fill,
  };

  g_assert_true (cch_session_create (path, &seed, &error));
  g_assert_no_error (error);
  cch_regulation_library_free (library);
  open_office (fixture, path);
}

static void
set_up_empty (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = make_path (fixture);

  cch_test_office_found (path, "ha-tinh-2019", "xa", "UBND xã", "Xã");
  open_office (fixture, path);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->session);
  cch_test_folder_remove (fixture->folder);
  g_free (fixture->folder);
}

static CchDayView *
look (Fixture *fixture, guint year, guint month, guint day)
{
  g_autoptr (GError) error = NULL;
  CchDayView *view = cch_day_view_load (fixture->office, cch_date_new (year, month, day), &error);

  g_assert_no_error (error);
  return view;
}

static char *
list_dues (const CchDayView *view)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < view->dues->len; i++)
    {
      const CchDayDue *due = g_ptr_array_index (view->dues, i);
      g_autofree char *day = cch_date_to_iso (due->due);

      g_string_append_printf (text, "%s %s\n", day, due->name);
    }
  return g_string_free (text, FALSE);
}

static gboolean
lists_due (const CchDayView *view, CchDate day)
{
  for (guint i = 0; i < view->dues->len; i++)
    if (cch_date_compare (((const CchDayDue *) view->dues->pdata[i])->due, day) == 0)
      return TRUE;
  return FALSE;
}

static void
test_sample (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CchDayView) view = look (fixture, 2026, 11, 21);
  g_autofree char *dues = list_dues (view);
  const CchDayPlan *draft = g_ptr_array_index (view->plans, 0);
  guint n_own = 0;

  g_assert_cmpstr (view->agency, ==, "UBND xã");
  g_assert_nonnull (view->class_name);
  g_assert_true (view->holds);
  g_assert_cmpuint (view->n_agencies, >, 3);
  g_assert_nonnull (view->last_act);
  g_assert_true (g_str_has_prefix (dues, "2026-11-25 Kế hoạch cải cách hành chính năm 2027\n"
                                         "2026-12-17 Báo cáo năm 2026\n"
                                         "2027-03-17 Báo cáo quý I 2027\n"));
  g_assert_cmpuint (draft->year, ==, 2027);
  for (guint i = 0; i < view->plans->len; i++)
    n_own += ((const CchDayPlan *) view->plans->pdata[i])->own;
  g_assert_cmpuint (n_own, ==, 2);
  g_assert_cmpuint (view->plans->len, ==, 3);
  g_assert_true (cch_day_view_has_own_plan (view, 2027));
  g_assert_false (cch_day_view_has_own_plan (view, 2028));
}

/* The last day still counts, the day after it does not. */
static void
test_last_day (Fixture *fixture, gconstpointer data)
{
  const CchDate due = cch_date_new (2026, 12, 17);
  g_autoptr (CchDayView) on = look (fixture, 2026, 12, 17);
  g_autoptr (CchDayView) after = look (fixture, 2026, 12, 18);

  g_assert_true (lists_due (on, due));
  g_assert_false (lists_due (after, due));
}

/* "Trước ngày 05/3" leaves the fourth as the last day. */
static void
test_exclusive (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CchDayView) on = look (fixture, 2020, 3, 4);
  g_autoptr (CchDayView) after = look (fixture, 2020, 3, 5);
  const CchDayDue *due = g_ptr_array_index (on->dues, 0);

  g_assert_true (lists_due (on, cch_date_new (2020, 3, 4)));
  g_assert_false (lists_due (after, cch_date_new (2020, 3, 4)));
  g_assert_cmpstr (due->rule, ==, "before day 05/3");
}

static void
assert_milestone (const CchDayView *view, guint index, CchDate day)
{
  const CchDayMilestone *milestone = g_ptr_array_index (view->milestones, index);

  g_assert_cmpint (cch_date_compare (milestone->due, day), ==, 0);
}

static void
mark_done (Fixture *fixture, gint64 task)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit = cch_edit_begin (fixture->office, NULL, &error);
  CchRecord *period = cch_edit_create (edit, cch_kinds_find ("period"), "year", (gint64) 2026,
                                       "code", "test", NULL);

  cch_edit_create (edit, &cch_progress_kind, "task", task, "period", cch_record_get_id (period),
                   "state", CCH_PROGRESS_STATE_DONE, NULL);
  cch_edit_commit (edit, &error);
  g_assert_no_error (error);
}

/* Two weeks back and a month ahead; drafts bind nobody, and what is done needs no word. */
static void
test_milestones (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CchDayView) view = look (fixture, 2026, 11, 21);
  g_autoptr (CchDayView) later = look (fixture, 2026, 11, 29);
  const CchDayMilestone *first = g_ptr_array_index (view->milestones, 0);
  g_autoptr (CchDayView) done = NULL;

  g_assert_cmpuint (view->milestones->len, >, 1);
  assert_milestone (view, 0, cch_date_new (2026, 11, 14));
  assert_milestone (later, 0, cch_date_new (2026, 11, 30));
  for (guint i = 0; i < view->milestones->len; i++)
    g_assert_nonnull (
        strstr (((const CchDayMilestone *) view->milestones->pdata[i])->plan, "2026"));

  mark_done (fixture, first->task);
  done = look (fixture, 2026, 11, 21);
  g_assert_cmpuint (done->milestones->len + done->n_hidden, <,
                    view->milestones->len + view->n_hidden);
}

/* More than anybody reads is counted. */
static void
test_many_milestones (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CchDayView) view = look (fixture, 2026, 12, 10);

  g_assert_cmpuint (view->milestones->len, ==, 8);
  g_assert_cmpuint (view->n_hidden, >, 0);
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CchDayView) view = look (fixture, 2020, 1, 5);

  g_assert_false (cch_day_view_has_own_plan (view, 0));
  g_assert_cmpuint (view->n_agencies, ==, 1);
  g_assert_cmpuint (view->milestones->len, ==, 0);
  g_assert_cmpuint (view->dues->len, >, 0);
}

/* A regulation that ended, and one that nobody knows: the rest is still said. */
static void
test_no_regulation (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CchDayView) late = look (fixture, 2035, 1, 5);
  g_autoptr (CchDayView) unknown = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (late->holds || late->dues->len == 0);
  g_assert_true (
      cch_office_setting_put (fixture->office, CCH_SETTING_REGULATION, "nowhere", NULL, &error));
  g_assert_no_error (error);
  unknown = look (fixture, 2020, 1, 5);
  g_assert_null (unknown->regulation);
  g_assert_cmpuint (unknown->dues->len, ==, 0);
  g_assert_cmpstr (unknown->agency, ==, "UBND xã");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/session/day-view/sample", Fixture, NULL, set_up_sample, test_sample, tear_down);
  g_test_add ("/session/day-view/last-day", Fixture, NULL, set_up_sample, test_last_day, tear_down);
  g_test_add ("/session/day-view/exclusive", Fixture, NULL, set_up_empty, test_exclusive,
              tear_down);
  g_test_add ("/session/day-view/milestones", Fixture, NULL, set_up_sample, test_milestones,
              tear_down);
  g_test_add ("/session/day-view/many-milestones", Fixture, NULL, set_up_sample,
              test_many_milestones, tear_down);
  g_test_add ("/session/day-view/empty", Fixture, NULL, set_up_empty, test_empty, tear_down);
  g_test_add ("/session/day-view/no-regulation", Fixture, NULL, set_up_empty, test_no_regulation,
              tear_down);
  return g_test_run ();
}
