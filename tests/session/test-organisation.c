/* Tests of actions on agencies: what they leave behind, what passes on, what they refuse.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-error.h"
#include "model/cch-area.h"
#include "model/cch-task-agency.h"
#include "office-fixture.h"
#include "session/cch-organisation-edit.h"

#define FOUNDING ((CchDate){ 2020, 1, 1 })
#define DAY ((CchDate){ 2025, 7, 1 })
#define EVE ((CchDate){ 2025, 6, 30 })
#define LATER ((CchDate){ 2025, 12, 31 })

static CchAgencyTerm *
make_draft (const char *name, const char *agency_class, gint64 superior)
{
  CchAgencyTerm *draft = CCH_AGENCY_TERM (cch_record_new (&cch_agency_term_kind));

  draft->name = g_strdup (name);
  draft->class = g_strdup (agency_class);
  draft->level = CCH_AGENCY_LEVEL_COMMUNE;
  draft->parent = superior;
  return draft;
}

static gint64
add (OfficeFixture *fixture, const char *name, gint64 superior)
{
  g_autoptr (CchAgencyTerm) draft = make_draft (name, "xa", superior);
  g_autoptr (GError) error = NULL;
  gint64 agency = cch_organisation_add (fixture->office, draft, FOUNDING, &error);

  g_assert_no_error (error);
  g_assert_cmpint (agency, >, 0);
  return agency;
}

static gint64
add_area (OfficeFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit = cch_edit_begin (fixture->office, NULL, &error);
  CchRecord *area =
      cch_edit_create (edit, &cch_area_kind, "code", "1", "name", "Cải cách thể chế", NULL);
  gint64 id = cch_record_get_id (area);

  g_assert_true (cch_edit_commit (edit, &error));
  return id;
}

static gint64
add_duty (OfficeFixture *fixture, CchTask *task, gint64 agency, const char *wording)
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

static char *
dup_name (OfficeFixture *fixture, gint64 agency, CchDate day)
{
  g_autoptr (CchOrganisation) organisation = cch_organisation_load (fixture->office, day, NULL);
  const CchOrganisationMember *member = cch_organisation_find (organisation, agency);

  return g_strdup (member != NULL ? member->term->name : "-");
}

static void
assert_name (OfficeFixture *fixture, gint64 agency, CchDate day, const char *expected)
{
  g_autofree char *name = dup_name (fixture, agency, day);

  g_assert_cmpstr (name, ==, expected);
}

static gint64
get_superior (OfficeFixture *fixture, gint64 agency, CchDate day)
{
  g_autoptr (CchOrganisation) organisation = cch_organisation_load (fixture->office, day, NULL);
  const CchOrganisationMember *member = cch_organisation_find (organisation, agency);

  g_assert_nonnull (member);
  return member->parent >= 0
             ? cch_organisation_get_member (organisation, (guint) member->parent)->agency
             : 0;
}

static gint64
get_owner (OfficeFixture *fixture, gint64 area, CchDate day)
{
  g_autoptr (CchOrganisationRecords) records =
      cch_organisation_records_load (cch_office_get_database (fixture->office), NULL);

  return cch_organisation_find_owner (records->owners, area, day);
}

static gint64
query (OfficeFixture *fixture, const char *sql, gint64 number)
{
  g_autofree char *text = g_strdup_printf (sql, (int) number);

  return store_query (cch_office_get_database (fixture->office), text);
}

/* The action was one entry: undoing once gives back what was there before. */
static void
assert_one_entry (OfficeFixture *fixture, const char *before)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *done = office_dump (fixture->office);
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  g_assert_true (cch_office_undo (fixture->office, &error));
  undone = office_dump (fixture->office);
  g_assert_cmpstr (undone, ==, before);
  g_assert_true (cch_office_redo (fixture->office, &error));
  redone = office_dump (fixture->office);
  g_assert_cmpstr (redone, ==, done);
}

static void
assert_refused (GError *error, const char *words)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == CCH_ERROR);
  if (strstr (error->message, words) == NULL)
    {
      g_test_message ("“%s” is not in “%s”", words, error->message);
      g_test_fail ();
    }
}

