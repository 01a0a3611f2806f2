/* What a person or a script gets wrong: each command says what, where, and what to do instead.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-tool-harness.h"

#include "cch-test-folder.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define OFFICE "@"
#define DRAFT "#"
#define PACK "%"

typedef struct
{
  char *folder; /* owned */
  char *office; /* owned */
  char *draft;  /* owned: short id of the plan of 2027 that the sample writes */
  char *pack;   /* owned: a file that is no pack */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CchToolRun) made = NULL;
  g_autofree char *list = NULL;

  fixture->folder = cch_test_folder_new ();
  fixture->office = g_build_filename (fixture->folder, "a.caicach", NULL);
  fixture->pack = g_build_filename (fixture->folder, "pack.xml", NULL);
  g_assert_true (g_file_set_contents (fixture->pack, "no pack at all", -1, NULL));
  made = cch_tool_run ("", "new", fixture->office, "--regulation", "two-level-2025", "--class",
                       "xa", "--agency", "UBND xã", "--place", "Xã", "--sample", NULL);
  g_assert_cmpstr (made->errors, ==, "");
  list = cch_tool_ask (fixture->office, "list", "plan", "state=draft", NULL);
  fixture->draft = g_strndup (list, strcspn (list, " "));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  cch_test_folder_remove (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->office);
  g_free (fixture->draft);
  g_free (fixture->pack);
}

static const char *
put_in (Fixture *fixture, const char *word)
{
  if (word == NULL || strlen (word) != 1)
    return word;
  return *word == *OFFICE  ? fixture->office
         : *word == *DRAFT ? fixture->draft
         : *word == *PACK  ? fixture->pack
                           : word;
}

static const struct
{
  int status;
  const char *said;
  const char *words[8];
} cases[] = {
  /* numbers and years that are none, with the option that holds them */
  { 2, "--limit: “x” is not a whole number", { "list", OFFICE, "plan", "--limit", "x" } },
  { 2, "--limit: “9.5” is not a whole number", { "log", OFFICE, "--limit=9.5" } },
  { 2, "--year: “0” is not a year", { "roll-forward", OFFICE, DRAFT, "--year", "0" } },
  { 2, "--year: “-3” is not a year", { "roll-forward", OFFICE, DRAFT, "--year=-3" } },
  { 2,
    "--year: “26” is not a year",
    { "regulation", "year", "two-level-2025", "--class", "xa", "--year", "26" } },
  { 2, "--year: “3” is not a year", { "holidays", OFFICE, "--year", "3" } },
  /* proposals that are none */
  { 2, "“” is no number of a proposal", { "roll-forward", OFFICE, DRAFT, "--tick", "" } },
  { 2, "“” is no number of a proposal", { "pull-down", OFFICE, DRAFT, "--untick", "" } },
  /* days of every command are written alike */
  { 2, "--date: “x” is not a date", { "export", OFFICE, DRAFT, "--to", "x.pdf", "--date", "x" } },
  /* text in a code of its own, where no file is meant */
  { 2, "this is not UTF-8", { "schedule", "\xff\xfe", "--year", "2026" } },
  { 2, "this is not UTF-8", { "list", OFFICE, "task", "--search", "\xff\xfe" } },
  { 2, "“”: there is no such command", { "" } },
  /* devices never end, and are no files */
  { 3, "/dev/zero: this is not a file but a device", { "regulation", "check", "/dev/zero" } },
  { 3, "/dev/zero: this is not a file", { "agency", OFFICE, "import", "/dev/zero" } },
  { 3, "/dev/zero: this is not a file", { "holidays", OFFICE, "--import", "/dev/zero" } },
  { 3,
    "nowhere.xml: there is no such file",
    { "regulation", "add", "nowhere.xml", "--office", OFFICE } },
  { 3, "nowhere.csv: there is no such file", { "agency", OFFICE, "import", "nowhere.csv" } },
  { 3, "nowhere.txt: there is no such file", { "holidays", OFFICE, "--import", "nowhere.txt" } },
  /* rules that are tried and are none */
  { 2, "“q1” is not of the form", { "regulation", "try", "two-level-2025", "q1" } },
  { 2, "“q1”: say for whom", { "regulation", "try", "two-level-2025", "q1=by 1/3" } },
  { 2,
    "“q1=before 31/2”: this is no due rule",
    { "regulation", "try", "two-level-2025", "q1=before 31/2", "--class=xa", "--year=2026" } },
  { 2,
    "“q9”: this class has no such period",
    { "regulation", "try", "two-level-2025", "q9=by 1/3", "--class=xa", "--year=2026" } },
  { 2,
    "“percentage.decimals=9”: this is no rule",
    { "regulation", "try", "two-level-2025", "percentage.decimals=9" } },
  { 2, "Add --office, --plan", { "regulation", "try", "two-level-2025", "percentage.decimals=1" } },
  /* what makes no sense in a record */
  { 2, "cannot be the record itself", { "set", OFFICE, DRAFT, "parent=" DRAFT } },
  { 2, "must not be empty", { "set", OFFICE, DRAFT, "title=  " } },
  { 2, "begins with a digit", { "issue", OFFICE, DRAFT, "--number", "abc" } },
  { 2, "begins with a digit", { "issue", OFFICE, DRAFT, "--number", "-1" } },
  { 2, "begins with a digit", { "issue", OFFICE, DRAFT, "--number", "5/KH" } },
  /* what refuses is named */
  { 2, "Leave out -o", { "submit", OFFICE, DRAFT, "-o", "a.cchx" } },
  { 4, "Only a plan that is submitted", { "submit", OFFICE, DRAFT, "--back" } },
  { 2,
    "--agency: ",
    { "new", "b.caicach", "--regulation=two-level-2025", "--class=xa", "--agency=", "--place=B" } },
};

