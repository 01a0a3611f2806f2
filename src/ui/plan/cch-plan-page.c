/* The page of the plans: their list, and the room where one of them is written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/plan/cch-plan-page.h"

#include "base/cch-i18n.h"
#include "ui/plan/cch-plan-actions.h"
#include "ui/shell/cch-window.h"

struct _CchPlanPage
{
  CchPage parent_instance;

  GtkStack *stack; /* our child; bound, the template would take it from the bin */
  CchPlanList *list;
  CchPlanWorkspace *workspace;
  GtkWidget *header_start;
  GtkWidget *header_end;
  GtkWidget *back_button;
  GtkWidget *new_button;
  GtkWidget *work_buttons;

  GSimpleActionGroup *actions;
  GSignalGroup *signals; /* of the plan that is open */
  GSettings *settings;
  GtkWidget *host; /* nullable, not owned: the window that has our actions now */
};

G_DEFINE_FINAL_TYPE (CchPlanPage, cch_plan_page, CCH_TYPE_PAGE)

static void
update_header (CchPlanPage *self)
{
  CchOpenPlan *open = cch_plan_page_get_plan (self);
  const CchPlan *plan = open != NULL ? cch_open_plan_get_plan (open) : NULL;
  g_autofree char *title = NULL;

  gtk_widget_set_visible (self->back_button, plan != NULL);
  gtk_widget_set_visible (self->work_buttons, plan != NULL);
  gtk_widget_set_visible (self->new_button, plan == NULL);
  if (plan == NULL)
    {
      cch_page_set_title (CCH_PAGE (self), _ ("Plan"));
      cch_page_set_subtitle (CCH_PAGE (self), NULL);
      return;
    }
  title =
      g_strdup_printf ("%s %" G_GINT64_FORMAT, _ (cch_plan_kind_labels[plan->kind]), plan->year);
  cch_page_set_title (CCH_PAGE (self), title);
  cch_page_set_subtitle (CCH_PAGE (self), plan->title);
}

static void
plan_changed_cb (CchPlanPage *self)
{
  CchOpenPlan *plan = cch_plan_page_get_plan (self);

  if (plan != NULL && cch_record_is_removed (CCH_RECORD (cch_open_plan_get_plan (plan))))
    cch_plan_page_close (self);
  else
    update_header (self);
  cch_plan_actions_update (self, self->actions);
}

/* A widget that goes away with the focus in it never hears that it lost it. */
static void
leave_workspace (CchPlanPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->workspace)))
    gtk_root_set_focus (root, NULL);
}

static void
set_plan (CchPlanPage *self, CchOpenPlan *plan)
{
  leave_workspace (self);
  cch_plan_workspace_set_plan (self->workspace, plan);
  g_signal_group_set_target (self->signals, plan);
  gtk_stack_set_visible_child_name (self->stack, plan != NULL ? "work" : "list");
  plan_changed_cb (self);
}

static void
opened_cb (CchPlanPage *self, gint64 plan)
{
  g_autoptr (GError) error = NULL;

  if (!cch_plan_page_open (self, plan, &error))
    cch_plan_page_say (self, error->message);
}

static gboolean
cch_plan_page_start_search (CchPage *page)
{
  CchPlanPage *self = CCH_PLAN_PAGE (page);

  if (cch_plan_page_get_plan (self) != NULL)
    return cch_plan_workspace_start_search (self->workspace);
  cch_plan_list_start_search (self->list);
  return TRUE;
}

static void
cch_plan_page_session_changed (CchPage *page, CchSession *session)
{
  CchPlanPage *self = CCH_PLAN_PAGE (page);

  set_plan (self, NULL);
  cch_plan_list_set_session (self->list, session);
}

/* Returns: the row of the plan that the record is a part of, 0 for none */
static gint64
find_plan (CchRecord *record)
{
  const CchField *field;

  if (CCH_IS_PLAN (record))
    return cch_record_get_id (record);
  field = cch_kind_find_field (cch_record_get_kind (record), "plan");
  return field != NULL && field->type == CCH_FIELD_REFERENCE
             ? *(const gint64 *) cch_record_peek (record, field)
             : 0;
}

static gboolean
cch_plan_page_show_record (CchPage *page, const CchKind *kind, gint64 id)
{
  CchPlanPage *self = CCH_PLAN_PAGE (page);
  CchSession *session = cch_page_get_session (page);
  g_autoptr (CchRecord) record =
      session != NULL ? cch_office_get (cch_session_get_office (session), kind, id, NULL) : NULL;
  gint64 plan = record != NULL ? find_plan (record) : 0;

  if (plan == 0 || !cch_plan_page_open (self, plan, NULL))
    return FALSE;
  return CCH_IS_PLAN (record)
         || cch_plan_workspace_show_record (self->workspace, kind->name,
                                            cch_record_get_uuid (record), NULL);
}

/* The keys of the window reach actions that the window has: ours, while we are shown. */
static void
cch_plan_page_map (GtkWidget *widget)
{
  CchPlanPage *self = CCH_PLAN_PAGE (widget);

  GTK_WIDGET_CLASS (cch_plan_page_parent_class)->map (widget);
  self->host = GTK_WIDGET (gtk_widget_get_root (widget));
  gtk_widget_insert_action_group (self->host, "plan", G_ACTION_GROUP (self->actions));
}

static void
cch_plan_page_unmap (GtkWidget *widget)
{
  CchPlanPage *self = CCH_PLAN_PAGE (widget);

  if (self->host != NULL)
    gtk_widget_insert_action_group (self->host, "plan", NULL);
  self->host = NULL;
  GTK_WIDGET_CLASS (cch_plan_page_parent_class)->unmap (widget);
}

