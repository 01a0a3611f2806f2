/* The rows of a task table: areas, their headings and tasks, and room for new ones.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/task/cch-task-rows-private.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "compose/cch-task-cell.h"
#include "session/cch-task-cell-edit.h"
#include "ui/task/cch-task-time.h"

static void cch_task_rows_grid_model_init (CchGridModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CchTaskRows,
                               cch_task_rows,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (CCH_TYPE_GRID_MODEL,
                                                      cch_task_rows_grid_model_init))

static gint64
get_area_id (CchArea *area)
{
  return area != NULL ? cch_record_get_id (CCH_RECORD (area)) : 0;
}

static TaskRow *
get_row (CchTaskRows *self, guint row)
{
  return &g_array_index (self->rows, TaskRow, row);
}

static void
clear_row (gpointer data)
{
  TaskRow *row = data;

  g_free (row->number);
  g_strfreev (row->texts);
  g_free (row->note);
  g_free (row->doubt);
}

static void
cch_task_rows_finalize (GObject *object)
{
  CchTaskRows *self = CCH_TASK_ROWS (object);

  g_clear_pointer (&self->by_key, g_hash_table_unref);
  g_clear_pointer (&self->closed, g_hash_table_unref);
  g_array_unref (self->rows);
  g_clear_pointer (&self->columns, g_array_unref);
  g_clear_pointer (&self->view, cch_plan_view_unref);
  g_clear_pointer (&self->regulation, cch_regulation_unref);

  G_OBJECT_CLASS (cch_task_rows_parent_class)->finalize (object);
}

static void
cch_task_rows_class_init (CchTaskRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cch_task_rows_finalize;
}

static void
cch_task_rows_init (CchTaskRows *self)
{
  self->rows = g_array_new (FALSE, TRUE, sizeof (TaskRow));
  g_array_set_clear_func (self->rows, clear_row);
  self->by_key = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

static GHashTable *
copy_set (GHashTable *set)
{
  GHashTable *copy = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GHashTableIter iterator;
  gpointer key;

  if (set == NULL)
    return copy;
  g_hash_table_iter_init (&iterator, set);
  while (g_hash_table_iter_next (&iterator, &key, NULL))
    g_hash_table_add (copy, g_memdup2 (key, sizeof (gint64)));
  return copy;
}

/**
 * cch_task_rows_new:
 * @closed: (nullable) (element-type gint64): areas that show no tasks
 * @room: (nullable): where somebody is about to write a row
 * @owner: whose part alone has rows, see cch_plan_share_takes(); 0 for all
 *
 * Returns: (transfer full): %NULL when the plan cannot be read or its form has no table
 */
CchTaskRows *
cch_task_rows_new (CchOpenPlan *plan,
                   GHashTable *closed,
                   const CchTaskRoom *room,
                   gint64 owner,
                   GError **error)
{
  const CchRegulationTable *table = cch_open_plan_get_table (plan);
  CchPlanView *view = cch_open_plan_get_view (plan, error);
  CchTaskRows *self;

  if (view == NULL)
    return NULL;
  if (table == NULL)
    {
      g_set_error_literal (error, CCH_ERROR, CCH_ERROR_NOT_FOUND,
                           _ ("The form of this plan has no table of tasks. Choose another "
                              "regulation or form in the general information"));
      return NULL;
    }
  self = g_object_new (CCH_TYPE_TASK_ROWS, NULL);
  self->view = cch_plan_view_ref (view);
  self->regulation = cch_regulation_ref (cch_open_plan_get_regulation (plan));
  self->table = table;
  self->closed = copy_set (closed);
  self->frozen = cch_open_plan_is_frozen (plan);
  self->owner = owner;
  if (room != NULL)
    self->room = *room;
  self->columns = cch_task_columns_new (table);
  cch_task_rows_build (self);
  return self;
}

/* What stands in the cells. */

static void
make_texts (CchTaskRows *self, TaskRow *row)
{
  const CchComposition composition = { .plan = self->view, .regulation = self->regulation };

  row->texts = g_new0 (char *, self->columns->len + 1);
  for (guint i = 0; i < self->columns->len; i++)
    {
      const CchColumnSource *source = cch_task_rows_get_source (self, i);

      row->texts[i] = g_str_equal (source->id, "number")
                          ? g_strdup (row->number)
                          : cch_task_cell_format (&composition, row->task, source->id);
    }
}

