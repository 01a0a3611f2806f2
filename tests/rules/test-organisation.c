/* Agencies as of a day, over the reform of 01/7/2025: levels close, communes merge.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-organisation.h"

typedef struct
{
  GPtrArray *agencies;    /* (element-type CchAgency), owned */
  GPtrArray *terms;       /* (element-type CchAgencyTerm), owned */
  GPtrArray *successions; /* (element-type CchAgencySuccession), owned */
} Fixture;

static const CchDate before = { 2025, 6, 30 };
static const CchDate after = { 2025, 7, 1 };

static void
add_term (Fixture *fixture,
          gint64 agency,
          const char *name,
          CchAgencyLevel level,
          gint64 parent,
          CchDate start,
          CchDate end)
{
  CchAgencyTerm *term = CCH_AGENCY_TERM (cch_record_new (&cch_agency_term_kind));

  term->agency = agency;
  term->name = g_strdup (name);
  term->class = g_strdup (level == CCH_AGENCY_LEVEL_COMMUNE ? "xa" : "khac");
  term->level = level;
  term->parent = parent;
  term->start = start;
  term->end = end;
  g_ptr_array_add (fixture->terms, term);
}

static void
add_agency (Fixture *fixture, gint64 id, CchDate closed)
{
  CchRecord *agency = cch_record_new (&cch_agency_kind);
  g_autofree char *uuid = g_strdup_printf ("agency-%" G_GINT64_FORMAT, id);

  cch_record_set_identity (agency, id, uuid);
  CCH_AGENCY (agency)->closed = closed;
  g_ptr_array_add (fixture->agencies, agency);
}

static void
add_succession (Fixture *fixture, gint64 from, gint64 to, CchDate day)
{
  CchAgencySuccession *succession =
      CCH_AGENCY_SUCCESSION (cch_record_new (&cch_agency_succession_kind));

  succession->predecessor = from;
  succession->successor = to;
  succession->day = day;
  succession->change = CCH_AGENCY_CHANGE_MERGED;
  g_ptr_array_add (fixture->successions, succession);
}

