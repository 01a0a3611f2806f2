/* The words around a document: types, numbers, signatures, citations, agencies.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-sample-plan.h"
#include "compose/cch-agency-lines.h"
#include "compose/cch-citation-words.h"
#include "compose/cch-document-type.h"
#include "compose/cch-signing-lines.h"

/* Vector T13. */
static void
test_number (void)
{
  static const struct
  {
    const char *number;
    const char *symbol;
    const char *expected;
  } cases[] = {
    { "3", "KH-UBND", "03/KH-UBND" },      { "03", "KH-UBND", "03/KH-UBND" },
    { "6320", "QĐ-UBND", "6320/QĐ-UBND" }, { "12", "/SNV-CCHC&VTLT", "12/SNV-CCHC&VTLT" },
    { "5a", "KH-UBND", "5a/KH-UBND" },     { "9", NULL, "09" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *number = cch_document_number_format (cases[i].number, cases[i].symbol);

      g_assert_cmpstr (number, ==, cases[i].expected);
    }
}

static void
test_type (void)
{
  static const struct
  {
    const char *symbol;
    const char *name;
  } cases[] = {
    { "KH-UBND", "Kế hoạch" },
    { "2019/QĐ-UBND", "Quyết định" },
    { "NQ-CP", "Nghị quyết" },
    { "UBND-NV", NULL },
    { "SNV-CCHC&VTLT", NULL },
    { NULL, NULL },
    { "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const CchDocumentType *type = cch_document_type_from_symbol (cases[i].symbol);

      g_assert_cmpstr (type != NULL ? type->name : NULL, ==, cases[i].name);
    }
}

/* Vector T19 and the other ways to sign. */
static void
test_signing (void)
{
  static const struct
  {
    const char *agency;
    const char *head;
    CchDocumentAuthority authority;
    CchDocumentSigning signing;
    const char *post;
    const char *expected;
  } cases[] = {
    { "Ủy ban nhân dân xã A", "Chủ tịch", CCH_DOCUMENT_AUTHORITY_COLLECTIVE,
      CCH_DOCUMENT_SIGNING_SELF, "Chủ tịch", "TM. ỦY BAN NHÂN DÂN/CHỦ TỊCH" },
    { "Uỷ ban nhân dân xã A", "Chủ tịch", CCH_DOCUMENT_AUTHORITY_COLLECTIVE,
      CCH_DOCUMENT_SIGNING_DEPUTY, "Phó Chủ tịch",
      "TM. UỶ BAN NHÂN DÂN/KT. CHỦ TỊCH/PHÓ CHỦ TỊCH" },
    { "Ủy ban nhân dân xã A", "Chủ tịch", CCH_DOCUMENT_AUTHORITY_HEAD, CCH_DOCUMENT_SIGNING_DEPUTY,
      NULL, "KT. CHỦ TỊCH/PHÓ CHỦ TỊCH" },
    { "Ủy ban nhân dân xã A", "Chủ tịch", CCH_DOCUMENT_AUTHORITY_HEAD, CCH_DOCUMENT_SIGNING_SELF,
      NULL, "CHỦ TỊCH" },
    { "Ủy ban nhân dân xã A", "Chủ tịch", CCH_DOCUMENT_AUTHORITY_COLLECTIVE,
      CCH_DOCUMENT_SIGNING_ORDER, "Chánh Văn phòng", "TL. CHỦ TỊCH/CHÁNH VĂN PHÒNG" },
    { "Sở Nội vụ", "Giám đốc", CCH_DOCUMENT_AUTHORITY_HEAD, CCH_DOCUMENT_SIGNING_MANDATE,
      "Trưởng phòng", "TUQ. GIÁM ĐỐC/TRƯỞNG PHÒNG" },
    { "Sở Nội vụ", "Giám đốc", CCH_DOCUMENT_AUTHORITY_HEAD, CCH_DOCUMENT_SIGNING_ACTING, NULL,
      "Q. GIÁM ĐỐC" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CchAgencyTerm) term = cch_sample_record_new (&cch_agency_term_kind, 1);
      g_auto (GStrv) lines = NULL;
      g_autofree char *joined = NULL;

      term->name = g_strdup (cases[i].agency);
      term->head_post = g_strdup (cases[i].head);
      lines = cch_signing_lines (term, cases[i].authority, cases[i].signing, cases[i].post);
      joined = g_strjoinv ("/", lines);
      g_assert_cmpstr (joined, ==, cases[i].expected);
    }
}

static void
test_agency_lines (void)
{
  static const struct
  {
    const char *name;
    const char *expected;
  } cases[] = {
    { "Ủy ban nhân dân xã Đức Mẫu", "ỦY BAN NHÂN DÂN/XÃ ĐỨC MẪU" },
    { "Hội đồng nhân dân tỉnh Mẫu", "HỘI ĐỒNG NHÂN DÂN/TỈNH MẪU" },
    { "Ủy ban nhân dân", "ỦY BAN NHÂN DÂN" },
    { "Sở Nội vụ", "SỞ NỘI VỤ" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CchAgencyTerm) term = cch_sample_record_new (&cch_agency_term_kind, 1);
      g_auto (GStrv) lines = NULL;
      g_autofree char *joined = NULL;

      term->name = g_strdup (cases[i].name);
      lines = cch_agency_get_lines (term);
      joined = g_strjoinv ("/", lines);
      g_assert_cmpstr (joined, ==, cases[i].expected);
    }
}

static CchCitation *
make_citation (void)
{
  CchCitation *citation = cch_sample_record_new (&cch_citation_kind, 1);

  citation->number = g_strdup ("76");
  citation->symbol = g_strdup ("NQ-CP");
  citation->issued = cch_date_new (2021, 7, 5);
  citation->issuer = g_strdup ("Chính phủ");
  citation->subject = g_strdup ("ban hành Chương trình tổng thể.;");
  return citation;
}

static void
test_citation (void)
{
  g_autoptr (CchCitation) citation = make_citation ();
  g_autofree char *basis = cch_citation_format_basis (citation, FALSE);
  g_autofree char *last = cch_citation_format_basis (citation, TRUE);
  g_autofree char *later = cch_citation_format_short (citation);

  g_assert_cmpstr (basis, ==,
                   "Căn cứ Nghị quyết số 76/NQ-CP ngày 05 tháng 7 năm 2021 của Chính phủ ban hành "
                   "Chương trình tổng thể;");
  g_assert_true (g_str_has_suffix (last, "tổng thể."));
  g_assert_cmpstr (later, ==, "Nghị quyết số 76/NQ-CP");
  g_assert_true (cch_citation_is_complete (citation));
}

static void
test_unfinished_citation (void)
{
  g_autoptr (CchCitation) citation = make_citation ();
  g_autofree char *basis = NULL;

  g_clear_pointer (&citation->number, g_free);
  citation->issued = CCH_DATE_NONE;
  basis = cch_citation_format_basis (citation, TRUE);
  g_assert_false (cch_citation_is_complete (citation));
  g_assert_true (g_str_has_prefix (basis, "Căn cứ Nghị quyết số      /NQ-CP của Chính phủ"));
}

static void
test_worded_citation (void)
{
  g_autoptr (CchCitation) citation = make_citation ();
  g_autofree char *basis = NULL;

  citation->wording = g_strdup ("Căn cứ Luật Tổ chức chính quyền địa phương;");
  basis = cch_citation_format_basis (citation, TRUE);
  g_assert_cmpstr (basis, ==, "Căn cứ Luật Tổ chức chính quyền địa phương.");
}

/* A law has neither number nor issuer on paper, though the register knows both. */
static void
test_law (void)
{
  g_autoptr (CchCitation) citation = make_citation ();
  g_autofree char *basis = NULL;
  g_autofree char *later = NULL;

  citation->document_type = g_strdup ("Luật");
  g_free (citation->symbol);
  citation->symbol = g_strdup ("2025/QH15");
  g_free (citation->subject);
  citation->subject = g_strdup ("Tổ chức chính quyền địa phương");
  citation->issued = cch_date_new (2025, 6, 16);
  basis = cch_citation_format_basis (citation, FALSE);
  later = cch_citation_format_short (citation);
  g_assert_cmpstr (basis, ==,
                   "Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025;");
  g_assert_cmpstr (later, ==, "Luật Tổ chức chính quyền địa phương");
}

/* Who asks stands there alone, or with the paper that asks. */
static void
test_request (void)
{
  g_autoptr (CchCitation) citation = CCH_CITATION (cch_record_new (&cch_citation_kind));
  g_autofree char *alone = NULL;
  g_autofree char *paper = NULL;

  citation->role = CCH_CITATION_ROLE_REQUEST;
  citation->subject = g_strdup ("Trưởng phòng Nội vụ");
  alone = cch_citation_format_basis (citation, TRUE);
  g_assert_cmpstr (alone, ==, "Theo đề nghị của Trưởng phòng Nội vụ.");

  citation->issuer = g_strdup ("Giám đốc Sở Nội vụ");
  citation->number = g_strdup ("12");
  citation->symbol = g_strdup ("TTr-SNV");
  citation->issued = cch_date_new (2026, 1, 5);
  paper = cch_citation_format_basis (citation, TRUE);
  g_assert_cmpstr (paper, ==,
                   "Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình số 12/TTr-SNV ngày 05 tháng "
                   "01 năm 2026.");
}

/* Behind the issuer a subject goes on as a sentence does. */
static void
test_subject (void)
{
  static const struct
  {
    const char *subject;
    const char *expected;
  } cases[] = {
    { "về cải cách hành chính", " của Chính phủ về cải cách hành chính;" },
    { "Cải cách hành chính năm 2027", " của Chính phủ về cải cách hành chính năm 2027;" },
    { "Quy định về chế độ báo cáo", " của Chính phủ quy định về chế độ báo cáo;" },
    { "Ý kiến chỉ đạo", " của Chính phủ về ý kiến chỉ đạo;" },
    { "CCHC năm 2027", " của Chính phủ CCHC năm 2027;" },
    { "chương trình", " của Chính phủ chương trình;" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CchCitation) citation = make_citation ();
      g_autofree char *basis = NULL;

      g_free (citation->subject);
      citation->subject = g_strdup (cases[i].subject);
      basis = cch_citation_format_basis (citation, FALSE);
      g_assert_true (g_str_has_suffix (basis, cases[i].expected));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compose/words/number", test_number);
  g_test_add_func ("/compose/words/type", test_type);
  g_test_add_func ("/compose/words/signing", test_signing);
  g_test_add_func ("/compose/words/agency-lines", test_agency_lines);
  g_test_add_func ("/compose/words/citation", test_citation);
  g_test_add_func ("/compose/words/citation/law", test_law);
  g_test_add_func ("/compose/words/citation/subject", test_subject);
  g_test_add_func ("/compose/words/citation/request", test_request);
  g_test_add_func ("/compose/words/citation/unfinished", test_unfinished_citation);
  g_test_add_func ("/compose/words/citation/worded", test_worded_citation);
  return g_test_run ();
}
