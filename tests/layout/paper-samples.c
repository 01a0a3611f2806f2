/* Documents of our own wording in the shapes that offices use; for tests and for the eye.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "paper-samples.h"

static CchDocBuilder *
begin (const char *date, const char *title)
{
  g_autoptr (CchDocProfile) profile = cch_doc_profile_load_for_date (date, NULL);
  CchDocBuilder *builder = cch_doc_builder_new (profile);

  cch_doc_builder_set_title (builder, title);
  cch_doc_builder_set_author (builder, "Ủy ban nhân dân xã Mẫu");
  cch_doc_builder_begin_part (builder, CCH_DOC_PART_MAIN, CCH_DOC_PORTRAIT, NULL);
  return builder;
}

static void
line (CchDocBuilder *builder, CchDocRole role, const char *words)
{
  cch_doc_builder_add_line (builder, role, words);
}

static void
letterhead (CchDocBuilder *builder,
            const char *parent,
            const char *agency,
            const char *number,
            const char *date)
{
  cch_doc_builder_begin_block (builder, CCH_DOC_BLOCK_LETTERHEAD);
  if (parent != NULL)
    line (builder, CCH_DOC_ROLE_PARENT_AGENCY, parent);
  line (builder, CCH_DOC_ROLE_AGENCY, agency);
  cch_doc_builder_add_national_lines (builder);
  if (number != NULL)
    line (builder, CCH_DOC_ROLE_NUMBER, number);
  if (date != NULL)
    line (builder, CCH_DOC_ROLE_PLACE_DATE, date);
}

static void
title (CchDocBuilder *builder,
       CchDocBlockKind kind,
       const char *name,
       const char *subject,
       const char *reference)
{
  gboolean appendix = kind == CCH_DOC_BLOCK_APPENDIX_TITLE;

  cch_doc_builder_begin_block (builder, kind);
  line (builder, appendix ? CCH_DOC_ROLE_APPENDIX_NUMBER : CCH_DOC_ROLE_TYPE_NAME, name);
  line (builder, appendix ? CCH_DOC_ROLE_APPENDIX_TITLE : CCH_DOC_ROLE_SUBJECT, subject);
  if (reference != NULL)
    line (builder, CCH_DOC_ROLE_REFERENCE, reference);
  cch_doc_builder_end_block (builder);
}

static void
closing (CchDocBuilder *builder, const char *const *capacities, const char *const *recipients)
{
  cch_doc_builder_begin_block (builder, CCH_DOC_BLOCK_CLOSING);
  line (builder, CCH_DOC_ROLE_RECIPIENTS_LABEL, "Nơi nhận:");
  for (guint i = 0; recipients[i] != NULL; i++)
    line (builder, CCH_DOC_ROLE_RECIPIENT, recipients[i]);
  for (guint i = 0; capacities[i] != NULL; i++)
    line (builder, CCH_DOC_ROLE_SIGNING_CAPACITY, capacities[i]);
  cch_doc_builder_add_signature (builder, CCH_DOC_ROLE_SIGNATURE, NULL, 0, 0);
  line (builder, CCH_DOC_ROLE_SIGNER, "[Họ và tên]");
  cch_doc_builder_end_block (builder);
}

static const char *const works[] = {
  "Rà soát danh mục văn bản đã hết hiệu lực và công bố trên trang thông tin điện tử của đơn vị",
  "Niêm yết bộ thủ tục tại bộ phận tiếp nhận, cập nhật trong vòng 05 ngày làm việc",
  "Tổ chức đối thoại với người dân về thời gian trả kết quả",
  "Sắp xếp lại vị trí việc làm theo đề án đã phê duyệt, bảo đảm mỗi vị trí có bản mô tả",
  "Tập huấn kỹ năng giao tiếp cho công chức trực tiếp tiếp dân",
  "Công khai dự toán, quyết toán đúng thời hạn theo Nghị định số 163/2016/NĐ-CP",
  "Số hóa hồ sơ, đạt tối thiểu 80% hồ sơ được xử lý hoàn toàn trên môi trường điện tử",
};

static const char *const areas[] = { "Cải cách thể chế",        "Cải cách thủ tục hành chính",
                                     "Cải cách tổ chức bộ máy", "Cải cách chế độ công vụ",
                                     "Cải cách tài chính công", "Xây dựng chính quyền số" };

static void
begin_columns (CchDocTableBuilder *table, const char *const *names, const double *shares)
{
  for (guint i = 0; names[i] != NULL; i++)
    cch_doc_table_builder_add_column (table, shares[i],
                                      i == 0 || i > 2 ? CCH_DOC_ALIGN_CENTER : CCH_DOC_ALIGN_LEFT);
  cch_doc_table_builder_begin_row (table, CCH_DOC_ROW_HEADER);
  for (guint i = 0; names[i] != NULL; i++)
    cch_doc_table_builder_add_cell (table, names[i], NULL);
}

static void
task_cells (CchDocTableBuilder *table, guint serial)
{
  g_autofree char *uuid = g_strdup_printf ("task-%u", serial);
  g_autoptr (CchDocSource) source = cch_doc_source_new ("task", uuid, "name");
  g_autofree char *due =
      g_strdup_printf ("Trước ngày %02u/%u/2023", serial % 28 + 1, serial % 12 + 1);

  cch_doc_table_builder_add_cell (table, works[serial % G_N_ELEMENTS (works)], source);
  cch_doc_table_builder_add_cell (table, serial % 2 ? "Báo cáo kết quả" : "Quyết định, kế hoạch",
                                  NULL);
  cch_doc_table_builder_add_cell (table, serial % 3 ? "Văn phòng" : "Phòng Văn hóa - Xã hội", NULL);
  cch_doc_table_builder_add_cell (table, serial % 3 ? "Các đơn vị có liên quan" : "", NULL);
  cch_doc_table_builder_add_cell (table, due, NULL);
}

/* Groups as rows of their own, then totals. */
static CchDocTable *
grouped_table (guint n_groups, guint n_rows)
{
  static const char *const names[] = { "TT",
                                       "Nội dung nhiệm vụ",
                                       "Sản phẩm",
                                       "Đơn vị chủ trì",
                                       "Đơn vị phối hợp",
                                       "Thời gian hoàn thành",
                                       NULL };
  static const double shares[] = { 1.4, 7, 4, 3.2, 3.2, 3.2 };
  g_autoptr (CchDocTableBuilder) table = cch_doc_table_builder_new ();

  begin_columns (table, names, shares);
  cch_doc_table_builder_add_number_row (table);
  for (guint group = 0; group < n_groups; group++)
    {
      static const char *const romans[] = { "I", "II", "III", "IV", "V", "VI" };
      g_autoptr (CchDocText) area = cch_doc_text_new (areas[group % G_N_ELEMENTS (areas)]);

      cch_doc_table_builder_begin_row (table, CCH_DOC_ROW_GROUP);
      cch_doc_table_builder_add_cell (table, romans[group % 6], NULL);
      cch_doc_table_builder_add_cell_full (table, area, NULL, 5, 1, CCH_DOC_ALIGN_LEFT);
      for (guint i = 0; i < n_rows; i++)
        {
          g_autofree char *number = g_strdup_printf ("%u", i + 1);

          cch_doc_table_builder_begin_row (table, CCH_DOC_ROW_BODY);
          cch_doc_table_builder_add_cell (table, number, NULL);
          task_cells (table, group * n_rows + i);
        }
    }
  cch_doc_table_builder_begin_row (table, CCH_DOC_ROW_TOTAL);
  cch_doc_table_builder_add_cell (table, "", NULL);
  cch_doc_table_builder_add_cell (table, "Tổng số nhiệm vụ", NULL);
  cch_doc_table_builder_add_cell (table, "42", NULL);
  return cch_doc_table_builder_end (table);
}