/* 1 province; 2 district until 30/6/2025; 3 and 4 communes merged into 5; 6 a renamed department. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  const CchDate none = CCH_DATE_NONE;

  fixture->agencies = g_ptr_array_new_with_free_func (g_object_unref);
  fixture->terms = g_ptr_array_new_with_free_func (g_object_unref);
  fixture->successions = g_ptr_array_new_with_free_func (g_object_unref);
  add_agency (fixture, 1, none);
  add_agency (fixture, 2, before);
  add_agency (fixture, 3, before);
  add_agency (fixture, 4, before);
  add_agency (fixture, 5, none);
  add_agency (fixture, 6, none);
  add_term (fixture, 1, "UBND tỉnh", CCH_AGENCY_LEVEL_PROVINCE, 0, none, none);
  add_term (fixture, 2, "UBND huyện", CCH_AGENCY_LEVEL_DISTRICT, 1, none, none);
  add_term (fixture, 3, "UBND xã A", CCH_AGENCY_LEVEL_COMMUNE, 2, none, none);
  add_term (fixture, 4, "UBND xã B", CCH_AGENCY_LEVEL_COMMUNE, 2, none, none);
  add_term (fixture, 5, "UBND xã AB", CCH_AGENCY_LEVEL_COMMUNE, 1, after, none);
  add_term (fixture, 6, "Sở X", CCH_AGENCY_LEVEL_PROVINCE, 1, none, before);
  add_term (fixture, 6, "Sở X và Y", CCH_AGENCY_LEVEL_PROVINCE, 1, after, none);
  add_succession (fixture, 3, 5, after);
  add_succession (fixture, 4, 5, after);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_ptr_array_unref (fixture->agencies);
  g_ptr_array_unref (fixture->terms);
  g_ptr_array_unref (fixture->successions);
}

static void
test_day (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CchOrganisation) old =
      cch_organisation_new (fixture->agencies, fixture->terms, before);
  g_autoptr (CchOrganisation) new = cch_organisation_new (fixture->agencies, fixture->terms, after);

  g_assert_cmpuint (cch_organisation_get_n_members (old), ==, 5);
  g_assert_cmpuint (cch_organisation_get_n_members (new), ==, 3);
  g_assert_cmpuint (cch_organisation_count (old, "xa", CCH_AGENCY_LEVEL_NONE, 2), ==, 2);
  g_assert_cmpuint (cch_organisation_count (old, NULL, CCH_AGENCY_LEVEL_COMMUNE, 1), ==, 2);
  g_assert_cmpuint (cch_organisation_count (old, NULL, CCH_AGENCY_LEVEL_DISTRICT, 0), ==, 1);
  g_assert_cmpuint (cch_organisation_count (new, NULL, CCH_AGENCY_LEVEL_DISTRICT, 0), ==, 0);
  g_assert_cmpuint (cch_organisation_count (new, "xa", CCH_AGENCY_LEVEL_NONE, 1), ==, 1);
  g_assert_null (cch_organisation_find (old, 5));
  g_assert_null (cch_organisation_find (new, 2));
  g_assert_cmpstr (cch_organisation_find (old, 6)->term->name, ==, "Sở X");
  g_assert_cmpstr (cch_organisation_find (new, 6)->term->name, ==, "Sở X và Y");
  g_assert_cmpuint (cch_organisation_find (old, 3)->depth, ==, 2);
  g_assert_cmpuint (cch_organisation_find (new, 5)->depth, ==, 1);
  g_assert_true (cch_organisation_is_under (old, 3, 1));
  g_assert_false (cch_organisation_is_under (old, 1, 3));
}

static void
test_successors (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) still = cch_organisation_list_successors (fixture->successions, 3, before);
  g_autoptr (GArray) merged = cch_organisation_list_successors (fixture->successions, 3, after);
  g_autoptr (GArray) sources = cch_organisation_list_predecessors (fixture->successions, 5, after);

  g_assert_cmpuint (still->len, ==, 1);
  g_assert_cmpint (g_array_index (still, gint64, 0), ==, 3);
  g_assert_cmpuint (merged->len, ==, 1);
  g_assert_cmpint (g_array_index (merged, gint64, 0), ==, 5);
  g_assert_cmpuint (sources->len, ==, 2);
}

static void
test_split (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GArray) heirs = NULL;

  add_succession (fixture, 5, 7, cch_date_new (2026, 1, 1));
  add_succession (fixture, 5, 8, cch_date_new (2026, 1, 1));
  heirs = cch_organisation_list_successors (fixture->successions, 4, cch_date_new (2026, 6, 1));
  g_assert_cmpuint (heirs->len, ==, 2);
  g_assert_cmpint (g_array_index (heirs, gint64, 0), ==, 7);
  g_assert_cmpint (g_array_index (heirs, gint64, 1), ==, 8);
}

/* A circle of superiors and of successors, a superior that does not exist: never an endless walk. */
static void
test_circles (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CchOrganisation) organisation = NULL;
  g_autoptr (GArray) heirs = NULL;

  for (gint64 id = 10; id < 14; id++)
    {
      add_agency (fixture, id, CCH_DATE_NONE);
      add_term (fixture, id, "Vòng", CCH_AGENCY_LEVEL_NONE, id == 13 ? 99 : 10 + (id - 9) % 3,
                CCH_DATE_NONE, CCH_DATE_NONE);
    }
  add_succession (fixture, 20, 21, after);
  add_succession (fixture, 21, 20, after);

  organisation = cch_organisation_new (fixture->agencies, fixture->terms, after);
  for (gint64 id = 10; id < 14; id++)
    {
      g_assert_cmpuint (cch_organisation_find (organisation, id)->depth, <, 3);
      g_assert_false (cch_organisation_is_under (organisation, id, 99));
    }
  g_assert_cmpint (cch_organisation_find (organisation, 13)->parent, ==, -1);
  heirs = cch_organisation_list_successors (fixture->successions, 20, after);
  g_assert_cmpuint (heirs->len, ==, 0);
}

static void
test_owner (void)
{
  g_autoptr (GPtrArray) owners = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < 2; i++)
    {
      CchAreaOwner *owner = CCH_AREA_OWNER (cch_record_new (&cch_area_owner_kind));

      owner->area = 7;
      owner->agency = 100 + i;
      owner->start = i == 0 ? CCH_DATE_NONE : after;
      owner->end = i == 0 ? before : CCH_DATE_NONE;
      g_ptr_array_add (owners, owner);
    }
  g_assert_cmpint (cch_organisation_find_owner (owners, 7, before), ==, 100);
  g_assert_cmpint (cch_organisation_find_owner (owners, 7, after), ==, 101);
  g_assert_cmpint (cch_organisation_find_owner (owners, 8, after), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/rules/organisation/day", Fixture, NULL, set_up, test_day, tear_down);
  g_test_add ("/rules/organisation/successors", Fixture, NULL, set_up, test_successors, tear_down);
  g_test_add ("/rules/organisation/split", Fixture, NULL, set_up, test_split, tear_down);
  g_test_add ("/rules/organisation/circles", Fixture, NULL, set_up, test_circles, tear_down);
  g_test_add_func ("/rules/organisation/owner", test_owner);
  return g_test_run ();
}
