/* The years in a text of last year's plan: which move on with it and which do not.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-year-move.h"

#include "base/cch-date.h"
#include "base/cch-text.h"
#include "rules/cch-check-reference.h"
#include "rules/cch-schedule.h"

#include <string.h>

enum
{
  FIRST_YEAR = 1990,
  LAST_YEAR = 2100,
  YEAR_DIGITS = 4,
  LAST_QUARTER = 10, /* its first month */
  DATE_BYTES = 16,   /* "ngày 30/4/2025" is not longer before its year */
};

typedef struct
{
  const char *text;
  guint year;
  guint new_year;
  gboolean is_time;
  gsize reference;       /* behind the last number and date of a document */
  gsize subject;         /* behind what that document is about */
  GArray *shifts;        /* (element-type CchYearMove) */
  CchSchedule *schedule; /* nullable: of a text that says a time */
} Finder;

static gboolean
is_digit_before (const char *text, gsize at)
{
  return at > 0 && g_ascii_isdigit (text[at - 1]);
}

/* Returns: the year that stands at @at alone, 0 when none does. "2.025" and "12025" are amounts. */
static guint
read_year (const char *text, gsize at)
{
  guint year = 0;

  if (is_digit_before (text, at)
      || (at > 1 && strchr (".,", text[at - 1]) != NULL && g_ascii_isdigit (text[at - 2])))
    return 0;
  if (strspn (text + at, "0123456789") != YEAR_DIGITS)
    return 0;
  if (strchr (".,", text[at + YEAR_DIGITS]) != NULL && text[at + YEAR_DIGITS] != '\0'
      && g_ascii_isdigit (text[at + YEAR_DIGITS + 1]))
    return 0;
  for (guint i = 0; i < YEAR_DIGITS; i++)
    year = year * 10 + (guint) (text[at + i] - '0');
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : 0;
}

static gsize
skip_back (const char *text, gsize at)
{
  while (at > 0 && text[at - 1] == ' ')
    at--;
  return at;
}

/* Returns: where a dash ends that begins at or before @at - 1, G_MAXSIZE when there is none */
static gsize
skip_dash_back (const char *text, gsize at)
{
  gsize place = skip_back (text, at);

  if (place > 0 && text[place - 1] == '-')
    return skip_back (text, place - 1);
  if (place >= strlen ("–") && memcmp (text + place - strlen ("–"), "–", strlen ("–")) == 0)
    return skip_back (text, place - strlen ("–"));
  return G_MAXSIZE;
}

static gboolean
has_dash_and_year_behind (const char *text, gsize end)
{
  const char *at = text + end + strspn (text + end, " ");

  if (*at == '-')
    at++;
  else if (g_str_has_prefix (at, "–"))
    at += strlen ("–");
  else
    return FALSE;
  return read_year (text, (gsize) (at - text) + strspn (at, " ")) != 0;
}

/* "2021 - 2030" is a programme, not a year. */
static gboolean
is_period (const char *text, gsize at)
{
  gsize before = skip_dash_back (text, at);

  return (before != G_MAXSIZE && before >= YEAR_DIGITS
          && read_year (text, before - YEAR_DIGITS) != 0)
         || has_dash_and_year_behind (text, at + YEAR_DIGITS);
}

static gboolean
is_word_before (const char *text, gsize at, const char *folded)
{
  gsize end = skip_back (text, at);
  gsize start = end;

  while (start > 0 && (guchar) text[start - 1] > ' ' && strchr ("(/,;:", text[start - 1]) == NULL)
    start--;
  return start < end && start + cch_text_match_prefix (text + start, folded) == end;
}

/* "năm 2025", "tháng 12/2025", "Quý I/2025", "30/4/2025", "I-2025" */
static gboolean
is_surely_year (const char *text, gsize at)
{
  if (is_word_before (text, at, "nam"))
    return TRUE;
  return at > 1 && strchr ("/-.", text[at - 1]) != NULL && g_ascii_isalnum (text[at - 2]);
}

/* A whole date that ends with the year at @at; its first byte in @start. */
static gboolean
find_date (const char *text, gsize at, gsize *start, CchDate *date)
{
  gsize first = at > DATE_BYTES ? at - DATE_BYTES : 0;

  for (gsize i = first; i < at; i++)
    if (g_ascii_isdigit (text[i]) && !is_digit_before (text, i)
        && cch_date_parse (text + i, date) == at + YEAR_DIGITS - i)
      {
        *start = i;
        return TRUE;
      }
  return FALSE;
}

