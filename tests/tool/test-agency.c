/* caicach-tool agency, from the outside: what happens to agencies, and who gets their tasks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-test-folder.h"
#include "cch-tool-harness.h"

#include <glib/gstdio.h>
#include <string.h>

#define BUSY "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân xã"
#define OTHER "Phòng Kinh tế"
#define DAY "01/7/2027"

typedef struct
{
  char *folder; /* owned */
  char *office; /* owned */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CchToolRun) run = NULL;

  fixture->folder = cch_test_folder_new ();
  fixture->office = g_build_filename (fixture->folder, "office.caicach", NULL);
  run = cch_tool_run (NULL, "new", fixture->office, "--sample", "--regulation", "two-level-2025",
                      "--class", "xa", "--agency", "UBND xã Thuận Mẫu", "--place", "Thuận Mẫu",
                      "--year", "2026", NULL);
  g_assert_cmpint (run->status, ==, 0);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  cch_test_folder_remove (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->office);
}

static guint
count (const char *text, const char *part)
{
  guint n = 0;

  for (const char *place = text; (place = strstr (place, part)) != NULL; place++)
    n++;
  return n;
}

static guint
count_tasks (Fixture *fixture, const char *agency)
{
  g_autofree char *said = cch_tool_ask (fixture->office, "agency", "tasks", agency, NULL);

  return count (said, "\n");
}

/* The end of the identifier of the first open task. */
static char *
dup_first_task (Fixture *fixture, const char *agency)
{
  g_autofree char *said = cch_tool_ask (fixture->office, "agency", "tasks", agency, NULL);

  return g_strndup (said, strcspn (said, " "));
}

static void
test_list (Fixture *fixture, gconstpointer data)
{
  g_autofree char *tree = cch_tool_ask (fixture->office, "agency", "list", "--from", DAY, NULL);
  g_autofree char *json =
      cch_tool_ask (fixture->office, "agency", "list", "--from", DAY, "--format", "json", NULL);
  const char *top = strstr (tree, "  UBND xã Thuận Mẫu\n");

  g_assert_nonnull (top);
  g_assert_nonnull (strstr (top, "    " OTHER "\n"));
  g_assert_cmpuint (count (json, "\"superior\": "), ==, count (tree, "\n"));
  g_assert_nonnull (strstr (json, "\"date\": \"2027-07-01\""));
}

/* One entry of the journal: the tasks come back with the agency. */
static void
test_split (Fixture *fixture, gconstpointer data)
{
  guint n_tasks = count_tasks (fixture, BUSY);
  g_autofree char *first = dup_first_task (fixture, BUSY);
  g_autofree char *give = g_strconcat (first, "=phan hai", NULL);
  g_autofree char *trial = NULL;
  g_autofree char *done = NULL;

  g_assert_cmpuint (n_tasks, >=, 3);
  trial = cch_tool_ask (fixture->office, "agency", "split", BUSY, "Phần Một", "Phần Hai", "--from",
                        DAY, "--give", give, "--dry-run", NULL);
  g_assert_nonnull (strstr (trial, "“Phần Hai”: 1; nobody yet:"));
  g_assert_cmpuint (count_tasks (fixture, BUSY), ==, n_tasks);
  done = cch_tool_ask (fixture->office, "agency", "split", BUSY, "Phần Một", "Phần Hai", "--from",
                       DAY, "--give", give, "--give", "all=Phần Một", NULL);
  g_assert_nonnull (strstr (done, "“Phần Hai”: 1"));
  g_assert_cmpuint (count_tasks (fixture, "Phần Một"), ==, n_tasks - 1);
  g_assert_cmpuint (count_tasks (fixture, "Phần Hai"), ==, 1);
  g_assert_cmpuint (count_tasks (fixture, BUSY), ==, 0);
  g_free (cch_tool_ask (fixture->office, "undo", NULL));
  g_assert_cmpuint (count_tasks (fixture, BUSY), ==, n_tasks);
}

