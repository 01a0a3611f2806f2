/* The window that shows the keyboard shortcuts of the two tables.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/shell/cch-dialog.h"

G_BEGIN_DECLS

#define CCH_TYPE_SHORTCUTS_WINDOW (cch_shortcuts_window_get_type ())
G_DECLARE_FINAL_TYPE (CchShortcutsWindow, cch_shortcuts_window, CCH, SHORTCUTS_WINDOW, CchDialog)

G_END_DECLS
