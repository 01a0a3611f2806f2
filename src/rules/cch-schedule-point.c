/* A named time inside a phrase: a day, month, quarter, half or year, with or without its year.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-schedule-point.h"

#include <string.h>

enum
{
  FIRST_YEAR = 1945,
  LAST_YEAR = 2199,
  MONTHS = 12,
  QUARTERS = 4,
  QUARTER_MONTHS = 3,
  HALF_MONTHS = 6,
};

#define IS_WORD(token, name) cch_schedule_token_is_word (token, CCH_SCHEDULE_WORD_##name)

static gboolean
is_number (const CchScheduleToken *token, guint least, guint most)
{
  return token->kind == CCH_SCHEDULE_TOKEN_NUMBER && token->digits <= 2 && token->value >= least
         && token->value <= most;
}

static gboolean
is_year (const CchScheduleToken *token)
{
  return token->kind == CCH_SCHEDULE_TOKEN_NUMBER && token->digits == 4
         && token->value >= FIRST_YEAR && token->value <= LAST_YEAR;
}

static gboolean
is_separator (const CchScheduleToken *token)
{
  return cch_schedule_token_is_sign (token, '/') || cch_schedule_token_is_sign (token, '-')
         || cch_schedule_token_is_sign (token, '.');
}

/* "12/2023/QĐ-UBND" is the number of a document and "30/4/20" is not finished; "3-6/2023" is. */
static gboolean
goes_on (const CchScheduleToken *token)
{
  if (!is_separator (token) || cch_schedule_token_is_sign (token, '-')
      || (token->flags & CCH_SCHEDULE_TOKEN_BLANK_BEFORE)
      || (token[1].flags & CCH_SCHEDULE_TOKEN_BLANK_BEFORE))
    return FALSE;
  return cch_schedule_token_is_sign (token, '/') || token[1].kind == CCH_SCHEDULE_TOKEN_NUMBER;
}

/* "Tháng sau" comes after this one, "tháng sáu" is June: here alone the mark decides, and a word
 * written without it is not taken for the number. */
static gboolean
is_after (const CchScheduleToken *token)
{
  return IS_WORD (token, SAU) && token->end - token->start == strlen ("sau");
}

/**
 * cch_schedule_number_read:
 *
 * Returns: how many tokens are a small number, written in digits or in words; 0 when none
 */
guint
cch_schedule_number_read (const CchScheduleToken *tokens, guint *number)
{
  if (is_number (tokens, 1, 99))
    {
      *number = tokens->value;
      return 1;
    }
  if (tokens->kind != CCH_SCHEDULE_TOKEN_WORD)
    return 0;

  if (is_after (tokens))
    return 0;
  *number = cch_schedule_word_get_number (tokens->word);
  if (*number == 10 && tokens[1].kind == CCH_SCHEDULE_TOKEN_WORD
      && (IS_WORD (tokens + 1, ONE) || IS_WORD (tokens + 1, TWO)))
    {
      *number += cch_schedule_word_get_number (tokens[1].word);
      return 2;
    }
  return *number > 0 ? 1 : 0;
}

static gboolean
is_phrase_end (const CchScheduleToken *token)
{
  return token->kind != CCH_SCHEDULE_TOKEN_WORD || (token->flags & CCH_SCHEDULE_TOKEN_LINE_START);
}

/* "năm 2023", "năm nay", "năm trước", "năm kế hoạch" */
static guint
read_named_year (const CchScheduleToken *tokens, CchSchedulePoint *point)
{
  if (!IS_WORD (tokens, NAM))
    return 0;
  if (is_year (tokens + 1))
    {
      point->year = tokens[1].value;
      return 2;
    }
  if (IS_WORD (tokens + 1, KE) && IS_WORD (tokens + 2, HOACH))
    return 3;
  if (IS_WORD (tokens + 1, NAY))
    return 2;
  if (IS_WORD (tokens + 1, TRUOC) && is_phrase_end (tokens + 2))
    {
      point->year_shift = -1;
      return 2;
    }
  if ((IS_WORD (tokens + 1, SAU) || IS_WORD (tokens + 1, TOI)) && is_phrase_end (tokens + 2))
    {
      point->year_shift = 1;
      return 2;
    }
  return 0;
}

