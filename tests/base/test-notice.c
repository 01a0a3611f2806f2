/* Notices and places read as one line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-notice.h"

static void
test_file (void)
{
  g_autoptr (CchPlace) place = cch_place_new_for_file ("pack.xml", 12, "area");
  g_autoptr (CchNotice) notice =
      cch_notice_new (CCH_SEVERITY_ERROR, "pack.x", place, "No code", "Give it one");
  g_autofree char *text = cch_notice_to_string (notice);

  g_assert_cmpstr (text, ==, "pack.xml:12: area: No code. Give it one");
}

static void
test_record (void)
{
  g_autoptr (CchPlace) place = cch_place_new_for_record ("task", "0190", "due");
  g_autofree char *text = cch_place_to_string (place);

  g_assert_cmpstr (text, ==, "task 0190.due");
}

static void
test_without_place (void)
{
  g_autoptr (CchNotice) notice =
      cch_notice_new (CCH_SEVERITY_HINT, NULL, NULL, "Nothing to undo", NULL);
  g_autofree char *text = cch_notice_to_string (notice);

  g_assert_cmpstr (text, ==, "Nothing to undo");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/notice/file", test_file);
  g_test_add_func ("/base/notice/record", test_record);
  g_test_add_func ("/base/notice/without-place", test_without_place);
  return g_test_run ();
}
