/* Numbers and numbering: what is printed is what was computed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-error.h"
#include "base/cch-number.h"
#include "base/cch-numbering.h"

#include <string.h>

static const struct
{
  gint64 numerator;
  gint64 denominator;
  guint places;
  const char *half_up;
  const char *truncated;
} percent_cases[] = {
  { 2, 2, 2, "100%", "100%" },
  { 24, 27, 2, "88,89%", "88,88%" },
  { 7, 8, 2, "87,5%", "87,5%" },
  { 31, 75, 2, "41,33%", "41,33%" },
  { 49, 49, 2, "100%", "100%" },
  { 54, 60, 2, "90%", "90%" },
  { 0, 5, 2, "0%", "0%" },
  { 1, 3, 0, "33%", "33%" },
  { 2, 3, 0, "67%", "66%" },
  { 1, 8, 0, "13%", "12%" },
  { 1, 16, 2, "6,25%", "6,25%" },
  { 1, 32, 2, "3,13%", "3,12%" },
  { 5, 4, 2, "125%", "125%" },
  { -1, 8, 1, "-12,5%", "-12,5%" },
  { -1, 32, 2, "-3,13%", "-3,12%" },
  { 1, -32, 2, "-3,13%", "-3,12%" },
  { 1, 3, 9, "33,333333333%", "33,333333333%" },
  { 12345678, 1, 2, "1.234.567.800%", "1.234.567.800%" },
  { 1, G_MAXINT64 / 10, 2, "0%", "0%" },
};

static void
assert_percent (guint i, CchRounding rounding, const char *expected)
{
  CchNumber percent;
  g_autofree char *text = NULL;

  g_assert_true (cch_number_percent (percent_cases[i].numerator, percent_cases[i].denominator,
                                     percent_cases[i].places, rounding, &percent));
  text = cch_number_format_percent (percent);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_percent (void)
{
  CchNumber percent = { 5, 1 };

  for (guint i = 0; i < G_N_ELEMENTS (percent_cases); i++)
    {
      assert_percent (i, CCH_ROUNDING_HALF_UP, percent_cases[i].half_up);
      assert_percent (i, CCH_ROUNDING_TRUNCATE, percent_cases[i].truncated);
    }

  g_assert_false (cch_number_percent (0, 0, 2, CCH_ROUNDING_HALF_UP, &percent));
  g_assert_false (cch_number_percent (G_MAXINT64, 1, 2, CCH_ROUNDING_HALF_UP, &percent));
  g_assert_false (cch_number_percent (G_MININT64, -1, 0, CCH_ROUNDING_HALF_UP, &percent));
  g_assert_false (cch_number_divide (1, 0, 2, CCH_ROUNDING_HALF_UP, &percent));
  g_assert_cmpint (percent.units, ==, 0);
}

static const struct
{
  CchNumber number;
  const char *text;
  const char *plain;
} format_cases[] = {
  { { 12345, 1 }, "1.234,5", "1234.5" },
  { { 123456789, 2 }, "1.234.567,89", "1234567.89" },
  { { 985, 2 }, "9,85", "9.85" },
  { { 950, 2 }, "9,5", "9.5" },
  { { 1000, 2 }, "10", "10" },
  { { 5, 2 }, "0,05", "0.05" },
  { { -5, 2 }, "-0,05", "-0.05" },
  { { 0, 2 }, "0", "0" },
  { { 0, 0 }, "0", "0" },
  { { 999, 0 }, "999", "999" },
  { { 1000, 0 }, "1.000", "1000" },
  { { -1000, 0 }, "-1.000", "-1000" },
  { { 100000, 0 }, "100.000", "100000" },
  { { G_MAXINT64, 0 }, "9.223.372.036.854.775.807", "9223372036854775807" },
  { { G_MININT64, 0 }, "-9.223.372.036.854.775.808", "-9223372036854775808" },
  { { 1, 9 }, "0,000000001", "0.000000001" },
};

static void
test_format (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (format_cases); i++)
    {
      g_autofree char *text = cch_number_format (format_cases[i].number);
      g_autofree char *plain = cch_number_to_plain (format_cases[i].number);

      g_assert_cmpstr (text, ==, format_cases[i].text);
      g_assert_cmpstr (plain, ==, format_cases[i].plain);
    }
}

static void
test_count (void)
{
  static const struct
  {
    guint64 count;
    const char *text;
  } cases[] = {
    { 0, "00" }, { 2, "02" }, { 9, "09" }, { 10, "10" }, { 37, "37" }, { 3321, "3.321" }
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = cch_number_format_count (cases[i].count);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static const struct
{
  const char *text;
  gint64 units;
  guint places;
} parse_cases[] = {
  { "1.234,5", 12345, 1 },
  { "1234,5", 12345, 1 },
  { "88,88", 8888, 2 },
  { "1.234.567,89", 123456789, 2 },
  { "02", 2, 0 },
  { " 7 ", 7, 0 },
  { "\u00a07\u00a0", 7, 0 },
  { "-3", -3, 0 },
  { "\u22123,5", -35, 1 },
  { "0", 0, 0 },
  { "0,50", 50, 2 },
  { "10.035", 10035, 0 },
  { "100", 100, 0 },
};

static const char *const wrong_numbers[] = {
  "",
  " ",
  "-",
  ",5",
  "5,",
  "1.5",
  "1.23",
  "1.2345",
  "12a",
  "0.123",
  "1234.567",
  "1,5,5",
  "1..2",
  "--1",
  "1 2",
  "88,88%",
  "\xff",
  "1\xff",
  "9,85/10",
  "1.234.5",
  "1234567890123456789",
  "0,1234567890",
  "không",
};

static void
test_parse (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (parse_cases); i++)
    {
      CchNumber number;

      g_assert_true (cch_number_parse (parse_cases[i].text, &number, NULL));
      g_assert_cmpint (number.units, ==, parse_cases[i].units);
      g_assert_cmpint (number.places, ==, parse_cases[i].places);
    }

  for (guint i = 0; i < G_N_ELEMENTS (wrong_numbers); i++)
    {
      g_autoptr (GError) error = NULL;
      CchNumber number = { 5, 1 };

      g_test_message ("case %u", i);
      g_assert_false (cch_number_parse (wrong_numbers[i], &number, &error));
      g_assert_error (error, CCH_ERROR, CCH_ERROR_INVALID);
      g_assert_cmpint (number.units, ==, 0);
    }
}

static void
test_parse_percent (void)
{
  CchNumber number;

  g_assert_true (cch_number_parse_percent ("88,88%", &number, NULL));
  g_assert_cmpint (number.units, ==, 8888);
  g_assert_true (cch_number_parse_percent ("88,88 %", &number, NULL));
  g_assert_true (cch_number_parse_percent ("100", &number, NULL));
  g_assert_false (cch_number_parse_percent ("%", &number, NULL));
  g_assert_false (cch_number_parse_percent ("5%%", &number, NULL));
}

static void
test_scan (void)
{
  CchNumber number;

  g_assert_cmpuint (cch_number_scan ("9,85/10", &number), ==, 4);
  g_assert_cmpint (number.units, ==, 985);
  g_assert_cmpuint (cch_number_scan ("75% trở lên", &number), ==, 2);
  g_assert_cmpuint (cch_number_scan ("37.", &number), ==, 2);
  g_assert_cmpuint (cch_number_scan ("37, 38", &number), ==, 2);
  g_assert_cmpuint (cch_number_scan ("1.5", &number), ==, 0);
  g_assert_cmpuint (cch_number_scan ("mười", &number), ==, 0);
}

static void
test_plain_round_trip (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (format_cases) - 3; i++)
    {
      CchNumber number;

      g_assert_true (cch_number_from_plain (format_cases[i].plain, &number, NULL));
      g_assert_cmpint (cch_number_compare (number, format_cases[i].number), ==, 0);
    }
}

static void
test_compare (void)
{
  g_assert_cmpint (cch_number_compare (cch_number_new (150, 2), cch_number_new (15, 1)), ==, 0);
  g_assert_cmpint (cch_number_compare (cch_number_new (8888, 2), cch_number_new (8889, 2)), <, 0);
  g_assert_cmpint (cch_number_compare (cch_number_new (9, 0), cch_number_new (89, 1)), >, 0);
  g_assert_cmpint (cch_number_compare (cch_number_new (-15, 1), cch_number_new (-1, 0)), <, 0);
  g_assert_cmpint (cch_number_compare (cch_number_new (G_MAXINT64, 0), cch_number_new (1, 9)), >,
                   0);
}

/* T17: the appraised score and that of the survey make a score of a hundred, and that a percentage. */
static void
test_score (void)
{
  CchNumber appraised, survey, sum, percent;
  g_autofree char *points = NULL;
  g_autofree char *text = NULL;

  g_assert_true (cch_number_parse ("75,94", &appraised, NULL));
  g_assert_true (cch_number_parse ("19,22", &survey, NULL));
  g_assert_cmpuint (appraised.places, ==, survey.places);
  sum = cch_number_new (appraised.units + survey.units, appraised.places);
  points = cch_number_format (sum);
  g_assert_cmpstr (points, ==, "95,16");
  g_assert_true (cch_number_percent (sum.units, 100 * 100, 2, CCH_ROUNDING_HALF_UP, &percent));
  text = cch_number_format_percent (percent);
  g_assert_cmpstr (text, ==, "95,16%");
}

