/* Time phrases of officials, each with what it means; and what no text may break.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-schedule.h"

#include "rules/cch-schedule-point.h"

#include <string.h>

enum
{
  LEAST_PHRASES = 300,
  FUZZ_ROUNDS = 20000,
  FUZZ_SEED = 581,
};

static void
append_dates (GString *words, const CchScheduleItem *item)
{
  g_autofree char *start = cch_date_to_iso (item->start);
  g_autofree char *due = cch_date_to_iso (item->due);

  if (cch_date_is_none (item->start) && cch_date_is_none (item->due))
    return;
  g_string_append_printf (words, " %s..%s", cch_date_is_none (item->start) ? "" : start,
                          cch_date_is_none (item->due) ? "" : due);
}

static void
append_recurrence (GString *words, const CchScheduleItem *item)
{
  g_string_append_printf (words, " %s", cch_schedule_unit_to_nick (item->unit));
  if (item->every > 1)
    g_string_append_printf (words, " every %u", item->every);
  if (item->times > 1)
    g_string_append_printf (words, " times %u", item->times);
  if (item->day > 0)
    g_string_append_printf (words, " %s %u", cch_schedule_kind_to_nick (item->bound), item->day);
  if (item->month > 0)
    g_string_append_printf (words, "/%u", item->month);
}

static void
append_item (GString *words, const CchSchedule *schedule, const CchScheduleItem *item)
{
  static const char *const parts[] = { "", " early", " middle", " late" };
  g_autofree char *label = cch_schedule_dup_span (schedule, item->label);
  g_autofree char *anchor = cch_schedule_dup_span (schedule, item->anchor);

  if (*label != '\0')
    g_string_append_printf (words, "“%s” ", label);
  g_string_append (words, cch_schedule_kind_to_nick (item->kind));
  if (item->kind == CCH_SCHEDULE_RECURRING)
    append_recurrence (words, item);
  else
    append_dates (words, item);
  g_string_append (words, parts[item->part]);
  if (item->year_source == CCH_SCHEDULE_YEAR_FROM_PLAN)
    g_string_append (words, " inherited");
  if (item->days > 0)
    g_string_append_printf (words, " +%u%s", item->days, item->working_days ? " working" : "");
  if (*anchor != '\0')
    g_string_append_printf (words, " @“%s”", anchor);
}

static char *
describe (const CchSchedule *schedule)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < cch_schedule_get_n_items (schedule); i++)
    {
      g_string_append (words, words->len > 0 ? " | " : "");
      append_item (words, schedule, cch_schedule_get_item (schedule, i));
    }
  for (guint i = 0; i < cch_schedule_get_n_rests (schedule); i++)
    {
      g_autofree char *rest = cch_schedule_dup_span (schedule, cch_schedule_get_rest (schedule, i));

      g_string_append_printf (words, "%s? “%s”", words->len > 0 ? " | " : "", rest);
    }
  return g_string_free (words, FALSE);
}

static char **
read_table (char **path)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  *path = g_test_build_filename (G_TEST_DIST, "rules", "schedule-phrases.tsv", NULL);
  g_file_get_contents (*path, &text, NULL, &error);
  g_assert_no_error (error);
  return g_strsplit (text, "\n", -1);
}

/* A line is: year, phrase (\n for a line end), meaning. With CCH_UPDATE=1 the meanings are written
 * anew, to be read by a person before they are kept. */
static void
test_phrases (void)
{
  g_autofree char *path = NULL;
  g_auto (GStrv) lines = read_table (&path);
  g_autoptr (GString) updated = g_string_new (NULL);
  guint n_phrases = 0;

  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", 3);
      g_autofree char *phrase = g_strcompress (cells[1]);
      g_autoptr (CchSchedule) schedule =
          cch_schedule_new (phrase, (guint) g_ascii_strtoull (cells[0], NULL, 10));
      g_autofree char *meaning = describe (schedule);

      n_phrases++;
      g_string_append_printf (updated, "%s\t%s\t%s\n", cells[0], cells[1], meaning);
      if (g_getenv ("CCH_UPDATE") == NULL && g_strcmp0 (meaning, cells[2]) != 0)
        {
          g_test_message ("%s\n  is   %s\n  want %s", cells[1], meaning, cells[2]);
          g_test_fail ();
        }
    }

  g_assert_cmpuint (n_phrases, >=, LEAST_PHRASES);
  if (g_getenv ("CCH_UPDATE") != NULL)
    g_assert_true (g_file_set_contents (path, updated->str, (gssize) updated->len, NULL));
}

