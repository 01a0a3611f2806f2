/* Tests of the years in last year's plan: each is given with what becomes of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-year-move.h"

#include <string.h>

/* What is found, as "kind old>new" with the kinds Own, Bare, Subject, Document, Passed, No day. */
static char *
describe (const char *text, guint year, guint new_year, gboolean is_time)
{
  g_autoptr (GArray) shifts = cch_year_move_find (text, year, new_year, is_time);
  GString *found = g_string_new (NULL);
  gsize last = 0;

  for (guint i = 0; i < shifts->len; i++)
    {
      const CchYearMove *shift = &g_array_index (shifts, CchYearMove, i);

      g_assert_cmpuint (shift->start, >=, last);
      g_assert_cmpuint (shift->end, <=, strlen (text));
      last = shift->end;
      g_string_append_printf (found, "%s%c %.*s>%s", i > 0 ? "; " : "", "OBSDPN"[shift->kind],
                              (int) (shift->end - shift->start), text + shift->start, shift->words);
    }
  return g_string_free (found, FALSE);
}

static const struct
{
  const char *text;
  gboolean is_time;
  const char *found;
} cases[] = {
  { "", FALSE, "" },
  { "Không có năm nào", FALSE, "" },
  { "Cải cách hành chính năm 2025", FALSE, "O 2025>2026" },
  { "KẾ HOẠCH NĂM 2025", FALSE, "O 2025>2026" },
  { "Chỉ số năm 2025 cao hơn năm 2024", FALSE, "O 2025>2026; O 2024>2025" },
  { "chuẩn bị kế hoạch năm 2026", FALSE, "O 2026>2027" },
  { "Quý I/2025", TRUE, "O 2025>2026" },
  { "Quý I/2025 - Quý II/2025", TRUE, "O 2025>2026; O 2025>2026" },
  { "- Tháng 3/2025\n- Tháng 12/2025", TRUE, "O 2025>2026; O 2025>2026" },
  { "trước ngày 30/4/2025", TRUE, "O 2025>2026" },
  { "ngày 30 tháng 4 năm 2025", TRUE, "O 2025>2026" },
  { "trước 31/12/2024", TRUE, "O 2024>2025" },
  { "đến hết năm 2025", TRUE, "O 2025>2026" },
  { "Thường xuyên", TRUE, "" },

  /* Programmes and far years stay */
  { "giai đoạn 2021-2025", FALSE, "" },
  { "giai đoạn 2021 – 2025, định hướng đến năm 2030", FALSE, "" },
  { "giai đoạn 2025 - 2030", FALSE, "" },
  { "từ năm 2018 đến nay", FALSE, "" },

  /* Other documents */
  { "Nghị định số 61/2018/NĐ-CP ngày 23/4/2018", FALSE, "D 2018>2018; D 2018>2018" },
  { "Kế hoạch số 12/KH-UBND ngày 05/01/2025 về cải cách năm 2025; chuẩn bị năm 2025", FALSE,
    "D 2025>2025; S 2025>2026; O 2025>2026" },
  { "theo Quyết định 54/2025/QĐ-UBND", FALSE, "D 2025>2025" },

  /* Amounts */
  { "tiếp nhận 2.025 hồ sơ, 12025 lượt, 2025,5 triệu", FALSE, "" },
  { "giải quyết 2025 hồ sơ", FALSE, "B 2025>2026" },
  { "CCHC 2025", FALSE, "B 2025>2026" },

  /* Times that had passed when the plan was written: somebody had forgotten them */
  { "Trong năm 2021", TRUE, "P 2021>2026" },
  { "Quý II/2024", TRUE, "P 2024>2026" },
  { "Trong năm 2024", TRUE, "P 2024>2026" },
  { "Quý IV/2024", TRUE, "O 2024>2025" },
  { "- Kế hoạch: tháng 12/2024\n- Báo cáo: tháng 11/2025", TRUE, "O 2024>2025; O 2025>2026" },
  { "Trong năm 2021", FALSE, "" },
  { "Trong năm 2030", TRUE, "" },
};

static void
test_find (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = describe (cases[i].text, 2025, 2026, cases[i].is_time);

      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

static void
test_leap_day (void)
{
  g_autofree char *lost = describe ("trước ngày 29/02/2024", 2024, 2025, TRUE);
  g_autofree char *kept = describe ("trước ngày 28/02/2024", 2024, 2025, TRUE);
  g_autofree char *leap = describe ("trước ngày 29/02/2024", 2024, 2028, TRUE);

  g_assert_cmpstr (lost, ==, "N 29/02/2024>28/02/2025");
  g_assert_cmpstr (kept, ==, "O 2024>2025");
  g_assert_cmpstr (leap, ==, "O 2024>2028");
}

static void
test_random (void)
{
  static const char *const pieces[] = {
    "2025", "2024", "/",  "-",   "–", "năm ", "ngày ", "12/",  "KH-UBND",
    " ",    ";",    "\n", "số ", "9", ".",    "Đ",     "\xc4",
  };

  for (guint round = 0; round < 20000; round++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *found = NULL;

      for (int i = g_test_rand_int_range (0, 12); i > 0; i--)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      found = describe (text->str, 2025, 2026, round % 2 == 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rules/year-move/find", test_find);
  g_test_add_func ("/rules/year-move/leap-day", test_leap_day);
  g_test_add_func ("/rules/year-move/random", test_random);
  return g_test_run ();
}
