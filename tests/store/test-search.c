/* One box finds records without regard to case and marks, best first.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "model/cch-agency.h"
#include "office-fixture.h"
#include "store/cch-query.h"
#include "store/cch-search.h"

static void
assert_found (CchOffice *office, const char *text, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) titles = g_string_new (NULL);
  g_autoptr (GPtrArray) found = NULL;

  g_assert_true (cch_search_catch_up (office, 0, &error));
  found = cch_search_find (office, text, 10, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < found->len; i++)
    {
      g_autofree char *title = cch_record_get_title (found->pdata[i]);

      g_string_append_printf (titles, "%s%s", i > 0 ? "; " : "", title);
    }
  g_assert_cmpstr (titles->str, ==, expected);
}

static void
add_agencies (CchOffice *office, const char *const *names)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit = cch_edit_begin (office, "names", &error);

  for (guint i = 0; names[i] != NULL; i++)
    cch_edit_create (edit, &cch_agency_kind, "name", names[i], NULL);
  g_assert_true (cch_edit_commit (edit, &error));
}

static void
test_words (OfficeFixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "Huyện Đức Thọ", "Đức Thọ",  "Xã hoá chất",
                                       "Văn hóa",       "Hòa Bình", NULL };

  add_agencies (fixture->office, names);
  assert_found (fixture->office, "duc tho", "Đức Thọ; Huyện Đức Thọ");
  assert_found (fixture->office, "ĐỨC T", "Đức Thọ; Huyện Đức Thọ");
  assert_found (fixture->office, "tho duc", "Đức Thọ; Huyện Đức Thọ");
  assert_found (fixture->office, "hoa", "Hòa Bình; Văn hóa; Xã hoá chất");
  assert_found (fixture->office, "  ", "");
  assert_found (fixture->office, "\" OR *", "");
  assert_found (fixture->office, "nonsense", "");
}

static void
test_follows (OfficeFixture *fixture, gconstpointer data)
{
  g_autoptr (CchPlan) plan = office_add_plan (fixture->office, "Kế hoạch năm");
  g_autoptr (GError) error = NULL;

  assert_found (fixture->office, "nam", "Kế hoạch năm");
  g_assert_true (cch_search_is_current (fixture->office));
  office_set (fixture->office, plan, "title", "Kế hoạch quý");
  g_assert_false (cch_search_is_current (fixture->office));
  assert_found (fixture->office, "nam", "");
  assert_found (fixture->office, "quy", "Kế hoạch quý");
  g_assert_true (cch_office_undo (fixture->office, &error));
  assert_found (fixture->office, "nam", "Kế hoạch năm");
  g_assert_true (cch_office_undo (fixture->office, &error));
  assert_found (fixture->office, "nam", "");
  g_assert_true (cch_office_redo (fixture->office, &error));
  assert_found (fixture->office, "nam", "Kế hoạch năm");
}

static void
test_typing (OfficeFixture *fixture, gconstpointer data)
{
  static const char *const titles[] = { "Kế hoạch t", "Kế hoạch tu", "Kế hoạch tuyên truyền" };
  g_autoptr (CchPlan) plan = office_add_plan (fixture->office, "Kế hoạch");

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CchEdit) edit =
          cch_edit_begin_typing (fixture->office, CCH_RECORD (plan), "title", &error);

      cch_edit_set (edit, plan, "title", titles[i], NULL);
      g_assert_true (cch_edit_commit (edit, &error));
      assert_found (fixture->office, "ke hoach t", titles[i]);
    }
  assert_found (fixture->office, "tuyen truyen", "Kế hoạch tuyên truyền");
}

/* Adds so many agencies, each with a number in its name. */
static void
add_many (CchOffice *office, guint first, guint n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit = cch_edit_begin (office, "many", &error);

  for (guint i = first; i < first + n; i++)
    {
      g_autofree char *name = g_strdup_printf ("Uỷ ban nhân dân xã Đức %u", i);

      cch_edit_create (edit, &cch_agency_kind, "name", name, "code", i % 2 ? "lẻ" : "", NULL);
    }
  g_assert_true (cch_edit_commit (edit, &error));
}

