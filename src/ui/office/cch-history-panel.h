/* The panel of what was done: who, when, in words; back to any of it; as a text file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/office/cch-office-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CCH_TYPE_HISTORY_PANEL (cch_history_panel_get_type ())

/**
 * CchHistoryPanel:
 *
 * Signal `said`: words for the person, which the window shows as a toast.
 */
G_DECLARE_FINAL_TYPE (CchHistoryPanel, cch_history_panel, CCH, HISTORY_PANEL, AdwBin)

void cch_history_panel_set_context (CchHistoryPanel *self, CchOfficeContext *context);
void cch_history_panel_export (CchHistoryPanel *self, GFile *file);

G_END_DECLS
