/* Shows what the superior's plan asks of this office, to take it into the plan task by task.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-pull-down.h"

#include "ui/shell/cch-dialog.h"

G_BEGIN_DECLS

#define CCH_TYPE_PULL_DOWN_DIALOG (cch_pull_down_dialog_get_type ())

/**
 * CchPullDownDialog:
 *
 * Space ticks, Ctrl+Enter applies. Signals: done, when the plan follows what was ticked;
 * parent-wanted, when the plan names no superior plan and the person goes to choose one.
 */
G_DECLARE_FINAL_TYPE (CchPullDownDialog, cch_pull_down_dialog, CCH, PULL_DOWN_DIALOG, CchDialog)

CchPullDownDialog *cch_pull_down_dialog_new (CchOpenPlan *plan, CchDate day, GError **error);

G_END_DECLS
