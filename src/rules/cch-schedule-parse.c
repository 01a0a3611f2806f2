/* Goes through the clauses of a time phrase and collects milestones, labels and rests.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-schedule-parse.h"

#include "rules/cch-schedule-doubt.h"
#include "rules/cch-schedule-slot.h"
#include "rules/cch-schedule-year.h"

enum
{
  /* "Báo cáo quý I gửi về Sở Nội vụ trước ngày …": so many words may stand between. */
  REPORT_WORDS = 6,
};

#define W(name) CCH_SCHEDULE_WORD_##name

/**
 * Parser:
 * @at: the next token
 * @pending: first of the words that wait to become a label or a rest
 * @label: of the items that follow, until the clause ends
 * @unnamed: index of the first item that words behind it may still name
 */
typedef struct
{
  CchScheduleToken *tokens; /* not owned */
  GArray *items;            /* (element-type CchScheduleItem), not owned */
  GArray *rests;            /* (element-type CchScheduleSpan), not owned */
  GArray *times;            /* (element-type CchScheduleTimes), not owned, beside @items */
  guint at;
  guint pending;
  CchScheduleSpan label;
  guint unnamed;
} Parser;

static CchScheduleSpan
get_span (const Parser *parser, guint first, guint end)
{
  if (end <= first)
    return (CchScheduleSpan){ 0 };
  return (CchScheduleSpan){ parser->tokens[first].start, parser->tokens[end - 1].end };
}

/* A dash is a bullet when something new begins behind it, not a range and not part of a name. */
static gboolean
is_bullet (const CchScheduleToken *tokens, guint at, gboolean itemised)
{
  const CchScheduleToken *next = &tokens[at + 1];

  if (!cch_schedule_token_is_sign (&tokens[at], '-')
      || !(tokens[at].flags & CCH_SCHEDULE_TOKEN_BLANK_BEFORE)
      || !(next->flags & CCH_SCHEDULE_TOKEN_BLANK_BEFORE))
    return FALSE;
  if (at == 0 || cch_schedule_is_stop (&tokens[at - 1])
      || cch_schedule_token_is_sign (&tokens[at - 1], ':'))
    return TRUE;
  if (cch_schedule_is_act (next))
    return !cch_schedule_token_is_word (&tokens[at - 1], W (CHINH));
  return itemised && next->kind == CCH_SCHEDULE_TOKEN_WORD && cch_schedule_match_starts (next);
}

static void
mark_bullets (CchScheduleToken *tokens, guint n_tokens)
{
  gboolean itemised = cch_schedule_token_is_sign (&tokens[0], '-');

  for (guint i = 0; i + 1 < n_tokens; i++)
    if (is_bullet (tokens, i, itemised))
      tokens[i].word = '*';
}

/* "1.", "2)", "a)" at the head of a clause only count. */
static guint
read_enumerator (const CchScheduleToken *tokens)
{
  gboolean closed = cch_schedule_token_is_sign (tokens + 1, ')')
                    || (cch_schedule_token_is_sign (tokens + 1, '.')
                        && (tokens[2].flags & CCH_SCHEDULE_TOKEN_BLANK_BEFORE));

  if (!closed || tokens[2].kind == CCH_SCHEDULE_TOKEN_END)
    return 0;
  if (tokens->kind == CCH_SCHEDULE_TOKEN_NUMBER)
    return tokens->digits <= 2 ? 2 : 0;
  return tokens->kind == CCH_SCHEDULE_TOKEN_WORD
                 && (tokens->word == W (OTHER) || tokens->word == W (GIO))
                 && tokens->end - tokens->start <= 2
             ? 2
             : 0;
}

static gboolean
has_words (const Parser *parser, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if (parser->tokens[i].kind != CCH_SCHEDULE_TOKEN_SIGN)
      return TRUE;
  return FALSE;
}

static void
add_rest (Parser *parser, guint first, guint end)
{
  CchScheduleSpan span;

  while (first < end
         && (cch_schedule_is_connector (&parser->tokens[first])
             || cch_schedule_token_is_sign (&parser->tokens[first], ':')))
    first++;
  while (first < end
         && (cch_schedule_is_connector (&parser->tokens[end - 1])
             || cch_schedule_token_is_sign (&parser->tokens[end - 1], ':')))
    end--;
  if (!has_words (parser, first, end))
    return;
  span = get_span (parser, first, end);
  g_array_append_val (parser->rests, span);
}

