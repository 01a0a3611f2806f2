/* One box finds records without regard to case and marks, best first.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "model/cch-agency.h"
#include "office-fixture.h"
#include "store/cch-search.h"

static void
assert_found (CchOffice *office, const char *text, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found = cch_search_find (office, text, 10, &error);
  g_autoptr (GString) titles = g_string_new (NULL);

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

static void
test_slices (OfficeFixture *fixture, gconstpointer data)
{
  g_autoptr (CchPlan) plan = office_add_plan (fixture->office, "Kế hoạch");
  g_autoptr (GError) error = NULL;

  office_set (fixture->office, plan, "title", "Chương trình");
  g_assert_true (cch_search_catch_up (fixture->office, 1, &error));
  g_assert_false (cch_search_is_current (fixture->office));
  g_assert_true (cch_search_catch_up (fixture->office, 1, &error));
  g_assert_true (cch_search_is_current (fixture->office));
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
  return g_test_run ();
}
