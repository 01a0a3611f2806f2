/* The phrases that officials use for time, as a table, and how one is found in the tokens.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-schedule-point.h"

G_BEGIN_DECLS

enum
{
  CCH_SCHEDULE_MATCH_UNITS = 6,
};

/* "6 tháng" is the half, "3 tháng" is three times the month. */
typedef struct
{
  CchScheduleUnit unit;
  guint8 every;
  const CchScheduleToken *first; /* not owned */
  const CchScheduleToken *last;  /* not owned */
} CchScheduleMatchUnit;

/**
 * CchScheduleMatch:
 * @length: how many tokens the phrase took
 * @item: filled as far as the phrase goes; the dates wait for the year
 * @points: the times that it names: one, or the two ends of a range
 * @units: of a recurring phrase
 * @rest: first token of the document or event that it refers to
 * @rest_length: 0 when it refers to none
 */
typedef struct
{
  guint length;
  CchScheduleItem item;
  CchSchedulePoint points[2];
  guint n_points;
  CchScheduleMatchUnit units[CCH_SCHEDULE_MATCH_UNITS];
  guint n_units;
  guint numbers[2];
  guint n_numbers;
  guint rest;
  guint rest_length;
} CchScheduleMatch;

gboolean cch_schedule_match (const CchScheduleToken *tokens, CchScheduleMatch *match);

/* Whether a phrase begins here; does not look for the end of what it refers to. */
gboolean cch_schedule_match_starts (const CchScheduleToken *tokens);

G_END_DECLS
