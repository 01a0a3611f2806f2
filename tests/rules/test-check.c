/* Every check: silent on a good plan, heard on a bad one, and silent again after its mend.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-check.h"
#include "rules/cch-regulation-library.h"

#include <string.h>

enum
{
  AGENCY = 1,
  OTHER_AGENCY = 2,
  TASK = 11,
  AREA = 21,
  FUZZ_ROUNDS = 3000,
  FUZZ_SEED = 108,
};

typedef struct
{
  CchCheckView view;
  CchCitation *citation;
  CchSection *section;
  CchTask *task;
  CchProduct *product;
  CchMilestone *milestone;
  CchTaskAgency *lead;
  CchRecipient *recipient;
} Fixture;

static gpointer
add (GPtrArray **array, const CchKind *kind, gint64 id)
{
  CchRecord *record = cch_record_new (kind);
  g_autofree char *uuid = NULL;

  if (*array == NULL)
    *array = g_ptr_array_new_with_free_func (g_object_unref);
  uuid = g_strdup_printf ("%s-%" G_GINT64_FORMAT "-%u", kind->name, id, (*array)->len);
  cch_record_set_identity (record, id, uuid);
  g_ptr_array_add (*array, record);
  return record;
}

static void
set (char **field, const char *value)
{
  g_free (*field);
  *field = g_strdup (value);
}

static void
add_agency_term (Fixture *fixture, gint64 agency, const char *name)
{
  CchAgencyTerm *term = add (&fixture->view.agency_terms, &cch_agency_term_kind, 0);

  term->agency = agency;
  set (&term->name, name);
}

static CchCitation *
add_citation (Fixture *fixture, const char *number, const char *symbol, CchDate issued)
{
  CchCitation *citation = add (&fixture->view.citations, &cch_citation_kind, 0);

  set (&citation->document_type, "Quyết định");
  set (&citation->number, number);
  set (&citation->symbol, symbol);
  set (&citation->issuer, "UBND tỉnh");
  citation->issued = issued;
  return citation;
}

static CchTask *
add_task (Fixture *fixture, gint64 id)
{
  CchTask *task = add (&fixture->view.tasks, &cch_task_kind, id);

  set (&task->text, "Ban hành Kế hoạch kiểm tra");
  set (&task->time_wording, "Quý I/2024");
  task->area = AREA;
  return task;
}

static CchTaskAgency *
add_link (Fixture *fixture, gint64 task, CchTaskRole role, gint64 agency)
{
  CchTaskAgency *link = add (&fixture->view.task_agencies, &cch_task_agency_kind, 0);

  link->task = task;
  link->role = role;
  link->agency = agency;
  return link;
}

static void
set_up (Fixture *fixture)
{
  CchCheckView *view = &fixture->view;

  memset (fixture, 0, sizeof *fixture);
  view->plan = CCH_PLAN (cch_record_new (&cch_plan_kind));
  cch_record_set_identity (CCH_RECORD (view->plan), 1, "plan");
  set (&view->plan->title, "Kế hoạch cải cách hành chính năm 2024");
  set (&view->plan->number, "15");
  set (&view->plan->symbol, "KH-UBND");
  view->plan->year = 2024;
  view->plan->issued = cch_date_new (2024, 1, 15);

  fixture->citation = add_citation (fixture, "20", "QĐ-UBND", cch_date_new (2023, 12, 20));
  fixture->section = add (&view->sections, &cch_section_kind, 31);
  set (&fixture->section->heading, "Nhiệm vụ trọng tâm, đột phá");
  set (
      &fixture->section->body,
      "Đẩy mạnh số hóa (toàn trình) theo Điều 2; Kế hoạch số 52/KH-UBND ngày 23/3/2022 giai đoạn 2021-2025, định hướng đến năm 2030.");
  fixture->task = add_task (fixture, TASK);
  fixture->product = add (&view->products, &cch_product_kind, 41);
  fixture->product->task = TASK;
  set (&fixture->product->text, "Kế hoạch");
  fixture->milestone = add (&view->milestones, &cch_milestone_kind, 51);
  fixture->milestone->task = TASK;
  fixture->milestone->kind = CCH_MILESTONE_KIND_DATE;
  fixture->milestone->due = cch_date_new (2024, 3, 29);
  fixture->lead = add_link (fixture, TASK, CCH_TASK_ROLE_LEAD, AGENCY);
  fixture->recipient = add (&view->recipients, &cch_recipient_kind, 61);
  set (&fixture->recipient->wording, "Như Điều 2;");
  set (&view->plan->drafting_unit, "NV");
  add_agency_term (fixture, AGENCY, "Phòng Nội vụ huyện Ngọc Lặc");
  add_agency_term (fixture, OTHER_AGENCY, "Phòng Tư pháp");
}

static void
tear_down (Fixture *fixture)
{
  CchCheckView *view = &fixture->view;
  GPtrArray *arrays[] = {
    view->sections,      view->tasks,     view->products,   view->milestones,
    view->task_agencies, view->citations, view->areas,      view->agency_terms,
    view->aliases,       view->silenced,  view->recipients, view->parent_tasks,
  };

  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    g_clear_pointer (&arrays[i], g_ptr_array_unref);
  g_clear_object (&view->plan);
  g_clear_object (&view->parent);
  g_clear_pointer (&view->regulation, cch_regulation_unref);
}

/* One fault a function. */
static void
break_parent (Fixture *fixture)
{
  CchTask *task = add (&fixture->view.parent_tasks, &cch_task_kind, 71);

  set (&task->text, "Việc của cấp trên");
  fixture->view.parent = CCH_PLAN (cch_record_new (&cch_plan_kind));
}