/* The area is a merged cell beside its tasks; the header has two floors. */
static CchDocTable *
merged_table (guint n_groups, guint n_rows)
{
  static const double shares[] = { 1, 3, 7, 3, 3, 3 };
  static const char *const heads[] = { "TT", "Lĩnh vực", "Nhiệm vụ", "Sản phẩm", "Trách nhiệm" };
  g_autoptr (CchDocTableBuilder) table = cch_doc_table_builder_new ();
  g_autoptr (CchDocText) part = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    cch_doc_table_builder_add_column (table, shares[i],
                                      i == 0 ? CCH_DOC_ALIGN_CENTER : CCH_DOC_ALIGN_LEFT);
  cch_doc_table_builder_begin_row (table, CCH_DOC_ROW_HEADER);
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      g_autoptr (CchDocText) head = cch_doc_text_new (heads[i]);

      cch_doc_table_builder_add_cell_full (table, head, NULL, i == 4 ? 2 : 1, i == 4 ? 1 : 2,
                                           CCH_DOC_ALIGN_CENTER);
    }
  cch_doc_table_builder_begin_row (table, CCH_DOC_ROW_HEADER);
  cch_doc_table_builder_add_cell (table, "Chủ trì", NULL);
  cch_doc_table_builder_add_cell (table, "Phối hợp", NULL);
  for (guint group = 0; group < n_groups; group++)
    for (guint i = 0; i < n_rows; i++)
      {
        g_autofree char *number = g_strdup_printf ("%u", group + 1);
        g_autoptr (CchDocText) serial = cch_doc_text_new (number);
        g_autoptr (CchDocText) area =
            cch_doc_text_new_styled (areas[group % G_N_ELEMENTS (areas)], CCH_DOC_STYLE_BOLD);

        cch_doc_table_builder_begin_row (table, CCH_DOC_ROW_BODY);
        if (i == 0)
          {
            cch_doc_table_builder_add_cell_full (table, serial, NULL, 1, n_rows,
                                                 CCH_DOC_ALIGN_CENTER);
            cch_doc_table_builder_add_cell_full (table, area, NULL, 1, n_rows,
                                                 CCH_DOC_ALIGN_CENTER);
          }
        cch_doc_table_builder_add_cell (table, works[(group + i) % G_N_ELEMENTS (works)], NULL);
        cch_doc_table_builder_add_cell (table, "Văn bản triển khai", NULL);
        cch_doc_table_builder_add_cell (table, "Văn phòng", NULL);
        cch_doc_table_builder_add_cell (table, i % 2 ? "Các phòng" : "", NULL);
      }
  return cch_doc_table_builder_end (table);
}

