/* The commands on office files, from the outside.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-test-folder.h"
#include "cch-tool-harness.h"

#include <gio/gio.h>
#include <string.h>
#include <sys/resource.h>

typedef struct
{
  char *folder; /* owned */
  char *office; /* owned: path of an office file that is there */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CchToolRun) run = NULL;

  fixture->folder = cch_test_folder_new ();
  fixture->office = g_build_filename (fixture->folder, "a.caicach", NULL);
  run =
      cch_tool_run ("", "new", fixture->office, "--regulation", "ha-tinh-2019", "--class", "huyen",
                    "--agency", "UBND huyện Đức Thọ", "--place", "Đức Thọ", "--year", "2020", NULL);
  g_assert_cmpstr (run->errors, ==, "");
  g_assert_cmpint (run->status, ==, 0);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  cch_test_folder_remove (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->office);
}

static char *
name_file (Fixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static void
assert_says (const char *output, const char *words)
{
  if (strstr (output, words) == NULL)
    g_test_message ("%s", output);
  g_assert_nonnull (strstr (output, words));
}

static void
test_info (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = cch_tool_ask (fixture->office, "info", NULL);
  g_autofree char *json = cch_tool_ask (fixture->office, "info", "--format", "json", NULL);
  g_autofree char *again = cch_tool_ask (fixture->office, "info", "--format", "json", NULL);

  assert_says (text, "Agency: UBND huyện Đức Thọ\n");
  assert_says (text, "Regulation: ha-tinh-2019\n");
  assert_says (text, "Years: 2020\n");
  assert_says (json, "\"class\": \"huyen\"");
  assert_says (json, "\"place\": \"Đức Thọ\"");
  assert_says (json, "\"last_backup\": null");
  g_assert_cmpstr (json, ==, again);
}

static void
test_fields (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CchToolRun) kinds = cch_tool_run ("", "fields", NULL);
  g_autoptr (CchToolRun) task = cch_tool_run ("", "fields", "task", NULL);
  g_autoptr (CchToolRun) json = cch_tool_run ("", "fields", "task", "--format", "json", NULL);

  assert_says (kinds->output, "agency  Agency\n");
  assert_says (task->output, "  text  lines  Text of the task (required)\n");
  assert_says (task->output, "  row  enum task|group  Row\n");
  assert_says (json->output, "\"target\": \"plan\"");
  cch_tool_assert_fails (2, "no such kind", "", "fields", "nothing", NULL);
}

static void
test_new_refuses (Fixture *fixture, gconstpointer data)
{
  g_autofree char *other = name_file (fixture, "b.caicach");

  cch_tool_assert_fails (4, "already", "", "new", fixture->office, "--regulation", "ha-tinh-2019",
                         "--class", "huyen", "--agency", "A", "--place", "B", NULL);
  cch_tool_assert_fails (2, "is not a class", "", "new", other, "--regulation", "ha-tinh-2019",
                         "--class", "odd", "--agency", "A", "--place", "B", NULL);
  cch_tool_assert_fails (2, "no regulation", "", "new", other, "--regulation", "odd", "--class",
                         "huyen", "--agency", "A", "--place", "B", NULL);
  cch_tool_assert_fails (2, "name of the agency", "", "new", other, "--regulation", "ha-tinh-2019",
                         "--class", "huyen", "--place", "B", NULL);
  cch_tool_assert_fails (2, "--regulation", "", "new", other, NULL);
  cch_tool_assert_fails (2, "--year", "", "new", other, "--regulation", "ha-tinh-2019", "--class",
                         "huyen", "--agency", "A", "--place", "B", "--year", "20", NULL);
  g_assert_false (g_file_test (other, G_FILE_TEST_EXISTS));
  cch_tool_assert_fails (2, "two-level-2025", "", "new", "sample.caicach", "--sample",
                         "--regulation", "ha-tinh-2019", "--class", "huyen", "--agency", "A",
                         "--place", "B", NULL);
}