static void
test_rename (OfficeFixture *fixture, gconstpointer data)
{
  gint64 agency = add (fixture, "Sở Thông tin và Truyền thông", 0);
  g_autofree char *before = office_dump (fixture->office);
  g_autoptr (GError) error = NULL;

  g_assert_true (cch_organisation_rename (fixture->office, agency, "  Sở Khoa học và Công nghệ ",
                                          "KHCN", DAY, &error));
  g_assert_no_error (error);
  assert_name (fixture, agency, EVE, "Sở Thông tin và Truyền thông");
  assert_name (fixture, agency, DAY, "Sở Khoa học và Công nghệ");
  g_assert_nonnull (
      strstr (cch_office_get_undo_label (fixture->office), "Sở Khoa học và Công nghệ"));
  assert_one_entry (fixture, before);

  /* On its first day the name is put right; there is no third term. */
  g_assert_true (cch_organisation_rename (fixture->office, agency, "Sở KH&CN", NULL, DAY, &error));
  g_assert_cmpint (query (fixture, "SELECT count (*) FROM agency_term WHERE agency = %d", agency),
                   ==, 2);
  assert_name (fixture, agency, DAY, "Sở KH&CN");

  /* Between two names: the days before and after keep theirs. */
  g_assert_true (cch_organisation_rename (fixture->office, agency, "Sở Trung gian", NULL,
                                          ((CchDate){ 2023, 3, 1 }), &error));
  assert_name (fixture, agency, ((CchDate){ 2023, 2, 28 }), "Sở Thông tin và Truyền thông");
  assert_name (fixture, agency, EVE, "Sở Trung gian");
  assert_name (fixture, agency, DAY, "Sở KH&CN");
}

static void
test_place_and_class (OfficeFixture *fixture, gconstpointer data)
{
  gint64 province = add (fixture, "UBND tỉnh", 0);
  gint64 district = add (fixture, "UBND huyện", province);
  gint64 commune = add (fixture, "UBND xã", district);
  g_autoptr (GError) error = NULL;
  g_autoptr (CchAgencyTerm) draft = NULL;

  g_assert_true (cch_organisation_place_under (fixture->office, commune, province, DAY, &error));
  g_assert_cmpint (get_superior (fixture, commune, EVE), ==, district);
  g_assert_cmpint (get_superior (fixture, commune, DAY), ==, province);

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
  gint64 top = add (fixture, "UBND tỉnh", 0);
  gint64 middle = add (fixture, "UBND huyện", top);
  gint64 low = add (fixture, "UBND xã", middle);
  g_autofree char *before = office_dump (fixture->office);
  g_autofree char *after = NULL;
  CchOffice *office = fixture->office;
  const CchDate early = { 2019, 12, 31 };
  GError *error = NULL;

#define REFUSED(call, words)                                                                       \
  g_assert_false (call);                                                                           \
  assert_refused (error, words);                                                                   \
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

  after = office_dump (office);
  g_assert_cmpstr (after, ==, before);
}

static void
test_namesake (OfficeFixture *fixture, gconstpointer data)
{
  gint64 first = add (fixture, "UBND huyện A", 0);
  gint64 second = add (fixture, "UBND huyện B", 0);
  g_autoptr (CchAgencyTerm) draft = make_draft ("ubnd xã Tân Thành", "xa", first);
  g_autoptr (GError) error = NULL;

  add (fixture, "UBND xã Tân Thành", first);
  add (fixture, "UBND xã Tân Thành", second);
  g_assert_cmpint (cch_organisation_add (fixture->office, draft, DAY, &error), ==, 0);
  assert_refused (error, "already in the list");
}

static void
test_past_names (OfficeFixture *fixture, gconstpointer data)
{
  gint64 agency = add (fixture, "Sở Nội vụ", 0);
  g_autoptr (CchAgencyTerm) term = make_draft ("Ban Tổ chức", "so", 0);
  g_autoptr (GError) error = NULL;

  term->agency = agency;
  term->start = (CchDate){ 2020, 5, 1 };
  g_assert_false (cch_organisation_add_past (fixture->office, term, &error));
  assert_refused (error, "called “Sở Nội vụ” already");
  g_clear_error (&error);

  term->end = (CchDate){ 2020, 4, 1 };
  g_assert_false (cch_organisation_add_past (fixture->office, term, &error));
  assert_refused (error, "before it begins");
}

typedef struct
{
  gint64 province;
  gint64 parts[3];
  gint64 school; /* under the second */
  gint64 area;
  CchTask *open;  /* owned */
  CchTask *still; /* owned: of an issued plan */
} Communes;

static void
set_up_communes (OfficeFixture *fixture, Communes *communes)
{
  g_autoptr (CchPlan) draft = office_add_plan (fixture->office, "Kế hoạch 2026");
  g_autoptr (CchPlan) issued = office_add_plan (fixture->office, "Kế hoạch 2025");
  g_autoptr (GError) error = NULL;

  communes->province = add (fixture, "UBND tỉnh", 0);
  communes->parts[0] = add (fixture, "UBND xã Một", communes->province);
  communes->parts[1] = add (fixture, "UBND xã Hai", communes->province);
  communes->parts[2] = add (fixture, "UBND xã Ba", communes->province);
  communes->school = add (fixture, "Trường học", communes->parts[1]);
  communes->area = add_area (fixture);
  g_assert_true (cch_organisation_set_owner (fixture->office, communes->area, communes->parts[0],
                                             FOUNDING, &error));
  communes->open = office_add_task (fixture->office, draft, "Rà soát");
  communes->still = office_add_task (fixture->office, issued, "Kiểm tra");
  add_duty (fixture, communes->open, communes->parts[0], NULL);
  add_duty (fixture, communes->open, communes->parts[1], "UBND xã Hai");
  add_duty (fixture, communes->still, communes->parts[0], NULL);
  office_set (fixture->office, issued, "state", "issued");
}

