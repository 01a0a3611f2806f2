/* The steps of a plan's life, from the outside: submit, issue, amend, reopen; and what refuses them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-tool-harness.h"

#include "cch-test-folder.h"

#include <string.h>

#define DAY "2026-12-28"

typedef struct
{
  char *folder; /* owned */
  char *office; /* owned */
  char *draft;  /* owned: short id of the plan of 2027 that the sample writes */
  char *issued; /* owned: short id of its plan of 2026 in force */
} Fixture;

/* The first plan of ours in that state. */
static char *
find_plan (Fixture *fixture, const char *state, const char *year)
{
  g_autofree char *in_state = g_strconcat ("state=", state, NULL);
  g_autofree char *of_year = g_strconcat ("year=", year, NULL);
  g_autofree char *list =
      cch_tool_ask (fixture->office, "list", "plan", in_state, of_year, "symbol=KH-UBND", NULL);

  return g_strndup (list, strcspn (list, " "));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CchToolRun) made = NULL;

  fixture->folder = cch_test_folder_new ();
  fixture->office = g_build_filename (fixture->folder, "a.caicach", NULL);
  made = cch_tool_run ("", "new", fixture->office, "--regulation", "two-level-2025", "--class",
                       "xa", "--agency", "UBND xã", "--place", "Xã", "--sample", NULL);
  g_assert_cmpstr (made->errors, ==, "");
  fixture->issued = find_plan (fixture, "issued", "2026");
  fixture->draft = find_plan (fixture, "draft", "2027");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  cch_test_folder_remove (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->office);
  g_free (fixture->draft);
  g_free (fixture->issued);
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
test_submit (Fixture *fixture, gconstpointer data)
{
  g_autofree char *submitted = cch_tool_ask (fixture->office, "submit", fixture->draft, NULL);
  g_autofree char *back = NULL;

  assert_says (submitted, "State: Submitted");
  cch_tool_assert_fails (4, "draft", "", "submit", fixture->office, fixture->draft, NULL);
  back = cch_tool_ask (fixture->office, "submit", fixture->draft, "--back", NULL);
  assert_says (back, "State: Draft");
  cch_tool_assert_fails (4, "submitted", "", "submit", fixture->office, fixture->draft, "--back",
                         NULL);
  cch_tool_assert_fails (2, "submit", "", "submit", fixture->office, NULL);
}

/* Number, register and state at once. What has been issued is not taken back by an undo. */
static void
test_issue (Fixture *fixture, gconstpointer data)
{
  g_autofree char *issued =
      cch_tool_ask (fixture->office, "issue", fixture->draft, "--date", DAY, "--post", "Chủ tịch",
                    "--reason", "Thử", "--format", "json", NULL);
  g_autofree char *line = cch_tool_ask (fixture->office, "list", "document", "direction=out",
                                        "--search", "2027", "--format", "json", NULL);

  assert_says (issued, "\"state\": \"issued\"");
  assert_says (issued, "\"issued\": \"" DAY "\"");
  assert_says (line, "\"note\": \"Thử\"");
  cch_tool_assert_fails (4, "issued already", "", "issue", fixture->office, fixture->draft, NULL);
  cch_tool_assert_fails (4, "", "", "set", fixture->office, fixture->draft, "title=Khác", NULL);
  cch_tool_assert_fails (4, "cannot be undone", "", "undo", fixture->office, NULL);
}

