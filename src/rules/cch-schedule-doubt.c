/* Words around a time that make it mean something else: better to understand nothing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-schedule-doubt.h"

#include "rules/cch-schedule-point.h"
#include "rules/cch-schedule-word.h"

#define W(name) CCH_SCHEDULE_WORD_##name

static gboolean
is_one_of (const CchScheduleToken *token, const guint8 *words, guint n_words)
{
  for (guint i = 0; i < n_words; i++)
    if (cch_schedule_token_is_word (token, words[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_unit (const CchScheduleToken *token)
{
  static const guint8 units[] = { W (NGAY), W (TUAN), W (THANG), W (QUY), W (NAM) };

  return is_one_of (token, units, G_N_ELEMENTS (units));
}

static gboolean
is_number (const CchScheduleToken *token)
{
  guint number;

  return token->kind == CCH_SCHEDULE_TOKEN_NUMBER || cch_schedule_number_read (token, &number) == 1;
}

/* "Tháng 13 năm 2023", "sau 99999 ngày kể từ ngày 01/01": a part of a time is no name of the rest. */
static gboolean
ends_in_time (const CchScheduleToken *tokens, guint n_tokens)
{
  const CchScheduleToken *last = &tokens[n_tokens - 1];

  if (n_tokens < 2)
    return FALSE;
  return (last->kind == CCH_SCHEDULE_TOKEN_NUMBER && is_unit (last - 1))
         || (is_number (last - 1) && is_unit (last));
}

/* "Tuần 2 tháng 3", "mùng 10 tháng 3", "ngày cuối cùng của quý I": the time behind is only where to
 * look for the one that is meant. */
static gboolean
ends_in_smaller_time (const CchScheduleToken *tokens, guint n_tokens)
{
  static const guint8 heads[] = { W (NGAY), W (TUAN), W (MUNG) };
  static const guint8 parts[] = { W (NGAY), W (CUOI), W (TIEN) };
  const CchScheduleToken *last = &tokens[n_tokens - 1];

  if (is_one_of (last, heads, G_N_ELEMENTS (heads)))
    return TRUE;
  for (guint i = 0; i + 1 < n_tokens; i++)
    if (cch_schedule_token_is_word (&tokens[i], W (TUAN))
        && (is_number (&tokens[i + 1]) || cch_schedule_token_is_word (&tokens[i + 1], W (THU))))
      return TRUE;
  if (!cch_schedule_token_is_word (last, W (CUA)))
    return FALSE;
  for (guint i = 0; i < n_tokens; i++)
    if (is_one_of (&tokens[i], parts, G_N_ELEMENTS (parts)))
      return TRUE;
  return FALSE;
}

/* "Sau Đại hội tháng 1", "chậm nhất là … của tháng 6": the time is not when it is due. */
static gboolean
begins_with_bound (const CchScheduleToken *tokens, guint n_tokens)
{
  if (cch_schedule_token_is_word (tokens, W (SAU)))
    return TRUE;
  return n_tokens > 1 && cch_schedule_token_is_word (tokens + 1, W (NHAT))
         && (cch_schedule_token_is_word (tokens, W (CHAM))
             || cch_schedule_token_is_word (tokens, W (MUON)));
}

/**
 * cch_schedule_doubt_before:
 * @tokens: the words before a time, that would else name what is due
 *
 * Returns: whether they turn the sense of the time
 */
gboolean
cch_schedule_doubt_before (const CchScheduleToken *tokens, guint n_tokens)
{
  static const guint8 doubts[] = { W (KHONG), W (CHUA), W (KHOANG), W (TRU), W (NGOAI), W (GAN),
                                   W (SANG),  W (HOC),  W (HON),    W (DIP), W (TRUOC) };

  if (n_tokens == 0)
    return FALSE;
  if (ends_in_time (tokens, n_tokens) || ends_in_smaller_time (tokens, n_tokens)
      || begins_with_bound (tokens, n_tokens))
    return TRUE;
  for (guint i = 0; i < n_tokens; i++)
    if (is_one_of (&tokens[i], doubts, G_N_ELEMENTS (doubts)))
      return TRUE;
  return FALSE;
}

/**
 * cch_schedule_doubt_behind:
 * @tokens: what follows a time
 *
 * "Ngày 10 tháng 3 âm lịch" is a day of another calendar, also when a bracket says so.
 *
 * Returns: how many of them take its sense away and belong to it; a bracket stays outside
 */
guint
cch_schedule_doubt_behind (const CchScheduleToken *tokens)
{
  guint bracket = cch_schedule_token_is_sign (tokens, '(') ? 1 : 0;

  return cch_schedule_token_is_word (tokens + bracket, W (AM))
                 && cch_schedule_token_is_word (tokens + bracket + 1, W (LICH))
             ? 2
             : 0;
}

/**
 * cch_schedule_hour_read:
 * @tokens: the words before a day
 *
 * "Trước 17h00 ngày 15/6", "chậm nhất 17 giờ ngày 15/6": that day is the last one.
 *
 * Returns: how many of them, at the end, are such a bound; 0 when none
 */
guint
cch_schedule_hour_read (const CchScheduleToken *tokens, guint n_tokens)
{
  guint at = n_tokens;

  if (at >= 3 && tokens[at - 1].kind == CCH_SCHEDULE_TOKEN_NUMBER
      && cch_schedule_token_is_word (&tokens[at - 2], W (GIO)))
    at--;
  if (at < 2 || !cch_schedule_token_is_word (&tokens[at - 1], W (GIO))
      || tokens[at - 2].kind != CCH_SCHEDULE_TOKEN_NUMBER || tokens[at - 2].value > 24)
    return 0;
  at -= 2;
  if (at >= 1 && cch_schedule_token_is_word (&tokens[at - 1], W (TRUOC)))
    return n_tokens - at + 1;
  if (at >= 2 && cch_schedule_token_is_word (&tokens[at - 1], W (NHAT))
      && (cch_schedule_token_is_word (&tokens[at - 2], W (CHAM))
          || cch_schedule_token_is_word (&tokens[at - 2], W (MUON))))
    return n_tokens - at + 2;
  return 0;
}
