/* The commands on time phrases and plans, from the outside: schedule, percent, check.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-tool-harness.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char *folder; /* owned */
  char *office; /* owned */
  char *plan;   /* owned: short id */
} Fixture;

static char *
get_last_id (Fixture *fixture, const char *kind)
{
  g_autofree char *list = cch_tool_ask (fixture->office, "list", kind, NULL);
  g_auto (GStrv) lines = g_strsplit (g_strchomp (list), "\n", -1);

  return g_strndup (lines[g_strv_length (lines) - 1],
                    strcspn (lines[g_strv_length (lines) - 1], " "));
}

static char *
add (Fixture *fixture, const char *kind, const char *first, const char *second, const char *third)
{
  g_autofree char *output = cch_tool_ask (fixture->office, "add", kind, first, second, third, NULL);

  return get_last_id (fixture, kind);
}

/* One task of area 1, due in the first quarter, done on 01/02/2024. */
static void
fill (Fixture *fixture)
{
  g_autofree char *areas = cch_tool_ask (fixture->office, "list", "area", NULL);
  g_autofree char *area = g_strdup_printf ("area=%.8s", areas);
  g_autofree char *of_plan = NULL;
  g_autofree char *task = NULL;
  g_autofree char *of_task = NULL;
  g_autofree char *milestone = NULL;
  g_autofree char *period = add (fixture, "period", "year=2024", "code=q1", "end=2024-03-14");
  g_autofree char *in_period = g_strconcat ("period=", period, NULL);
  g_autofree char *output = NULL;

  fixture->plan = add (fixture, "plan", "title=V/v Kế hoạch năm 2024", "year=2024", NULL);
  of_plan = g_strconcat ("plan=", fixture->plan, NULL);
  task = add (fixture, "task", of_plan, "text=Ban hành kế hoạch", area);
  of_task = g_strconcat ("task=", task, NULL);
  milestone = add (fixture, "milestone", of_task, "kind=quarter", "due=2024-03-31");
  output = cch_tool_ask (fixture->office, "add", "progress", of_task, in_period, "state=done",
                         "done=2024-02-01", NULL);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CchToolRun) made = NULL;

  fixture->folder = g_dir_make_tmp ("cch-plan-XXXXXX", NULL);
  fixture->office = g_build_filename (fixture->folder, "a.caicach", NULL);
  made = cch_tool_run ("", "new", fixture->office, "--regulation", "ha-tinh-2019", "--class",
                       "huyen", "--agency", "UBND huyện", "--place", "Huyện", NULL);
  g_assert_cmpstr (made->errors, ==, "");
  fill (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) directory = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *child = g_build_filename (fixture->folder, name, NULL);

      g_remove (child);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->office);
  g_free (fixture->plan);
}

static void
assert_says (const char *output, const char *words)
{
  if (strstr (output, words) == NULL)
    {
      g_test_message ("“%s” is missing in:\n%s", words, output);
      g_test_fail ();
    }
}

static void
test_percent (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text =
      cch_tool_ask (fixture->office, "percent", fixture->plan, "--period", "q1", "--explain", NULL);
  g_autofree char *json = cch_tool_ask (fixture->office, "percent", fixture->plan, "--period", "q1",
                                        "--format", "json", NULL);
  g_autofree char *later =
      cch_tool_ask (fixture->office, "percent", fixture->plan, "--period", "q3", NULL);

  assert_says (text, "1/1 = 1/1 nhiệm vụ = 100%");
  assert_says (text, "Ban hành kế hoạch: hoàn thành, được tính");
  assert_says (text, "1: 1/1  100%  ");
  assert_says (text, " (due ");
  assert_says (text, ", done ");
  assert_says (text, "Counted up to 14/03/2024.");
  assert_says (json, "\"cut_off\": \"2024-03-14\"");
  assert_says (json, "\"numerator\": 1");
  assert_says (later, "1: 0/0");
  cch_tool_assert_fails (2, "zz", "", "percent", fixture->office, fixture->plan, "--period", "zz",
                         NULL);
  cch_tool_assert_fails (2, "--period", "", "percent", fixture->office, fixture->plan, NULL);
  cch_tool_assert_fails (3, "nowhere", "", "percent", "nowhere", "x", "--period", "q1", NULL);
}