static void
body (CchDocBuilder *builder, guint n_sections)
{
  static const char *const romans[] = { "I. MỤC TIÊU, YÊU CẦU", "II. NHIỆM VỤ VÀ GIẢI PHÁP",
                                        "III. KINH PHÍ THỰC HIỆN", "IV. TỔ CHỨC THỰC HIỆN" };

  for (guint i = 0; i < n_sections; i++)
    {
      line (builder, CCH_DOC_ROLE_ROMAN_HEADING, romans[i % 4]);
      for (guint j = 0; j < 3; j++)
        {
          g_autofree char *head = g_strdup_printf ("%u. Nội dung thứ %u", j + 1, j + 1);

          line (builder, CCH_DOC_ROLE_NUMBER_HEADING, head);
          line (
              builder, CCH_DOC_ROLE_BODY,
              "Các đơn vị chủ động xây dựng lộ trình thực hiện, phân công người chịu trách nhiệm "
              "từng việc, gắn kết quả với đánh giá cuối năm; bám sát Kế hoạch số 125/KH-UBND ngày "
              "18/9/2018 và Nghị định số 61/2018/NĐ-CP để bảo đảm thống nhất từ trên xuống dưới.");
          cch_doc_builder_add_labelled (builder, CCH_DOC_ROLE_BULLET, "- ",
                                        works[(i + j) % G_N_ELEMENTS (works)]);
          cch_doc_builder_add_labelled (
              builder, CCH_DOC_ROLE_BULLET, "- ",
              "Định kỳ hằng quý báo cáo tiến độ, nêu rõ phần việc chậm, lý do "
              "và thời hạn khắc phục để cấp trên kịp thời chỉ đạo.");
        }
    }
}

