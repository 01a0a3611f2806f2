/* The order of Vietnamese text: letters first, then tones, then case.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-text.h"

#include "base/cch-text-letter.h"

#include <string.h>

/* A key is PRIMARY 1 SECONDARY 1 TERTIARY, each level one byte or more a character. What every
 * character has when nothing is special about it is left out at the end of a level, and a level
 * that is left out wholly takes its separator along. */
enum
{
  LOWER = 2,
  UPPER = 3,
  /* Keys of shorter text are made on the stack. */
  SHORT_TEXT = 340,
};

typedef struct
{
  guint8 *weights;
  gsize length;
  gsize used; /* the length without the ordinary weights at its end */
} Level;

static inline void
level_add (Level *level, guint8 weight, guint8 ordinary)
{
  level->weights[level->length++] = weight;
  if (weight != ordinary)
    level->used = level->length;
}

typedef struct
{
  Level primary;
  Level secondary;
  Level tertiary;
} Levels;

static void
levels_init (Levels *levels, guint8 *space, gsize capacity)
{
  *levels = (Levels){
    .primary = { .weights = space },
    .secondary = { .weights = space + capacity },
    .tertiary = { .weights = space + 2 * capacity },
  };
}

static inline void
levels_add (Levels *levels, guint8 primary, guint8 secondary, gboolean upper)
{
  levels->primary.weights[levels->primary.length++] = primary;
  level_add (&levels->secondary, secondary, CCH_LETTER_NO_TONE);
  level_add (&levels->tertiary, upper ? UPPER : LOWER, LOWER);
}

static inline guint8 *
append_level (guint8 *end, const guint8 *weights, gsize length)
{
  memcpy (end, weights, length);
  return end + length;
}

static char *
levels_join (const Levels *levels)
{
  gsize secondary = levels->secondary.used;
  gsize tertiary = levels->tertiary.used;
  guint8 *key = g_malloc (levels->primary.length + secondary + tertiary + 3);
  guint8 *end = append_level (key, levels->primary.weights, levels->primary.length);

  if (secondary + tertiary > 0)
    {
      *end++ = CCH_LETTER_SEPARATOR;
      end = append_level (end, levels->secondary.weights, secondary);
    }
  if (tertiary > 0)
    {
      *end++ = CCH_LETTER_SEPARATOR;
      end = append_level (end, levels->tertiary.weights, tertiary);
    }
  *end = '\0';
  return (char *) key;
}

/* Returns FALSE at the first character that the table does not know. */
static gboolean
levels_add_known (Levels *levels, const char *text)
{
  const guint8 *bytes = (const guint8 *) text;

  for (const CchLetter *letter = cch_letter_read (&bytes); letter->flags != 0;
       letter = cch_letter_read (&bytes))
    if (letter->primary != 0)
      levels_add (levels, letter->primary, letter->secondary,
                  (letter->flags & CCH_LETTER_UPPER) != 0);
  return *bytes == '\0';
}

static guint8
get_mark_weight (gunichar mark)
{
  enum
  {
    FIRST_MARK = 0x0300,
    LAST_MARK = 0x036f,
  };

  if (mark < FIRST_MARK || mark > LAST_MARK)
    return 0;
  return (guint8) (CCH_LETTER_FIRST_FOREIGN_MARK + (mark - FIRST_MARK));
}

static gboolean
is_ignored (gunichar character)
{
  GUnicodeType type = g_unichar_type (character);

  return type == G_UNICODE_CONTROL || type == G_UNICODE_FORMAT;
}

/* Signs before the digits, letters behind z; within each, by code point. */
static void
levels_add_unknown (Levels *levels, gunichar character)
{
  gunichar lower = g_unichar_tolower (character);
  guint8 lead =
      g_unichar_isalnum (character) ? CCH_LETTER_FIRST_FOREIGN_PRIMARY : CCH_LETTER_FOREIGN_SIGN;

  levels_add (levels, lead, CCH_LETTER_NO_TONE, lower != character);
  for (int shift = 14; shift >= 0; shift -= 7)
    levels->primary.weights[levels->primary.length++] = (guint8) (0x80 | ((lower >> shift) & 0x7f));
}

