/* Where one plan is written: its outline, the chosen part, and what is said about it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/plan/cch-plan-workspace.h"

#include "base/cch-i18n.h"
#include "ui/plan/cch-plan-outline-view.h"
#include "ui/plan/cch-plan-part-table.h"
#include "ui/plan/cch-plan-state-bar.h"
#include "ui/shell/cch-window.h"
#include "ui/task/cch-task-editor.h"

#define NO_PART "none"

struct _CchPlanWorkspace
{
  AdwBin parent_instance;

  CchPlanStateBar *state_bar;
  CchPlanPanes *panes;
  CchPlanOutlineView *outline;
  GtkStack *stack; /* a page for each class of parts, made when it is first shown */
  CchPlanSide *side;

  CchOpenPlan *plan; /* nullable, ref */
};

G_DEFINE_FINAL_TYPE (CchPlanWorkspace, cch_plan_workspace, ADW_TYPE_BIN)

static void
record_activated_cb (CchPlanWorkspace *self, const char *kind, const char *uuid, const char *field);

/* The person stands somewhere: the outline and the right pane follow. What changes in a part that
 * nobody sees leads nowhere: an undo may take away the row that was chosen there. */
static void
record_selected_cb (CchPlanWorkspace *self,
                    const char *kind,
                    const char *uuid,
                    const char *field,
                    CchPlanPart *part)
{
  if (GTK_WIDGET (part) != gtk_stack_get_visible_child (self->stack))
    return;
  cch_plan_outline_view_choose_record (self->outline, kind, uuid, field);
  cch_plan_side_follow (self->side, kind, uuid, field);
}

static CchPlanPart *
ensure_part (CchPlanWorkspace *self, const CchPlanPartEntry *entry)
{
  const char *name = g_type_name (entry->get_type ());
  GtkWidget *part = gtk_stack_get_child_by_name (self->stack, name);

  if (part == NULL)
    {
      part = g_object_new (entry->get_type (), NULL);
      gtk_stack_add_named (self->stack, part, name);
      g_signal_connect_object (part, "record-selected", G_CALLBACK (record_selected_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (part, "record-activated", G_CALLBACK (record_activated_cb), self,
                               G_CONNECT_SWAPPED);
      if (g_object_class_find_property (G_OBJECT_GET_CLASS (part), "findings") != NULL)
        g_object_set (part, "findings", cch_plan_side_get_findings (self->side), NULL);
      cch_plan_part_set_plan (CCH_PLAN_PART (part), self->plan);
    }
  return CCH_PLAN_PART (part);
}

static CchPlanPart *
show_part (CchPlanWorkspace *self, const CchPlanPartEntry *entry)
{
  CchPlanPart *part = ensure_part (self, entry);

  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (part));
  return part;
}

static void
chosen_cb (CchPlanWorkspace *self, CchOutlineItem *item)
{
  const CchOutlineEntry *place = cch_outline_item_get_entry (item);
  const CchPlanPartEntry *entry = cch_plan_part_table_find (place->kind);
  CchPlanPart *part;

  if (entry == NULL)
    return;
  part = show_part (self, entry);
  if (entry->show_place != NULL)
    entry->show_place (part, place->key);
  cch_plan_side_follow (self->side, NULL, place->key, NULL);
}

static void
entered_cb (CchPlanWorkspace *self)
{
  if (cch_plan_panes_is_overlaid (self->panes))
    cch_plan_panes_set_show_outline (self->panes, FALSE);
  cch_plan_workspace_focus (self);
}

static void
record_activated_cb (CchPlanWorkspace *self, const char *kind, const char *uuid, const char *field)
{
  cch_plan_workspace_show_record (self, kind, uuid, field);
}

static void
said_cb (CchPlanWorkspace *self, const char *words)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (CCH_IS_WINDOW (root))
    cch_window_say (CCH_WINDOW (root), words);
}

static void
cch_plan_workspace_dispose (GObject *object)
{
  CchPlanWorkspace *self = CCH_PLAN_WORKSPACE (object);

  g_clear_object (&self->plan);
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_PLAN_WORKSPACE);

  G_OBJECT_CLASS (cch_plan_workspace_parent_class)->dispose (object);
}

static void
cch_plan_workspace_class_init (CchPlanWorkspaceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cch_plan_workspace_dispose;
  g_type_ensure (CCH_TYPE_PLAN_STATE_BAR);
  g_type_ensure (CCH_TYPE_PLAN_PANES);
  g_type_ensure (CCH_TYPE_PLAN_OUTLINE_VIEW);
  g_type_ensure (CCH_TYPE_PLAN_SIDE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/plan/cch-plan-workspace.ui");
  gtk_widget_class_bind_template_child (widget_class, CchPlanWorkspace, state_bar);
  gtk_widget_class_bind_template_child (widget_class, CchPlanWorkspace, panes);
  gtk_widget_class_bind_template_child (widget_class, CchPlanWorkspace, outline);
  gtk_widget_class_bind_template_child (widget_class, CchPlanWorkspace, stack);
  gtk_widget_class_bind_template_child (widget_class, CchPlanWorkspace, side);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, record_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, said_cb);
}

static void
cch_plan_workspace_init (CchPlanWorkspace *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Returns: (transfer none) (nullable) */
CchOpenPlan *
cch_plan_workspace_get_plan (CchPlanWorkspace *self)
{
  g_return_val_if_fail (CCH_IS_PLAN_WORKSPACE (self), NULL);

  return self->plan;
}

static void
hand_plan_to_parts (CchPlanWorkspace *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->stack)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (CCH_IS_PLAN_PART (child))
      cch_plan_part_set_plan (CCH_PLAN_PART (child), self->plan);
}

