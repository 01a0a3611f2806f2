/* A moment as people write it on the command line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "tool/cch-tool-moment.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"

#include <string.h>

#define FIRST_YEAR 1990
#define LAST_YEAR 2199

/**
 * cch_tool_day_parse:
 * @option: that the day was given with, such as --date
 * @text: (nullable): %NULL leaves @day as it is
 */
gboolean
cch_tool_day_parse (const char *option, const char *text, CchDate *day, GError **error)
{
  if (text == NULL)
    return TRUE;
  *day = cch_date_read (text);
  if (!cch_date_is_none (*day))
    return TRUE;
  g_set_error (error, CCH_ERROR, CCH_ERROR_USAGE,
               _ ("%s: “%s” is not a date. Write it as 2025-07-01 or 01/7/2025"), option, text);
  return FALSE;
}

/**
 * cch_tool_year_parse:
 * @text: (nullable): %NULL leaves @year as it is
 */
gboolean
cch_tool_year_parse (const char *option, const char *text, guint *year, GError **error)
{
  guint64 number;

  if (text == NULL)
    return TRUE;
  if (g_ascii_string_to_unsigned (text, 10, FIRST_YEAR, LAST_YEAR, &number, NULL))
    {
      *year = (guint) number;
      return TRUE;
    }
  g_set_error (error, CCH_ERROR, CCH_ERROR_USAGE, _ ("%s: “%s” is not a year from %d to %d"),
               option, text, FIRST_YEAR, LAST_YEAR);
  return FALSE;
}

/* Also without seconds, and with a blank before the hour, as a person writes it. */
static GDateTime *
read_moment (const char *text, GTimeZone *zone)
{
  GDateTime *moment = g_date_time_new_from_iso8601 (text, zone);
  g_autofree char *joined = NULL;

  if (moment != NULL || strlen (text) != strlen ("2026-06-05 14:30"))
    return moment;
  joined = g_strconcat (text, ":00", NULL);
  return g_date_time_new_from_iso8601 (joined, zone);
}

/* A day alone means its end, or its beginning. */
GDateTime *
cch_tool_moment_parse (const char *text, gboolean end, GError **error)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (GDateTime) moment = read_moment (text, zone);
  CchDate date = cch_date_read (text);

  if (moment != NULL)
    return g_steal_pointer (&moment);

  if (!cch_date_is_none (date))
    return g_date_time_new (zone, date.year, date.month, date.day, end ? 23 : 0, end ? 59 : 0,
                            end ? 59.999999 : 0);

  g_set_error (error, CCH_ERROR, CCH_ERROR_USAGE,
               _ ("“%s” is not a moment. Write a day such as 05/6/2026, or "
                  "2026-06-05T14:30:00"),
               text);
  return NULL;
}