static const struct
{
  CchNumbering style;
  guint number;
  const char *text;
} numbering_cases[] = {
  { CCH_NUMBERING_ROMAN, 1, "I" },
  { CCH_NUMBERING_ROMAN, 4, "IV" },
  { CCH_NUMBERING_ROMAN, 7, "VII" },
  { CCH_NUMBERING_ROMAN, 9, "IX" },
  { CCH_NUMBERING_ROMAN, 14, "XIV" },
  { CCH_NUMBERING_ROMAN, 40, "XL" },
  { CCH_NUMBERING_ROMAN, 90, "XC" },
  { CCH_NUMBERING_ROMAN, 1994, "MCMXCIV" },
  { CCH_NUMBERING_ROMAN, 3999, "MMMCMXCIX" },
  { CCH_NUMBERING_ARABIC, 1, "1" },
  { CCH_NUMBERING_ARABIC, 12, "12" },
  { CCH_NUMBERING_PADDED, 3, "03" },
  { CCH_NUMBERING_PADDED, 10, "10" },
  { CCH_NUMBERING_PADDED, 120, "120" },
  { CCH_NUMBERING_LETTER, 1, "a" },
  { CCH_NUMBERING_LETTER, 2, "b" },
  { CCH_NUMBERING_LETTER, 3, "c" },
  { CCH_NUMBERING_LETTER, 4, "d" },
  { CCH_NUMBERING_LETTER, 5, "đ" },
  { CCH_NUMBERING_LETTER, 6, "e" },
  { CCH_NUMBERING_LETTER, 7, "g" },
  { CCH_NUMBERING_LETTER, 8, "h" },
  { CCH_NUMBERING_LETTER, 9, "i" },
  { CCH_NUMBERING_LETTER, 10, "k" },
  { CCH_NUMBERING_LETTER, 11, "l" },
  { CCH_NUMBERING_LETTER, 22, "x" },
  { CCH_NUMBERING_LETTER, 23, "y" },
  { CCH_NUMBERING_LETTER, 24, "aa" },
  { CCH_NUMBERING_LETTER, 28, "ađ" },
  { CCH_NUMBERING_LETTER, 47, "ba" },
};

