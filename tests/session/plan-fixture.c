/* An office of a commune with its agencies and a plan, in a file of its own for each test.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "plan-fixture.h"

#include "cch-test-dump.h"
#include "cch-test-folder.h"
#include "cch-test-office.h"
#include "model/cch-agency-alias.h"
#include "model/cch-agency.h"
#include "session/cch-organisation-edit.h"
#include "store/cch-statement.h"

#define REGULATION "two-level-2025"
#define FOUNDING ((CchDate){ 2025, 7, 1 })

static const struct
{
  const char *name;
  const char *short_name;
  const char *alias;
  CchAgencyLevel level;
} agencies[] = {
  [PLAN_OFFICE] = { "Văn phòng HĐND và UBND xã", "VP HĐND-UBND", NULL, CCH_AGENCY_LEVEL_COMMUNE },
  [PLAN_CULTURE] = { "Phòng Văn hóa - Xã hội", NULL, "Phòng VHXH", CCH_AGENCY_LEVEL_COMMUNE },
  [PLAN_ECONOMY] = { "Phòng Kinh tế", NULL, NULL, CCH_AGENCY_LEVEL_COMMUNE },
  [PLAN_SERVICE] = { "Trung tâm Phục vụ hành chính công", NULL, NULL, CCH_AGENCY_LEVEL_COMMUNE },
  [PLAN_THREE] = { "Sở Văn hóa, Thể thao và Du lịch", NULL, NULL, CCH_AGENCY_LEVEL_PROVINCE },
};

static void
add_alias (PlanFixture *fixture, gint64 agency, const char *alias)
{
  CchEdit *edit = plan_fixture_begin (fixture);

  cch_edit_create (edit, &cch_agency_alias_kind, "agency", agency, "alias", alias, NULL);
  plan_fixture_commit (edit);
}

static void
add_agencies (PlanFixture *fixture)
{
  for (guint i = 0; i < PLAN_N_AGENCIES; i++)
    {
      g_autoptr (CchAgencyTerm) term = CCH_AGENCY_TERM (cch_record_new (&cch_agency_term_kind));
      g_autoptr (GError) error = NULL;

      term->name = g_strdup (agencies[i].name);
      term->short_name = g_strdup (agencies[i].short_name);
      term->level = agencies[i].level;
      fixture->agencies[i] = cch_organisation_add (fixture->office, term, FOUNDING, &error);
      g_assert_no_error (error);
      if (agencies[i].alias != NULL)
        add_alias (fixture, fixture->agencies[i], agencies[i].alias);
    }
}

static gint64
add_plan (PlanFixture *fixture)
{
  CchEdit *edit = plan_fixture_begin (fixture);
  CchRecord *plan = cch_edit_create (edit, &cch_plan_kind, "title", "Cải cách hành chính năm 2026",
                                     "year", (gint64) 2026, "agency", fixture->own, NULL);
  gint64 id = plan != NULL ? cch_record_get_id (plan) : 0;

  plan_fixture_commit (edit);
  return id;
}

/* @regulation: (nullable): id of a pack, for the data of a test */
void
plan_fixture_set_up (PlanFixture *fixture, gconstpointer regulation)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CchRecord) own = NULL;

  fixture->folder = cch_test_folder_new ();
  path = g_build_filename (fixture->folder, "xã.caicach", NULL);
  cch_test_office_found (path, regulation != NULL ? regulation : REGULATION, "xa",
                         "Ủy ban nhân dân xã Ví Dụ", "Ví Dụ");
  fixture->session = cch_test_office_open (path);
  fixture->office = cch_session_get_office (fixture->session);
  own = cch_session_get_agency (fixture->session, &error);
  g_assert_no_error (error);
  fixture->own = cch_record_get_id (own);
  add_agencies (fixture);
  fixture->plan = cch_open_plan_new (fixture->session, add_plan (fixture), &error);
  g_assert_no_error (error);
}

void
plan_fixture_tear_down (PlanFixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (g_steal_pointer (&fixture->plan));
  g_assert_finalize_object (g_steal_pointer (&fixture->session));
  cch_test_folder_remove (fixture->folder);
  g_free (fixture->folder);
}

gint64
plan_fixture_get_plan (PlanFixture *fixture)
{
  return cch_record_get_id (CCH_RECORD (cch_open_plan_get_plan (fixture->plan)));
}

CchPlanView *
plan_fixture_get_view (PlanFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  CchPlanView *view = cch_open_plan_get_view (fixture->plan, &error);

  g_assert_no_error (error);
  return view;
}

gint64
plan_fixture_find_area (PlanFixture *fixture, const char *code)
{
  CchPlanView *view = plan_fixture_get_view (fixture);

  for (guint i = 0; i < view->areas->len; i++)
    if (g_str_equal (((CchArea *) view->areas->pdata[i])->code, code))
      return cch_record_get_id (view->areas->pdata[i]);
  return 0;
}

CchEdit *
plan_fixture_begin (PlanFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  CchEdit *edit = cch_edit_begin (fixture->office, NULL, &error);

  g_assert_no_error (error);
  return edit;
}

void
plan_fixture_commit (CchEdit *edit)
{
  g_autoptr (GError) error = NULL;

  cch_edit_commit (edit, &error);
  g_assert_no_error (error);
  cch_edit_free (edit);
}

CchTask *
plan_fixture_add_task (PlanFixture *fixture, const char *area, const char *text)
{
  CchEdit *edit = plan_fixture_begin (fixture);
  CchTask *task =
      cch_edit_create (edit, &cch_task_kind, "plan", plan_fixture_get_plan (fixture), "area",
                       plan_fixture_find_area (fixture, area), "text", text, NULL);

  if (task != NULL)
    g_object_ref (task);
  plan_fixture_commit (edit);
  return task;
}

const CchTaskView *
plan_fixture_find_task (PlanFixture *fixture, const char *text)
{
  CchPlanView *view = plan_fixture_get_view (fixture);

  for (guint i = 0; i < view->tasks->len; i++)
    if (g_strcmp0 (((CchTaskView *) view->tasks->pdata[i])->task->text, text) == 0)
      return view->tasks->pdata[i];
  return NULL;
}

char *
plan_fixture_dump (PlanFixture *fixture)
{
  return cch_test_dump (fixture->office);
}

/* Undoing once gives back what was there before, redoing what was done. */
void
plan_fixture_assert_one_entry (PlanFixture *fixture, const char *before)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *done = plan_fixture_dump (fixture);
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  g_assert_true (cch_office_undo (fixture->office, &error));
  undone = plan_fixture_dump (fixture);
  g_assert_cmpstr (undone, ==, before);
  g_assert_true (cch_office_redo (fixture->office, &error));
  redone = plan_fixture_dump (fixture);
  g_assert_cmpstr (redone, ==, done);
}