/* What the words about the time mean is found out only for rows that somebody sees. */
static void
understand_time (CchTaskRows *self, TaskRow *row)
{
  if (!row->understood)
    cch_task_time_describe (self->view, row->task, &row->note, &row->doubt);
  row->understood = TRUE;
}

static const char *
get_text (CchTaskRows *self, TaskRow *row, guint column)
{
  if (row->texts == NULL)
    make_texts (self, row);
  return row->texts[column];
}

static void
fill_area (CchTaskRows *self, TaskRow *row, CchGridContent *content)
{
  content->first = 0;
  content->last = self->columns->len - 1;
  content->open = row->open;
  content->note = row->note;
  if (row->texts == NULL)
    {
      const char *name = row->area != NULL ? row->area->name : _ ("Tasks without an area");

      row->texts = g_new0 (char *, 2);
      row->texts[0] =
          row->number != NULL ? g_strdup_printf ("%s. %s", row->number, name) : g_strdup (name);
    }
  content->text = row->texts[0];
}

static void
fill_room (CchTaskRows *self, TaskRow *row, guint column, CchGridContent *content)
{
  content->faint = TRUE;
  if (!g_str_equal (cch_task_rows_get_source (self, column)->id, "task"))
    return;
  content->indent = row->depth;
  content->text = _ ("New task…");
}

/* A heading among the tasks stands over all columns but that of its number. */
static void
fill_task (CchTaskRows *self, TaskRow *row, guint column, CchGridContent *content)
{
  const char *source = cch_task_rows_get_source (self, column)->id;
  guint task_column = 0;

  content->text = get_text (self, row, column);
  if (row->task->task->row == CCH_TASK_ROW_GROUP && !g_str_equal (source, "number"))
    {
      gboolean first = cch_task_rows_find_column (self, "number", NULL);

      cch_task_rows_find_column (self, "task", &task_column);
      content->first = first ? 1 : 0;
      content->last = self->columns->len - 1;
      content->text = get_text (self, row, task_column);
    }
  if (g_str_equal (source, "task") || content->first != content->last)
    content->indent = row->depth;
  if (g_str_equal (source, "time") && content->first == content->last && !content->rough)
    {
      understand_time (self, row);
      content->note = row->note;
      content->doubt = row->doubt;
    }
}

static void
cch_task_rows_get_content (CchGridModel *model, guint index, guint column, CchGridContent *content)
{
  CchTaskRows *self = CCH_TASK_ROWS (model);
  TaskRow *row = get_row (self, index);

  if (row->kind == TASK_ROW_AREA)
    fill_area (self, row, content);
  else if (row->kind == TASK_ROW_TASK)
    fill_task (self, row, column, content);
  else
    fill_room (self, row, column, content);
}

static guint
cch_task_rows_get_n_columns (CchGridModel *model)
{
  return CCH_TASK_ROWS (model)->columns->len;
}

static const CchGridColumn *
cch_task_rows_get_column (CchGridModel *model, guint column)
{
  return &g_array_index (CCH_TASK_ROWS (model)->columns, CchTaskColumn, column).column;
}

static guint
cch_task_rows_get_n_rows (CchGridModel *model)
{
  return CCH_TASK_ROWS (model)->rows->len;
}

static CchGridRowKind
cch_task_rows_get_row_kind (CchGridModel *model, guint index)
{
  const TaskRow *row = get_row (CCH_TASK_ROWS (model), index);

  if (row->kind == TASK_ROW_AREA)
    return CCH_GRID_ROW_GROUP;
  if (row->kind != TASK_ROW_TASK)
    return CCH_GRID_ROW_BLANK;
  return row->task->task->row == CCH_TASK_ROW_GROUP ? CCH_GRID_ROW_HEADING : CCH_GRID_ROW_BODY;
}

static gint64
cch_task_rows_get_key (CchGridModel *model, guint row)
{
  return cch_task_rows_get_row_key (get_row (CCH_TASK_ROWS (model), row));
}

static gboolean
cch_task_rows_find_key (CchGridModel *model, gint64 key, guint *row)
{
  gpointer found;

  if (!g_hash_table_lookup_extended (CCH_TASK_ROWS (model)->by_key, &key, NULL, &found))
    return FALSE;
  *row = GPOINTER_TO_UINT (found);
  return TRUE;
}

