/* What keys and menus do with the rows and cells of the task table.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/task/cch-task-editor-private.h"

#include "base/cch-i18n.h"
#include "session/cch-task-arrange.h"
#include "session/cch-task-cell-edit.h"
#include "ui/task/cch-task-keys.h"

/* Whatever is being written is written first. */
static gboolean
is_ready (CchTaskEditor *self)
{
  return self->rows != NULL && cch_task_editor_close_cell (self, CCH_CELL_FINISH_STAY)
         && cch_task_editor_may_edit (self);
}

static CchEdit *
begin (CchTaskEditor *self, const char *label)
{
  CchOpenPlan *plan = cch_plan_part_get_plan (CCH_PLAN_PART (self));
  g_autoptr (GError) error = NULL;
  CchEdit *edit = cch_edit_begin (cch_open_plan_get_office (plan), label, &error);

  if (edit == NULL)
    cch_task_editor_say (self, error->message);
  return edit;
}

static gboolean
commit (CchTaskEditor *self, CchEdit *edit)
{
  g_autoptr (GError) error = NULL;

  if (cch_edit_commit (edit, &error))
    return TRUE;
  cch_task_editor_say (self, error->message);
  return FALSE;
}

/* Rows. */

/* The rows that moved are chosen afterwards as before, so that the key can be pressed again. */
static void
choose_tasks (CchTaskEditor *self, const gint64 *keys, guint n_keys, guint first, guint last)
{
  CchGridModel *model = CCH_GRID_MODEL (self->rows);
  guint from = G_MAXUINT, to = 0;

  for (guint i = 0; i < n_keys; i++)
    {
      guint row;

      if (!cch_grid_model_find_key (model, keys[i], &row))
        continue;
      from = MIN (from, row);
      to = MAX (to, row);
    }
  if (from == G_MAXUINT)
    return;
  cch_grid_choose (self->grid, (CchGridPlace){ from, first }, (CchGridPlace){ to, last });
  cch_grid_reveal (self->grid, to, first);
  cch_grid_reveal (self->grid, from, first);
}

typedef gboolean (*Arrange) (CchEdit *edit, const CchPlanView *view, GPtrArray *tasks);

/* How rows move: a step, or when that is NULL to a place. */
typedef struct
{
  Arrange step;
  gint64 area;
  const CchTaskView *before; /* nullable: at the end of the area */
} Move;

static gboolean
move_tasks (CchTaskEditor *self, CchEdit *edit, GPtrArray *tasks, const Move *move)
{
  const CchPlanView *view = cch_task_rows_get_view (self->rows);

  return move->step != NULL ? move->step (edit, view, tasks)
                            : cch_task_arrange_to (edit, view, tasks, move->area, move->before);
}

static void
arrange (CchTaskEditor *self, const Move *move, const char *label, const char *reason)
{
  const CchGridSelection *selection = cch_grid_get_selection (self->grid);
  guint first = selection->cursor.column, last = selection->end.column;
  g_autoptr (GPtrArray) tasks = NULL;
  g_autofree gint64 *keys = NULL;
  g_autoptr (CchEdit) edit = NULL;
  guint count;

  if (!is_ready (self))
    return;
  tasks = cch_task_editor_list_tasks (self);
  count = tasks->len;
  keys = g_new (gint64, count + 1);
  for (guint i = 0; i < count; i++)
    keys[i] = cch_task_rows_make_key (
        cch_record_get_id (CCH_RECORD (((CchTaskView *) g_ptr_array_index (tasks, i))->task)));
  edit = count > 0 ? begin (self, label) : NULL;
  if (edit == NULL)
    return;
  if (!move_tasks (self, edit, tasks, move))
    cch_task_editor_say (self, reason);
  else if (commit (self, edit))
    choose_tasks (self, keys, count, first, last);
}

static void
move_up_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  arrange (CCH_TASK_EDITOR (widget), &(const Move){ cch_task_arrange_up, 0, NULL },
           _ ("Move rows up"), _ ("These rows are the first ones already"));
}

