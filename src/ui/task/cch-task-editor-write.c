/* Writes many cells of the task table as one action.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/task/cch-task-editor-private.h"

#include "session/cch-task-cell-edit.h"

static gboolean
write_place (CchTaskEditor *self,
             CchEdit *edit,
             const CchAgencyNames *names,
             CchGridPlace place,
             const char *text,
             GError **error)
{
  const CchTaskView *task = cch_task_rows_get_task (self->rows, place.row);
  g_autofree char *before = cch_task_rows_dup_text (self->rows, place.row, place.column);

  if (task == NULL || g_strcmp0 (before, text) == 0)
    return TRUE;
  return cch_task_cell_write (edit, names, task->task,
                              cch_task_rows_get_source (self->rows, place.column), text, error);
}

static void
learn (CchTaskEditor *self, GArray *places, const char *const *texts)
{
  for (guint i = 0; self->offers != NULL && i < places->len; i++)
    cch_task_offers_learn (
        self->offers,
        cch_task_rows_get_source (self->rows, g_array_index (places, CchGridPlace, i).column),
        texts[i]);
}

static gboolean
try_write (CchTaskEditor *self,
           GArray *places,
           const char *const *texts,
           const char *label,
           GError **error)
{
  CchOpenPlan *plan = cch_plan_part_get_plan (CCH_PLAN_PART (self));
  CchOffice *office = cch_open_plan_get_office (plan);
  g_autoptr (CchEdit) edit = cch_edit_begin (office, label, error);
  g_autoptr (CchAgencyNames) names =
      cch_task_cell_load_names (office, cch_open_plan_get_plan (plan), error);

  if (edit == NULL || names == NULL)
    return FALSE;
  for (guint i = 0; i < places->len; i++)
    if (!write_place (self, edit, names, g_array_index (places, CchGridPlace, i), texts[i], error))
      return FALSE;
  learn (self, places, texts);
  return cch_edit_commit (edit, error);
}

/**
 * cch_task_editor_write:
 * @places: (element-type CchGridPlace): cells that may be written
 * @texts: (array): one for each of them
 * @label: what this is called in the history
 *
 * Returns: %FALSE when nothing was written; then the person has been told why
 */
gboolean
cch_task_editor_write (CchTaskEditor *self,
                       GArray *places,
                       const char *const *texts,
                       const char *label)
{
  g_autoptr (GError) error = NULL;

  if (try_write (self, places, texts, label, &error))
    return TRUE;
  cch_task_editor_say (self, error->message);
  return FALSE;
}

/* Returns: (transfer full) (element-type CchGridPlace): the chosen cells that may be written */
GArray *
cch_task_editor_list_editable (CchTaskEditor *self)
{
  GArray *places = cch_grid_selection_list_places (cch_grid_get_selection (self->grid));
  guint kept = 0;

  for (guint i = 0; i < places->len; i++)
    {
      CchGridPlace place = g_array_index (places, CchGridPlace, i);

      if (cch_task_rows_get_task (self->rows, place.row) != NULL
          && cch_task_rows_is_editable (self->rows, place.row, place.column))
        g_array_index (places, CchGridPlace, kept++) = place;
    }
  g_array_set_size (places, kept);
  return places;
}

/* Returns: (transfer container) (element-type CchTaskView): the tasks that have a chosen cell */
GPtrArray *
cch_task_editor_list_tasks (CchTaskEditor *self)
{
  g_autoptr (GArray) rows = cch_grid_selection_list_rows (cch_grid_get_selection (self->grid));
  GPtrArray *tasks = g_ptr_array_new ();

  for (guint i = 0; self->rows != NULL && i < rows->len; i++)
    {
      const CchTaskView *task = cch_task_rows_get_task (self->rows, g_array_index (rows, guint, i));

      if (task != NULL)
        g_ptr_array_add (tasks, (gpointer) task);
    }
  return tasks;
}