static void
test_records (Fixture *fixture, gconstpointer data)
{
  g_autofree char *plan = cch_tool_ask (fixture->office, "add", "plan", "title=Kế hoạch năm",
                                        "year=2020", "issued=26/12/2019", NULL);
  g_autofree char *task =
      cch_tool_ask (fixture->office, "add", "task", "plan=Kế hoạch năm", "number=1",
                    "text=Ban hành kế hoạch", "area=Cải cách thủ tục hành chính", "budget=1.500,5",
                    "origin=arising during the year", NULL);
  g_autofree char *id = g_strndup (task + strlen ("Task "), 36);
  g_autofree char *changed = cch_tool_ask (fixture->office, "set", id, "time_wording=Quý I", NULL);
  g_autofree char *listed = cch_tool_ask (fixture->office, "list", "task", "origin=arising", NULL);
  g_autofree char *found =
      cch_tool_ask (fixture->office, "list", "task", "--search", "ke hoach", NULL);
  g_autofree char *none = cch_tool_ask (fixture->office, "list", "task", "number=2", NULL);
  g_autofree char *shown =
      cch_tool_ask (fixture->office, "show", id + 28, "--format", "json", NULL);
  g_autofree char *removed = cch_tool_ask (fixture->office, "remove", id, NULL);
  g_autofree char *left = cch_tool_ask (fixture->office, "list", "task", NULL);

  assert_says (plan, "26/12/2019");
  assert_says (task, "Budget: 1500.5\n");
  assert_says (changed, "Time: Quý I\n");
  assert_says (listed, "1 Ban hành kế hoạch\n");
  g_assert_cmpstr (found, ==, listed);
  g_assert_cmpstr (none, ==, "");
  assert_says (shown, "\"budget\": 1500.5");
  assert_says (shown, "\"origin\": \"arising\"");
  assert_says (shown, "\"time_wording\": \"Quý I\"");
  assert_says (removed, "removed: ");
  g_assert_cmpstr (left, ==, "");
}