/* A letter goes the same way, by the same commands. */
static void
test_letter (Fixture *fixture, gconstpointer data)
{
  g_autofree char *added =
      cch_tool_ask (fixture->office, "add", "letter", "subject=mời họp giao ban",
                    "drafting_unit=VP", "addressees=Các thôn", "signer_post=Chủ tịch", NULL);
  const char *end = strchr (added, '\n');
  g_autofree char *id = g_strndup (end - 8, 8);
  g_autofree char *written = NULL;
  g_autofree char *issued = NULL;
  g_autofree char *register_line = NULL;
  g_autofree char *reopened = NULL;

  assert_says (added, "Subject: mời họp giao ban");
  cch_tool_assert_fails (4, "no text", "", "issue", fixture->office, "mời họp giao ban", "--date",
                         DAY, NULL);
  written = cch_tool_ask (fixture->office, "set", id, "body=Kính mời dự họp.", NULL);
  assert_says (written, "Text: Kính mời");
  issued = cch_tool_ask (fixture->office, "issue", "mời họp giao ban", "--date", DAY, "--symbol",
                         "UBND-VP", "--format", "json", NULL);
  assert_says (issued, "\"state\": \"issued\"");
  assert_says (issued, "\"number\": \"01\"");
  register_line = cch_tool_ask (fixture->office, "list", "document", "direction=out", "--search",
                                "giao ban", "--format", "json", NULL);
  assert_says (register_line, "\"document_type\": \"Công văn\"");
  cch_tool_assert_fails (4, "issued already", "", "issue", fixture->office, "mời họp giao ban",
                         NULL);
  cch_tool_assert_fails (2, "for plans", "", "pages", fixture->office, "mời họp giao ban",
                         "--against", "2026-01-01", NULL);
  reopened = cch_tool_ask (fixture->office, "reopen", "mời họp giao ban", "--reason", "Sai", NULL);
  assert_says (reopened, "State: Draft");
}

/* An error that is open, and a reason that lets it pass; programs are told in their own words. */
static void
test_issue_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *of_plan = g_strconcat ("plan=", fixture->draft, NULL);
  g_autofree char *added =
      cch_tool_ask (fixture->office, "add", "section", of_plan, "heading=Khác",
                    "body=Quyết định số 6320/QĐ-UBND ngày 26/12/2019 và Quyết định "
                    "số 6320/QĐ-UBND ngày 28/12/2019",
                    NULL);
  g_autoptr (CchToolRun) refused = cch_tool_run ("", "issue", fixture->office, fixture->draft,
                                                 "--date", DAY, "--format", "json", NULL);
  g_autofree char *before = cch_tool_ask (fixture->office, "show", fixture->draft, NULL);

  g_assert_cmpint (refused->status, ==, 4);
  assert_says (refused->output, "\"code\": \"refused\"");
  assert_says (refused->output, "\"status\": 4");
  assert_says (refused->errors, "errors");
  assert_says (before, "State: Draft");
  g_free (cch_tool_ask (fixture->office, "issue", fixture->draft, "--date", DAY, "--reason",
                        "Cấp trên yêu cầu ban hành ngay", NULL));
}

