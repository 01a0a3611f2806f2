/* Which days are worked: an editable table of holidays, and questions to it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "base/cch-date.h"

#include <glib-object.h>

G_BEGIN_DECLS

#define CCH_TYPE_HOLIDAYS (cch_holidays_get_type ())

/**
 * CchHolidays:
 *
 * An immutable calendar. Tết and the days that move with it stand in the table as days; nothing
 * is calculated from the moon. Outside the years of the table only weekends are free.
 */
typedef struct _CchHolidays CchHolidays;

GType cch_holidays_get_type (void);

CchHolidays *cch_holidays_read (GBytes *bytes, const char *file, GPtrArray *faults, GError **error);
CchHolidays *cch_holidays_new_shipped (void);
CchHolidays *cch_holidays_ref (CchHolidays *holidays);
void cch_holidays_unref (CchHolidays *holidays);

gboolean cch_holidays_cover (const CchHolidays *holidays, guint year);
const char *cch_holidays_get_name (const CchHolidays *holidays, CchDate date);
gboolean cch_holidays_is_working_day (const CchHolidays *holidays, CchDate date);
CchDate cch_holidays_get_last_working_day (const CchHolidays *holidays, CchDate date);
CchDate cch_holidays_get_next_working_day (const CchHolidays *holidays, CchDate date);

gboolean cch_date_is_weekend (CchDate date);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchHolidays, cch_holidays_unref)

G_END_DECLS