static void
levels_add_foreign (Levels *levels, gunichar character)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n_parts = g_unichar_fully_decompose (character, FALSE, parts, G_N_ELEMENTS (parts));

  for (gsize i = 0; i < n_parts; i++)
    {
      const CchLetter *letter = cch_letter_find (parts[i]);
      guint8 mark = get_mark_weight (parts[i]);

      if (letter->primary != 0)
        levels_add (levels, letter->primary, letter->secondary,
                    (letter->flags & CCH_LETTER_UPPER) != 0);
      else if (mark != 0)
        level_add (&levels->secondary, mark, CCH_LETTER_NO_TONE);
      else if (letter->flags == 0 && !is_ignored (parts[i]))
        levels_add_unknown (levels, parts[i]);
    }
}

/* The slow road: text with at least one character that Vietnamese does not use. */
static char *
make_foreign_key (const char *text)
{
  g_autofree char *composed = cch_text_normalize (text, CCH_TEXT_KEEP);
  /* The longest decomposition gives four characters, each of them four bytes. */
  gsize capacity = (gsize) g_utf8_strlen (composed, -1) * 16 + 1;
  g_autofree guint8 *space = g_malloc (capacity * 3);
  Levels levels;

  levels_init (&levels, space, capacity);
  for (const char *at = composed; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);
      const CchLetter *letter = cch_letter_find (character);

      if (letter->primary != 0)
        levels_add (&levels, letter->primary, letter->secondary,
                    (letter->flags & CCH_LETTER_UPPER) != 0);
      else if (letter->flags == 0)
        levels_add_foreign (&levels, character);
    }
  return levels_join (&levels);
}

/**
 * cch_text_collate_key:
 *
 * a < ă < â, d < đ; only between equal letters ngang < huyền < hỏi < ngã < sắc < nặng; only
 * between equal tones small before capital. Levels run over the whole text, as in the Unicode
 * collation for Vietnamese.
 *
 * Returns: (transfer full): bytes that strcmp() and memcmp() order as people do; not UTF-8
 */
char *
cch_text_collate_key (const char *text)
{
  guint8 stack_space[SHORT_TEXT * 3];
  gsize capacity = strlen (text) + 1;
  g_autofree guint8 *heap_space = capacity > SHORT_TEXT ? g_malloc (capacity * 3) : NULL;
  Levels levels;

  levels_init (&levels, heap_space != NULL ? heap_space : stack_space, capacity);
  if (!levels_add_known (&levels, text))
    return make_foreign_key (text);
  return levels_join (&levels);
}

static int
compare_by_keys (const char *first, const char *second)
{
  g_autofree char *first_key = cch_text_collate_key (first);
  g_autofree char *second_key = cch_text_collate_key (second);

  return strcmp (first_key, second_key);
}

/* A mark that stands alone still belongs to the letter before it: a and a breve are ă. */
static inline gboolean
begins_with_mark (const guint8 *bytes)
{
  return bytes[0] == 0xcc || bytes[0] == 0xcd;
}

/* The next letter that counts; the one of the end of the text has a primary of 0. */
static inline const CchLetter *
read_counting (const guint8 **bytes)
{
  const CchLetter *letter = cch_letter_read (bytes);

  while (letter->primary == 0 && letter->flags != 0)
    letter = cch_letter_read (bytes);
  return letter;
}

/**
 * cch_text_collate:
 *
 * Returns: below, equal to or above 0, as strcmp() of the two keys, without making them
 */
int
cch_text_collate (const char *first, const char *second)
{
  const guint8 *one = (const guint8 *) first;
  const guint8 *two = (const guint8 *) second;
  int tone = 0;
  int capital = 0;

  for (;;)
    {
      const CchLetter *a = read_counting (&one);
      const CchLetter *b = read_counting (&two);

      if ((a->flags == 0 && *one != '\0') || (b->flags == 0 && *two != '\0'))
        return compare_by_keys (first, second);
      if (a->primary != b->primary)
        return begins_with_mark (one) || begins_with_mark (two) ? compare_by_keys (first, second)
               : a->primary < b->primary                        ? -1
                                                                : 1;
      if (a->primary == 0)
        return tone != 0 ? tone : capital;
      if (tone == 0)
        tone = (int) a->secondary - (int) b->secondary;
      if (capital == 0)
        capital = (int) (a->flags & CCH_LETTER_UPPER) - (int) (b->flags & CCH_LETTER_UPPER);
    }
}
