/* The actions win.undo and win.redo: when they can be had, and what they say afterwards.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <gio/gio.h>

#include "ui/shell/cch-history.h"

G_BEGIN_DECLS

#define CCH_TYPE_HISTORY_ACTIONS (cch_history_actions_get_type ())
G_DECLARE_FINAL_TYPE (CchHistoryActions, cch_history_actions, CCH, HISTORY_ACTIONS, GObject)

CchHistoryActions *cch_history_actions_new (GActionMap *map);

void cch_history_actions_set_history (CchHistoryActions *self, CchHistory *history);

G_END_DECLS
