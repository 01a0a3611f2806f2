/* Tests of actions on agencies: what they leave behind, what passes on, what they refuse.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "organisation-fixture.h"

#include "cch-test-dump.h"
static void
test_rename (OfficeFixture *fixture, gconstpointer data)
{
  gint64 agency = organisation_add (fixture, "Sở Thông tin và Truyền thông", 0);
  g_autofree char *before = cch_test_dump (fixture->office);
  g_autoptr (GError) error = NULL;

  g_assert_true (cch_organisation_rename (fixture->office, agency, "  Sở Khoa học và Công nghệ ",
                                          "KHCN", DAY, &error));
  g_assert_no_error (error);
  organisation_assert_name (fixture, agency, EVE, "Sở Thông tin và Truyền thông");
  organisation_assert_name (fixture, agency, DAY, "Sở Khoa học và Công nghệ");
  g_assert_nonnull (
      strstr (cch_office_get_undo_label (fixture->office), "Sở Khoa học và Công nghệ"));
  organisation_assert_one_entry (fixture, before);

  /* On its first day the name is put right; there is no third term. */
  g_assert_true (cch_organisation_rename (fixture->office, agency, "Sở KH&CN", NULL, DAY, &error));
  g_assert_cmpint (
      organisation_query (fixture, "SELECT count (*) FROM agency_term WHERE agency = %d", agency),
      ==, 2);
  organisation_assert_name (fixture, agency, DAY, "Sở KH&CN");

  /* Between two names: the days before and after keep theirs. */
  g_assert_true (cch_organisation_rename (fixture->office, agency, "Sở Trung gian", NULL,
                                          ((CchDate){ 2023, 3, 1 }), &error));
  organisation_assert_name (fixture, agency, ((CchDate){ 2023, 2, 28 }),
                            "Sở Thông tin và Truyền thông");
  organisation_assert_name (fixture, agency, EVE, "Sở Trung gian");
  organisation_assert_name (fixture, agency, DAY, "Sở KH&CN");
}

static void
test_place_and_class (OfficeFixture *fixture, gconstpointer data)
{
  gint64 province = organisation_add (fixture, "UBND tỉnh", 0);
  gint64 district = organisation_add (fixture, "UBND huyện", province);
  gint64 commune = organisation_add (fixture, "UBND xã", district);
  g_autoptr (GError) error = NULL;
  g_autoptr (CchAgencyTerm) draft = NULL;

  g_assert_true (cch_organisation_place_under (fixture->office, commune, province, DAY, &error));
  g_assert_cmpint (organisation_get_superior (fixture, commune, EVE), ==, district);
  g_assert_cmpint (organisation_get_superior (fixture, commune, DAY), ==, province);

  g_assert_true (cch_organisation_reclass (fixture->office, commune, "phuong",
                                           CCH_AGENCY_LEVEL_COMMUNE, LATER, &error));
  draft = cch_organisation_dup_term (fixture->office, commune, LATER, &error);
  g_assert_cmpstr (draft->class, ==, "phuong");
  g_assert_cmpstr (draft->name, ==, "UBND xã");
  g_assert_cmpint (draft->parent, ==, province);
}

static void
test_refusals (OfficeFixture *fixture, gconstpointer data)
{
  gint64 top = organisation_add (fixture, "UBND tỉnh", 0);
  gint64 middle = organisation_add (fixture, "UBND huyện", top);
  gint64 low = organisation_add (fixture, "UBND xã", middle);
  g_autofree char *before = cch_test_dump (fixture->office);
  g_autofree char *after = NULL;
  CchOffice *office = fixture->office;
  const CchDate early = { 2019, 12, 31 };
  GError *error = NULL;

#define REFUSED(call, words)                                                                       \
  g_assert_false (call);                                                                           \
  organisation_assert_refused (error, words);                                                      \
  g_clear_error (&error)

  REFUSED (cch_organisation_rename (office, low, " ", NULL, DAY, &error), "name");
  REFUSED (cch_organisation_rename (office, low, "Xã", NULL, early, &error), "founded only on");
  REFUSED (cch_organisation_rename (office, low, "Xã", NULL, CCH_DATE_NONE, &error), "day");
  REFUSED (cch_organisation_rename (office, 999, "Xã", NULL, DAY, &error), "not in this office");
  REFUSED (cch_organisation_place_under (office, low, low, DAY, &error), "its own superior");
  REFUSED (cch_organisation_place_under (office, top, low, DAY, &error), "circle");
  REFUSED (cch_organisation_place_under (office, top, 999, DAY, &error), "Superior");
  REFUSED (cch_organisation_set_owner (office, 999, low, DAY, &error), "area");
  REFUSED (cch_organisation_dissolve (office, middle, 0, DAY, NULL, &error), "under it: 1");
  REFUSED (cch_organisation_dissolve (office, low, low, DAY, NULL, &error), "follow itself");
  REFUSED (cch_organisation_dissolve (office, low, top, FOUNDING, NULL, &error), "begins only on");
#undef REFUSED

  after = cch_test_dump (office);
  g_assert_cmpstr (after, ==, before);
}

