/* The task table of a plan: rows by area in the columns of the form, edited like a spreadsheet.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/task/cch-task-editor-private.h"

#include "base/cch-i18n.h"
#include "compose/cch-task-cell.h"
#include "model/cch-agency-alias.h"
#include "model/cch-milestone.h"
#include "model/cch-product.h"
#include "model/cch-target.h"
#include "model/cch-task-agency.h"
#include "ui/shell/cch-window.h"

G_DEFINE_FINAL_TYPE (CchTaskEditor, cch_task_editor, CCH_TYPE_PLAN_PART)

static void
add_key (GHashTable *keys, gint64 task)
{
  gint64 key = cch_task_rows_make_key (task);

  g_hash_table_add (keys, g_memdup2 (&key, sizeof key));
}

static gboolean
is_any_touched (CchChanges *changes, GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    {
      CchRecord *record = g_ptr_array_index (records, i);

      if (cch_changes_find (changes, cch_record_get_kind (record), cch_record_get_id (record))
          != NULL)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_touched (CchChanges *changes, const CchTaskView *task)
{
  return cch_changes_find (changes, &cch_task_kind, cch_record_get_id (CCH_RECORD (task->task)))
             != NULL
         || is_any_touched (changes, task->agencies) || is_any_touched (changes, task->products)
         || is_any_touched (changes, task->milestones) || is_any_touched (changes, task->targets);
}

static void
add_touched (GHashTable *keys, CchChanges *changes, const CchPlanView *view)
{
  for (guint i = 0; view != NULL && i < view->tasks->len; i++)
    {
      const CchTaskView *task = g_ptr_array_index (view->tasks, i);

      if (is_touched (changes, task))
        add_key (keys, cch_record_get_id (CCH_RECORD (task->task)));
    }
}

/* Returns: (nullable): keys of the rows that are to be measured anew; %NULL for all */
static GHashTable *
list_touched (CchTaskEditor *self, CchChanges *changes)
{
  static const CchKind *const everything[] = { &cch_plan_kind, &cch_area_kind,
                                               &cch_agency_term_kind };
  CchOpenPlan *plan = cch_plan_part_get_plan (CCH_PLAN_PART (self));
  GHashTable *keys;

  if (changes == NULL || self->rows == NULL || plan == NULL)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (everything); i++)
    if (cch_changes_get_n (changes, everything[i]) > 0)
      return NULL;
  keys = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  add_touched (keys, changes, cch_task_rows_get_view (self->rows));
  add_touched (keys, changes, cch_open_plan_get_view (plan, NULL));
  return keys;
}

static void
show_state (CchTaskEditor *self)
{
  const CchGridSelection *selection = cch_grid_get_selection (self->grid);
  guint count = self->rows != NULL ? cch_task_rows_count_tasks (self->rows) : 0;
  g_autoptr (GString) words = g_string_new (NULL);

  g_string_printf (words, g_dngettext (GETTEXT_PACKAGE, "%u task", "%u tasks", count), count);
  if (self->rows != NULL && !cch_grid_selection_is_single (selection))
    {
      g_autoptr (GArray) places = cch_task_editor_list_editable (self);

      g_string_append_printf (words,
                              g_dngettext (GETTEXT_PACKAGE, " · %u cell chosen",
                                           " · %u cells chosen", places->len),
                              places->len);
    }
  gtk_label_set_label (self->state_label, words->str);
}

/**
 * cch_task_editor_rebuild:
 * @changed: (nullable): keys of rows with other words than before; %NULL when nobody knows
 *
 * Makes the rows anew from the snapshot of the plan.
 */
