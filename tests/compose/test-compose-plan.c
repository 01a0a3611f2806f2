/* Plans as documents, for every regulation that ships.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-compose-fixture.h"
#include "cch-sample-plan.h"
#include "compose/cch-compose-letter.h"
#include "compose/cch-compose-plan.h"
#include "model/cch-citation.h"
#include "model/cch-recipient.h"
#include "model/cch-section.h"
#include "rules/cch-decision-articles.h"

#include <string.h>

static void
test_issued (CchComposeFixture *fixture, gconstpointer data)
{
  static const char *const parts[] = {
    "ỦY BAN NHÂN DÂN",
    "XÃ THUẬN MẪU",
    "Số: [n:03/KH-UBND]",
    "Thuận Mẫu, [n:ngày 05 tháng 01 năm 2026]",
    "KẾ HOẠCH",
    "ban hành Chương trình tổng thể;",
    "về cải cách hành chính.",
    "- Mỗi việc có một người chịu trách nhiệm.",
    "Nơi nhận:",
    "- Sở Nội vụ (b/c);",
    "- Các phòng thuộc xã (t/h);",
    "- Lưu: VT, VHXH.",
    "TM. ỦY BAN NHÂN DÂN",
    "CHỦ TỊCH",
    "./.",
    "(Kèm theo Kế hoạch số 03/KH-UBND [n:ngày 05 tháng 01 năm 2026] của Ủy ban nhân dân xã Thuận "
    "Mẫu)",
  };
  g_autoptr (CchPlanView) view = cch_sample_plan_new ();
  g_autofree char *dump = cch_compose_dump (fixture, view, "two-level-2025", FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    cch_compose_assert_contains (dump, parts[i]);
  cch_compose_assert_lacks (dump, "DỰ THẢO");
}

static void
test_draft (CchComposeFixture *fixture, gconstpointer data)
{
  g_autoptr (CchPlanView) view = cch_sample_plan_new ();
  g_autofree char *dump = cch_compose_dump (fixture, view, "two-level-2025", TRUE);

  cch_compose_assert_contains (dump, "DỰ THẢO");
  cch_compose_assert_lacks (dump, "03/KH-UBND");
  cch_compose_assert_lacks (dump, "ngày 05");
}

static void
test_attached (CchComposeFixture *fixture, gconstpointer data)
{
  g_autoptr (CchPlanView) view = cch_sample_plan_new ();
  g_autofree char *dump = NULL;

  view->plan->attached = TRUE;
  g_free (view->plan->symbol);
  view->plan->symbol = g_strdup ("QĐ-UBND");
  dump = cch_compose_dump (fixture, view, "two-level-2025", FALSE);

  cch_compose_assert_contains (dump, "QUYẾT ĐỊNH:");
  cch_compose_assert_contains (dump, "Ban hành Kế hoạch cải cách hành chính năm 2026");
  cch_compose_assert_contains (dump, "Quyết định số 03/QĐ-UBND [n:ngày 05 tháng 01 năm 2026]");
  cch_compose_assert_lacks (dump, "V/v");
}

/* One record of a task, in the columns of three provinces: R14. */
static void
test_layouts (CchComposeFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *regulation;
    const char *parts[4];
  } cases[] = {
    { "ha-tinh-2019", { "Rà soát văn bản còn hiệu lực", "4.500.000" } },
    { "thanh-hoa-ngoc-lac-2020", { "Phụ lục số 01", "Phụ lục số 02" } },
    { "soc-trang-cu-lao-dung-2023",
      { "I. Cải cách thể chế", "II. Cải cách thủ tục hành chính", "1. Rà soát văn bản" } },
    { "two-level-2025", { "- Kế hoạch", "Văn phòng" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CchPlanView) view = cch_sample_plan_new ();
      g_autofree char *dump = cch_compose_dump (fixture, view, cases[i].regulation, FALSE);

      for (guint j = 0; cases[i].parts[j] != NULL && j < 4; j++)
        cch_compose_assert_contains (dump, cases[i].parts[j]);
    }
}

