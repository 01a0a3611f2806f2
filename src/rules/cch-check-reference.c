/* The documents that a plan names: number, symbol and date, found in records and in prose.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-check-reference.h"

#include "base/cch-text.h"

#include <string.h>

enum
{
  SENTENCE_LENGTH = 400, /* bytes: a subject is not longer */
  FIRST_YEAR = 1990,
  LAST_YEAR = 2100,
};

void
cch_check_reference_free (CchCheckReference *reference)
{
  g_free (reference->key);
  g_free (reference);
}

/* "định hướng đến năm 2030" looks far ahead, it is not what the document is for. */
static gboolean
looks_ahead (const char *text, const char *at)
{
  static const char *const words[] = { "den", "het", "tu", "toi" };
  const char *word = at;

  while (word > text && word[-1] == ' ')
    word--;
  while (word > text && word[-1] != ' ')
    word--;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (cch_text_match_prefix (word, words[i]) > 0)
      return TRUE;
  return FALSE;
}

/* "… chuyển đổi số năm 2024": the year that the document is about. */
static guint
find_subject_year (const char *text)
{
  gsize length = strcspn (text, ";\n");
  const char *end = text + MIN (length, SENTENCE_LENGTH);

  for (const char *at = text; at < end; at++)
    {
      gsize word;
      guint64 year;

      if ((*at & 0xdf) != 'N' || (at > text && g_ascii_isalnum (at[-1])))
        continue;
      word = cch_text_match_prefix (at, "nam");
      if (word == 0 || at[word] != ' ' || !g_ascii_isdigit (at[word + 1]))
        continue;
      year = g_ascii_strtoull (at + word + 1, NULL, 10);
      if (year >= FIRST_YEAR && year <= LAST_YEAR && !looks_ahead (text, at))
        return (guint) year;
    }
  return 0;
}

static CchCheckReference *
take (GPtrArray *references,
      CchRecord *record,
      const char *field,
      char *key,
      CchDate issued,
      guint subject_year)
{
  CchCheckReference *reference = g_new0 (CchCheckReference, 1);

  reference->record = record;
  reference->field = field;
  reference->key = key;
  reference->issued = issued;
  reference->subject_year = subject_year;
  g_ptr_array_add (references, reference);
  return reference;
}

/**
 * cch_check_reference_add:
 * @number: (nullable): without one there is nothing to compare
 */
void
cch_check_reference_add (GPtrArray *references,
                         CchRecord *record,
                         const char *field,
                         const char *number,
                         const char *symbol,
                         CchDate issued,
                         const char *subject)
{
  const char *separator = "/";

  if (number == NULL || *number == '\0' || symbol == NULL || *symbol == '\0')
    return;
  /* Party documents: 18-NQ/TW. */
  if (strchr (symbol, '/') != NULL && !g_ascii_isdigit (*symbol))
    separator = "-";
  take (references, record, field, g_strconcat (number, separator, symbol, NULL), issued,
        subject != NULL ? find_subject_year (subject) : 0);
}

static gboolean
is_symbol_byte (char byte)
{
  return g_ascii_isalnum (byte) || byte == '-' || byte == '/' || byte == '&'
         || (guchar) byte >= 0x80;
}

/**
 * cch_check_reference_measure:
 *
 * Returns: the length of "525/KH-UBND", "61/2018/NĐ-CP" or "18-NQ/TW" at @text, or 0
 */
gsize
cch_check_reference_measure (const char *text)
{
  gsize number = strspn (text, "0123456789");
  gsize length = number;
  guint n_capitals = 0;

  if (g_ascii_islower (text[length]))
    length++;
  if (text[length] != '/' && text[length] != '-')
    return 0;
  for (; is_symbol_byte (text[length]); length++)
    {
      /* A typographic blank or quote ends it; of the letters beyond ASCII, Đ alone is used. */
      if ((guchar) text[length] >= 0x80 && !g_str_has_prefix (text + length, "Đ")
          && !g_str_has_prefix (text + length - 1, "Đ"))
        break;
      n_capitals += g_ascii_isupper (text[length]) ? 1 : 0;
    }
  return n_capitals >= 2 ? length : 0;
}

/**
 * cch_check_reference_scan:
 *
 * Adds the documents that prose names by number and symbol.
 */
void
cch_check_reference_scan (GPtrArray *references,
                          CchRecord *record,
                          const char *field,
                          const char *text)
{
  for (const char *at = text; *at != '\0'; at++)
    {
      CchDate issued = CCH_DATE_NONE;
      CchCheckReference *reference;
      const char *date;
      const char *behind;
      gsize length;

      if (!g_ascii_isdigit (*at)
          || (at > text && (g_ascii_isalnum (at[-1]) || at[-1] == '/' || at[-1] == '-')))
        continue;
      length = cch_check_reference_measure (at);
      if (length == 0)
        continue;
      date = at + length + strspn (at + length, " ");
      behind = date + cch_date_parse (date, &issued);
      reference = take (references, record, field, g_strndup (at, length), issued,
                        find_subject_year (behind));
      reference->start = (gsize) (at - text);
      reference->date_start = (gsize) (date - text);
      reference->end =
          cch_date_is_none (issued) ? reference->start + length : (gsize) (behind - text);
      at += length - 1;
    }
}
