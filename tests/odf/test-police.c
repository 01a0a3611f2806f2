/* The format police on foreign documents: silent on a good one, each fault called by its rule.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-error.h"
#include "cch-test-folder.h"
#include "odf/cch-odt-check.h"
#include "odf/cch-odt-reader.h"

#include <string.h>

#define NAMESPACES                                                                                 \
  "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' "                               \
  "xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0' "                                 \
  "xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' "                                   \
  "xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' "                                 \
  "xmlns:svg='urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0' "                          \
  "xmlns:fo='urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0'"

static const char good_styles[] =
    "<office:document-styles " NAMESPACES "><office:font-face-decls>"
    "<style:font-face style:name='F1' svg:font-family=\"'Times New Roman'\"/>"
    "</office:font-face-decls><office:styles>"
    "<style:default-style style:family='paragraph'><style:paragraph-properties "
    "fo:line-height='100%'/><style:text-properties style:font-name='F1' fo:font-size='13pt'/>"
    "</style:default-style>"
    "<style:style style:name='Body' style:family='paragraph'><style:paragraph-properties "
    "fo:text-align='justify' fo:text-indent='1.27cm' fo:margin-top='6pt' fo:margin-bottom='0pt'/>"
    "<style:text-properties fo:font-size='14pt'/></style:style>"
    "<style:style style:name='Basis' style:family='paragraph' style:parent-style-name='Body'>"
    "<style:text-properties fo:font-style='italic'/></style:style>"
    "<style:style style:name='Head' style:family='paragraph' style:parent-style-name='Body'>"
    "<style:text-properties fo:font-weight='bold'/></style:style>"
    "<style:style style:name='Top' style:family='paragraph'><style:paragraph-properties "
    "fo:text-align='center'/><style:text-properties fo:font-weight='bold'/></style:style>"
    "<style:style style:name='Day' style:family='paragraph'><style:paragraph-properties "
    "fo:text-align='center'/><style:text-properties fo:font-style='italic'/></style:style>"
    "<style:style style:name='Chapter' style:family='paragraph' style:parent-style-name='Top'>"
    "<style:paragraph-properties fo:margin-top='12pt'/></style:style>"
    "<style:style style:name='Large' style:family='paragraph' style:parent-style-name='Top'>"
    "<style:text-properties fo:font-size='14pt'/></style:style>"
    "<style:style style:name='Note' style:family='paragraph' style:parent-style-name='Day'>"
    "<style:text-properties fo:font-size='14pt'/></style:style>"
    "<style:style style:name='Mid' style:family='paragraph'><style:paragraph-properties "
    "fo:text-align='center'/></style:style>"
    "<style:style style:name='To' style:family='paragraph'><style:text-properties "
    "fo:font-size='12pt' fo:font-weight='bold' fo:font-style='italic'/></style:style>"
    "<style:style style:name='List' style:family='paragraph'><style:text-properties "
    "fo:font-size='11pt'/></style:style>"
    "<style:style style:name='Sub' style:family='paragraph' style:parent-style-name='Head'>"
    "<style:text-properties fo:font-style='italic'/></style:style>"
    "<style:style style:name='Letter' style:family='paragraph' style:parent-style-name='Body'>"
    "<style:paragraph-properties fo:text-align='start'/></style:style>"
    "<style:style style:name='Left' style:family='paragraph'><style:text-properties "
    "fo:font-size='14pt' fo:font-weight='bold'/></style:style>"
    "</office:styles><office:automatic-styles>"
    "<style:page-layout style:name='L1'><style:page-layout-properties fo:page-width='21cm' "
    "fo:page-height='29.7cm' fo:margin-top='1cm' fo:margin-bottom='2cm' fo:margin-left='3cm' "
    "fo:margin-right='1.5cm'/><style:header-style><style:header-footer-properties "
    "fo:min-height='1cm'/></style:header-style></style:page-layout></office:automatic-styles>"
    "<office:master-styles><style:master-page style:name='Standard' style:page-layout-name='L1'>"
    "<style:header><text:p text:style-name='Mid'><text:page-number/></text:p></style:header>"
    "<style:header-first><text:p/></style:header-first></style:master-page></office:master-styles>"
    "</office:document-styles>";

static const char good_content[] =
    "<office:document-content " NAMESPACES "><office:automatic-styles>"
    "<style:style style:name='T1' style:family='text'><style:text-properties "
    "fo:font-weight='bold'/></style:style></office:automatic-styles><office:body><office:text>"
    "<table:table><table:table-row><table:table-cell>"
    "<text:p text:style-name='Mid'><text:span text:style-name='T1'>ỦY BAN NHÂN DÂN XÃ "
    "MẪU</text:span></text:p>"
    "<text:p text:style-name='Mid'>Số: 03/KH-UBND</text:p></table:table-cell><table:table-cell>"
    "<text:p text:style-name='Top'>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</text:p>"
    "<text:p text:style-name='Top'>Độc lập - Tự do - Hạnh phúc</text:p>"
    "<text:p text:style-name='Day'>Mẫu, ngày 05 tháng 01 năm 2026</text:p>"
    "</table:table-cell></table:table-row></table:table>"
    "<text:p text:style-name='Top'>KẾ HOẠCH</text:p>"
    "<text:p text:style-name='Top'>Cải cách hành chính năm 2026</text:p>"
    "<text:p text:style-name='Basis'>Căn cứ Luật Tổ chức chính quyền địa phương;</text:p>"
    "<text:p text:style-name='Basis'>Căn cứ Nghị quyết số 76/NQ-CP của Chính phủ.</text:p>"
    "<text:p text:style-name='Head'>I. MỤC TIÊU</text:p>"
    "<text:p text:style-name='Body'>Mỗi việc có <text:span text:style-name='T1'>một</text:span> "
    "người chịu trách nhiệm.</text:p>"
    "<text:p text:style-name='Chapter'>Chương I</text:p>"
    "<text:p text:style-name='Body'><text:span text:style-name='T1'>Điều 1.</text:span> Thi "
    "hành.</text:p>"
    "<text:p text:style-name='Body'>e) Rà soát.</text:p>"
    "<text:p text:style-name='Body'>Căn cứ kết quả, xã tự điều chỉnh.</text:p>"
    "<table:table><table:table-row><table:table-cell><text:p text:style-name='Mid'>Trong "
    "bảng</text:p></table:table-cell></table:table-row></table:table>"
    "<text:p text:style-name='Body'>- Báo cáo đúng kỳ./.</text:p>"
    "<table:table><table:table-row><table:table-cell>"
    "<text:p text:style-name='To'>Nơi nhận:</text:p>"
    "<text:p text:style-name='List'>- Như trên;</text:p>"
    "<text:p text:style-name='List'>- Lưu: VT, NV.</text:p></table:table-cell><table:table-cell>"
    "<text:p text:style-name='Top'>KT. CHỦ TỊCH</text:p>"
    "<text:p text:style-name='Top'>PHÓ CHỦ TỊCH</text:p></table:table-cell></table:table-row>"
    "</table:table>"
    "<text:p text:style-name='Large'>Phụ lục</text:p>"
    "<text:p text:style-name='Large'>NHIỆM VỤ NĂM 2026</text:p>"
    "<text:p text:style-name='Note'>(Kèm theo Kế hoạch số 03/KH-UBND ngày 05 tháng 01 năm "
    "2026 của Ủy ban nhân dân xã Mẫu)</text:p>"
    "<table:table><table:table-header-rows><table:table-row><table:table-cell>"
    "<text:p text:style-name='Top'>Nhiệm vụ</text:p></table:table-cell></table:table-row>"
    "</table:table-header-rows><table:table-row><table:table-cell><text:p "
    "text:style-name='Mid'>Rà soát</text:p></table:table-cell></table:table-row>"
    "<text:soft-page-break/><table:table-row><table:table-cell><text:p "
    "text:style-name='Top'>Công khai</text:p></table:table-cell></table:table-row>"
    "</table:table></office:text></office:body></office:document-content>";

/* One thing done wrong, and what it is called. */
static const struct
{
  const char *rule; /* NULL: nothing is wrong with it */
  const char *from;
  const char *to;
} cases[] = {
  { NULL, "Mẫu", "Mẫu" },
  { NULL, "fo:margin-right='1.5cm'", "fo:margin-right='20mm'" },
  { NULL, "'Times New Roman'", "'Liberation Serif'" },
  { NULL, "fo:line-height='100%'", "fo:line-height='150%'" },
  { NULL, "fo:text-indent='1.27cm'", "fo:text-indent='10mm'" },
  /* A recipient goes on on the next line. */
  { NULL, "- Như trên;",
    "- Chi cục Thuế khu vực, Công an,</text:p><text:p text:style-name='List'>Văn phòng Đăng ký"
    "</text:p><text:p text:style-name='List'>đất đai;" },
  /* Headings below the first number, or without one; the numbers of columns; a ground of a plan. */
  { NULL, "<text:p text:style-name='Chapter'>Chương I",
    "<text:p text:style-name='Sub'>2.1 Nội dung</text:p><text:p text:style-name='Head'>2.1.1. Kiểm "
    "tra</text:p><text:p text:style-name='Letter'>a) Về thể chế</text:p><text:p "
    "text:style-name='Left'>Phân công chủ trì</text:p><text:p "
    "text:style-name='Chapter'>Chương I" },
  { NULL, "<text:p text:style-name='Top'>Nhiệm vụ</text:p></table:table-cell></table:table-row>",
    "<text:p text:style-name='Top'>Nhiệm vụ</text:p></table:table-cell></table:table-row>"
    "<table:table-row><table:table-cell><text:p text:style-name='Mid'>(1)</text:p>"
    "</table:table-cell></table:table-row>" },
  { NULL, "địa phương;</text:p>",
    "địa phương;</text:p><text:p text:style-name='Basis'>Thực hiện Kế hoạch số 7/KH-UBND;</text:p>" },
  /* Empty lines part no list. */
  { NULL, "- Như trên;",
    "- Như trên;</text:p><text:p/><text:p text:style-name='List'>- Các thôn;" },
  { NULL, "địa phương;</text:p>", "địa phương;</text:p><text:p/>" },
  /* Whoever decides stands over the grounds. */
  { NULL, "KẾ HOẠCH</text:p><text:p text:style-name='Top'>Cải cách hành chính năm 2026</text:p>",
    "QUYẾT ĐỊNH</text:p><text:p text:style-name='Top'>Ban hành Kế hoạch</text:p><text:p "
    "text:style-name='Chapter'>CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MẪU</text:p><text:p "
    "text:style-name='Basis'>Thực hiện Kế hoạch số 7/KH-UBND;</text:p>" },
  { "font.bold",
    "KẾ HOẠCH</text:p><text:p text:style-name='Top'>Cải cách hành chính năm 2026</text:p>",
    "QUYẾT ĐỊNH</text:p><text:p text:style-name='Top'>Ban hành Kế hoạch</text:p><text:p "
    "text:style-name='Mid'>CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MẪU</text:p>" },
  { "text.align",
    "KẾ HOẠCH</text:p><text:p text:style-name='Top'>Cải cách hành chính năm 2026</text:p>",
    "QUYẾT ĐỊNH</text:p><text:p text:style-name='Top'>Ban hành Kế hoạch</text:p><text:p "
    "text:style-name='Head'>CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MẪU</text:p>" },
  { "recipients.archive", "- Lưu: VT, NV.",
    "- Lưu: VT, NV,</text:p><text:p "
    "text:style-name='List'>- Các phòng." },
  { "paper.size", "fo:page-width='21cm'", "fo:page-width='8.5in'" },
  { "paper.orientation", "fo:page-width='21cm' fo:page-height='29.7cm'",
    "fo:page-width='29.7cm' fo:page-height='21cm'" },
  { "margin.left", "fo:margin-left='3cm'", "fo:margin-left='2cm'" },
  { "margin.left-wide", "fo:margin-left='3cm'", "fo:margin-left='4cm'" },
  { "margin.right", "fo:margin-right='1.5cm'", "fo:margin-right='1cm'" },
  { "margin.top", "fo:min-height='1cm'", "fo:min-height='0.2cm'" },
  { "margin.bottom", "fo:margin-bottom='2cm' fo", "fo:margin-bottom='1cm' fo" },
  { "number.missing", "<text:page-number/>", "trang" },
  { "number.height", "style:header>", "style:footer>" },
  { "number.side", "<style:header><text:p text:style-name='Mid'>",
    "<style:header><text:p text:style-name='List'>" },
  { "number.first", "<style:header-first><text:p/></style:header-first>", "" },
  { "font.family", "'Times New Roman'", "Arial" },
  { "font.size", "fo:font-size='14pt'", "fo:font-size='15pt'" },
  { "font.bold", "fo:font-weight='bold'/></style:style><style:style style:name='Top'",
    "fo:font-weight='normal'/></style:style><style:style style:name='Top'" },
  { "font.italic", "fo:font-style='italic'/></style:style><style:style style:name='Head'",
    "fo:font-style='normal'/></style:style><style:style style:name='Head'" },
  { "font.capitals", "ỦY BAN NHÂN DÂN XÃ MẪU", "UBND xã MẪU" },
  { "text.indent", "fo:text-indent='1.27cm'", "fo:text-indent='0cm'" },
  { "text.gap", "fo:margin-top='6pt'", "fo:margin-top='2pt'" },
  { "text.pitch-least", "fo:line-height='100%'", "fo:line-height='90%'" },
  { "text.pitch-most", "fo:line-height='100%'", "fo:line-height='200%'" },
  { "text.pitch-least", "fo:line-height='100%'", "fo:line-height='12pt'" },
  { "text.justified", "fo:text-align='justify'", "fo:text-align='start'" },
  { "text.align", "<text:p text:style-name='Top'>KẾ HOẠCH",
    "<text:p text:style-name='Head'>KẾ HOẠCH" },
  { "country.words", "CỘNG HÒA XÃ HỘI", "CỘNG HOÀ XÃ HỘI" },
  { "motto.words", "Độc lập - Tự do - Hạnh phúc", "Độc lập - Tự do - Hạnh phúc." },
  { "recipients.label", "Nơi nhận:", "Nơi nhận" },
  { "head.national", "Độc lập - Tự do - Hạnh phúc", "Mẫu" },
  { "end.mark", "./.", "." },
  { "head.number", "Số: 03/KH-UBND</text:p>", "Số 03/KH-UBND</text:p>" },
  { "head.number", "Số: 03/KH-UBND</text:p>", "Ban hành</text:p>" },
  { "head.number-padding", "Số: 03/KH-UBND</text:p>", "Số: 3/KH-UBND</text:p>" },
  { "head.date", "Mẫu, ngày 05 tháng 01 năm 2026</text:p>",
    "Mẫu ngày 05 tháng 01 năm 2026</text:p>" },
  { "head.day", "ngày 05 tháng 01 năm 2026</text:p>", "ngày 5 tháng 01 năm 2026</text:p>" },
  { "head.month", "ngày 05 tháng 01 năm 2026</text:p>", "ngày 05 tháng 03 năm 2026</text:p>" },
  { "subject.words", "Cải cách hành chính năm 2026", "V/v cải cách hành chính năm 2026" },
  { "concerning.words", "KẾ HOẠCH</text:p>", "Kính gửi: Các thôn</text:p>" },
  { "reference.words", "(Kèm theo", "(Ban hành kèm theo" },
  { "recipients.list", "- Như trên;", "- Như trên" },
  { "recipients.archive", "- Lưu: VT, NV.", "- Lưu VT." },
  { "addressees.list",
    "KẾ HOẠCH</text:p><text:p text:style-name='Top'>Cải cách hành chính năm 2026",
    "Kính gửi:</text:p><text:p text:style-name='Body'>- Các thôn" },
  { "signature.capacity", "KT. CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN" },
  { "point.letter", ">e) ", ">f) " },
  { "article.words", "Điều 1.", "Điều 1:" },
  { "chapter.words", "Chương I<", "CHƯƠNG 1<" },
  { "roman.words", "I. MỤC TIÊU", "I/ MỤC TIÊU" },
  { "citation.end", "địa phương;", "địa phương," },
  { "citation.end", "của Chính phủ.", "của Chính phủ;" },
  { "appendix.number", ">Phụ lục<", ">PHỤ LỤC I<" },
  { "country.side",
    "</text:p></table:table-cell><table:table-cell><text:p "
    "text:style-name='Top'>CỘNG",
    "</text:p><text:p text:style-name='Top'>CỘNG" },
  { "signature.side",
    "</text:p></table:table-cell><table:table-cell><text:p "
    "text:style-name='Top'>KT.",
    "</text:p><text:p text:style-name='Top'>KT." },
  { "head.level",
    "</text:p></table:table-cell><table:table-cell><text:p "
    "text:style-name='Top'>CỘNG",
    "</text:p><text:p text:style-name='Top'>CỘNG" },
  { "motto.place", "<text:p text:style-name='Top'>Độc lập",
    "<text:p text:style-name='Mid'>khác</text:p><text:p text:style-name='Top'>Độc lập" },
  { "table.header", "table:table-header-rows", "table:table-rows" },
};