/* R46, R91, R94: several addressees under the colon, a last line that is generated. */
static void
test_letter (CchComposeFixture *fixture, gconstpointer data)
{
  g_autoptr (CchPlanView) plan = cch_sample_plan_new ();
  CchAgencyTerm *issuer = cch_plan_view_find_agency (plan, plan->plan->agency);
  g_autoptr (CchLetter) letter = CCH_LETTER (cch_record_new (&cch_letter_kind));
  g_autoptr (CchLetterView) view = NULL;
  g_autoptr (CchDoc) bare = NULL;
  g_autofree char *without = NULL;
  g_autoptr (CchDoc) doc = NULL;
  g_autoptr (CchDoc) draft = NULL;
  g_autofree char *dump = NULL;
  g_autofree char *early = NULL;

  letter->symbol = g_strdup ("UBND-VHXH");
  letter->number = g_strdup ("7");
  letter->place = g_strdup ("Thuận Mẫu");
  letter->issued = cch_date_new (2026, 1, 6);
  letter->subject = g_strdup ("xây dựng kế hoạch");
  letter->urgency = CCH_DOCUMENT_URGENCY_URGENT;
  letter->addressees = g_strdup ("- Các phòng thuộc xã;\n\nCác thôn.");
  letter->body = g_strdup ("Đề nghị gửi kế hoạch:\n- Trước ngày 15/01");
  letter->recipients = g_strdup ("Như trên\nSở Nội vụ (b/c)");
  letter->signing = CCH_DOCUMENT_SIGNING_DEPUTY;
  letter->drafting_unit = g_strdup ("VHXH");
  letter->drafter = g_strdup ("PL");
  letter->copies = 300;
  view = cch_letter_view_new (letter);
  cch_letter_view_set_agencies (view, issuer, NULL);
  bare = cch_compose_letter (view, fixture->profile, FALSE);
  without = cch_doc_dump (bare);
  issuer->address = g_strdup ("Thôn Mẫu, xã Thuận Mẫu");
  issuer->telephone = g_strdup ("000.000.000");
  issuer->email = g_strdup ("ubnd@example.vn");
  doc = cch_compose_letter (view, fixture->profile, FALSE);
  dump = cch_doc_dump (doc);
  draft = cch_compose_letter (view, fixture->profile, TRUE);
  early = cch_doc_dump (draft);
  cch_compose_assert_lacks (without, "address:");
  cch_compose_assert_contains (dump, "address: Địa chỉ: Thôn Mẫu, xã Thuận Mẫu\n");
  cch_compose_assert_contains (
      dump, "address: [n:Thư điện tử: ubnd@example.vn;] [n:Điện thoại: 000.000.000]\n");
  cch_compose_assert_contains (dump, "urgency: KHẨN");
  cch_compose_assert_contains (dump, "V/v xây dựng kế hoạch");
  cch_compose_assert_contains (dump, "07/UBND-VHXH");
  cch_compose_assert_contains (dump, "- Các phòng thuộc xã;");
  cch_compose_assert_contains (dump, "- Các thôn.");
  cch_compose_assert_contains (dump, "- Trước ngày 15/01./.");
  cch_compose_assert_contains (dump, "- Như trên;");
  g_assert_null (strstr (strstr (dump, "- Như trên;") + 1, "- Như trên;"));
  cch_compose_assert_contains (dump, "- Sở Nội vụ (b/c);");
  cch_compose_assert_contains (dump, "- Lưu: VT, VHXH. PL.(300).");
  cch_compose_assert_contains (dump, "KT. CHỦ TỊCH");
  cch_compose_assert_lacks (dump, "CÔNG VĂN");
  cch_compose_assert_lacks (dump, "DỰ THẢO");
  cch_compose_assert_contains (early, "DỰ THẢO");
  cch_compose_assert_lacks (early, "07/UBND-VHXH");
}

