/* caicach-tool regulation, from the outside.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-tool-harness.h"

#include "cch-test-folder.h"

#include <string.h>

#define BROKEN "tests/rules/broken-packs"

static void
assert_says (const CchToolRun *run, int status, const char *words)
{
  if (run->status != status || strstr (run->output, words) == NULL)
    g_test_message ("status %d\n%s\n%s", run->status, run->output, run->errors);
  g_assert_cmpint (run->status, ==, status);
  g_assert_nonnull (strstr (run->output, words));
}

static void
test_list (void)
{
  g_autoptr (CchToolRun) run = cch_tool_run (NULL, "regulation", "list", NULL);
  g_autoptr (CchToolRun) json = cch_tool_run (NULL, "regulation", "list", "--format", "json", NULL);

  assert_says (run, 0, "ha-tinh-2019\n");
  assert_says (run, 0, "two-level-2025\n");
  assert_says (json, 0, "\"id\": \"national-581\"");
}

static void
test_show (void)
{
  g_autoptr (CchToolRun) run = cch_tool_run (NULL, "regulation", "show", "ha-tinh-2019", NULL);
  g_autoptr (CchToolRun) json =
      cch_tool_run (NULL, "regulation", "show", "ha-tinh-2019", "--format", "json", NULL);

  assert_says (run, 0, "phong, xa: before day 05/3");
  assert_says (run, 0, "cut off after 2 decimals");
  assert_says (run, 0, "Assumed");
  assert_says (json, 0, "\"mau-1b\"");
  assert_says (json, 0, "\"words\": \"before day 05/3\"");
  assert_says (json, 0, "\"reason\": ");
}

/* A blank form on paper, without an office; a form that is not there names those that are. */
static void
test_form (void)
{
  g_autofree char *folder = cch_test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "mau.pdf", NULL);
  g_autoptr (CchToolRun) run = cch_tool_run (NULL, "regulation", "form", "ha-tinh-2019", "mau-2",
                                             "--to", path, "--date", "2026-01-05", NULL);
  g_autoptr (CchToolRun) other =
      cch_tool_run (NULL, "regulation", "form", "ha-tinh-2019", "mau-9", "--to", path, NULL);
  g_autoptr (CchToolRun) nowhere =
      cch_tool_run (NULL, "regulation", "form", "ha-tinh-2019", "mau-2", NULL);
  g_autofree char *bytes = NULL;

  assert_says (run, 0, "mau.pdf");
  g_assert_true (g_file_get_contents (path, &bytes, NULL, NULL));
  g_assert_true (g_str_has_prefix (bytes, "%PDF-"));
  g_assert_cmpint (other->status, !=, 0);
  g_assert_nonnull (strstr (other->errors, "mau-1a (Mẫu 1a), mau-1b"));
  g_assert_cmpint (nowhere->status, !=, 0);
  g_assert_nonnull (strstr (nowhere->errors, "--to FILE"));
  cch_test_folder_remove (folder);
}

/* T9, T20 and a weekend, as a person reads them. */
static void
test_year (void)
{
  g_autoptr (CchToolRun) run =
      cch_tool_run (NULL, "regulation", "year", "ha-tinh-2019", "--class", "xa", "--year", "2020",
                    "--parent-issued", "2019-12-26", NULL);
  g_autoptr (CchToolRun) few =
      cch_tool_run (NULL, "regulation", "year", "ha-tinh-inspection-2024", "--class", "so",
                    "--year", "2024", "--sub-units", "14", "--format", "json", NULL);
  g_autoptr (CchToolRun) many =
      cch_tool_run (NULL, "regulation", "year", "ha-tinh-inspection-2024", "--class", "so",
                    "--year", "2024", "--sub-units", "15", "--format", "json", NULL);

  assert_says (run, 0, "10/01/2020, thứ Sáu");
  assert_says (run, 0, "Mẫu 2: 1, 2, 3, 4, 5, 6, 7, 12\n");
  assert_says (run, 0, "Mẫu 2: 1, 2, 3, 4, 5, 6, 7, 11, 12\n");
  assert_says (run, 0, "14/11/2020, thứ Bảy");
  assert_says (run, 0, "13/11/2020, thứ Sáu");
  assert_says (few, 0, "\"due\": \"2024-06-29\"");
  assert_says (many, 0, "\"due\": \"2024-09-29\"");
}

