/* The two buttons that undo and redo, and say what.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/shell/cch-history-buttons.h"

#include "base/cch-i18n.h"

struct _CchHistoryButtons
{
  AdwBin parent_instance;

  GtkWidget *undo_button;
  GtkWidget *redo_button;

  CchHistory *history; /* nullable, ref; the buttons hide without one */
  GSignalGroup *signals;
};

enum
{
  PROP_0,
  PROP_HISTORY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CchHistoryButtons, cch_history_buttons, ADW_TYPE_BIN)

static void
set_words (GtkWidget *button, const char *verb, const char *format, const char *label)
{
  g_autofree char *text = label != NULL ? g_strdup_printf (format, label) : g_strdup (verb);

  gtk_widget_set_tooltip_text (button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
update (CchHistoryButtons *self)
{
  CchHistory *history = self->history;
  g_autofree char *undo = history != NULL ? cch_history_dup_undo_label (history) : NULL;
  g_autofree char *redo = history != NULL ? cch_history_dup_redo_label (history) : NULL;
  const char *reason = history != NULL ? cch_history_get_undo_reason (history) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), history != NULL);
  set_words (self->undo_button, reason != NULL ? reason : _ ("Undo"), _ ("Undo: %s"), undo);
  set_words (self->redo_button, _ ("Redo"), _ ("Redo: %s"), redo);
}

static void
cch_history_buttons_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  CchHistoryButtons *self = CCH_HISTORY_BUTTONS (object);

  switch (id)
    {
    case PROP_HISTORY:
      cch_history_buttons_set_history (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
cch_history_buttons_dispose (GObject *object)
{
  CchHistoryButtons *self = CCH_HISTORY_BUTTONS (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->history);
  gtk_widget_dispose_template (GTK_WIDGET (object), CCH_TYPE_HISTORY_BUTTONS);

  G_OBJECT_CLASS (cch_history_buttons_parent_class)->dispose (object);
}

static void
cch_history_buttons_class_init (CchHistoryButtonsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = cch_history_buttons_set_property;
  object_class->dispose = cch_history_buttons_dispose;

  properties[PROP_HISTORY] =
      g_param_spec_object ("history", NULL, NULL, CCH_TYPE_HISTORY,
                           G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/caicach/CaiCach/ui/shell/cch-history-buttons.ui");
  gtk_widget_class_bind_template_child (widget_class, CchHistoryButtons, undo_button);
  gtk_widget_class_bind_template_child (widget_class, CchHistoryButtons, redo_button);
}

static void
cch_history_buttons_init (CchHistoryButtons *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->signals = g_signal_group_new (G_TYPE_OBJECT); /* an interface has no notify */
  g_signal_group_connect_swapped (self->signals, "notify::undo-label", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->signals, "notify::redo-label", G_CALLBACK (update), self);
  update (self);
}

/* @history: (nullable): whose newest actions the buttons name */
void
cch_history_buttons_set_history (CchHistoryButtons *self, CchHistory *history)
{
  g_return_if_fail (CCH_IS_HISTORY_BUTTONS (self));
  g_return_if_fail (history == NULL || CCH_IS_HISTORY (history));

  if (!g_set_object (&self->history, history))
    return;

  g_signal_group_set_target (self->signals, history);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HISTORY]);
}
