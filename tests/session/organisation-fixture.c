/* An office with agencies, an area and tasks, for tests of what happens to agencies.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "organisation-fixture.h"

#include "base/cch-error.h"
#include "cch-test-dump.h"
#include "model/cch-area.h"
#include "model/cch-task-agency.h"

CchAgencyTerm *
organisation_make_draft (const char *name, const char *agency_class, gint64 superior)
{
  CchAgencyTerm *draft = CCH_AGENCY_TERM (cch_record_new (&cch_agency_term_kind));

  draft->name = g_strdup (name);
  draft->class = g_strdup (agency_class);
  draft->level = CCH_AGENCY_LEVEL_COMMUNE;
  draft->parent = superior;
  return draft;
}

gint64
organisation_add (OfficeFixture *fixture, const char *name, gint64 superior)
{
  g_autoptr (CchAgencyTerm) draft = organisation_make_draft (name, "xa", superior);
  g_autoptr (GError) error = NULL;
  gint64 agency = cch_organisation_add (fixture->office, draft, FOUNDING, &error);

  g_assert_no_error (error);
  g_assert_cmpint (agency, >, 0);
  return agency;
}

gint64
organisation_add_area (OfficeFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit = cch_edit_begin (fixture->office, NULL, &error);
  CchRecord *area =
      cch_edit_create (edit, &cch_area_kind, "code", "1", "name", "Cải cách thể chế", NULL);
  gint64 id = cch_record_get_id (area);

  g_assert_true (cch_edit_commit (edit, &error));
  return id;
}

gint64
organisation_add_duty (OfficeFixture *fixture, CchTask *task, gint64 agency, const char *wording)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit = cch_edit_begin (fixture->office, NULL, &error);
  CchRecord *duty =
      cch_edit_create (edit, &cch_task_agency_kind, "task", cch_record_get_id (CCH_RECORD (task)),
                       "agency", agency, "wording", wording, NULL);
  gint64 id = cch_record_get_id (duty);

  g_assert_true (cch_edit_commit (edit, &error));
  return id;
}

char *
organisation_dup_name (OfficeFixture *fixture, gint64 agency, CchDate day)
{
  g_autoptr (CchOrganisation) organisation = cch_organisation_load (fixture->office, day, NULL);
  const CchOrganisationMember *member = cch_organisation_find (organisation, agency);

  return g_strdup (member != NULL ? member->term->name : "-");
}

void
organisation_assert_name (OfficeFixture *fixture, gint64 agency, CchDate day, const char *expected)
{
  g_autofree char *name = organisation_dup_name (fixture, agency, day);

  g_assert_cmpstr (name, ==, expected);
}

gint64
organisation_get_superior (OfficeFixture *fixture, gint64 agency, CchDate day)
{
  g_autoptr (CchOrganisation) organisation = cch_organisation_load (fixture->office, day, NULL);
  const CchOrganisationMember *member = cch_organisation_find (organisation, agency);

  g_assert_nonnull (member);
  return member->parent >= 0
             ? cch_organisation_get_member (organisation, (guint) member->parent)->agency
             : 0;
}

gint64
organisation_get_owner (OfficeFixture *fixture, gint64 area, CchDate day)
{
  g_autoptr (CchOrganisationRecords) records =
      cch_organisation_records_load (cch_office_get_database (fixture->office), NULL);

  return cch_organisation_find_owner (records->owners, area, day);
}

gint64
organisation_query (OfficeFixture *fixture, const char *sql, gint64 number)
{
  g_autofree char *text = g_strdup_printf (sql, (int) number);

  return store_query (cch_office_get_database (fixture->office), text);
}

/* The action was one entry: undoing once gives back what was there before. */
void
organisation_assert_one_entry (OfficeFixture *fixture, const char *before)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *done = cch_test_dump (fixture->office);
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  g_assert_true (cch_office_undo (fixture->office, &error));
  undone = cch_test_dump (fixture->office);
  g_assert_cmpstr (undone, ==, before);
  g_assert_true (cch_office_redo (fixture->office, &error));
  redone = cch_test_dump (fixture->office);
  g_assert_cmpstr (redone, ==, done);
}

void
organisation_assert_refused (GError *error, const char *words)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == CCH_ERROR);
  if (strstr (error->message, words) == NULL)
    {
      g_test_message ("“%s” is not in “%s”", words, error->message);
      g_test_fail ();
    }
}

void
communes_set_up (OfficeFixture *fixture, Communes *communes)
{
  g_autoptr (CchPlan) draft = office_add_plan (fixture->office, "Kế hoạch 2026");
  g_autoptr (CchPlan) issued = office_add_plan (fixture->office, "Kế hoạch 2025");
  g_autoptr (GError) error = NULL;

  communes->province = organisation_add (fixture, "UBND tỉnh", 0);
  communes->parts[0] = organisation_add (fixture, "UBND xã Một", communes->province);
  communes->parts[1] = organisation_add (fixture, "UBND xã Hai", communes->province);
  communes->parts[2] = organisation_add (fixture, "UBND xã Ba", communes->province);
  communes->school = organisation_add (fixture, "Trường học", communes->parts[1]);
  communes->area = organisation_add_area (fixture);
  g_assert_true (cch_organisation_set_owner (fixture->office, communes->area, communes->parts[0],
                                             FOUNDING, &error));
  communes->open = office_add_task (fixture->office, draft, "Rà soát");
  communes->still = office_add_task (fixture->office, issued, "Kiểm tra");
  organisation_add_duty (fixture, communes->open, communes->parts[0], NULL);
  organisation_add_duty (fixture, communes->open, communes->parts[1], "UBND xã Hai");
  organisation_add_duty (fixture, communes->still, communes->parts[0], NULL);
  office_set (fixture->office, issued, "state", "issued");
}

void
communes_clear (Communes *communes)
{
  g_object_unref (communes->open);
  g_object_unref (communes->still);
}

GArray *
organisation_list_ids (const gint64 *ids, guint n_ids)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_vals (list, ids, n_ids);
  return list;
}
