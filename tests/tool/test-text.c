/* caicach-tool text, from the outside.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-tool-harness.h"

#include <string.h>

static void
test_normalize (void)
{
  cch_tool_assert_output ("Đức\n", "Đư\u0301c\n", "text", "normalize", NULL);
  cch_tool_assert_output ("Đức", "Đư\u0301c", "text", "normalize", NULL);
  cch_tool_assert_output ("a b\nc\n", "a\u00a0b\u200b\r\nc\n", "text", "normalize", "--clean",
                          NULL);
  cch_tool_assert_output ("hóa Ủy quý\n", "hoá Uỷ quý\n", "text", "normalize", "--tones", "old",
                          NULL);
  cch_tool_assert_output ("hoá Uỷ quý\n", "hóa Ủy quý\n", "text", "normalize", "--tones=new", NULL);
  cch_tool_assert_output ("", "", "text", "normalize", NULL);
  cch_tool_assert_fails (2, "--tones", "x", "text", "normalize", "--tones", "odd", NULL);
}

static void
test_fold (void)
{
  cch_tool_assert_output ("duc tho\n\nha tinh\n", "Đức Thọ\n\nHà Tĩnh\n", "text", "fold", NULL);
  cch_tool_assert_fails (2, "line 2, byte 3", "a\nbb\xff\n", "text", "fold", NULL);
  cch_tool_assert_output ("{\n  \"lines\": [\n    \"duc tho\"\n  ]\n}\n", "Đức Thọ\n", "text",
                          "fold", "--format", "json", NULL);
}

static void
test_sort (void)
{
  cch_tool_assert_output ("an\nAn\nán\nĂn\nân\nDung\nĐức\n", "Đức\nân\nĂn\nán\nAn\nDung\nan\n",
                          "text", "sort", NULL);
  cch_tool_assert_output ("{\n  \"lines\": []\n}\n", "", "text", "sort", "--format=json", NULL);
}

static void
test_count (void)
{
  cch_tool_assert_output ("5\n", "Kế hoạch – năm 2023 ; !\tngày", "text", "count", NULL);
  cch_tool_assert_output ("{\n  \"words\": 0\n}\n", "", "text", "count", "--format", "json", NULL);
}

static void
test_legacy (void)
{
  cch_tool_assert_output ("Cộng hòa xã hội chủ nghĩa Việt Nam",
                          "C\xe9ng h\xdf"
                          "a x\xb7 h\xe9i ch\xf1 ngh\xdc"
                          "a Vi\xd6t Nam",
                          "text", "legacy", "--font", ".VnTime", NULL);
  cch_tool_assert_output ("Cộng hòa", "Coäng hoøa", "text", "legacy", NULL);
  cch_tool_assert_output ("Cộng hòa", "Cộng hòa", "text", "legacy", "--font", ".VnTime", NULL);
  cch_tool_assert_output (
      "{\n  \"encoding\": \"vni\",\n  \"confidence\": 100,\n  \"text\": \"Cộng hòa\"\n}\n",
      "Coäng hoøa", "text", "legacy", "--format", "json", NULL);
}

static void
test_wrong_usage (void)
{
  cch_tool_assert_fails (2, "normalize, fold, sort", "x", "text", NULL);
  cch_tool_assert_fails (2, "normalize, fold, sort", "x", "text", "explode", NULL);
  cch_tool_assert_fails (2, "normalize, fold, sort", "x", "text", "fold", "sort", NULL);
  cch_tool_assert_fails (2, "--nonsense", "x", "text", "fold", "--nonsense", NULL);
  cch_tool_assert_fails (2, "yaml", "x", "text", "fold", "--format", "yaml", NULL);
}

static void
test_help (void)
{
  g_autoptr (CchToolRun) run = cch_tool_run (NULL, "text", "--help", NULL);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_true (g_str_has_prefix (run->output, "caicach-tool text normalize"));
}

static void
test_vietnamese (void)
{
  const char *const environment[] = { "LANGUAGE=", "LANG=C", "LC_ALL=C", NULL };
  const char *const arguments[] = { "text", NULL };
  g_autoptr (CchToolRun) run = cch_tool_run_in (environment, NULL, arguments);

  g_assert_cmpint (run->status, ==, 2);
  g_assert_nonnull (strstr (run->errors, "hãy nêu việc cần làm"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tool/text/normalize", test_normalize);
  g_test_add_func ("/tool/text/fold", test_fold);
  g_test_add_func ("/tool/text/sort", test_sort);
  g_test_add_func ("/tool/text/count", test_count);
  g_test_add_func ("/tool/text/legacy", test_legacy);
  g_test_add_func ("/tool/text/wrong-usage", test_wrong_usage);
  g_test_add_func ("/tool/text/help", test_help);
  g_test_add_func ("/tool/text/vietnamese", test_vietnamese);
  return g_test_run ();
}