/* Each rule is laid over the one before; what does not move is not listed. */
static void
test_try (void)
{
  g_autoptr (CchToolRun) run =
      cch_tool_run (NULL, "regulation", "try", "two-level-2025", "q1=before 05/3",
                    "year=by last/12", "q1=by 6/3", "--class", "xa", "--year", "2026", NULL);
  g_autoptr (CchToolRun) json =
      cch_tool_run (NULL, "regulation", "try", "two-level-2025", "plan=after 30", "--class", "xa",
                    "--year", "2026", "--parent-issued", "20/11/2025", "--format", "json", NULL);
  g_autoptr (CchToolRun) same = cch_tool_run (NULL, "regulation", "try", "two-level-2025",
                                              "q1=by 17", "--class", "xa", "--year", "2026", NULL);

  assert_says (run, 0, "Báo cáo quý I: 17/03/2026 → 06/03/2026 (-11 days)\n");
  assert_says (run, 0, "Báo cáo năm: 17/12/2026 → 31/12/2026 (+14 days)\n");
  assert_says (run, 0, "q1: before day 05/3 → on day 06/3 at the latest\n");
  g_assert_null (strstr (run->output, "quý III"));
  /* Thirty days lead to a Saturday, and that to the Monday after it. */
  assert_says (json, 0, "\"before\": \"2025-12-05\",\n      \"after\": \"2025-12-22\"");
  assert_says (json, 0, "\"days\": 17");
  assert_says (same, 0, "No date moves");
}

/* The same tasks under another rule of percentages; the regulation itself stays. */
static void
test_try_figures (void)
{
  g_autofree char *folder = cch_test_folder_new ();
  g_autofree char *office = g_build_filename (folder, "a.caicach", NULL);
  g_autoptr (CchToolRun) made =
      cch_tool_run ("", "new", office, "--regulation", "two-level-2025", "--class", "xa",
                    "--agency", "UBND xã", "--place", "Xã", "--sample", NULL);
  g_autofree char *list = cch_tool_ask (office, "list", "plan", "state=issued", "year=2026", NULL);
  g_autofree char *plan = g_strndup (list, strcspn (list, " "));
  g_autoptr (CchToolRun) tried = cch_tool_run (NULL, "regulation", "try", "two-level-2025",
                                               "percentage.denominator=whole-year", "--office",
                                               office, "--plan", plan, "--period", "q1", NULL);
  g_autoptr (CchToolRun) json =
      cch_tool_run (NULL, "regulation", "try", "two-level-2025", "percentage.decimals=2",
                    "--office", office, "--plan", plan, "--period", "q1", "--format", "json", NULL);
  g_autofree char *now = cch_tool_ask (office, "percent", plan, "--period", "q1", NULL);
  g_autofree char *figures =
      cch_tool_ask (office, "percent", plan, "--period", "q1", "--format", "json", NULL);

  g_assert_cmpint (made->status, ==, 0);
  assert_says (tried, 0, "Total: 0/6  0% → 0/40  0%\n");
  assert_says (json, 0, "\"moves\": false");
  g_assert_null (strstr (json->output, "\"moves\": true"));
  g_assert_nonnull (strstr (now, "0/6"));
  g_assert_nonnull (strstr (figures, "\"cut_off\": \"2026-03-14\"")); /* the window’s last day */
  cch_test_folder_remove (folder);
}

