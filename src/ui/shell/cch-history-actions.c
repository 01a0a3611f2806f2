/* The actions win.undo and win.redo: when they can be had, and what they say afterwards.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/shell/cch-history-actions.h"

#include "base/cch-i18n.h"

struct _CchHistoryActions
{
  GObject parent_instance;

  GSimpleAction *undo;
  GSimpleAction *redo;
  CchHistory *history; /* nullable, ref */
  GSignalGroup *signals;
};

enum
{
  SAID,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CchHistoryActions, cch_history_actions, G_TYPE_OBJECT)

static void
update (CchHistoryActions *self)
{
  CchHistory *history = self->history;
  g_autofree char *undo = history != NULL ? cch_history_dup_undo_label (history) : NULL;
  g_autofree char *redo = history != NULL ? cch_history_dup_redo_label (history) : NULL;
  const char *reason = history != NULL ? cch_history_get_undo_reason (history) : NULL;

  /* Who tries what cannot be undone is told why. */
  g_simple_action_set_enabled (self->undo, undo != NULL || reason != NULL);
  g_simple_action_set_enabled (self->redo, redo != NULL);
}

static void
report (CchHistoryActions *self, const char *format, const char *label, const GError *error)
{
  g_autofree char *text =
      error != NULL ? g_strdup (error->message) : g_strdup_printf (format, label);

  g_signal_emit (self, signals[SAID], 0, text);
}

static void
undo_cb (CchHistoryActions *self)
{
  g_autoptr (CchHistory) history = g_object_ref (self->history);
  g_autofree char *label = cch_history_dup_undo_label (history);
  g_autoptr (GError) error = NULL;

  cch_history_undo (history, &error);
  report (self, _ ("Undone: %s"), label, error);
}

static void
redo_cb (CchHistoryActions *self)
{
  g_autoptr (CchHistory) history = g_object_ref (self->history);
  g_autofree char *label = cch_history_dup_redo_label (history);
  g_autoptr (GError) error = NULL;

  cch_history_redo (history, &error);
  report (self, _ ("Done again: %s"), label, error);
}

static void
cch_history_actions_dispose (GObject *object)
{
  CchHistoryActions *self = CCH_HISTORY_ACTIONS (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->history);
  g_clear_object (&self->undo);
  g_clear_object (&self->redo);

  G_OBJECT_CLASS (cch_history_actions_parent_class)->dispose (object);
}

static void
cch_history_actions_class_init (CchHistoryActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cch_history_actions_dispose;

  /* What was undone or done again, or why not: for a person to read. */
  signals[SAID] = g_signal_new ("said", CCH_TYPE_HISTORY_ACTIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static GSimpleAction *
create_action (CchHistoryActions *self, const char *name, GCallback callback)
{
  GSimpleAction *action = g_simple_action_new (name, NULL);

  g_signal_connect_object (action, "activate", callback, self, G_CONNECT_SWAPPED);
  return action;
}

static void
cch_history_actions_init (CchHistoryActions *self)
{
  self->undo = create_action (self, "undo", G_CALLBACK (undo_cb));
  self->redo = create_action (self, "redo", G_CALLBACK (redo_cb));
  self->signals = g_signal_group_new (G_TYPE_OBJECT); /* an interface has no notify */
  g_signal_group_connect_swapped (self->signals, "notify::undo-label", G_CALLBACK (update), self);
  g_signal_group_connect_swapped (self->signals, "notify::redo-label", G_CALLBACK (update), self);
  update (self);
}

CchHistoryActions *
cch_history_actions_new (GActionMap *map)
{
  CchHistoryActions *self = g_object_new (CCH_TYPE_HISTORY_ACTIONS, NULL);

  g_action_map_add_action (map, G_ACTION (self->undo));
  g_action_map_add_action (map, G_ACTION (self->redo));
  return self;
}

/* @history: (nullable): what the actions work on */
void
cch_history_actions_set_history (CchHistoryActions *self, CchHistory *history)
{
  g_return_if_fail (CCH_IS_HISTORY_ACTIONS (self));
  g_return_if_fail (history == NULL || CCH_IS_HISTORY (history));

  g_set_object (&self->history, history);
  g_signal_group_set_target (self->signals, history);
  update (self);
}
