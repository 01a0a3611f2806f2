/* The versions of a plan, which of them counts, and what each changed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-open-plan.h"

#include "ui/shell/cch-dialog.h"

G_BEGIN_DECLS

#define CCH_TYPE_VERSIONS_WINDOW (cch_versions_window_get_type ())

/**
 * CchVersionsWindow:
 *
 * Signal `opened` (gint64): the row of a plan to open.
 */
G_DECLARE_FINAL_TYPE (CchVersionsWindow, cch_versions_window, CCH, VERSIONS_WINDOW, CchDialog)

gboolean cch_versions_window_set_plan (CchVersionsWindow *self, CchOpenPlan *plan, GError **error);

G_END_DECLS
