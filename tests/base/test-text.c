/* Text: composed, folded, ordered, counted, in capitals.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-text.h"

#include "base/cch-legacy.h"

#include <string.h>

typedef struct
{
  const char *text;
  const char *expected;
} TextCase;

typedef char *(*Change) (const char *text);

static void
check_changes (const TextCase *cases, guint n_cases, Change change)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autofree char *changed = change (cases[i].text);

      g_assert_cmpstr (changed, ==, cases[i].expected);
    }
}

static const TextCase fold_cases[] = {
  { "", "" },
  { "Đức Thọ", "duc tho" },
  { "Đư\u0301c Tho\u0323", "duc tho" },
  { "Hà Tĩnh", "ha tinh" },
  { "Ha\u0300 Ti\u0303nh", "ha tinh" },
  { "hoá", "hoa" },
  { "hóa", "hoa" },
  { "hòa", "hoa" },
  { "Uỷ", "uy" },
  { "Ủy", "uy" },
  { "Ðắk Lắk", "dak lak" },
  { "ðến", "den" },
  { "Đơn giản hoá", "don gian hoa" },
  { "Tài chính – Kế hoạch", "tai chinh - ke hoach" },
  { "Tài chính - Kế hoạch", "tai chinh - ke hoach" },
  { "HĐND−UBND", "hdnd-ubnd" },
  { "Đưng K'Nớ", "dung k'no" },
  { "Đưng K’Nớ", "dung k'no" },
  { "“một cửa”", "\"mot cua\"" },
  { "a\u00a0\n \tb", "a b" },
  { "a\u200bb\u00ad\ufeff", "ab" },
  { "ﬁ Ｕ ²", "fi u 2" },
  { "Ångström", "angstrom" },
  { "ЖЙ", "жи" },
  { "\xff\xfe", "\ufffd\ufffd" },
  { "a\xc3", "a\ufffd" },
  { "\u0301", "" },
  { "a\uffff", "a" },
  { "\xe1\xba", "\ufffd\ufffd" },
  { "\xc0\x80\xc1\xa1", "\ufffd\ufffd\ufffd\ufffd" },
  { "\xe0\x81\xa1", "\ufffd\ufffd\ufffd" },
};

static void
test_fold (void)
{
  check_changes (fold_cases, G_N_ELEMENTS (fold_cases), cch_text_fold);
}

static const TextCase word_cases[] = {
  { "", "" },
  { "—", "" },
  { "Văn hóa - Thông tin", "van hoa thong tin" },
  { " HĐND&UBND (huyện)", "hdnd ubnd huyen" },
  { "(1) Nhiệm vụ:", "1 nhiem vu" },
  { "\xff", "\ufffd" },
};

static void
test_fold_words (void)
{
  check_changes (word_cases, G_N_ELEMENTS (word_cases), cch_text_fold_words);
}

static const char *const ordered[] = {
  "",    "1",  "an", "An", "án", "Ăn", "ấp", "Can",   "Cẩm",   "Dung",
  "Đức", "ga", "gà", "gả", "gã", "gá", "gạ", "Thanh", "Thắng",
};

static void
test_order (void)
{
  for (guint i = 0; i + 1 < G_N_ELEMENTS (ordered); i++)
    {
      g_autofree char *one = cch_text_collate_key (ordered[i]);
      g_autofree char *two = cch_text_collate_key (ordered[i + 1]);

      g_assert_cmpstr (one, <, two);
      g_assert_cmpint (cch_text_collate (ordered[i], ordered[i + 1]), <, 0);
      g_assert_cmpint (cch_text_collate (ordered[i + 1], ordered[i]), >, 0);
    }
}

static const TextCase normal_cases[] = {
  { "", "" },
  { "Đư\u0301c", "Đức" },
  { "e\u0302\u0323", "ệ" },
  { "e\u0323\u0302", "ệ" },
  { "ê\u0323", "ệ" },
  { "ê\u0301", "ế" },
  { "a\u0306\u0301", "ắ" },
  { "o\u031b\u0323", "ợ" },
  { "a\u0340", "à" },
  { "\u0301", "\u0301" },
  { "a\u00a0b\uffff", "a\u00a0b\uffff" },
  { "\xff", "\ufffd" },
  { "a\xe1\xba", "a\ufffd\ufffd" },
  { "\xed\xa0\x80", "\ufffd\ufffd\ufffd" },
};

static const TextCase clean_cases[] = {
  { "a\u00a0b\u202fc\u3000d", "a b c d" },
  { "a\u200b\u200d\u00ad\ufeff\u2060b", "ab" },
  { "a\r\nb\rc\u2028d\ne", "a\nb\nc\nd\ne" },
  { "a\x01\x1b\x7f\xc2\x85z\tb", "az\tb" },
  { "a\uffff\ufffe\ufdd0", "a" },
  { "Ðức ðã", "Đức đã" },
  { "a\u200b\u0301", "á" },
  { "\xff", "\ufffd" },
};

static char *
keep (const char *text)
{
  return cch_text_normalize (text, CCH_TEXT_KEEP);
}

static char *
clean (const char *text)
{
  return cch_text_normalize (text, CCH_TEXT_CLEAN);
}

static void
test_normalize (void)
{
  check_changes (normal_cases, G_N_ELEMENTS (normal_cases), keep);
  check_changes (clean_cases, G_N_ELEMENTS (clean_cases), clean);
}

static const TextCase upper_cases[] = {
  { "Đức Thọ", "ĐỨC THỌ" },
  { "ngọc lặc", "NGỌC LẶC" },
  { "ư ơ ă â ê ô đ ỵ", "Ư Ơ Ă Â Ê Ô Đ Ỵ" },
  { "", "" },
  { "i", "I" },
  { "ư\u0301", "Ư\u0301" },
  { "\xff", "\ufffd" },
};

static const TextCase lower_cases[] = {
  { "ĐỨC THỌ", "đức thọ" },
  { "I", "i" },
  { "ỦY BAN NHÂN DÂN", "ủy ban nhân dân" },
};

static const TextCase capital_cases[] = {
  { "đức Thọ", "Đức Thọ" },
  { "ủy ban NHÂN dân", "Ủy ban NHÂN dân" },
  { "", "" },
  { "1 cửa", "1 cửa" },
};

static void
test_case (void)
{
  check_changes (upper_cases, G_N_ELEMENTS (upper_cases), cch_text_upper);
  check_changes (lower_cases, G_N_ELEMENTS (lower_cases), cch_text_lower);
  check_changes (capital_cases, G_N_ELEMENTS (capital_cases), cch_text_capitalize);
}

static void
test_count (void)
{
  static const struct
  {
    const char *text;
    guint words;
  } cases[] = {
    { "", 0 },
    { " \n\t\u00a0", 0 },
    { "-", 0 },
    { "Kế hoạch", 2 },
    { "Tài chính - Kế hoạch", 4 },
    { "Tài chính – Kế hoạch", 4 },
    { "03/KH-UBND", 1 },
    { "88,88%", 1 },
    { "a\u00a0b", 2 },
    { "K\u1ebf hoa\u0323ch", 2 },
    { "(một cửa)", 2 },
    { "… ; ./.", 0 },
    { "\xff", 0 },
    { "Привет 世界", 2 },
    { "a\u200bb", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (cch_text_count_words (cases[i].text), ==, cases[i].words);
}

static const struct
{
  const char *old_style;
  const char *new_style;
} tone_cases[] = {
  { "hóa", "hoá" },     { "HÓA", "HOÁ" },     { "hòa bình", "hoà bình" }, { "Ủy ban", "Uỷ ban" },
  { "thủy", "thuỷ" },   { "khỏe", "khoẻ" },   { "tùy", "tuỳ" },           { "lũy", "luỹ" },
  { "họa", "hoạ" },     { "quý", "quý" },     { "QUỲ", "QUỲ" },           { "toàn", "toàn" },
  { "hoàng", "hoàng" }, { "khoét", "khoét" }, { "huỳnh", "huỳnh" },       { "của", "của" },
  { "hoa", "hoa" },     { "chìa", "chìa" },
};

static void
test_tone_style (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (tone_cases); i++)
    {
      g_autofree char *forward =
          cch_text_set_tone_style (tone_cases[i].old_style, CCH_TONE_STYLE_NEW);
      g_autofree char *backward =
          cch_text_set_tone_style (tone_cases[i].new_style, CCH_TONE_STYLE_OLD);

      g_assert_cmpstr (forward, ==, tone_cases[i].new_style);
      g_assert_cmpstr (backward, ==, tone_cases[i].old_style);
    }
}

static void
test_match_prefix (void)
{
  g_assert_cmpuint (cch_text_match_prefix ("tháng 5", "thang"), ==, strlen ("tháng"));
  g_assert_cmpuint (cch_text_match_prefix ("THA\u0301NG5", "thang"), ==, strlen ("THA\u0301NG"));
  g_assert_cmpuint (cch_text_match_prefix ("thangs", "thang"), ==, 0);
  g_assert_cmpuint (cch_text_match_prefix ("than", "thang"), ==, 0);
  g_assert_cmpuint (cch_text_match_prefix ("", "thang"), ==, 0);
  g_assert_cmpuint (cch_text_match_prefix ("\xff", "thang"), ==, 0);
}

static const struct
{
  const char *legacy;
  CchLegacy encoding;
  const char *text;
} legacy_cases[] = {
  { "Céng hßa x· héi chñ nghÜa ViÖt Nam", CCH_LEGACY_TCVN3, "Cộng hòa xã hội chủ nghĩa Việt Nam" },
  { "§éc lËp - Tù do - H¹nh phóc", CCH_LEGACY_TCVN3, "Độc lập - Tự do - Hạnh phúc" },
  { "KÕ ho¹ch c¶i c¸ch hµnh chÝnh n¨m 2005", CCH_LEGACY_TCVN3,
    "Kế hoạch cải cách hành chính năm 2005" },
  { "tr­êng hîp ®Æc biÖt", CCH_LEGACY_TCVN3, "trường hợp đặc biệt" },
  { "ñy ban nh©n d©n", CCH_LEGACY_TCVN3_CAPITALS, "ỦY BAN NHÂN DÂN" },
  { "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", CCH_LEGACY_VNI,
    "Cộng hòa xã hội chủ nghĩa Việt Nam" },
  { "Ñoäc laäp - Töï do - Haïnh phuùc", CCH_LEGACY_VNI, "Độc lập - Tự do - Hạnh phúc" },
  { "tröôøng hôïp ñaëc bieät", CCH_LEGACY_VNI, "trường hợp đặc biệt" },
  { "ÑAËC BIEÄT", CCH_LEGACY_VNI, "ĐẶC BIỆT" },
};

static void
test_legacy (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (legacy_cases); i++)
    {
      CchLegacy encoding = legacy_cases[i].encoding;
      g_autofree char *text = cch_legacy_convert (legacy_cases[i].legacy, encoding);
      g_autofree char *again = cch_legacy_convert (legacy_cases[i].text, encoding);

      g_assert_cmpstr (text, ==, legacy_cases[i].text);
      g_assert_cmpstr (again, ==, legacy_cases[i].text);
      if (encoding != CCH_LEGACY_TCVN3_CAPITALS)
        g_assert_cmpint (cch_legacy_detect (legacy_cases[i].legacy, NULL), ==, encoding);
      g_assert_cmpint (cch_legacy_detect (legacy_cases[i].text, NULL), ==, CCH_LEGACY_NONE);
    }
}

static void
test_legacy_none (void)
{
  static const char *const texts[] = {
    "",
    "plain ASCII",
    "café à la carte, où ça",
    "Größe und Maß",
    "niño",
    "§ 5, ® 2005, 3 µm",
    "«guillemets»",
    "Windows® và «x»",
    "Ủy ban nhân dân",
    "Uy\u0309 ban",
    "\xff\xfe",
    "Привет",
    "20°C ± 5",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      guint confidence;

      g_test_message ("%u", i);
      g_assert_cmpint (cch_legacy_detect (texts[i], &confidence), ==, CCH_LEGACY_NONE);
      g_assert_cmpuint (confidence, <, 60);
    }
}

static void
test_legacy_font (void)
{
  g_assert_cmpint (cch_legacy_from_font (".VnTime"), ==, CCH_LEGACY_TCVN3);
  g_assert_cmpint (cch_legacy_from_font (".VnTimeH"), ==, CCH_LEGACY_TCVN3_CAPITALS);
  g_assert_cmpint (cch_legacy_from_font (".VNARIALH"), ==, CCH_LEGACY_TCVN3_CAPITALS);
  g_assert_cmpint (cch_legacy_from_font ("VNI-Times"), ==, CCH_LEGACY_VNI);
  g_assert_cmpint (cch_legacy_from_font ("Times New Roman"), ==, CCH_LEGACY_NONE);
  g_assert_cmpint (cch_legacy_from_font (""), ==, CCH_LEGACY_NONE);
  g_assert_cmpint (cch_legacy_from_font (NULL), ==, CCH_LEGACY_NONE);
}

/* Pieces that are likely to meet trouble when they stand side by side. */
static const char *const pieces[] = {
  "a",      "ă",      "â",      "đ",      "Đ",      "Ð",        "ơ",      "ư",      "ệ",
  "Ắ",      "u",      "Y",      "o",      "q",      " ",        "\u00a0", "\n",     "\r",
  "-",      "–",      "\u2212", "\u0301", "\u0323", "\u0302",   "\u0306", "\u031b", "\u0308",
  "\u200b", "\u00ad", "\ufeff", "\uffff", "\xff",   "\xe1\xba", "\xcc",   "ö",      "İ",
  "ß",      "ﬁ",      "Ж",      "世",     "5",      ".",        "'",      "\x01",
};

