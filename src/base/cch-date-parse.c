/* Reads the dates that people write in documents.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-date.h"

#include "base/cch-text.h"

#include <string.h>

/* A place in the text; every skip_ function moves it only when it finds what it looks for. */
typedef const char *Cursor;

/* Blanks within a date: spaces and no-break spaces, but never the end of a line. */
static void
skip_blanks (Cursor *cursor)
{
  while (**cursor == ' ' || **cursor == '\t' || g_str_has_prefix (*cursor, "\u00a0"))
    *cursor += **cursor == ' ' || **cursor == '\t' ? 1 : strlen ("\u00a0");
}

static gboolean
skip_word (Cursor *cursor, const char *folded_word)
{
  gsize length = cch_text_match_prefix (*cursor, folded_word);

  if (length == 0)
    return FALSE;

  *cursor += length;
  skip_blanks (cursor);
  return TRUE;
}

/* Returns the count of digits, 0 when there are none or more than @max_digits of them. */
static guint
skip_number (Cursor *cursor, guint max_digits, guint *number)
{
  guint digits = 0;

  *number = 0;
  while (g_ascii_isdigit ((*cursor)[digits]) && digits <= max_digits)
    *number = *number * 10 + (guint) ((*cursor)[digits++] - '0');

  if (digits == 0 || digits > max_digits)
    return 0;
  *cursor += digits;
  return digits;
}

static gboolean
skip_year (Cursor *cursor, guint *year)
{
  return skip_number (cursor, 4, year) == 4;
}

/* "5/3/2020", "05 - 03 - 2020" and "5.3.2020"; the two separators are the same. */
static char
skip_separator (Cursor *cursor, const char *allowed)
{
  Cursor probe = *cursor;
  char separator;

  skip_blanks (&probe);
  separator = *probe;
  if (separator == '\0' || strchr (allowed, separator) == NULL)
    return '\0';

  probe++;
  skip_blanks (&probe);
  *cursor = probe;
  return separator;
}

/* A number that goes on is something else: 20/12/20221, 05/3-2, or the 1.5 of a section. */
static gboolean
ends_here (Cursor cursor)
{
  if (g_ascii_isdigit (*cursor))
    return FALSE;
  return *cursor == '\0' || strchr ("/-.", *cursor) == NULL || !g_ascii_isdigit (cursor[1]);
}

static gboolean
read_iso (Cursor *cursor, CchDate *date)
{
  guint year, month, day;

  if (!skip_year (cursor, &year) || *(*cursor)++ != '-' || skip_number (cursor, 2, &month) != 2
      || *(*cursor)++ != '-' || skip_number (cursor, 2, &day) != 2)
    return FALSE;

  *date = cch_date_new (year, month, day);
  return cch_date_is_valid (*date);
}

static gboolean
read_numeric (Cursor *cursor, CchDate *date)
{
  guint year, month, day;
  char first, second;

  skip_word (cursor, "ngay");
  if (!skip_number (cursor, 2, &day) || (first = skip_separator (cursor, "/-.")) == '\0'
      || !skip_number (cursor, 2, &month) || (second = skip_separator (cursor, "/-.")) == '\0'
      || first != second || !skip_year (cursor, &year))
    return FALSE;

  *date = cch_date_new (year, month, day);
  return cch_date_is_valid (*date);
}

static gboolean
read_words (Cursor *cursor, CchDate *date)
{
  guint year, month, day;

  skip_word (cursor, "ngay");
  if (!skip_number (cursor, 2, &day))
    return FALSE;
  skip_blanks (cursor);
  if (!skip_word (cursor, "thang") || !skip_number (cursor, 2, &month))
    return FALSE;
  skip_blanks (cursor);
  if (*cursor[0] == ',')
    skip_separator (cursor, ",");
  if (!skip_word (cursor, "nam") || !skip_year (cursor, &year))
    return FALSE;

  *date = cch_date_new (year, month, day);
  return cch_date_is_valid (*date);
}

/* "tháng 12/2023" and "tháng 12 năm 2023" */
static gboolean
read_month (Cursor *cursor, CchDate *date)
{
  guint year, month;

  if (!skip_word (cursor, "thang") || !skip_number (cursor, 2, &month))
    return FALSE;
  if (skip_separator (cursor, "/-") == '\0')
    {
      skip_blanks (cursor);
      if (!skip_word (cursor, "nam"))
        return FALSE;
    }
  if (!skip_year (cursor, &year) || cch_date_days_in_month (year, month) == 0)
    return FALSE;

  *date = (CchDate){ .year = (guint16) year, .month = (guint8) month };
  return TRUE;
}

/* "05/3", "ngày 5 tháng 3": a day of any year, so that 29/02 is one. */
static gboolean
read_day_month (Cursor *cursor, CchDate *date)
{
  enum
  {
    ANY_LEAP_YEAR = 2000
  };
  guint month, day;

  skip_word (cursor, "ngay");
  if (!skip_number (cursor, 2, &day))
    return FALSE;
  if (skip_separator (cursor, "/") == '\0')
    {
      skip_blanks (cursor);
      if (!skip_word (cursor, "thang"))
        return FALSE;
    }
  if (!skip_number (cursor, 2, &month)
      || !cch_date_is_valid (cch_date_new (ANY_LEAP_YEAR, month, day)))
    return FALSE;

  *date = (CchDate){ .month = (guint8) month, .day = (guint8) day };
  return TRUE;
}

typedef gboolean (*Reader) (Cursor *cursor, CchDate *date);

static gsize
try_readers (const char *text, const Reader *readers, guint n_readers, CchDate *date)
{
  for (guint i = 0; i < n_readers; i++)
    {
      Cursor cursor = text;

      if (readers[i](&cursor, date) && ends_here (cursor))
        return (gsize) (cursor - text);
    }
  *date = CCH_DATE_NONE;
  return 0;
}

/**
 * cch_date_parse:
 * @text: text that may begin with a date
 * @date: (out): a whole date, or none
 *
 * Reads "ngày 05 tháng 01 năm 2023", "20/12/2022", "5/1/2023", "05-3-2020" and "2022-12-20",
 * in any case, composed or not, with or without marks, with or without the word "ngày".
 *
 * Returns: how many bytes the date takes, 0 when there is none
 */
gsize
cch_date_parse (const char *text, CchDate *date)
{
  static const Reader readers[] = { read_iso, read_numeric, read_words };

  return try_readers (text, readers, G_N_ELEMENTS (readers), date);
}

/**
 * cch_date_read:
 * @text: what a person wrote where a day is asked for
 *
 * Returns: the day that the whole text says, blanks around it apart; no date when there is none or
 *   something else beside it
 */
CchDate
cch_date_read (const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  CchDate date = CCH_DATE_NONE;

  return *stripped != '\0' && cch_date_parse (stripped, &date) == strlen (stripped) ? date
                                                                                    : CCH_DATE_NONE;
}

/**
 * cch_date_parse_partial:
 * @date: (out): a date without year or without day, or none
 *
 * Reads "05/3", "ngày 10 tháng 3", "tháng 12/2023", "tháng 12 năm 2023". Any two small numbers
 * with a stroke between them look like a day, so ask only where a date is expected, and after
 * cch_date_parse().
 *
 * Returns: how many bytes it takes, 0 when there is none
 */
gsize
cch_date_parse_partial (const char *text, CchDate *date)
{
  static const Reader readers[] = { read_month, read_day_month };

  return try_readers (text, readers, G_N_ELEMENTS (readers), date);
}
