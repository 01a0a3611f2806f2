/* Every check: silent on a good plan, heard on a bad one, and silent again after its mend.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "check-fixture.h"

#include <string.h>

/* One fault a function. */
static void
break_parent (CheckFixture *fixture)
{
  CchTask *task = check_add (&fixture->view.parent_tasks, &cch_task_kind, 71);

  check_set (&task->text, "Việc của cấp trên");
  fixture->view.parent = CCH_PLAN (cch_record_new (&cch_plan_kind));
}

static void
break_parent_version (CheckFixture *fixture)
{
  break_parent (fixture);
  fixture->view.parent->state = CCH_DOCUMENT_STATE_AMENDED;
}

static void
break_focus (CheckFixture *fixture)
{
  fixture->task->row = CCH_TASK_ROW_GROUP;
}

static void
break_due_before_issue (CheckFixture *fixture)
{
  fixture->milestone->due = cch_date_new (2024, 1, 12);
}

static void
break_promise (CheckFixture *fixture)
{
  check_set (&fixture->section->body, "Sản phẩm và kinh phí theo các phụ lục đính kèm.");
}

static void
break_lead (CheckFixture *fixture)
{
  fixture->lead->role = CCH_TASK_ROLE_COOPERATING;
}

static void
break_time (CheckFixture *fixture)
{
  check_set (&fixture->task->time_wording, "Sớm nhất có thể");
}

static void
break_paper (CheckFixture *fixture)
{
  fixture->view.plan->state = CCH_DOCUMENT_STATE_ISSUED;
  check_set (&fixture->view.plan->number, "");
}

static void
break_duty (CheckFixture *fixture)
{
  fixture->section->agency = CHECK_OTHER_AGENCY;
}

static void
break_filing (CheckFixture *fixture)
{
  check_set (&fixture->recipient->wording, "Lưu: VT, NV.");
}

static void
break_promised_year (CheckFixture *fixture)
{
  check_set (&fixture->task->text, "Cung cấp dịch vụ công, đảm bảo đến hết 2023 đạt 75%");
}

static void
break_decree (CheckFixture *fixture)
{
  fixture->view.plan->issued = cch_date_new (2025, 12, 22);
  check_set (&fixture->task->text, "Theo Nghị định số 61/2018/NĐ-CP");
}

static void
break_filing_unit (CheckFixture *fixture)
{
  check_set (&fixture->view.plan->drafting_unit, "");
}

static void
break_article (CheckFixture *fixture)
{
  check_set (&fixture->recipient->wording, "Như Điều 3;");
}

static void
break_citation_fields (CheckFixture *fixture)
{
  fixture->citation->issued = CCH_DATE_NONE;
}

static void
break_citation_number (CheckFixture *fixture)
{
  check_set (&fixture->citation->number, "");
}

static void
break_two_dates (CheckFixture *fixture)
{
  check_set (&fixture->section->body,
             "Quyết định số 6320/QĐ-UBND ngày 26 tháng 12 năm 2019; (Kèm theo Quyết định số "
             "6320/QĐ-UBND ngày 28 tháng 12 năm 2019)");
}

static void
break_year (CheckFixture *fixture)
{
  check_set (&fixture->task->time_wording, "Trong năm 2023");
}

static void
break_register (CheckFixture *fixture)
{
  check_set (&fixture->section->body, "Nghị quyết số 19-NQ/TW ngày 25/10/2018");
}

static void
break_plan_year (CheckFixture *fixture)
{
  check_set (&fixture->section->body,
             "Kế hoạch số 525/KH-UBND ngày 29/12/2022 của UBND tỉnh năm 2024");
}

static void
break_citation_weekend (CheckFixture *fixture)
{
  fixture->citation->issued = cch_date_new (2022, 12, 4);
}

static void
break_product (CheckFixture *fixture)
{
  check_set (&fixture->task->time_wording, "Báo cáo tự chấm điểm: Trước 10/12/2024");
}

static void
break_name (CheckFixture *fixture)
{
  CchTaskAgency *link = check_add_link (fixture, CHECK_TASK, CCH_TASK_ROLE_COOPERATING, 0);

  check_set (&link->wording, "Phòng Nội vụ huyện Ngọc Lạc");
}

static void
break_spelling (CheckFixture *fixture)
{
  check_set (&fixture->task->text, "Kiên toàn tổ công tác");
}

static void
break_subject (CheckFixture *fixture)
{
  check_set (&fixture->view.plan->title, "V/v ban hành Kế hoạch năm 2024");
}

static void
break_bracket (CheckFixture *fixture)
{
  check_set (&fixture->task->text, "Báo cáo (kèm số liệu");
}

static void
break_quote (CheckFixture *fixture)
{
  check_set (&fixture->task->text, "đúng quy định”");
}