static void
test_numbering (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (numbering_cases); i++)
    {
      g_autofree char *text =
          cch_numbering_format (numbering_cases[i].style, numbering_cases[i].number);
      guint number;

      g_assert_cmpstr (text, ==, numbering_cases[i].text);
      g_assert_cmpuint (cch_numbering_parse (numbering_cases[i].style, text, &number), ==,
                        strlen (text));
      g_assert_cmpuint (number, ==, numbering_cases[i].number);
    }
}

/* T18 */
static void
test_letters (void)
{
  g_autoptr (GString) letters = g_string_new (NULL);

  for (guint i = 1; i <= 10; i++)
    {
      g_autofree char *letter = cch_numbering_format (CCH_NUMBERING_LETTER, i);

      g_string_append_printf (letters, "%s%s", i > 1 ? " " : "", letter);
    }
  g_assert_cmpstr (letters->str, ==, "a b c d đ e g h i k");
}

static void
test_numbering_path (void)
{
  const guint path[] = { 7, 1, 12 };
  g_autofree char *hierarchical = cch_numbering_format_path (CCH_NUMBERING_HIERARCHICAL, path, 3);
  g_autofree char *one = cch_numbering_format_path (CCH_NUMBERING_HIERARCHICAL, path, 1);
  g_autofree char *last = cch_numbering_format_path (CCH_NUMBERING_LETTER, path, 2);

  g_assert_cmpstr (hierarchical, ==, "7.1.12");
  g_assert_cmpstr (one, ==, "7");
  g_assert_cmpstr (last, ==, "a");
}