static CchDoc *
make_letter (void)
{
  static const char *const capacities[] = { "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH",
                                            NULL };
  static const char *const recipients[] = { "- Như trên;", "- Thường trực Đảng ủy (b/c);",
                                            "- Lưu: VT, VP.", NULL };
  g_autoptr (CchDocBuilder) builder = begin ("2023-03-01", "Công văn báo cáo cải cách hành chính");

  letterhead (builder, NULL, "ỦY BAN NHÂN DÂN\nXÃ MẪU", "Số: 09/UBND-VP",
              "Mẫu, ngày 01 tháng 3 năm 2023");
  line (builder, CCH_DOC_ROLE_CONCERNING, "V/v xây dựng kế hoạch và\nbáo cáo cải cách hành chính");
  line (builder, CCH_DOC_ROLE_URGENCY, "KHẨN");
  cch_doc_builder_end_block (builder);
  cch_doc_builder_begin_block (builder, CCH_DOC_BLOCK_ADDRESSEES);
  line (builder, CCH_DOC_ROLE_ADDRESSEE_LABEL, "Kính gửi:");
  line (builder, CCH_DOC_ROLE_ADDRESSEE, "- Các phòng, đơn vị thuộc Ủy ban nhân dân xã;");
  line (builder, CCH_DOC_ROLE_ADDRESSEE, "- Các thôn, tổ dân phố.");
  cch_doc_builder_end_block (builder);
  line (
      builder, CCH_DOC_ROLE_BODY,
      "Để việc theo dõi được liên tục, Ủy ban nhân dân xã đề nghị các đơn vị gửi báo cáo theo mẫu "
      "kèm theo, trong đó nêu rõ việc đã làm, việc chưa làm, nguyên nhân và đề xuất.");
  line (builder, CCH_DOC_ROLE_CLAUSE, "1. Báo cáo quý gửi trước ngày 10 của tháng cuối quý.");
  line (builder, CCH_DOC_ROLE_CLAUSE, "2. Báo cáo năm gửi trước ngày 05 tháng 12.");
  line (builder, CCH_DOC_ROLE_BODY, "Đề nghị các đơn vị nghiêm túc thực hiện.");
  cch_doc_builder_add_end_mark (builder);
  closing (builder, capacities, recipients);
  return cch_doc_builder_end (builder);
}