static void
add_item (Parser *parser, CchScheduleItem item, const CchSchedulePoint *points, guint n_points)
{
  CchScheduleTimes times = { .n_points = n_points };

  for (guint i = 0; i < n_points; i++)
    times.points[i] = points[i];
  item.label = parser->label;
  g_array_append_val (parser->items, item);
  g_array_append_val (parser->times, times);
}

static void
add_recurring (Parser *parser, const CchScheduleMatch *match, CchScheduleSpan whole)
{
  for (guint i = 0; i < match->n_units; i++)
    {
      const CchScheduleMatchUnit *unit = &match->units[i];
      CchScheduleItem item = match->item;

      item.unit = unit->unit;
      item.every = unit->every;
      item.span = whole;
      if (i > 0)
        item.span.start = unit->first->start;
      if (i + 1 < match->n_units)
        item.span.end = unit->last->end;
      add_item (parser, item, match->points, match->n_points);
    }
}

/* "Tháng 3, 6 và 9": the numbers behind a month or quarter are more of them. */
static void
add_ordinals (Parser *parser, const CchScheduleMatch *match)
{
  CchSchedulePoint point = match->points[0];

  while (cch_schedule_is_connector (&parser->tokens[parser->at]))
    {
      guint first = parser->at + 1;
      guint length = cch_schedule_point_read_ordinal (&parser->tokens[first], &point);
      CchScheduleItem item = match->item;

      if (length == 0)
        return;
      item.kind = point.kind;
      item.span = get_span (parser, first, first + length);
      add_item (parser, item, &point, 1);
      parser->at = first + length;
    }
}

/* "Quý II và quý IV hằng năm": what returns every year does so for the whole list. */
static void
share_recurrence (Parser *parser, guint index)
{
  const CchScheduleItem item = g_array_index (parser->items, CchScheduleItem, index);

  for (guint i = index; i > parser->unnamed; i--)
    {
      CchScheduleItem *before = &g_array_index (parser->items, CchScheduleItem, i - 1);
      CchScheduleTimes *times = &g_array_index (parser->times, CchScheduleTimes, i - 1);
      CchDate last = cch_schedule_point_get_last (&times->points[0], CCH_SCHEDULE_ANY_YEAR);

      if (before->kind > CCH_SCHEDULE_HALF || times->n_points != 1 || times->points[0].year > 0)
        return;
      before->bound = before->kind == CCH_SCHEDULE_BEFORE || before->kind == CCH_SCHEDULE_BY
                          ? before->kind
                          : item.bound;
      before->kind = CCH_SCHEDULE_RECURRING;
      before->unit = item.unit;
      before->month = last.month;
      before->day = last.day;
      times->n_points = 0;
    }
}

static void
add_match (Parser *parser, CchScheduleMatch *match, guint first)
{
  CchScheduleItem item = match->item;
  CchScheduleSpan span = get_span (parser, first, parser->at + match->length);

  item.span = span;
  if (match->rest_length > 0)
    item.anchor =
        get_span (parser, parser->at + match->rest, parser->at + match->rest + match->rest_length);
  parser->at += match->length;
  if (match->n_units > 0)
    {
      add_recurring (parser, match, span);
      if (item.month > 0)
        share_recurrence (parser, parser->items->len - 1);
    }
  else
    add_item (parser, item, match->points, match->n_points);
  if (match->n_points == 1
      && (item.kind == CCH_SCHEDULE_MONTH || item.kind == CCH_SCHEDULE_QUARTER))
    add_ordinals (parser, match);
  parser->pending = parser->at;
}

static gboolean
is_expected (const Parser *parser, guint first, guint end)
{
  return end == first + 2 && cch_schedule_token_is_word (&parser->tokens[first], W (DU))
         && cch_schedule_token_is_word (&parser->tokens[first + 1], W (KIEN));
}