static void
test_check (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = cch_tool_ask (fixture->office, "check", fixture->plan, NULL);
  g_autofree char *mended =
      cch_tool_ask (fixture->office, "set", fixture->plan, "title=Kế hoạch năm 2024", NULL);
  g_autofree char *after = cch_tool_ask (fixture->office, "check", "--format", "json", NULL);

  assert_says (before, "Warning R119:");
  assert_says (before, "--apply: Title: write “Kế hoạch năm 2024”");
  assert_says (before, "Errors: 0. Warnings: ");
  g_assert_null (strstr (after, "R119"));
  assert_says (after, "\"rule\": \"R16\"");
  assert_says (after, "\"field\": \"lead\"");
}

static void
test_check_applies (Fixture *fixture, gconstpointer data)
{
  g_autofree char *of_plan = g_strconcat ("plan=", fixture->plan, NULL);
  g_autofree char *section = add (fixture, "section", of_plan, "heading=Căn cứ",
                                  "body=Bố sung tố chức và tố chức bộ máy CHCC");
  g_autofree char *applied = cch_tool_ask (fixture->office, "check", "--apply", NULL);
  g_autofree char *shown = cch_tool_ask (fixture->office, "show", section, NULL);
  g_autofree char *log = cch_tool_ask (fixture->office, "log", "--limit", "1", NULL);

  assert_says (applied, "findings mended");
  assert_says (shown, "tổ chức và tổ chức bộ máy CCHC");
  assert_says (log, "Mend: ");
}

static void
test_check_silences (Fixture *fixture, gconstpointer data)
{
  g_autofree char *task = get_last_id (fixture, "task");
  g_autofree char *which = g_strconcat ("R16:", task, NULL);
  g_autofree char *quiet = cch_tool_ask (fixture->office, "check", "--silence", which, "--reason",
                                         "phân công sau", NULL);
  g_autofree char *all = cch_tool_ask (fixture->office, "check", "--silenced", NULL);
  g_autofree char *undone = cch_tool_ask (fixture->office, "undo", NULL);
  g_autofree char *again = cch_tool_ask (fixture->office, "check", NULL);

  g_assert_null (strstr (quiet, "R16"));
  assert_says (all, "Silenced: phân công sau");
  assert_says (again, "R16");
  cch_tool_assert_fails (4, "reason", "", "check", fixture->office, "--silence", which, NULL);
  cch_tool_assert_fails (2, "R16:zz", "", "check", fixture->office, "--silence", "R16:zz",
                         "--reason", "x", NULL);
}

/* An error in what was found is the answer "no". */
static void
test_check_fails (Fixture *fixture, gconstpointer data)
{
  g_autofree char *of_plan = g_strconcat ("plan=", fixture->plan, NULL);
  g_autofree char *section =
      cch_tool_ask (fixture->office, "add", "section", of_plan, "heading=Căn cứ",
                    "body=Quyết định số 6320/QĐ-UBND ngày 26/12/2019 và Quyết định "
                    "số 6320/QĐ-UBND ngày 28/12/2019",
                    NULL);
  g_autoptr (CchToolRun) done = cch_tool_run ("", "check", fixture->office, NULL);

  g_assert_cmpint (done->status, ==, 1);
  assert_says (done->output, "Error R108:");
}

/* What the superior issued is not ours to mend; whoever names it asks for it. */
static void
test_check_own (Fixture *fixture, gconstpointer data)
{
  g_autofree char *added = add (fixture, "agency", "name=Ủy ban nhân dân tỉnh", NULL, NULL);
  g_autofree char *by = g_strconcat ("agency=", added, NULL);
  g_autofree char *plan = add (fixture, "plan", "title=V/v Kế hoạch tỉnh 2024", "year=2024", by);
  g_autofree char *all = cch_tool_ask (fixture->office, "check", NULL);
  g_autofree char *named = cch_tool_ask (fixture->office, "check", plan, NULL);

  assert_says (all, "Kế hoạch năm 2024”");
  g_assert_null (strstr (all, "Kế hoạch tỉnh 2024”"));
  assert_says (named, "Kế hoạch tỉnh 2024”");
}

