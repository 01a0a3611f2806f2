/* The format police: every rule is silent on good paper and speaks on bad paper.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "layout/cch-paginator.h"
#include "layout/cch-sheet-check.h"
#include "layout/cch-sheet-private.h"
#include "paper-samples.h"

#include <gio/gio.h>

#define LONG_WORDS                                                                                                                   \
  "Các đơn vị chủ động xây dựng lộ trình thực hiện, phân công người chịu trách nhiệm từng việc, "  \
  "gắn kết quả với đánh giá cuối năm; định kỳ báo cáo tiến độ, nêu rõ phần việc chậm và nguyên " \
  "nhân để cấp trên kịp thời chỉ đạo, tháo gỡ khó khăn cho cơ sở trong quá trình triển khai"

typedef struct
{
  CchDocBlockKind block;
  CchDocRole role;
  const char *words;
} Piece;

/* A document with every part that a rule looks at. */
static const Piece pieces[] = {
  { CCH_DOC_BLOCK_LETTERHEAD, CCH_DOC_ROLE_AGENCY, "ỦY BAN NHÂN DÂN XÃ MẪU" },
  { CCH_DOC_BLOCK_LETTERHEAD, CCH_DOC_ROLE_COUNTRY, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" },
  { CCH_DOC_BLOCK_LETTERHEAD, CCH_DOC_ROLE_MOTTO, "Độc lập - Tự do - Hạnh phúc" },
  { CCH_DOC_BLOCK_LETTERHEAD, CCH_DOC_ROLE_NUMBER, "Số: 03/KH-UBND" },
  { CCH_DOC_BLOCK_LETTERHEAD, CCH_DOC_ROLE_PLACE_DATE, "Mẫu, ngày 04 tháng 5 năm 2026" },
  { CCH_DOC_BLOCK_LETTERHEAD, CCH_DOC_ROLE_CONCERNING, "V/v cải cách hành chính" },
  { CCH_DOC_BLOCK_LETTERHEAD, CCH_DOC_ROLE_URGENCY, "KHẨN" },
  { CCH_DOC_BLOCK_TITLE, CCH_DOC_ROLE_TYPE_NAME, "KẾ HOẠCH" },
  { CCH_DOC_BLOCK_TITLE, CCH_DOC_ROLE_SUBJECT, "Cải cách hành chính năm 2026" },
  { CCH_DOC_BLOCK_ADDRESSEES, CCH_DOC_ROLE_ADDRESSEE_LABEL, "Kính gửi:" },
  { CCH_DOC_BLOCK_ADDRESSEES, CCH_DOC_ROLE_ADDRESSEE, "- Các phòng;" },
  { CCH_DOC_BLOCK_ADDRESSEES, CCH_DOC_ROLE_ADDRESSEE, "- Các thôn." },
  { CCH_DOC_BLOCK_PARAGRAPH, CCH_DOC_ROLE_CITATION, "Căn cứ Luật Tổ chức chính quyền địa phương;" },
  { CCH_DOC_BLOCK_PARAGRAPH, CCH_DOC_ROLE_CITATION, "Căn cứ kế hoạch của tỉnh." },
  { CCH_DOC_BLOCK_PARAGRAPH, CCH_DOC_ROLE_CHAPTER_NUMBER, "Chương I" },
  { CCH_DOC_BLOCK_PARAGRAPH, CCH_DOC_ROLE_ROMAN_HEADING, "I. MỤC TIÊU" },
  { CCH_DOC_BLOCK_PARAGRAPH, CCH_DOC_ROLE_ARTICLE, "Điều 1. Phạm vi." },
  { CCH_DOC_BLOCK_PARAGRAPH, CCH_DOC_ROLE_POINT, "đ) Điểm thứ năm." },
  { CCH_DOC_BLOCK_PARAGRAPH, CCH_DOC_ROLE_BODY, LONG_WORDS "." },
  { CCH_DOC_BLOCK_PARAGRAPH, CCH_DOC_ROLE_BODY, LONG_WORDS "; " LONG_WORDS ", " LONG_WORDS "." },
  { CCH_DOC_BLOCK_PARAGRAPH, CCH_DOC_ROLE_BODY, LONG_WORDS "; " LONG_WORDS ", " LONG_WORDS "." },
  { CCH_DOC_BLOCK_PARAGRAPH, CCH_DOC_ROLE_BODY, LONG_WORDS "; " LONG_WORDS ", " LONG_WORDS "." },
  { CCH_DOC_BLOCK_PARAGRAPH, CCH_DOC_ROLE_NOTE, LONG_WORDS "./." },
  { CCH_DOC_BLOCK_CLOSING, CCH_DOC_ROLE_RECIPIENTS_LABEL, "Nơi nhận:" },
  { CCH_DOC_BLOCK_CLOSING, CCH_DOC_ROLE_RECIPIENT, "- Như trên;" },
  { CCH_DOC_BLOCK_CLOSING, CCH_DOC_ROLE_RECIPIENT, "- Lưu: VT, VP." },
  { CCH_DOC_BLOCK_CLOSING, CCH_DOC_ROLE_SIGNING_CAPACITY, "KT. CHỦ TỊCH" },
  { CCH_DOC_BLOCK_CLOSING, CCH_DOC_ROLE_SIGNING_CAPACITY, "PHÓ CHỦ TỊCH" },
  { CCH_DOC_BLOCK_CLOSING, CCH_DOC_ROLE_SIGNATURE, "" },
  { CCH_DOC_BLOCK_CLOSING, CCH_DOC_ROLE_SIGNER, "[Họ và tên]" },
};

/* What is done wrong: another word for a role, another line in the profile, or a moved item. */
typedef struct
{
  const char *rule;
  CchDocRole role;
  const char *words; /* "-" drops the line */
  const char *group;
  const char *key;
  const char *value;
  void (*spoil) (CchSheet *page);
} Wrong;

static CchDocProfile *
make_profile (const Wrong *wrong)
{
  g_autofree char *path =
      g_build_filename (g_getenv ("CCH_SOURCE_DIR"), "data/profiles/nd30-2020.profile", NULL);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GBytes) data = NULL;
  g_autoptr (CchDocProfile) profile = NULL;
  g_autoptr (GError) error = NULL;
  char *bytes;
  gsize length;

  g_assert_true (g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL));
  if (wrong->group != NULL)
    g_key_file_set_string (file, wrong->group, wrong->key, wrong->value);
  bytes = g_key_file_to_data (file, &length, NULL);
  data = g_bytes_new_take (bytes, length);
  profile = cch_doc_profile_new_from_data (data, "wrong", &error);
  g_assert_no_error (error);
  return g_steal_pointer (&profile);
}

