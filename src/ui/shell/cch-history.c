/* What the journal offers to the window: two labels and two verbs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/shell/cch-history.h"

G_DEFINE_INTERFACE (CchHistory, cch_history, G_TYPE_OBJECT)

static void
cch_history_default_init (CchHistoryInterface *iface)
{
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  g_object_interface_install_property (iface,
                                       g_param_spec_string ("undo-label", NULL, NULL, NULL, flags));
  g_object_interface_install_property (iface,
                                       g_param_spec_string ("redo-label", NULL, NULL, NULL, flags));
}

static char *
dup_label (CchHistory *self, const char *property)
{
  char *label = NULL;

  g_object_get (self, property, &label, NULL);
  if (label != NULL && *label == '\0')
    g_clear_pointer (&label, g_free);
  return label;
}

/* Returns: (nullable): the newest action, in words */
char *
cch_history_dup_undo_label (CchHistory *self)
{
  g_return_val_if_fail (CCH_IS_HISTORY (self), NULL);

  return dup_label (self, "undo-label");
}

/* Returns: (nullable): the action undone last, in words */
char *
cch_history_dup_redo_label (CchHistory *self)
{
  g_return_val_if_fail (CCH_IS_HISTORY (self), NULL);

  return dup_label (self, "redo-label");
}

/* Returns: (nullable): why the newest action cannot be undone */
const char *
cch_history_get_undo_reason (CchHistory *self)
{
  CchHistoryInterface *iface;
  const char *reason = NULL;

  g_return_val_if_fail (CCH_IS_HISTORY (self), NULL);

  iface = CCH_HISTORY_GET_IFACE (self);
  if (iface->get_undo_reason != NULL)
    reason = iface->get_undo_reason (self);
  return reason != NULL && *reason != '\0' ? reason : NULL;
}

gboolean
cch_history_undo (CchHistory *self, GError **error)
{
  g_return_val_if_fail (CCH_IS_HISTORY (self), FALSE);

  return CCH_HISTORY_GET_IFACE (self)->undo (self, error);
}

gboolean
cch_history_redo (CchHistory *self, GError **error)
{
  g_return_val_if_fail (CCH_IS_HISTORY (self), FALSE);

  return CCH_HISTORY_GET_IFACE (self)->redo (self, error);
}