static char *
replace (const char *text, const char *from, const char *to)
{
  g_auto (GStrv) pieces = g_strsplit (text, from, -1);

  return g_strjoinv (to, pieces);
}

static GPtrArray *
check (const char *styles, const char *content)
{
  g_autoptr (GBytes) styles_bytes = g_bytes_new (styles, strlen (styles));
  g_autoptr (GBytes) content_bytes = g_bytes_new (content, strlen (content));
  g_autoptr (GError) error = NULL;
  g_autoptr (CchDocProfile) law = cch_doc_profile_load_for_date ("2026-01-05", &error);
  g_autoptr (CchOdtDocument) document = NULL;

  g_assert_no_error (error);
  document = cch_odt_read_parts (styles_bytes, content_bytes, &error);
  g_assert_no_error (error);
  return cch_odt_check (document, law);
}

static gboolean
has_rule (GPtrArray *notices, const char *rule)
{
  for (guint i = 0; i < notices->len; i++)
    if (g_str_equal (cch_notice_get_rule (g_ptr_array_index (notices, i)), rule))
      return TRUE;
  return FALSE;
}

static void
test_samples (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *styles = replace (good_styles, cases[i].from, cases[i].to);
      g_autofree char *content = replace (good_content, cases[i].from, cases[i].to);
      g_autoptr (GPtrArray) notices = NULL;

      g_assert_true (strstr (good_styles, cases[i].from) != NULL
                     || strstr (good_content, cases[i].from) != NULL);
      notices = check (styles, content);
      g_test_message ("%s → %s", cases[i].from, cases[i].to);
      for (guint k = 0; k < notices->len; k++)
        {
          g_autofree char *words = cch_notice_to_string (g_ptr_array_index (notices, k));

          g_test_message ("%s %s", cch_notice_get_rule (g_ptr_array_index (notices, k)), words);
        }
      if (cases[i].rule == NULL)
        g_assert_cmpuint (notices->len, ==, 0);
      else
        g_assert_true (has_rule (notices, cases[i].rule));
    }
}