/* Also that nothing is changed: the journal is as long as before. */
static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = cch_tool_ask (fixture->office, "log", NULL);
  g_autofree char *after = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *words[8];
      g_autofree char *itself = g_strconcat ("parent=", fixture->draft, NULL);

      for (guint j = 0; j < G_N_ELEMENTS (words); j++)
        words[j] = g_strcmp0 (cases[i].words[j], "parent=" DRAFT) == 0
                       ? itself
                       : put_in (fixture, cases[i].words[j]);
      cch_tool_assert_fails (cases[i].status, cases[i].said, "", words[0], words[1], words[2],
                             words[3], words[4], words[5], words[6], words[7], NULL);
    }
  after = cch_tool_ask (fixture->office, "log", NULL);
  g_assert_cmpstr (before, ==, after);
}

/* The faults of a pack are the answer, as check gives it. */
static void
test_faulty_pack (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CchToolRun) run =
      cch_tool_run ("", "regulation", "add", fixture->pack, "--office", fixture->office, NULL);
  g_autoptr (CchToolRun) json = cch_tool_run ("", "regulation", "add", fixture->pack, "--office",
                                              fixture->office, "--format", "json", NULL);

  g_assert_cmpint (run->status, ==, 1);
  g_assert_nonnull (strstr (run->output, "pack.xml:1: "));
  g_assert_cmpstr (run->errors, ==, "");
  g_assert_cmpint (json->status, ==, 1);
  g_assert_nonnull (strstr (json->output, "\"valid\": false"));
}

/* The year is enough: the rest is what the window proposes for a new plan. */
static void
test_add_plan (Fixture *fixture, gconstpointer data)
{
  g_autofree char *plan = cch_tool_ask (fixture->office, "add", "plan", "year=2028",
                                        "signer_post=Phó Chủ tịch", "--format", "json", NULL);
  const char *id = strstr (plan, "\"id\": \"");
  g_autofree char *of_plan = g_strdup_printf ("plan=%.36s", id + strlen ("\"id\": \""));
  g_autofree char *recipients = cch_tool_ask (fixture->office, "list", "recipient", of_plan, NULL);
  g_autofree char *citations = cch_tool_ask (fixture->office, "list", "citation", of_plan, NULL);
  g_autofree char *undone = cch_tool_ask (fixture->office, "undo", NULL);
  g_autofree char *left = cch_tool_ask (fixture->office, "list", "plan", "year=2028", NULL);

  g_assert_nonnull (strstr (plan, "năm 2028"));
  g_assert_nonnull (strstr (plan, "\"regulation\": \"two-level-2025\""));
  g_assert_nonnull (strstr (plan, "\"signer_post\": \"Phó Chủ tịch\""));
  g_assert_cmpstr (recipients, !=, "");
  g_assert_cmpstr (citations, !=, "");
  g_assert_nonnull (strstr (undone, "2028"));
  g_assert_cmpstr (left, ==, "");
}

/* A plan that another agency has issued gets nothing of ours. */
static void
test_add_plan_of_others (Fixture *fixture, gconstpointer data)
{
  g_autofree char *agency =
      cch_tool_ask (fixture->office, "add", "agency", "name=UBND tỉnh Y", "--format", "json", NULL);
  const char *id = strstr (agency, "\"id\": \"");
  g_autofree char *by = g_strdup_printf ("agency=%.36s", id + strlen ("\"id\": \""));
  g_autofree char *plan = cch_tool_ask (fixture->office, "add", "plan", "year=2028",
                                        "title=Kế hoạch tỉnh", by, "--format", "json", NULL);

  g_assert_nonnull (strstr (plan, "\"title\": \"Kế hoạch tỉnh"));
  g_assert_nonnull (strstr (plan, "\"signer_post\": null"));
}