static void
add_piece (CchDocBuilder *builder, const Piece *piece, const Wrong *wrong, gboolean *replaced)
{
  const char *words = piece->words;

  if (wrong->words != NULL && piece->role == wrong->role && !*replaced)
    {
      words = wrong->words;
      *replaced = TRUE;
    }
  if (g_str_equal (words, "-"))
    return;
  if (piece->role == CCH_DOC_ROLE_SIGNATURE)
    cch_doc_builder_add_signature (builder, piece->role, NULL, 0, 0);
  else
    cch_doc_builder_add_line (builder, piece->role, words);
}

static void
add_appendix (CchDocBuilder *builder, const char *number, const Wrong *wrong, gboolean *replaced)
{
  g_autoptr (CchDocTableBuilder) rows = cch_doc_table_builder_new ();
  g_autoptr (CchDocTable) table = NULL;
  const Piece head[] = {
    { CCH_DOC_BLOCK_APPENDIX_TITLE, CCH_DOC_ROLE_APPENDIX_NUMBER, number },
    { CCH_DOC_BLOCK_APPENDIX_TITLE, CCH_DOC_ROLE_APPENDIX_TITLE, "NHIỆM VỤ" },
    { CCH_DOC_BLOCK_APPENDIX_TITLE, CCH_DOC_ROLE_REFERENCE, "(Kèm theo Kế hoạch số 03/KH-UBND)" },
  };

  cch_doc_builder_begin_part (builder, CCH_DOC_PART_APPENDIX, CCH_DOC_LANDSCAPE, number);
  cch_doc_builder_begin_block (builder, CCH_DOC_BLOCK_APPENDIX_TITLE);
  for (guint i = 0; i < G_N_ELEMENTS (head); i++)
    add_piece (builder, &head[i], wrong, replaced);
  cch_doc_builder_end_block (builder);
  cch_doc_table_builder_add_column (rows, 1, CCH_DOC_ALIGN_LEFT);
  cch_doc_table_builder_begin_row (rows, CCH_DOC_ROW_HEADER);
  cch_doc_table_builder_add_cell (rows, "Nhiệm vụ", NULL);
  for (guint i = 0; i < 40; i++)
    {
      cch_doc_table_builder_begin_row (rows, CCH_DOC_ROW_BODY);
      cch_doc_table_builder_add_cell (rows, "Một việc", NULL);
    }
  table = cch_doc_table_builder_end (rows);
  cch_doc_builder_add_table (builder, table);
}