static CchDoc *
make_decision (void)
{
  static const char *const chair[] = { "CHỦ TỊCH", NULL };
  static const char *const recipients[] = { "- Như Điều 3 (t/h);", "- Sở Nội vụ (b/c);",
                                            "- Chủ tịch, các Phó Chủ tịch;", "- Lưu: VT, NV.",
                                            NULL };
  g_autoptr (CchDocBuilder) builder = begin ("2019-12-26", "Quyết định ban hành Kế hoạch năm 2020");
  g_autoptr (CchDocTable) tasks = grouped_table (6, 7);
  g_autoptr (CchDocTable) merged = merged_table (5, 7);
  g_autoptr (CchDocTextBuilder) words = cch_doc_text_builder_new ();
  g_autoptr (CchDocText) text = NULL;
  const char *reference = "(Ban hành kèm theo Quyết định số 120/QĐ-UBND ngày 26 tháng 12 năm 2019\n"
                          "của Chủ tịch Ủy ban nhân dân huyện Mẫu)";

  letterhead (builder, NULL, "ỦY BAN NHÂN DÂN\nHUYỆN MẪU", "Số: 120/QĐ-UBND",
              "Mẫu, ngày 26 tháng 12 năm 2019");
  cch_doc_builder_end_block (builder);
  title (builder, CCH_DOC_BLOCK_TITLE, "QUYẾT ĐỊNH",
         "Ban hành Kế hoạch cải cách hành chính năm 2020", NULL);
  line (builder, CCH_DOC_ROLE_AUTHORITY, "CHỦ TỊCH ỦY BAN NHÂN DÂN HUYỆN MẪU");
  cch_doc_text_builder_add (words, "Căn cứ ", CCH_DOC_STYLE_ROLE);
  cch_doc_text_builder_add_link (words, "Nghị định số 61/2018/NĐ-CP", CCH_DOC_STYLE_ROLE,
                                 "https://vanban.example/61-2018");
  cch_doc_text_builder_add (words, " ngày 23 tháng 4 năm 2018 về cơ chế một cửa; xem ",
                            CCH_DOC_STYLE_ROLE);
  cch_doc_text_builder_add_link (words, "Phụ lục I", CCH_DOC_STYLE_BOLD, "#appendix-1");
  cch_doc_text_builder_add (words, " ban hành cùng văn bản này;", CCH_DOC_STYLE_ROLE);
  text = cch_doc_text_builder_end (words);
  cch_doc_builder_add_text (builder, CCH_DOC_ROLE_CITATION, text);
  line (builder, CCH_DOC_ROLE_CITATION, "Xét đề nghị của Trưởng phòng Nội vụ,");
  line (builder, CCH_DOC_ROLE_DECIDES, "QUYẾT ĐỊNH:");
  cch_doc_builder_add_labelled (
      builder, CCH_DOC_ROLE_ARTICLE, "Điều 1. ",
      "Ban hành kèm theo Quyết định này Kế hoạch cải cách hành chính năm 2020.");
  cch_doc_builder_add_labelled (builder, CCH_DOC_ROLE_ARTICLE, "Điều 2. ",
                                "Quyết định này có hiệu lực kể từ ngày ký.");
  cch_doc_builder_add_labelled (
      builder, CCH_DOC_ROLE_ARTICLE, "Điều 3. ",
      "Văn phòng, các phòng chuyên môn và các đơn vị có liên quan chịu trách nhiệm thi hành.");
  cch_doc_builder_add_end_mark (builder);
  closing (builder, chair, recipients);

  cch_doc_builder_begin_part (builder, CCH_DOC_PART_ATTACHED, CCH_DOC_PORTRAIT, "KH");
  letterhead (builder, NULL, "ỦY BAN NHÂN DÂN\nHUYỆN MẪU", NULL, NULL);
  cch_doc_builder_end_block (builder);
  title (builder, CCH_DOC_BLOCK_TITLE, "KẾ HOẠCH", "Cải cách hành chính năm 2020", reference);
  body (builder, 4);
  cch_doc_builder_add_end_mark (builder);

  cch_doc_builder_begin_part (builder, CCH_DOC_PART_APPENDIX, CCH_DOC_LANDSCAPE, "PL I");
  cch_doc_builder_set_bookmark (builder, "appendix-1");
  title (builder, CCH_DOC_BLOCK_APPENDIX_TITLE, "Phụ lục I",
         "NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2020", reference);
  cch_doc_builder_add_table (builder, tasks);
  cch_doc_builder_begin_part (builder, CCH_DOC_PART_APPENDIX, CCH_DOC_LANDSCAPE, "PL II");
  title (builder, CCH_DOC_BLOCK_APPENDIX_TITLE, "Phụ lục II", "PHÂN CÔNG TRÁCH NHIỆM THEO LĨNH VỰC",
         reference);
  cch_doc_builder_add_table (builder, merged);
  cch_doc_builder_add_end_mark (builder);
  return cch_doc_builder_end (builder);
}

