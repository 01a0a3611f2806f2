/* What the journal offers to the window: two labels and two verbs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define CCH_TYPE_HISTORY (cch_history_get_type ())
G_DECLARE_INTERFACE (CchHistory, cch_history, CCH, HISTORY, GObject)

/**
 * CchHistoryInterface:
 *
 * Properties to override: "undo-label" and "redo-label", the action in words, %NULL when there is
 * nothing to undo or to redo. The window follows their notifications. When the newest action cannot
 * be undone, the reason says why, and undoing fails with it.
 */
struct _CchHistoryInterface
{
  GTypeInterface parent_iface;

  const char *(*get_undo_reason) (CchHistory *self); /* optional */
  gboolean (*undo) (CchHistory *self, GError **error);
  gboolean (*redo) (CchHistory *self, GError **error);
};

char *cch_history_dup_undo_label (CchHistory *self);
char *cch_history_dup_redo_label (CchHistory *self);
const char *cch_history_get_undo_reason (CchHistory *self);
gboolean cch_history_undo (CchHistory *self, GError **error);
gboolean cch_history_redo (CchHistory *self, GError **error);

G_END_DECLS