static void
test_namesake (OfficeFixture *fixture, gconstpointer data)
{
  gint64 first = organisation_add (fixture, "UBND huyện A", 0);
  gint64 second = organisation_add (fixture, "UBND huyện B", 0);
  g_autoptr (CchAgencyTerm) draft = organisation_make_draft ("ubnd xã Tân Thành", "xa", first);
  g_autoptr (GError) error = NULL;

  organisation_add (fixture, "UBND xã Tân Thành", first);
  organisation_add (fixture, "UBND xã Tân Thành", second);
  g_assert_cmpint (cch_organisation_add (fixture->office, draft, DAY, &error), ==, 0);
  organisation_assert_refused (error, "already in the list");
}

static void
test_past_names (OfficeFixture *fixture, gconstpointer data)
{
  gint64 agency = organisation_add (fixture, "Sở Nội vụ", 0);
  g_autoptr (CchAgencyTerm) term = organisation_make_draft ("Ban Tổ chức", "so", 0);
  g_autoptr (GError) error = NULL;

  term->agency = agency;
  term->start = (CchDate){ 2020, 5, 1 };
  g_assert_false (cch_organisation_add_past (fixture->office, term, &error));
  organisation_assert_refused (error, "called “Sở Nội vụ” already");
  g_clear_error (&error);

  term->end = (CchDate){ 2020, 4, 1 };
  g_assert_false (cch_organisation_add_past (fixture->office, term, &error));
  organisation_assert_refused (error, "before it begins");
}

static void
test_merge_into_new (OfficeFixture *fixture, gconstpointer data)
{
  Communes communes;
  g_autoptr (GArray) ids = NULL;
  g_autoptr (CchAgencyTerm) draft = NULL;
  g_autofree char *before = NULL;
  g_autoptr (GError) error = NULL;
  gint64 follower;

  communes_set_up (fixture, &communes);
  before = cch_test_dump (fixture->office);
  ids = organisation_list_ids (communes.parts, 3);
  draft = organisation_make_draft ("UBND xã Một", "xa", communes.province);
  follower = cch_organisation_merge (fixture->office, ids, 0, draft, DAY, "NQ 1665", &error);
  g_assert_no_error (error);
  g_assert_cmpint (follower, >, 0);

  organisation_assert_name (fixture, communes.parts[0], EVE, "UBND xã Một");
  organisation_assert_name (fixture, communes.parts[0], DAY, "-");
  organisation_assert_name (fixture, follower, EVE, "-");
  organisation_assert_name (fixture, follower, DAY, "UBND xã Một");
  g_assert_cmpint (organisation_get_owner (fixture, communes.area, EVE), ==, communes.parts[0]);
  g_assert_cmpint (organisation_get_owner (fixture, communes.area, DAY), ==, follower);
  g_assert_cmpint (organisation_get_superior (fixture, communes.school, EVE), ==,
                   communes.parts[1]);
  g_assert_cmpint (organisation_get_superior (fixture, communes.school, DAY), ==, follower);
  g_assert_cmpint (
      organisation_query (fixture, "SELECT count (*) FROM agency_succession WHERE successor = %d",
                          follower),
      ==, 3);

  /* Two agencies led the open task; their follower leads it once. The issued plan stays. */
  g_assert_cmpint (
      organisation_query (fixture, "SELECT count (*) FROM task_agency WHERE agency = %d", follower),
      ==, 1);
  g_assert_cmpint (organisation_query (fixture,
                                       "SELECT count (*) FROM task_agency WHERE agency = %d",
                                       communes.parts[0]),
                   ==, 1);
  g_assert_cmpint (
      organisation_query (fixture,
                          "SELECT count (*) FROM task_agency WHERE wording <> '' OR agency = %d",
                          communes.parts[1]),
      ==, 0);
  organisation_assert_one_entry (fixture, before);
  communes_clear (&communes);
}

static void
test_merge_into_existing (OfficeFixture *fixture, gconstpointer data)
{
  Communes communes;
  g_autoptr (GArray) ids = NULL;
  g_autofree char *before = NULL;
  g_autoptr (GError) error = NULL;

  communes_set_up (fixture, &communes);
  before = cch_test_dump (fixture->office);
  /* The province is merged into the school that stands under it by two steps. */
  ids = organisation_list_ids ((const gint64[]){ communes.province, communes.parts[1] }, 2);
  g_assert_cmpint (cch_organisation_merge (fixture->office, ids, communes.school, NULL, DAY, NULL,
                                           &error),
                   ==, communes.school);
  g_assert_no_error (error);
  g_assert_cmpint (organisation_get_superior (fixture, communes.school, DAY), ==, 0);
  g_assert_cmpint (organisation_get_superior (fixture, communes.parts[0], DAY), ==,
                   communes.school);
  organisation_assert_name (fixture, communes.school, DAY, "Trường học");
  organisation_assert_one_entry (fixture, before);
  communes_clear (&communes);
}