/* What the record says about haste, secrecy and readers stands in the head of each road. */
static void
test_marks (CchComposeFixture *fixture, gconstpointer data)
{
  static const char *const packs[] = { "two-level-2025", "thanh-hoa-ngoc-lac-2020" };

  for (guint i = 0; i < G_N_ELEMENTS (packs); i++)
    {
      g_autoptr (CchPlanView) view = cch_sample_plan_new ();
      g_autofree char *plain = cch_compose_dump (fixture, view, packs[i], FALSE);
      g_autofree char *dump = NULL;

      view->plan->urgency = CCH_DOCUMENT_URGENCY_EXPRESS;
      view->plan->secrecy = CCH_DOCUMENT_SECRECY_HIGH;
      view->plan->circulation = CCH_DOCUMENT_CIRCULATION_INTERNAL;
      dump = cch_compose_dump (fixture, view, packs[i], FALSE);
      cch_compose_assert_lacks (plain, "urgency:");
      cch_compose_assert_lacks (plain, "secrecy:");
      cch_compose_assert_lacks (plain, "circulation:");
      cch_compose_assert_contains (dump, "urgency: HOẢ TỐC <plan");
      cch_compose_assert_contains (dump, "secrecy: [blank 30]");
      cch_compose_assert_lacks (dump, "MẬT");
      cch_compose_assert_contains (dump, "circulation: LƯU HÀNH NỘI BỘ <plan");
    }
}

/* R84: every leading agency once, with the numbers of what it leads. */
static void
test_matrix (CchComposeFixture *fixture, gconstpointer data)
{
  g_autoptr (CchPlanView) view = cch_sample_plan_new ();
  g_autofree char *dump = NULL;

  view->plan->kind = CCH_PLAN_KIND_REVIEW;
  dump = cch_compose_dump (fixture, view, "ha-tinh-review-2011-2020", FALSE);
  cch_compose_assert_contains (dump, "2: Văn phòng\n      3: 1, 2, 3\n");
}

/* Duties that nobody wrote follow from the tasks; no table of this form numbers them. */
static void
test_duties (CchComposeFixture *fixture, gconstpointer data)
{
  g_autoptr (CchPlanView) view = cch_sample_plan_new ();
  g_autofree char *dump = NULL;

  view->plan->kind = CCH_PLAN_KIND_INSPECTION;
  dump = cch_compose_dump (fixture, view, "ha-tinh-inspection-2024", FALSE);
  cch_compose_assert_contains (dump, "1. Văn phòng");
  cch_compose_assert_contains (dump, "- Chủ trì: Rà soát văn bản còn hiệu lực.");
}

/* Blocks of duties stand in their section, numbered; who leads without one follows from the tasks. */
static void
test_duty_blocks (CchComposeFixture *fixture, gconstpointer data)
{
  g_autoptr (CchPlanView) view = cch_sample_plan_new ();
  CchSection *section = cch_sample_record_new (&cch_section_kind, 9);
  g_autofree char *dump = NULL;

  view->plan->kind = CCH_PLAN_KIND_INSPECTION;
  section->agency = ((CchAgencyTerm *) g_ptr_array_index (view->terms, 0))->agency;
  section->heading = g_strdup ("Tổ kiểm tra");
  section->body = g_strdup ("- Kiểm tra mọi xã.");
  g_ptr_array_add (view->sections, section);
  dump = cch_compose_dump (fixture, view, "ha-tinh-inspection-2024", FALSE);
  cch_compose_assert_contains (dump, "1. Tổ kiểm tra");
  cch_compose_assert_contains (dump, "- Kiểm tra mọi xã.");
  cch_compose_assert_contains (dump, "2. Văn phòng");
  g_assert_true (strstr (dump, "Tổ kiểm tra") == g_strrstr (dump, "Tổ kiểm tra"));
}

