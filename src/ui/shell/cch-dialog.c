/* A window that asks something: begins where the person answers, Enter does it, Escape leaves.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/shell/cch-dialog.h"

typedef struct
{
  GtkWidget *begins_at; /* (nullable), weak: not owned, it stands in the window */
} CchDialogPrivate;

enum
{
  PROP_0,
  PROP_BEGINS_AT,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CchDialog, cch_dialog, ADW_TYPE_WINDOW)

static CchDialogPrivate *
get_private (CchDialog *self)
{
  return cch_dialog_get_instance_private (self);
}

/* From anywhere, also from another button, which Enter alone would press. */
static gboolean
accept_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  GtkWidget *button = gtk_window_get_default_widget (GTK_WINDOW (widget));

  if (!GTK_IS_ACTIONABLE (button))
    return GDK_EVENT_PROPAGATE;
  gtk_widget_activate_action_variant (
      button, gtk_actionable_get_action_name (GTK_ACTIONABLE (button)),
      gtk_actionable_get_action_target_value (GTK_ACTIONABLE (button)));
  return GDK_EVENT_STOP;
}

/* A list is entered at the row that is chosen, or the first; all else stands for itself. */
static void
begin (GtkWidget *widget)
{
  GtkListBoxRow *row = NULL;

  if (GTK_IS_LIST_BOX (widget))
    row = gtk_list_box_get_selected_row (GTK_LIST_BOX (widget));
  if (GTK_IS_LIST_BOX (widget) && row == NULL)
    row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (widget), 0);
  gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : widget);
}

/* Before it is there, a focused row would keep the window from screen readers. */
static void
cch_dialog_map (GtkWidget *widget)
{
  CchDialogPrivate *priv = get_private (CCH_DIALOG (widget));

  GTK_WIDGET_CLASS (cch_dialog_parent_class)->map (widget);
  if (priv->begins_at != NULL)
    begin (priv->begins_at);
}

/* A row that has something to do of its own is what Enter means there: a tick, a list of choices. */
static void
focus_cb (CchDialog *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (GTK_IS_LIST_BOX_ROW (focus))
    gtk_widget_set_receives_default (focus, TRUE);
}

static void
cch_dialog_dispose (GObject *object)
{
  cch_dialog_set_begins_at (CCH_DIALOG (object), NULL);

  G_OBJECT_CLASS (cch_dialog_parent_class)->dispose (object);
}

static void
cch_dialog_get_property (GObject *object, guint property, GValue *value, GParamSpec *spec)
{
  switch (property)
    {
    case PROP_BEGINS_AT:
      g_value_set_object (value, get_private (CCH_DIALOG (object))->begins_at);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, spec);
    }
}

static void
cch_dialog_set_property (GObject *object, guint property, const GValue *value, GParamSpec *spec)
{
  switch (property)
    {
    case PROP_BEGINS_AT:
      cch_dialog_set_begins_at (CCH_DIALOG (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, spec);
    }
}

static void
cch_dialog_class_init (CchDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cch_dialog_dispose;
  object_class->get_property = cch_dialog_get_property;
  object_class->set_property = cch_dialog_set_property;
  widget_class->map = cch_dialog_map;
  properties[PROP_BEGINS_AT] =
      g_param_spec_object ("begins-at", NULL, NULL, GTK_TYPE_WIDGET,
                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, accept_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, accept_cb, NULL);
}

static void
cch_dialog_init (CchDialog *self)
{
  g_signal_connect (self, "notify::focus-widget", G_CALLBACK (focus_cb), NULL);
}

/**
 * cch_dialog_set_begins_at:
 * @widget: (nullable): a part of the dialog; %NULL leaves the choice to GTK
 */
void
cch_dialog_set_begins_at (CchDialog *self, GtkWidget *widget)
{
  g_return_if_fail (CCH_IS_DIALOG (self));

  if (g_set_weak_pointer (&get_private (self)->begins_at, widget))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BEGINS_AT]);
}