static void
break_typed_number (CheckFixture *fixture)
{
  check_set (&fixture->task->text, "2. Thực hiện báo cáo định kỳ");
}

static void
break_term (CheckFixture *fixture)
{
  check_set (&fixture->task->text, "Áp dụng ISO 9001:2008");
}

static void
break_programme (CheckFixture *fixture)
{
  check_set (&fixture->task->text, "Kế hoạch giai đoạn 2021- 2030");
}

static void
break_notice (CheckFixture *fixture)
{
  fixture->milestone->due = cch_date_new (2024, 1, 25);
}

static void
break_due_weekend (CheckFixture *fixture)
{
  fixture->milestone->due = cch_date_new (2024, 6, 30);
}

/* Of a place, in capitals, inside of a text. */
static void
break_place (CheckFixture *fixture)
{
  check_set (&fixture->task->text, "Kế hoạch của HUYỆN NGỌC LẠC năm nay");
}

static void
break_variant (CheckFixture *fixture)
{
  CchAgencyTerm *term = check_add (&fixture->view.agency_terms, &cch_agency_term_kind, 0);
  CchTaskAgency *link = check_add_link (fixture, CHECK_TASK, CCH_TASK_ROLE_COOPERATING, 0);

  term->agency = CHECK_OTHER_AGENCY;
  check_set (&term->name, "Văn phòng HĐND và UBND");
  check_set (&link->wording, "Văn phòng HĐND&UBND");
}

static void
break_recipient (CheckFixture *fixture)
{
  CchAgencyAlias *alias = check_add (&fixture->view.aliases, &cch_agency_alias_kind, 0);

  check_set (&alias->alias, "Phòng Kinh tế - Hạ tầng");
  check_set (&fixture->recipient->wording, "Phòng Kinh tế và Hạ tầng");
}

static void
break_bracket_behind (CheckFixture *fixture)
{
  check_set (&fixture->task->text, "Ban hành kèm theo Quyết định số: …)");
}

static void
break_quote_inside (CheckFixture *fixture)
{
  check_set (&fixture->task->text, "đúng quy định” của cấp trên");
}

static void
break_letter (CheckFixture *fixture)
{
  check_set (&fixture->task->text, "\xef\xbf\xbdvề việc ban hành Quy định");
}

static void
break_programme_name (CheckFixture *fixture)
{
  check_set (&fixture->task->text, "Kế hoạch CCHC huyện giai đoạn 2021-2025");
  check_set (&fixture->task->note, "theo Kế hoạch cải cách hành chính huyện giai đoạn 2021-2030");
}

static void
break_own_date (CheckFixture *fixture)
{
  check_set (&fixture->section->body,
             "(Kèm theo Kế hoạch số 15/KH-UBND ngày 17 tháng 01 năm 2024, Điều 2)");
}

static void
break_decision_article (CheckFixture *fixture)
{
  fixture->view.plan->attached = TRUE;
}

static void
break_holiday (CheckFixture *fixture)
{
  fixture->view.holidays = cch_holidays_new_shipped ();
  fixture->milestone->due = cch_date_new (2024, 4, 30); /* a Tuesday */
}

static void
set_parent (CheckFixture *fixture, CchDate issued)
{
  fixture->view.parent = CCH_PLAN (cch_record_new (&cch_plan_kind));
  cch_record_set_identity (CCH_RECORD (fixture->view.parent), 2, "parent");
  fixture->view.parent->issued = issued;
}

static void
break_parent_day (CheckFixture *fixture)
{
  set_parent (fixture, cch_date_new (2024, 1, 19));
}

/* A draft has no day of its own yet. */
static void
break_draft_day (CheckFixture *fixture)
{
  fixture->view.plan->issued = CCH_DATE_NONE;
  set_parent (fixture, cch_date_new (2024, 4, 1));
}

static void
break_draft_notice (CheckFixture *fixture)
{
  fixture->view.plan->issued = CCH_DATE_NONE;
  set_parent (fixture, cch_date_new (2024, 3, 25));
}

static void
break_steps (CheckFixture *fixture)
{
  CchTask *task = check_add (&fixture->view.tasks, &cch_task_kind, 12);
  CchMilestone *milestone = check_add (&fixture->view.milestones, &cch_milestone_kind, 52);

  fixture->view.plan->kind = CCH_PLAN_KIND_REVIEW;
  check_set (&task->text, "Bước sau");
  check_set (&task->time_wording, "Trước ngày 20/3/2024");
  milestone->task = 12;
  milestone->kind = CCH_MILESTONE_KIND_DATE;
  milestone->due = cch_date_new (2024, 3, 20);
  check_add_link (fixture, 12, CCH_TASK_ROLE_LEAD, CHECK_AGENCY);
}

