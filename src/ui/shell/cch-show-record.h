/* Goes to a record: to the page where it has its place, with the record selected.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/shell/cch-window.h"

G_BEGIN_DECLS

/* A widget that has no window at hand activates the action: gtk_widget_activate_action (widget,
 * "win." CCH_SHOW_RECORD_ACTION, CCH_SHOW_RECORD_TYPE, kind->name, id). */
#define CCH_SHOW_RECORD_ACTION "show-record"
#define CCH_SHOW_RECORD_TYPE "(sx)"

gboolean cch_window_show_record (CchWindow *self, const CchKind *kind, gint64 id);

G_END_DECLS
