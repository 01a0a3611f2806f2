/* Another window with the office as it was at a moment, to look at.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/shell/cch-window.h"

G_BEGIN_DECLS

void cch_past_window_open (CchWindow *window, gint64 entry);

G_END_DECLS