static void
move_down_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  arrange (CCH_TASK_EDITOR (widget), &(const Move){ cch_task_arrange_down, 0, NULL },
           _ ("Move rows down"), _ ("These rows are the last ones already"));
}

static void
indent_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  arrange (CCH_TASK_EDITOR (widget), &(const Move){ cch_task_arrange_in, 0, NULL },
           _ ("Put rows under the one above"),
           _ ("There is no row above that these could stand under"));
}

static void
outdent_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  arrange (CCH_TASK_EDITOR (widget), &(const Move){ cch_task_arrange_out, 0, NULL },
           _ ("Take rows out"), _ ("These rows stand under no other one"));
}

/* The gap above a task is the place before it; any other one is the end of the area above. */
static Move
find_gap (CchTaskEditor *self, guint gap)
{
  const CchTaskView *below, *above;
  CchArea *area;

  /* Above the first area there is nothing. */
  if (gap == 0 && cch_task_rows_get_task (self->rows, 0) == NULL)
    gap = 1;
  below = cch_task_rows_get_task (self->rows, gap);
  if (below != NULL)
    return (Move){ NULL, below->task->area, below };
  above = gap > 0 ? cch_task_rows_get_task (self->rows, gap - 1) : NULL;
  if (above != NULL)
    return (Move){ NULL, above->task->area, NULL };
  area = gap > 0 ? cch_task_rows_get_area (self->rows, gap - 1) : NULL;
  return (Move){ NULL, area != NULL ? cch_record_get_id (CCH_RECORD (area)) : 0, NULL };
}

static void
rows_dropped_cb (CchTaskEditor *self, guint gap)
{
  Move move;

  if (!is_ready (self))
    return;
  move = find_gap (self, gap);
  arrange (self, &move, _ ("Move rows"), _ ("These rows cannot be moved there"));
}

/* Opens room for a row below the cursor, and the editor in it. */
static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CchTaskEditor *self = CCH_TASK_EDITOR (widget);
  g_autoptr (GHashTable) nothing = g_hash_table_new (g_int64_hash, g_int64_equal);
  const CchTaskView *task;
  CchArea *area;
  guint row, column = 0;

  if (!is_ready (self) || !cch_task_editor_may_add (self))
    return;
  row = cch_grid_get_cursor (self->grid).row;
  task = cch_task_rows_get_task (self->rows, row);
  area = cch_task_rows_get_area (self->rows, row);
  if (!cch_task_rows_is_room (self->rows, row))
    {
      self->room.open = TRUE;
      self->room.below = task != NULL ? cch_record_get_id (CCH_RECORD (task->task)) : 0;
      self->room.area = area != NULL ? cch_record_get_id (CCH_RECORD (area)) : 0;
      g_hash_table_remove (self->closed, &self->room.area);
      cch_task_editor_rebuild (self, nothing);
      cch_task_rows_find_column (self->rows, "task", &column);
      if (!cch_task_editor_go_to (self, cch_task_rows_make_room_key (), column))
        cch_grid_step (self->grid, 1, 0);
    }
  cch_task_editor_open_cell (self, TRUE, NULL);
}

/* A heading over the task with the cursor, which then only has to be worded. */
static void
add_heading_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CchTaskEditor *self = CCH_TASK_EDITOR (widget);
  const CchTaskView *below = NULL;
  g_autoptr (CchEdit) edit = NULL;
  g_autoptr (GError) error = NULL;
  CchTask *heading;
  gint64 id;
  guint column = 0;

  if (!is_ready (self) || !cch_task_editor_may_add (self))
    return;
  below = cch_task_rows_get_task (self->rows, cch_grid_get_cursor (self->grid).row);
  edit = below != NULL ? begin (self, _ ("Add a heading")) : NULL;
  if (edit == NULL)
    return;
  heading = cch_task_add (edit, cch_plan_part_get_plan (CCH_PLAN_PART (self)), below->task->area,
                          below->task, CCH_TASK_ROW_GROUP, _ ("New heading"), &error);
  if (heading == NULL)
    return;
  id = cch_record_get_id (CCH_RECORD (heading));
  cch_edit_move (edit, CCH_RECORD (heading), CCH_RECORD (below->task));
  cch_task_rows_find_column (self->rows, "task", &column);
  if (commit (self, edit) && cch_task_editor_go_to (self, cch_task_rows_make_key (id), column))
    cch_task_editor_open_cell (self, TRUE, NULL);
}

