/* The assistant for a new office: five answers, each with its words when it does not do.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/office/cch-office-makers.h"

#include "ui/shell/cch-dialog.h"

G_BEGIN_DECLS

#define CCH_TYPE_NEW_OFFICE_WINDOW (cch_new_office_window_get_type ())

/**
 * CchNewOfficeWindow:
 *
 * Signal `found`: the answers are good and the window is about to close.
 */
G_DECLARE_FINAL_TYPE (CchNewOfficeWindow, cch_new_office_window, CCH, NEW_OFFICE_WINDOW, CchDialog)

const CchOfficeSeed *cch_new_office_window_get_seed (CchNewOfficeWindow *self);

G_END_DECLS
