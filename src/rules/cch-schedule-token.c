/* Cuts a time phrase into words, numbers and signs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-schedule-token.h"

#include "base/cch-text-letter.h"

#include <string.h>

typedef enum
{
  CHARACTER_BLANK,
  CHARACTER_LINE,
  CHARACTER_MARK, /* joins the letter before it */
  CHARACTER_LETTER,
  CHARACTER_DIGIT,
  CHARACTER_SIGN,
} CharacterKind;

typedef struct
{
  CharacterKind kind;
  char folded; /* of a letter, digit or sign */
  gboolean upper;
  guint length; /* bytes, at least 1 */
} Character;

static gboolean
is_joining_mark (gunichar character)
{
  return (character >= 0x0300 && character <= 0x036f) || character == 0x00ad
         || (character >= 0x200b && character <= 0x200d) || character == 0xfeff;
}

static char
fold_sign (gunichar character)
{
  switch (character)
    {
    case 0x2010 ... 0x2015:
    case 0x2212:
      return '-';
    case 0x2022:
    case 0x25cf:
    case 0x25aa:
    case 0x00b7:
    case '+':
      return '*';
    case 0xff1a:
      return ':';
    default:
      return character < 0x80 && character > ' ' ? (char) character : '?';
    }
}

static void
classify_foreign (const char *text, Character *character)
{
  gunichar code = g_utf8_get_char_validated (text, -1);

  if (code == (gunichar) -1 || code == (gunichar) -2)
    return;

  character->length = (guint) (g_utf8_next_char (text) - text);
  character->folded = fold_sign (code);
  if (is_joining_mark (code))
    character->kind = CHARACTER_MARK;
  else if (code == 0x2028 || code == 0x2029)
    character->kind = CHARACTER_LINE;
  else if (g_unichar_isspace (code))
    character->kind = CHARACTER_BLANK;
  else if (g_unichar_isalpha (code))
    character->kind = CHARACTER_LETTER;
}

/* Broken UTF-8 is a sign of one byte, so that every byte belongs somewhere. */
static Character
read_character (const char *text)
{
  Character character = { CHARACTER_SIGN, '?', FALSE, 1 };
  const guint8 *bytes = (const guint8 *) text;
  const CchLetter *letter = cch_letter_read (&bytes);

  if (letter->flags & CCH_LETTER_WORD)
    {
      character.length = (guint) (bytes - (const guint8 *) text);
      character.folded = letter->fold != 0 ? (char) letter->fold : '?';
      character.upper = (letter->flags & CCH_LETTER_UPPER) != 0;
      character.kind = g_ascii_isdigit (*text) ? CHARACTER_DIGIT : CHARACTER_LETTER;
    }
  else if (*text == '\n' || *text == '\r')
    character.kind = CHARACTER_LINE;
  else if (*text > 0)
    {
      character.kind = *text <= ' ' ? CHARACTER_BLANK : CHARACTER_SIGN;
      character.folded = fold_sign ((guchar) *text);
    }
  else
    classify_foreign (text, &character);
  return character;
}

/* A word of ours fits into the buffer; a longer one is known to be foreign by its length. */
static guint32
read_word (const char *text, guint32 at, CchScheduleToken *token)
{
  char folded[CCH_SCHEDULE_WORD_LENGTH + 1] = { 0 };
  guint n_letters = 0;

  for (;;)
    {
      Character character = read_character (text + at);

      if (text[at] == '\0'
          || (character.kind != CHARACTER_LETTER && character.kind != CHARACTER_MARK))
        break;
      if (character.kind == CHARACTER_LETTER && n_letters++ < CCH_SCHEDULE_WORD_LENGTH)
        folded[n_letters - 1] = character.folded;
      at += character.length;
    }

  token->kind = CCH_SCHEDULE_TOKEN_WORD;
  token->word = n_letters <= CCH_SCHEDULE_WORD_LENGTH ? cch_schedule_word_find (folded)
                                                      : CCH_SCHEDULE_WORD_OTHER;
  return at;
}

static guint32
read_number (const char *text, guint32 at, CchScheduleToken *token)
{
  guint value = 0;
  guint digits = 0;

  for (; g_ascii_isdigit (text[at]); at++)
    {
      value = MIN (value * 10 + (guint) (text[at] - '0'), G_MAXUINT16);
      digits = MIN (digits + 1, G_MAXUINT8);
    }

  token->kind = CCH_SCHEDULE_TOKEN_NUMBER;
  token->value = (guint16) value;
  token->digits = (guint8) digits;
  return at;
}

static guint32
read_token (const char *text, guint32 at, Character character, CchScheduleToken *token)
{
  if (character.kind == CHARACTER_LETTER)
    {
      token->flags |= character.upper ? CCH_SCHEDULE_TOKEN_CAPITAL : 0;
      return read_word (text, at, token);
    }
  if (character.kind == CHARACTER_DIGIT)
    return read_number (text, at, token);

  token->kind = CCH_SCHEDULE_TOKEN_SIGN;
  token->word = (guint8) character.folded;
  return at + character.length;
}

static void
add_padding (GArray *tokens, guint32 at)
{
  const CchScheduleToken end = {
    .start = at,
    .end = at,
    .kind = CCH_SCHEDULE_TOKEN_END,
    .flags = CCH_SCHEDULE_TOKEN_LINE_START | CCH_SCHEDULE_TOKEN_BLANK_BEFORE,
  };

  for (guint i = 0; i < CCH_SCHEDULE_TOKEN_PADDING; i++)
    g_array_append_val (tokens, end);
}

/**
 * cch_schedule_tokenize:
 *
 * Returns: (transfer full) (element-type CchScheduleToken): ends with tokens of kind END
 */
GArray *
cch_schedule_tokenize (const char *text)
{
  GArray *tokens = g_array_sized_new (FALSE, FALSE, sizeof (CchScheduleToken), 16);
  guint8 flags = CCH_SCHEDULE_TOKEN_LINE_START | CCH_SCHEDULE_TOKEN_BLANK_BEFORE;
  guint32 at = 0;

  while (text[at] != '\0')
    {
      Character character = read_character (text + at);
      CchScheduleToken token = { .start = at, .flags = flags };

      if (character.kind == CHARACTER_LINE)
        flags |= CCH_SCHEDULE_TOKEN_LINE_START | CCH_SCHEDULE_TOKEN_BLANK_BEFORE;
      else if (character.kind == CHARACTER_BLANK)
        flags |= CCH_SCHEDULE_TOKEN_BLANK_BEFORE;

      if (character.kind < CHARACTER_LETTER)
        {
          at += character.length;
          continue;
        }

      at = read_token (text, at, character, &token);
      token.end = at;
      g_array_append_val (tokens, token);
      flags = 0;
    }

  add_padding (tokens, at);
  return tokens;
}