static void
break_focus (Fixture *fixture)
{
  fixture->task->row = CCH_TASK_ROW_GROUP;
}

static void
break_due_before_issue (Fixture *fixture)
{
  fixture->milestone->due = cch_date_new (2024, 1, 12);
}

static void
break_promise (Fixture *fixture)
{
  set (&fixture->section->body, "Sản phẩm và kinh phí theo các phụ lục đính kèm.");
}

static void
break_lead (Fixture *fixture)
{
  fixture->lead->role = CCH_TASK_ROLE_COOPERATING;
}

static void
break_time (Fixture *fixture)
{
  set (&fixture->task->time_wording, "Sớm nhất có thể");
}

static void
break_paper (Fixture *fixture)
{
  fixture->view.plan->state = CCH_DOCUMENT_STATE_ISSUED;
  set (&fixture->view.plan->number, "");
}

static void
break_duty (Fixture *fixture)
{
  fixture->section->agency = OTHER_AGENCY;
}

static void
break_filing (Fixture *fixture)
{
  set (&fixture->recipient->wording, "Lưu VT, NV.");
}

static void
break_filing_unit (Fixture *fixture)
{
  set (&fixture->view.plan->drafting_unit, "");
}

static void
break_article (Fixture *fixture)
{
  set (&fixture->recipient->wording, "Như Điều 3;");
}

static void
break_citation_fields (Fixture *fixture)
{
  fixture->citation->issued = CCH_DATE_NONE;
}

static void
break_citation_number (Fixture *fixture)
{
  set (&fixture->citation->number, "");
}

static void
break_two_dates (Fixture *fixture)
{
  set (&fixture->section->body,
       "Quyết định số 6320/QĐ-UBND ngày 26 tháng 12 năm 2019; (Kèm theo Quyết định số "
       "6320/QĐ-UBND ngày 28 tháng 12 năm 2019)");
}

static void
break_year (Fixture *fixture)
{
  set (&fixture->task->time_wording, "Trong năm 2023");
}

