/* Writing in one cell of the task table: opens the editor, offers, understands times, writes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/task/cch-task-editor-private.h"

#include "base/cch-i18n.h"
#include "session/cch-task-cell-edit.h"
#include "ui/task/cch-task-time.h"

static guint
get_year (CchTaskEditor *self)
{
  return (guint) cch_open_plan_get_plan (cch_plan_part_get_plan (CCH_PLAN_PART (self)))->year;
}

static gboolean
is_understood (const char *words, gpointer data)
{
  g_autoptr (CchSchedule) schedule = cch_schedule_new (words, get_year (data));

  return cch_schedule_is_understood (schedule);
}

static CchTaskOffers *
get_offers (CchTaskEditor *self)
{
  if (self->offers == NULL)
    self->offers = cch_task_offers_new (cch_plan_part_get_plan (CCH_PLAN_PART (self)));
  return self->offers;
}

static const CchColumnSource *
get_source (CchTaskEditor *self)
{
  return cch_task_rows_get_source (self->rows, self->written_column);
}

static void
begin (CchTaskEditor *self, CchGridPlace place, gboolean replace)
{
  const CchColumnSource *source = cch_task_rows_get_source (self->rows, place.column);
  g_autofree char *text = cch_task_rows_dup_text (self->rows, place.row, place.column);
  CchCellStyle style = {
    .completion = cch_task_offers_get (get_offers (self), source),
    .separators = cch_task_offers_get_separators (source),
    .shy = g_str_equal (source->id, "task") || g_str_equal (source->id, "note"),
    .name = cch_grid_model_get_column (CCH_GRID_MODEL (self->rows), place.column)->header,
  };

  if (g_str_equal (source->id, "time"))
    {
      style.is_complete = is_understood;
      style.data = self;
    }
  self->writing = TRUE;
  self->written_key = cch_grid_model_get_key (CCH_GRID_MODEL (self->rows), place.row);
  self->written_column = place.column;
  cch_cell_editor_begin (self->cell, text, replace, &style);
}

/**
 * cch_task_editor_open_cell:
 * @replace: what is typed takes the place of what is there
 * @controller: (nullable): has the key that is typed first
 */
void
cch_task_editor_open_cell (CchTaskEditor *self, gboolean replace, GtkEventController *controller)
{
  CchGridPlace place = cch_grid_get_cursor (self->grid);

  if (self->writing || self->rows == NULL || !cch_task_editor_may_edit (self))
    return;
  if (cch_task_rows_is_room (self->rows, place.row)
      && cch_task_rows_find_column (self->rows, "task", &place.column))
    cch_grid_move_to (self->grid, place, FALSE);
  if (!cch_task_rows_is_editable (self->rows, place.row, place.column))
    {
      cch_task_editor_say (self, _ ("Nothing is written in this cell: it comes by itself"));
      return;
    }
  begin (self, place, replace);
  if (controller != NULL)
    gtk_event_controller_key_forward (GTK_EVENT_CONTROLLER_KEY (controller),
                                      cch_cell_editor_get_view (self->cell));
}

static void
put_first (CchTaskEditor *self, CchEdit *edit, CchTask *task, CchArea *area)
{
  const CchPlanView *view = cch_task_rows_get_view (self->rows);

  for (guint i = 0; i < view->tasks->len; i++)
    {
      const CchTaskView *other = g_ptr_array_index (view->tasks, i);

      if (other->task->area == cch_record_get_id (CCH_RECORD (area)))
        {
          cch_edit_move (edit, CCH_RECORD (task), CCH_RECORD (other->task));
          return;
        }
    }
}

