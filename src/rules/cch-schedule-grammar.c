/* Finds the phrase of the table that begins at a place of the text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-schedule-grammar.h"

#include "rules/cch-schedule-rules.h"
#include "rules/cch-schedule-slot.h"

static guint
read_slot (guint slot, const CchScheduleToken *tokens, gboolean whole, CchScheduleMatch *match)
{
  CchSchedulePoint *point = match->n_points < 2 ? &match->points[match->n_points] : NULL;
  guint length = 0;

  switch (slot)
    {
    case CCH_SCHEDULE_SLOT_POINT:
    case CCH_SCHEDULE_SLOT_STRONG:
      length = point != NULL ? cch_schedule_point_read (tokens, point) : 0;
      if (length > 0 && slot == CCH_SCHEDULE_SLOT_STRONG && point->weak)
        return 0;
      match->n_points += length > 0 ? 1 : 0;
      return length;
    case CCH_SCHEDULE_SLOT_ORDINAL:
      match->points[1] = match->points[0];
      length =
          match->n_points == 1 ? cch_schedule_point_read_ordinal (tokens, &match->points[1]) : 0;
      match->n_points += length > 0 ? 1 : 0;
      return length;
    case CCH_SCHEDULE_SLOT_DAY:
    case CCH_SCHEDULE_SLOT_NUMBER:
      if (match->n_numbers == G_N_ELEMENTS (match->numbers))
        return 0;
      length = cch_schedule_number_read (tokens, &match->numbers[match->n_numbers]);
      if (length > 0 && slot == CCH_SCHEDULE_SLOT_DAY && match->numbers[match->n_numbers] > 31)
        return 0;
      match->n_numbers += length > 0 ? 1 : 0;
      return length;
    case CCH_SCHEDULE_SLOT_UNIT:
      length = cch_schedule_slot_read_unit (tokens, &match->units[0]);
      match->n_units = length > 0 ? 1 : 0;
      return length;
    case CCH_SCHEDULE_SLOT_UNITS:
      return cch_schedule_slot_read_units (tokens, match);
    case CCH_SCHEDULE_SLOT_MORE:
      return cch_schedule_slot_read_more_units (tokens, match);
    case CCH_SCHEDULE_SLOT_WEEKDAY:
      return cch_schedule_slot_read_weekday (tokens, match);
    default:
      return cch_schedule_slot_read_rest (tokens, whole);
    }
}

static guint
match_element (guint element,
               const CchScheduleToken *tokens,
               guint at,
               gboolean whole,
               CchScheduleMatch *match)
{
  guint length;

  if (element < CCH_SCHEDULE_ELEMENT_SIGN)
    return cch_schedule_token_is_word (tokens + at, element) ? 1 : 0;
  if (element < CCH_SCHEDULE_ELEMENT_SLOT)
    return cch_schedule_token_is_sign (tokens + at, (char) (element - CCH_SCHEDULE_ELEMENT_SIGN))
               ? 1
               : 0;

  length = read_slot (element, tokens + at, whole, match);
  if (element == CCH_SCHEDULE_SLOT_REST && length > 0)
    {
      match->rest = at;
      match->rest_length = length;
    }
  return length;
}

/* Optional elements are taken greedily, then without: "trong 6 tháng đầu năm" needs no more. */
static gboolean
match_pattern (const guint16 *pattern,
               const CchScheduleToken *tokens,
               guint at,
               gboolean whole,
               CchScheduleMatch *match)
{
  CchScheduleMatch before;
  guint element = *pattern & ~(guint) CCH_SCHEDULE_ELEMENT_OPTIONAL;
  guint length;

  if (*pattern == 0)
    {
      match->length = at;
      return at > 0;
    }

  if (*pattern & CCH_SCHEDULE_ELEMENT_OPTIONAL)
    before = *match;
  length = match_element (element, tokens, at, whole, match);
  if (length > 0 && match_pattern (pattern + 1, tokens, at + length, whole, match))
    return TRUE;
  if (!(*pattern & CCH_SCHEDULE_ELEMENT_OPTIONAL))
    return FALSE;

  *match = before;
  return match_pattern (pattern + 1, tokens, at, whole, match);
}

/* A cheap look at the first elements, because most rules fail there. */
static gboolean
may_start (const CchScheduleRule *rule, const CchScheduleToken *token)
{
  for (guint i = 0; i < CCH_SCHEDULE_PATTERN_LENGTH && rule->pattern[i] != 0; i++)
    {
      guint element = rule->pattern[i] & ~(guint) CCH_SCHEDULE_ELEMENT_OPTIONAL;

      if (element >= CCH_SCHEDULE_ELEMENT_SIGN || cch_schedule_token_is_word (token, element))
        return TRUE;
      if (!(rule->pattern[i] & CCH_SCHEDULE_ELEMENT_OPTIONAL))
        return FALSE;
    }
  return FALSE;
}

static void
set_bound (CchScheduleItem *item, CchScheduleMatch *match, CchScheduleKind bound)
{
  item->bound = bound;
  item->day = (guint8) match->numbers[0];
  if (match->n_units > 0)
    return;
  match->units[0] = (CchScheduleMatchUnit){ .unit = CCH_SCHEDULE_UNIT_WEEK, .every = 1 };
  match->n_units = 1;
}