static void
test_merge_refusals (OfficeFixture *fixture, gconstpointer data)
{
  gint64 a = organisation_add (fixture, "A", 0);
  gint64 b = organisation_add (fixture, "B", a);
  g_autofree char *before = cch_test_dump (fixture->office);
  g_autofree char *after = NULL;
  const struct
  {
    gint64 ids[2];
    guint n_ids;
    gint64 into;
    gint64 superior; /* of a new one */
    CchDate day;
    const char *words;
  } cases[] = {
    { { a, b }, 2, a, 0, DAY, "into itself" },
    { { a, a }, 2, b, 0, DAY, "twice" },
    { { a }, 1, 0, 0, DAY, "at least two" },
    { { 0 }, 0, a, 0, DAY, "at least two" },
    { { a, b }, 2, 0, a, DAY, "cannot be the superior" },
    { { a, b }, 2, 0, 0, { 2019, 1, 1 }, "founded only on" },
    { { a, b }, 2, 0, 0, FOUNDING, "begins only on" },
    { { a, b }, 2, 0, 0, CCH_DATE_NONE, "day" },
    { { a, 77 }, 2, 0, 0, DAY, "not in this office" },
    { { a }, 1, 77, 0, DAY, "not in this office" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) ids = organisation_list_ids (cases[i].ids, cases[i].n_ids);
      g_autoptr (CchAgencyTerm) draft =
          cases[i].into == 0 ? organisation_make_draft ("C", "xa", cases[i].superior) : NULL;
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (cch_organisation_merge (fixture->office, ids, cases[i].into, draft,
                                               cases[i].day, NULL, &error),
                       ==, 0);
      organisation_assert_refused (error, cases[i].words);
    }
  after = cch_test_dump (fixture->office);
  g_assert_cmpstr (after, ==, before);
}

static void
test_merge_before_a_change (OfficeFixture *fixture, gconstpointer data)
{
  gint64 a = organisation_add (fixture, "A", 0);
  gint64 b = organisation_add (fixture, "B", 0);
  g_autoptr (GArray) ids = organisation_list_ids ((const gint64[]){ a }, 1);
  g_autoptr (GError) error = NULL;

  g_assert_true (cch_organisation_rename (fixture->office, a, "A mới", NULL, LATER, &error));
  g_assert_cmpint (cch_organisation_merge (fixture->office, ids, b, NULL, DAY, NULL, &error), ==,
                   0);
  organisation_assert_refused (error, "has a change on 31/12/2025");
}

static void
test_split (OfficeFixture *fixture, gconstpointer data)
{
  Communes communes;
  g_autoptr (GPtrArray) drafts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (CchOrganisationRecords) records = NULL;
  g_autoptr (GArray) successors = NULL;
  g_autofree char *before = NULL;
  g_autoptr (GError) error = NULL;

  communes_set_up (fixture, &communes);
  before = cch_test_dump (fixture->office);
  g_ptr_array_add (drafts, organisation_make_draft ("UBND xã Một Đông", "xa", communes.province));
  g_assert_false (
      cch_organisation_split (fixture->office, communes.parts[0], drafts, NULL, DAY, NULL, &error));
  organisation_assert_refused (error, "at least two");
  g_clear_error (&error);

  g_ptr_array_add (drafts, organisation_make_draft ("UBND xã Một Tây", "xa", communes.province));
  g_assert_true (
      cch_organisation_split (fixture->office, communes.parts[0], drafts, NULL, DAY, NULL, &error));
  g_assert_no_error (error);
  records = cch_organisation_records_load (cch_office_get_database (fixture->office), NULL);
  successors = cch_organisation_list_successors (records->successions, communes.parts[0], DAY);
  g_assert_cmpuint (successors->len, ==, 2);
  g_assert_cmpint (organisation_get_owner (fixture, communes.area, DAY), ==,
                   g_array_index (successors, gint64, 0));
  /* Nobody knows which part takes which duty. */
  g_assert_cmpint (organisation_query (fixture,
                                       "SELECT count (*) FROM task_agency WHERE agency = %d",
                                       communes.parts[0]),
                   ==, 2);
  organisation_assert_one_entry (fixture, before);
  communes_clear (&communes);
}

