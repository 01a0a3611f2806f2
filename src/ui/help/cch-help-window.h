/* The help: topics at the left, the chosen one at the right.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/shell/cch-dialog.h"

G_BEGIN_DECLS

#define CCH_TYPE_HELP_WINDOW (cch_help_window_get_type ())
G_DECLARE_FINAL_TYPE (CchHelpWindow, cch_help_window, CCH, HELP_WINDOW, CchDialog)

G_END_DECLS