static void
add (Finder *finder, CchYearMoveKind kind, gsize start, gsize end, const char *words)
{
  CchYearMove shift = { .kind = kind, .start = start, .end = end };

  g_strlcpy (shift.words, words, sizeof shift.words);
  g_array_append_val (finder->shifts, shift);
}

static void
add_year (Finder *finder, CchYearMoveKind kind, gsize at, guint year)
{
  g_autofree char *words = g_strdup_printf ("%u", year);

  add (finder, kind, at, at + YEAR_DIGITS, words);
}

static void
add_own (Finder *finder, gsize at, guint year)
{
  guint moved = year + finder->new_year - finder->year;
  CchDate date;
  gsize start;

  if (find_date (finder->text, at, &start, &date) && date.month == 2 && date.day == 29
      && cch_date_days_in_month (moved, 2) == 28)
    {
      g_autofree char *words = g_strdup_printf ("28/02/%u", moved);

      add (finder, CCH_YEAR_MOVE_NO_DAY, start, at + YEAR_DIGITS, words);
      return;
    }
  add_year (finder, is_surely_year (finder->text, at) ? CCH_YEAR_MOVE_OWN : CCH_YEAR_MOVE_BARE, at,
            moved);
}

/* The end of the year before belongs to a plan: that is when it is written. Another time there had
 * passed already, and somebody had forgotten it. */
static gboolean
is_forgotten (const Finder *finder, gsize at, guint year)
{
  if (finder->schedule == NULL || year + 1 != finder->year)
    return FALSE;
  for (guint i = 0; i < cch_schedule_get_n_items (finder->schedule); i++)
    {
      const CchScheduleItem *item = cch_schedule_get_item (finder->schedule, i);
      CchDate day = cch_date_is_none (item->start) ? item->due : item->start;

      if (at < item->span.start || at >= item->span.end || cch_date_is_none (day))
        continue;
      return item->kind == CCH_SCHEDULE_YEAR || day.month < LAST_QUARTER;
    }
  return FALSE;
}

static void
see_year (Finder *finder, gsize at, guint year)
{
  gboolean near = year + 1 >= finder->year && year <= finder->year + 1;

  if (at < finder->reference)
    add_year (finder, CCH_YEAR_MOVE_DOCUMENT, at, year);
  else if (is_period (finder->text, at))
    return;
  else if (at < finder->subject && near)
    add_year (finder, CCH_YEAR_MOVE_SUBJECT, at, year + finder->new_year - finder->year);
  else if (near && !is_forgotten (finder, at, year))
    add_own (finder, at, year);
  else if (finder->is_time && year < finder->year)
    add_year (finder, CCH_YEAR_MOVE_PASSED, at, finder->new_year);
}

/* Behind a number stands its date, then what the document is about, to the end of the clause. */
static void
see_reference (Finder *finder, gsize at)
{
  gsize length = cch_check_reference_measure (finder->text + at);
  const char *behind = finder->text + at + length;
  CchDate date;

  if (length == 0)
    return;
  behind += strspn (behind, " ,(");
  behind += cch_date_parse (behind, &date);
  finder->reference = (gsize) (behind - finder->text);
  finder->subject = finder->reference + strcspn (behind, ";\n");
}

/**
 * cch_year_move_find:
 * @text: of the plan of @year
 * @is_time: whether the whole text says when something is due
 *
 * Years of programmes and those far away are not mentioned: "giai đoạn 2021-2030", "từ năm 2018".
 *
 * Returns: (transfer full) (element-type CchYearMove): in the order of the text, none overlapping
 */
GArray *
cch_year_move_find (const char *text, guint year, guint new_year, gboolean is_time)
{
  Finder finder = { .text = text, .year = year, .new_year = new_year, .is_time = is_time };

  g_autoptr (CchSchedule) schedule = is_time ? cch_schedule_new (text, year) : NULL;

  finder.schedule = schedule;
  finder.shifts = g_array_new (FALSE, FALSE, sizeof (CchYearMove));
  for (gsize at = 0; text[at] != '\0'; at++)
    {
      guint found;

      if (!g_ascii_isdigit (text[at]) || is_digit_before (text, at))
        continue;
      if (at >= finder.reference
          && (at == 0 || (!g_ascii_isalpha (text[at - 1]) && strchr ("/-", text[at - 1]) == NULL)))
        see_reference (&finder, at);
      found = read_year (text, at);
      if (found != 0)
        see_year (&finder, at, found);
    }
  return finder.shifts;
}
