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
  check_set (&fixture->recipient->wording, "Lưu VT, NV.");
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

static const struct
{
  const char *rule;
  void (*spoil) (CheckFixture *fixture);
  const char *mend; /* NULL: none is offered */
} cases[] = {
  { "R1", break_parent, NULL },
  { "R2", break_focus, NULL },
  { "R12", break_due_before_issue, NULL },
  { "R15", break_promise, NULL },
  { "R16", break_lead, NULL },
  { "R20", break_time, NULL },
  { "R53", break_paper, NULL },
  { "R85", break_duty, NULL },
  { "R91", break_filing, "file" },
  { "R91", break_filing_unit, NULL },
  { "R93", break_article, NULL },
  { "R97", break_citation_fields, NULL },
  { "R98", break_citation_number, NULL },
  { "R108", break_two_dates, NULL },
  { "R109", break_year, "Trong năm 2024" },
  { "R110", break_register, NULL },
  { "R111", break_plan_year, NULL },
  { "R112", break_citation_weekend, NULL },
  { "R114", break_product, NULL },
  { "R115", break_name, "Phòng Nội vụ huyện Ngọc Lặc" },
  { "R117", break_spelling, "Kiện toàn tổ công tác" },
  { "R119", break_subject, "Ban hành Kế hoạch năm 2024" },
  { "R120", break_bracket, NULL },
  { "R120", break_quote, NULL },
  { "R121", break_typed_number, "Thực hiện báo cáo định kỳ" },
  { "R122", break_term, "Áp dụng ISO 9001:2015" },
  { "R123", break_programme, "Kế hoạch giai đoạn 2021-2030" },
  { "R126", break_notice, NULL },
  { "R127", break_due_weekend, NULL },
};

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
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/rules/check/%s-%u", cases[i].rule, i);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  return g_test_run ();
}
