/* A small plan of a commune that exists nowhere, for the tests of composing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-sample-plan.h"

#include "model/cch-citation.h"
#include "model/cch-milestone.h"
#include "model/cch-product.h"
#include "model/cch-recipient.h"
#include "model/cch-task-agency.h"

enum
{
  COMMUNE = 1,
  OFFICE = 2,
  CULTURE = 3,
};

gpointer
cch_sample_record_new (const CchKind *kind, gint64 id)
{
  CchRecord *record = cch_record_new (kind);
  g_autofree char *uuid = g_strdup_printf ("%s-%" G_GINT64_FORMAT, kind->name, id);

  cch_record_set_identity (record, id, uuid);
  return record;
}

static void
take (CchPlanView *view, gpointer record)
{
  cch_plan_view_add (view, record);
  g_object_unref (record);
}

static void
add_agency (CchPlanView *view, gint64 id, const char *name, const char *short_name)
{
  CchAgencyTerm *term = cch_sample_record_new (&cch_agency_term_kind, id);

  term->agency = id;
  term->name = g_strdup (name);
  term->short_name = g_strdup (short_name);
  term->parent = id == COMMUNE ? 0 : COMMUNE;
  term->place = g_strdup ("Thuận Mẫu");
  term->head_post = g_strdup (id == COMMUNE ? "Chủ tịch" : "Trưởng phòng");
  take (view, term);
}

static void
add_area (CchPlanView *view, gint64 id, const char *code, const char *name)
{
  CchArea *area = cch_sample_record_new (&cch_area_kind, id);

  area->code = g_strdup (code);
  area->name = g_strdup (name);
  area->position = id;
  take (view, area);
}

static void
add_section (CchPlanView *view, gint64 id, const char *code, const char *body)
{
  CchSection *section = cch_sample_record_new (&cch_section_kind, id);

  section->code = g_strdup (code);
  section->body = g_strdup (body);
  section->position = id;
  take (view, section);
}

static void
add_citation (CchPlanView *view,
              gint64 id,
              const char *symbol,
              const char *issuer,
              const char *subject)
{
  CchCitation *citation = cch_sample_record_new (&cch_citation_kind, id);

  citation->number = g_strdup_printf ("%" G_GINT64_FORMAT, 70 + id);
  citation->symbol = g_strdup (symbol);
  citation->issued = cch_date_new (2021, 7, 15);
  citation->issuer = g_strdup (issuer);
  citation->subject = g_strdup (subject);
  citation->position = id;
  take (view, citation);
}

static void
add_role (CchPlanView *view, gint64 id, gint64 task, CchTaskRole role, gint64 agency)
{
  CchTaskAgency *part = cch_sample_record_new (&cch_task_agency_kind, id);

  part->task = task;
  part->role = role;
  part->agency = agency;
  part->position = id;
  take (view, part);
}

static void
add_product (CchPlanView *view, gint64 id, gint64 task, const char *text)
{
  CchProduct *product = cch_sample_record_new (&cch_product_kind, id);

  product->task = task;
  product->text = g_strdup (text);
  product->position = id;
  take (view, product);
}

static void
add_milestone (CchPlanView *view, gint64 id, gint64 task, CchDate due)
{
  CchMilestone *milestone = cch_sample_record_new (&cch_milestone_kind, id);

  milestone->task = task;
  milestone->kind = CCH_MILESTONE_KIND_MONTH;
  milestone->due = due;
  milestone->position = id;
  take (view, milestone);
}

static void
add_task (CchPlanView *view, gint64 id, gint64 area, const char *text, const char *time)
{
  CchTask *task = cch_sample_record_new (&cch_task_kind, id);

  task->area = area;
  task->text = g_strdup (text);
  task->time_wording = g_strdup (time);
  task->budget = 1500000.0 * (double) id;
  task->position = id;
  take (view, task);
  add_role (view, id * 10, id, CCH_TASK_ROLE_LEAD, OFFICE);
  add_role (view, id * 10 + 1, id, CCH_TASK_ROLE_COOPERATING, CULTURE);
  add_product (view, id * 10, id, "Kế hoạch");
  add_product (view, id * 10 + 1, id, "Báo cáo");
  add_milestone (view, id * 10, id, cch_date_new (2026, 3, 31));
  add_milestone (view, id * 10 + 1, id, cch_date_new (2026, 12, 31));
}

static void
add_recipient (CchPlanView *view, gint64 id, const char *wording, CchRecipientPurpose purpose)
{
  CchRecipient *recipient = cch_sample_record_new (&cch_recipient_kind, id);

  recipient->wording = g_strdup (wording);
  recipient->purpose = purpose;
  recipient->position = id;
  take (view, recipient);
}

static CchPlan *
make_plan (void)
{
  CchPlan *plan = cch_sample_record_new (&cch_plan_kind, 1);

  plan->title = g_strdup ("Cải cách hành chính năm 2026");
  plan->year = 2026;
  plan->agency = COMMUNE;
  plan->number = g_strdup ("3");
  plan->symbol = g_strdup ("KH-UBND");
  plan->issued = cch_date_new (2026, 1, 5);
  plan->signer_post = g_strdup ("Chủ tịch");
  plan->drafting_unit = g_strdup ("VHXH");
  return plan;
}

/**
 * cch_sample_plan_new:
 *
 * Returns: (transfer full): two areas, three tasks, two grounds, two recipients
 */
CchPlanView *
cch_sample_plan_new (void)
{
  g_autoptr (CchPlan) plan = make_plan ();
  CchPlanView *view = cch_plan_view_new (plan, plan->issued);

  add_agency (view, COMMUNE, "Ủy ban nhân dân xã Thuận Mẫu", "UBND xã");
  add_agency (view, OFFICE, "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân", "Văn phòng");
  add_agency (view, CULTURE, "Phòng Văn hóa - Xã hội", NULL);
  add_area (view, 1, "the-che", "Cải cách thể chế");
  add_area (view, 2, "tthc", "Cải cách thủ tục hành chính");
  add_section (view, 1, "muc-tieu", "Phục vụ đúng hẹn.\n- Mỗi việc có một người chịu trách nhiệm.");
  add_citation (view, 6, "NQ-CP", "Chính phủ", "ban hành Chương trình tổng thể;");
  add_citation (view, 7, "KH-UBND", "Ủy ban nhân dân tỉnh", "về cải cách hành chính");
  add_task (view, 1, 1, "Rà soát văn bản còn hiệu lực", "- Quý I/2026\n- Tháng 12/2026");
  add_task (view, 2, 2, "Rút ngắn thời gian giải quyết", "Hằng quý, năm 2026");
  add_task (view, 3, 2, "Công khai thủ tục", "Thường xuyên trong năm");
  add_recipient (view, 1, "Sở Nội vụ", CCH_RECIPIENT_PURPOSE_REPORT);
  add_recipient (view, 2, "Các phòng thuộc xã", CCH_RECIPIENT_PURPOSE_EXECUTE);
  cch_plan_view_finish (view);
  return view;
}