/* The room that somebody opened stays open below what was written into it. */
static gboolean
add_task (CchTaskEditor *self, guint row, const char *text, gint64 *added, GError **error)
{
  CchOpenPlan *plan = cch_plan_part_get_plan (CCH_PLAN_PART (self));
  g_autoptr (CchEdit) edit = cch_edit_begin (cch_open_plan_get_office (plan), NULL, error);
  const CchTaskView *above = cch_task_rows_get_above (self->rows, row);
  CchArea *area = cch_task_rows_get_area (self->rows, row);
  gboolean asked =
      cch_grid_model_get_key (CCH_GRID_MODEL (self->rows), row) == cch_task_rows_make_room_key ();
  CchTask *task;

  if (edit == NULL)
    return FALSE;
  task = cch_task_add (edit, plan, area != NULL ? cch_record_get_id (CCH_RECORD (area)) : 0,
                       above != NULL ? above->task : NULL, CCH_TASK_ROW_TASK, text, error);
  if (task == NULL)
    return *error == NULL && cch_edit_commit (edit, error);
  if (asked && above == NULL && area != NULL)
    put_first (self, edit, task, area);
  *added = cch_record_get_id (CCH_RECORD (task));
  if (asked)
    self->room.below = *added;
  return cch_edit_commit (edit, error);
}

static gboolean
write_cell (CchTaskEditor *self, CchGridPlace place, const char *text)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (CchGridPlace));
  g_autofree char *number = cch_task_rows_dup_number (self->rows, place.row);
  g_autofree char *label = g_strdup_printf (
      _ ("Change “%s” of task %s"),
      cch_grid_model_get_column (CCH_GRID_MODEL (self->rows), place.column)->header, number);

  g_array_append_val (places, place);
  return cch_task_editor_write (self, places, &text, label);
}

static gboolean
fill_cells (CchTaskEditor *self, const char *text)
{
  g_autoptr (GArray) places = cch_task_editor_list_editable (self);
  g_autofree const char **texts = g_new (const char *, places->len + 1);
  g_autofree char *label =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Fill %u cell", "Fill %u cells", places->len),
                       places->len);

  for (guint i = 0; i < places->len; i++)
    texts[i] = text;
  return cch_task_editor_write (self, places, texts, label);
}

static void
step (CchTaskEditor *self, CchCellFinish way)
{
  switch (way)
    {
    case CCH_CELL_FINISH_DOWN:
      cch_grid_step_line (self->grid, 1);
      break;
    case CCH_CELL_FINISH_UP:
      cch_grid_step_line (self->grid, -1);
      break;
    case CCH_CELL_FINISH_NEXT:
      cch_grid_step_cell (self->grid, 1);
      break;
    case CCH_CELL_FINISH_PREVIOUS:
      cch_grid_step_cell (self->grid, -1);
      break;
    case CCH_CELL_FINISH_LEFT:
      cch_grid_step (self->grid, 0, -1);
      break;
    case CCH_CELL_FINISH_RIGHT:
      cch_grid_step (self->grid, 0, 1);
      break;
    case CCH_CELL_FINISH_STAY:
    case CCH_CELL_FINISH_FILL:
    case CCH_CELL_FINISH_CANCEL:
    default:
      break;
    }
}

/* A new row has pushed its room down: that is where Enter goes on; Tab goes along the new row. */
static void
step_from_new (CchTaskEditor *self, gint64 added, CchCellFinish way)
{
  if (way == CCH_CELL_FINISH_DOWN || way == CCH_CELL_FINISH_CANCEL)
    return;
  self->fresh = cch_task_rows_make_key (added);
  if (cch_task_editor_go_to (self, cch_task_rows_make_key (added), self->written_column))
    step (self, way);
}

/* Who has written a new row along to its end writes the next one, and not into the next area. */
static gboolean
step_from_fresh (CchTaskEditor *self, guint row)
{
  CchGridPlace next = { row + 1, self->written_column };

  if (cch_grid_model_get_key (CCH_GRID_MODEL (self->rows), row) != self->fresh
      || next.row >= cch_grid_model_get_n_rows (CCH_GRID_MODEL (self->rows))
      || !cch_task_rows_is_room (self->rows, next.row))
    return FALSE;
  cch_task_rows_find_column (self->rows, "task", &next.column);
  cch_grid_move_to (self->grid, next, FALSE);
  return TRUE;
}