static void
break_outline (CheckFixture *fixture)
{
  fixture->view.plan->kind = CCH_PLAN_KIND_INSPECTION;
  check_set (&fixture->section->body,
             "Kết quả 06 tháng đầu năm 2024 theo Điều 2; đơn vị lớn hoàn thành trước ngày "
             "30/9/2024.");
}

static const struct
{
  const char *rule;
  void (*spoil) (CheckFixture *fixture);
  const char *mend; /* NULL: none is offered */
} cases[] = {
  { "R1", break_parent, NULL },
  { "R2", break_focus, NULL },
  { "R12", break_due_before_issue, NULL },
  { "R12", break_parent_day, NULL },
  { "R12", break_draft_day, NULL },
  { "R15", break_promise, NULL },
  { "R16", break_lead, NULL },
  { "R20", break_time, NULL },
  { "R53", break_paper, NULL },
  { "R83", break_steps, NULL },
  { "R85", break_duty, NULL },
  { "R91", break_filing, "file" },
  { "R91", break_filing_unit, NULL },
  { "R93", break_article, NULL },
  { "R93", break_decision_article, "Như Điều 3;" },
  { "R97", break_citation_fields, NULL },
  { "R98", break_citation_number, NULL },
  { "R108", break_two_dates, NULL },
  { "R108", break_own_date, "(Kèm theo Kế hoạch số 15/KH-UBND ngày 15 tháng 01 năm 2024, Điều 2)" },
  { "R109", break_year, "Trong năm 2024" },
  { "R109", break_promised_year, "Cung cấp dịch vụ công, đảm bảo đến hết 2024 đạt 75%" },
  { "R110", break_register, "Nghị quyết số 19-NQ/TW ngày 25/10/2017" },
  { "R111", break_plan_year, NULL },
  { "R112", break_citation_weekend, NULL },
  { "R113", break_outline, NULL },
  { "R114", break_product, NULL },
  { "R115", break_name, "Phòng Nội vụ huyện Ngọc Lặc" },
  { "R115", break_place, "Kế hoạch của HUYỆN NGỌC LẶC năm nay" },
  { "R116", break_variant, "Văn phòng HĐND và UBND" },
  { "R116", break_recipient, "Phòng Kinh tế - Hạ tầng" },
  { "R117", break_spelling, "Kiện toàn tổ công tác" },
  { "R119", break_subject, "Ban hành Kế hoạch năm 2024" },
  { "R120", break_bracket, "Báo cáo (kèm số liệu)" },
  { "R120", break_bracket_behind, "(Ban hành kèm theo Quyết định số: …)" },
  { "R120", break_quote, "“đúng quy định”" },
  { "R120", break_quote_inside, "đúng quy định của cấp trên" },
  { "R120", break_letter, NULL },
  { "R121", break_typed_number, "Thực hiện báo cáo định kỳ" },
  { "R122", break_term, "Áp dụng ISO 9001:2015" },
  { "R122", break_decree, NULL },
  { "R123", break_programme, "Kế hoạch giai đoạn 2021-2030" },
  { "R123", break_programme_name, NULL },
  { "R126", break_notice, NULL },
  { "R126", break_draft_notice, NULL },
  { "R127", break_due_weekend, NULL },
  { "R127", break_holiday, NULL },
  { "F4", break_parent_version, NULL },
};

/* What looks like a fault and is none. */
static void
keep_parent_day (CheckFixture *fixture)
{
  set_parent (fixture, cch_date_new (2023, 12, 28));
}

static void
keep_decision_article (CheckFixture *fixture)
{
  fixture->view.plan->attached = TRUE;
  check_set (&fixture->recipient->wording, "Như Điều 3;");
}

static void
keep_steps (CheckFixture *fixture)
{
  break_steps (fixture);
  ((CchMilestone *) g_ptr_array_index (fixture->view.milestones, 1))->due =
      cch_date_new (2024, 4, 20);
}

static void
keep_outline (CheckFixture *fixture)
{
  fixture->view.plan->kind = CCH_PLAN_KIND_INSPECTION;
  check_set (&fixture->section->body,
             "Kết quả 06 tháng đầu năm 2024 theo Điều 2, hoàn thành trước ngày 15/7/2024.");
}

static void
keep_holiday (CheckFixture *fixture)
{
  fixture->view.holidays = cch_holidays_new_shipped ();
}

/* Two levels have two programmes. */
static void
keep_programmes (CheckFixture *fixture)
{
  check_set (&fixture->task->text, "Kế hoạch CCHC huyện giai đoạn 2021-2025");
  check_set (&fixture->task->note, "Kế hoạch cải cách hành chính tỉnh giai đoạn 2021-2030");
}

static void
keep_promised_year (CheckFixture *fixture)
{
  check_set (&fixture->task->text,
             "Hệ thống hóa văn bản còn hiệu lực đến hết năm 2023, bảo đảm đến hết năm 2024 đủ");
}

