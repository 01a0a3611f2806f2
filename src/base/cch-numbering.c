/* The numbers and letters that stand before headings, clauses and points.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-numbering.h"

#include <string.h>

G_DEFINE_ENUM_TYPE (CchNumbering,
                    cch_numbering,
                    G_DEFINE_ENUM_VALUE (CCH_NUMBERING_ROMAN, "roman"),
                    G_DEFINE_ENUM_VALUE (CCH_NUMBERING_ARABIC, "arabic"),
                    G_DEFINE_ENUM_VALUE (CCH_NUMBERING_PADDED, "padded"),
                    G_DEFINE_ENUM_VALUE (CCH_NUMBERING_LETTER, "letter"),
                    G_DEFINE_ENUM_VALUE (CCH_NUMBERING_HIERARCHICAL, "hierarchical"))

/* The letters that name points: the alphabet without f, j, w, z and without ă â ê ô ơ ư. */
static const char *const letters[] = {
  "a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m",
  "n", "o", "p", "q", "r", "s", "t", "u", "v", "x", "y",
};

static const struct
{
  guint value;
  const char *digits;
} roman_digits[] = {
  { 1000, "M" }, { 900, "CM" }, { 500, "D" }, { 400, "CD" }, { 100, "C" },
  { 90, "XC" },  { 50, "L" },   { 40, "XL" }, { 10, "X" },   { 9, "IX" },
  { 5, "V" },    { 4, "IV" },   { 1, "I" },
};

enum
{
  LAST_ROMAN = 3999,
  /* Far above any document, and far below what would overflow. */
  LAST_NUMBER = 999999,
};

static char *
format_roman (guint number)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (roman_digits); i++)
    for (; number >= roman_digits[i].value; number -= roman_digits[i].value)
      g_string_append (text, roman_digits[i].digits);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
format_letter (guint number)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (; number > 0; number = (number - 1) / G_N_ELEMENTS (letters))
    g_string_prepend (text, letters[(number - 1) % G_N_ELEMENTS (letters)]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * cch_numbering_format:
 * @number: counted from 1
 *
 * Returns: (transfer full): the label, without the point or bracket that may follow it
 */
char *
cch_numbering_format (CchNumbering style, guint number)
{
  if (style == CCH_NUMBERING_ROMAN && number >= 1 && number <= LAST_ROMAN)
    return format_roman (number);
  if (style == CCH_NUMBERING_LETTER && number >= 1)
    return format_letter (number);
  return g_strdup_printf (style == CCH_NUMBERING_PADDED ? "%02u" : "%u", number);
}

/**
 * cch_numbering_format_path:
 * @path: (array length=depth): the numbers from the outermost level to this one
 *
 * Returns: (transfer full): "1.2.3" for the hierarchical style, otherwise the last number alone
 */
char *
cch_numbering_format_path (CchNumbering style, const guint *path, guint depth)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (depth > 0, NULL);

  if (style != CCH_NUMBERING_HIERARCHICAL)
    return cch_numbering_format (style, path[depth - 1]);

  for (guint i = 0; i < depth; i++)
    g_string_append_printf (text, i == 0 ? "%u" : ".%u", path[i]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gsize
parse_roman (const char *text, guint *number)
{
  const char *rest = text;
  g_autofree char *canonical = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (roman_digits); i++)
    while (g_str_has_prefix (rest, roman_digits[i].digits) && *number <= LAST_ROMAN)
      {
        *number += roman_digits[i].value;
        rest += strlen (roman_digits[i].digits);
      }

  /* "IIII" and "VIV" are sums but not numbers. */
  canonical = cch_numbering_format (CCH_NUMBERING_ROMAN, *number);
  if (*number == 0 || strlen (canonical) != (gsize) (rest - text)
      || !g_str_has_prefix (text, canonical))
    return 0;
  return (gsize) (rest - text);
}

static gsize
parse_arabic (const char *text, guint *number)
{
  gsize length = 0;

  for (; g_ascii_isdigit (text[length]) && *number <= LAST_NUMBER; length++)
    *number = *number * 10 + (guint) (text[length] - '0');
  return length;
}

static guint
find_letter (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    if (g_str_has_prefix (text, letters[i]))
      return i + 1;
  return 0;
}

static gsize
parse_letter (const char *text, guint *number)
{
  const char *rest = text;

  for (guint letter = find_letter (rest); letter > 0 && *number <= LAST_NUMBER;
       letter = find_letter (rest))
    {
      *number = *number * (guint) G_N_ELEMENTS (letters) + letter;
      rest += strlen (letters[letter - 1]);
    }
  return (gsize) (rest - text);
}

/* A label ends where its word ends: "c" is point c, "căn cứ" is not. */
static gboolean
goes_on (const char *text)
{
  gunichar next = g_utf8_get_char_validated (text, -1);

  return next <= 0x10ffff && (g_unichar_isalnum (next) || g_unichar_ismark (next));
}

/**
 * cch_numbering_parse:
 * @style: not the hierarchical one, which is arabic numbers with points between them
 * @number: (out): counted from 1
 *
 * Returns: how many bytes of @text the label takes, 0 when there is none
 */
gsize
cch_numbering_parse (CchNumbering style, const char *text, guint *number)
{
  gsize length;

  *number = 0;
  if (style == CCH_NUMBERING_ROMAN)
    length = parse_roman (text, number);
  else if (style == CCH_NUMBERING_LETTER)
    length = parse_letter (text, number);
  else
    length = parse_arabic (text, number);

  if (length > 0 && *number >= 1 && *number <= LAST_NUMBER && !goes_on (text + length))
    return length;

  *number = 0;
  return 0;
}
