/* All checks of a plan with 500 tasks. Peer: folding all its texts once.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-text.h"
#include "rules/cch-check.h"
#include "rules/cch-regulation-library.h"

#include <stdio.h>

enum
{
  TASKS = 500,
  AGENCIES = 60,
  ROUNDS = 20,
};

static gpointer
add (GPtrArray **array, const CchKind *kind, gint64 id)
{
  CchRecord *record = cch_record_new (kind);
  g_autofree char *uuid = g_uuid_string_random ();

  if (*array == NULL)
    *array = g_ptr_array_new_with_free_func (g_object_unref);
  cch_record_set_identity (record, id, uuid);
  g_ptr_array_add (*array, record);
  return record;
}

static void
add_task (CchCheckView *view, gint64 id)
{
  static const char *const times[] = { "Quý I/2024", "Thường xuyên trong năm",
                                       "- Kế hoạch: tháng 01/2024 - Báo cáo: hàng quý",
                                       "Trước ngày 30/6/2024" };
  CchTask *task = add (&view->tasks, &cch_task_kind, id);
  CchProduct *product = add (&view->products, &cch_product_kind, id);
  CchMilestone *milestone = add (&view->milestones, &cch_milestone_kind, id);

  task->text = g_strdup ("Rà soát, đánh giá quy định (kể cả nội bộ) theo Quyết định số 20/QĐ-UBND "
                         "ngày 20/12/2023 của Ủy ban nhân dân tỉnh giai đoạn 2021-2030");
  task->time_wording = g_strdup (times[id % 4]);
  task->superior = id;
  product->task = id;
  product->text = g_strdup (id % 2 != 0 ? "Kế hoạch" : "Báo cáo kết quả thực hiện");
  milestone->task = id;
  milestone->due = cch_date_new (2024, 6, 30);
  for (guint i = 0; i < 2; i++)
    {
      CchTaskAgency *link = add (&view->task_agencies, &cch_task_agency_kind, 0);

      link->task = id;
      link->role = i == 0 ? CCH_TASK_ROLE_LEAD : CCH_TASK_ROLE_COOPERATING;
      link->agency = i == 0 ? 1 + id % AGENCIES : 0;
      link->wording = g_strdup (i == 0 ? "" : "Các phòng chuyên môn và đơn vị liên quan");
    }
}

static void
fill (CchCheckView *view)
{
  view->plan = CCH_PLAN (cch_record_new (&cch_plan_kind));
  cch_record_set_identity (CCH_RECORD (view->plan), 1, "plan");
  view->plan->title = g_strdup ("Kế hoạch cải cách hành chính năm 2024");
  view->plan->year = 2024;
  view->plan->issued = cch_date_new (2024, 1, 5);
  for (gint64 id = 1; id <= TASKS; id++)
    add_task (view, id);
  for (gint64 id = 1; id <= AGENCIES; id++)
    {
      CchAgencyTerm *term = add (&view->agency_terms, &cch_agency_term_kind, 0);

      term->agency = id;
      term->name = g_strdup_printf ("Phòng chuyên môn số %d của Ủy ban nhân dân huyện", (int) id);
    }
}

int
main (void)
{
  CchCheckView view = { 0 };
  g_autoptr (CchRegulationLibrary) library = cch_regulation_library_new ();
  gint64 best = G_MAXINT64;
  gint64 best_peer = G_MAXINT64;
  guint n_findings = 0;

  view.regulation = cch_regulation_library_get (library, "ha-tinh-2019", NULL);
  view.agency_class = "huyen";
  fill (&view);
  for (guint round = 0; round < ROUNDS; round++)
    {
      gint64 started = g_get_monotonic_time ();
      g_autoptr (GPtrArray) findings = cch_check_run (&view, CCH_CHECK_READS_ALL);
      gint64 ended = g_get_monotonic_time ();

      n_findings = findings->len;
      best = MIN (best, ended - started);
      for (guint i = 0; i < view.tasks->len; i++)
        g_free (cch_text_fold (((CchTask *) g_ptr_array_index (view.tasks, i))->text));
      best_peer = MIN (best_peer, g_get_monotonic_time () - ended);
    }
  printf ("checks of a plan of %d tasks: %.2f ms, %u findings (%.0f times folding its tasks;"
          " allowed 20 ms)\n",
          TASKS, (double) best / 1000, n_findings, (double) best / (double) best_peer);
  return 0;
}
