/* The two buttons that undo and redo, and say what.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <adwaita.h>

#include "ui/shell/cch-history.h"

G_BEGIN_DECLS

#define CCH_TYPE_HISTORY_BUTTONS (cch_history_buttons_get_type ())
G_DECLARE_FINAL_TYPE (CchHistoryButtons, cch_history_buttons, CCH, HISTORY_BUTTONS, AdwBin)

void cch_history_buttons_set_history (CchHistoryButtons *self, CchHistory *history);

G_END_DECLS
