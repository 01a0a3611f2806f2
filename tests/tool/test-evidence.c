/* Files as evidence from the command line: in, stored once, out again byte for byte, undone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-test-folder.h"
#include "cch-tool-harness.h"

#include <string.h>

static const char bytes[] = "%PDF-1.4\nBiên bản\n";

typedef struct
{
  char *folder; /* owned */
  char *office; /* owned */
  char *file;   /* owned: what is to be evidence */
  char *task;   /* owned: id */
} Fixture;

static char *
get_id (const char *json)
{
  const char *start = strstr (json, "\"id\": \"");

  g_assert_nonnull (start);
  return g_strndup (start + strlen ("\"id\": \""), 36);
}

static char *
add (Fixture *fixture, const char *kind, const char *first, const char *second)
{
  g_autoptr (CchToolRun) run =
      cch_tool_run ("", "add", fixture->office, kind, first, second, "--format", "json", NULL);

  g_assert_cmpstr (run->errors, ==, "");
  g_assert_cmpint (run->status, ==, 0);
  return get_id (run->output);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CchToolRun) run = NULL;
  g_autofree char *plan = NULL;
  g_autofree char *owner = NULL;

  fixture->folder = cch_test_folder_new ();
  fixture->office = g_build_filename (fixture->folder, "a.caicach", NULL);
  fixture->file = g_build_filename (fixture->folder, "Biên bản.pdf", NULL);
  g_assert_true (g_file_set_contents (fixture->file, bytes, -1, NULL));
  run = cch_tool_run ("", "new", fixture->office, "--regulation", "ha-tinh-2019", "--class",
                      "huyen", "--agency", "UBND huyện", "--place", "Đức Thọ", NULL);
  g_assert_cmpint (run->status, ==, 0);
  plan = add (fixture, "plan", "title=Kế hoạch", "year=2024");
  owner = g_strconcat ("plan=", plan, NULL);
  fixture->task = add (fixture, "task", owner, "text=Rà soát");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  cch_test_folder_remove (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->office);
  g_free (fixture->file);
  g_free (fixture->task);
}

static void
test_in_and_out (Fixture *fixture, gconstpointer data)
{
  g_autofree char *owner = g_strconcat ("task=", fixture->task, NULL);
  g_autofree char *file = g_strconcat ("file=", fixture->file, NULL);
  g_autofree char *target = g_build_filename (fixture->folder, "ra.pdf", NULL);
  g_autofree char *evidence = add (fixture, "evidence", owner, file);
  g_autofree char *again = NULL;
  g_autoptr (CchToolRun) run = NULL;

  run = cch_tool_run ("", "show", fixture->office, evidence, NULL);
  g_assert_nonnull (strstr (run->output, "Biên bản.pdf"));
  g_assert_nonnull (strstr (run->output, "application/pdf"));
  cch_tool_run_free (g_steal_pointer (&run));

  run = cch_tool_run ("", "export", fixture->office, evidence, "--to", target, NULL);
  g_assert_cmpstr (run->errors, ==, "");
  g_assert_true (g_file_get_contents (target, &again, NULL, NULL));
  g_assert_cmpstr (again, ==, bytes);
  cch_tool_run_free (g_steal_pointer (&run));

  run = cch_tool_run ("", "list", fixture->office, "evidence", "--search", "bien ban", NULL);
  g_assert_nonnull (strstr (run->output, "Biên bản.pdf"));
  cch_tool_run_free (g_steal_pointer (&run));

  run = cch_tool_run ("", "undo", fixture->office, NULL);
  g_assert_cmpint (run->status, ==, 0);
  cch_tool_run_free (g_steal_pointer (&run));
  run = cch_tool_run ("", "list", fixture->office, "evidence", NULL);
  g_assert_cmpstr (run->output, ==, "");
}

static void
test_refused (Fixture *fixture, gconstpointer data)
{
  g_autofree char *owner = g_strconcat ("task=", fixture->task, NULL);
  g_autofree char *file = g_strconcat ("file=", fixture->file, NULL);
  g_autofree char *empty = g_build_filename (fixture->folder, "rỗng.txt", NULL);
  g_autofree char *empty_file = g_strconcat ("file=", empty, NULL);

  g_assert_true (g_file_set_contents (empty, "", 0, NULL));
  cch_tool_assert_fails (2, "file=PATH", "", "add", fixture->office, "evidence", owner, NULL);
  cch_tool_assert_fails (2, "what it proves", "", "add", fixture->office, "evidence", file, NULL);
  cch_tool_assert_fails (2, "is empty", "", "add", fixture->office, "evidence", owner, empty_file,
                         NULL);
  cch_tool_assert_fails (3, "nowhere.pdf", "", "add", fixture->office, "evidence", owner,
                         "file=nowhere.pdf", NULL);
  cch_tool_assert_fails (4, "hash", "", "add", fixture->office, "evidence", owner, file, "hash=00",
                         NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/tool/evidence/in-and-out", Fixture, NULL, set_up, test_in_and_out, tear_down);
  g_test_add ("/tool/evidence/refused", Fixture, NULL, set_up, test_refused, tear_down);
  return g_test_run ();
}