/* What may follow a month or quarter: "/2023", "-2023", " năm 2023", ", năm 2023", " của năm …". */
static guint
read_year_behind (const CchScheduleToken *tokens, CchSchedulePoint *point)
{
  guint length;

  if (is_separator (tokens) && is_year (tokens + 1))
    {
      point->year = tokens[1].value;
      return 2;
    }
  if (is_year (tokens))
    {
      point->year = tokens->value;
      return 1;
    }

  length = read_named_year (tokens, point);
  if (length > 0)
    return length;
  if (!cch_schedule_token_is_sign (tokens, ',') && !IS_WORD (tokens, CUA)
      && !IS_WORD (tokens, TRONG))
    return 0;
  length = read_named_year (tokens + 1, point);
  return length > 0 ? length + 1 : 0;
}

static guint
read_part (const CchScheduleToken *tokens, CchSchedulePart *part)
{
  if (IS_WORD (tokens, DAU))
    *part = CCH_SCHEDULE_PART_EARLY;
  else if (IS_WORD (tokens, GIUA))
    *part = CCH_SCHEDULE_PART_MIDDLE;
  else if (IS_WORD (tokens, CUOI))
    *part = CCH_SCHEDULE_PART_LATE;
  else
    return 0;
  return 1;
}

static guint
read_date_numbers (const CchScheduleToken *tokens, gboolean named, CchSchedulePoint *point)
{
  guint at = 3;

  if (!is_number (tokens, 1, 31) || !is_separator (tokens + 1)
      || !is_number (tokens + 2, 1, MONTHS))
    return 0;

  point->day = (guint8) tokens[0].value;
  point->index = (guint8) tokens[2].value;
  if (is_separator (tokens + 3) && tokens[3].word == tokens[1].word && is_year (tokens + 4))
    {
      point->year = tokens[4].value;
      return 5;
    }
  if (!named && !cch_schedule_token_is_sign (tokens + 1, '/'))
    return 0;
  if (cch_schedule_token_is_sign (tokens + 1, '-') && tokens[3].kind == CCH_SCHEDULE_TOKEN_SIGN
      && tokens[4].kind == CCH_SCHEDULE_TOKEN_NUMBER)
    return 0;
  at += read_named_year (tokens + at, point);
  point->weak = !named && point->year == 0;
  return at;
}

static guint
read_date_words (const CchScheduleToken *tokens, CchSchedulePoint *point)
{
  guint month;
  guint length;

  if (!is_number (tokens, 1, 31) || !IS_WORD (tokens + 1, THANG))
    return 0;
  length = cch_schedule_number_read (tokens + 2, &month);
  if (length == 0 || month > MONTHS)
    return 0;

  point->day = (guint8) tokens[0].value;
  point->index = (guint8) month;
  return 2 + length + read_year_behind (tokens + 2 + length, point);
}

static guint
read_date (const CchScheduleToken *tokens, CchSchedulePoint *point)
{
  guint named = IS_WORD (tokens, NGAY) ? 1 : 0;
  guint length = read_date_numbers (tokens + named, named > 0, point);

  if (length == 0)
    length = read_date_words (tokens + named, point);
  point->kind = CCH_SCHEDULE_DATE;
  return length > 0 ? named + length : 0;
}

static guint
read_month (const CchScheduleToken *tokens, CchSchedulePoint *point)
{
  guint at = 0;
  guint length;
  guint month = 0;

  point->kind = CCH_SCHEDULE_MONTH;
  if (is_number (tokens, 1, MONTHS) && cch_schedule_token_is_sign (tokens + 1, '/')
      && is_year (tokens + 2))
    {
      point->index = (guint8) tokens->value;
      point->year = tokens[2].value;
      return 3;
    }

  at += read_part (tokens, &point->part);
  if (IS_WORD (tokens + at, T) && !(tokens[at + 1].flags & CCH_SCHEDULE_TOKEN_BLANK_BEFORE)
      && is_number (tokens + at + 1, 1, MONTHS))
    month = tokens[at + 1].value;
  if (month > 0)
    length = 1;
  else if (!IS_WORD (tokens + at, THANG))
    return 0;
  else
    length = cch_schedule_number_read (tokens + at + 1, &month);
  if (length == 0 || month > MONTHS)
    return 0;

  point->index = (guint8) month;
  at += 1 + length;
  return at + read_year_behind (tokens + at, point);
}