static void
check_spans (const CchSchedule *schedule, gsize length)
{
  g_autofree guint8 *taken = g_new0 (guint8, length + 1);
  guint n_items = cch_schedule_get_n_items (schedule);

  for (guint i = 0; i < n_items + cch_schedule_get_n_rests (schedule); i++)
    {
      CchScheduleSpan span = i < n_items ? cch_schedule_get_item (schedule, i)->span
                                         : cch_schedule_get_rest (schedule, i - n_items);

      g_assert_cmpuint (span.start, <, span.end);
      g_assert_cmpuint (span.end, <=, length);
      for (guint at = span.start; at < span.end; at++)
        g_assert_cmpuint (taken[at]++, ==, 0);
    }
  for (guint i = 0; i < n_items; i++)
    {
      const CchScheduleItem *item = cch_schedule_get_item (schedule, i);

      g_assert_cmpuint (item->label.start, <=, item->label.end);
      g_assert_cmpuint (item->label.end, <=, length);
      g_assert_cmpuint (item->anchor.end, <=, length);
      g_assert_true (cch_date_is_none (item->due) || cch_date_is_valid (item->due));
      g_assert_true (cch_date_is_none (item->start) || cch_date_is_valid (item->start));
    }
}

static char *
mutate (GRand *random, char **lines, guint n_lines)
{
  GString *text = g_string_new (NULL);
  guint n_pieces = (guint) g_rand_int_range (random, 1, 4);

  for (guint i = 0; i < n_pieces; i++)
    {
      g_auto (GStrv) cells =
          g_strsplit (lines[g_rand_int_range (random, 0, (gint32) n_lines)], "\t", 3);

      g_string_append (text, cells[1]);
    }
  for (guint i = 0; i < n_pieces * 2 && text->len > 0; i++)
    {
      gsize at = (gsize) g_rand_int_range (random, 0, (gint32) text->len);

      if (g_rand_boolean (random))
        text->str[at] = (char) g_rand_int_range (random, 1, 256);
      else
        g_string_erase (text, (gssize) at, 1);
    }
  return g_string_free (text, FALSE);
}

static void
test_fuzz (void)
{
  g_autofree char *path = NULL;
  g_auto (GStrv) lines = read_table (&path);
  g_autoptr (GRand) random = g_rand_new_with_seed (FUZZ_SEED);
  guint n_lines = 0;

  while (lines[n_lines] != NULL && *lines[n_lines] != '\0')
    n_lines++;
  for (guint i = 0; i < FUZZ_ROUNDS; i++)
    {
      g_autofree char *text = mutate (random, lines, n_lines);
      g_autoptr (CchSchedule) schedule =
          cch_schedule_new (text, (guint) g_rand_int_range (random, 0, 2) * 2024);

      check_spans (schedule, strlen (text));
    }
}

/* What officials write with other keyboards: NFD, capitals, long dashes, no-break blanks. */
static void
test_folding (void)
{
  static const char *const same[] = {
    "Hằng quý, tháng 02/2023",   "HÀNG QUÝ, THÁNG 02/2023",
    "hang quy, thang 02/2023",   "Hằng quý,\xc2\xa0tháng 02–2023",
    "mỗi quý, tháng 2 năm 2023", "H\x61\xcc\x82\xcc\x80ng qu\x79\xcc\x81, tha\xcc\x81ng 02/2023",
  };

  for (guint i = 0; i < G_N_ELEMENTS (same); i++)
    {
      g_autoptr (CchSchedule) schedule = cch_schedule_new (same[i], 2023);

      g_assert_true (cch_schedule_is_understood (schedule));
      g_assert_cmpuint (cch_schedule_get_n_items (schedule), ==, 2);
      g_assert_cmpuint (cch_schedule_get_item (schedule, 0)->unit, ==, CCH_SCHEDULE_UNIT_QUARTER);
      g_assert_cmpuint (cch_schedule_get_item (schedule, 1)->due.month, ==, 2);
    }
}