static CchDoc *
make_doc (const Wrong *wrong)
{
  g_autoptr (CchDocProfile) profile = make_profile (wrong);
  g_autoptr (CchDocBuilder) builder = cch_doc_builder_new (profile);
  gboolean turned = g_str_equal (wrong->rule, "paper.orientation");
  gboolean replaced = FALSE;

  cch_doc_builder_begin_part (builder, CCH_DOC_PART_MAIN,
                              turned ? CCH_DOC_LANDSCAPE : CCH_DOC_PORTRAIT, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      gboolean alone = pieces[i].block == CCH_DOC_BLOCK_PARAGRAPH;

      if (!alone && (i == 0 || pieces[i - 1].block != pieces[i].block))
        cch_doc_builder_begin_block (builder, pieces[i].block);
      add_piece (builder, &pieces[i], wrong, &replaced);
      if (!alone && (i + 1 == G_N_ELEMENTS (pieces) || pieces[i + 1].block != pieces[i].block))
        cch_doc_builder_end_block (builder);
    }
  add_appendix (builder, "Phụ lục I", wrong, &replaced);
  add_appendix (builder, "Phụ lục II", wrong, &replaced);
  return cch_doc_builder_end (builder);
}

static CchSheetItem *
item_of (CchSheet *page, CchDocRole role)
{
  for (guint i = 0; i < page->items->len; i++)
    {
      CchSheetItem *item = &g_array_index (page->items, CchSheetItem, i);

      if (item->kind == CCH_ITEM_TEXT && item->laid->role == role)
        return item;
    }
  return NULL;
}

static void
move (CchSheet *page, CchDocRole role, double x, double y)
{
  CchSheetItem *item = item_of (page, role);

  if (item == NULL)
    return;
  item->x += (float) x;
  item->y += (float) y;
}

static void
spoil_number_missing (CchSheet *page)
{
  for (guint i = 0; i < page->items->len; i++)
    {
      CchSheetItem *item = &g_array_index (page->items, CchSheetItem, i);

      if (item->kind == CCH_ITEM_TEXT && item->laid->role == CCH_DOC_ROLE_PAGE_NUMBER)
        item->kind = CCH_ITEM_TARGET;
    }
}

static void
spoil_number_value (CchSheet *page)
{
  page->number += 10;
}

static void
spoil_country_side (CchSheet *page)
{
  move (page, CCH_DOC_ROLE_COUNTRY, -200, 0);
}

static void
spoil_motto (CchSheet *page)
{
  move (page, CCH_DOC_ROLE_MOTTO, 0, -40);
}

static void
spoil_rules (CchSheet *page)
{
  for (guint i = 0; i < page->items->len; i++)
    {
      CchSheetItem *item = &g_array_index (page->items, CchSheetItem, i);

      if (item->kind == CCH_ITEM_RULE)
        item->width *= 2.5f;
    }
}

static void
spoil_date (CchSheet *page)
{
  move (page, CCH_DOC_ROLE_PLACE_DATE, 0, 6);
}

static void
spoil_subject (CchSheet *page)
{
  move (page, CCH_DOC_ROLE_SUBJECT, 0, -80);
}

static void
spoil_recipients (CchSheet *page)
{
  move (page, CCH_DOC_ROLE_RECIPIENTS_LABEL, 0, 30);
}

static void
spoil_signature_side (CchSheet *page)
{
  move (page, CCH_DOC_ROLE_SIGNING_CAPACITY, -260, 0);
}

