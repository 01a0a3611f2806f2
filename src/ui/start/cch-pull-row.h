/* A task that the superior asks for, as a row of a list: a tick, its words, what changed and why.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-pull-down.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CCH_TYPE_PULL_ROW (cch_pull_row_get_type ())

/**
 * CchPullRow:
 *
 * Space and Enter tick. Signal toggled: its tick was set or taken away.
 */
G_DECLARE_FINAL_TYPE (CchPullRow, cch_pull_row, CCH, PULL_ROW, AdwActionRow)

GtkWidget *cch_pull_row_new (CchPullDown *pull, guint index, const char *area);

CchPullState cch_pull_row_get_state (CchPullRow *self);
gboolean cch_pull_row_can_tick (CchPullRow *self);
gboolean cch_pull_row_get_ticked (CchPullRow *self);
void cch_pull_row_set_ticked (CchPullRow *self, gboolean ticked);

G_END_DECLS