static void
remove_rows (CchTaskEditor *self)
{
  g_autoptr (GPtrArray) tasks = cch_task_editor_list_tasks (self);
  g_autoptr (GPtrArray) tops =
      cch_task_arrange_list_tops (cch_task_rows_get_view (self->rows), tasks);
  g_autofree char *label =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Remove %u row", "Remove %u rows", tasks->len),
                       tasks->len);
  g_autoptr (CchEdit) edit = tops->len > 0 ? begin (self, label) : NULL;

  if (edit == NULL)
    return;
  for (guint i = 0; i < tops->len; i++)
    cch_edit_remove (edit, CCH_RECORD (((CchTaskView *) g_ptr_array_index (tops, i))->task));
  if (commit (self, edit))
    cch_task_editor_say (self, label);
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (is_ready (CCH_TASK_EDITOR (widget)))
    remove_rows (CCH_TASK_EDITOR (widget));
}

/* Cells. */

static gboolean
are_whole_rows (CchTaskEditor *self)
{
  CchGridRange range = cch_grid_selection_get_range (cch_grid_get_selection (self->grid));

  return range.from.column == 0
         && range.to.column + 1 == cch_grid_model_get_n_columns (CCH_GRID_MODEL (self->rows));
}

/* What a task is may not be empty: such cells are passed over. */
static void
drop_required (CchTaskEditor *self, GArray *places)
{
  for (guint i = places->len; i > 0; i--)
    if (g_str_equal (cch_task_rows_get_source (self->rows,
                                               g_array_index (places, CchGridPlace, i - 1).column)
                         ->id,
                     "task"))
      g_array_remove_index (places, i - 1);
}

/* Empties the chosen cells; whole rows are removed. */
static void
clear_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CchTaskEditor *self = CCH_TASK_EDITOR (widget);
  g_autoptr (GArray) places = NULL;
  g_autofree const char **texts = NULL;
  g_autofree char *label = NULL;

  if (!is_ready (self))
    return;
  if (are_whole_rows (self))
    {
      remove_rows (self);
      return;
    }
  places = cch_task_editor_list_editable (self);
  drop_required (self, places);
  if (places->len == 0)
    {
      cch_task_editor_say (self, _ ("A task needs its words. To remove the row press Ctrl+Delete"));
      return;
    }
  texts = g_new (const char *, places->len);
  for (guint i = 0; i < places->len; i++)
    texts[i] = "";
  label = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "Empty %u cell", "Empty %u cells", places->len), places->len);
  cch_task_editor_write (self, places, texts, label);
}

/* The row whose words are copied down: the first chosen task; of a single row the task above. */
static gboolean
find_fill_source (CchTaskEditor *self, GArray *rows, guint *row)
{
  gboolean single = rows->len == 1;
  guint first = g_array_index (rows, guint, 0);

  if (!single)
    for (guint i = 0; i < rows->len; i++)
      {
        *row = g_array_index (rows, guint, i);
        if (cch_task_rows_get_task (self->rows, *row) != NULL)
          return TRUE;
      }
  for (guint i = first; single && i > 0; i--)
    if (cch_task_rows_get_task (self->rows, i - 1) != NULL)
      {
        *row = i - 1;
        return TRUE;
      }
  return FALSE;
}