static gboolean
cch_plan_page_grab_focus (GtkWidget *widget)
{
  CchPlanPage *self = CCH_PLAN_PAGE (widget);

  if (cch_plan_page_get_plan (self) == NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (self->list));
  cch_plan_workspace_focus (self->workspace);
  return TRUE;
}

static void
bind_settings (CchPlanPage *self)
{
  static const struct
  {
    const char *key;
    const char *property;
  } bindings[] = {
    { "plan-outline", "outline-wanted" },
    { "plan-side", "side-wanted" },
    { "plan-outline-width", "outline-width" },
    { "plan-side-width", "side-width" },
  };
  CchPlanPanes *panes = cch_plan_workspace_get_panes (self->workspace);

  self->settings = g_settings_new (CCH_APPLICATION_ID);
  for (guint i = 0; i < G_N_ELEMENTS (bindings); i++)
    g_settings_bind (self->settings, bindings[i].key, panes, bindings[i].property,
                     G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "plan-side-tab", cch_plan_workspace_get_side (self->workspace),
                   "tab", G_SETTINGS_BIND_DEFAULT);
}

static void
set_up_actions (CchPlanPage *self)
{
  self->actions = cch_plan_actions_new (self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "plan", G_ACTION_GROUP (self->actions));
  gtk_widget_insert_action_group (self->header_start, "plan", G_ACTION_GROUP (self->actions));
  gtk_widget_insert_action_group (self->header_end, "plan", G_ACTION_GROUP (self->actions));
}

static void
cch_plan_page_dispose (GObject *object)
{
  CchPlanPage *self = CCH_PLAN_PAGE (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->actions);
  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_PLAN_PAGE);

  G_OBJECT_CLASS (cch_plan_page_parent_class)->dispose (object);
}

static void
cch_plan_page_class_init (CchPlanPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cch_plan_page_dispose;
  widget_class->map = cch_plan_page_map;
  widget_class->unmap = cch_plan_page_unmap;
  widget_class->grab_focus = cch_plan_page_grab_focus;
  CCH_PAGE_CLASS (klass)->start_search = cch_plan_page_start_search;
  CCH_PAGE_CLASS (klass)->session_changed = cch_plan_page_session_changed;
  CCH_PAGE_CLASS (klass)->show_record = cch_plan_page_show_record;

  g_type_ensure (CCH_TYPE_PLAN_LIST);
  g_type_ensure (CCH_TYPE_PLAN_WORKSPACE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/plan/cch-plan-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CchPlanPage, list);
  gtk_widget_class_bind_template_child (widget_class, CchPlanPage, workspace);
  gtk_widget_class_bind_template_child (widget_class, CchPlanPage, header_start);
  gtk_widget_class_bind_template_child (widget_class, CchPlanPage, header_end);
  gtk_widget_class_bind_template_child (widget_class, CchPlanPage, back_button);
  gtk_widget_class_bind_template_child (widget_class, CchPlanPage, new_button);
  gtk_widget_class_bind_template_child (widget_class, CchPlanPage, work_buttons);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
}

static void
cch_plan_page_init (CchPlanPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->stack = GTK_STACK (adw_bin_get_child (ADW_BIN (self)));
  self->signals = g_signal_group_new (CCH_TYPE_OPEN_PLAN);
  g_signal_group_connect_swapped (self->signals, "changed", G_CALLBACK (plan_changed_cb), self);
  set_up_actions (self);
  bind_settings (self);
  update_header (self);
}

/**
 * cch_plan_page_open:
 * @plan: its row
 *
 * Shows the plan in the workspace. The one that is open already stays as it is.
 */
gboolean
cch_plan_page_open (CchPlanPage *self, gint64 plan, GError **error)
{
  CchOpenPlan *current = cch_plan_page_get_plan (self);
  g_autoptr (CchOpenPlan) opened = NULL;

  g_return_val_if_fail (CCH_IS_PLAN_PAGE (self), FALSE);

  if (current != NULL && cch_record_get_id (CCH_RECORD (cch_open_plan_get_plan (current))) == plan)
    return TRUE;
  opened = cch_open_plan_new (cch_page_get_session (CCH_PAGE (self)), plan, error);
  if (opened == NULL)
    return FALSE;
  set_plan (self, opened);
  cch_plan_list_select (self->list, plan);
  cch_plan_workspace_focus (self->workspace);
  return TRUE;
}

/* Back to the list. */
void
cch_plan_page_close (CchPlanPage *self)
{
  g_return_if_fail (CCH_IS_PLAN_PAGE (self));

  set_plan (self, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

/* Returns: (transfer none) (nullable): the plan that is worked on */
CchOpenPlan *
cch_plan_page_get_plan (CchPlanPage *self)
{
  return cch_plan_workspace_get_plan (self->workspace);
}

/* Returns: (transfer none) */
CchPlanWorkspace *
cch_plan_page_get_workspace (CchPlanPage *self)
{
  return self->workspace;
}

/* Returns: (transfer none) */
CchPlanList *
cch_plan_page_get_list (CchPlanPage *self)
{
  return self->list;
}

static CchWindow *
find_window (CchPlanPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return CCH_IS_WINDOW (root) ? CCH_WINDOW (root) : NULL;
}

void
cch_plan_page_say (CchPlanPage *self, const char *words)
{
  CchWindow *window = find_window (self);

  if (window != NULL)
    cch_window_say (window, words);
}

/* After something was taken away. */
void
cch_plan_page_offer_undo (CchPlanPage *self, const char *words)
{
  CchWindow *window = find_window (self);

  if (window != NULL)
    cch_window_offer_undo (window, words);
}
