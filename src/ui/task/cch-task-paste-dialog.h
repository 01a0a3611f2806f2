/* Asks what the columns and rows of a foreign table are before it becomes tasks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-table-paste.h"

#include "ui/shell/cch-dialog.h"

G_BEGIN_DECLS

#define CCH_TYPE_TASK_PASTE_DIALOG (cch_task_paste_dialog_get_type ())

/**
 * CchTaskPasteDialog:
 *
 * Signal `accepted`: the table is to be pasted as it is understood now.
 */
G_DECLARE_FINAL_TYPE (CchTaskPasteDialog, cch_task_paste_dialog, CCH, TASK_PASTE_DIALOG, CchDialog)

GtkWidget *cch_task_paste_dialog_new (CchTablePaste *paste);
CchTablePaste *cch_task_paste_dialog_get_paste (CchTaskPasteDialog *self);

G_END_DECLS