static void
fill_down_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CchTaskEditor *self = CCH_TASK_EDITOR (widget);
  g_autoptr (GArray) rows = NULL;
  g_autoptr (GArray) places = NULL;
  g_auto (GStrv) texts = NULL;
  g_autofree char *label = NULL;
  guint source;

  if (!is_ready (self))
    return;
  rows = cch_grid_selection_list_rows (cch_grid_get_selection (self->grid));
  places = cch_task_editor_list_editable (self);
  if (places->len == 0 || !find_fill_source (self, rows, &source))
    return;
  texts = g_new0 (char *, places->len + 1);
  for (guint i = 0; i < places->len; i++)
    texts[i] =
        cch_task_rows_dup_text (self->rows, source, g_array_index (places, CchGridPlace, i).column);
  label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Fill %u cell down", "Fill %u cells down",
                                        places->len),
                           places->len);
  cch_task_editor_write (self, places, (const char *const *) texts, label);
}

/* An area is led by whoever looks after it, until somebody writes otherwise. */
static void
fill_leads_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CchTaskEditor *self = CCH_TASK_EDITOR (widget);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (CchGridPlace));
  g_autoptr (GPtrArray) owners = g_ptr_array_new ();
  g_autofree char *label = NULL;
  CchGridPlace place = { 0, 0 };

  if (!is_ready (self) || !cch_task_rows_find_column (self->rows, "lead", &place.column))
    return;
  for (; place.row < cch_grid_model_get_n_rows (CCH_GRID_MODEL (self->rows)); place.row++)
    {
      g_autofree char *lead = cch_task_rows_dup_text (self->rows, place.row, place.column);
      const char *owner = cch_task_rows_get_owner (self->rows, place.row);

      if (cch_task_rows_get_task (self->rows, place.row) == NULL || *lead != '\0' || owner == NULL
          || !cch_task_rows_is_editable (self->rows, place.row, place.column))
        continue;
      g_array_append_val (places, place);
      g_ptr_array_add (owners, (gpointer) owner);
    }
  label = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Give %u task its lead by the area",
                                        "Give %u tasks their leads by the areas", places->len),
                           places->len);
  if (places->len == 0)
    cch_task_editor_say (self, _ ("Every task whose area has an owner has a lead already"));
  else if (cch_task_editor_write (self, places, (const char *const *) owners->pdata, label))
    cch_task_editor_say (self, label);
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CchTaskEditor *self = CCH_TASK_EDITOR (widget);

  if (self->rows != NULL && !self->writing)
    cch_task_editor_copy (self);
}

static void
cut_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CchTaskEditor *self = CCH_TASK_EDITOR (widget);

  if (self->writing || !is_ready (self))
    return;
  cch_task_editor_copy (self);
  clear_action (widget, NULL, NULL);
}

static void
paste_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CchTaskEditor *self = CCH_TASK_EDITOR (widget);

  if (!self->writing && is_ready (self))
    cch_task_editor_paste (self);
}

/* Their keys: cch-task-keys.c. */
static const struct
{
  const char *name;
  GtkWidgetActionActivateFunc activate;
} actions[] = {
  { "tasks.add", add_action },
  { "tasks.add-heading", add_heading_action },
  { "tasks.remove", remove_action },
  { "tasks.clear", clear_action },
  { "tasks.fill-down", fill_down_action },
  { "tasks.fill-leads", fill_leads_action },
  { "tasks.copy", copy_action },
  { "tasks.cut", cut_action },
  { "tasks.paste", paste_action },
  { "tasks.move-up", move_up_action },
  { "tasks.move-down", move_down_action },
  { "tasks.indent", indent_action },
  { "tasks.outdent", outdent_action },
};

void
cch_task_editor_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_callback (klass, rows_dropped_cb);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (klass, actions[i].name, NULL, actions[i].activate);
  cch_task_keys_bind (klass);
}

void
cch_task_editor_update_actions (CchTaskEditor *self)
{
  CchOpenPlan *plan = cch_plan_part_get_plan (CCH_PLAN_PART (self));
  gboolean enabled = self->rows != NULL && plan != NULL && !cch_open_plan_is_frozen (plan);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name,
                                   actions[i].activate == copy_action ? self->rows != NULL
                                                                      : enabled);
}