/* What a person writes about time becomes milestones at once, as in the window. */
static void
test_milestones (Fixture *fixture, gconstpointer data)
{
  g_autofree char *of_plan = g_strconcat ("plan=", fixture->plan, NULL);
  g_autofree char *task =
      add (fixture, "task", of_plan, "text=Kiểm tra các xã", "time_wording=Quý II/2024");
  g_autofree char *of_task = g_strconcat ("task=", task, NULL);
  g_autofree char *added =
      cch_tool_ask (fixture->office, "list", "milestone", of_task, "--format", "json", NULL);
  g_autofree char *set =
      cch_tool_ask (fixture->office, "set", task, "time_wording=Tháng 9/2024", NULL);
  g_autofree char *changed =
      cch_tool_ask (fixture->office, "list", "milestone", of_task, "--format", "json", NULL);
  g_autofree char *undone = cch_tool_ask (fixture->office, "undo", NULL);
  g_autofree char *back =
      cch_tool_ask (fixture->office, "list", "milestone", of_task, "--format", "json", NULL);

  assert_says (added, "\"due\": \"2024-06-30\"");
  assert_says (changed, "\"due\": \"2024-09-30\"");
  g_assert_null (strstr (changed, "2024-06-30"));
  g_assert_cmpstr (back, ==, added);
}

/* Holidays and regulations of an office, read and changed from the outside. */
static void
test_rules (Fixture *fixture, gconstpointer data)
{
  g_autofree char *pack = g_build_filename (fixture->folder, "xa.xml", NULL);
  g_autofree char *added = cch_tool_ask (fixture->office, "holidays", "--year", "2027", "--add",
                                         "Nghỉ thử: 09/3/2027 - 10/3/2027", NULL);
  g_autofree char *json =
      cch_tool_ask (fixture->office, "holidays", "--year", "2027", "--format", "json", NULL);
  g_autofree char *undone = cch_tool_ask (fixture->office, "undo", NULL);
  g_autofree char *after = cch_tool_ask (fixture->office, "holidays", "--year", "2027", NULL);
  g_autoptr (CchToolRun) kept = NULL;
  g_autoptr (CchToolRun) followed = NULL;
  g_autoptr (CchToolRun) year = NULL;

  assert_says (added, "off  09/03/2027 - 10/03/2027  Nghỉ thử");
  assert_says (json, "\"from\": \"2027-03-09\"");
  g_assert_null (strstr (after, "Nghỉ thử"));
  cch_tool_assert_fails (2, "xx", "", "holidays", fixture->office, "--add", "xx", NULL);

  g_file_set_contents (
      pack,
      "<regulation xmlns=\"urn:caicach:regulation\" version=\"1\" id=\"xa-mau\" title=\"Mẫu\""
      " from=\"2026-01-01\" extends=\"two-level-2025\"><source type=\"Công văn\""
      " notation=\"01/UBND\" issuer=\"UBND\" date=\"2026-01-02\"/></regulation>",
      -1, NULL);
  kept = cch_tool_run ("", "regulation", "add", pack, "--office", fixture->office, NULL);
  g_assert_cmpint (kept->status, ==, 0);
  followed = cch_tool_run ("", "regulation", "follow", "xa-mau", "--office", fixture->office, NULL);
  g_assert_cmpint (followed->status, ==, 0);
  year = cch_tool_run ("", "regulation", "year", "xa-mau", "--class", "xa", "--year", "2027",
                       "--office", fixture->office, NULL);
  g_assert_cmpint (year->status, ==, 0);
  cch_tool_assert_fails (4, "xa-mau", "", "regulation", "remove", "xa-mau", "--office",
                         fixture->office, NULL);
  cch_tool_assert_fails (2, "--office", "", "regulation", "follow", "xa-mau", NULL);
}

/* A product that comes after the words about its time finds its milestone; a removed one lets it go. */
static void
test_product_milestones (Fixture *fixture, gconstpointer data)
{
  g_autofree char *of_plan = g_strconcat ("plan=", fixture->plan, NULL);
  g_autofree char *task = add (fixture, "task", of_plan, "text=Kiểm tra các xã",
                               "time_wording=- Kế hoạch: tháng 2 - Báo cáo: tháng 6");
  g_autofree char *of_task = g_strconcat ("task=", task, NULL);
  g_autofree char *product = add (fixture, "product", of_task, "text=Báo cáo", NULL);
  g_autofree char *of_product = g_strconcat (product, "\",\n        \"position\"", NULL);
  g_autofree char *with =
      cch_tool_ask (fixture->office, "list", "milestone", of_task, "--format", "json", NULL);
  g_autofree char *removed = cch_tool_ask (fixture->office, "remove", product, NULL);
  g_autofree char *without =
      cch_tool_ask (fixture->office, "list", "milestone", of_task, "--format", "json", NULL);

  assert_says (with, of_product);
  assert_says (without, "2024-06-30");
  g_assert_null (strstr (without, of_product));
}