static guint
count_rule (GPtrArray *notices, const char *rule)
{
  guint count = 0;

  for (guint i = 0; i < notices->len; i++)
    count += g_str_equal (cch_notice_get_rule (g_ptr_array_index (notices, i)), rule);
  return count;
}

/* Without tables the recipients end where a document or the text of one begins. */
static void
test_after_closing (void)
{
  static const char closing[] = "<text:p text:style-name='To'>Nơi nhận:</text:p><text:p "
                                "text:style-name='List'>- Như trên;</text:p><text:p "
                                "text:style-name='List'>- Lưu: VT, NV.</text:p><text:p "
                                "text:style-name='Top'>CHỦ TỊCH</text:p>";
  static const char *const others[] = {
    "<text:p text:style-name='Top'>KẾ HOẠCH NĂM 2026</text:p><text:p "
    "text:style-name='Note'>(Kèm theo Quyết định số 3/QĐ-UBND)</text:p><text:p "
    "text:style-name='Body'>- Tập trung rà soát</text:p>",
    "<text:p text:style-name='Head'>I. MỤC TIÊU</text:p><text:p text:style-name='Body'>- Tập trung "
    "rà soát</text:p>",
    "<text:p text:style-name='Body'>- Tập trung rà soát</text:p>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *end = g_strconcat (closing, others[i], "</office:text></office:body>", NULL);
      g_autofree char *content = replace (good_content, "</office:text></office:body>", end);
      g_autoptr (GPtrArray) notices = check (good_styles, content);

      g_assert_cmpuint (count_rule (notices, "recipients.list"), ==, 0);
      g_assert_cmpuint (count_rule (notices, "recipients.archive"), ==, 0);
    }
}

