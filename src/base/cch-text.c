/* Vietnamese text: one spelling of the bytes, words and case.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-text.h"

#include "base/cch-text-letter.h"

#include <string.h>

/* What the table knows is composed already and does not join with its neighbours. */
static gboolean
is_composed (const char *text)
{
  const guint8 *bytes = (const guint8 *) text;

  while (cch_letter_read (&bytes)->flags != 0)
    ;
  return *bytes == '\0';
}

static gboolean
is_invisible (gunichar character)
{
  GUnicodeType type = g_unichar_type (character);

  return type == G_UNICODE_CONTROL || type == G_UNICODE_FORMAT || (character & 0xfffe) == 0xfffe
         || (character >= 0xfdd0 && character <= 0xfdef);
}

static gboolean
is_line_end (gunichar character)
{
  return character == '\n' || character == '\r' || character == 0x2028 || character == 0x2029;
}

/* Returns what stands for @character in clean text, 0 when nothing does. */
static gunichar
clean_character (gunichar character)
{
  enum
  {
    ETH_UPPER = 0x00d0,
    ETH_LOWER = 0x00f0,
    D_STROKE_UPPER = 0x0110,
    D_STROKE_LOWER = 0x0111,
  };

  if (character == '\t')
    return character;
  if (is_line_end (character))
    return '\n';
  if (g_unichar_isspace (character))
    return ' ';
  if (is_invisible (character))
    return 0;
  if (character == ETH_UPPER)
    return D_STROKE_UPPER;
  return character == ETH_LOWER ? D_STROKE_LOWER : character;
}

static char *
clean (const char *text)
{
  g_autoptr (GString) cleaned = g_string_sized_new (strlen (text));

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = clean_character (g_utf8_get_char (at));

      if (at[0] == '\r' && at[1] == '\n')
        continue;
      if (character != 0)
        g_string_append_unichar (cleaned, character);
    }
  return g_string_free (g_steal_pointer (&cleaned), FALSE);
}

/**
 * cch_text_normalize:
 *
 * Every text that comes from outside goes through here. Bytes that are no UTF-8 become U+FFFD.
 *
 * Returns: (transfer full): @text composed (NFC), and clean when asked for
 */
char *
cch_text_normalize (const char *text, CchTextCleaning cleaning)
{
  g_autofree char *valid = NULL;
  g_autofree char *cleaned = NULL;

  if (cleaning == CCH_TEXT_KEEP && is_composed (text))
    return g_strdup (text);

  valid = g_utf8_make_valid (text, -1);
  cleaned = cleaning == CCH_TEXT_CLEAN ? clean (valid) : g_steal_pointer (&valid);
  if (is_composed (cleaned))
    return g_steal_pointer (&cleaned);
  return g_utf8_normalize (cleaned, -1, G_NORMALIZE_NFC);
}

static void
classify (const char **text, gboolean *blank, gboolean *word)
{
  const guint8 *bytes = (const guint8 *) *text;
  const CchLetter *letter = cch_letter_read (&bytes);
  gunichar character;

  if (letter->flags != 0)
    {
      *text = (const char *) bytes;
      *blank = (letter->flags & CCH_LETTER_BLANK) != 0;
      *word = (letter->flags & CCH_LETTER_WORD) != 0;
      return;
    }

  character = g_utf8_get_char_validated (*text, -1);
  *blank = character <= 0x10ffff && g_unichar_isspace (character);
  *word = character <= 0x10ffff && g_unichar_isalnum (character);
  *text += character <= 0x10ffff ? g_unichar_to_utf8 (character, NULL) : 1;
}

/**
 * cch_text_count_words:
 *
 * Counts as offices and their word processors do: what stands between blanks is a word when it
 * holds a letter or a digit, so a dash between blanks is none.
 */
guint
cch_text_count_words (const char *text)
{
  gboolean in_word = FALSE;
  guint words = 0;

  while (*text != '\0')
    {
      gboolean blank, word;

      classify (&text, &blank, &word);
      words += word && !in_word;
      in_word = !blank && (in_word || word);
    }
  return words;
}

typedef gunichar (*CaseMapping) (gunichar character);

static char *
map_case (const char *text, glong n_characters, CaseMapping mapping)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr (GString) mapped = g_string_sized_new (strlen (valid));
  const char *at = valid;

  for (; *at != '\0' && n_characters != 0; at = g_utf8_next_char (at), n_characters--)
    g_string_append_unichar (mapped, mapping (g_utf8_get_char (at)));
  g_string_append (mapped, at);
  return g_string_free (g_steal_pointer (&mapped), FALSE);
}

/**
 * cch_text_upper:
 *
 * Returns: (transfer full): @text in capitals, the same under every locale
 */
char *
cch_text_upper (const char *text)
{
  return map_case (text, -1, g_unichar_toupper);
}

char *
cch_text_lower (const char *text)
{
  return map_case (text, -1, g_unichar_tolower);
}

/**
 * cch_text_capitalize:
 *
 * Returns: (transfer full): @text with its first character, and only that, as a capital
 */
char *
cch_text_capitalize (const char *text)
{
  return map_case (text, 1, g_unichar_toupper);
}