/* Listed, then made with other ticks: one entry, and the plan of last year stays. */
static void
test_roll_forward (Fixture *fixture, gconstpointer data)
{
  g_autofree char *shown = cch_tool_ask (fixture->office, "list", "plan", NULL);
  g_autofree char *listed = NULL;
  g_autofree char *made = NULL;
  g_autofree char *later = NULL;
  g_autofree char *left = NULL;

  g_free (cch_tool_ask (fixture->office, "set", fixture->plan, "title=Cải cách hành chính năm 2024",
                        NULL));
  listed = cch_tool_ask (fixture->office, "roll-forward", fixture->plan, "--dry-run", "--format",
                         "json", NULL);
  assert_says (listed, "\"old\": \"2024\"");
  assert_says (listed, "\"new\": \"2025\"");
  assert_says (listed, "\"plan\": null");
  made = cch_tool_ask (fixture->office, "roll-forward", fixture->plan, NULL);
  assert_says (made, "năm 2025");
  assert_says (made, "Plan · Title: Cải cách hành chính năm [2024 → 2025]");
  later = cch_tool_ask (fixture->office, "list", "plan", "year=2025", NULL);
  assert_says (later, "năm 2025");
  left = cch_tool_ask (fixture->office, "roll-forward", fixture->plan, "--year", "2026", "--untick",
                       "all", NULL);
  assert_says (left, "năm 2024");
  g_assert_nonnull (shown);
}

static void
test_roll_forward_fails (Fixture *fixture, gconstpointer data)
{
  cch_tool_assert_fails (2, "proposal", "", "roll-forward", fixture->office, fixture->plan,
                         "--tick", "999", NULL);
  cch_tool_assert_fails (2, "roll-forward", "", "roll-forward", fixture->office, NULL);
  cch_tool_assert_fails (2, "2020", "", "roll-forward", fixture->office, fixture->plan, "--year",
                         "2020", NULL);
}

static void
test_schedule (void)
{
  g_autoptr (CchToolRun) known =
      cch_tool_run ("", "schedule", "- Kế hoạch: tháng 12/2019 - Báo cáo theo quy định.", "--year",
                    "2020", "--format", "json", NULL);
  g_autoptr (CchToolRun) unknown =
      cch_tool_run ("", "schedule", "Sớm nhất có thể", "--year", "2024", NULL);

  g_assert_cmpint (known->status, ==, 0);
  assert_says (known->output, "\"due\": \"2019-12-31\"");
  assert_says (known->output, "\"kind\": \"dependent\"");
  g_assert_cmpint (unknown->status, ==, 1);
  cch_tool_assert_fails (2, "--year", "", "schedule", "Quý I", "--year", "x", NULL);
  cch_tool_assert_fails (2, "schedule", "", "schedule", NULL);
  cch_tool_assert_fails (2, "--year", "", "schedule", "Quý I", NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/tool/plan/percent", Fixture, NULL, set_up, test_percent, tear_down);
  g_test_add ("/tool/plan/check", Fixture, NULL, set_up, test_check, tear_down);
  g_test_add ("/tool/plan/check-applies", Fixture, NULL, set_up, test_check_applies, tear_down);
  g_test_add ("/tool/plan/check-silences", Fixture, NULL, set_up, test_check_silences, tear_down);
  g_test_add ("/tool/plan/check-fails", Fixture, NULL, set_up, test_check_fails, tear_down);
  g_test_add ("/tool/plan/check-own", Fixture, NULL, set_up, test_check_own, tear_down);
  g_test_add ("/tool/plan/milestones", Fixture, NULL, set_up, test_milestones, tear_down);
  g_test_add ("/tool/plan/rules", Fixture, NULL, set_up, test_rules, tear_down);
  g_test_add ("/tool/plan/product-milestones", Fixture, NULL, set_up, test_product_milestones,
              tear_down);
  g_test_add ("/tool/plan/roll-forward", Fixture, NULL, set_up, test_roll_forward, tear_down);
  g_test_add ("/tool/plan/roll-forward-fails", Fixture, NULL, set_up, test_roll_forward_fails,
              tear_down);
  g_test_add_func ("/tool/plan/schedule", test_schedule);
  return g_test_run ();
}
