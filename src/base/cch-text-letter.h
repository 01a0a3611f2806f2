/* What the program knows about a character: how it folds, sorts and counts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  CCH_LETTER_KNOWN = 1 << 0, /* the table has it; otherwise ask Unicode */
  CCH_LETTER_UPPER = 1 << 1,
  CCH_LETTER_WORD = 1 << 2,  /* a letter or a digit: it makes a word */
  CCH_LETTER_BLANK = 1 << 3, /* it ends a word */
} CchLetterFlags;

/**
 * CchLetter:
 *
 * One character of Vietnamese text, always composed. Four bytes, so that the whole table lives in
 * the innermost cache.
 */
typedef struct
{
  guint8 fold;      /* the ASCII character of the search key, 0: it leaves none */
  guint8 primary;   /* place in the alphabet, 0: it does not count in the order */
  guint8 secondary; /* tone, CCH_LETTER_NO_TONE for none */
  guint8 flags;     /* CchLetterFlags */
} CchLetter;

/* Weights are bytes of a key that is compared with strcmp(), so 0 and the separator are taken. */
enum
{
  CCH_LETTER_SEPARATOR = 1,
  CCH_LETTER_NO_TONE = 2,
  CCH_LETTER_FIRST_FOREIGN_MARK = 16,
  CCH_LETTER_FOREIGN_SIGN = 48,           /* behind the signs of the table, before the digits */
  CCH_LETTER_FIRST_FOREIGN_PRIMARY = 240, /* behind z */
};

enum
{
  CCH_LETTER_LATIN_END = 0x200,
  CCH_LETTER_VIETNAMESE_FIRST = 0x1ea0,
  CCH_LETTER_VIETNAMESE_END = 0x1f00,
  CCH_LETTER_SIGNS_FIRST = 0x2000,
  CCH_LETTER_SIGNS_END = 0x2030,
};

/* Three ranges of code points hold all that Vietnamese needs; they stand one after the other. */
#define CCH_LETTER_VIETNAMESE_INDEX(c) ((c) -CCH_LETTER_VIETNAMESE_FIRST + CCH_LETTER_LATIN_END)
#define CCH_LETTER_SIGNS_INDEX(c)                                                                  \
  ((c) -CCH_LETTER_SIGNS_FIRST + CCH_LETTER_VIETNAMESE_INDEX (CCH_LETTER_VIETNAMESE_END))
#define CCH_LETTER_N_LETTERS CCH_LETTER_SIGNS_INDEX (CCH_LETTER_SIGNS_END)

extern const CchLetter cch_letters[CCH_LETTER_N_LETTERS];

/**
 * cch_letter_find:
 *
 * Returns: the letter; its flags are 0 when the table does not know @character
 */
static inline const CchLetter *
cch_letter_find (gunichar character)
{
  if (character < CCH_LETTER_LATIN_END)
    return &cch_letters[character];
  if (character - CCH_LETTER_VIETNAMESE_FIRST
      < CCH_LETTER_VIETNAMESE_END - CCH_LETTER_VIETNAMESE_FIRST)
    return &cch_letters[CCH_LETTER_VIETNAMESE_INDEX (character)];
  if (character - CCH_LETTER_SIGNS_FIRST < CCH_LETTER_SIGNS_END - CCH_LETTER_SIGNS_FIRST)
    return &cch_letters[CCH_LETTER_SIGNS_INDEX (character)];
  return &cch_letters[0];
}

/**
 * cch_letter_read:
 * @text: moves behind the character when it is a known one
 *
 * Decodes only what the table can hold, in the shortest form; everything else, also broken UTF-8,
 * is left to the caller. The end of the string is not known either.
 *
 * Returns: the letter, with flags 0 when @text did not move
 */
static inline const CchLetter *
cch_letter_read (const guint8 **text)
{
  const guint8 *bytes = *text;
  const CchLetter *letter = &cch_letters[0];
  guint length = 1;

  if (bytes[0] < 0x80)
    letter = &cch_letters[bytes[0]];
  else if (bytes[0] >= 0xc2 && bytes[0] < 0xc8 && (bytes[1] & 0xc0) == 0x80)
    {
      letter = &cch_letters[(bytes[0] & 0x1fu) << 6 | (bytes[1] & 0x3fu)];
      length = 2;
    }
  else if ((bytes[0] == 0xe1 || bytes[0] == 0xe2) && (bytes[1] & 0xc0) == 0x80
           && (bytes[2] & 0xc0) == 0x80)
    {
      letter =
          cch_letter_find ((bytes[0] & 0x0fu) << 12 | (bytes[1] & 0x3fu) << 6 | (bytes[2] & 0x3fu));
      length = 3;
    }

  if (letter->flags != 0)
    *text = bytes + length;
  return letter;
}

G_END_DECLS
