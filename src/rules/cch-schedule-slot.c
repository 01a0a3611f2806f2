/* The parts of a time phrase that are more than one word: units, lists of them, names of documents.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-schedule-slot.h"

enum
{
  HALF_YEAR_MONTHS = 6,
  REST_LIMIT = 200, /* tokens; the name of a document is never longer */
};

#define W(name) CCH_SCHEDULE_WORD_##name

gboolean
cch_schedule_is_connector (const CchScheduleToken *token)
{
  if (token->kind == CCH_SCHEDULE_TOKEN_SIGN)
    return token->word == ',' || token->word == '/' || token->word == '&' || token->word == '-';
  return token->kind == CCH_SCHEDULE_TOKEN_WORD
         && (token->word == CCH_SCHEDULE_WORD_VA || token->word == CCH_SCHEDULE_WORD_HOAC
             || token->word == CCH_SCHEDULE_WORD_HAY);
}

/* "Báo cáo", "Ban hành" …: what is to be done, so a new thought begins. */
gboolean
cch_schedule_is_act (const CchScheduleToken *tokens)
{
  static const guint8 pairs[][2] = {
    { W (BAO), W (CAO) },    { W (BAN), W (HANH) },  { W (HOAN), W (THANH) }, { W (TONG), W (KET) },
    { W (TRIEN), W (KHAI) }, { W (KE), W (HOACH) },  { W (XAY), W (DUNG) },   { W (TO), W (CHUC) },
    { W (THUC), W (HIEN) },  { W (HUONG), W (DAN) },
  };

  if (tokens->kind != CCH_SCHEDULE_TOKEN_WORD)
    return FALSE;
  if (tokens->word == W (GUI) || tokens->word == W (NOP) || tokens->word == W (TRINH)
      || tokens->word == W (KH))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (tokens[0].word == pairs[i][0] && tokens[1].kind == CCH_SCHEDULE_TOKEN_WORD
        && tokens[1].word == pairs[i][1])
      return TRUE;
  return FALSE;
}

/* A full stop, semicolon, bracket or bullet: no phrase goes across. */
gboolean
cch_schedule_is_stop (const CchScheduleToken *tokens)
{
  gboolean loose = (tokens->flags & CCH_SCHEDULE_TOKEN_BLANK_BEFORE) != 0;

  if (tokens->kind == CCH_SCHEDULE_TOKEN_END)
    return TRUE;
  if (tokens->kind != CCH_SCHEDULE_TOKEN_SIGN)
    return FALSE;
  switch ((char) tokens->word)
    {
    case ';':
    case '(':
    case ')':
    case '[':
    case ']':
    case '<':
    case '>':
      return TRUE;
    case '.':
      return (tokens[1].flags & CCH_SCHEDULE_TOKEN_BLANK_BEFORE) != 0
             || tokens[1].kind != CCH_SCHEDULE_TOKEN_NUMBER;
    case '*':
      return loose;
    case '-':
      return (tokens->flags & CCH_SCHEDULE_TOKEN_LINE_START) != 0;
    default:
      return FALSE;
    }
}

static gboolean
ends_rest (const CchScheduleToken *tokens, guint taken)
{
  const CchScheduleToken *next = tokens + 1;
  gboolean capital = (tokens->flags & CCH_SCHEDULE_TOKEN_CAPITAL) != 0;

  if (cch_schedule_is_stop (tokens))
    return TRUE;
  if (taken == 0)
    return FALSE;
  if (capital && (tokens->flags & CCH_SCHEDULE_TOKEN_LINE_START))
    return TRUE;
  if (capital && (tokens->word == W (BAO) || tokens->word == W (BAN))
      && cch_schedule_is_act (tokens))
    return TRUE;
  if (cch_schedule_token_is_word (tokens, W (TRUOC))
      || cch_schedule_token_is_word (tokens, W (CHAM)))
    return cch_schedule_match_starts (tokens);
  if (!cch_schedule_is_connector (tokens) || cch_schedule_token_is_sign (tokens, '/')
      || cch_schedule_token_is_sign (tokens, '&'))
    return FALSE;
  if (cch_schedule_is_act (next))
    return !cch_schedule_token_is_sign (tokens, '-')
           || ((tokens->flags & CCH_SCHEDULE_TOKEN_BLANK_BEFORE)
               && !cch_schedule_token_is_word (next, W (KE)));
  return cch_schedule_match_starts (next);
}

guint
cch_schedule_slot_read_rest (const CchScheduleToken *tokens, gboolean whole)
{
  guint taken = 0;

  if (tokens->kind == CCH_SCHEDULE_TOKEN_SIGN)
    return 0;
  while (taken < REST_LIMIT && !ends_rest (tokens + taken, taken))
    {
      taken++;
      if (!whole)
        break;
    }
  return taken;
}

