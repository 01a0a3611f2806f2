/* Shows what changes when last year's plan becomes this year's, one by one, before it is written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-roll-forward.h"

#include "ui/shell/cch-dialog.h"

G_BEGIN_DECLS

#define CCH_TYPE_ROLL_FORWARD_DIALOG (cch_roll_forward_dialog_get_type ())

/**
 * CchRollForwardDialog:
 *
 * Space ticks, Enter goes to the words, Ctrl+Enter makes the plan. Signal done (gint64): the row of
 * the new plan.
 */
G_DECLARE_FINAL_TYPE (CchRollForwardDialog,
                      cch_roll_forward_dialog,
                      CCH,
                      ROLL_FORWARD_DIALOG,
                      CchDialog)

CchRollForwardDialog *
cch_roll_forward_dialog_new (CchSession *session, CchPlan *source, guint year, GError **error);

G_END_DECLS
