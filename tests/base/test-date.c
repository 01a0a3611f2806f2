/* Dates: the calendar, the forms of writing, and what is read back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-date.h"

#include "base/cch-error.h"

typedef struct
{
  CchDate date;
  CchDateForm form;
  const char *text;
} FormCase;

static const FormCase form_cases[] = {
  { { 2023, 1, 5 }, CCH_DATE_FORM_HEADER, "ngày 05 tháng 01 năm 2023" },
  { { 2026, 5, 4 }, CCH_DATE_FORM_HEADER, "ngày 04 tháng 5 năm 2026" },
  { { 2022, 12, 20 }, CCH_DATE_FORM_HEADER, "ngày 20 tháng 12 năm 2022" },
  { { 2020, 2, 29 }, CCH_DATE_FORM_HEADER, "ngày 29 tháng 02 năm 2020" },
  { { 2020, 10, 9 }, CCH_DATE_FORM_HEADER, "ngày 09 tháng 10 năm 2020" },
  { { 2020, 3, 10 }, CCH_DATE_FORM_HEADER, "ngày 10 tháng 3 năm 2020" },
  { { 2022, 12, 20 }, CCH_DATE_FORM_TEXT, "20/12/2022" },
  { { 2020, 3, 5 }, CCH_DATE_FORM_TEXT, "05/3/2020" },
  { { 2024, 1, 16 }, CCH_DATE_FORM_TEXT, "16/01/2024" },
  { { 2020, 3, 5 }, CCH_DATE_FORM_PADDED, "05/03/2020" },
  { { 987, 3, 5 }, CCH_DATE_FORM_PADDED, "05/03/0987" },
  { { 2020, 3, 5 }, CCH_DATE_FORM_DAY_MONTH, "05/3" },
  { { 2020, 2, 15 }, CCH_DATE_FORM_DAY_MONTH, "15/02" },
  { { 2023, 12, 1 }, CCH_DATE_FORM_MONTH, "tháng 12/2023" },
  { { 2023, 2, 1 }, CCH_DATE_FORM_MONTH, "tháng 02/2023" },
  { { 2023, 1, 5 }, CCH_DATE_FORM_ISO, "2023-01-05" },
  { { 2026, 11, 16 }, CCH_DATE_FORM_WEEKDAY, "thứ Hai" },
  { { 2026, 11, 17 }, CCH_DATE_FORM_WEEKDAY, "thứ Ba" },
  { { 2026, 11, 18 }, CCH_DATE_FORM_WEEKDAY, "thứ Tư" },
  { { 2026, 11, 19 }, CCH_DATE_FORM_WEEKDAY, "thứ Năm" },
  { { 2020, 1, 10 }, CCH_DATE_FORM_WEEKDAY, "thứ Sáu" },
  { { 2019, 12, 28 }, CCH_DATE_FORM_WEEKDAY, "thứ Bảy" },
  { { 2020, 1, 12 }, CCH_DATE_FORM_WEEKDAY, "Chủ nhật" },
  { { 2023, 2, 29 }, CCH_DATE_FORM_HEADER, "" },
  { { 0, 0, 0 }, CCH_DATE_FORM_ISO, "" },
  { { 0, 3, 5 }, CCH_DATE_FORM_DAY_MONTH, "" },
};

static void
test_format (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (form_cases); i++)
    {
      g_autofree char *text = cch_date_format (form_cases[i].date, form_cases[i].form);

      g_assert_cmpstr (text, ==, form_cases[i].text);
    }
}

typedef struct
{
  const char *text;
  gsize length; /* bytes that are the date; 0: there is none */
  CchDate date;
} ParseCase;

#define WHOLE(text, year, month, day)                                                              \
  {                                                                                                \
    text, sizeof text - 1,                                                                         \
    {                                                                                              \
      year, month, day                                                                             \
    }                                                                                              \
  }
#define HEAD(head, rest, year, month, day)                                                         \
  {                                                                                                \
    head rest, sizeof head - 1,                                                                    \
    {                                                                                              \
      year, month, day                                                                             \
    }                                                                                              \
  }
#define NONE(text)                                                                                 \
  {                                                                                                \
    text, 0,                                                                                       \
    {                                                                                              \
      0                                                                                            \
    }                                                                                              \
  }