static void
test_hand_out (Fixture *fixture, gconstpointer data)
{
  guint n_tasks = count_tasks (fixture, BUSY);
  guint n_other = count_tasks (fixture, OTHER);

  g_free (cch_tool_ask (fixture->office, "agency", "dissolve", BUSY, "--from", DAY, NULL));
  g_free (cch_tool_ask (fixture->office, "agency", "hand-out", BUSY, "--give", "all=" OTHER,
                        "--from", DAY, NULL));
  g_assert_cmpuint (count_tasks (fixture, BUSY), ==, 0);
  g_assert_cmpuint (count_tasks (fixture, OTHER), >=, MAX (n_tasks, n_other));
}

static void
test_events (Fixture *fixture, gconstpointer data)
{
  static const char *const steps[][12] = {
    { "merge", BUSY, OTHER, "--name", "Phòng Hợp Nhất", "--from", DAY, "--basis", "QĐ 01", NULL },
    { "move", "Phòng Hợp Nhất", "--into", "Công an xã Thuận Mẫu", "--from", "02/7/2027", NULL },
    { "own", "Công an xã Thuận Mẫu", "--area", "1", "--from", DAY, NULL },
    { "past-name", "Công an xã Thuận Mẫu", "Ban Công an", "--until", "31/12/2001", "--from",
      "01/01/2001", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
      g_auto (GStrv) arguments = NULL;
      g_autoptr (CchToolRun) run = NULL;

      g_strv_builder_add (builder, "agency");
      g_strv_builder_add (builder, fixture->office);
      for (guint j = 0; steps[i][j] != NULL; j++)
        g_strv_builder_add (builder, steps[i][j]);
      arguments = g_strv_builder_end (builder);
      run = cch_tool_run_in (NULL, NULL, (const char *const *) arguments);
      g_test_message ("%s%s", run->output, run->errors);
      g_assert_cmpint (run->status, ==, 0);
    }
}

static void
test_import (Fixture *fixture, gconstpointer data)
{
  g_autofree char *table = g_build_filename (fixture->folder, "list.csv", NULL);
  g_autofree char *trial = NULL;
  g_autofree char *after = NULL;

  g_assert_true (g_file_set_contents (table, "Tên;Mã\nTrạm Một;1\nTrạm Một;1\n;\n", -1, NULL));
  trial = cch_tool_ask (fixture->office, "agency", "import", table, "--dry-run", NULL);
  g_assert_nonnull (strstr (trial, "2 [x] Trạm Một"));
  g_assert_nonnull (strstr (trial, "3 [ ] Trạm Một"));
  g_free (cch_tool_ask (fixture->office, "agency", "import", table, "--from", DAY, NULL));
  after = cch_tool_ask (fixture->office, "agency", "list", "--from", DAY, NULL);
  g_assert_cmpuint (count (after, "Trạm Một"), ==, 1);
}

static void
test_refusals (Fixture *fixture, gconstpointer data)
{
  const char *office = fixture->office;

  cch_tool_assert_fails (2, "agency", NULL, "agency", office, NULL);
  cch_tool_assert_fails (2, "explode", NULL, "agency", office, "explode", NULL);
  cch_tool_assert_fails (2, "--from", NULL, "agency", office, "list", "--from", "31/2/2027", NULL);
  cch_tool_assert_fails (2, "agency", NULL, "agency", office, "merge", BUSY, NULL);
  cch_tool_assert_fails (2, "--give", NULL, "agency", office, "hand-out", BUSY, "--give", "x",
                         NULL);
  cch_tool_assert_fails (2, "none of the parts", NULL, "agency", office, "split", BUSY, "A", "B",
                         "--from", DAY, "--give", "all=C", NULL);
  cch_tool_assert_fails (4, "twice", NULL, "agency", office, "merge", BUSY, BUSY, "--name", "A",
                         "--from", DAY, NULL);
  cch_tool_assert_fails (4, "at least two", NULL, "agency", office, "merge", BUSY, BUSY, "--into",
                         BUSY, "--from", DAY, NULL);
  cch_tool_assert_fails (4, "already", NULL, "agency", office, "past-name", BUSY, "A", "--from",
                         DAY, NULL);
  cch_tool_assert_fails (3, "nowhere.csv", NULL, "agency", office, "import", "nowhere.csv", NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function)                                                                        \
  g_test_add ("/tool/agency/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("list", test_list);
  ADD ("split", test_split);
  ADD ("hand-out", test_hand_out);
  ADD ("events", test_events);
  ADD ("import", test_import);
  ADD ("refusals", test_refusals);
#undef ADD
  return g_test_run ();
}
