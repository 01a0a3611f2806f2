/* Tests of spelling: the mistakes of real plans are found, and their right words are left alone.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-spelling.h"
#include "base/cch-syllable.h"
#include "cch-test-seed.h"

#include <string.h>

static const char *const possible[] = {
  "nghiệp", "quyết", "giết",  "gì",    "giữ",   "khuyến", "thuở", "ngoằn", "quốc", "yêu",
  "hoá",    "hóa",   "Đường", "ỦY",    "uỷ",    "nghĩ",   "ơi",   "ý",     "quý",  "khúc",
  "xoong",  "thúc",  "khuya", "quanh", "huỳnh", "đơn",    "a",    "kệ",    "cứu",  "tuýp",
};

static const char *const impossible[] = {
  "nghành", "ngiệp",   "kông", "cế", "tổchức", "thựt̀", "cac", "đep",
  "hòat",   "website", "jazz", "b",  "qoa",    "ghà",  "xữx",
};

static void
test_syllables (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (possible); i++)
    {
      g_test_message ("%s", possible[i]);
      g_assert_true (cch_syllable_is_possible (possible[i]));
    }
  for (guint i = 0; i < G_N_ELEMENTS (impossible); i++)
    {
      g_test_message ("%s", impossible[i]);
      g_assert_false (cch_syllable_is_possible (impossible[i]));
    }
}

/* What stands in the text, which stretch of it is doubtful, and what is suggested first. */
static const struct
{
  const char *text;
  const char *doubtful; /* %NULL: nothing */
  const char *suggested;
} cases[] = {
  { "Cải cách tố chức bộ máy hành chính", "tố chức", "tổ chức" },
  { "sửa đổi, bố sung một số điều", "bố sung", "bổ sung" },
  { "Kiên toàn Ban Chỉ đạo", "Kiên toàn", "Kiện toàn" },
  { "đổi mới lễ lối làm việc", "lễ lối", "lề lối" },
  { "Chi đạo, điều hành", "Chi đạo", "Chỉ đạo" },
  { "CHI ĐẠO, ĐIỀU HÀNH", "CHI ĐẠO", "CHỈ ĐẠO" },
  { "Giáo UBND cấp xã", "Giáo UBND", "Giao UBND" },
  { "trên địa bản tỉnh", "địa bản", "địa bàn" },
  { "trang thông điện tử của huyện", "thông điện tử", "thông tin điện tử" },
  { "công tác CHCC năm 2024", "CHCC", "CCHC" },
  { "Tổ đầu mỗi", "đầu mỗi", "đầu mối" },
  { "các nghành, các cấp", "nghành", "ngành" },
  { "cac cơ quan", "cac", "các" },
  { "Cải cách tổ chức bộ máy; cải cách chế độ công vụ.", NULL, NULL },
  { "có quan tâm đến cơ quan có liên quan", NULL, NULL },
  { "hoá đơn, số hoá, hiện đại hóa, Uỷ ban nhân dân", NULL, NULL },
  { "Quyết định số 30c/NQ-CP của UBND, TTg, HĐND-UBND, VNeID", NULL, NULL },
  { "Đắk Lắk, Krông Nô, Facebook, website", NULL, NULL },
  { "tổ. Chức năng", NULL, NULL },
  { "tố\nchức", NULL, NULL },
  { "", NULL, NULL },
  { "tổ", NULL, NULL },
  { "\xe2\x80\xa6 5% a) đ)", NULL, NULL },
};

static void
test_check (void)
{
  g_autoptr (CchSpelling) spelling = cch_spelling_new_for_administration ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) doubts = cch_spelling_check (spelling, cases[i].text);
      g_autofree char *stretch = NULL;
      g_auto (GStrv) suggestions = NULL;
      CchDoubt doubt;

      g_test_message ("%s", cases[i].text);
      if (cases[i].doubtful == NULL)
        {
          g_assert_cmpuint (doubts->len, ==, 0);
          continue;
        }
      g_assert_cmpuint (doubts->len, ==, 1);
      doubt = g_array_index (doubts, CchDoubt, 0);
      stretch = g_strndup (cases[i].text + doubt.start, doubt.length);
      g_assert_cmpstr (stretch, ==, cases[i].doubtful);
      suggestions = cch_spelling_suggest (spelling, stretch);
      g_assert_nonnull (suggestions[0]);
      g_assert_cmpstr (suggestions[0], ==, cases[i].suggested);
    }
}

/* What an office says is right stays so. */
static void
test_accept (void)
{
  static const char *const texts[] = { "tố chức", "kông", "CHCC", "nghành" };
  g_autoptr (CchSpelling) spelling = cch_spelling_new_for_administration ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GArray) before = cch_spelling_check (spelling, texts[i]);
      g_autoptr (GArray) after = NULL;

      g_assert_cmpuint (before->len, ==, 1);
      cch_spelling_accept (spelling, texts[i]);
      after = cch_spelling_check (spelling, texts[i]);
      g_assert_cmpuint (after->len, ==, 0);
    }
}

static void
test_read (void)
{
  g_autoptr (CchSpelling) spelling = cch_spelling_new ();
  g_autoptr (GArray) doubts = NULL;

  cch_spelling_read (spelling, "");
  cch_spelling_read (spelling, "# lời\n\n!\n! a\n= \nmột cửa\r\n! sai rồi > đúng rồi");
  doubts = cch_spelling_check (spelling, "Mốt cửa, sai rồi");
  g_assert_cmpuint (doubts->len, ==, 2);
}

/* The plans of real offices have mistakes, but most of their words are right: a check that cries
 * at every line is turned off. */
static void
test_seeds (void)
{
  static const char *const names[] = {
    "000", "001", "002", "003", "004",
  };
  g_autoptr (CchSpelling) spelling = cch_spelling_new_for_administration ();
  guint n_doubts = 0, n_words = 0;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *text = cch_test_seed_read (names[i]);
      g_autofree char *valid = NULL;
      g_autoptr (GArray) doubts = NULL;

      if (text == NULL)
        return;
      valid = g_utf8_make_valid (text, -1);
      doubts = cch_spelling_check (spelling, valid);
      n_doubts += doubts->len;
      for (const char *at = valid; *at != '\0'; at++)
        n_words += *at == ' ';
      for (guint j = 0; j < doubts->len; j++)
        {
          CchDoubt doubt = g_array_index (doubts, CchDoubt, j);

          g_test_message ("%.3s %.*s", names[i], (int) doubt.length, valid + doubt.start);
        }
    }
  g_test_message ("%u doubts in %u words", n_doubts, n_words);
  g_assert_cmpuint (n_doubts, <, n_words / 100);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/spelling/syllables", test_syllables);
  g_test_add_func ("/base/spelling/check", test_check);
  g_test_add_func ("/base/spelling/accept", test_accept);
  g_test_add_func ("/base/spelling/read", test_read);
  g_test_add_func ("/base/spelling/seeds", test_seeds);
  return g_test_run ();
}