static guint
read_quarter_name (const CchScheduleToken *tokens, guint *quarter)
{
  guint dot = cch_schedule_token_is_sign (tokens + 1, '.') ? 1 : 0;

  *quarter = 0;
  if (tokens->kind == CCH_SCHEDULE_TOKEN_WORD && tokens->word >= CCH_SCHEDULE_WORD_Q_1
      && tokens->word <= CCH_SCHEDULE_WORD_Q_4)
    {
      *quarter = tokens->word - CCH_SCHEDULE_WORD_Q_1 + 1u;
      return 1;
    }
  if (!IS_WORD (tokens, QUY) && !IS_WORD (tokens, Q))
    return 0;
  if (tokens[1 + dot].kind == CCH_SCHEDULE_TOKEN_WORD)
    *quarter = cch_schedule_word_get_roman (tokens[1 + dot].word);
  if (*quarter > 0)
    return 2 + dot;
  return cch_schedule_number_read (tokens + 1, quarter) == 1 && *quarter <= QUARTERS ? 2 : 0;
}

static guint
read_quarter (const CchScheduleToken *tokens, CchSchedulePoint *point)
{
  guint at = read_part (tokens, &point->part);
  guint quarter;
  guint length = read_quarter_name (tokens + at, &quarter);

  point->kind = CCH_SCHEDULE_QUARTER;
  if (length > 0)
    {
      point->index = (guint8) quarter;
      return at + length + read_year_behind (tokens + at + length, point);
    }
  if (at > 0 || !IS_WORD (tokens, QUY) || !IS_WORD (tokens + 2, NAM)
      || read_part (tokens + 1, &point->part) == 0 || point->part == CCH_SCHEDULE_PART_MIDDLE)
    return 0;

  point->index = point->part == CCH_SCHEDULE_PART_LATE ? QUARTERS : 1;
  point->part = CCH_SCHEDULE_PART_WHOLE;
  length = read_named_year (tokens + 2, point);
  return 2 + MAX (length, 1);
}

/* "6 tháng đầu năm 2023", "sáu tháng cuối năm", "9 tháng năm 2023", "nửa đầu năm" */
static guint
read_months (const CchScheduleToken *tokens, CchSchedulePoint *point)
{
  CchSchedulePart part = CCH_SCHEDULE_PART_WHOLE;
  guint months = HALF_MONTHS;
  guint at = 1;
  guint year;

  if (!IS_WORD (tokens, NUA))
    {
      at = cch_schedule_number_read (tokens, &months);
      if (at == 0 || months >= MONTHS || !IS_WORD (tokens + at, THANG))
        return 0;
      at++;
    }
  at += read_part (tokens + at, &part);
  year = read_year_behind (tokens + at, point);
  if (part == CCH_SCHEDULE_PART_WHOLE && point->year == 0)
    return 0;
  if (part == CCH_SCHEDULE_PART_MIDDLE)
    return 0;
  if (year == 0 && IS_WORD (tokens + at, NAM))
    year = 1;

  point->from_end = part == CCH_SCHEDULE_PART_LATE;
  point->kind = months == HALF_MONTHS ? CCH_SCHEDULE_HALF : CCH_SCHEDULE_RANGE;
  point->index = (guint8) (months == HALF_MONTHS ? 1u + (guint) point->from_end : months);
  return at + year;
}

static guint
read_year (const CchScheduleToken *tokens, CchSchedulePoint *point)
{
  guint at = read_part (tokens, &point->part);
  guint length = read_named_year (tokens + at, point);

  point->kind = CCH_SCHEDULE_YEAR;
  if (length > 0)
    return at + length;
  if (at > 0 && IS_WORD (tokens + at, NAM))
    return at + 1;
  if (at == 0 && is_year (tokens))
    {
      point->year = tokens->value;
      point->weak = tokens[0].flags == 0;
      return 1;
    }
  return 0;
}

/**
 * cch_schedule_point_read:
 * @tokens: ended by one of kind END
 *
 * Returns: how many tokens name a time that exists; 0 when none
 */