static void
spoil_signature_space (CchSheet *page)
{
  move (page, CCH_DOC_ROLE_SIGNER, 0, -50);
}

static void
spoil_signature_alone (CchSheet *page)
{
  CchSheetItem *capacity = item_of (page, CCH_DOC_ROLE_SIGNING_CAPACITY);

  for (guint i = 0; capacity != NULL && i < page->items->len; i++)
    {
      CchSheetItem *item = &g_array_index (page->items, CchSheetItem, i);

      if (item->y < capacity->y - 1)
        item->kind = CCH_ITEM_TARGET;
    }
}

static void
spoil_heading (CchSheet *page)
{
  g_array_index (page->items, CchSheetItem, page->items->len - 1).structure = CCH_STRUCTURE_HEADING;
}

static void
spoil_colour (CchSheet *page)
{
  for (guint i = 0; i < page->items->len; i++)
    g_array_index (page->items, CchSheetItem, i).red = FALSE;
}

static void
spoil_bottom (CchSheet *page)
{
  move (page, CCH_DOC_ROLE_SIGNER, 0, 700);
}

static void
spoil_right (CchSheet *page)
{
  move (page, CCH_DOC_ROLE_COUNTRY, 30, 0);
}

static void
spoil_justified (CchSheet *page)
{
  for (guint i = 0; i < page->items->len; i++)
    {
      CchSheetItem *item = &g_array_index (page->items, CchSheetItem, i);

      if (item->kind == CCH_ITEM_TEXT && item->laid->role == CCH_DOC_ROLE_BODY && item->line == 2)
        item->x -= 10;
    }
}

static void
spoil_header (CchSheet *page)
{
  for (guint i = 0; i < page->items->len; i++)
    {
      CchSheetItem *item = &g_array_index (page->items, CchSheetItem, i);

      if (item->kind == CCH_ITEM_TEXT && item->laid->role == CCH_DOC_ROLE_TABLE_HEADER)
        item->kind = CCH_ITEM_TARGET;
    }
}

#define WORDS(rule, role, words)                                                                   \
  {                                                                                                \
    rule, role, words, NULL, NULL, NULL, NULL                                                      \
  }
#define PROFILE(rule, group, key, value)                                                           \
  {                                                                                                \
    rule, 0, NULL, group, key, value, NULL                                                         \
  }
#define SPOIL(rule, spoil)                                                                         \
  {                                                                                                \
    rule, 0, NULL, NULL, NULL, NULL, spoil                                                         \
  }

