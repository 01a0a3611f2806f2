/* What the tests of composing share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-compose-fixture.h"

#include <string.h>

void
cch_compose_set_up (CchComposeFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->library = cch_regulation_library_new ();
  fixture->profile = cch_doc_profile_load_for_date ("2026-01-05", &error);
  g_assert_no_error (error);
}

void
cch_compose_tear_down (CchComposeFixture *fixture, gconstpointer data)
{
  cch_regulation_library_free (fixture->library);
  cch_doc_profile_unref (fixture->profile);
}

CchRegulation *
cch_compose_load (CchComposeFixture *fixture, const char *id)
{
  g_autoptr (GError) error = NULL;
  CchRegulation *regulation = cch_regulation_library_get (fixture->library, id, &error);

  g_assert_no_error (error);
  return regulation;
}

char *
cch_compose_dump (CchComposeFixture *fixture, CchPlanView *view, const char *id, gboolean draft)
{
  g_autoptr (CchRegulation) regulation = cch_compose_load (fixture, id);
  g_autoptr (GError) error = NULL;
  g_autoptr (CchDoc) doc = cch_compose_plan (view, regulation, fixture->profile, draft, &error);

  g_assert_no_error (error);
  return cch_doc_dump (doc);
}

void
cch_compose_assert_contains (const char *text, const char *part)
{
  g_test_message ("“%s” in: %s", part, text);
  g_assert_nonnull (strstr (text, part));
}

void
cch_compose_assert_lacks (const char *text, const char *part)
{
  g_test_message ("no “%s” in: %s", part, text);
  g_assert_null (strstr (text, part));
}

char *
cch_compose_dump_blank (CchComposeFixture *fixture, const char *id, const char *form)
{
  g_autoptr (CchRegulation) regulation = cch_compose_load (fixture, id);
  g_autoptr (CchDoc) doc =
      cch_compose_blank_form (regulation, cch_regulation_find_form (regulation, form),
                              fixture->profile);

  return cch_doc_dump (doc);
}
