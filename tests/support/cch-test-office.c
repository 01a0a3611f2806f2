/* A new office file for a test, founded under a regulation and opened for writing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-test-office.h"

#include "rules/cch-regulation-library.h"
#include "store/cch-edit.h"

void
cch_test_office_found (const char *path,
                       const char *regulation_id,
                       const char *class_id,
                       const char *agency,
                       const char *place)
{
  g_autoptr (CchRegulationLibrary) library = cch_regulation_library_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CchRegulation) regulation =
      cch_regulation_library_get (library, regulation_id, &error);
  const CchSessionSeed seed = {
    .regulation = regulation,
    .class_id = class_id,
    .agency = agency,
    .place = place,
  };

  g_assert_no_error (error);
  cch_session_create (path, &seed, &error);
  g_assert_no_error (error);
}

CchSession *
cch_test_office_open (const char *path)
{
  g_autoptr (GError) error = NULL;
  CchSession *session = cch_session_open (path, CCH_SESSION_WRITE, NULL, NULL, &error);

  g_assert_no_error (error);
  return session;
}

/* The first agency that the office has: itself. */
CchAgency *
cch_test_office_get_agency (CchOffice *office)
{
  g_autoptr (GError) error = NULL;
  CchRecord *agency = cch_office_get (office, &cch_agency_kind, 1, &error);

  g_assert_no_error (error);
  return CCH_AGENCY (agency);
}

void
cch_test_office_rename_agency (CchOffice *office,
                               CchAgency *agency,
                               const char *label,
                               const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit = cch_edit_begin (office, label, &error);

  cch_edit_set (edit, agency, "name", text, NULL);
  cch_edit_commit (edit, &error);
  g_assert_no_error (error);
}