static const Wrong wrongs[] = {
  PROFILE ("paper.size", "page", "width", "216"),
  WORDS ("paper.orientation", 0, NULL),
  PROFILE ("margin.left", "page", "margin-left", "20"),
  PROFILE ("margin.left-wide", "page", "margin-left", "40"),
  SPOIL ("margin.right", spoil_right),
  PROFILE ("margin.top", "page", "margin-top", "10"),
  SPOIL ("margin.bottom", spoil_bottom),
  SPOIL ("number.missing", spoil_number_missing),
  PROFILE ("number.first", "profile", "page-number-on-first", "true"),
  SPOIL ("number.value", spoil_number_value),
  PROFILE ("number.height", "profile", "page-number-place", "bottom-center"),
  PROFILE ("number.side", "profile", "page-number-place", "bottom-right"),
  PROFILE ("country.one-line", "page", "letterhead-left-share", "0.6"),
  SPOIL ("country.side", spoil_country_side),
  SPOIL ("motto.place", spoil_motto),
  SPOIL ("motto.rule", spoil_rules),
  PROFILE ("agency.rule", "page", "agency-rule-share", "0.9"),
  PROFILE ("subject.rule", "page", "subject-rule-share", "0.1"),
  SPOIL ("subject.place", spoil_subject),
  SPOIL ("head.level", spoil_date),
  SPOIL ("recipients.level", spoil_recipients),
  SPOIL ("signature.side", spoil_signature_side),
  SPOIL ("signature.space", spoil_signature_space),
  SPOIL ("signature.alone", spoil_signature_alone),
  SPOIL ("heading.alone", spoil_heading),
  PROFILE ("urgency.frame", "page", "urgency-height", "20"),
  SPOIL ("urgency.colour", spoil_colour),
  PROFILE ("font.family", "profile", "font-family", "DejaVu Serif"),
  PROFILE ("font.size", "role body", "size", "12"),
  PROFILE ("font.bold", "role type-name", "bold", "false"),
  PROFILE ("font.italic", "role citation", "italic", "false"),
  WORDS ("font.capitals", CCH_DOC_ROLE_TYPE_NAME, "Kế hoạch"),
  PROFILE ("text.indent", "role body", "indent", "5"),
  PROFILE ("text.pitch-least", "role body", "line-factor", "0.8"),
  PROFILE ("text.pitch-most", "role body", "line-factor", "2"),
  PROFILE ("text.gap", "role body", "before", "2"),
  SPOIL ("text.justified", spoil_justified),
  SPOIL ("table.header", spoil_header),
  WORDS ("country.words", CCH_DOC_ROLE_COUNTRY, "CỘNG HÒA XÃ HỘI VIỆT NAM"),
  WORDS ("motto.words", CCH_DOC_ROLE_MOTTO, "Độc lập-Tự do-Hạnh phúc"),
  WORDS ("head.national", CCH_DOC_ROLE_MOTTO, "-"),
  WORDS ("head.agency", CCH_DOC_ROLE_AGENCY, "-"),
  WORDS ("head.number", CCH_DOC_ROLE_NUMBER, "Số 03 / KH-UBND"),
  WORDS ("head.number-padding", CCH_DOC_ROLE_NUMBER, "Số: 3/KH-UBND"),
  WORDS ("head.date", CCH_DOC_ROLE_PLACE_DATE, "Mẫu ngày 04 tháng 5 năm 2026"),
  WORDS ("head.day", CCH_DOC_ROLE_PLACE_DATE, "Mẫu, ngày 4 tháng 5 năm 2026"),
  WORDS ("head.month", CCH_DOC_ROLE_PLACE_DATE, "Mẫu, ngày 04 tháng 05 năm 2026"),
  WORDS ("subject.words", CCH_DOC_ROLE_SUBJECT, "V/v ban hành kế hoạch"),
  WORDS ("concerning.words", CCH_DOC_ROLE_CONCERNING, "Về việc cải cách"),
  WORDS ("reference.words", CCH_DOC_ROLE_REFERENCE, "Ban hành kèm theo Quyết định)"),
  WORDS ("addressees.list", CCH_DOC_ROLE_ADDRESSEE, "Các phòng"),
  WORDS ("recipients.label", CCH_DOC_ROLE_RECIPIENTS_LABEL, "Nơi nhận"),
  WORDS ("recipients.list", CCH_DOC_ROLE_RECIPIENT, "- Như trên"),
  WORDS ("recipients.archive", CCH_DOC_ROLE_RECIPIENT, NULL),
  WORDS ("signature.capacity", CCH_DOC_ROLE_SIGNING_CAPACITY, "CHỦ TỊCH"),
  WORDS ("point.letter", CCH_DOC_ROLE_POINT, "f) Điểm."),
  WORDS ("article.words", CCH_DOC_ROLE_ARTICLE, "Điều I: Phạm vi"),
  WORDS ("chapter.words", CCH_DOC_ROLE_CHAPTER_NUMBER, "Chương 1"),
  WORDS ("roman.words", CCH_DOC_ROLE_ROMAN_HEADING, "1) MỤC TIÊU"),
  WORDS ("citation.end", CCH_DOC_ROLE_CITATION, "Căn cứ Luật."),
  WORDS ("end.mark", CCH_DOC_ROLE_NOTE, "Không có dấu."),
  WORDS ("appendix.number", CCH_DOC_ROLE_APPENDIX_NUMBER, "Phụ lục số 01"),
};

static gboolean
has_rule (GPtrArray *notices, const char *rule)
{
  for (guint i = 0; i < notices->len; i++)
    if (g_str_equal (cch_notice_get_rule (g_ptr_array_index (notices, i)), rule))
      return TRUE;
  return FALSE;
}