/* A plan with nothing in it is still a document, and says nothing it does not know. */
static void
test_empty_plan (CchComposeFixture *fixture, gconstpointer data)
{
  g_autoptr (CchPlan) plan = cch_sample_record_new (&cch_plan_kind, 1);
  g_autoptr (CchPlanView) view = cch_plan_view_new (plan, CCH_DATE_NONE);
  g_autofree char *dump = NULL;

  cch_plan_view_finish (view);
  dump = cch_compose_dump (fixture, view, "two-level-2025", TRUE);
  cch_compose_assert_contains (dump, "KẾ HOẠCH");
  cch_compose_assert_contains (dump, "body: ……./.");
  cch_compose_assert_contains (dump, "1: 1.1\n");
}

/* Whoever types the last line of the recipients gets it once, and last. */
static void
test_typed_file_copy (CchComposeFixture *fixture, gconstpointer data)
{
  g_autoptr (CchPlanView) view = cch_sample_plan_new ();
  CchRecipient *recipient = cch_sample_record_new (&cch_recipient_kind, 9);
  g_autofree char *dump = NULL;

  recipient->wording = g_strdup ("Lưu: VT, NV (5b)");
  g_ptr_array_insert (view->recipients, 0, recipient);
  dump = cch_compose_dump (fixture, view, "two-level-2025", FALSE);

  cch_compose_assert_contains (dump, "- Lưu: VT, NV (5b).");
  cch_compose_assert_lacks (dump, "VHXH.");
  g_assert_true (strstr (dump, "- Lưu: VT") > strstr (dump, "- Các phòng thuộc xã"));
}

/* A section that the form does not know is printed behind those it knows. */
static void
test_own_section (CchComposeFixture *fixture, gconstpointer data)
{
  g_autoptr (CchPlanView) view = cch_sample_plan_new ();
  CchSection *section = cch_sample_record_new (&cch_section_kind, 9);
  g_autofree char *dump = NULL;

  section->heading = g_strdup ("IV. KINH PHÍ");
  section->body = g_strdup ("Từ ngân sách xã.");
  g_ptr_array_add (view->sections, section);
  dump = cch_compose_dump (fixture, view, "two-level-2025", FALSE);

  cch_compose_assert_contains (dump, "IV. KINH PHÍ");
  cch_compose_assert_contains (dump, "Từ ngân sách xã.");
}

/* What leads from the grounds to the text, and what ends it: the words of the form, unless somebody
 * wrote others; a decision has none. They end the document, whatever the office adds. */
static void
test_opening_words (CchComposeFixture *fixture, gconstpointer data)
{
  g_autoptr (CchPlanView) view = cch_sample_plan_new ();
  CchSection *own = cch_sample_record_new (&cch_section_kind, 9);
  CchSection *end = cch_sample_record_new (&cch_section_kind, 10);
  g_autofree char *first = cch_compose_dump (fixture, view, "two-level-2025", FALSE);
  g_autofree char *second = NULL;
  g_autofree char *third = NULL;

  cch_compose_assert_contains (first, "Ủy ban nhân dân xã Thuận Mẫu ban hành Kế hoạch ");
  cch_compose_assert_contains (first, " với các nội dung sau:");

  own->heading = g_strdup ("IV. KINH PHÍ");
  g_ptr_array_add (view->sections, own);
  end->code = g_strdup ("ket-thuc");
  end->body = g_strdup ("Báo cáo kịp thời khi có vướng mắc.");
  g_ptr_array_add (view->sections, end);
  second = cch_compose_dump (fixture, view, "two-level-2025", FALSE);
  cch_compose_assert_contains (second, "Báo cáo kịp thời khi có vướng mắc./.");
  g_assert_true (strstr (second, "Báo cáo kịp thời") > strstr (second, "IV. KINH PHÍ"));

  view->plan->attached = TRUE;
  third = cch_compose_dump (fixture, view, "two-level-2025", FALSE);
  cch_compose_assert_lacks (third, "với các nội dung sau");
}