/* One wording of one document is read into it; what is none, or several, stays wording. */
static void
test_add_citation (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *wording;
    const char *said;
  } wordings[] = {
    { "wording=Căn cứ Quyết định số 123/QĐ-UBND ngày 01/02/2026 của Ủy ban nhân dân tỉnh về việc "
      "ban hành kế hoạch",
      "\"number\": \"123\"" },
    { "wording=Quyết định số 123/QĐ-UBND ngày 01/02/2026 của Ủy ban nhân dân tỉnh",
      "\"issued\": \"2026-02-01\"" },
    { "wording=Căn cứ tình hình thực tế", "\"wording\": \"Căn cứ tình hình thực tế" },
    { "wording=Quyết định số 1/QĐ-A ngày 01/02/2026; Quyết định số 2/QĐ-B ngày 02/02/2026",
      "\"number\": null" },
  };
  g_autofree char *of_plan = g_strconcat ("plan=", fixture->draft, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (wordings); i++)
    {
      g_autofree char *added = cch_tool_ask (fixture->office, "add", "citation", of_plan,
                                             wordings[i].wording, "--format", "json", NULL);

      if (strstr (added, wordings[i].said) == NULL)
        g_test_message ("%s is missing in:\n%s", wordings[i].said, added);
      g_assert_nonnull (strstr (added, wordings[i].said));
    }
}

/* As in the window: the agency is known by its name, the purpose by its mark. */
static void
test_add_recipient (Fixture *fixture, gconstpointer data)
{
  g_autofree char *of_plan = g_strconcat ("plan=", fixture->draft, NULL);
  g_autofree char *read = cch_tool_ask (fixture->office, "add", "recipient", of_plan,
                                        "wording=- Phòng Kinh tế (t/h);", "--format", "json", NULL);
  g_autofree char *given =
      cch_tool_ask (fixture->office, "add", "recipient", of_plan, "wording=Phòng Kinh tế (t/h)",
                    "purpose=inform", "--format", "json", NULL);

  g_assert_nonnull (strstr (read, "\"purpose\": \"execute\""));
  g_assert_null (strstr (read, "(t/h)"));
  g_assert_null (strstr (read, "\"agency\": null"));
  g_assert_nonnull (strstr (given, "\"purpose\": \"inform\""));
}

/* Only blanks are no reason. */
static void
test_blank_reason (Fixture *fixture, gconstpointer data)
{
  g_autofree char *list =
      cch_tool_ask (fixture->office, "list", "plan", "state=issued", "year=2026", NULL);
  g_autofree char *plan = g_strndup (list, strcspn (list, " "));

  cch_tool_assert_fails (2, "must not be empty", "", "reopen", fixture->office, plan, "--reason",
                         " \t", NULL);
}

/* A folder that may only be read: the words are about it, and nothing is left in it. */
static void
test_closed_folder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *closed = g_build_filename (fixture->folder, "closed", NULL);
  g_autofree char *target = g_build_filename (closed, "b.caicach", NULL);

  if (geteuid () == 0)
    {
      g_test_skip ("the administrator may write everywhere");
      return;
    }
  g_assert_cmpint (g_mkdir (closed, 0500), ==, 0);
  cch_tool_assert_fails (4, "closed: you have no right", "", "backup", fixture->office, "-o",
                         target, NULL);
  cch_tool_assert_fails (4, "no right", "", "at", fixture->office, "2126-01-01", "-o", target,
                         NULL);
  g_assert_false (g_file_test (target, G_FILE_TEST_EXISTS));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/tool/hostile/refused", Fixture, NULL, set_up, test_refused, tear_down);
  g_test_add ("/tool/hostile/faulty-pack", Fixture, NULL, set_up, test_faulty_pack, tear_down);
  g_test_add ("/tool/hostile/add-plan", Fixture, NULL, set_up, test_add_plan, tear_down);
  g_test_add ("/tool/hostile/add-plan-of-others", Fixture, NULL, set_up, test_add_plan_of_others,
              tear_down);
  g_test_add ("/tool/hostile/add-citation", Fixture, NULL, set_up, test_add_citation, tear_down);
  g_test_add ("/tool/hostile/add-recipient", Fixture, NULL, set_up, test_add_recipient, tear_down);
  g_test_add ("/tool/hostile/blank-reason", Fixture, NULL, set_up, test_blank_reason, tear_down);
  g_test_add ("/tool/hostile/closed-folder", Fixture, NULL, set_up, test_closed_folder, tear_down);
  return g_test_run ();
}