static void
test_dissolve (OfficeFixture *fixture, gconstpointer data)
{
  Communes communes;
  g_autofree char *before = NULL;
  g_autoptr (GError) error = NULL;

  communes_set_up (fixture, &communes);
  before = cch_test_dump (fixture->office);
  g_assert_true (
      cch_organisation_dissolve (fixture->office, communes.parts[0], 0, DAY, NULL, &error));
  g_assert_cmpint (organisation_get_owner (fixture, communes.area, EVE), ==, communes.parts[0]);
  g_assert_cmpint (organisation_get_owner (fixture, communes.area, DAY), ==, 0);
  organisation_assert_one_entry (fixture, before);

  g_assert_true (cch_organisation_dissolve (fixture->office, communes.parts[1], communes.province,
                                            DAY, NULL, &error));
  g_assert_cmpint (organisation_get_superior (fixture, communes.school, DAY), ==,
                   communes.province);
  g_assert_cmpint (organisation_query (fixture,
                                       "SELECT count (*) FROM task_agency WHERE agency = %d",
                                       communes.province),
                   ==, 1);
  communes_clear (&communes);
}

static void
test_owner (OfficeFixture *fixture, gconstpointer data)
{
  gint64 first = organisation_add (fixture, "Sở Một", 0);
  gint64 second = organisation_add (fixture, "Sở Hai", 0);
  gint64 area = organisation_add_area (fixture);
  CchOffice *office = fixture->office;
  g_autofree char *before = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (cch_organisation_set_owner (office, area, first, FOUNDING, &error));
  g_assert_true (cch_organisation_set_owner (office, area, second, LATER, &error));
  before = cch_test_dump (office);
  g_assert_true (cch_organisation_set_owner (office, area, 0, DAY, &error));
  g_assert_cmpint (organisation_get_owner (fixture, area, EVE), ==, first);
  g_assert_cmpint (organisation_get_owner (fixture, area, DAY), ==, 0);
  g_assert_cmpint (organisation_get_owner (fixture, area, LATER), ==, second);
  organisation_assert_one_entry (fixture, before);

  g_assert_false (cch_organisation_set_owner (office, area, second, LATER, &error));
  organisation_assert_refused (error, "already");
  g_clear_error (&error);
  /* On the same day: put right, not a row of no days. */
  g_assert_true (cch_organisation_set_owner (office, area, first, LATER, &error));
  g_assert_cmpint (organisation_query (fixture, "SELECT count (*) FROM area_owner WHERE area = %d",
                                       area),
                   ==, 2);
}

static void
test_share (OfficeFixture *fixture, gconstpointer data)
{
  gint64 province = organisation_add (fixture, "UBND tỉnh", 0);
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) two = NULL;
  g_autoptr (CchAgencyTerm) draft = organisation_make_draft ("UBND xã gộp", "xa", province);
  g_autoptr (CchOrganisation) old = NULL;
  g_autoptr (CchOrganisation) new = NULL;
  g_autofree char *text = NULL;
  const char *const classes[] = { "xa", "thi-tran", NULL };
  guint total;
  guint part;

  for (guint i = 0; i < 21; i++)
    {
      g_autofree char *name = g_strdup_printf ("UBND xã %u", i + 1);
      gint64 agency = organisation_add (fixture, name, province);

      g_array_append_val (all, agency);
    }
  two = organisation_list_ids ((const gint64 *) (gpointer) all->data, 2);
  g_assert_cmpint (cch_organisation_merge (fixture->office, two, 0, draft, DAY, NULL, NULL), >, 0);

  old = cch_organisation_load (fixture->office, EVE, NULL);
  part = cch_organisation_count_share (old, all, classes, province, &total);
  text = cch_organisation_format_share (part, total);
  g_assert_cmpstr (text, ==, "21/21");

  new = cch_organisation_load (fixture->office, DAY, NULL);
  g_assert_cmpuint (cch_organisation_count_share (new, all, classes, province, &total), ==, 19);
  g_assert_cmpuint (total, ==, 20);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function)                                                                        \
  g_test_add ("/session/organisation/" path, OfficeFixture, NULL, office_fixture_set_up, function, \
              office_fixture_tear_down)

  ADD ("rename", test_rename);
  ADD ("place-and-class", test_place_and_class);
  ADD ("refusals", test_refusals);
  ADD ("namesake", test_namesake);
  ADD ("past-names", test_past_names);
  ADD ("merge-into-new", test_merge_into_new);
  ADD ("merge-into-existing", test_merge_into_existing);
  ADD ("merge-refusals", test_merge_refusals);
  ADD ("merge-before-a-change", test_merge_before_a_change);
  ADD ("split", test_split);
  ADD ("dissolve", test_dissolve);
  ADD ("owner", test_owner);
  ADD ("share", test_share);
#undef ADD

  return g_test_run ();
}
