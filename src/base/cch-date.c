/* A day of the calendar: checks, arithmetic and the forms in which it is written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-date.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"

#include <string.h>

enum
{
  FIRST_YEAR = 1,
  LAST_YEAR = 9999,
  /* Years are counted in eras of 400, which all have the same number of days. */
  ERA_YEARS = 400,
  ERA_DAYS = 146097,
};

static const guint8 month_lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

/* What the decree on documents prescribes in words; never translated. */
static const char *const weekday_words[] = {
  "thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật",
};

static gboolean
is_leap_year (guint year)
{
  return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

/**
 * cch_date_days_in_month:
 *
 * Returns: 28 to 31, or 0 for a month or year that does not exist
 */
guint
cch_date_days_in_month (guint year, guint month)
{
  if (month < 1 || month > G_N_ELEMENTS (month_lengths) || year < FIRST_YEAR || year > LAST_YEAR)
    return 0;

  return month_lengths[month - 1] + (month == 2 && is_leap_year (year));
}

/**
 * cch_date_new:
 *
 * Returns: the date, or none when there is no such day
 */
CchDate
cch_date_new (guint year, guint month, guint day)
{
  if (day < 1 || day > cch_date_days_in_month (year, month))
    return CCH_DATE_NONE;

  return (CchDate){ .year = (guint16) year, .month = (guint8) month, .day = (guint8) day };
}

CchDate
cch_date_new_end_of_month (guint year, guint month)
{
  return cch_date_new (year, month, cch_date_days_in_month (year, month));
}

gboolean
cch_date_is_valid (CchDate date)
{
  return date.day >= 1 && date.day <= cch_date_days_in_month (date.year, date.month);
}

gboolean
cch_date_is_none (CchDate date)
{
  return date.year == 0 && date.month == 0 && date.day == 0;
}

/**
 * cch_date_compare:
 *
 * Returns: below, equal to or above 0; no date stands before every date
 */
int
cch_date_compare (CchDate first, CchDate second)
{
  if (first.year != second.year)
    return first.year < second.year ? -1 : 1;
  if (first.month != second.month)
    return first.month < second.month ? -1 : 1;
  return (first.day > second.day) - (first.day < second.day);
}

/**
 * cch_date_to_days:
 *
 * Returns: the number of the day, where 1 January of year 1 is 1, or 0 for no date
 */
gint32
cch_date_to_days (CchDate date)
{
  int year = date.year;
  int shifted, day_of_year, year_of_era;

  if (!cch_date_is_valid (date))
    return 0;

  /* A year that begins in March has its odd day at the end. */
  year -= date.month <= 2;
  year_of_era = year % ERA_YEARS;
  shifted = (date.month + 9) % 12;
  day_of_year = (153 * shifted + 2) / 5 + date.day - 1;

  return year / ERA_YEARS * ERA_DAYS + year_of_era * 365 + year_of_era / 4 - year_of_era / 100
         + day_of_year - 305;
}

/**
 * cch_date_new_today:
 *
 * Returns: what the calendar on the wall says
 */
CchDate
cch_date_new_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return cch_date_new ((guint) g_date_time_get_year (now), (guint) g_date_time_get_month (now),
                       (guint) g_date_time_get_day_of_month (now));
}

CchDate
cch_date_new_from_days (gint32 days)
{
  gint32 since_march, era, day_of_era, year_of_era, day_of_year, shifted, year;

  /* 3652059 is the last day of the year 9999. */
  if (days < 1 || days > 3652059)
    return CCH_DATE_NONE;

  since_march = days + 305;
  era = since_march / ERA_DAYS;
  day_of_era = since_march % ERA_DAYS;
  year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  shifted = (5 * day_of_year + 2) / 153;
  year = year_of_era + era * ERA_YEARS + (shifted >= 10);

  return cch_date_new ((guint) year, (guint) ((shifted + 2) % 12 + 1),
                       (guint) (day_of_year - (153 * shifted + 2) / 5 + 1));
}

/**
 * cch_date_add_days:
 *
 * Returns: the day so many days later, or none when @date is none or the calendar ends
 */
CchDate
cch_date_add_days (CchDate date, int days)
{
  gint64 sum = (gint64) cch_date_to_days (date) + days;

  if (!cch_date_is_valid (date) || sum < 1 || sum > G_MAXINT32)
    return CCH_DATE_NONE;
  return cch_date_new_from_days ((gint32) sum);
}