static void
keep_enumeration (CheckFixture *fixture)
{
  check_set (&fixture->section->body, "a) Theo Điều 2;\nb) “Một cửa” (điện tử).");
}

static void
keep_place (CheckFixture *fixture)
{
  check_set (&fixture->task->text, "Kế hoạch của HUYỆN NGỌC LẶC và huyện Ngọc Lặc");
}

static const struct
{
  const char *rule;
  void (*prepare) (CheckFixture *fixture);
} good[] = {
  { "R12", keep_parent_day },       { "R126", keep_parent_day },    { "R83", keep_steps },
  { "R93", keep_decision_article }, { "R113", keep_outline },       { "R115", keep_place },
  { "R116", keep_place },           { "R120", keep_enumeration },   { "R123", keep_programmes },
  { "R127", keep_holiday },         { "R109", keep_promised_year }, { "F4", break_parent },
  { "R1", break_parent_version },
};

/* An issued plan cannot be mended, whatever is found in it. */
static void
test_issued (void)
{
  CheckFixture fixture;
  g_autoptr (GPtrArray) findings = NULL;

  check_set_up (&fixture);
  break_spelling (&fixture);
  fixture.view.plan->state = CCH_DOCUMENT_STATE_ISSUED;
  findings = cch_check_run (&fixture.view, CCH_CHECK_READS_ALL);
  g_assert_nonnull (check_find (findings, "R117"));
  g_assert_null (cch_finding_get_mend (check_find (findings, "R117")));
  check_tear_down (&fixture);
}

static void
test_good_case (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  CheckFixture fixture;
  g_autoptr (GPtrArray) findings = NULL;

  check_set_up (&fixture);
  good[index].prepare (&fixture);
  findings = cch_check_run (&fixture.view, CCH_CHECK_READS_ALL);
  g_assert_null (check_find (findings, good[index].rule));
  check_tear_down (&fixture);
}

static void
test_good (void)
{
  CheckFixture fixture;
  g_autoptr (GPtrArray) findings = NULL;

  check_set_up (&fixture);
  findings = cch_check_run (&fixture.view, CCH_CHECK_READS_ALL);
  for (guint i = 0; i < findings->len; i++)
    {
      g_autofree char *words =
          cch_notice_to_string (cch_finding_get_notice (g_ptr_array_index (findings, i)));

      g_test_message ("%s", words);
    }
  g_assert_cmpuint (findings->len, ==, 0);
  check_tear_down (&fixture);
}

static void
apply (CheckFixture *fixture, const CchMend *mend)
{
  GPtrArray *arrays[] = { fixture->view.sections, fixture->view.tasks, fixture->view.recipients,
                          fixture->view.task_agencies };

  if (g_str_equal (mend->field, "attached"))
    {
      g_assert_cmpstr (mend->value, ==, "true");
      fixture->view.plan->attached = TRUE;
      return;
    }
  if (g_str_equal (mend->uuid, "plan"))
    {
      g_object_set (fixture->view.plan, mend->field, mend->value, NULL);
      return;
    }
  if (g_str_equal (mend->field, "purpose"))
    {
      g_assert_cmpstr (mend->value, ==, "file");
      fixture->recipient->purpose = CCH_RECIPIENT_PURPOSE_FILE;
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    for (guint j = 0; j < arrays[i]->len; j++)
      if (g_str_equal (cch_record_get_uuid (g_ptr_array_index (arrays[i], j)), mend->uuid))
        g_object_set (g_ptr_array_index (arrays[i], j),
                      g_str_equal (mend->field, "time_wording") ? "time-wording" : mend->field,
                      mend->value, NULL);
}

static void
test_case (gconstpointer data)
{
  guint index = GPOINTER_TO_UINT (data);
  CheckFixture fixture;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GPtrArray) mended = NULL;
  CchFinding *finding;
  const CchMend *mend;

  check_set_up (&fixture);
  cases[index].spoil (&fixture);
  findings = cch_check_run (&fixture.view, CCH_CHECK_READS_ALL);
  finding = check_find (findings, cases[index].rule);
  g_assert_nonnull (finding);
  mend = cch_finding_get_mend (finding);
  g_assert_cmpstr (mend != NULL ? mend->value : NULL, ==, cases[index].mend);
  if (mend != NULL && mend->act == CCH_MEND_SET)
    {
      apply (&fixture, mend);
      mended = cch_check_run (&fixture.view, CCH_CHECK_READS_ALL);
      g_assert_null (check_find (mended, cases[index].rule));
    }
  check_tear_down (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/check/good", test_good);
  g_test_add_func ("/rules/check/issued", test_issued);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/rules/check/%s-%u", cases[i].rule, i);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autofree char *path = g_strdup_printf ("/rules/check/good/%s-%u", good[i].rule, i);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_good_case);
    }
  return g_test_run ();
}
