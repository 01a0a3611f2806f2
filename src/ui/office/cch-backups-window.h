/* The window of backups: which there are, a new one, and the way back to one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/office/cch-office-context.h"

#include "ui/shell/cch-dialog.h"

G_BEGIN_DECLS

#define CCH_TYPE_BACKUPS_WINDOW (cch_backups_window_get_type ())
G_DECLARE_FINAL_TYPE (CchBackupsWindow, cch_backups_window, CCH, BACKUPS_WINDOW, CchDialog)

void cch_backups_window_set_context (CchBackupsWindow *self, CchOfficeContext *context);

G_END_DECLS
