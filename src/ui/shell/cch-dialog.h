/* A window that asks something: begins where the person answers, Enter does it, Escape leaves.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CCH_TYPE_DIALOG (cch_dialog_get_type ())

G_DECLARE_DERIVABLE_TYPE (CchDialog, cch_dialog, CCH, DIALOG, AdwWindow)

/**
 * CchDialog:
 *
 * Its template says with "begins-at" where the focus goes first, with "default-widget" which button
 * Enter presses from a row (Ctrl+Enter from anywhere).
 */
struct _CchDialogClass
{
  AdwWindowClass parent_class;
};

void cch_dialog_set_begins_at (CchDialog *self, GtkWidget *widget);

G_END_DECLS