/* The usual articles, unless the office wrote others; the recipients name the last of them. */
static void
test_articles (CchComposeFixture *fixture, gconstpointer data)
{
  g_autoptr (CchPlanView) view = cch_sample_plan_new ();
  CchSection *section = cch_sample_record_new (&cch_section_kind, 9);
  g_autofree char *usual = NULL;
  g_autofree char *own = NULL;

  view->plan->attached = TRUE;
  usual = cch_compose_dump (fixture, view, "two-level-2025", FALSE);
  cch_compose_assert_contains (usual, "article: [b:Điều 3. ]Thủ trưởng");
  cch_compose_assert_contains (usual, "- Như Điều 3;");

  section->code = g_strdup (CCH_DECISION_ARTICLES);
  section->body = g_strdup ("Điều 1. Giao các phòng:\n- Báo cáo hằng quý.\nĐiều 2. Thi hành.");
  g_ptr_array_add (view->sections, section);
  own = cch_compose_dump (fixture, view, "two-level-2025", FALSE);
  cch_compose_assert_contains (own,
                               "article: [b:Điều 1. ]Giao các phòng: <section section-9.body>");
  cch_compose_assert_contains (own, "bullet: - Báo cáo hằng quý. <section section-9.body>");
  cch_compose_assert_contains (own, "article: [b:Điều 2. ]Thi hành./.");
  cch_compose_assert_contains (own, "- Như Điều 2;");
  cch_compose_assert_lacks (own, "Điều 3");
}

/* A table never ends the document: the end mark has a sentence to stand behind. */
static void
test_end_mark (CchComposeFixture *fixture, gconstpointer data)
{
  g_autoptr (CchPlanView) view = cch_sample_plan_new ();
  g_autofree char *dump = NULL;

  view->plan->kind = CCH_PLAN_KIND_REVIEW;
  dump = cch_compose_dump (fixture, view, "ha-tinh-review-2011-2020", FALSE);
  cch_compose_assert_contains (dump, "xem xét, giải quyết./.");
}

/* The old rules word the grounds of a decision otherwise: "Xét đề nghị của …,". */
static void
test_old_grounds (CchComposeFixture *fixture, gconstpointer data)
{
  g_autoptr (CchPlanView) view = cch_sample_plan_new ();
  CchCitation *request = cch_sample_record_new (&cch_citation_kind, 9);
  g_autofree char *dump = NULL;

  request->role = CCH_CITATION_ROLE_REQUEST;
  request->subject = g_strdup ("Trưởng phòng");
  request->position = 99;
  g_ptr_array_add (view->citations, request);
  view->plan->attached = TRUE;
  g_clear_pointer (&fixture->profile, cch_doc_profile_unref);
  fixture->profile = cch_doc_profile_load ("tt01-2011", NULL);
  dump = cch_compose_dump (fixture, view, "thanh-hoa-ngoc-lac-2020", FALSE);
  cch_compose_assert_contains (dump, "Xét đề nghị của");
  cch_compose_assert_contains (dump, "Trưởng phòng,");
}

/* Lines of a task become items below it, a group is ended with a colon, and what a person typed at
 * the end is not doubled. */
static void
test_task_lines (CchComposeFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *text;
    CchTaskRow row;
    const char *parts[4];
  } cases[] = {
    { "Rà soát;  ", CCH_TASK_ROW_TASK, { "bullet: - Rà soát. <", "- Chủ trì: Rà soát. <" } },
    { "Rà soát\n- Lần một\n- Lần hai",
      CCH_TASK_ROW_TASK,
      { "bullet: - Rà soát: <", "sub-bullet: + Lần một; <", "sub-bullet: + Lần hai. <" } },
    { "- Lần một\n- Lần hai",
      CCH_TASK_ROW_TASK,
      { "bullet: - Lần một; <", "bullet: - Lần hai. <", "bullet: - Chủ trì:", "+ Lần hai" } },
    { "Báo cáo chuyên đề", CCH_TASK_ROW_GROUP, { "bullet: - Báo cáo chuyên đề: <" } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CchPlanView) view = cch_sample_plan_new ();
      CchTaskView *task = g_ptr_array_index (view->tasks, 0);
      g_autofree char *dump = NULL;

      g_free (task->task->text);
      task->task->text = g_strdup (cases[i].text);
      task->task->row = cases[i].row;
      dump = cch_compose_dump (fixture, view, "thanh-hoa-ngoc-lac-2020", FALSE);
      for (guint k = 0; k < G_N_ELEMENTS (cases[i].parts) && cases[i].parts[k] != NULL; k++)
        cch_compose_assert_contains (dump, cases[i].parts[k]);
      cch_compose_assert_lacks (dump, "- - ");
    }
}