/* A big import is taken in by many small steps, between which others can edit. */
static void
test_slices (OfficeFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  guint n_steps = 0;

  add_many (fixture->office, 1000, 4000);
  while (!cch_search_is_current (fixture->office))
    {
      g_assert_true (cch_search_catch_up (fixture->office, 1, &error));
      if (n_steps++ == 0)
        add_many (fixture->office, 9000, 1);
      g_assert_cmpuint (n_steps, <, 10);
    }
  g_assert_cmpuint (n_steps, >=, 3);
  assert_found (fixture->office, "duc 4999", "Uỷ ban nhân dân xã Đức 4999");
  assert_found (fixture->office, "duc 9000", "Uỷ ban nhân dân xã Đức 9000");
  g_assert_true (cch_office_undo (fixture->office, &error));
  g_assert_true (cch_office_undo (fixture->office, &error));
  assert_found (fixture->office, "duc", "");
}

/* The plan is found although very many agencies have its words too. */
static void
test_every_kind (OfficeFixture *fixture, gconstpointer data)
{
  g_autoptr (CchPlan) plan = NULL;

  add_many (fixture->office, 1000, 600);
  plan = office_add_plan (fixture->office, "Nhân dân");
  assert_found (fixture->office, "duc 1599", "Uỷ ban nhân dân xã Đức 1599");
  {
    g_autoptr (GPtrArray) found = NULL;

    g_assert_true (cch_search_catch_up (fixture->office, 0, NULL));
    found = cch_search_find (fixture->office, "nhan dan", 3, NULL);
    g_assert_cmpuint (found->len, ==, 3);
    g_assert_true (found->pdata[0] == plan);
  }
}

static guint
count (CchOffice *office, const char *field, const char *text, const char *search)
{
  g_autoptr (CchQuery) query = cch_query_new (&cch_agency_kind);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) rows = NULL;

  g_assert_true (cch_query_where (query, field, CCH_QUERY_CONTAINS, text, &error));
  if (search != NULL)
    cch_query_search (query, search);
  rows = cch_query_run (query, cch_office_get_database (office), &error);
  g_assert_no_error (error);
  return rows->len;
}

/* Letters anywhere in one field: the index answers as the records themselves would. */
static void
test_contains (OfficeFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *field;
    const char *text;
    guint expected;
  } cases[] = {
    { "name", "DUC 12", 100 }, { "name", "uc 13", 100 }, { "name", "ức 999", 0 },
    { "name", "n dân", 3000 }, { "name", "", 3000 },     { "name", "le", 0 },
    { "code", "le", 1500 },    { "code", "lẻ", 1500 },   { "code", "xa", 0 },
    { "code", "", 3000 },      { "name", "%", 0 },       { "name", "xã  đức 1001", 1 },
    { "note", "le", 0 },       { "note", "", 3000 },
  };

  add_many (fixture->office, 1000, 3000);
  for (guint current = 0; current < 2; current++)
    {
      g_assert_cmpint (cch_search_is_current (fixture->office), ==, (gint) current);
      for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
        g_assert_cmpuint (count (fixture->office, cases[i].field, cases[i].text, NULL), ==,
                          cases[i].expected);
      g_assert_true (cch_search_catch_up (fixture->office, 0, NULL));
    }
  g_assert_cmpuint (count (fixture->office, "name", "uc 13", "nhan 131"), ==, 10);
  g_assert_cmpuint (count (fixture->office, "name", "uc 13", "nhan 1312"), ==, 1);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/store/search/" name, OfficeFixture, NULL, office_fixture_set_up, function,         \
              office_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("words", test_words);
  ADD ("follows", test_follows);
  ADD ("typing", test_typing);
  ADD ("slices", test_slices);
  ADD ("every-kind", test_every_kind);
  ADD ("contains", test_contains);
  return g_test_run ();
}