static const ParseCase parse_cases[] = {
  WHOLE ("ngày 05 tháng 01 năm 2023", 2023, 1, 5),
  WHOLE ("Ngày 5 tháng 1 năm 2023", 2023, 1, 5),
  WHOLE ("NGÀY 05 THÁNG 01 NĂM 2023", 2023, 1, 5),
  WHOLE ("ngay 5 thang 1 nam 2023", 2023, 1, 5),
  WHOLE ("nga\u0300y 05 tha\u0301ng 01 na\u0306m 2023", 2023, 1, 5),
  WHOLE ("ngày\u00a005\u00a0tháng\u00a001\u00a0năm\u00a02023", 2023, 1, 5),
  WHOLE ("ngày 04  tháng  5   năm 2026", 2026, 5, 4),
  WHOLE ("20 tháng 12 năm 2022", 2022, 12, 20),
  WHOLE ("ngày 26 tháng 12, năm 2019", 2019, 12, 26),
  WHOLE ("20/12/2022", 2022, 12, 20),
  WHOLE ("ngày 20/12/2022", 2022, 12, 20),
  WHOLE ("23/03/2022", 2022, 3, 23),
  WHOLE ("16/1/2024", 2024, 1, 16),
  WHOLE ("05/3/2020", 2020, 3, 5),
  WHOLE ("5/3/2020", 2020, 3, 5),
  WHOLE ("5 / 3 / 2020", 2020, 3, 5),
  WHOLE ("05-03-2020", 2020, 3, 5),
  WHOLE ("05.3.2020", 2020, 3, 5),
  WHOLE ("2022-12-20", 2022, 12, 20),
  WHOLE ("29/02/2012", 2012, 2, 29),
  HEAD ("30/6/2024", "; từ 15 phòng", 2024, 6, 30),
  HEAD ("20/12/2022", ".", 2022, 12, 20),
  HEAD ("20/12/2022", ")", 2022, 12, 20),
  HEAD ("20/12/2022", "/", 2022, 12, 20),
  HEAD ("31/12/2019", "\u00a0", 2019, 12, 31),
  HEAD ("ngày 31 tháng 7 năm 2024", " của Ủy ban", 2024, 7, 31),
  NONE (""),
  NONE ("ngày"),
  NONE ("ngày tháng năm"),
  NONE ("ngày      tháng 02 năm 2020"),
  NONE ("ngày 30 tháng 02 năm 2023"),
  NONE ("29/02/2023"),
  NONE ("31/4/2023"),
  NONE ("0/1/2023"),
  NONE ("00/00/0000"),
  NONE ("1/13/2023"),
  NONE ("32/1/2023"),
  NONE ("20/12/20221"),
  NONE ("120/12/2022"),
  NONE ("20/12/22"),
  NONE ("20/12-2022"),
  NONE ("20//12/2022"),
  NONE ("2022-13-01"),
  NONE ("2022-12-200"),
  NONE ("20/12/2022/3"),
  NONE ("ngàynày 05 tháng 01 năm 2023"),
  NONE ("05\ntháng 01 năm 2023"),
  NONE ("05/3"),
  NONE ("16/2015/NĐ-CP"),
  NONE ("03/KH-UBND"),
  NONE ("24/27"),
  NONE ("\xff\xfe"),
  NONE ("ng\xc3"),
  NONE ("\xcc\x80"),
  NONE ("99999999999999999999/1/2020"),
};

static const ParseCase partial_cases[] = {
  WHOLE ("05/3", 0, 3, 5),
  WHOLE ("ngày 05/3", 0, 3, 5),
  WHOLE ("ngày 10 tháng 3", 0, 3, 10),
  WHOLE ("15/11", 0, 11, 15),
  WHOLE ("29/02", 0, 2, 29),
  WHOLE ("tháng 12/2023", 2023, 12, 0),
  WHOLE ("Tháng 02 năm 2020", 2020, 2, 0),
  WHOLE ("tháng 1 - 2020", 2020, 1, 0),
  WHOLE ("THÁNG 11/2020", 2020, 11, 0),
  HEAD ("15/11", " hàng năm", 0, 11, 15),
  HEAD ("05/3", ";", 0, 3, 5),
  NONE ("24/27"),
  NONE ("30/02"),
  NONE ("tháng 13/2023"),
  NONE ("tháng 12"),
  NONE ("05/3/2020"),
  NONE ("1.5"),
  NONE (""),
};

typedef gsize (*Parser) (const char *text, CchDate *date);

static void
check_parsing (const ParseCase *cases, guint n_cases, Parser parser)
{
  for (guint i = 0; i < n_cases; i++)
    {
      CchDate date = { 1, 1, 1 };
      gsize length = parser (cases[i].text, &date);

      g_test_message ("case %u", i);
      g_assert_cmpuint (length, ==, cases[i].length);
      g_assert_cmpuint (date.year, ==, cases[i].date.year);
      g_assert_cmpuint (date.month, ==, cases[i].date.month);
      g_assert_cmpuint (date.day, ==, cases[i].date.day);
    }
}

static void
test_parse (void)
{
  check_parsing (parse_cases, G_N_ELEMENTS (parse_cases), cch_date_parse);
}

/* Where a day is asked for, half an answer is none: nothing is guessed. */
static void
test_read (void)
{
  static const char *const wrong[] = { "",           " ",
                                       "01/7/20266", "01/7/2025 hay sau",
                                       "31/02/2025", "tháng 7/2025",
                                       "hôm nay",    "x 01/7/2025" };

  g_assert_cmpint (cch_date_compare (cch_date_read (" 01/7/2025 "), cch_date_new (2025, 7, 1)), ==,
                   0);
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_true (cch_date_is_none (cch_date_read (wrong[i])));
}

