/* Keeps the milestones of a task in step with the words that say when it is due.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-task-milestones.h"

#include "model/cch-milestone.h"
#include "model/cch-plan.h"
#include "model/cch-product.h"
#include "rules/cch-schedule-milestone.h"
#include "session/cch-task-parts.h"
#include "store/cch-record-sql.h"

static gboolean
remove_old (CchEdit *edit, CchOffice *office, gint64 task, GError **error)
{
  g_autoptr (GPtrArray) old = cch_task_parts_list (office, &cch_milestone_kind, task, error);

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

static GArray *
list_product_ids (GPtrArray *products)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < products->len; i++)
    {
      gint64 id = cch_record_get_id (g_ptr_array_index (products, i));

      g_array_append_val (ids, id);
    }
  return ids;
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
  g_autoptr (GPtrArray) products = cch_task_parts_list (office, &cch_product_kind, id, error);
  g_autoptr (CchSchedule) schedule = NULL;
  g_autoptr (GArray) ids = NULL;
  g_autoptr (GPtrArray) milestones = NULL;
  g_auto (GStrv) names = NULL;

  if (products == NULL || !remove_old (edit, office, id, error))
    return FALSE;
  if (task->time_wording == NULL)
    return TRUE;

  names = list_product_names (products);
  ids = list_product_ids (products);
  schedule = cch_schedule_new_with_products (task->time_wording, year, (const char *const *) names);
  milestones = cch_schedule_make_milestones (schedule, id, (const gint64 *) (gpointer) ids->data);
  for (guint i = 0; i < milestones->len; i++)
    cch_edit_add (edit, g_ptr_array_index (milestones, i));
  return TRUE;
}

/* As this edit left it: the live record follows only when the edit is committed. */
static CchTask *
read_task (CchOffice *office, gint64 id, GError **error)
{
  g_autofree char *sql = cch_record_sql_select (&cch_task_kind, "WHERE id = ?1");
  g_autoptr (CchStatement) statement =
      cch_statement_new (cch_office_get_database (office), sql, error);
  g_autoptr (CchTask) task = CCH_TASK (cch_record_new (&cch_task_kind));

  if (statement == NULL)
    return NULL;
  cch_statement_bind_int64 (statement, 1, id);
  if (cch_statement_step (statement, error) != CCH_STEP_ROW)
    return NULL;
  cch_record_sql_read (statement, CCH_RECORD (task));
  return g_steal_pointer (&task);
}

/* The task whose milestones depend on the record; 0 for none. */
static gint64
get_task (CchRecord *record)
{
  if (CCH_IS_TASK (record))
    return cch_record_get_id (record);
  return CCH_IS_PRODUCT (record) ? CCH_PRODUCT (record)->task : 0;
}

/**
 * cch_task_milestones_follow:
 * @record: of any kind; only tasks and their products have a say in milestones
 *
 * Derives the milestones of a task anew, by the year of its plan. To be called in the edit that
 * wrote the words about its time, or a product of it; when that edit has failed, its commit says
 * so.
 */
gboolean
cch_task_milestones_follow (CchEdit *edit, CchOffice *office, CchRecord *record, GError **error)
{
  g_autoptr (CchRecord) plan = NULL;
  g_autoptr (CchTask) task = NULL;

  if (get_task (record) == 0 || cch_edit_has_failed (edit))
    return TRUE;
  task = read_task (office, get_task (record), error);
  if (task == NULL)
    return FALSE;
  plan = cch_office_get (office, &cch_plan_kind, task->plan, error);
  return plan != NULL
         && cch_task_milestones_derive (edit, office, task, (guint) CCH_PLAN (plan)->year, error);
}
