/* From a new sample office to paper, from the outside.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-test-folder.h"
#include "cch-tool-harness.h"

#include <string.h>

typedef struct
{
  char *folder; /* owned */
  char *office; /* owned: the sample office */
} Fixture;

/* The sample's only plan, by its title. */
#define PLAN "Thực hiện công tác cải cách hành chính năm 2026"

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CchToolRun) run = NULL;

  fixture->folder = cch_test_folder_new ();
  fixture->office = g_build_filename (fixture->folder, "a.caicach", NULL);
  run = cch_tool_run ("", "new", fixture->office, "--sample", "--regulation", "two-level-2025",
                      "--class", "xa", "--agency", "Ủy ban nhân dân xã Thuận Mẫu", "--place",
                      "Thuận Mẫu", "--year", "2026", NULL);
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

static char *export(Fixture *fixture, const char *name, const char *option)
{
  char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (CchToolRun) run = cch_tool_run ("", "export", fixture->office, PLAN, "--to", path,
                                             "--date", "2026-01-05", option, NULL);

  g_assert_cmpstr (run->errors, ==, "");
  g_assert_cmpint (run->status, ==, 0);
  return path;
}

static GBytes *
read_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *data;
  gsize length;

  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (data, length);
}

static void
test_pdf_is_deterministic (Fixture *fixture, gconstpointer data)
{
  g_autofree char *first = export(fixture, "a.pdf", NULL);
  g_autofree char *second = export(fixture, "b.pdf", NULL);
  g_autofree char *draft = export(fixture, "c.pdf", "--draft");
  g_autoptr (GBytes) first_bytes = read_file (first);
  g_autoptr (GBytes) second_bytes = read_file (second);
  g_autoptr (GBytes) draft_bytes = read_file (draft);

  g_assert_cmpmem (g_bytes_get_data (first_bytes, NULL), 5, "%PDF-", 5);
  g_assert_true (g_bytes_equal (first_bytes, second_bytes));
  g_assert_false (g_bytes_equal (first_bytes, draft_bytes));
}

static void
test_png (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = export(fixture, "a.png", NULL);
  g_autofree char *first = g_build_filename (fixture->folder, "a-1.png", NULL);
  g_autoptr (GBytes) bytes = NULL;

  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  bytes = read_file (first);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), 4, "\x89PNG", 4);
}

static void
test_pages (Fixture *fixture, gconstpointer data)
{
  static const char *const parts[] = {
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Số: 03/KH-UBND",
    "TM. ỦY BAN NHÂN DÂN",
    "Trước ngày 30/9/2026",
  };
  g_autoptr (CchToolRun) run = cch_tool_run ("", "pages", fixture->office, PLAN, NULL);

  g_assert_cmpint (run->status, ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    g_assert_nonnull (strstr (run->output, parts[i]));
}

static void
test_refusals (Fixture *fixture, gconstpointer data)
{
  g_autofree char *missing = g_build_filename (fixture->folder, "no", "a.pdf", NULL);
  g_autoptr (CchToolRun) run = cch_tool_run ("", "list", fixture->office, "task", NULL);
  g_autofree char *task = g_strndup (run->output, strcspn (run->output, " "));

  cch_tool_assert_fails (2, "--to", "", "export", fixture->office, PLAN, NULL);
  cch_tool_assert_fails (2, ".docx", "", "export", fixture->office, PLAN, "--to", "a.docx", NULL);
  cch_tool_assert_fails (2, "--date", "", "export", fixture->office, PLAN, "--to", "a.pdf",
                         "--date", "2026-02-30", NULL);
  cch_tool_assert_fails (2, "", "", "export", fixture->office, "nothing", "--to", "a.pdf", NULL);
  cch_tool_assert_fails (2, "“Plan”", "", "export", fixture->office, task, "--to", "a.pdf", NULL);
  cch_tool_assert_fails (3, "nothing.odt: there is no such file", "", "pages", "nothing.odt",
                         "--check", NULL);
  cch_tool_assert_fails (3, "", "", "export", fixture->office, PLAN, "--to", missing, NULL);
  g_assert_false (g_file_test (missing, G_FILE_TEST_EXISTS));
}

/* The sample is one entry of the journal; its plan is issued, so nothing edits it in place. */
static void
test_sample_is_frozen (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CchToolRun) list = cch_tool_run ("", "list", fixture->office, "plan", NULL);
  g_autofree char *id = g_strndup (list->output, strcspn (list->output, " "));

  cch_tool_assert_fails (4, "issued", "", "set", fixture->office, id, "title=x", NULL);
}

/* For programs there is one document, however many pages and pictures there are. */
static void
test_json (Fixture *fixture, gconstpointer data)
{
  g_autofree char *picture = g_build_filename (fixture->folder, "a.png", NULL);
  g_autoptr (CchToolRun) pages =
      cch_tool_run ("", "pages", fixture->office, PLAN, "--format", "json", NULL);
  g_autoptr (CchToolRun) pictures =
      cch_tool_run ("", "export", fixture->office, PLAN, "--to", picture, "--format", "json", NULL);

  g_assert_cmpint (pages->status, ==, 0);
  g_assert_true (g_str_has_prefix (pages->output, "{\n  \"pages\": ["));
  g_assert_true (g_str_has_prefix (pictures->output, "{\n  \"files\": ["));
  g_assert_true (strrchr (pictures->output, '{') == pictures->output);
}