static GPtrArray *
check_wrong (const Wrong *wrong)
{
  g_autoptr (CchLayoutContext) context = cch_layout_context_new ();
  g_autoptr (CchDocProfile) law = cch_doc_profile_load ("nd30-2020", NULL);
  g_autoptr (CchDoc) doc = make_doc (wrong);
  g_autoptr (GPtrArray) pages = cch_paginator_make_pages (context, doc);

  for (guint i = 0; wrong->spoil != NULL && i < pages->len; i++)
    wrong->spoil (g_ptr_array_index (pages, i));
  return cch_sheet_check (doc, pages, law);
}

static void
test_bad (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (wrongs); i++)
    {
      Wrong wrong = wrongs[i];
      g_autoptr (GPtrArray) notices = NULL;

      /* The last recipient is the second of its role. */
      if (g_str_equal (wrong.rule, "recipients.archive"))
        continue;
      notices = check_wrong (&wrong);
      g_test_message ("%s", wrong.rule);
      g_assert_true (has_rule (notices, wrong.rule));
    }
}

static void
test_archive (void)
{
  g_autoptr (CchLayoutContext) context = cch_layout_context_new ();
  g_autoptr (CchDocProfile) law = cch_doc_profile_load ("nd30-2020", NULL);
  static const char *const lasts[] = { "- Lưu VT.", "- Lưu: VT.", "- In bản." };

  for (guint i = 0; i < G_N_ELEMENTS (lasts); i++)
    {
      g_autoptr (CchDocBuilder) builder = cch_doc_builder_new (law);
      g_autoptr (CchDoc) doc = NULL;
      g_autoptr (GPtrArray) pages = NULL;
      g_autoptr (GPtrArray) notices = NULL;

      cch_doc_builder_begin_block (builder, CCH_DOC_BLOCK_CLOSING);
      cch_doc_builder_add_line (builder, CCH_DOC_ROLE_RECIPIENT, lasts[i]);
      cch_doc_builder_end_block (builder);
      doc = cch_doc_builder_end (builder);
      pages = cch_paginator_make_pages (context, doc);
      notices = cch_sheet_check (doc, pages, law);
      g_assert_true (has_rule (notices, "recipients.archive"));
    }
}

static void
assert_silent (GPtrArray *notices)
{
  for (guint i = 0; i < notices->len; i++)
    {
      CchNotice *notice = g_ptr_array_index (notices, i);
      g_autofree char *words = cch_notice_to_string (notice);

      g_test_message ("%s: %s", cch_notice_get_rule (notice), words);
    }
  g_assert_cmpuint (notices->len, ==, 0);
}

static void
test_good (void)
{
  static const Wrong nothing = { "", 0, NULL, NULL, NULL, NULL, NULL };
  g_autoptr (GPtrArray) notices = check_wrong (&nothing);

  assert_silent (notices);
}

static void
test_samples (void)
{
  g_autoptr (CchLayoutContext) context = cch_layout_context_new ();

  for (guint i = 0; i < n_paper_samples; i++)
    {
      g_autoptr (CchDoc) doc = paper_samples[i].make ();
      g_autoptr (GPtrArray) pages = cch_paginator_make_pages (context, doc);
      g_autoptr (GPtrArray) notices = cch_sheet_check (doc, pages, cch_doc_get_profile (doc));

      g_test_message ("%s", paper_samples[i].name);
      assert_silent (notices);
    }
}

/* No rule without a bad sample. */
static void
test_all_rules (void)
{
  g_autofree const char **rules = cch_sheet_check_list_rules ();
  guint n_rules = 0;

  for (; rules[n_rules] != NULL; n_rules++)
    {
      gboolean found = FALSE;

      for (guint i = 0; i < G_N_ELEMENTS (wrongs); i++)
        found = found || g_str_equal (wrongs[i].rule, rules[n_rules]);
      g_test_message ("%s", rules[n_rules]);
      g_assert_true (found);
    }
  g_assert_cmpuint (n_rules, >=, 40);
  g_assert_cmpuint (n_rules, ==, G_N_ELEMENTS (wrongs));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout/police/good", test_good);
  g_test_add_func ("/layout/police/samples", test_samples);
  g_test_add_func ("/layout/police/bad", test_bad);
  g_test_add_func ("/layout/police/archive", test_archive);
  g_test_add_func ("/layout/police/all-rules", test_all_rules);
  return g_test_run ();
}