/* "Báo cáo quý I gửi trước ngày 05/3": the quarter names the report, the day is the milestone. */
static gboolean
names_report (const Parser *parser, const CchScheduleMatch *match)
{
  const CchScheduleToken *tokens = &parser->tokens[parser->at];

  if (match->item.kind < CCH_SCHEDULE_MONTH || match->item.kind > CCH_SCHEDULE_YEAR)
    return FALSE;
  if (parser->at < parser->pending + 2 || !cch_schedule_is_act (tokens - 2))
    return FALSE;
  for (guint i = match->length; i < match->length + REPORT_WORDS; i++)
    {
      CchScheduleMatch next;

      if (cch_schedule_is_stop (&tokens[i]) || cch_schedule_is_connector (&tokens[i]))
        return FALSE;
      if (cch_schedule_match (&tokens[i], &next))
        return next.item.kind == CCH_SCHEDULE_BEFORE || next.item.kind == CCH_SCHEDULE_BY
               || next.item.day > 0;
    }
  return FALSE;
}

/* "Quý I: trước ngày 05/3": what stands before the colon is a name. */
static gboolean
names_what_follows (const Parser *parser, const CchScheduleMatch *match)
{
  const CchScheduleToken *behind = &parser->tokens[parser->at + match->length];

  return cch_schedule_token_is_sign (behind, ':')
         && (parser->at > parser->pending || cch_schedule_match_starts (behind + 1));
}

/* "02/2023" in "31/02/2023" is not a month. */
static gboolean
is_inside_number (const Parser *parser)
{
  const CchScheduleToken *token = &parser->tokens[parser->at];

  return parser->at >= 2 && !(token->flags & CCH_SCHEDULE_TOKEN_BLANK_BEFORE)
         && token[-1].kind == CCH_SCHEDULE_TOKEN_SIGN
         && !(token[-1].flags & CCH_SCHEDULE_TOKEN_BLANK_BEFORE)
         && token[-2].kind == CCH_SCHEDULE_TOKEN_NUMBER && token->kind == CCH_SCHEDULE_TOKEN_NUMBER;
}

/* "Tháng 12 ban hành kế hoạch, tháng 11 báo cáo": the words behind say what is due. */
static gboolean
name_backwards (Parser *parser, guint first, guint end)
{
  gboolean colon = first < end && cch_schedule_token_is_sign (&parser->tokens[first], ':');

  first += colon ? 1 : 0;
  while (end > first && cch_schedule_is_connector (&parser->tokens[end - 1]))
    end--;
  if (first >= end || parser->items->len == parser->unnamed
      || parser->label.end > parser->label.start
      || (!colon && !cch_schedule_is_act (&parser->tokens[first])))
    return FALSE;

  for (guint i = parser->unnamed; i < parser->items->len; i++)
    g_array_index (parser->items, CchScheduleItem, i).label = get_span (parser, first, end);
  parser->unnamed = parser->items->len;
  return TRUE;
}

/* "Trước ngày 30/6/2026 và 30/11/2026": both days are too late. */
static gboolean
shares_bound (const Parser *parser, const CchScheduleMatch *match)
{
  const CchScheduleToken *token = &parser->tokens[parser->at];
  const CchScheduleItem *before;

  if (match->item.kind != CCH_SCHEDULE_DATE || token->kind != CCH_SCHEDULE_TOKEN_NUMBER
      || parser->at < 2 || parser->items->len == parser->unnamed
      || !(cch_schedule_token_is_sign (token - 1, ',')
           || cch_schedule_token_is_word (token - 1, W (VA))))
    return FALSE;
  before = &g_array_index (parser->items, CchScheduleItem, parser->items->len - 1);
  return before->span.end == token[-2].end
         && (before->kind == CCH_SCHEDULE_BEFORE || before->kind == CCH_SCHEDULE_BY);
}

static gboolean
is_doubtful (const Parser *parser, const CchScheduleMatch *match, guint end, gboolean apart)
{
  const CchScheduleToken *behind = &parser->tokens[parser->at + match->length];

  return cch_schedule_doubt_behind (behind) > 0
         || (!apart
             && cch_schedule_doubt_before (&parser->tokens[parser->pending],
                                           end - parser->pending));
}