static void
break_register (Fixture *fixture)
{
  set (&fixture->section->body, "Nghị quyết số 19-NQ/TW ngày 25/10/2018");
}

static void
break_plan_year (Fixture *fixture)
{
  set (&fixture->section->body, "Kế hoạch số 525/KH-UBND ngày 29/12/2022 của UBND tỉnh năm 2024");
}

static void
break_citation_weekend (Fixture *fixture)
{
  fixture->citation->issued = cch_date_new (2022, 12, 4);
}

static void
break_product (Fixture *fixture)
{
  set (&fixture->task->time_wording, "Báo cáo tự chấm điểm: Trước 10/12/2024");
}

static void
break_name (Fixture *fixture)
{
  CchTaskAgency *link = add_link (fixture, TASK, CCH_TASK_ROLE_COOPERATING, 0);

  set (&link->wording, "Phòng Nội vụ huyện Ngọc Lạc");
}

static void
break_spelling (Fixture *fixture)
{
  set (&fixture->task->text, "Kiên toàn tổ công tác");
}

static void
break_subject (Fixture *fixture)
{
  set (&fixture->view.plan->title, "V/v ban hành Kế hoạch năm 2024");
}

static void
break_bracket (Fixture *fixture)
{
  set (&fixture->task->text, "Báo cáo (kèm số liệu");
}

static void
break_quote (Fixture *fixture)
{
  set (&fixture->task->text, "đúng quy định”");
}

static void
break_typed_number (Fixture *fixture)
{
  set (&fixture->task->text, "2. Thực hiện báo cáo định kỳ");
}

static void
break_term (Fixture *fixture)
{
  set (&fixture->task->text, "Áp dụng ISO 9001:2008");
}

static void
break_programme (Fixture *fixture)
{
  set (&fixture->task->text, "Kế hoạch giai đoạn 2021- 2030");
}

static void
break_notice (Fixture *fixture)
{
  fixture->milestone->due = cch_date_new (2024, 1, 25);
}

static void
break_due_weekend (Fixture *fixture)
{
  fixture->milestone->due = cch_date_new (2024, 6, 30);
}

static const struct
{
  const char *rule;
  void (*spoil) (Fixture *fixture);
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
  { "R122", break_term, NULL },
  { "R123", break_programme, "Kế hoạch giai đoạn 2021-2030" },
  { "R126", break_notice, NULL },
  { "R127", break_due_weekend, NULL },
};

static CchFinding *
find (GPtrArray *findings, const char *rule)
{
  for (guint i = 0; i < findings->len; i++)
    if (g_str_equal (cch_notice_get_rule (cch_finding_get_notice (g_ptr_array_index (findings, i))),
                     rule))
      return g_ptr_array_index (findings, i);
  return NULL;
}

static void
test_good (void)
{
  Fixture fixture;
  g_autoptr (GPtrArray) findings = NULL;

  set_up (&fixture);
  findings = cch_check_run (&fixture.view, CCH_CHECK_READS_ALL);
  for (guint i = 0; i < findings->len; i++)
    {
      g_autofree char *words =
          cch_notice_to_string (cch_finding_get_notice (g_ptr_array_index (findings, i)));

      g_test_message ("%s", words);
    }
  g_assert_cmpuint (findings->len, ==, 0);
  tear_down (&fixture);
}

static void
apply (Fixture *fixture, const CchMend *mend)
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
  Fixture fixture;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GPtrArray) mended = NULL;
  CchFinding *finding;
  const CchMend *mend;

  set_up (&fixture);
  cases[index].spoil (&fixture);
  findings = cch_check_run (&fixture.view, CCH_CHECK_READS_ALL);
  finding = find (findings, cases[index].rule);
  g_assert_nonnull (finding);
  mend = cch_finding_get_mend (finding);
  g_assert_cmpstr (mend != NULL ? mend->value : NULL, ==, cases[index].mend);
  if (mend != NULL)
    {
      apply (&fixture, mend);
      mended = cch_check_run (&fixture.view, CCH_CHECK_READS_ALL);
      g_assert_null (find (mended, cases[index].rule));
    }
  tear_down (&fixture);
}

