/* The tasks of an agency in plans that are not issued yet, and who of several takes which.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-open-task.h"

#include "base/cch-i18n.h"
#include "model/cch-task-agency.h"
#include "store/cch-statement.h"

static void
add_role (CchOpenTask *task, const char *nick)
{
  g_autoptr (GEnumClass) roles_class = g_type_class_ref (cch_task_role_get_type ());
  const GEnumValue *role = g_enum_get_value_by_nick (roles_class, nick);
  const char *label;
  char *roles;

  if (role == NULL)
    return;
  label = _ (cch_task_role_labels[role->value]);
  roles = task->roles != NULL ? g_strconcat (task->roles, ", ", label, NULL) : g_strdup (label);
  g_free (task->roles);
  task->roles = roles;
}

static CchOpenTask *
take_task (GPtrArray *tasks, CchStatement *row)
{
  gint64 id = cch_statement_get_int64 (row, 0);
  CchOpenTask *task = tasks->len > 0 ? g_ptr_array_index (tasks, tasks->len - 1) : NULL;

  if (task != NULL && task->task == id)
    return task;
  task = g_new0 (CchOpenTask, 1);
  task->task = id;
  task->plan = g_strdup (cch_statement_get_text (row, 1));
  task->text = g_strdup (cch_statement_get_text (row, 2));
  g_ptr_array_add (tasks, task);
  return task;
}

/**
 * cch_open_task_list:
 *
 * Returns: (transfer full) (element-type CchOpenTask): plan by plan, in the order of their tables;
 *   each task once
 */
GPtrArray *
cch_open_task_list (CchOffice *office, gint64 agency, GError **error)
{
  g_autoptr (GPtrArray) tasks =
      g_ptr_array_new_with_free_func ((GDestroyNotify) cch_open_task_free);
  g_autoptr (CchStatement) statement = cch_statement_new (
      cch_office_get_database (office),
      "SELECT task.id, plan.title, task.text, task_agency.role FROM task_agency"
      " JOIN task ON task.id = task_agency.task JOIN plan ON plan.id = task.plan"
      " WHERE task_agency.agency = ?1 AND plan.state = 'draft'"
      " ORDER BY plan.year DESC, plan.id, task.position, task.id, task_agency.position,"
      " task_agency.id",
      error);
  CchStep step;

  if (statement == NULL)
    return NULL;
  cch_statement_bind_int64 (statement, 1, agency);
  while ((step = cch_statement_step (statement, error)) == CCH_STEP_ROW)
    add_role (take_task (tasks, statement), cch_statement_get_text (statement, 3));
  return step == CCH_STEP_DONE ? g_steal_pointer (&tasks) : NULL;
}

void
cch_open_task_free (CchOpenTask *task)
{
  g_free (task->plan);
  g_free (task->text);
  g_free (task->roles);
  g_free (task);
}

/**
 * cch_task_share_count:
 * @shares: (element-type CchTaskShare)
 *
 * Returns: how many tasks the one at @to takes
 */
guint
cch_task_share_count (const GArray *shares, guint to)
{
  guint count = 0;

  for (guint i = 0; i < shares->len; i++)
    count += g_array_index (shares, CchTaskShare, i).to == to ? 1 : 0;
  return count;
}