static void
clear_communes (Communes *communes)
{
  g_object_unref (communes->open);
  g_object_unref (communes->still);
}

static GArray *
list_ids (const gint64 *ids, guint n_ids)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_vals (list, ids, n_ids);
  return list;
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

  set_up_communes (fixture, &communes);
  before = office_dump (fixture->office);
  ids = list_ids (communes.parts, 3);
  draft = make_draft ("UBND xã Một", "xa", communes.province);
  follower = cch_organisation_merge (fixture->office, ids, 0, draft, DAY, "NQ 1665", &error);
  g_assert_no_error (error);
  g_assert_cmpint (follower, >, 0);

  assert_name (fixture, communes.parts[0], EVE, "UBND xã Một");
  assert_name (fixture, communes.parts[0], DAY, "-");
  assert_name (fixture, follower, EVE, "-");
  assert_name (fixture, follower, DAY, "UBND xã Một");
  g_assert_cmpint (get_owner (fixture, communes.area, EVE), ==, communes.parts[0]);
  g_assert_cmpint (get_owner (fixture, communes.area, DAY), ==, follower);
  g_assert_cmpint (get_superior (fixture, communes.school, EVE), ==, communes.parts[1]);
  g_assert_cmpint (get_superior (fixture, communes.school, DAY), ==, follower);
  g_assert_cmpint (query (fixture, "SELECT count (*) FROM agency_succession WHERE successor = %d",
                          follower),
                   ==, 3);

  /* Two agencies led the open task; their follower leads it once. The issued plan stays. */
  g_assert_cmpint (query (fixture, "SELECT count (*) FROM task_agency WHERE agency = %d", follower),
                   ==, 1);
  g_assert_cmpint (query (fixture, "SELECT count (*) FROM task_agency WHERE agency = %d",
                          communes.parts[0]),
                   ==, 1);
  g_assert_cmpint (query (fixture,
                          "SELECT count (*) FROM task_agency WHERE wording <> '' OR agency = %d",
                          communes.parts[1]),
                   ==, 0);
  assert_one_entry (fixture, before);
  clear_communes (&communes);
}

static void
test_merge_into_existing (OfficeFixture *fixture, gconstpointer data)
{
  Communes communes;
  g_autoptr (GArray) ids = NULL;
  g_autofree char *before = NULL;
  g_autoptr (GError) error = NULL;

  set_up_communes (fixture, &communes);
  before = office_dump (fixture->office);
  /* The province is merged into the school that stands under it by two steps. */
  ids = list_ids ((const gint64[]){ communes.province, communes.parts[1] }, 2);
  g_assert_cmpint (cch_organisation_merge (fixture->office, ids, communes.school, NULL, DAY, NULL,
                                           &error),
                   ==, communes.school);
  g_assert_no_error (error);
  g_assert_cmpint (get_superior (fixture, communes.school, DAY), ==, 0);
  g_assert_cmpint (get_superior (fixture, communes.parts[0], DAY), ==, communes.school);
  assert_name (fixture, communes.school, DAY, "Trường học");
  assert_one_entry (fixture, before);
  clear_communes (&communes);
}

static void
test_merge_refusals (OfficeFixture *fixture, gconstpointer data)
{
  gint64 a = add (fixture, "A", 0);
  gint64 b = add (fixture, "B", a);
  g_autofree char *before = office_dump (fixture->office);
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
      g_autoptr (GArray) ids = list_ids (cases[i].ids, cases[i].n_ids);
      g_autoptr (CchAgencyTerm) draft =
          cases[i].into == 0 ? make_draft ("C", "xa", cases[i].superior) : NULL;
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (cch_organisation_merge (fixture->office, ids, cases[i].into, draft,
                                               cases[i].day, NULL, &error),
                       ==, 0);
      assert_refused (error, cases[i].words);
    }
  after = office_dump (fixture->office);
  g_assert_cmpstr (after, ==, before);
}

