/* The holidays of a year as the office counts them: read, corrected, imported.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-holiday-edit.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CCH_TYPE_HOLIDAYS_VIEW (cch_holidays_view_get_type ())

/**
 * CchHolidaysView:
 *
 * Signal `said` (string): what the person should hear, for a toast.
 */
G_DECLARE_FINAL_TYPE (CchHolidaysView, cch_holidays_view, CCH, HOLIDAYS_VIEW, AdwBin)

void cch_holidays_view_set_office (CchHolidaysView *self, CchOffice *office);
void cch_holidays_view_reload (CchHolidaysView *self);
void cch_holidays_view_set_year (CchHolidaysView *self, guint year);
gboolean cch_holidays_view_import (CchHolidaysView *self, const char *text);

G_END_DECLS
