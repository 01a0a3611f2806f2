/* Shows of the task table only the part of one agency, and says so over it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/task/cch-task-editor-private.h"

#include "base/cch-i18n.h"

static gint64
get_plan_row (CchTaskEditor *self)
{
  CchOpenPlan *plan = cch_plan_part_get_plan (CCH_PLAN_PART (self));

  return plan != NULL ? cch_record_get_id (CCH_RECORD (cch_open_plan_get_plan (plan))) : 0;
}

/* The agency of a plan says nothing about another one; that a plan froze changes nothing. */
void
cch_task_editor_check_owner (CchTaskEditor *self)
{
  if (self->owner_plan != get_plan_row (self))
    self->owner = 0;
}

/* Names the agency as the plan does now. */
void
cch_task_editor_show_owner (CchTaskEditor *self)
{
  const CchPlanView *view = self->rows != NULL ? cch_task_rows_get_view (self->rows) : NULL;
  const char *name = view != NULL ? cch_plan_view_get_agency_name (view, self->owner) : NULL;
  g_autofree char *words =
      g_strdup_printf (_ ("Only the part of %s is shown"), name != NULL ? name : "…");

  gtk_widget_set_visible (self->owner_bar, self->owner != 0);
  gtk_label_set_label (self->owner_label, words);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "tasks.show-all", self->owner != 0);
}

/* Whether a new row where the cursor stands would be seen; says so if not. */
gboolean
cch_task_editor_may_add (CchTaskEditor *self)
{
  guint row = cch_grid_get_cursor (self->grid).row;

  if (cch_task_rows_has_room (self->rows, row))
    return TRUE;
  cch_task_editor_say (self, _ ("This area is another agency's. Show the whole table (Esc) to add "
                                "tasks to it"));
  return FALSE;
}

static void
show_all_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CchTaskEditor *self = CCH_TASK_EDITOR (widget);

  cch_task_editor_set_owner (self, 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
}

static gboolean
escape_cb (GtkWidget *widget, GVariant *parameter, gpointer data)
{
  if (CCH_TASK_EDITOR (widget)->owner == 0)
    return FALSE;
  show_all_action (widget, NULL, NULL);
  return TRUE;
}

void
cch_task_editor_install_owner (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "tasks.show-all", NULL, show_all_action);
  gtk_widget_class_add_binding (klass, GDK_KEY_Escape, 0, escape_cb, NULL);
  gtk_widget_class_bind_template_child (klass, CchTaskEditor, owner_bar);
  gtk_widget_class_bind_template_child (klass, CchTaskEditor, owner_label);
}

gint64
cch_task_editor_get_owner (CchTaskEditor *self)
{
  g_return_val_if_fail (CCH_IS_TASK_EDITOR (self), 0);

  return self->owner;
}

/**
 * cch_task_editor_set_owner:
 * @agency: whose areas and tasks alone are shown, with the numbers of the whole plan; 0 for all
 *
 * It stays so through undo, and until another plan comes. A cell that cannot be left keeps it as it
 * was.
 */
void
cch_task_editor_set_owner (CchTaskEditor *self, gint64 agency)
{
  g_return_if_fail (CCH_IS_TASK_EDITOR (self));

  if (agency == self->owner
      || (self->writing && !cch_task_editor_close_cell (self, CCH_CELL_FINISH_STAY)))
    return;
  self->owner = agency;
  self->owner_plan = get_plan_row (self);
  self->room = (CchTaskRoom){ 0 };
  cch_task_editor_rebuild (self, NULL);
}