static void
cch_task_rows_grid_model_init (CchGridModelInterface *iface)
{
  iface->get_n_columns = cch_task_rows_get_n_columns;
  iface->get_column = cch_task_rows_get_column;
  iface->get_n_rows = cch_task_rows_get_n_rows;
  iface->get_row_kind = cch_task_rows_get_row_kind;
  iface->get_key = cch_task_rows_get_key;
  iface->find_key = cch_task_rows_find_key;
  iface->get_content = cch_task_rows_get_content;
}

/* Questions of those who edit. */

gboolean
cch_task_rows_has_areas (CchTaskRows *self)
{
  return cch_task_columns_has_areas (self->table);
}

const CchPlanView *
cch_task_rows_get_view (CchTaskRows *self)
{
  return self->view;
}

/* Returns: (nullable): the task or heading in that row */
const CchTaskView *
cch_task_rows_get_task (CchTaskRows *self, guint row)
{
  return row < self->rows->len && get_row (self, row)->kind == TASK_ROW_TASK
             ? get_row (self, row)->task
             : NULL;
}

CchArea *
cch_task_rows_get_area (CchTaskRows *self, guint row)
{
  return row < self->rows->len ? get_row (self, row)->area : NULL;
}

/* Returns: (nullable): who looks after the area of the row, as tables name it */
const char *
cch_task_rows_get_owner (CchTaskRows *self, guint row)
{
  const CchTaskView *task = cch_task_rows_get_task (self, row);

  return cch_task_rows_find_owner (self, task != NULL
                                             ? task->task->area
                                             : get_area_id (cch_task_rows_get_area (self, row)));
}

/* Returns: (nullable): what a row that is written into this room comes after */
const CchTaskView *
cch_task_rows_get_above (CchTaskRows *self, guint row)
{
  return cch_task_rows_is_room (self, row) ? get_row (self, row)->task : NULL;
}

gboolean
cch_task_rows_is_room (CchTaskRows *self, guint row)
{
  return row < self->rows->len
         && (get_row (self, row)->kind == TASK_ROW_ROOM
             || get_row (self, row)->kind == TASK_ROW_ROOM_NOW);
}

/* Whether new rows may be written where this one stands: a part shows only its own areas' rooms. */
gboolean
cch_task_rows_has_room (CchTaskRows *self, guint row)
{
  const CchTaskView *task = cch_task_rows_get_task (self, row);

  return cch_task_rows_is_owned (self, task != NULL
                                           ? task->task->area
                                           : get_area_id (cch_task_rows_get_area (self, row)));
}

/* Before a grid shows the rows. @width: pixels, 0 for a share of what the others leave */
void
cch_task_rows_set_width (CchTaskRows *self, guint column, int width)
{
  g_return_if_fail (column < self->columns->len);

  g_array_index (self->columns, CchTaskColumn, column).column.width = width;
}

const CchColumnSource *
cch_task_rows_get_source (CchTaskRows *self, guint column)
{
  return g_array_index (self->columns, CchTaskColumn, column).source;
}

/* @column: (out) (optional) */
gboolean
cch_task_rows_find_column (CchTaskRows *self, const char *source, guint *column)
{
  return cch_task_columns_find (self->columns, source, column);
}

gboolean
cch_task_rows_is_editable (CchTaskRows *self, guint row, guint column)
{
  const CchTaskView *task = cch_task_rows_get_task (self, row);
  const CchColumnSource *source = cch_task_rows_get_source (self, column);

  if (self->frozen || (task == NULL && !cch_task_rows_is_room (self, row)))
    return FALSE;
  if (task == NULL || task->task->row == CCH_TASK_ROW_GROUP)
    return g_str_equal (source->id, "task");
  return cch_task_cell_is_editable (source);
}

/* Returns: (transfer full): what is edited and copied; empty for what is no task */
char *
cch_task_rows_dup_text (CchTaskRows *self, guint row, guint column)
{
  return cch_task_rows_get_task (self, row) != NULL
             ? g_strdup (get_text (self, get_row (self, row), column))
             : g_strdup ("");
}

/* Returns: (transfer full) (nullable) */
char *
cch_task_rows_dup_number (CchTaskRows *self, guint row)
{
  return row < self->rows->len ? g_strdup (get_row (self, row)->number) : NULL;
}

guint
cch_task_rows_count_tasks (CchTaskRows *self)
{
  return self->n_tasks;
}
