/* Asks why an issued document is opened again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* What the person answers to go on, in the signal "response". */
#define CCH_REOPEN_RESPONSE "reopen"

GtkWidget *cch_reopen_dialog_new (const char *heading, const char *body);
char *cch_reopen_dialog_dup_reason (AdwMessageDialog *dialog);

G_END_DECLS
