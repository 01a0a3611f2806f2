/* Cuts a time phrase into words, numbers and signs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-schedule-word.h"

G_BEGIN_DECLS

typedef enum
{
  CCH_SCHEDULE_TOKEN_WORD,
  CCH_SCHEDULE_TOKEN_NUMBER,
  CCH_SCHEDULE_TOKEN_SIGN,
  CCH_SCHEDULE_TOKEN_END, /* some behind the last, so that a look ahead needs no check */
} CchScheduleTokenKind;

/* No reader looks further ahead than this. */
#define CCH_SCHEDULE_TOKEN_PADDING 8

typedef enum
{
  CCH_SCHEDULE_TOKEN_LINE_START = 1 << 0,
  CCH_SCHEDULE_TOKEN_BLANK_BEFORE = 1 << 1, /* also at the start of a line */
  CCH_SCHEDULE_TOKEN_CAPITAL = 1 << 2,
} CchScheduleTokenFlags;

/**
 * CchScheduleToken:
 * @start: offset in bytes
 * @end: offset of the byte behind
 * @word: a #CchScheduleWord for a word, one character for a sign (all dashes are '-', all bullets
 *   '*', what is none of ours '?')
 * @value: of a number
 * @digits: how many digits it has
 *
 * Letters and digits that touch ("Q1", "T12") are two tokens.
 */
typedef struct
{
  guint32 start;
  guint32 end;
  guint8 kind;
  guint8 word;
  guint8 flags;
  guint8 digits;
  guint16 value;
} CchScheduleToken;

GArray *cch_schedule_tokenize (const char *text);

G_END_DECLS