void
cch_task_editor_rebuild (CchTaskEditor *self, GHashTable *changed)
{
  CchOpenPlan *plan = cch_plan_part_get_plan (CCH_PLAN_PART (self));
  g_autoptr (GError) error = NULL;
  g_autoptr (CchTaskRows) before = g_steal_pointer (&self->rows);

  if (plan != NULL)
    self->rows = cch_task_rows_new (plan, self->closed, &self->room, self->owner, &error);
  if (self->rows != NULL)
    cch_task_editor_load_widths (self);
  if (error != NULL)
    adw_status_page_set_description (self->problem, error->message);
  gtk_stack_set_visible_child_name (self->stack, self->rows != NULL ? "table" : "problem");
  gtk_widget_set_visible (GTK_WIDGET (self->frozen_label),
                          plan != NULL && cch_open_plan_is_frozen (plan));
  cch_grid_set_model (self->grid, self->rows != NULL ? CCH_GRID_MODEL (self->rows) : NULL,
                      before != NULL ? changed : NULL);
  show_state (self);
  cch_task_editor_show_owner (self);
  cch_task_editor_update_actions (self);
}

/* Words for the person: over the window, or where there is none in the line below the table. */
void
cch_task_editor_say (CchTaskEditor *self, const char *words)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (CCH_IS_WINDOW (root))
    cch_window_say (CCH_WINDOW (root), words);
  gtk_label_set_label (self->state_label, words);
}

/* Whether the plan may be changed; says so if not. */
gboolean
cch_task_editor_may_edit (CchTaskEditor *self)
{
  CchOpenPlan *plan = cch_plan_part_get_plan (CCH_PLAN_PART (self));

  if (plan == NULL)
    return FALSE;
  if (cch_open_plan_is_frozen (plan))
    cch_task_editor_say (self, gtk_label_get_label (self->frozen_label));
  return !cch_open_plan_is_frozen (plan);
}

static gboolean
changes_names (CchChanges *changes)
{
  return cch_changes_get_n (changes, &cch_agency_term_kind) > 0
         || cch_changes_get_n (changes, &cch_agency_alias_kind) > 0
         || cch_changes_get_n (changes, &cch_plan_kind) > 0;
}

static void
cch_task_editor_plan_changed (CchPlanPart *part, CchChanges *changes)
{
  CchTaskEditor *self = CCH_TASK_EDITOR (part);
  g_autoptr (GHashTable) touched = list_touched (self, changes);

  if (changes == NULL)
    {
      g_hash_table_remove_all (self->closed);
      self->room = (CchTaskRoom){ 0 };
      cch_task_editor_check_owner (self);
    }
  if (changes == NULL || changes_names (changes))
    g_clear_pointer (&self->offers, cch_task_offers_free);
  cch_task_editor_rebuild (self, touched);
}

static void
toggle_cb (CchTaskEditor *self, guint row)
{
  g_autoptr (GHashTable) nothing = g_hash_table_new (g_int64_hash, g_int64_equal);
  CchArea *area = cch_task_rows_get_area (self->rows, row);
  gint64 id = area != NULL ? cch_record_get_id (CCH_RECORD (area)) : 0;

  if (!g_hash_table_remove (self->closed, &id))
    g_hash_table_add (self->closed, g_memdup2 (&id, sizeof id));
  cch_task_editor_rebuild (self, nothing);
}

/* Room for a row is there as long as the cursor stands in it. */
static void
close_room (CchTaskEditor *self, guint row)
{
  g_autoptr (GHashTable) nothing = g_hash_table_new (g_int64_hash, g_int64_equal);

  if (!self->room.open || self->writing
      || cch_grid_model_get_key (CCH_GRID_MODEL (self->rows), row)
             == cch_task_rows_make_room_key ())
    return;
  self->room = (CchTaskRoom){ 0 };
  cch_task_editor_rebuild (self, nothing);
}

static void
cursor_moved_cb (CchTaskEditor *self)
{
  CchGridPlace place = cch_grid_get_cursor (self->grid);
  const CchTaskView *task;

  if (self->rows == NULL)
    return;
  close_room (self, place.row);
  place = cch_grid_get_cursor (self->grid);
  if (cch_grid_model_get_key (CCH_GRID_MODEL (self->rows), place.row) != self->fresh)
    self->fresh = 0;
  show_state (self);
  task = cch_task_rows_get_task (self->rows, place.row);
  if (task != NULL)
    cch_plan_part_select (CCH_PLAN_PART (self), CCH_RECORD (task->task),
                          cch_task_cell_get_field (
                              cch_task_rows_get_source (self->rows, place.column)->id));
}