static void
hide (CchTaskEditor *self)
{
  self->writing = FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
  cch_cell_editor_end (self->cell);
}

static gboolean
commit_new (CchTaskEditor *self, guint row, const char *text, CchCellFinish way)
{
  g_autoptr (GError) error = NULL;
  gint64 added = 0;

  if (add_task (self, row, text, &added, &error))
    {
      step_from_new (self, added, way);
      return TRUE;
    }
  cch_task_editor_say (self, error->message);
  return FALSE;
}

static gboolean
is_blank (const char *text)
{
  while (g_ascii_isspace (*text))
    text++;
  return *text == '\0';
}

static gboolean
commit (CchTaskEditor *self, guint row, const char *text, CchCellFinish way)
{
  CchGridPlace place = { row, self->written_column };
  g_autofree char *before = cch_task_rows_dup_text (self->rows, row, place.column);

  if (cch_task_rows_is_room (self->rows, row))
    {
      if (!is_blank (text))
        return commit_new (self, row, text, way);
      step (self, way);
      return TRUE;
    }
  if (way == CCH_CELL_FINISH_FILL)
    return fill_cells (self, text);
  if (g_strcmp0 (before, text) != 0 && !write_cell (self, place, text))
    return FALSE;
  if (way != CCH_CELL_FINISH_DOWN || !step_from_fresh (self, row))
    step (self, way);
  return TRUE;
}

/**
 * cch_task_editor_close_cell:
 *
 * Ends the writing in a cell, if there is any. What cannot be written stays in the editor, with the
 * reason under it.
 *
 * Returns: whether nobody writes any more
 */
gboolean
cch_task_editor_close_cell (CchTaskEditor *self, CchCellFinish way)
{
  g_autofree char *text = NULL;
  gint64 key = self->written_key;
  guint row;

  if (!self->writing)
    return TRUE;
  text = cch_cell_editor_dup_text (self->cell);
  hide (self);
  if (way == CCH_CELL_FINISH_CANCEL
      || !cch_grid_model_find_key (CCH_GRID_MODEL (self->rows), key, &row)
      || commit (self, row, text, way))
    return TRUE;
  self->writing = TRUE;
  gtk_widget_set_visible (GTK_WIDGET (self->cell), TRUE);
  gtk_widget_grab_focus (cch_cell_editor_get_view (self->cell));
  return FALSE;
}

static void
finish_cb (CchTaskEditor *self, int way)
{
  cch_task_editor_close_cell (self, (CchCellFinish) way);
}

/* A time says at once what it is understood as. */
static void
changed_cb (CchTaskEditor *self)
{
  g_autofree char *text = NULL;
  g_autofree char *note = NULL;
  g_autofree char *doubt = NULL;
  g_autoptr (CchSchedule) schedule = NULL;

  if (!self->writing || !g_str_equal (get_source (self)->id, "time"))
    return;
  text = cch_cell_editor_dup_text (self->cell);
  schedule = cch_schedule_new (text, get_year (self));
  note = cch_task_time_describe_schedule (schedule);
  doubt = cch_task_time_dup_doubt (schedule);
  cch_cell_editor_set_hint (self->cell, note != NULL ? note : doubt, FALSE);
}

static void
edit_cb (CchTaskEditor *self, gboolean replace, GtkEventController *controller)
{
  cch_task_editor_open_cell (self, replace, controller);
}

void
cch_task_editor_add_cell (CchTaskEditor *self)
{
  self->cell = CCH_CELL_EDITOR (cch_cell_editor_new ());
  cch_grid_set_editor (self->grid, GTK_WIDGET (self->cell), cch_cell_editor_get_popup (self->cell));
  g_signal_connect_object (self->cell, "finish", G_CALLBACK (finish_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->cell, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->grid, "edit", G_CALLBACK (edit_cb), self, G_CONNECT_SWAPPED);
}