static char *
make_random_text (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int i = g_test_rand_int_range (0, 8); i > 0; i--)
    g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_idempotent (const char *text, Change change)
{
  g_autofree char *once = change (text);
  g_autofree char *twice = change (once);

  g_assert_true (g_utf8_validate (once, -1, NULL));
  g_assert_cmpstr (twice, ==, once);
}

static void
assert_same_keys (const char *text)
{
  g_autofree char *composed = cch_text_normalize (text, CCH_TEXT_KEEP);
  g_autofree char *decomposed = g_utf8_normalize (composed, -1, G_NORMALIZE_NFD);
  g_autofree char *composed_fold = cch_text_fold (composed);
  g_autofree char *decomposed_fold = cch_text_fold (decomposed);
  g_autofree char *composed_key = cch_text_collate_key (composed);
  g_autofree char *decomposed_key = cch_text_collate_key (decomposed);

  g_assert_cmpstr (decomposed_fold, ==, composed_fold);
  g_assert_cmpstr (decomposed_key, ==, composed_key);
  g_assert_cmpint (cch_text_collate (composed, decomposed), ==, 0);
}

static int
get_sign (int value)
{
  return (value > 0) - (value < 0);
}

static void
assert_same_order (const char *first, const char *second)
{
  g_autofree char *first_key = cch_text_collate_key (first);
  g_autofree char *second_key = cch_text_collate_key (second);
  int order = cch_text_collate (first, second);

  g_assert_cmpint (get_sign (order), ==, get_sign (strcmp (first_key, second_key)));
  g_assert_cmpint (get_sign (order), ==, -get_sign (cch_text_collate (second, first)));
}