/* A title with "V/v" is a title all the same: it is told once what is wrong with it. */
static void
test_titled_subject (void)
{
  g_autofree char *content =
      replace (good_content, "Cải cách hành chính năm 2026<", "V/v cải cách hành chính<");
  g_autoptr (GPtrArray) notices = check (good_styles, content);

  g_assert_cmpuint (notices->len, ==, 1);
  g_assert_true (has_rule (notices, "subject.words"));
}

/* An official letter to several: nothing is wrong with it. */
static void
test_letter (void)
{
  g_autofree char *content = replace (
      good_content,
      "<text:p text:style-name='Top'>KẾ HOẠCH</text:p><text:p text:style-name='Top'>Cải cách hành "
      "chính năm 2026</text:p>",
      "<text:p text:style-name='Mid'>V/v xây dựng kế hoạch</text:p><text:p "
      "text:style-name='Addressed'>Kính gửi:</text:p><text:p text:style-name='Addressed'>- Các "
      "phòng;</text:p><text:p text:style-name='Addressed'>- Các thôn.</text:p>");
  g_autofree char *styles = replace (
      good_styles, "<style:style style:name='Mid'",
      "<style:style style:name='Addressed' style:family='paragraph'><style:text-properties "
      "fo:font-size='14pt'/></style:style><style:style style:name='Mid'");
  g_autoptr (GPtrArray) notices = check (styles, content);

  for (guint i = 0; i < notices->len; i++)
    g_test_message ("%s", cch_notice_get_rule (g_ptr_array_index (notices, i)));
  g_assert_cmpuint (notices->len, ==, 0);
}