static void
test_bad_values (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *kind;
    const char *assignment;
    const char *words;
  } cases[] = {
    { "period", "start=32/1/2020", "period.start: " },
    { "period", "state=half", "period.state: " },
    { "period", "year=two", "period.year: " },
    { "period", "odd=1", "period.odd: there is no such field" },
    { "period", "year", "not of the form FIELD=VALUE" },
    { "period", "code=\xff", "period.code: " },
    { "task", "plan=none", "task.plan: " },
    { "task", "budget=much", "task.budget: " },
    { "task", "area=00000000-0000-7000-8000-000000000000", "task.area: " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    cch_tool_assert_fails (2, cases[i].words, "", "add", fixture->office, cases[i].kind,
                           cases[i].assignment, NULL);
  cch_tool_assert_fails (4, "task.position: ", "", "add", fixture->office, "task", "position=1",
                         NULL);
  cch_tool_assert_fails (2, "digits only", "", "list", fixture->office, "plan", "--limit", "x",
                         NULL);
  cch_tool_assert_fails (2, "must not be empty", "", "add", fixture->office, "period", "year=2020",
                         NULL);
  cch_tool_assert_fails (2, "no such record", "", "show", fixture->office, "abcd1234", NULL);
  cch_tool_assert_fails (2, "must not be empty", "", "add", fixture->office, "plan", "title=x",
                         NULL);
  cch_tool_assert_fails (2, "control character", "", "add", fixture->office, "agency",
                         "name=a\001b", NULL);
  cch_tool_assert_fails (2, "control character", "", "add", fixture->office, "agency", "name=a\nb",
                         NULL);
}

/* Both ways to write a letter with its marks are one. */
static void
test_composed (Fixture *fixture, gconstpointer data)
{
  g_autofree char *added = cch_tool_ask (fixture->office, "add", "agency",
                                         "name=Ho\xcc\x80"
                                         "a",
                                         NULL);
  g_autofree char *found = cch_tool_ask (fixture->office, "list", "agency",
                                         "name=H\xc3\xb2"
                                         "a",
                                         NULL);
  g_autofree char *again = cch_tool_ask (fixture->office, "list", "agency",
                                         "name=Ho\xcc\x80"
                                         "a",
                                         NULL);

  assert_says (found, "H\xc3\xb2"
                      "a");
  g_assert_cmpstr (again, ==, found);
}

static void
test_journal (Fixture *fixture, gconstpointer data)
{
  g_autofree char *one = cch_tool_ask (fixture->office, "add", "agency", "name=Phòng Nội vụ", NULL);
  g_autofree char *two =
      cch_tool_ask (fixture->office, "add", "agency", "name=Phòng Tư pháp", NULL);
  g_autofree char *undone = cch_tool_ask (fixture->office, "undo", "2", NULL);
  g_autofree char *fewer = cch_tool_ask (fixture->office, "list", "agency", NULL);
  g_autofree char *redone = cch_tool_ask (fixture->office, "redo", NULL);
  g_autofree char *log = cch_tool_ask (fixture->office, "log", "--format", "json", NULL);
  g_autofree char *last = cch_tool_ask (fixture->office, "log", "--limit", "1", NULL);
  g_autoptr (CchToolRun) too_many = NULL;

  g_assert_nonnull (strstr (undone, "Phòng Tư pháp"));
  g_assert_cmpuint (strlen (strchr (fewer, '\n')), ==, 1);
  assert_says (redone, "Phòng Nội vụ");
  assert_says (log, "\"act\": \"undo\"");
  assert_says (log, "\"act\": \"note\"");
  g_assert_cmpuint (strlen (strchr (last, '\n')), ==, 1);

  /* The founding of the office is not undone. */
  too_many = cch_tool_run ("", "undo", fixture->office, "9", NULL);
  g_assert_cmpint (too_many->status, ==, 1);
  cch_tool_assert_fails (2, "how many steps", "", "undo", fixture->office, "x", NULL);
}

static void
test_difference (Fixture *fixture, gconstpointer data)
{
  g_autofree char *plan =
      cch_tool_ask (fixture->office, "add", "plan", "title=Kế hoạch", "year=2026", NULL);
  g_autofree char *other =
      cch_tool_ask (fixture->office, "add", "plan", "title=Khác", "year=2026", NULL);
  g_autofree char *task =
      cch_tool_ask (fixture->office, "add", "task", "plan=Kế hoạch", "text=Rà soát", NULL);
  g_autofree char *all = cch_tool_ask (fixture->office, "log", "--plan", "Kế hoạch", NULL);
  g_autofree char *json =
      cch_tool_ask (fixture->office, "log", "--plan", "Kế hoạch", "--format", "json", NULL);
  g_autofree char *none =
      cch_tool_ask (fixture->office, "log", "--plan", "Kế hoạch", "--from", "31/12/2100", NULL);
  g_autofree char *before =
      cch_tool_ask (fixture->office, "log", "--plan", "Kế hoạch", "--to", "2001-01-01", NULL);

  assert_says (all, "Add plan Kế hoạch\n");
  assert_says (all, "Add task 1\n");
  g_assert_null (strstr (all, "Khác"));
  assert_says (json, "\"Add task 1\"");
  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (before, ==, "");
  cch_tool_assert_fails (2, "--plan", "", "log", fixture->office, "--from", "1/1/2026", NULL);
  cch_tool_assert_fails (2, "is not a moment", "", "log", fixture->office, "--plan", "Kế hoạch",
                         "--to", "soon", NULL);
  cch_tool_assert_fails (2, "no such record", "", "log", fixture->office, "--plan", "abcd1234",
                         NULL);
}

static void
test_at (Fixture *fixture, gconstpointer data)
{
  g_autofree char *past = name_file (fixture, "past.caicach");
  g_autofree char *empty = name_file (fixture, "empty.caicach");
  g_autofree char *one = cch_tool_ask (fixture->office, "add", "agency", "name=Phòng Nội vụ", NULL);
  g_autofree char *now = cch_tool_ask (fixture->office, "at", "31/12/2100", "-o", past, NULL);
  g_autoptr (CchToolRun) agencies = cch_tool_run ("", "list", past, "agency", NULL);
  g_autoptr (CchToolRun) undone = cch_tool_run ("", "undo", past, NULL);
  g_autoptr (CchToolRun) whole = cch_tool_run ("", "verify", past, NULL);

  assert_says (agencies->output, "Phòng Nội vụ");
  g_assert_cmpint (undone->status, ==, 0);
  g_assert_cmpint (whole->status, ==, 0);
  cch_tool_assert_fails (2, "not there yet", "", "at", fixture->office, "2001-01-01", "-o", empty,
                         NULL);
  g_assert_false (g_file_test (empty, G_FILE_TEST_EXISTS));
  cch_tool_assert_fails (2, "is not a moment", "", "at", fixture->office, "soon", "-o", "x", NULL);
  cch_tool_assert_fails (2, "is not a moment", "", "at", fixture->office, "", "-o", "x", NULL);
  cch_tool_assert_fails (2, "-o", "", "at", fixture->office, "1/1/2026", NULL);
  cch_tool_assert_fails (4, "already", "", "at", fixture->office, "31/12/2100", "-o", past, NULL);
}

static void
test_safety (Fixture *fixture, gconstpointer data)
{
  g_autofree char *copy = name_file (fixture, "copy.caicach");
  g_autofree char *restored = name_file (fixture, "restored.caicach");
  g_autofree char *bad = name_file (fixture, "bad.caicach");
  g_autofree char *whole = cch_tool_ask (fixture->office, "verify", NULL);
  g_autofree char *written = cch_tool_ask (fixture->office, "backup", "-o", copy, NULL);
  g_autoptr (CchToolRun) restore = cch_tool_run ("", "restore", copy, "-o", restored, NULL);
  g_autoptr (CchToolRun) info = cch_tool_run ("", "info", restored, NULL);

  assert_says (whole, "the file is whole");
  g_assert_cmpint (restore->status, ==, 0);
  assert_says (info->output, "UBND huyện Đức Thọ");
  cch_tool_assert_fails (4, "already", "", "restore", copy, "-o", restored, NULL);
  cch_tool_assert_fails (4, "already", "", "backup", fixture->office, "-o", copy, NULL);

  g_file_set_contents (bad, "no office", -1, NULL);
  cch_tool_assert_fails (3, "not an office file", "", "verify", bad, NULL);
  cch_tool_assert_fails (3, "not an office file", "", "info", bad, NULL);
  cch_tool_assert_fails (3, "no such file", "", "info", "/nowhere/office.caicach", NULL);
}

/* An office that is damaged inside is still an answer: "no". */
static void
test_verify_damaged (Fixture *fixture, gconstpointer data)
{
  g_autofree char *bytes = NULL;
  gsize length;
  g_autoptr (CchToolRun) verify = NULL;

  g_assert_true (g_file_get_contents (fixture->office, &bytes, &length, NULL));
  memset (bytes + length - 4096, 0xff, 4096);
  g_assert_true (g_file_set_contents (fixture->office, bytes, (gssize) length, NULL));
  verify = cch_tool_run ("", "verify", fixture->office, "--format", "json", NULL);
  g_assert_cmpint (verify->status, ==, 1);
  assert_says (verify->output, "\"whole\": false");
}

/* Numbers out of the question, names that are empty or nowhere: each has its own words. */
static void
test_messages (Fixture *fixture, gconstpointer data)
{
  g_autofree char *nowhere = name_file (fixture, "nowhere/copy.caicach");

  cch_tool_assert_fails (2, "is not between 1945 and 2200", "", "add", fixture->office, "plan",
                         "title=x", "year=99999", NULL);
  cch_tool_assert_fails (2, "must not be negative", "", "add", fixture->office, "plan", "title=x",
                         "year=2024", "budget=-1", NULL);
  cch_tool_assert_fails (3, "nowhere: there is no such file or folder", "", "backup",
                         fixture->office, "-o", nowhere, NULL);
  cch_tool_assert_fails (2, "is empty", "", "info", "", NULL);
  cch_tool_assert_fails (2, "--limit", "", "log", fixture->office, "--limit", "-5", NULL);
  cch_tool_assert_fails (3, "there is no such file or folder", "", "regulation", "check",
                         "/nowhere/pack.xml", NULL);
  cch_tool_assert_fails (3, "this is a folder", "", "regulation", "check", fixture->folder, NULL);
}

/* The kernel kills who writes a file beyond the limit. */
static void
limit_files (gpointer limit)
{
  const struct rlimit wanted = { GPOINTER_TO_UINT (limit), GPOINTER_TO_UINT (limit) };

  setrlimit (RLIMIT_FSIZE, &wanted);
}

/* Returns: whether it was killed */
static gboolean
make_sample (const char *path, guint limit)
{
  const char *arguments[] = { g_getenv ("CCH_TOOL"),
                              "new",
                              path,
                              "--sample",
                              "--regulation",
                              "two-level-2025",
                              "--class",
                              "xa",
                              "--agency",
                              "A",
                              "--place",
                              "B",
                              NULL };
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (
      G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = NULL;

  g_subprocess_launcher_set_child_setup (launcher, limit_files, GUINT_TO_POINTER (limit), NULL);
  process = g_subprocess_launcher_spawnv (launcher, arguments, &error);
  g_assert_no_error (error);
  g_subprocess_wait (process, NULL, &error);
  g_assert_no_error (error);
  return g_subprocess_get_if_signaled (process);
}

/* A sample whose making is killed at any moment leaves no file under the name that was asked for. */
static void
test_sample_killed (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = name_file (fixture, "sample.caicach");
  guint n_killed = 0;

  for (guint limit = 1; make_sample (path, limit); limit *= 2)
    {
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
      n_killed++;
      g_assert_cmpuint (n_killed, <, 30);
    }
  g_assert_cmpuint (n_killed, >, 10);
  {
    g_autoptr (CchToolRun) tasks = cch_tool_run ("", "list", path, "task", NULL);
    g_autoptr (CchToolRun) whole = cch_tool_run ("", "verify", path, NULL);

    g_assert_cmpint (whole->status, ==, 0);
    g_assert_cmpint (tasks->status, ==, 0);
    g_assert_true (*tasks->output != '\0');
  }
}

#define ADD(name, function)                                                                        \
  g_test_add ("/tool/office/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("info", test_info);
  ADD ("fields", test_fields);
  ADD ("new-refuses", test_new_refuses);
  ADD ("records", test_records);
  ADD ("bad-values", test_bad_values);
  ADD ("composed", test_composed);
  ADD ("journal", test_journal);
  ADD ("difference", test_difference);
  ADD ("at", test_at);
  ADD ("safety", test_safety);
  ADD ("verify-damaged", test_verify_damaged);
  ADD ("messages", test_messages);
  ADD ("sample-killed", test_sample_killed);
  return g_test_run ();
}