static void
test_random (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *first = make_random_text ();
      g_autofree char *second = make_random_text ();

      assert_idempotent (first, keep);
      assert_idempotent (first, clean);
      assert_idempotent (first, cch_text_fold);
      assert_same_keys (first);
      assert_same_order (first, second);
    }
}

/* Every code point alone: nothing in Unicode may upset a key. */
static void
test_every_character (void)
{
  for (gunichar character = 1; character <= 0x10ffff; character++)
    {
      char text[7] = { 0 };

      if (!g_unichar_validate (character))
        continue;
      g_unichar_to_utf8 (character, text);
      assert_idempotent (text, cch_text_fold);
      assert_same_order (text, "Đ");
    }
}

static void
test_huge (void)
{
  g_autofree char *text = g_strnfill (1 << 20, 'A');
  g_autofree char *key = cch_text_collate_key (text);
  g_autofree char *folded = cch_text_fold (text);

  g_assert_cmpuint (strlen (folded), ==, 1 << 20);
  g_assert_cmpuint (strlen (key), ==, (1 << 21) + 2);
  g_assert_cmpint (cch_text_collate (text, folded), >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/text/fold-words", test_fold_words);
  g_test_add_func ("/base/text/normalize", test_normalize);
  g_test_add_func ("/base/text/case", test_case);
  g_test_add_func ("/base/text/count", test_count);
  g_test_add_func ("/base/text/tone-style", test_tone_style);
  g_test_add_func ("/base/text/match-prefix", test_match_prefix);
  g_test_add_func ("/base/text/random", test_random);
  g_test_add_func ("/base/text/every-character", test_every_character);
  g_test_add_func ("/base/text/huge", test_huge);
  g_test_add_func ("/base/legacy/convert", test_legacy);
  g_test_add_func ("/base/legacy/none", test_legacy_none);
  g_test_add_func ("/base/legacy/font", test_legacy_font);
  g_test_add_func ("/base/text/fold", test_fold);
  g_test_add_func ("/base/text/order", test_order);
  return g_test_run ();
}
