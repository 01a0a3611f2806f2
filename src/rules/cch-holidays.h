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

/**
 * CchHolidayKind:
 * @CCH_HOLIDAY_FIXED: a day of every year; on a weekend the next working day is free, too
 * @CCH_HOLIDAY_OFF: free days of one year, as they are written
 * @CCH_HOLIDAY_WORKED: weekend days that are worked
 */
typedef enum
{
  CCH_HOLIDAY_FIXED,
  CCH_HOLIDAY_OFF,
  CCH_HOLIDAY_WORKED,
} CchHolidayKind;

/**
 * CchHoliday:
 * @from: its first day; of a fixed one only day and month count
 * @to: its last day, @from when it is one day
 * @assumed: (nullable): why the table had to assume it; %NULL when a notice says so
 *
 * A line of the table.
 */
typedef struct
{
  CchHolidayKind kind;
  const char *name;
  CchDate from;
  CchDate to;
  const char *assumed;
} CchHoliday;

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

GArray *cch_holidays_list (const CchHolidays *holidays);
void cch_holidays_get_years (const CchHolidays *holidays, guint *from, guint *to);
GBytes *cch_holidays_write (const GArray *lines, guint from, guint to);
int cch_holidays_compare (const CchHoliday *line, const CchHoliday *other);

gboolean cch_date_is_weekend (CchDate date);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchHolidays, cch_holidays_unref)

G_END_DECLS