/* Another plan, an earlier moment, one agency's share; and what cannot be. */
static void
test_choices (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *option;
    const char *value;
    const char *words;
  } cases[] = {
    { "--against", PLAN, "Hai bản không có điểm nào khác nhau." },
    { "--against", "2100-01-01 14:30", "Hai bản không có điểm nào khác nhau." },
    { "--agency", "Phòng Văn hóa - Xã hội", "I. NHIỆM VỤ CHỦ TRÌ" },
  };
  g_autoptr (CchToolRun) list = NULL;
  g_autoptr (CchToolRun) share = NULL;
  g_autofree char *id = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CchToolRun) run =
          cch_tool_run ("", "pages", fixture->office, PLAN, cases[i].option, cases[i].value, NULL);

      g_test_message ("%s", run->output);
      g_assert_cmpint (run->status, ==, 0);
      g_assert_nonnull (strstr (run->output, cases[i].words));
    }
  list = cch_tool_run ("", "list", fixture->office, "agency", "--search", "Phòng Văn hóa", NULL);
  id = g_strndup (list->output, strcspn (list->output, " "));
  share = cch_tool_run ("", "pages", fixture->office, PLAN, "--agency", id, NULL);
  g_assert_cmpint (share->status, ==, 0);
  g_assert_nonnull (strstr (share->output, "I. NHIỆM VỤ CHỦ TRÌ"));
  cch_tool_assert_fails (2, "not there yet", "", "pages", fixture->office, PLAN, "--against",
                         "1999-01-01", NULL);
  cch_tool_assert_fails (2, "--against: ", "", "pages", fixture->office, PLAN, "--against",
                         "nobody", NULL);
  cch_tool_assert_fails (2, "--agency", "", "pages", fixture->office, PLAN, "--agency", "nobody",
                         NULL);
}

/* A machine without the law's letters is told so, beside the answer; the paper is made all the same. */
static void
test_fonts (Fixture *fixture, gconstpointer data)
{
  static const char others[] = "/usr/share/fonts/truetype/dejavu";
  g_autofree char *path = g_build_filename (fixture->folder, "fonts.conf", NULL);
  g_autofree char *cache = g_build_filename (fixture->folder, "font-cache", NULL);
  g_autofree char *words =
      g_strdup_printf ("<?xml version=\"1.0\"?><fontconfig><dir>%s</dir><cachedir>%s</cachedir>"
                       "</fontconfig>",
                       others, cache);
  g_autoptr (CchToolRun) good = cch_tool_run ("", "pages", fixture->office, PLAN, NULL);
  g_autoptr (CchToolRun) bad = NULL;

  if (!g_file_test (others, G_FILE_TEST_IS_DIR))
    {
      g_test_skip ("fonts-dejavu-core is needed");
      return;
    }
  g_assert_true (g_file_set_contents (path, words, -1, NULL));
  g_setenv ("FONTCONFIG_FILE", path, TRUE);
  bad = cch_tool_run ("", "pages", fixture->office, PLAN, NULL);
  g_unsetenv ("FONTCONFIG_FILE");
  g_assert_cmpstr (good->errors, ==, "");
  g_assert_cmpint (bad->status, ==, 0);
  g_assert_nonnull (strstr (bad->errors, "The font “Times New Roman” is missing"));
  g_assert_nonnull (strstr (bad->errors, "fonts-liberation2"));
}

/* The form of what the office prints is right; a foreign file is measured, anything else refused. */
static void
test_form (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CchToolRun) run = cch_tool_run ("", "pages", fixture->office, PLAN, "--check", NULL);
  g_autofree char *foreign = g_build_filename (fixture->folder, "no.odt", NULL);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_nonnull (strstr (run->output, "The form is right"));
  cch_tool_assert_fails (2, ".odt", "", "pages", fixture->office, "--check", NULL);
  cch_tool_assert_fails (3, "no.odt", "", "pages", foreign, "--check", NULL);
  g_assert_true (g_file_set_contents (foreign, "no package", -1, NULL));
  cch_tool_assert_fails (3, "no.odt", "", "pages", foreign, "--check", NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/tool/export/deterministic", test_pdf_is_deterministic);
  ADD ("/tool/export/png", test_png);
  ADD ("/tool/export/refusals", test_refusals);
  ADD ("/tool/export/sample-is-frozen", test_sample_is_frozen);
  ADD ("/tool/pages", test_pages);
  ADD ("/tool/export/json", test_json);
  ADD ("/tool/export/choices", test_choices);
  ADD ("/tool/export/form", test_form);
  ADD ("/tool/export/fonts", test_fonts);
#undef ADD
  return g_test_run ();
}