/* Each appendix counts anew: its numbers name nothing in the text. */
static void
test_no_numbers (CchComposeFixture *fixture, gconstpointer data)
{
  g_autoptr (CchPlanView) view = cch_sample_plan_new ();
  g_autofree char *dump = cch_compose_dump (fixture, view, "thanh-hoa-ngoc-lac-2020", FALSE);

  cch_compose_assert_contains (dump, "- Chủ trì: ");
  cch_compose_assert_lacks (dump, "Chủ trì nhiệm vụ");
}

/* The table stands in a form of its own; the duties name its numbers all the same. */
static void
test_duty_numbers (CchComposeFixture *fixture, gconstpointer data)
{
  g_autoptr (CchPlanView) view = cch_sample_plan_new ();
  CchArea *area = g_ptr_array_index (view->areas, 0);
  g_autofree char *dump = NULL;

  g_free (area->code);
  area->code = g_strdup ("1");
  dump = cch_compose_dump (fixture, view, "ha-tinh-2019", FALSE);

  cch_compose_assert_contains (dump, "Chủ trì nhiệm vụ 1.1:");
}

/* What is cited leads to its ground, "Phụ lục" to the appendix; a longer number is another one. */
static void
test_links (CchComposeFixture *fixture, gconstpointer data)
{
  g_autoptr (CchPlanView) view = cch_sample_plan_new ();
  CchSection *section = g_ptr_array_index (view->sections, 0);
  g_autofree char *dump = NULL;

  g_free (section->body);
  section->body = g_strdup ("Theo Nghị quyết số 76/NQ-CP và 176/NQ-CP; 76/NQ-CP-A.");
  dump = cch_compose_dump (fixture, view, "thanh-hoa-ngoc-lac-2020", FALSE);
  cch_compose_assert_contains (dump, "[ #ground-citation-6:76/NQ-CP] và 176/NQ-CP; 76/NQ-CP-A.");
  cch_compose_assert_contains (dump, "[ #appendix-1:Phụ lục kèm theo]");
  cch_compose_assert_contains (dump, "#ground-citation-6\n");
  cch_compose_assert_contains (dump, "#appendix-2\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function)                                                                        \
  g_test_add (path, CchComposeFixture, NULL, cch_compose_set_up, function, cch_compose_tear_down)
  ADD ("/compose/plan/issued", test_issued);
  ADD ("/compose/plan/draft", test_draft);
  ADD ("/compose/plan/attached", test_attached);
  ADD ("/compose/plan/layouts", test_layouts);
  ADD ("/compose/plan/empty", test_empty_plan);
  ADD ("/compose/plan/matrix", test_matrix);
  ADD ("/compose/plan/duties", test_duties);
  ADD ("/compose/plan/typed-file-copy", test_typed_file_copy);
  ADD ("/compose/plan/duty-blocks", test_duty_blocks);
  ADD ("/compose/plan/own-section", test_own_section);
  ADD ("/compose/plan/duty-numbers", test_duty_numbers);
  ADD ("/compose/plan/links", test_links);
  ADD ("/compose/letter", test_letter);
  ADD ("/compose/plan/opening-words", test_opening_words);
  ADD ("/compose/plan/articles", test_articles);
  ADD ("/compose/plan/end-mark", test_end_mark);
  ADD ("/compose/plan/old-grounds", test_old_grounds);
  ADD ("/compose/plan/task-lines", test_task_lines);
  ADD ("/compose/plan/no-numbers", test_no_numbers);
  ADD ("/compose/marks", test_marks);
#undef ADD
  return g_test_run ();
}