/* Documents that came from another format begin with a page of their own, which has no number. */
static void
test_first_page (void)
{
  g_autofree char *named =
      replace (good_styles,
               "<style:header-first><text:p/></style:header-first></style:master-page>",
               "</style:master-page><style:master-page style:name='First' "
               "style:page-layout-name='L1' style:next-style-name='Standard'><style:header>"
               "<text:p/></style:header></style:master-page>");
  g_autofree char *numbered =
      replace (named, "<style:header><text:p/></style:header>",
               "<style:header><text:p><text:page-number/></text:p></style:header>");
  g_autofree char *table = replace (good_content, "<office:text><table:table>",
                                    "<office:text><table:table table:style-name='T9'>");
  g_autofree char *content = replace (table, "</office:automatic-styles>",
                                      "<style:style style:name='T9' style:family='table' "
                                      "style:master-page-name='First'/></office:automatic-styles>");
  g_autoptr (GPtrArray) good = check (named, content);
  g_autoptr (GPtrArray) bad = check (numbered, content);

  g_assert_cmpuint (good->len, ==, 0);
  g_assert_true (has_rule (bad, "number.first"));
}

/* Said once for all paragraphs that have it, with what was found and what is law. */
static void
test_wording (void)
{
  g_autofree char *styles =
      replace (good_styles, "fo:margin-left='3cm'", "fo:margin-left='20.5mm'");
  g_autofree char *large = replace (styles, "fo:font-size='14pt'", "fo:font-size='15pt'");
  g_autoptr (GPtrArray) notices = check (large, good_content);
  CchNotice *margin = g_ptr_array_index (notices, 0);
  guint n_sizes = 0;

  g_assert_cmpstr (cch_notice_get_message (margin), ==,
                   "The left margin is too narrow: it is 20.5 mm, the regulation wants 30 mm – 35 "
                   "mm");
  g_assert_cmpstr (cch_notice_get_hint (margin), ==, "Change the margins in the page style");
  for (guint i = 0; i < notices->len; i++)
    if (g_str_equal (cch_notice_get_rule (g_ptr_array_index (notices, i)), "font.size"))
      {
        n_sizes++;
        g_test_message ("%s", cch_notice_get_message (g_ptr_array_index (notices, i)));
        g_assert_nonnull (
            strstr (cch_notice_get_message (g_ptr_array_index (notices, i)), "it is 15 pt"));
      }
  g_assert_cmpuint (n_sizes, ==, 2);
}

