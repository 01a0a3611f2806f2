/* What is different in one plan between two moments, line by line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-session.h"

#include "ui/shell/cch-dialog.h"

G_BEGIN_DECLS

#define CCH_TYPE_CHANGES_WINDOW (cch_changes_window_get_type ())
G_DECLARE_FINAL_TYPE (CchChangesWindow, cch_changes_window, CCH, CHANGES_WINDOW, CchDialog)

CchChangesWindow *cch_changes_window_new (GtkWindow *parent, CchSession *session, gint64 entry);

G_END_DECLS
