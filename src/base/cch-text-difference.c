/* Where two texts differ: one stretch, as short as it can be.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-text-difference.h"

#include <string.h>

/* UTF-8: the bytes of a character behind its first one. */
static gboolean
is_inside (char byte)
{
  return (byte & 0xc0) == 0x80;
}

static gsize
count_common_start (const char *first, const char *second)
{
  gsize length = 0;

  while (first[length] != '\0' && first[length] == second[length])
    length++;
  while (length > 0 && (is_inside (first[length]) || is_inside (second[length])))
    length--;
  return length;
}

static gsize
count_common_end (const char *first, gsize first_length, const char *second, gsize second_length)
{
  gsize limit = MIN (first_length, second_length);
  gsize length = 0;

  while (length < limit && first[first_length - length - 1] == second[second_length - length - 1])
    length++;
  while (length > 0 && is_inside (first[first_length - length]))
    length--;
  return length;
}

CchTextDifference
cch_text_find_difference (const char *old_text, const char *new_text)
{
  gsize start = count_common_start (old_text, new_text);
  gsize old_length = strlen (old_text + start);
  gsize new_length = strlen (new_text + start);
  gsize end = count_common_end (old_text + start, old_length, new_text + start, new_length);

  return (CchTextDifference){ start, old_length - end, new_length - end };
}