/* @plan: (nullable): %NULL when no plan is worked on */
void
cch_plan_workspace_set_plan (CchPlanWorkspace *self, CchOpenPlan *plan)
{
  /* Where a person most likely wants to be. */
  static const CchOutlineKind first[] = { CCH_OUTLINE_TASKS, CCH_OUTLINE_SECTION,
                                          CCH_OUTLINE_INFORMATION };

  g_return_if_fail (CCH_IS_PLAN_WORKSPACE (self));

  if (!g_set_object (&self->plan, plan))
    return;
  hand_plan_to_parts (self);
  cch_plan_side_set_plan (self->side, plan);
  cch_plan_outline_view_set_findings (self->outline, cch_plan_side_get_findings (self->side));
  cch_plan_outline_view_set_plan (self->outline, plan);
  cch_plan_state_bar_set_findings (self->state_bar, cch_plan_side_get_findings (self->side));
  cch_plan_state_bar_set_plan (self->state_bar, plan);
  gtk_stack_set_visible_child_name (self->stack, NO_PART);
  if (plan == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (first); i++)
    if (cch_plan_outline_view_choose (self->outline, first[i], NULL))
      return;
}

/**
 * cch_plan_workspace_show_record:
 * @field: (nullable)
 *
 * Goes to a record of the plan, wherever it is edited.
 *
 * Returns: %FALSE when no part shows it
 */
gboolean
cch_plan_workspace_show_record (CchPlanWorkspace *self,
                                const char *kind,
                                const char *uuid,
                                const char *field)
{
  const CchPlanPartEntry *entry;
  CchOutlineKind place;

  g_return_val_if_fail (CCH_IS_PLAN_WORKSPACE (self), FALSE);

  if (self->plan == NULL || !cch_plan_part_table_place (kind, field, &place))
    return FALSE;
  entry = cch_plan_part_table_find (place);
  cch_plan_outline_view_choose_record (self->outline, kind, uuid, field);
  if (!cch_plan_part_show_record (show_part (self, entry), kind, uuid, field))
    return FALSE;
  cch_plan_side_follow (self->side, kind, uuid, field);
  return TRUE;
}

/* As cch_plan_workspace_show_record(), for what the outline has not heard of yet. */
void
cch_plan_workspace_show_new (CchPlanWorkspace *self,
                             const char *kind,
                             const char *uuid,
                             const char *field)
{
  cch_plan_outline_view_refresh (self->outline);
  cch_plan_workspace_show_record (self, kind, uuid, field);
}

/* Shows of the tasks only the part of one agency. Returns: %FALSE when the form has no tasks */
gboolean
cch_plan_workspace_show_owner (CchPlanWorkspace *self, gint64 agency)
{
  CchPlanPart *part;

  g_return_val_if_fail (CCH_IS_PLAN_WORKSPACE (self), FALSE);

  if (!cch_plan_outline_view_choose (self->outline, CCH_OUTLINE_TASKS, NULL))
    return FALSE;
  part = cch_plan_workspace_get_part (self);
  if (!CCH_IS_TASK_EDITOR (part))
    return FALSE;
  cch_task_editor_set_owner (CCH_TASK_EDITOR (part), agency);
  cch_plan_workspace_focus (self);
  return TRUE;
}

/* Takes the clipboard for tasks. Returns: %FALSE when that must be done by hand; the focus is there */
gboolean
cch_plan_workspace_paste_tasks (CchPlanWorkspace *self)
{
  cch_plan_outline_view_choose (self->outline, CCH_OUTLINE_TASKS, NULL);
  cch_plan_workspace_focus (self);
  return gtk_widget_activate_action (gtk_stack_get_visible_child (self->stack), "tasks.paste",
                                     NULL);
}

/* Returns: (transfer full) (nullable): the chosen section, if it is one that the form does not know
 */
CchRecord *
cch_plan_workspace_get_own_section (CchPlanWorkspace *self)
{
  return cch_plan_outline_view_dup_own_section (self->outline);
}

gboolean
cch_plan_workspace_start_search (CchPlanWorkspace *self)
{
  CchPlanPart *part = cch_plan_workspace_get_part (self);

  return part != NULL && cch_plan_part_start_search (part);
}

gboolean
cch_plan_workspace_move_section (CchPlanWorkspace *self, int step, GError **error)
{
  return cch_plan_outline_view_move (self->outline, step, error);
}

/* A stack that changes its page may have moved the focus already; once more would move it on. */
static gboolean
has_focus_inside (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_get_mapped (focus) && gtk_widget_is_ancestor (focus, widget);
}

/* Takes the focus into the chosen part. */
void
cch_plan_workspace_focus (CchPlanWorkspace *self)
{
  g_return_if_fail (CCH_IS_PLAN_WORKSPACE (self));

  if (gtk_widget_grab_focus (gtk_stack_get_visible_child (self->stack))
      || has_focus_inside (GTK_WIDGET (self->stack)))
    return;
  if (!gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

/* Returns: (transfer none) */
CchPlanPanes *
cch_plan_workspace_get_panes (CchPlanWorkspace *self)
{
  return self->panes;
}

/* Returns: (transfer none) */
CchPlanSide *
cch_plan_workspace_get_side (CchPlanWorkspace *self)
{
  return self->side;
}

/* Returns: (transfer none) (nullable): what stands in the middle */
CchPlanPart *
cch_plan_workspace_get_part (CchPlanWorkspace *self)
{
  GtkWidget *child = gtk_stack_get_visible_child (self->stack);

  return CCH_IS_PLAN_PART (child) ? CCH_PLAN_PART (child) : NULL;
}
