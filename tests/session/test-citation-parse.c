/* Tests of reading pasted legal grounds: what becomes of each field, and that nothing gets lost.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-test-seed.h"
#include "compose/cch-citation-words.h"
#include "session/cch-citation-parse.h"

#include <string.h>

typedef struct
{
  const char *line;
  const char *type;
  const char *number;
  const char *symbol;
  const char *issued;
  const char *date_wording;
  const char *issuer;
  const char *subject;
  const char *wording;
  const char *printed; /* %NULL: as it was */
} Case;

static const Case cases[] = {
  {
      .line =
          "Căn cứ Kế hoạch số 192/KH-UBND ngày 20 tháng 12 năm 2022 của Ủy ban nhân dân tỉnh Bình "
          "Mẫu về thực hiện cải cách hành chính năm 2023;",
      .type = "KH",
      .number = "192",
      .symbol = "KH-UBND",
      .issued = "2022-12-20",
      .issuer = "Ủy ban nhân dân tỉnh Bình Mẫu",
      .subject = "về thực hiện cải cách hành chính năm 2023",
  },
  {
      .line = "căn cứ nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ về một cửa.",
      .type = "NĐ",
      .number = "61",
      .symbol = "2018/NĐ-CP",
      .issued = "2018-04-23",
      .issuer = "Chính phủ",
      .subject = "về một cửa",
      .printed = "Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23 tháng 4 năm 2018 của Chính phủ về một "
                 "cửa;",
  },
  {
      .line = "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;",
      .type = "Luật Tổ chức chính quyền địa phương",
      .issued = "2015-06-19",
  },
  {
      .line = "- Nghị quyết số 12-NQ/TU ngày 26/5/2022 của Ban Chấp hành Đảng bộ tỉnh về đẩy mạnh",
      .type = "NQ",
      .number = "12",
      .symbol = "NQ/TU",
      .issued = "2022-05-26",
      .issuer = "Ban Chấp hành Đảng bộ tỉnh",
      .subject = "về đẩy mạnh",
      .printed = "Căn cứ Nghị quyết số 12-NQ/TU ngày 26 tháng 5 năm 2022 của Ban Chấp hành Đảng bộ "
                 "tỉnh về đẩy mạnh;",
  },
  {
      .line = "Căn cứ Nghị quyết số 30c/NQ-CP ngày 08 tháng 11 năm 2011 của Chính phủ;",
      .type = "NQ",
      .number = "30c",
      .symbol = "NQ-CP",
      .issued = "2011-11-08",
      .issuer = "Chính phủ",
  },
  {
      .line = "Căn cứ Kế hoạch số      /KH-UBND ngày      /3/2024 của UBND tỉnh về kiểm tra;",
      .type = "KH",
      .symbol = "KH-UBND",
      .date_wording = "ngày      /3/2024",
      .issuer = "UBND tỉnh",
      .subject = "về kiểm tra",
  },
  {
      .line = "Căn cứ Quyết định số 1025/QĐ-UBND về Ban hành Kế hoạch hành động;",
      .type = "QĐ",
      .number = "1025",
      .symbol = "QĐ-UBND",
      .subject = "về Ban hành Kế hoạch hành động",
  },
  {
      .line = "Căn cứ Thông tư của Bộ Tài chính số 26/2019/TT-BTC;",
      .type = "TT",
      .issuer = "Bộ Tài chính số 26/2019/TT-BTC",
      .wording = "Thông tư của Bộ Tài chính số 26/2019/TT-BTC",
  },
  {
      .line = "Thực hiện Kế hoạch số 215/KH-UBND ngày 22/12/2025 của UBND tỉnh;",
      .type = "KH",
      .number = "215",
      .symbol = "KH-UBND",
      .issued = "2025-12-22",
      .issuer = "UBND tỉnh",
      .wording = "Thực hiện Kế hoạch số 215/KH-UBND ngày 22/12/2025 của UBND tỉnh",
  },
  {
      .line = "Căn cứ tình hình thực tế của địa phương;",
      .wording = "tình hình thực tế của địa phương",
  },
  {
      .line = "Theo đề nghị của Sở Nội vụ tại Văn bản số 12/SNV-CCHC&VTLT.",
      .wording = "Sở Nội vụ tại Văn bản số 12/SNV-CCHC&VTLT",
      .printed = "Theo đề nghị của Sở Nội vụ tại Văn bản số 12/SNV-CCHC&VTLT;",
  },
  {
      .line = "Xét đề nghị của Trưởng phòng Nội vụ,",
      .wording = "Xét đề nghị của Trưởng phòng Nội vụ",
      .printed = "Xét đề nghị của Trưởng phòng Nội vụ;",
  },
};