/* Of the cell under the pointer, or with the cursor when a key asks. */
static void
menu_cb (CchTaskEditor *self, double x, double y)
{
  graphene_point_t point = GRAPHENE_POINT_INIT ((float) x, (float) y);
  graphene_point_t place = GRAPHENE_POINT_INIT (0, 0);

  if (self->popover == NULL)
    {
      self->popover = gtk_popover_menu_new_from_model (self->menu);
      gtk_widget_set_halign (self->popover, GTK_ALIGN_START);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->popover), FALSE);
      gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
    }
  if (!gtk_widget_compute_point (GTK_WIDGET (self->grid), GTK_WIDGET (self), &point, &place))
    return;
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover),
                               &(GdkRectangle){ (int) place.x, (int) place.y, 1, 1 });
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

static gboolean
cch_task_editor_begin_search (CchPlanPart *part)
{
  return cch_task_editor_start_search (CCH_TASK_EDITOR (part));
}

static void
open_area (CchTaskEditor *self, gint64 area)
{
  if (g_hash_table_remove (self->closed, &area))
    cch_task_editor_rebuild (self, NULL);
}

gboolean
cch_task_editor_go_to (CchTaskEditor *self, gint64 key, guint column)
{
  guint row;

  if (!cch_grid_model_find_key (CCH_GRID_MODEL (self->rows), key, &row))
    return FALSE;
  cch_grid_move_to (self->grid, (CchGridPlace){ row, column }, FALSE);
  return TRUE;
}

/* For somebody who wants to see this row: whatever part is shown gives way. */
static gboolean
find_row (CchTaskEditor *self, gint64 key, guint *row)
{
  if (cch_grid_model_find_key (CCH_GRID_MODEL (self->rows), key, row))
    return TRUE;
  cch_task_editor_set_owner (self, 0);
  return cch_grid_model_find_key (CCH_GRID_MODEL (self->rows), key, row);
}

static gboolean
has_part (GPtrArray *parts, const char *uuid)
{
  for (guint i = 0; i < parts->len; i++)
    if (g_strcmp0 (cch_record_get_uuid (g_ptr_array_index (parts, i)), uuid) == 0)
      return TRUE;
  return FALSE;
}

/* The task of that name, or the one to which a part of that name belongs. */
static const CchTaskView *
find_task (CchTaskEditor *self, const char *uuid, const char **part)
{
  const CchPlanView *view = cch_task_rows_get_view (self->rows);

  for (guint i = 0; i < view->tasks->len; i++)
    {
      const CchTaskView *task = g_ptr_array_index (view->tasks, i);

      *part = NULL;
      if (g_strcmp0 (cch_record_get_uuid (CCH_RECORD (task->task)), uuid) == 0)
        return task;
      *part = has_part (task->agencies, uuid)     ? "lead"
              : has_part (task->products, uuid)   ? "product"
              : has_part (task->milestones, uuid) ? "time_wording"
              : has_part (task->targets, uuid)    ? "target"
                                                  : NULL;
      if (*part != NULL)
        return task;
    }
  return NULL;
}

/* The column in which a field of a task shows; that of its text when there is none. */
static guint
find_column (CchTaskEditor *self, const char *field)
{
  guint count = cch_grid_model_get_n_columns (CCH_GRID_MODEL (self->rows));
  guint column = 0;

  cch_task_rows_find_column (self->rows, "task", &column);
  for (guint i = 0; field != NULL && i < count; i++)
    if (!g_str_equal (cch_task_rows_get_source (self->rows, i)->id, "number")
        && g_str_equal (cch_task_cell_get_field (cch_task_rows_get_source (self->rows, i)->id),
                        field))
      return i;
  return column;
}

