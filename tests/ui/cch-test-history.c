/* A history for tests: a stack of two labels that can refuse.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-test-history.h"

#include "base/cch-error.h"

struct _CchTestHistory
{
  GObject parent_instance;

  char *undo_label; /* nullable */
  char *redo_label; /* nullable */
  gboolean refuses;
};

enum
{
  PROP_0,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL
};

static gboolean
move (CchTestHistory *self, char **from, char **to, GError **error)
{
  if (self->refuses)
    {
      g_set_error_literal (error, CCH_ERROR, CCH_ERROR_READ_ONLY, "The disk is full");
      return FALSE;
    }
  g_free (*to);
  *to = g_steal_pointer (from);
  g_object_notify (G_OBJECT (self), "undo-label");
  g_object_notify (G_OBJECT (self), "redo-label");
  return TRUE;
}

static gboolean
undo (CchHistory *history, GError **error)
{
  CchTestHistory *self = CCH_TEST_HISTORY (history);

  return move (self, &self->undo_label, &self->redo_label, error);
}

static gboolean
redo (CchHistory *history, GError **error)
{
  CchTestHistory *self = CCH_TEST_HISTORY (history);

  return move (self, &self->redo_label, &self->undo_label, error);
}

static void
implement_history (CchHistoryInterface *iface)
{
  iface->undo = undo;
  iface->redo = redo;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (CchTestHistory,
                               cch_test_history,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (CCH_TYPE_HISTORY, implement_history))

static void
cch_test_history_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  CchTestHistory *self = CCH_TEST_HISTORY (object);

  g_value_set_string (value, id == PROP_UNDO_LABEL ? self->undo_label : self->redo_label);
}

static void
cch_test_history_finalize (GObject *object)
{
  CchTestHistory *self = CCH_TEST_HISTORY (object);

  g_free (self->undo_label);
  g_free (self->redo_label);
  G_OBJECT_CLASS (cch_test_history_parent_class)->finalize (object);
}

static void
cch_test_history_class_init (CchTestHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = cch_test_history_get_property;
  object_class->finalize = cch_test_history_finalize;
  g_object_class_override_property (object_class, PROP_UNDO_LABEL, "undo-label");
  g_object_class_override_property (object_class, PROP_REDO_LABEL, "redo-label");
}

static void
cch_test_history_init (CchTestHistory *self)
{
}

void
cch_test_history_do (CchTestHistory *self, const char *label)
{
  g_free (self->undo_label);
  self->undo_label = g_strdup (label);
  g_object_notify (G_OBJECT (self), "undo-label");
}

void
cch_test_history_refuse (CchTestHistory *self)
{
  self->refuses = TRUE;
}