static void
test_parse_partial (void)
{
  check_parsing (partial_cases, G_N_ELEMENTS (partial_cases), cch_date_parse_partial);
}

static void
test_iso (void)
{
  static const char *const wrong[] = { "2023-1-5",    "2023-02-29", "2023/01/05", "20230105",
                                       "2023-01-05 ", "+023-01-05", "0000-01-01", "2023-01-0\xc3" };
  CchDate date;

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (cch_date_from_iso (wrong[i], &date, &error));
      g_assert_error (error, CCH_ERROR, CCH_ERROR_INVALID);
      g_assert_true (cch_date_is_none (date));
    }

  g_assert_true (cch_date_from_iso ("2023-01-05", &date, NULL));
  g_assert_cmpint (cch_date_compare (date, cch_date_new (2023, 1, 5)), ==, 0);
  g_assert_true (cch_date_from_iso ("", &date, NULL));
  g_assert_true (cch_date_is_none (date));
  g_assert_true (cch_date_from_iso (NULL, &date, NULL));
}

/* GDate is the judge of the calendar. */
static void
test_every_day (void)
{
  CchDate date = cch_date_new (1, 1, 1);

  for (guint32 day = 1; day <= 3652059; day++)
    {
      GDate judge;

      g_assert_cmpint (cch_date_to_days (date), ==, (gint32) day);
      if (day % 97 == 0)
        {
          g_date_clear (&judge, 1);
          g_date_set_julian (&judge, day);
          g_assert_cmpint (date.year, ==, g_date_get_year (&judge));
          g_assert_cmpint (date.month, ==, (int) g_date_get_month (&judge));
          g_assert_cmpint (date.day, ==, g_date_get_day (&judge));
          g_assert_cmpint (cch_date_get_weekday (date), ==, g_date_get_weekday (&judge));
        }
      date = cch_date_new_from_days ((gint32) day + 1);
    }
  g_assert_true (cch_date_is_none (date));
}

static void
assert_date (CchDate date, guint year, guint month, guint day)
{
  g_autofree char *found = cch_date_to_iso (date);
  g_autofree char *expected = cch_date_to_iso (cch_date_new (year, month, day));

  g_assert_cmpstr (found, ==, expected);
}

static void
test_arithmetic (void)
{
  assert_date (cch_date_add_days (cch_date_new (2019, 12, 26), 15), 2020, 1, 10);
  assert_date (cch_date_add_days (cch_date_new (2019, 12, 28), 15), 2020, 1, 12);
  assert_date (cch_date_add_days (cch_date_new (2020, 3, 1), -1), 2020, 2, 29);
  assert_date (cch_date_add_days (cch_date_new (9999, 12, 31), 1), 0, 0, 0);
  assert_date (cch_date_add_days (cch_date_new (1, 1, 1), -1), 0, 0, 0);
  assert_date (cch_date_add_days (cch_date_new (2020, 1, 1), G_MAXINT), 0, 0, 0);
  assert_date (cch_date_add_days (cch_date_new (2020, 1, 1), G_MININT), 0, 0, 0);
  assert_date (cch_date_add_days (CCH_DATE_NONE, 5), 0, 0, 0);
  assert_date (cch_date_add_months (cch_date_new (2023, 1, 31), 1), 2023, 2, 28);
  assert_date (cch_date_add_months (cch_date_new (2024, 1, 31), 1), 2024, 2, 29);
  assert_date (cch_date_add_months (cch_date_new (2023, 12, 5), -12), 2022, 12, 5);
  assert_date (cch_date_add_months (cch_date_new (2023, 1, 5), -1), 2022, 12, 5);
  assert_date (cch_date_add_months (cch_date_new (2023, 1, 5), G_MAXINT), 0, 0, 0);
  assert_date (cch_date_add_months (cch_date_new (1, 1, 5), -1), 0, 0, 0);
  assert_date (cch_date_new_end_of_month (2024, 2), 2024, 2, 29);
  g_assert_cmpint (
      cch_date_days_between (cch_date_new (2022, 12, 5), cch_date_new (2023, 3, 5)) + 1, ==, 91);
  g_assert_cmpint (cch_date_compare (CCH_DATE_NONE, cch_date_new (1, 1, 1)), <, 0);
  g_assert_cmpint (cch_date_compare (cch_date_new (2023, 2, 1), cch_date_new (2023, 1, 31)), >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/date/format", test_format);
  g_test_add_func ("/base/date/parse", test_parse);
  g_test_add_func ("/base/date/read", test_read);
  g_test_add_func ("/base/date/parse-partial", test_parse_partial);
  g_test_add_func ("/base/date/iso", test_iso);
  g_test_add_func ("/base/date/every-day", test_every_day);
  g_test_add_func ("/base/date/arithmetic", test_arithmetic);
  return g_test_run ();
}