static const struct
{
  CchNumbering style;
  const char *text;
  gsize length;
  guint number;
} label_cases[] = {
  { CCH_NUMBERING_ROMAN, "III. TỔ CHỨC THỰC HIỆN", 3, 3 },
  { CCH_NUMBERING_ROMAN, "I/2023", 1, 1 },
  { CCH_NUMBERING_ROMAN, "IIII", 0, 0 },
  { CCH_NUMBERING_ROMAN, "VIV", 0, 0 },
  { CCH_NUMBERING_ROMAN, "IÊN", 0, 0 },
  { CCH_NUMBERING_ROMAN, "MMMMMMMMMMMMMMMMMMMM", 0, 0 },
  { CCH_NUMBERING_ROMAN, "", 0, 0 },
  { CCH_NUMBERING_ROMAN, "a", 0, 0 },
  { CCH_NUMBERING_ARABIC, "2/2023", 1, 2 },
  { CCH_NUMBERING_ARABIC, "0", 0, 0 },
  { CCH_NUMBERING_ARABIC, "99999999999999999999", 0, 0 },
  { CCH_NUMBERING_PADDED, "02.", 2, 2 },
  { CCH_NUMBERING_LETTER, "đ) Nội dung", 2, 5 },
  { CCH_NUMBERING_LETTER, "căn cứ", 0, 0 },
  { CCH_NUMBERING_LETTER, "e\u0302", 0, 0 },
  { CCH_NUMBERING_LETTER, "f)", 0, 0 },
  { CCH_NUMBERING_LETTER, "aaaaaaaaaaaaaaaaaaaaaaaa", 0, 0 },
  { CCH_NUMBERING_LETTER, "\xff", 0, 0 },
};

static void
test_labels (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (label_cases); i++)
    {
      guint number = 77;

      g_test_message ("case %u", i);
      g_assert_cmpuint (cch_numbering_parse (label_cases[i].style, label_cases[i].text, &number),
                        ==, label_cases[i].length);
      g_assert_cmpuint (number, ==, label_cases[i].number);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/number/percent", test_percent);
  g_test_add_func ("/base/number/format", test_format);
  g_test_add_func ("/base/number/count", test_count);
  g_test_add_func ("/base/number/parse", test_parse);
  g_test_add_func ("/base/number/parse-percent", test_parse_percent);
  g_test_add_func ("/base/number/scan", test_scan);
  g_test_add_func ("/base/number/plain-round-trip", test_plain_round_trip);
  g_test_add_func ("/base/number/compare", test_compare);
  g_test_add_func ("/base/numbering/format", test_numbering);
  g_test_add_func ("/base/numbering/letters", test_letters);
  g_test_add_func ("/base/number/score", test_score);
  g_test_add_func ("/base/numbering/path", test_numbering_path);
  g_test_add_func ("/base/numbering/labels", test_labels);
  return g_test_run ();
}
