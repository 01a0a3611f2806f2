/* The search key of a text: what is left when a person types without marks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-text.h"

#include "base/cch-text-letter.h"

#include <string.h>

enum
{
  FIRST_MARK = 0x0300,
  LAST_MARK = 0x036f,
  MINUS_SIGN = 0x2212,
  REPLACEMENT = 0xfffd,
};

static gboolean
is_mark (gunichar character)
{
  return character >= FIRST_MARK && character <= LAST_MARK;
}

static gboolean
is_unseen (gunichar character)
{
  GUnicodeType type = g_unichar_type (character);

  return type == G_UNICODE_CONTROL || type == G_UNICODE_FORMAT || (character & 0xfffe) == 0xfffe;
}

static void
append_blank (GString *folded)
{
  if (folded->len == 0 || folded->str[folded->len - 1] != ' ')
    g_string_append_c (folded, ' ');
}

static void
append_letter (GString *folded, const CchLetter *letter)
{
  if ((letter->flags & CCH_LETTER_BLANK) != 0)
    append_blank (folded);
  else if (letter->fold != 0)
    g_string_append_c (folded, (char) letter->fold);
}

static void
append_part (GString *folded, gunichar part)
{
  const CchLetter *letter = cch_letter_find (part);

  if (letter->flags != 0)
    append_letter (folded, letter);
  else if (g_unichar_isspace (part))
    append_blank (folded);
  else if (part == MINUS_SIGN || g_unichar_type (part) == G_UNICODE_DASH_PUNCTUATION)
    g_string_append_c (folded, '-');
  else if (!is_mark (part) && !is_unseen (part))
    g_string_append_unichar (folded, g_unichar_tolower (part));
}

/* The slow road, for characters that Vietnamese does not use. */
static void
append_foreign (GString *folded, gunichar character)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n_parts;

  if (character > 0x10ffff)
    character = REPLACEMENT;

  n_parts =
      g_unichar_fully_decompose (g_unichar_tolower (character), TRUE, parts, G_N_ELEMENTS (parts));
  for (gsize i = 0; i < n_parts; i++)
    append_part (folded, parts[i]);
}

/**
 * cch_text_fold:
 *
 * Small letters without marks, đ as d, every dash as "-", every quotation mark straight, runs of
 * blanks as one. Composed and decomposed text, hoá and hóa, Uỷ and Ủy give the same key.
 *
 * Returns: (transfer full): the key, to be compared with other keys only
 */
char *
cch_text_fold (const char *text)
{
  GString *folded = g_string_sized_new (strlen (text));
  const guint8 *bytes = (const guint8 *) text;

  while (*bytes != '\0')
    {
      const CchLetter *letter = cch_letter_read (&bytes);

      if (letter->flags != 0)
        append_letter (folded, letter);
      else
        {
          gunichar character = g_utf8_get_char_validated ((const char *) bytes, -1);

          append_foreign (folded, character);
          bytes += character <= 0x10ffff ? g_unichar_to_utf8 (character, NULL) : 1;
        }
    }
  return g_string_free (folded, FALSE);
}

/**
 * cch_text_fold_words:
 *
 * What is left of the key without punctuation: "Văn hóa - Thông tin" and "Văn hoá-Thông tin" give
 * the same words.
 *
 * Returns: (transfer full): folded words with one blank between them
 */
char *
cch_text_fold_words (const char *text)
{
  g_autofree char *folded = cch_text_fold (text);
  GString *words = g_string_sized_new (strlen (folded));

  for (const char *at = folded; *at != '\0'; at++)
    if (g_ascii_isalnum (*at) || (guchar) *at >= 0x80)
      g_string_append_c (words, *at);
    else if (words->len > 0 && words->str[words->len - 1] != ' ')
      g_string_append_c (words, ' ');
  return g_strchomp (g_string_free (words, FALSE));
}

static gboolean
skip_mark (const guint8 **bytes)
{
  gunichar character = g_utf8_get_char_validated ((const char *) *bytes, -1);

  if (!is_mark (character))
    return FALSE;

  *bytes += g_unichar_to_utf8 (character, NULL);
  return TRUE;
}

static gboolean
is_inside_word (const guint8 *bytes)
{
  const CchLetter *letter = cch_letter_read (&bytes);

  return (letter->flags & CCH_LETTER_WORD) != 0 && !g_ascii_isdigit (letter->fold);
}

/**
 * cch_text_match_prefix:
 * @folded_word: small ASCII letters, such as "thang"
 *
 * Returns: how many bytes of @text read as the word, whatever its case and marks; 0 when it does
 *   not begin with the word, or the word goes on with another letter
 */
gsize
cch_text_match_prefix (const char *text, const char *folded_word)
{
  const guint8 *bytes = (const guint8 *) text;

  while (*folded_word != '\0')
    {
      const CchLetter *letter = cch_letter_read (&bytes);

      if (letter->flags == 0 && skip_mark (&bytes))
        continue;
      if (letter->flags == 0 || (letter->fold != 0 && letter->fold != (guint8) *folded_word))
        return 0;
      folded_word += letter->fold != 0;
    }

  while (skip_mark (&bytes))
    ;
  return is_inside_word (bytes) ? 0 : (gsize) (bytes - (const guint8 *) text);
}
