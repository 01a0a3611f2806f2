/* A small plan that no check objects to.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "check-fixture.h"

#include "rules/cch-regulation-library.h"

#include <string.h>

gpointer
check_add (GPtrArray **array, const CchKind *kind, gint64 id)
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

void
check_set (char **field, const char *value)
{
  g_free (*field);
  *field = g_strdup (value);
}

static void
add_agency_term (CheckFixture *fixture, gint64 agency, const char *name)
{
  CchAgencyTerm *term = check_add (&fixture->view.agency_terms, &cch_agency_term_kind, 0);

  term->agency = agency;
  check_set (&term->name, name);
}

static CchCitation *
add_citation (CheckFixture *fixture, const char *number, const char *symbol, CchDate issued)
{
  CchCitation *citation = check_add (&fixture->view.citations, &cch_citation_kind, 0);

  check_set (&citation->document_type, "Quyết định");
  check_set (&citation->number, number);
  check_set (&citation->symbol, symbol);
  check_set (&citation->issuer, "UBND tỉnh");
  citation->issued = issued;
  return citation;
}

static CchTask *
add_task (CheckFixture *fixture, gint64 id)
{
  CchTask *task = check_add (&fixture->view.tasks, &cch_task_kind, id);

  check_set (&task->text, "Ban hành Kế hoạch kiểm tra");
  check_set (&task->time_wording, "Quý I/2024");
  task->area = CHECK_AREA;
  return task;
}

CchTaskAgency *
check_add_link (CheckFixture *fixture, gint64 task, CchTaskRole role, gint64 agency)
{
  CchTaskAgency *link = check_add (&fixture->view.task_agencies, &cch_task_agency_kind, 0);

  link->task = task;
  link->role = role;
  link->agency = agency;
  return link;
}

void
check_set_up (CheckFixture *fixture)
{
  CchCheckView *view = &fixture->view;

  memset (fixture, 0, sizeof *fixture);
  view->plan = CCH_PLAN (cch_record_new (&cch_plan_kind));
  cch_record_set_identity (CCH_RECORD (view->plan), 1, "plan");
  check_set (&view->plan->title, "Kế hoạch cải cách hành chính năm 2024");
  check_set (&view->plan->number, "15");
  check_set (&view->plan->symbol, "KH-UBND");
  view->plan->year = 2024;
  view->plan->issued = cch_date_new (2024, 1, 15);

  fixture->citation = add_citation (fixture, "20", "QĐ-UBND", cch_date_new (2023, 12, 20));
  fixture->section = check_add (&view->sections, &cch_section_kind, 31);
  check_set (&fixture->section->heading, "Nhiệm vụ trọng tâm, đột phá");
  check_set (
      &fixture->section->body,
      "Đẩy mạnh số hóa (toàn trình) theo Điều 2; Kế hoạch số 52/KH-UBND ngày 23/3/2022 giai đoạn 2021-2025, định hướng đến năm 2030.");
  fixture->task = add_task (fixture, CHECK_TASK);
  fixture->product = check_add (&view->products, &cch_product_kind, 41);
  fixture->product->task = CHECK_TASK;
  check_set (&fixture->product->text, "Kế hoạch");
  fixture->milestone = check_add (&view->milestones, &cch_milestone_kind, 51);
  fixture->milestone->task = CHECK_TASK;
  fixture->milestone->kind = CCH_MILESTONE_KIND_DATE;
  fixture->milestone->due = cch_date_new (2024, 3, 29);
  fixture->lead = check_add_link (fixture, CHECK_TASK, CCH_TASK_ROLE_LEAD, CHECK_AGENCY);
  fixture->recipient = check_add (&view->recipients, &cch_recipient_kind, 61);
  check_set (&fixture->recipient->wording, "Như Điều 2;");
  check_set (&view->plan->drafting_unit, "NV");
  add_agency_term (fixture, CHECK_AGENCY, "Phòng Nội vụ huyện Ngọc Lặc");
  add_agency_term (fixture, CHECK_OTHER_AGENCY, "Phòng Tư pháp");
}

void
check_tear_down (CheckFixture *fixture)
{
  CchCheckView *view = &fixture->view;
  GPtrArray *arrays[] = {
    view->sections,   view->tasks,        view->products,     view->milestones, view->task_agencies,
    view->citations,  view->areas,        view->agency_terms, view->aliases,    view->silenced,
    view->recipients, view->parent_tasks, view->area_owners,  view->agencies,
  };

  for (guint i = 0; i < G_N_ELEMENTS (arrays); i++)
    g_clear_pointer (&arrays[i], g_ptr_array_unref);
  g_clear_object (&view->plan);
  g_clear_object (&view->parent);
  g_clear_pointer (&view->regulation, cch_regulation_unref);
  g_clear_pointer (&view->holidays, cch_holidays_unref);
}

void
check_use_regulation (CheckFixture *fixture, const char *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchRegulationLibrary) library = cch_regulation_library_new ();

  g_clear_pointer (&fixture->view.regulation, cch_regulation_unref);
  fixture->view.regulation = cch_regulation_library_get (library, id, &error);
  g_assert_no_error (error);
}

CchFinding *
check_find (GPtrArray *findings, const char *rule)
{
  for (guint i = 0; i < findings->len; i++)
    if (g_str_equal (cch_notice_get_rule (cch_finding_get_notice (g_ptr_array_index (findings, i))),
                     rule))
      return g_ptr_array_index (findings, i);
  return NULL;
}