static CchDoc *
make_plan (void)
{
  static const char *const chair[] = { "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", NULL };
  static const char *const recipients[] = { "- Sở Nội vụ;", "- Thường trực Huyện ủy, HĐND huyện;",
                                            "- Các phòng, ban, đơn vị;", "- Lưu: VT, NV.", NULL };
  g_autoptr (CchDocBuilder) builder = begin ("2023-01-04", "Kế hoạch cải cách hành chính năm 2023");
  g_autoptr (CchDocTable) tasks = grouped_table (5, 4);

  letterhead (builder, "ỦY BAN NHÂN DÂN TỈNH MẪU", "ỦY BAN NHÂN DÂN HUYỆN MẪU", "Số: 03/KH-UBND",
              "Mẫu, ngày 04 tháng 01 năm 2023");
  cch_doc_builder_end_block (builder);
  title (builder, CCH_DOC_BLOCK_TITLE, "KẾ HOẠCH", "Thực hiện cải cách hành chính năm 2023", NULL);
  line (builder, CCH_DOC_ROLE_CITATION,
        "Căn cứ Kế hoạch số 192/KH-UBND ngày 20 tháng 12 năm 2022 của Ủy ban nhân dân tỉnh về thực "
        "hiện cải cách hành chính năm 2023.");
  line (builder, CCH_DOC_ROLE_BODY,
        "Ủy ban nhân dân huyện xây dựng kế hoạch cải cách hành chính (CCHC) năm 2023 như sau:");
  body (builder, 2);
  line (builder, CCH_DOC_ROLE_UNIT_LINE, "Đơn vị tính: nhiệm vụ");
  cch_doc_builder_add_table (builder, tasks);
  line (
      builder, CCH_DOC_ROLE_BODY,
      "Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị phản ánh về Phòng Nội vụ để tổng hợp.");
  cch_doc_builder_add_end_mark (builder);
  closing (builder, chair, recipients);
  return cch_doc_builder_end (builder);
}

static CchDoc *
make_draft (void)
{
  static const char *const chair[] = { "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", NULL };
  static const char *const recipients[] = { "- Vụ Cải cách hành chính, Bộ Nội vụ (b/c);",
                                            "- Các sở, ban, ngành;", "- Lưu: VT, NC.", NULL };
  g_autoptr (CchDocBuilder) builder = begin ("2020-03-10", "Dự thảo Kế hoạch tổng kết");
  g_autoptr (CchDocTextBuilder) words = cch_doc_text_builder_new ();
  g_autoptr (CchDocText) number = NULL;
  g_autoptr (CchDocText) date = NULL;

  letterhead (builder, NULL, "ỦY BAN NHÂN DÂN\nTỈNH MẪU", NULL, NULL);
  cch_doc_text_builder_add (words, "Số: ", CCH_DOC_STYLE_ROLE);
  cch_doc_text_builder_add_blank (words, 12);
  cch_doc_text_builder_add (words, "/KH-UBND", CCH_DOC_STYLE_ROLE);
  number = cch_doc_text_builder_end (words);
  cch_doc_builder_add_text (builder, CCH_DOC_ROLE_NUMBER, number);
  cch_doc_text_builder_add (words, "Mẫu, ngày ", CCH_DOC_STYLE_ROLE);
  cch_doc_text_builder_add_blank (words, 8);
  cch_doc_text_builder_add (words, " tháng 3 năm 2020", CCH_DOC_STYLE_ROLE);
  date = cch_doc_text_builder_end (words);
  cch_doc_builder_add_text (builder, CCH_DOC_ROLE_PLACE_DATE, date);
  line (builder, CCH_DOC_ROLE_DRAFT_MARK, "DỰ THẢO");
  cch_doc_builder_end_block (builder);
  title (builder, CCH_DOC_BLOCK_TITLE, "KẾ HOẠCH",
         "Tổng kết chương trình cải cách hành chính giai đoạn 2011 - 2020\n"
         "và xây dựng chương trình giai đoạn 2021 - 2030",
         NULL);
  body (builder, 4);
  cch_doc_builder_add_end_mark (builder);
  closing (builder, chair, recipients);
  return cch_doc_builder_end (builder);
}