static CchRegulation *
load_regulation (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchRegulationLibrary) library = cch_regulation_library_new ();
  CchRegulation *regulation = cch_regulation_library_get (library, "ha-tinh-2019", &error);

  g_assert_no_error (error);
  return regulation;
}

/* Silenced once, with a reason, a finding stays away; others of its rule do not. */
static void
test_silence (void)
{
  Fixture fixture;
  g_autoptr (GPtrArray) loud = NULL;
  g_autoptr (GPtrArray) quiet = NULL;
  CchSilencedFinding *silenced;
  CchPlace *place;

  set_up (&fixture);
  break_due_weekend (&fixture);
  loud = cch_check_run (&fixture.view, CCH_CHECK_READS_ALL);
  place = cch_notice_get_place (cch_finding_get_notice (find (loud, "R127")));
  silenced = add (&fixture.view.silenced, &cch_silenced_finding_kind, 0);
  set (&silenced->rule, "R127");
  set (&silenced->record, cch_place_get_uuid (place));
  set (&silenced->field, cch_place_get_field (place));
  quiet = cch_check_run (&fixture.view, CCH_CHECK_READS_ALL);
  g_assert_null (find (quiet, "R127"));
  tear_down (&fixture);
}

/* A live run asks only the rules that read what has changed. */
static void
test_changed (void)
{
  Fixture fixture;
  g_autoptr (GPtrArray) tasks = NULL;
  g_autoptr (GPtrArray) recipients = NULL;

  set_up (&fixture);
  break_due_weekend (&fixture);
  break_filing (&fixture);
  tasks = cch_check_run (&fixture.view, cch_check_get_reads ("milestone"));
  recipients = cch_check_run (&fixture.view, cch_check_get_reads ("recipient"));
  g_assert_nonnull (find (tasks, "R127"));
  g_assert_null (find (tasks, "R91"));
  g_assert_null (find (recipients, "R127"));
  g_assert_nonnull (find (recipients, "R91"));
  g_assert_cmpuint (cch_check_get_reads ("evidence"), ==, 0);
  tear_down (&fixture);
}

/* The rules that need a pack: word limits and areas by class. */
static void
test_regulation (void)
{
  Fixture fixture;
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GPtrArray) written = NULL;
  g_autoptr (GString) body = g_string_new (NULL);
  CchArea *area;

  set_up (&fixture);
  fixture.view.regulation = load_regulation ();
  fixture.view.agency_class = "cqtw";
  area = add (&fixture.view.areas, &cch_area_kind, AREA);
  set (&area->code, "5");
  for (guint i = 0; i < 201; i++)
    g_string_append (body, "từ ");
  set (&fixture.section->body, body->str);
  set (&fixture.section->code, "trong-tam");
  findings = cch_check_run (&fixture.view, CCH_CHECK_READS_ALL);
  g_assert_nonnull (find (findings, "R5"));
  g_assert_nonnull (find (findings, "R8"));
  g_assert_null (find (findings, "R2"));
  set (&fixture.section->code, "");
  written = cch_check_run (&fixture.view, CCH_CHECK_READS_ALL);
  g_assert_nonnull (find (written, "R2"));
  tear_down (&fixture);
}