/* What was understood is said whole: the day of what returns, the part of a year. */
static void
test_meaning_in_words (void)
{
  static const char *const cases[][2] = {
    { "Ngày 15 hằng tháng", "every month, on day 15" },
    { "Trước ngày 20 hằng tháng", "every month, before day 20" },
    { "Chậm nhất ngày 10 tháng cuối quý",
      "every quarter, at the latest on day 10 of its last month" },
    { "Trước ngày 30/11 hằng năm", "every year, before day 30/11" },
    { "Thứ Sáu hàng tuần", "every week, on thứ Sáu" },
    { "Hàng quý", "every quarter" },
    { "02 lần/năm", "2 times every year" },
    { "Đầu năm 2023", "early in the time from 01/01/2023 to 31/12/2023" },
    { "Cuối quý III/2023", "late in the time from 01/07/2023 to 30/09/2023" },
    { "Quý III/2023", "from 01/07/2023 to 30/09/2023" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CchSchedule) schedule = cch_schedule_new (cases[i][0], 0);
      g_autofree char *words = cch_schedule_item_to_words (cch_schedule_get_item (schedule, 0));

      g_assert_cmpstr (words, ==, cases[i][1]);
    }
}

static void
test_pairing (void)
{
  static const struct
  {
    const char *text;
    const char *products[4];
    int pairs[3];
  } cases[] = {
    { "- Quý I/2023\n- Tháng 12/2023", { "Kế hoạch", "Báo cáo" }, { 0, 1 } },
    { "- Ban hành KH: tháng 12/2019.\n- Báo cáo kết quả: tháng 11/2020.",
      { "Báo cáo kết quả thực hiện Kế hoạch", "Kế hoạch của UBND huyện" },
      { 1, 0 } },
    { "- Kế hoạch: tháng 12/2019 - Báo cáo theo quy định.",
      { "Kế hoạch đào tạo", "Quyết định mở lớp", "Báo cáo kết quả" },
      { 0, 2 } },
    { "Trong năm 2023", { "Báo cáo" }, { 0 } },
    { "Quý I/2023", { "Kế hoạch", "Báo cáo" }, { -1 } },
    { "Báo cáo: quý I/2023", { "Báo cáo", "Báo cáo" }, { -1 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CchSchedule) schedule =
          cch_schedule_new_with_products (cases[i].text, 2023, cases[i].products);

      for (guint j = 0; j < cch_schedule_get_n_items (schedule); j++)
        g_assert_cmpint (cch_schedule_get_item (schedule, j)->product, ==, cases[i].pairs[j]);
    }
}

static void
test_words (void)
{
  for (guint word = CCH_SCHEDULE_WORD_OTHER + 1; word < CCH_SCHEDULE_WORD_END; word++)
    {
      const char *spelling = cch_schedule_word_get_spelling (word);

      g_assert_nonnull (spelling);
      g_assert_cmpuint (cch_schedule_word_find (spelling), ==, word);
    }
  g_assert_cmpuint (cch_schedule_word_find ("xyz"), ==, CCH_SCHEDULE_WORD_OTHER);
}

static void
test_empty (void)
{
  static const char *const texts[] = { "", " \n\t", "…", "- ", "(((;;;", ":" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (CchSchedule) schedule = cch_schedule_new (texts[i], 2024);

      g_assert_false (cch_schedule_is_understood (schedule));
      g_assert_cmpuint (cch_schedule_get_n_items (schedule), ==, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/schedule/phrases", test_phrases);
  g_test_add_func ("/rules/schedule/folding", test_folding);
  g_test_add_func ("/rules/schedule/meaning-in-words", test_meaning_in_words);
  g_test_add_func ("/rules/schedule/pairing", test_pairing);
  g_test_add_func ("/rules/schedule/words", test_words);
  g_test_add_func ("/rules/schedule/empty", test_empty);
  g_test_add_func ("/rules/schedule/fuzz", test_fuzz);
  return g_test_run ();
}