static void
test_issue_wrong (Fixture *fixture, gconstpointer data)
{
  static const char *const cases[][3] = {
    { "--date", "31/02/2026", "31/02/2026" },
    { "--date", "", "--date" },
    { "--authority", "ai đó", "collective, head" },
    { "--number", "", "number" },
    { "--post", "", "post" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    cch_tool_assert_fails (2, cases[i][2], "", "issue", fixture->office, fixture->draft, "--reason",
                           "x", cases[i][0], cases[i][1], NULL);
  /* 03/KH-UBND went out that year already. */
  cch_tool_assert_fails (4, "03/KH-UBND", "", "issue", fixture->office, fixture->draft, "--number",
                         "3", "--date", DAY, NULL);
}

/* The amendment is a draft with all that the plan holds; issued, it takes its place. */
/* On each day the version that was issued last by then. */
static void
test_versions (Fixture *fixture, gconstpointer data)
{
  g_autofree char *amended = cch_tool_ask (fixture->office, "amend", fixture->issued, NULL);
  g_autofree char *draft = find_plan (fixture, "draft", "2026");
  g_autofree char *never = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *json = NULL;

  g_free (cch_tool_ask (fixture->office, "issue", draft, "--number", "77", "--date", DAY,
                        "--reason", "Bổ sung", NULL));
  never = cch_tool_ask (fixture->office, "versions", draft, "--date", "04/01/2026", NULL);
  first = cch_tool_ask (fixture->office, "versions", draft, "--date", "05/01/2026", NULL);
  second = cch_tool_ask (fixture->office, "versions", fixture->issued, "--date", DAY, NULL);
  json = cch_tool_ask (fixture->office, "versions", draft, "--date", DAY, "--format", "json", NULL);
  assert_says (never, "None is in force on 04/01/2026");
  assert_says (first, "* in force on 05/01/2026");
  g_assert_true (g_str_has_prefix (first, "* ") && strstr (first, fixture->issued) == first + 2);
  assert_says (second, "77/KH-UBND");
  g_assert_true (g_str_has_prefix (second, "  "));
  assert_says (json, "\"issued\": \"" DAY "\"");
  assert_says (json, draft);
  cch_tool_assert_fails (2, "--date", "", "versions", fixture->office, draft, "--date", "31/2/2026",
                         NULL);
  cch_tool_assert_fails (2, "nope", "", "versions", fixture->office, "nope", NULL);
  cch_tool_assert_fails (3, "nowhere", "", "versions", "nowhere", draft, NULL);
  g_assert_nonnull (amended);
}

/* Who has not written, and whose part is unfinished. */
static void
test_owners (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = cch_tool_ask (fixture->office, "owners", fixture->draft, NULL);
  g_autofree char *json =
      cch_tool_ask (fixture->office, "owners", fixture->draft, "--format", "json", NULL);

  assert_says (text, "Phòng VH-XH  No task yet");
  assert_says (text, "Phòng Kinh tế  1 tasks, 1 with gaps");
  assert_says (json, "\"unfinished\": 1");
  cch_tool_assert_fails (2, "nope", "", "owners", fixture->office, "nope", NULL);
  cch_tool_assert_fails (2, "owners", "", "owners", fixture->office, NULL);
}

/* The superior's plan is kept as it was issued: with its number, among what was received. */
static void
test_received (Fixture *fixture, gconstpointer data)
{
  g_autofree char *made = cch_tool_ask (fixture->office, "add", "plan", "year=2028",
                                        "title=Cải cách hành chính tỉnh", "agency=UBND tỉnh", NULL);
  g_autofree char *plan = g_strndup (strstr (made, "Plan ") + strlen ("Plan "), 36);
  g_autofree char *issued = NULL;
  g_autofree char *line = NULL;

  cch_tool_assert_fails (2, "number", "", "issue", fixture->office, plan, "--symbol", "KH-UBND",
                         NULL);
  issued = cch_tool_ask (fixture->office, "issue", plan, "--number", "90", "--symbol", "KH-UBND",
                         "--date", DAY, "--post", "Chủ tịch", NULL);
  assert_says (issued, "State: Issued");
  line = cch_tool_ask (fixture->office, "list", "document", "direction=in", "number=90", NULL);
  assert_says (line, "90 KH-UBND");
}

static void
test_amend (Fixture *fixture, gconstpointer data)
{
  g_autofree char *begun = cch_tool_ask (fixture->office, "amend", fixture->issued, NULL);
  g_autofree char *draft = find_plan (fixture, "draft", "2026");
  g_autofree char *now = NULL;

  assert_says (begun, draft);
  cch_tool_assert_fails (4, "in force", "", "amend", fixture->office, draft, NULL);
  g_free (
      cch_tool_ask (fixture->office, "issue", draft, "--date", DAY, "--reason", "Bổ sung", NULL));
  now = cch_tool_ask (fixture->office, "show", fixture->issued, NULL);
  assert_says (now, "State: Amended");
}

static void
test_reopen (Fixture *fixture, gconstpointer data)
{
  g_autofree char *open = NULL;

  cch_tool_assert_fails (2, "eason", "", "reopen", fixture->office, fixture->issued, NULL);
  cch_tool_assert_fails (4, "issued", "", "reopen", fixture->office, fixture->draft, "--reason",
                         "x", NULL);
  open = cch_tool_ask (fixture->office, "reopen", fixture->issued, "--reason", "Sai số liệu", NULL);
  assert_says (open, "State: Draft");
}

/* Plans of one title are told apart; a part needs something that it is a part of. */
static void
test_list (Fixture *fixture, gconstpointer data)
{
  g_autofree char *list = cch_tool_ask (fixture->office, "list", "plan", NULL);

  assert_says (list, "(03/KH-UBND, Issued)");
  assert_says (list, "2027 (Draft)");
  cch_tool_assert_fails (2, "plan=ID", "", "add", fixture->office, "section", "heading=Khác", NULL);
  cch_tool_assert_fails (2, "plan=ID", "", "add", fixture->office, "recipient", "wording=Như trên",
                         NULL);
}

/* What is ticked becomes a task of the draft, linked to the superior's; then it is taken up. */
static void
test_pull_down (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = cch_tool_ask (fixture->office, "list", "task", NULL);
  g_autofree char *listed = cch_tool_ask (fixture->office, "pull-down", fixture->draft, "--date",
                                          DAY, "--dry-run", "--format", "json", NULL);
  g_autofree char *same = cch_tool_ask (fixture->office, "list", "task", NULL);
  g_autofree char *pulled = cch_tool_ask (fixture->office, "pull-down", fixture->draft, "--date",
                                          DAY, "--untick", "all", "--tick", "4", NULL);
  g_autofree char *after = cch_tool_ask (fixture->office, "list", "task", NULL);
  g_autofree char *again =
      cch_tool_ask (fixture->office, "pull-down", fixture->draft, "--date", DAY, "--dry-run", NULL);
  g_autofree char *log = cch_tool_ask (fixture->office, "log", "--limit", "1", NULL);

  assert_says (listed, "\"state\": \"new\"");
  assert_says (listed, "\"state\": \"taken\"");
  g_assert_cmpstr (before, ==, same);
  assert_says (pulled, "  4 [x] new: ");
  g_assert_cmpuint (strlen (after), >, strlen (before));
  assert_says (again, "  4 [ ] taken up: ");
  assert_says (log, "Follow the superior’s plan");
}

static void
test_pull_down_fails (Fixture *fixture, gconstpointer data)
{
  cch_tool_assert_fails (2, "99", "", "pull-down", fixture->office, fixture->draft, "--date", DAY,
                         "--tick", "99", NULL);
  cch_tool_assert_fails (2, "--date", "", "pull-down", fixture->office, fixture->draft, "--date",
                         "31/02/2026", NULL);
  cch_tool_assert_fails (4, "parent", "", "pull-down", fixture->office, fixture->issued, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/tool/life/submit", Fixture, NULL, set_up, test_submit, tear_down);
  g_test_add ("/tool/life/issue", Fixture, NULL, set_up, test_issue, tear_down);
  g_test_add ("/tool/life/issue-refused", Fixture, NULL, set_up, test_issue_refused, tear_down);
  g_test_add ("/tool/life/issue-wrong", Fixture, NULL, set_up, test_issue_wrong, tear_down);
  g_test_add ("/tool/life/letter", Fixture, NULL, set_up, test_letter, tear_down);
  g_test_add ("/tool/life/amend", Fixture, NULL, set_up, test_amend, tear_down);
  g_test_add ("/tool/life/versions", Fixture, NULL, set_up, test_versions, tear_down);
  g_test_add ("/tool/life/owners", Fixture, NULL, set_up, test_owners, tear_down);
  g_test_add ("/tool/life/received", Fixture, NULL, set_up, test_received, tear_down);
  g_test_add ("/tool/life/reopen", Fixture, NULL, set_up, test_reopen, tear_down);
  g_test_add ("/tool/life/list", Fixture, NULL, set_up, test_list, tear_down);
  g_test_add ("/tool/life/pull-down", Fixture, NULL, set_up, test_pull_down, tear_down);
  g_test_add ("/tool/life/pull-down-fails", Fixture, NULL, set_up, test_pull_down_fails, tear_down);
  return g_test_run ();
}