static void
assert_refused (const char *styles, const char *content, CchError code)
{
  g_autoptr (GBytes) styles_bytes = g_bytes_new (styles, strlen (styles));
  g_autoptr (GBytes) content_bytes = g_bytes_new (content, strlen (content));
  g_autoptr (GError) error = NULL;

  g_assert_null (cch_odt_read_parts (styles_bytes, content_bytes, &error));
  g_assert_error (error, CCH_ERROR, (int) code);
}

static void
test_refusals (void)
{
  g_autoptr (GString) deep = g_string_new (NULL);

  assert_refused ("", good_content, CCH_ERROR_DAMAGED);
  assert_refused ("<a", good_content, CCH_ERROR_DAMAGED);
  assert_refused (good_styles, "<a></b>", CCH_ERROR_DAMAGED);
  assert_refused (good_styles, "<a/>", CCH_ERROR_FOREIGN);
  assert_refused (good_styles, "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", CCH_ERROR_REFUSED);
  for (guint i = 0; i < 100000; i++)
    g_string_append (deep, "<a>");
  assert_refused (good_styles, deep->str, CCH_ERROR_DAMAGED);
}

/* Styles that are one another's parents end the search, not the program. */
static void
test_round (void)
{
  g_autofree char *styles =
      replace (good_styles, "style:parent-style-name='Body'", "style:parent-style-name='Head'");
  g_autoptr (GPtrArray) notices = check (styles, good_content);

  g_assert_cmpuint (notices->len, >, 0);
}

