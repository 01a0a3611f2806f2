/* A moment as people write it on the command line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "tool/cch-tool-moment.h"

#include "base/cch-date.h"
#include "base/cch-error.h"
#include "base/cch-i18n.h"

/* A day alone means its end, or its beginning. */
GDateTime *
cch_tool_moment_parse (const char *text, gboolean end, GError **error)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (GDateTime) moment = g_date_time_new_from_iso8601 (text, zone);
  CchDate date;
  gsize length;

  if (moment != NULL)
    return g_steal_pointer (&moment);

  length = cch_date_parse (text, &date);
  if (length == 0 || text[length] != '\0')
    date = CCH_DATE_NONE;
  if (!cch_date_is_none (date) || (*text != '\0' && cch_date_from_iso (text, &date, NULL)))
    return g_date_time_new (zone, date.year, date.month, date.day, end ? 23 : 0, end ? 59 : 0,
                            end ? 59.999999 : 0);

  g_set_error (error, CCH_ERROR, CCH_ERROR_USAGE,
               _ ("“%s” is not a moment. Write a day such as 05/6/2026, or "
                  "2026-06-05T14:30:00"),
               text);
  return NULL;
}