static gboolean
cch_task_editor_show_record (CchPlanPart *plan_part,
                             const char *kind,
                             const char *uuid,
                             const char *field)
{
  CchTaskEditor *self = CCH_TASK_EDITOR (plan_part);
  const CchTaskView *task = NULL;
  const char *part = NULL;
  guint row;

  if (self->rows == NULL || !cch_task_editor_close_cell (self, CCH_CELL_FINISH_STAY))
    return FALSE;
  task = find_task (self, uuid, &part);
  if (task == NULL)
    return FALSE;
  open_area (self, task->task->area);
  if (!find_row (self, cch_task_rows_make_key (cch_record_get_id (CCH_RECORD (task->task))), &row))
    return FALSE;
  cch_grid_move_to (self->grid,
                    (CchGridPlace){ row, find_column (self, part != NULL ? part : field) }, FALSE);
  return TRUE;
}

/* The parent class takes its child itself; of a template that is bound it would do so twice. */
static void
cch_task_editor_dispose (GObject *object)
{
  CchTaskEditor *self = CCH_TASK_EDITOR (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_object (&self->rows);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->offers, cch_task_offers_free);

  G_OBJECT_CLASS (cch_task_editor_parent_class)->dispose (object);
}

static void
cch_task_editor_finalize (GObject *object)
{
  g_hash_table_unref (CCH_TASK_EDITOR (object)->closed);

  G_OBJECT_CLASS (cch_task_editor_parent_class)->finalize (object);
}

/* Into the table, not to the buttons under it. */
static gboolean
cch_task_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (CCH_TASK_EDITOR (widget)->grid));
}

static void
cch_task_editor_class_init (CchTaskEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cch_task_editor_dispose;
  widget_class->grab_focus = cch_task_editor_grab_focus;
  G_OBJECT_CLASS (klass)->finalize = cch_task_editor_finalize;
  CCH_PLAN_PART_CLASS (klass)->plan_changed = cch_task_editor_plan_changed;
  CCH_PLAN_PART_CLASS (klass)->show_record = cch_task_editor_show_record;
  CCH_PLAN_PART_CLASS (klass)->start_search = cch_task_editor_begin_search;

  g_type_ensure (CCH_TYPE_GRID);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/task/cch-task-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, CchTaskEditor, stack);
  gtk_widget_class_bind_template_child (widget_class, CchTaskEditor, problem);
  gtk_widget_class_bind_template_child (widget_class, CchTaskEditor, grid);
  gtk_widget_class_bind_template_child (widget_class, CchTaskEditor, state_label);
  gtk_widget_class_bind_template_child (widget_class, CchTaskEditor, frozen_label);
  gtk_widget_class_bind_template_child (widget_class, CchTaskEditor, search_bar);
  gtk_widget_class_bind_template_child (widget_class, CchTaskEditor, search_entry);
  gtk_widget_class_bind_template_child (widget_class, CchTaskEditor, menu);
  cch_task_editor_install_actions (widget_class);
  cch_task_editor_bind_search (widget_class);
  cch_task_editor_install_owner (widget_class);
  cch_task_editor_install_columns (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, menu_cb);
  gtk_widget_class_bind_template_callback (widget_class, toggle_cb);
  gtk_widget_class_bind_template_callback (widget_class, cursor_moved_cb);
}

static void
cch_task_editor_init (CchTaskEditor *self)
{
  self->closed = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->settings = g_settings_new (CCH_APPLICATION_ID);
  gtk_widget_init_template (GTK_WIDGET (self));
  cch_task_editor_add_cell (self);
}

GtkWidget *
cch_task_editor_new (void)
{
  return g_object_new (CCH_TYPE_TASK_EDITOR, NULL);
}

/**
 * cch_task_editor_show_area:
 * @area: 0 for the tasks without one
 *
 * The focus stays where it is: who walks through the outline by its keys walks on.
 *
 * Returns: %FALSE when the table has no such area
 */
gboolean
cch_task_editor_show_area (CchTaskEditor *self, gint64 area)
{
  guint row;

  g_return_val_if_fail (CCH_IS_TASK_EDITOR (self), FALSE);

  if (self->rows == NULL)
    return FALSE;
  open_area (self, area);
  if (!find_row (self, cch_task_rows_make_area_key (area), &row))
    return FALSE;
  cch_grid_point_to (self->grid, (CchGridPlace){ row, 0 });
  return TRUE;
}