static void
check_case (const Case *expected)
{
  g_autoptr (GPtrArray) found = cch_citation_parse (expected->line);
  CchCitation *citation;
  g_autofree char *issued = NULL;
  g_autofree char *printed = NULL;

  g_test_message ("%s", expected->line);
  g_assert_cmpuint (found->len, ==, 1);
  citation = g_ptr_array_index (found, 0);
  if (!cch_date_is_none (citation->issued))
    issued = cch_date_to_iso (citation->issued);
  g_assert_cmpstr (citation->document_type, ==, expected->type);
  g_assert_cmpstr (citation->number, ==, expected->number);
  g_assert_cmpstr (citation->symbol, ==, expected->symbol);
  g_assert_cmpstr (issued, ==, expected->issued);
  g_assert_cmpstr (citation->date_wording, ==, expected->date_wording);
  g_assert_cmpstr (citation->issuer, ==, expected->issuer);
  g_assert_cmpstr (citation->subject, ==, expected->subject);
  g_assert_cmpstr (citation->wording, ==, expected->wording);

  printed = cch_citation_format_basis (citation, FALSE);
  g_assert_cmpstr (printed, ==, expected->printed != NULL ? expected->printed : expected->line);
}

static void
test_lines (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check_case (&cases[i]);
}

/* Several documents in a line are several citations; empty lines are none. */
static void
test_text (void)
{
  static const char text[] =
      "Căn cứ Nghị quyết số 30c/NQ-CP ngày 08/11/2011 của Chính phủ ban hành Chương trình; Nghị "
      "quyết số 76/NQ-CP ngày 13/6/2013 của Chính phủ sửa đổi;\r\n\r\n"
      "\tCăn cứ Luật Ngân sách nhà nước ngày 25/6/2015; Luật Đầu tư công ngày 13/6/2019.\n";
  g_autoptr (GPtrArray) found = cch_citation_parse (text);
  CchCitation *citation;

  g_assert_cmpuint (found->len, ==, 4);
  citation = g_ptr_array_index (found, 1);
  g_assert_cmpstr (citation->number, ==, "76");
  g_assert_cmpstr (citation->subject, ==, "sửa đổi");
  citation = g_ptr_array_index (found, 3);
  g_assert_cmpstr (citation->document_type, ==, "Luật Đầu tư công");
}

static void
test_nothing (void)
{
  static const char *const texts[] = { "", "\n\n", " ;;. ", "Căn cứ ;", "Căn cứ", "\xff\xfe" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GPtrArray) found = cch_citation_parse (texts[i]);

      g_test_message ("%u", i);
      for (guint j = 0; j < found->len; j++)
        g_assert_nonnull (((CchCitation *) g_ptr_array_index (found, j))->wording);
    }
}

static void
test_keys (void)
{
  g_autoptr (GPtrArray) found =
      cch_citation_parse ("Nghị quyết số 76/NQ-CP ngày 13/6/2013 của Chính phủ\n"
                          "NGHỊ QUYẾT SỐ 76/NQ-CP ngày 13 tháng 6 năm 2013\n"
                          "Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ\n"
                          "Nghị quyết số /NQ-CP của Chính phủ");
  g_autofree char *first = cch_citation_get_key (g_ptr_array_index (found, 0));
  g_autofree char *again = cch_citation_get_key (g_ptr_array_index (found, 1));
  g_autofree char *other = cch_citation_get_key (g_ptr_array_index (found, 2));

  g_assert_cmpstr (first, ==, again);
  g_assert_cmpstr (first, !=, other);
  g_assert_null (cch_citation_get_key (g_ptr_array_index (found, 3)));
}

/* Every line of the real plans comes back with its words, whatever became of its fields. */
static void
test_seeds (void)
{
  static const char *const names[] = { "001", "002", "004" };
  guint n_lines = 0, n_understood = 0;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *text = cch_test_seed_read (names[i]);
      g_auto (GStrv) lines = NULL;

      if (text == NULL)
        return;
      lines = g_strsplit (text, "\n", -1);
      for (guint j = 0; lines[j] != NULL; j++)
        {
          g_autoptr (GPtrArray) found = NULL;

          if (!g_str_has_prefix (lines[j], "Căn cứ "))
            continue;
          found = cch_citation_parse (lines[j]);
          g_assert_cmpuint (found->len, >, 0);
          for (guint k = 0; k < found->len; k++)
            {
              CchCitation *citation = g_ptr_array_index (found, k);
              g_autofree char *printed = cch_citation_format_basis (citation, FALSE);

              n_lines++;
              n_understood += citation->wording == NULL;
              g_test_message ("%s", printed);
              g_assert_true (citation->subject == NULL
                             || strstr (lines[j], citation->subject) != NULL);
            }
        }
    }
  g_test_message ("%u of %u understood", n_understood, n_lines);
  g_assert_cmpuint (n_understood, >=, n_lines);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session/citation-parse/lines", test_lines);
  g_test_add_func ("/session/citation-parse/text", test_text);
  g_test_add_func ("/session/citation-parse/nothing", test_nothing);
  g_test_add_func ("/session/citation-parse/keys", test_keys);
  g_test_add_func ("/session/citation-parse/seeds", test_seeds);
  return g_test_run ();
}