static guint
read_single_unit (const CchScheduleToken *token, CchScheduleMatchUnit *unit)
{
  static const struct
  {
    guint8 word;
    guint8 unit;
  } units[] = {
    { W (NGAY), CCH_SCHEDULE_UNIT_DAY },    { W (TUAN), CCH_SCHEDULE_UNIT_WEEK },
    { W (THANG), CCH_SCHEDULE_UNIT_MONTH }, { W (QUY), CCH_SCHEDULE_UNIT_QUARTER },
    { W (NAM), CCH_SCHEDULE_UNIT_YEAR },    { W (KY), CCH_SCHEDULE_UNIT_TERM },
  };

  if (token->kind != CCH_SCHEDULE_TOKEN_WORD)
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (units[i].word == token->word)
      {
        *unit = (CchScheduleMatchUnit){ units[i].unit, 1, token, token };
        return 1;
      }
  return 0;
}

/**
 * cch_schedule_slot_read_unit:
 *
 * "quý" in "quý I" or "năm" in "năm 2023" is a named time, no unit.
 */
guint
cch_schedule_slot_read_unit (const CchScheduleToken *tokens, CchScheduleMatchUnit *unit)
{
  CchSchedulePoint point;
  guint number;
  guint length = cch_schedule_number_read (tokens, &number);

  if (length > 0)
    {
      if (!cch_schedule_token_is_word (tokens + length, W (THANG))
          && !cch_schedule_token_is_word (tokens + length, W (NAM)))
        return 0;
      if (cch_schedule_point_read (tokens, &point) > 0)
        return 0;
      read_single_unit (tokens + length, unit);
      unit->first = tokens;
      unit->every = (guint8) number;
      if (unit->unit == CCH_SCHEDULE_UNIT_MONTH && number == HALF_YEAR_MONTHS)
        {
          unit->unit = CCH_SCHEDULE_UNIT_HALF;
          unit->every = 1;
        }
      return length + 1;
    }

  if (read_single_unit (tokens, unit) == 0 || cch_schedule_point_read (tokens, &point) > 0)
    return 0;
  /* "quý" and "quy" are one word: leave "quy định", "quy chế", "quy trình" alone. */
  if (unit->unit == CCH_SCHEDULE_UNIT_QUARTER && tokens[1].kind == CCH_SCHEDULE_TOKEN_WORD
      && (tokens[1].word == W (DINH) || tokens[1].word == W (CHE) || tokens[1].word == W (TRINH)
          || tokens[1].word == W (HOACH)))
    return 0;
  if (unit->unit == CCH_SCHEDULE_UNIT_TERM && cch_schedule_token_is_word (tokens + 1, W (BAO))
      && cch_schedule_token_is_word (tokens + 2, W (CAO)))
    {
      unit->last = tokens + 2;
      return 3;
    }
  return 1;
}

guint
cch_schedule_slot_read_more_units (const CchScheduleToken *tokens, CchScheduleMatch *match)
{
  guint at = 0;

  while (match->n_units < CCH_SCHEDULE_MATCH_UNITS && cch_schedule_is_connector (tokens + at))
    {
      guint skip = at + 1;
      guint length;

      if (cch_schedule_is_connector (tokens + skip))
        skip++;
      if (cch_schedule_token_is_word (tokens + skip, W (CA))
          || cch_schedule_token_is_word (tokens + skip, W (HANG)))
        skip++;
      length = cch_schedule_slot_read_unit (tokens + skip, &match->units[match->n_units]);
      if (length == 0)
        break;
      match->n_units++;
      at = skip + length;
    }
  return at;
}

guint
cch_schedule_slot_read_units (const CchScheduleToken *tokens, CchScheduleMatch *match)
{
  guint first = cch_schedule_slot_read_unit (tokens, &match->units[0]);
  guint more;

  if (first == 0 || match->units[0].unit == CCH_SCHEDULE_UNIT_DAY)
    return 0;
  match->n_units = 1;
  more = cch_schedule_slot_read_more_units (tokens + first, match);
  return more > 0 ? first + more : 0;
}

guint
cch_schedule_slot_read_weekday (const CchScheduleToken *token, CchScheduleMatch *match)
{
  guint number = 0;
  guint length = cch_schedule_number_read (token, &number);

  if (cch_schedule_token_is_word (token, W (NAM)))
    {
      number = 5;
      length = 1;
    }
  if (length != 1 || number < 2 || number > 7)
    return 0;
  match->numbers[match->n_numbers++] = number - 1;
  return 1;
}
