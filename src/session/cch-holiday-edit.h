/* Corrects the table of holidays of an office, each time as one entry of the journal.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-holidays.h"
#include "store/cch-office.h"

G_BEGIN_DECLS

CchHolidays *cch_holiday_edit_load (CchOffice *office, GError **error);
gboolean cch_holiday_edit_is_own (CchOffice *office);

gboolean cch_holiday_edit_add (CchOffice *office, const CchHoliday *line, GError **error);
gboolean cch_holiday_edit_remove (CchOffice *office, const CchHoliday *line, GError **error);
gboolean
cch_holiday_edit_import (CchOffice *office, const char *text, guint *n_lines, GError **error);
gboolean cch_holiday_edit_reset (CchOffice *office, GError **error);

gboolean cch_holiday_edit_parse (const char *text, CchHoliday *line, char **name);

G_END_DECLS