/**
 * cch_date_add_months:
 *
 * A day that the month does not have becomes the month's last: 31/01 and one month is 28/02.
 */
CchDate
cch_date_add_months (CchDate date, int months)
{
  gint64 sum = (gint64) date.year * 12 + date.month - 1 + months;
  guint year, month;

  if (!cch_date_is_valid (date) || sum < 12 || sum >= (LAST_YEAR + 1) * 12)
    return CCH_DATE_NONE;

  year = (guint) (sum / 12);
  month = (guint) (sum % 12) + 1;
  return cch_date_new (year, month, MIN (date.day, cch_date_days_in_month (year, month)));
}

/**
 * cch_date_days_between:
 *
 * Returns: how many days @to is after @from; negative when it is before
 */
int
cch_date_days_between (CchDate from, CchDate to)
{
  g_return_val_if_fail (cch_date_is_valid (from) && cch_date_is_valid (to), 0);

  return cch_date_to_days (to) - cch_date_to_days (from);
}

GDateWeekday
cch_date_get_weekday (CchDate date)
{
  if (!cch_date_is_valid (date))
    return G_DATE_BAD_WEEKDAY;

  /* 1 January of year 1 is a Monday. */
  return (GDateWeekday) ((cch_date_to_days (date) - 1) % 7 + 1);
}

/* Only months 1 and 2 are padded: "3" cannot be turned into another month with a pen. */
static const char *
get_month_padding (CchDate date)
{
  return date.month <= 2 ? "0" : "";
}

/**
 * cch_date_format:
 *
 * Returns: (transfer full): @date in Vietnamese, or an empty string for no date
 */
char *
cch_date_format (CchDate date, CchDateForm form)
{
  const char *padding = get_month_padding (date);

  if (!cch_date_is_valid (date))
    return g_strdup ("");

  switch (form)
    {
    case CCH_DATE_FORM_HEADER:
      return g_strdup_printf ("ngày %02u tháng %s%u năm %u", date.day, padding, date.month,
                              date.year);
    case CCH_DATE_FORM_TEXT:
      return g_strdup_printf ("%02u/%s%u/%u", date.day, padding, date.month, date.year);
    case CCH_DATE_FORM_PADDED:
      return g_strdup_printf ("%02u/%02u/%04u", date.day, date.month, date.year);
    case CCH_DATE_FORM_DAY_MONTH:
      return g_strdup_printf ("%02u/%s%u", date.day, padding, date.month);
    case CCH_DATE_FORM_MONTH:
      return g_strdup_printf ("tháng %s%u/%u", padding, date.month, date.year);
    case CCH_DATE_FORM_WEEKDAY:
      return g_strdup (weekday_words[cch_date_get_weekday (date) - 1]);
    case CCH_DATE_FORM_ISO:
    default:
      return g_strdup_printf ("%04u-%02u-%02u", date.year, date.month, date.day);
    }
}

char *
cch_date_to_iso (CchDate date)
{
  return cch_date_format (date, CCH_DATE_FORM_ISO);
}

static gboolean
has_iso_shape (const char *text)
{
  for (guint i = 0; i < strlen ("yyyy-mm-dd"); i++)
    if (i == 4 || i == 7 ? text[i] != '-' : !g_ascii_isdigit (text[i]))
      return FALSE;
  return text[strlen ("yyyy-mm-dd")] == '\0';
}

/**
 * cch_date_from_iso:
 * @text: (nullable): a stored date; empty or %NULL is no date
 */
gboolean
cch_date_from_iso (const char *text, CchDate *date, GError **error)
{
  *date = CCH_DATE_NONE;
  if (text == NULL || *text == '\0')
    return TRUE;

  if (has_iso_shape (text))
    *date = cch_date_new ((guint) g_ascii_strtoull (text, NULL, 10),
                          (guint) g_ascii_strtoull (text + 5, NULL, 10),
                          (guint) g_ascii_strtoull (text + 8, NULL, 10));
  if (cch_date_is_valid (*date))
    return TRUE;

  g_set_error (error, CCH_ERROR, CCH_ERROR_INVALID,
               _ ("“%s” is not a date. Write it as year-month-day, such as 2023-01-05"), text);
  return FALSE;
}
