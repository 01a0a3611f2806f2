/* Tests of what the task table is made of: ranges of cells, places of rows, offers for what is typed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/task/cch-completion.h"
#include "ui/task/cch-grid-selection.h"

static void
test_offers (void)
{
  static const struct
  {
    const char *typed;
    const char *first; /* NULL: nothing fits */
  } cases[] = {
    { "snv", "Sở Nội vụ" },
    { "so noi vu", "Sở Nội vụ" },
    { "Sở nội", "Sở Nội vụ" },
    { "noi vu", "Sở Nội vụ" },
    { "s n v", "Sở Nội vụ" },
    { "so nv", NULL },
    { "vp", "VP HĐND-UBND" },
    { "van phong", "VP HĐND-UBND" },
    { "tckh", "Phòng TC-KH" },
    { "tai chinh", "Phòng TC-KH" },
    { "kh", "Kế hoạch" },
    { "zzz", NULL },
    { "", NULL },
    { "   ", NULL },
    { "…", NULL },
  };
  g_autoptr (CchCompletion) completion = cch_completion_new ();
  guint entry;

  cch_completion_add (completion, "Sở Nội vụ", NULL, 1);
  cch_completion_add (completion, "Kế hoạch", NULL, 3);
  cch_completion_add (completion, "Kế hoạch tuyên truyền", NULL, 9);
  entry = cch_completion_add (completion, "VP HĐND-UBND", "Văn phòng HĐND và UBND", 1);
  cch_completion_add_name (completion, entry, "Văn phòng HĐND và UBND");
  entry = cch_completion_add (completion, "Phòng TC-KH", NULL, 1);
  cch_completion_add_name (completion, entry, "Phòng Tài chính - Kế hoạch");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) matches = cch_completion_match (completion, cases[i].typed, 8);

      g_test_message ("%s", cases[i].typed);
      if (cases[i].first == NULL)
        g_assert_cmpuint (matches->len, ==, 0);
      else
        g_assert_cmpstr (g_array_index (matches, CchCompletionMatch, 0).text, ==, cases[i].first);
    }
}

/* What was written a moment ago comes first. */
static void
test_learning (void)
{
  g_autoptr (CchCompletion) completion = cch_completion_new ();
  g_autoptr (GArray) before = NULL;
  g_autoptr (GArray) after = NULL;

  cch_completion_add (completion, "Báo cáo", NULL, 100);
  cch_completion_add (completion, "Biên bản", NULL, 1);
  before = cch_completion_match (completion, "b", 8);
  g_assert_cmpstr (g_array_index (before, CchCompletionMatch, 0).text, ==, "Báo cáo");
  cch_completion_use (completion, "Biên bản");
  cch_completion_use (completion, "");
  after = cch_completion_match (completion, "b", 8);
  g_assert_cmpstr (g_array_index (after, CchCompletionMatch, 0).text, ==, "Biên bản");
  g_assert_cmpuint (after->len, ==, 2);
}

static void
test_plain (void)
{
  g_assert_true (cch_completion_is_plain ("snv"));
  g_assert_true (cch_completion_is_plain ("quy 3"));
  g_assert_false (cch_completion_is_plain ("Sở"));
  g_assert_false (cch_completion_is_plain ("xong!"));
  g_assert_false (cch_completion_is_plain ("xong."));
  g_assert_false (cch_completion_is_plain (""));
}

static void
test_selection (void)
{
  g_autoptr (CchGridSelection) selection = cch_grid_selection_new ();
  g_autoptr (GArray) rows = NULL;
  g_autoptr (GArray) places = NULL;

  cch_grid_selection_set (selection, (CchGridPlace){ 4, 2 });
  g_assert_true (cch_grid_selection_is_single (selection));
  cch_grid_selection_extend (selection, (CchGridPlace){ 3, 1 });
  g_assert_false (cch_grid_selection_is_single (selection));
  g_assert_cmpuint (selection->cursor.row, ==, 4);
  g_assert_true (cch_grid_selection_contains (selection, (CchGridPlace){ 3, 2 }));
  g_assert_false (cch_grid_selection_contains (selection, (CchGridPlace){ 5, 2 }));

  /* A range over the first one counts its cells once. */
  cch_grid_selection_add (selection, (CchGridPlace){ 4, 1 });
  cch_grid_selection_extend (selection, (CchGridPlace){ 5, 1 });
  rows = cch_grid_selection_list_rows (selection);
  g_assert_cmpuint (rows->len, ==, 3);
  g_assert_cmpuint (g_array_index (rows, guint, 0), ==, 3);
  places = cch_grid_selection_list_places (selection);
  g_assert_cmpuint (places->len, ==, 5);
  cch_grid_selection_set (selection, (CchGridPlace){ 0, 0 });
  g_assert_true (cch_grid_selection_is_single (selection));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/task/values/offers", test_offers);
  g_test_add_func ("/ui/task/values/learning", test_learning);
  g_test_add_func ("/ui/task/values/plain", test_plain);
  g_test_add_func ("/ui/task/values/selection", test_selection);
  return g_test_run ();
}