/* Windows that both count the day they share, as the pack of Sóc Trăng would without its reading. */
static void
test_shared_window (void)
{
  Fixture fixture;
  g_autoptr (GError) error = NULL;
  g_autoptr (CchRegulationLibrary) library = cch_regulation_library_new ();
  g_autoptr (GBytes) shipped =
      cch_regulation_library_get_data ("soc-trang-cu-lao-dung-2023.xml", &error);
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func ((GDestroyNotify) cch_notice_unref);
  g_autoptr (GString) text = NULL;
  g_autoptr (GBytes) changed = NULL;
  g_autoptr (GPtrArray) half_open = NULL;
  g_autoptr (GPtrArray) shared = NULL;

  g_assert_no_error (error);
  text = g_string_new_len (g_bytes_get_data (shipped, NULL), (gssize) g_bytes_get_size (shipped));
  g_string_replace (text, "boundary=\"start\"", "boundary=\"both\"", 0);
  changed = g_bytes_new (text->str, text->len);

  set_up (&fixture);
  fixture.view.regulation =
      cch_regulation_library_get (library, "soc-trang-cu-lao-dung-2023", &error);
  g_assert_no_error (error);
  half_open = cch_check_run (&fixture.view, CCH_CHECK_READS_PLAN);
  g_assert_null (find (half_open, "R31"));
  cch_regulation_unref (fixture.view.regulation);
  fixture.view.regulation =
      cch_regulation_library_read (library, changed, "changed.xml", faults, &error);
  g_assert_no_error (error);
  shared = cch_check_run (&fixture.view, CCH_CHECK_READS_PLAN);
  g_assert_nonnull (find (shared, "R31"));
  tear_down (&fixture);
}

static void
test_table (void)
{
  for (guint i = 0; i < cch_check_n_rules; i++)
    {
      g_assert_true (cch_check_find_rule (cch_check_rules[i].id) == &cch_check_rules[i]);
      g_assert_cmpuint (cch_check_rules[i].reads, !=, 0);
    }
  g_assert_null (cch_check_find_rule ("R0"));
}

/* Texts of any kind: no rule may fall over, every place must be a record. */
static void
test_fuzz (void)
{
  static const char *const pieces[] = {
    "(",          ")",          "“",        "”",     "12/2023/NĐ-CP",
    " ngày ",     "31/02/2020", "năm 2024", "2021-", " 2030",
    "a)",         "1.",         "Lưu",      ":",     "VT",
    "Như Điều 9", "\xff",       "\xe1\xbb", "Đ",     "/KH-",
    "99",         "V/v ",       "\n",
  };
  g_autoptr (GRand) random = g_rand_new_with_seed (FUZZ_SEED);

  for (guint round = 0; round < FUZZ_ROUNDS; round++)
    {
      Fixture fixture;
      g_autoptr (GPtrArray) findings = NULL;
      char **texts[6];

      set_up (&fixture);
      texts[0] = &fixture.view.plan->title;
      texts[1] = &fixture.section->body;
      texts[2] = &fixture.task->text;
      texts[3] = &fixture.task->time_wording;
      texts[4] = &fixture.recipient->wording;
      texts[5] = &fixture.citation->subject;
      for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
        {
          g_autoptr (GString) text = g_string_new (NULL);

          for (gint32 n = g_rand_int_range (random, 0, 8); n > 0; n--)
            g_string_append (text, pieces[g_rand_int_range (random, 0, G_N_ELEMENTS (pieces))]);
          g_free (*texts[i]);
          *texts[i] = g_utf8_make_valid (text->str, -1);
        }
      findings = cch_check_run (&fixture.view, CCH_CHECK_READS_ALL);
      for (guint i = 0; i < findings->len; i++)
        g_assert_nonnull (cch_place_get_uuid (
            cch_notice_get_place (cch_finding_get_notice (g_ptr_array_index (findings, i)))));
      tear_down (&fixture);
    }
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
  g_test_add_func ("/rules/check/silence", test_silence);
  g_test_add_func ("/rules/check/changed", test_changed);
  g_test_add_func ("/rules/check/regulation", test_regulation);
  g_test_add_func ("/rules/check/shared-window", test_shared_window);
  g_test_add_func ("/rules/check/table", test_table);
  g_test_add_func ("/rules/check/fuzz", test_fuzz);
  return g_test_run ();
}