static void
set_yearly (CchScheduleItem *item, CchScheduleMatch *match, CchScheduleKind bound)
{
  CchDate last = cch_schedule_point_get_last (&match->points[0], CCH_SCHEDULE_ANY_YEAR);

  item->bound = bound;
  item->month = last.month;
  item->day = last.day;
  match->units[0] = (CchScheduleMatchUnit){ .unit = CCH_SCHEDULE_UNIT_YEAR, .every = 1 };
  match->n_units = 1;
  match->n_points = 0;
}

static void
set_times (CchScheduleItem *item, CchScheduleMatch *match)
{
  item->times = (guint8) match->numbers[0];
  if (match->n_numbers == 2 && match->numbers[1] > 1)
    match->units[0].every = (guint8) match->numbers[1];
}

static void
apply (const CchScheduleRule *rule, CchScheduleMatch *match)
{
  CchScheduleItem *item = &match->item;

  item->kind = rule->kind;
  switch ((CchScheduleMeaning) rule->meaning)
    {
    case CCH_SCHEDULE_MEANING_POINT:
      item->kind = match->points[0].kind;
      item->part = match->points[0].part;
      break;
    case CCH_SCHEDULE_MEANING_AFTER:
      item->bound = CCH_SCHEDULE_BEFORE;
      break;
    case CCH_SCHEDULE_MEANING_TIMES:
      set_times (item, match);
      break;
    case CCH_SCHEDULE_MEANING_DAY:
      set_bound (item, match, CCH_SCHEDULE_DATE);
      break;
    case CCH_SCHEDULE_MEANING_BEFORE_DAY:
      set_bound (item, match, CCH_SCHEDULE_BEFORE);
      break;
    case CCH_SCHEDULE_MEANING_BY_DAY:
      set_bound (item, match, CCH_SCHEDULE_BY);
      break;
    case CCH_SCHEDULE_MEANING_YEARLY:
      set_yearly (item, match, CCH_SCHEDULE_DATE);
      break;
    case CCH_SCHEDULE_MEANING_YEARLY_BEFORE:
      set_yearly (item, match, CCH_SCHEDULE_BEFORE);
      break;
    case CCH_SCHEDULE_MEANING_YEARLY_BY:
      set_yearly (item, match, CCH_SCHEDULE_BY);
      break;
    case CCH_SCHEDULE_MEANING_TERM:
      match->units[0] = (CchScheduleMatchUnit){ .unit = CCH_SCHEDULE_UNIT_TERM, .every = 1 };
      match->n_units = 1;
      break;
    case CCH_SCHEDULE_MEANING_DAYS:
    case CCH_SCHEDULE_MEANING_WORKING_DAYS:
      item->days = (guint16) match->numbers[0];
      item->working_days = rule->meaning == CCH_SCHEDULE_MEANING_WORKING_DAYS;
      break;
    case CCH_SCHEDULE_MEANING_PLAIN:
    case CCH_SCHEDULE_MEANING_SPAN:
    case CCH_SCHEDULE_MEANING_FROM_NOW:
    case CCH_SCHEDULE_MEANING_EVERY:
    default:
      break;
    }
}

/* A dash joins two months or two quarters; between unlike times it separates two milestones. */
static gboolean
is_sensible (const CchScheduleRule *rule, const CchScheduleMatch *match)
{
  return rule->meaning != CCH_SCHEDULE_MEANING_SPAN
         || match->points[0].kind == match->points[1].kind;
}

/**
 * cch_schedule_match:
 *
 * Returns: whether a phrase begins at @tokens; @match is then the longest one
 */
gboolean
cch_schedule_match (const CchScheduleToken *tokens, CchScheduleMatch *match)
{
  const CchScheduleRule *best = NULL;

  if (tokens->kind == CCH_SCHEDULE_TOKEN_SIGN || tokens->kind == CCH_SCHEDULE_TOKEN_END
      || cch_schedule_token_is_word (tokens, CCH_SCHEDULE_WORD_OTHER))
    return FALSE;

  match->length = 0;
  for (guint i = 0; i < cch_schedule_n_rules; i++)
    {
      CchScheduleMatch candidate;

      /* Most rules end here, before the candidate costs anything. */
      if (!may_start (&cch_schedule_rules[i], tokens))
        continue;
      candidate = (CchScheduleMatch){ 0 };
      if (!match_pattern (cch_schedule_rules[i].pattern, tokens, 0, TRUE, &candidate)
          || candidate.length <= match->length || !is_sensible (&cch_schedule_rules[i], &candidate))
        continue;
      *match = candidate;
      best = &cch_schedule_rules[i];
    }

  if (best == NULL)
    return FALSE;
  match->item.every = 1;
  match->item.times = 1;
  match->item.product = -1;
  apply (best, match);
  return TRUE;
}

gboolean
cch_schedule_match_starts (const CchScheduleToken *tokens)
{
  for (guint i = 0; i < cch_schedule_n_rules; i++)
    {
      CchScheduleMatch candidate;

      if (!may_start (&cch_schedule_rules[i], tokens))
        continue;
      candidate = (CchScheduleMatch){ 0 };
      if (match_pattern (cch_schedule_rules[i].pattern, tokens, 0, FALSE, &candidate))
        return TRUE;
    }
  return FALSE;
}