static void
test_files (void)
{
  g_autofree char *folder = cch_test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "no.odt", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (cch_odt_read_file (path, &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_UNREADABLE);
  g_clear_error (&error);

  g_assert_true (g_file_set_contents (path, "no package at all", -1, NULL));
  g_assert_null (cch_odt_read_file (path, &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_FOREIGN);
  g_clear_error (&error);

  g_assert_true (
      g_file_set_contents (path, "PK\005\006\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0", 22, NULL));
  g_assert_null (cch_odt_read_file (path, &error));
  g_assert_nonnull (error);
  cch_test_folder_remove (folder);
}

/* A package as other programs write it. */
static void
test_package (void)
{
  static const char script[] = "import sys, zipfile\n"
                               "z = zipfile.ZipFile(sys.argv[1], 'w', zipfile.ZIP_DEFLATED)\n"
                               "z.writestr('mimetype', 'application/vnd.oasis.opendocument.text')\n"
                               "z.writestr('styles.xml', sys.argv[2])\n"
                               "z.writestr('content.xml', sys.argv[3] * int(sys.argv[4]))\n"
                               "z.close()\n";
  g_autofree char *python = g_find_program_in_path ("python3");
  g_autofree char *folder = cch_test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "a.odt", NULL);
  const char *arguments[] = { python, "-c", script, path, good_styles, good_content, "1", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (CchOdtDocument) document = NULL;

  if (python == NULL)
    {
      g_test_skip ("python3 is needed");
      cch_test_folder_remove (folder);
      return;
    }
  g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL,
                               NULL, NULL, NULL));
  document = cch_odt_read_file (path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (document->paragraphs->len, ==, 28);

  /* A bomb: some kilobytes that become hundreds of megabytes. */
  arguments[5] = "                                                                                ";
  arguments[6] = "4000000";
  g_assert_true (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL,
                               NULL, NULL, NULL));
  g_assert_null (cch_odt_read_file (path, &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_LIMIT);
  cch_test_folder_remove (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/odf/police/samples", test_samples);
  g_test_add_func ("/odf/police/wording", test_wording);
  g_test_add_func ("/odf/police/first-page", test_first_page);
  g_test_add_func ("/odf/police/letter", test_letter);
  g_test_add_func ("/odf/police/after-closing", test_after_closing);
  g_test_add_func ("/odf/police/titled-subject", test_titled_subject);
  g_test_add_func ("/odf/police/refusals", test_refusals);
  g_test_add_func ("/odf/police/round", test_round);
  g_test_add_func ("/odf/police/files", test_files);
  g_test_add_func ("/odf/police/package", test_package);
  return g_test_run ();
}