guint
cch_schedule_point_read (const CchScheduleToken *tokens, CchSchedulePoint *point)
{
  static guint (*const readers[]) (const CchScheduleToken *, CchSchedulePoint *) = {
    read_date, read_months, read_month, read_quarter, read_year,
  };

  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    {
      guint length;

      *point = (CchSchedulePoint){ 0 };
      length = readers[i](tokens, point);
      if (length == 0)
        continue;
      /* "Mỗi quý 1 lần", "3 tháng một lần": the number counts, it names no quarter. */
      if (IS_WORD (tokens + length, LAN))
        return 0;
      return goes_on (tokens + length) || !cch_schedule_point_is_valid (point, point->year)
                 ? 0
                 : length;
    }
  return 0;
}

/**
 * cch_schedule_point_read_ordinal:
 * @point: the month or quarter that stands before; becomes the next one
 *
 * Reads what continues a list: the "6" and "9/2023" of "tháng 3, 6, 9/2023".
 */
guint
cch_schedule_point_read_ordinal (const CchScheduleToken *tokens, CchSchedulePoint *point)
{
  CchSchedulePoint next = { .kind = point->kind };
  guint most = point->kind == CCH_SCHEDULE_MONTH ? MONTHS : QUARTERS;
  guint length;

  if (point->kind != CCH_SCHEDULE_MONTH && point->kind != CCH_SCHEDULE_QUARTER)
    return 0;
  if (is_number (tokens, 1, most))
    next.index = (guint8) tokens->value;
  else if (point->kind == CCH_SCHEDULE_QUARTER && tokens->kind == CCH_SCHEDULE_TOKEN_WORD)
    next.index = (guint8) cch_schedule_word_get_roman (tokens->word);
  if (next.index == 0 || IS_WORD (tokens + 1, THANG) || IS_WORD (tokens + 1, NGAY)
      || IS_WORD (tokens + 1, LAN))
    return 0;

  length = 1 + read_year_behind (tokens + 1, &next);
  if (goes_on (tokens + length))
    return 0;
  *point = next;
  return length;
}

gboolean
cch_schedule_point_is_valid (const CchSchedulePoint *point, guint year)
{
  /* Without a year, the 29th of February may exist. */
  enum
  {
    LEAP_YEAR = 2020,
  };

  return point->kind != CCH_SCHEDULE_DATE
         || point->day <= cch_date_days_in_month (year > 0 ? year : LEAP_YEAR, point->index);
}

static guint
get_first_month (const CchSchedulePoint *point)
{
  switch ((int) point->kind)
    {
    case CCH_SCHEDULE_DATE:
    case CCH_SCHEDULE_MONTH:
      return point->index;
    case CCH_SCHEDULE_QUARTER:
      return (point->index - 1u) * QUARTER_MONTHS + 1;
    case CCH_SCHEDULE_HALF:
      return (point->index - 1u) * HALF_MONTHS + 1;
    case CCH_SCHEDULE_RANGE:
      return point->from_end ? MONTHS - point->index + 1u : 1;
    default:
      return 1;
    }
}

static guint
count_months (const CchSchedulePoint *point)
{
  switch ((int) point->kind)
    {
    case CCH_SCHEDULE_QUARTER:
      return QUARTER_MONTHS;
    case CCH_SCHEDULE_HALF:
      return HALF_MONTHS;
    case CCH_SCHEDULE_YEAR:
      return MONTHS;
    case CCH_SCHEDULE_RANGE:
      return point->index;
    default:
      return 1;
    }
}

/**
 * cch_schedule_point_get_first:
 * @year: the year to use, 0 when it is unknown
 *
 * Returns: the first day, none without a year
 */
CchDate
cch_schedule_point_get_first (const CchSchedulePoint *point, guint year)
{
  if (year == 0)
    return CCH_DATE_NONE;
  return cch_date_new (year, get_first_month (point),
                       point->kind == CCH_SCHEDULE_DATE ? point->day : 1);
}

CchDate
cch_schedule_point_get_last (const CchSchedulePoint *point, guint year)
{
  if (year == 0)
    return CCH_DATE_NONE;
  if (point->kind == CCH_SCHEDULE_DATE)
    return cch_date_new (year, point->index, point->day);
  return cch_date_new_end_of_month (year, get_first_month (point) + count_months (point) - 1);
}
