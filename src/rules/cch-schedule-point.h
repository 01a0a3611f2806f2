/* A named time inside a phrase: a day, month, quarter, half or year, with or without its year.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-schedule-item.h"
#include "rules/cch-schedule-token.h"

G_BEGIN_DECLS

/**
 * CchSchedulePoint:
 * @kind: DATE, MONTH, QUARTER, HALF, YEAR, or RANGE for "9 tháng đầu năm"
 * @year: 0 when the phrase leaves it out
 * @year_shift: "năm trước" is -1, "năm sau" 1, counted from the plan's year
 * @index: the month, quarter or half; how many months for a RANGE
 * @from_end: the RANGE is the last months of the year
 * @weak: needs a word like "trước" before it, because alone it could be something else
 */
typedef struct
{
  CchScheduleKind kind;
  CchSchedulePart part;
  guint16 year;
  gint8 year_shift;
  guint8 index;
  guint8 day;
  gboolean from_end;
  gboolean weak;
} CchSchedulePoint;

/* For a day that returns every year; not a leap year, so that February ends on the 28th. */
enum
{
  CCH_SCHEDULE_ANY_YEAR = 2001,
};

guint cch_schedule_point_read (const CchScheduleToken *tokens, CchSchedulePoint *point);
guint cch_schedule_point_read_ordinal (const CchScheduleToken *tokens, CchSchedulePoint *point);
guint cch_schedule_number_read (const CchScheduleToken *tokens, guint *number);

gboolean cch_schedule_point_is_valid (const CchSchedulePoint *point, guint year);
CchDate cch_schedule_point_get_first (const CchSchedulePoint *point, guint year);
CchDate cch_schedule_point_get_last (const CchSchedulePoint *point, guint year);

static inline gboolean
cch_schedule_token_is_word (const CchScheduleToken *token, CchScheduleWord word)
{
  return token->kind == CCH_SCHEDULE_TOKEN_WORD && token->word == word;
}

static inline gboolean
cch_schedule_token_is_sign (const CchScheduleToken *token, char sign)
{
  return token->kind == CCH_SCHEDULE_TOKEN_SIGN && token->word == (guint8) sign;
}

G_END_DECLS