static void
test_merge_before_a_change (OfficeFixture *fixture, gconstpointer data)
{
  gint64 a = add (fixture, "A", 0);
  gint64 b = add (fixture, "B", 0);
  g_autoptr (GArray) ids = list_ids ((const gint64[]){ a }, 1);
  g_autoptr (GError) error = NULL;

  g_assert_true (cch_organisation_rename (fixture->office, a, "A mới", NULL, LATER, &error));
  g_assert_cmpint (cch_organisation_merge (fixture->office, ids, b, NULL, DAY, NULL, &error), ==,
                   0);
  assert_refused (error, "has a change on 31/12/2025");
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

  set_up_communes (fixture, &communes);
  before = office_dump (fixture->office);
  g_ptr_array_add (drafts, make_draft ("UBND xã Một Đông", "xa", communes.province));
  g_assert_false (
      cch_organisation_split (fixture->office, communes.parts[0], drafts, DAY, NULL, &error));
  assert_refused (error, "at least two");
  g_clear_error (&error);

  g_ptr_array_add (drafts, make_draft ("UBND xã Một Tây", "xa", communes.province));
  g_assert_true (
      cch_organisation_split (fixture->office, communes.parts[0], drafts, DAY, NULL, &error));
  g_assert_no_error (error);
  records = cch_organisation_records_load (cch_office_get_database (fixture->office), NULL);
  successors = cch_organisation_list_successors (records->successions, communes.parts[0], DAY);
  g_assert_cmpuint (successors->len, ==, 2);
  g_assert_cmpint (get_owner (fixture, communes.area, DAY), ==,
                   g_array_index (successors, gint64, 0));
  /* Nobody knows which part takes which duty. */
  g_assert_cmpint (query (fixture, "SELECT count (*) FROM task_agency WHERE agency = %d",
                          communes.parts[0]),
                   ==, 2);
  assert_one_entry (fixture, before);
  clear_communes (&communes);
}

static void
test_dissolve (OfficeFixture *fixture, gconstpointer data)
{
  Communes communes;
  g_autofree char *before = NULL;
  g_autoptr (GError) error = NULL;

  set_up_communes (fixture, &communes);
  before = office_dump (fixture->office);
  g_assert_true (
      cch_organisation_dissolve (fixture->office, communes.parts[0], 0, DAY, NULL, &error));
  g_assert_cmpint (get_owner (fixture, communes.area, EVE), ==, communes.parts[0]);
  g_assert_cmpint (get_owner (fixture, communes.area, DAY), ==, 0);
  assert_one_entry (fixture, before);

  g_assert_true (cch_organisation_dissolve (fixture->office, communes.parts[1], communes.province,
                                            DAY, NULL, &error));
  g_assert_cmpint (get_superior (fixture, communes.school, DAY), ==, communes.province);
  g_assert_cmpint (query (fixture, "SELECT count (*) FROM task_agency WHERE agency = %d",
                          communes.province),
                   ==, 1);
  clear_communes (&communes);
}

static void
test_owner (OfficeFixture *fixture, gconstpointer data)
{
  gint64 first = add (fixture, "Sở Một", 0);
  gint64 second = add (fixture, "Sở Hai", 0);
  gint64 area = add_area (fixture);
  CchOffice *office = fixture->office;
  g_autofree char *before = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (cch_organisation_set_owner (office, area, first, FOUNDING, &error));
  g_assert_true (cch_organisation_set_owner (office, area, second, LATER, &error));
  before = office_dump (office);
  g_assert_true (cch_organisation_set_owner (office, area, 0, DAY, &error));
  g_assert_cmpint (get_owner (fixture, area, EVE), ==, first);
  g_assert_cmpint (get_owner (fixture, area, DAY), ==, 0);
  g_assert_cmpint (get_owner (fixture, area, LATER), ==, second);
  assert_one_entry (fixture, before);

  g_assert_false (cch_organisation_set_owner (office, area, second, LATER, &error));
  assert_refused (error, "already");
  g_clear_error (&error);
  /* On the same day: put right, not a row of no days. */
  g_assert_true (cch_organisation_set_owner (office, area, first, LATER, &error));
  g_assert_cmpint (query (fixture, "SELECT count (*) FROM area_owner WHERE area = %d", area), ==,
                   2);
}

static void
test_share (OfficeFixture *fixture, gconstpointer data)
{
  gint64 province = add (fixture, "UBND tỉnh", 0);
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) two = NULL;
  g_autoptr (CchAgencyTerm) draft = make_draft ("UBND xã gộp", "xa", province);
  g_autoptr (CchOrganisation) old = NULL;
  g_autoptr (CchOrganisation) new = NULL;
  g_autofree char *text = NULL;
  const char *const classes[] = { "xa", "thi-tran", NULL };
  guint total;
  guint part;

  for (guint i = 0; i < 21; i++)
    {
      g_autofree char *name = g_strdup_printf ("UBND xã %u", i + 1);
      gint64 agency = add (fixture, name, province);

      g_array_append_val (all, agency);
    }
  two = list_ids ((const gint64 *) (gpointer) all->data, 2);
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