static void
leave_match (Parser *parser, const CchScheduleMatch *match)
{
  guint first = parser->pending;

  parser->at += match->length;
  if (!cch_schedule_is_stop (&parser->tokens[parser->at]))
    parser->at += cch_schedule_doubt_behind (&parser->tokens[parser->at]);
  add_rest (parser, first, parser->at);
  parser->pending = parser->at;
}

static void
take_match (Parser *parser, CchScheduleMatch *match)
{
  guint first = parser->pending;
  guint hour = match->item.kind == CCH_SCHEDULE_DATE
                   ? cch_schedule_hour_read (&parser->tokens[first], parser->at - first)
                   : 0;
  guint end = parser->at - hour;
  gboolean apart = first < end
                   && (cch_schedule_is_connector (&parser->tokens[end - 1])
                       || cch_schedule_token_is_sign (&parser->tokens[end - 1], ':'));

  if (is_doubtful (parser, match, end, apart))
    {
      leave_match (parser, match);
      return;
    }

  if (hour > 0)
    match->item.kind = CCH_SCHEDULE_BY;
  else if (shares_bound (parser, match))
    match->item.kind = g_array_index (parser->items, CchScheduleItem, parser->items->len - 1).kind;

  if (is_expected (parser, first, end))
    {
      add_match (parser, match, first);
      return;
    }
  if (apart && !name_backwards (parser, first, end))
    add_rest (parser, first, end);
  else if (!apart && first < end)
    parser->label = get_span (parser, first, end);
  add_match (parser, match, end);
}

/* What stands behind the last milestone: what is due then, when it says so, or a rest. */
static void
close_clause (Parser *parser, guint end)
{
  if (!name_backwards (parser, parser->pending, end))
    add_rest (parser, parser->pending, end);
  parser->label = (CchScheduleSpan){ 0 };
  parser->pending = end;
}

static gboolean
is_clause_end (const Parser *parser, guint first)
{
  const CchScheduleToken *tokens = &parser->tokens[parser->at];

  return cch_schedule_is_stop (tokens)
         || (parser->at > first && (tokens->flags & CCH_SCHEDULE_TOKEN_LINE_START)
             && read_enumerator (tokens) > 0);
}

static void
parse_clause (Parser *parser)
{
  guint first = parser->at;

  parser->at += read_enumerator (&parser->tokens[parser->at]);
  parser->pending = parser->at;
  parser->unnamed = parser->items->len;

  while (!is_clause_end (parser, first))
    {
      CchScheduleMatch match;

      if (!is_inside_number (parser) && cch_schedule_match (&parser->tokens[parser->at], &match))
        {
          if (names_report (parser, &match) || names_what_follows (parser, &match))
            parser->at += match.length;
          else
            take_match (parser, &match);
        }
      else if (cch_schedule_token_is_sign (&parser->tokens[parser->at], ':')
               && parser->at > parser->pending)
        {
          parser->label = get_span (parser, parser->pending, parser->at);
          parser->at++;
          parser->pending = parser->at;
        }
      else if (cch_schedule_is_connector (&parser->tokens[parser->at])
               && parser->at == parser->pending)
        parser->pending = ++parser->at;
      else
        parser->at++;
    }
  close_clause (parser, parser->at);
}

/**
 * cch_schedule_parse:
 * @items: (element-type CchScheduleItem): receives the milestones
 * @rests: (element-type CchScheduleSpan): receives what is not understood
 */
void
cch_schedule_parse (const char *text, guint plan_year, GArray *items, GArray *rests)
{
  g_autoptr (GArray) tokens = cch_schedule_tokenize (text);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (CchScheduleTimes));
  Parser parser = {
    .tokens = (CchScheduleToken *) (gpointer) tokens->data,
    .items = items,
    .rests = rests,
    .times = times,
  };

  mark_bullets (parser.tokens, tokens->len);
  while (parser.tokens[parser.at].kind != CCH_SCHEDULE_TOKEN_END)
    {
      guint first = items->len;

      if (cch_schedule_is_stop (&parser.tokens[parser.at]))
        {
          parser.at++;
          continue;
        }
      parse_clause (&parser);
      cch_schedule_settle_years (items, times, first, plan_year);
    }
}