/* Who writes an own pack begins with one that is there, and gets an own one out again. */
static void
test_save (void)
{
  g_autofree char *folder = cch_test_folder_new ();
  g_autofree char *office = g_build_filename (folder, "a.caicach", NULL);
  g_autofree char *path = g_build_filename (folder, "own.xml", NULL);
  g_autofree char *again = g_build_filename (folder, "again.xml", NULL);
  g_autofree char *text = NULL;
  g_autofree char *out = NULL;
  g_autoptr (GString) own = NULL;
  g_autoptr (CchToolRun) added = NULL;
  g_autoptr (CchToolRun) got = NULL;
  g_autoptr (CchToolRun) made =
      cch_tool_run (NULL, "new", office, "--regulation", "two-level-2025", "--class", "xa",
                    "--agency", "UBND xã", "--place", "Xã", NULL);
  g_autoptr (CchToolRun) saved =
      cch_tool_run (NULL, "regulation", "save", "two-level-2025", "-o", path, NULL);

  assert_says (saved, 0, "");
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  own = g_string_new (text);
  g_assert_cmpuint (g_string_replace (own, "id=\"two-level-2025\"", "id=\"tinh-toi\"", 0), ==, 1);
  g_assert_true (g_file_set_contents (path, own->str, -1, NULL));

  added = cch_tool_run (NULL, "regulation", "add", path, "--office", office, NULL);
  assert_says (added, 0, "tinh-toi\n");
  got =
      cch_tool_run (NULL, "regulation", "save", "tinh-toi", "-o", again, "--office", office, NULL);
  assert_says (got, 0, "");
  g_assert_true (g_file_get_contents (again, &out, NULL, NULL));
  g_assert_cmpstr (out, ==, own->str);

  cch_tool_assert_fails (2, "tinh-toi", NULL, "regulation", "save", "tinh-toi", "-o", again, NULL);
  cch_tool_assert_fails (2, "-o FILE", NULL, "regulation", "save", "two-level-2025", NULL);
  cch_test_folder_remove (folder);
}

static void
test_check (void)
{
  const char *source = g_getenv ("CCH_SOURCE_DIR");
  g_autofree char *good =
      g_build_filename (source, "data", "regulations", "ha-tinh-2019.xml", NULL);
  g_autofree char *bad = g_build_filename (source, BROKEN, "unknown-area.xml", NULL);
  g_autoptr (CchToolRun) in_order = cch_tool_run (NULL, "regulation", "check", good, NULL);
  g_autoptr (CchToolRun) broken = cch_tool_run (NULL, "regulation", "check", bad, NULL);
  g_autoptr (CchToolRun) json =
      cch_tool_run (NULL, "regulation", "check", bad, "--format", "json", NULL);

  assert_says (in_order, 0, "in order");
  assert_says (broken, 1, "unknown-area.xml");
  assert_says (broken, 1, "there is no <area> with this id");
  assert_says (json, 1, "\"valid\": false");
  assert_says (json, 1, "\"rule\": \"pack.unknown-reference\"");
}

static void
test_refusals (void)
{
  cch_tool_assert_fails (2, "regulation", NULL, "regulation", NULL);
  cch_tool_assert_fails (2, "regulation", NULL, "regulation", "show", NULL);
  cch_tool_assert_fails (2, "--class", NULL, "regulation", "year", "ha-tinh-2019", NULL);
  cch_tool_assert_fails (2, "huge", NULL, "regulation", "year", "ha-tinh-2019", "--class", "huge",
                         "--year", "2020", NULL);
  cch_tool_assert_fails (2, "2020-02-30", NULL, "regulation", "year", "ha-tinh-2019", "--class",
                         "xa", "--year", "2020", "--parent-issued", "2020-02-30", NULL);
  cch_tool_assert_fails (2, "soon", NULL, "regulation", "year", "ha-tinh-2019", "--class", "xa",
                         "--year", "soon", NULL);
  cch_tool_assert_fails (2, "nowhere", NULL, "regulation", "show", "nowhere", NULL);
  cch_tool_assert_fails (3, "no-such-file.xml", NULL, "regulation", "check", "no-such-file.xml",
                         NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tool/regulation/list", test_list);
  g_test_add_func ("/tool/regulation/show", test_show);
  g_test_add_func ("/tool/regulation/form", test_form);
  g_test_add_func ("/tool/regulation/year", test_year);
  g_test_add_func ("/tool/regulation/try", test_try);
  g_test_add_func ("/tool/regulation/try-figures", test_try_figures);
  g_test_add_func ("/tool/regulation/save", test_save);
  g_test_add_func ("/tool/regulation/check", test_check);
  g_test_add_func ("/tool/regulation/refusals", test_refusals);
  return g_test_run ();
}