static CchDoc *
make_minutes (void)
{
  g_autoptr (CchDocBuilder) builder = begin ("2024-05-20", "Biên bản kiểm tra");

  letterhead (builder, "ỦY BAN NHÂN DÂN TỈNH MẪU", "ĐOÀN KIỂM TRA CẢI CÁCH HÀNH CHÍNH",
              "Số: 01/BB-ĐKT", NULL);
  cch_doc_builder_end_block (builder);
  title (builder, CCH_DOC_BLOCK_TITLE, "BIÊN BẢN", "Kiểm tra công tác cải cách hành chính năm 2024",
         NULL);
  line (builder, CCH_DOC_ROLE_CHAPTER_NUMBER, "Chương I");
  line (builder, CCH_DOC_ROLE_CHAPTER_TITLE, "THÀNH PHẦN");
  line (builder, CCH_DOC_ROLE_POINT, "a) Trưởng đoàn;");
  line (builder, CCH_DOC_ROLE_POINT, "b) Thư ký và các thành viên.");
  body (builder, 1);
  cch_doc_builder_add_end_mark (builder);
  cch_doc_builder_begin_block (builder, CCH_DOC_BLOCK_CLOSING);
  line (builder, CCH_DOC_ROLE_LEFT_SIGNING_CAPACITY, "THƯ KÝ");
  cch_doc_builder_add_signature (builder, CCH_DOC_ROLE_LEFT_SIGNATURE, NULL, 0, 0);
  line (builder, CCH_DOC_ROLE_LEFT_SIGNER, "[Họ và tên]");
  line (builder, CCH_DOC_ROLE_SIGNING_CAPACITY, "CHỦ TỌA");
  cch_doc_builder_add_signature (builder, CCH_DOC_ROLE_SIGNATURE, NULL, 0, 0);
  line (builder, CCH_DOC_ROLE_SIGNER, "[Họ và tên]");
  cch_doc_builder_end_block (builder);
  return cch_doc_builder_end (builder);
}

/* Everything that a letterhead may have: address, secrecy, urgency, circulation. */
static CchDoc *
make_marks (void)
{
  static const char *const capacities[] = { "CHÁNH VĂN PHÒNG", NULL };
  static const char *const recipients[] = { "- Như trên;", "- Lưu: VT, VP.", NULL };
  g_autoptr (CchDocBuilder) builder = begin ("2024-01-31", "Công văn hỏa tốc");
  g_autoptr (CchDocTextBuilder) text = cch_doc_text_builder_new ();
  g_autoptr (CchDocText) stamp = NULL;

  cch_doc_text_builder_add_blank (text, 20);
  stamp = cch_doc_text_builder_end (text);
  cch_doc_builder_begin_block (builder, CCH_DOC_BLOCK_FOOT);
  line (builder, CCH_DOC_ROLE_ADDRESS, "Địa chỉ: Thôn Mẫu, xã Mẫu, tỉnh Mẫu");
  line (builder, CCH_DOC_ROLE_ADDRESS, "Thư điện tử: vp@example.vn; Điện thoại: 000.000.000");
  cch_doc_builder_end_block (builder);
  letterhead (builder, "ỦY BAN NHÂN DÂN XÃ MẪU", "VĂN PHÒNG", "Số: 09/VP-TH",
              "Mẫu, ngày 31 tháng 01 năm 2024");
  line (builder, CCH_DOC_ROLE_CONCERNING, "V/v nộp số liệu còn thiếu");
  cch_doc_builder_add_text (builder, CCH_DOC_ROLE_SECRECY, stamp);
  line (builder, CCH_DOC_ROLE_URGENCY, "HOẢ TỐC");
  line (builder, CCH_DOC_ROLE_CIRCULATION, "XEM XONG TRẢ LẠI");
  cch_doc_builder_end_block (builder);
  cch_doc_builder_begin_block (builder, CCH_DOC_BLOCK_ADDRESSEES);
  line (builder, CCH_DOC_ROLE_ADDRESSEE_LABEL, "Kính gửi:");
  line (builder, CCH_DOC_ROLE_ADDRESSEE, "Các phòng thuộc xã");
  cch_doc_builder_end_block (builder);
  body (builder, 2);
  cch_doc_builder_add_end_mark (builder);
  closing (builder, capacities, recipients);
  return cch_doc_builder_end (builder);
}

const PaperSample paper_samples[] = {
  { "letter", make_letter }, { "decision", make_decision }, { "plan", make_plan },
  { "draft", make_draft },   { "minutes", make_minutes },   { "marks", make_marks },
};
const guint n_paper_samples = G_N_ELEMENTS (paper_samples);
