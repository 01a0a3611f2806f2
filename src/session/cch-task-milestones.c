/* Keeps the milestones of a task in step with the words that say when it is due.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-task-milestones.h"

#include "model/cch-milestone.h"
#include "model/cch-product.h"
#include "rules/cch-schedule.h"
#include "store/cch-record-sql.h"

/* What a phrase says, as the office keeps it. */
static const CchMilestoneKind kinds[] = {
  [CCH_SCHEDULE_DATE] = CCH_MILESTONE_KIND_DATE,
  [CCH_SCHEDULE_BEFORE] = CCH_MILESTONE_KIND_DATE,
  [CCH_SCHEDULE_BY] = CCH_MILESTONE_KIND_DATE,
  [CCH_SCHEDULE_MONTH] = CCH_MILESTONE_KIND_MONTH,
  [CCH_SCHEDULE_QUARTER] = CCH_MILESTONE_KIND_QUARTER,
  [CCH_SCHEDULE_HALF] = CCH_MILESTONE_KIND_HALF,
  [CCH_SCHEDULE_YEAR] = CCH_MILESTONE_KIND_YEAR,
  [CCH_SCHEDULE_RANGE] = CCH_MILESTONE_KIND_DATE,
  [CCH_SCHEDULE_RECURRING] = CCH_MILESTONE_KIND_RECURRING,
  [CCH_SCHEDULE_CONTINUOUS] = CCH_MILESTONE_KIND_CONTINUOUS,
  [CCH_SCHEDULE_DEPENDENT] = CCH_MILESTONE_KIND_DEPENDENT,
  [CCH_SCHEDULE_ON_DEMAND] = CCH_MILESTONE_KIND_DEMAND,
};

static const CchMilestoneRecurrence recurrences[] = {
  [CCH_SCHEDULE_UNIT_NONE] = CCH_MILESTONE_RECURRENCE_NONE,
  [CCH_SCHEDULE_UNIT_DAY] = CCH_MILESTONE_RECURRENCE_WEEK,
  [CCH_SCHEDULE_UNIT_WEEK] = CCH_MILESTONE_RECURRENCE_WEEK,
  [CCH_SCHEDULE_UNIT_MONTH] = CCH_MILESTONE_RECURRENCE_MONTH,
  [CCH_SCHEDULE_UNIT_QUARTER] = CCH_MILESTONE_RECURRENCE_QUARTER,
  [CCH_SCHEDULE_UNIT_HALF] = CCH_MILESTONE_RECURRENCE_HALF,
  [CCH_SCHEDULE_UNIT_YEAR] = CCH_MILESTONE_RECURRENCE_YEAR,
  [CCH_SCHEDULE_UNIT_TERM] = CCH_MILESTONE_RECURRENCE_REPORT,
};

static GPtrArray *
list_parts (CchOffice *office, const CchKind *kind, gint64 task, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *sql = cch_record_sql_select (kind, "WHERE task = ?1 ORDER BY position, id");
  g_autoptr (CchStatement) statement =
      cch_statement_new (cch_office_get_database (office), sql, error);
  CchStep step;

  if (statement == NULL)
    return NULL;

  cch_statement_bind_int64 (statement, 1, task);
  while ((step = cch_statement_step (statement, error)) == CCH_STEP_ROW)
    {
      CchRecord *record = cch_record_new (kind);

      cch_record_sql_read (statement, record);
      g_ptr_array_add (list, record);
    }
  return step == CCH_STEP_DONE ? g_steal_pointer (&list) : NULL;
}

static gboolean
remove_old (CchEdit *edit, CchOffice *office, gint64 task, GError **error)
{
  g_autoptr (GPtrArray) old = list_parts (office, &cch_milestone_kind, task, error);

  if (old == NULL)
    return FALSE;

  for (guint i = 0; i < old->len; i++)
    cch_edit_remove (edit, g_ptr_array_index (old, i));
  return TRUE;
}

static char **
list_product_names (GPtrArray *products)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < products->len; i++)
    {
      const CchProduct *product = g_ptr_array_index (products, i);

      g_strv_builder_add (names, product->text != NULL ? product->text : "");
    }
  return g_strv_builder_end (names);
}

static void
add_milestone (CchEdit *edit,
               CchTask *task,
               const CchSchedule *schedule,
               const CchScheduleItem *item,
               GPtrArray *products)
{
  g_autoptr (CchMilestone) milestone = CCH_MILESTONE (cch_record_new (&cch_milestone_kind));

  milestone->task = cch_record_get_id (CCH_RECORD (task));
  if (item->product >= 0 && (guint) item->product < products->len)
    milestone->product = cch_record_get_id (g_ptr_array_index (products, item->product));
  milestone->kind = kinds[item->kind];
  milestone->recurrence = recurrences[item->unit];
  milestone->start = item->start;
  milestone->due = item->due;
  milestone->wording = cch_schedule_dup_span (schedule, item->span);
  milestone->span_start = item->span.start;
  milestone->span_length = item->span.end - item->span.start;
  milestone->days_after = item->days;
  cch_edit_add (edit, CCH_RECORD (milestone));
}

/**
 * cch_task_milestones_derive:
 * @year: the year of the plan, for phrases that name none
 *
 * Replaces the milestones of @task by what its wording says now. What is not understood becomes
 * no milestone; nothing is guessed.
 */
gboolean
cch_task_milestones_derive (CchEdit *edit,
                            CchOffice *office,
                            CchTask *task,
                            guint year,
                            GError **error)
{
  gint64 id = cch_record_get_id (CCH_RECORD (task));
  g_autoptr (GPtrArray) products = list_parts (office, &cch_product_kind, id, error);
  g_autoptr (CchSchedule) schedule = NULL;
  g_auto (GStrv) names = NULL;

  if (products == NULL || !remove_old (edit, office, id, error))
    return FALSE;
  if (task->time_wording == NULL)
    return TRUE;

  names = list_product_names (products);
  schedule = cch_schedule_new_with_products (task->time_wording, year, (const char *const *) names);
  for (guint i = 0; i < cch_schedule_get_n_items (schedule); i++)
    add_milestone (edit, task, schedule, cch_schedule_get_item (schedule, i), products);
  return TRUE;
}
