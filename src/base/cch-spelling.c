/* Spelling of administrative Vietnamese by a list of the trade's words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-spelling.h"

#include "base/cch-syllable.h"
#include "base/cch-text.h"
#include "cch-words-resources.h"

#include <string.h>

#define WORDS_PATH "/io/github/caicach/words/administration.txt"

enum
{
  SHORTEST_ABBREVIATION = 3, /* below that, the same letters make another one */
  MOST_SUGGESTIONS = 5,
};

struct _CchSpelling
{
  GHashTable *pairs;     /* (element-type utf8), owned: right as they stand, also "cách tổ" */
  GHashTable *units;     /* (element-type utf8), owned: those that are words: "tổ chức" */
  GHashTable *by_fold;   /* (element-type utf8 GPtrArray), owned: "to chuc" -> "tổ chức" */
  GHashTable *words;     /* (element-type utf8), owned: single words that are right */
  GHashTable *syllables; /* (element-type utf8 GPtrArray), owned: "to" -> those of the terms */
  GHashTable *abbreviations; /* (element-type utf8), owned */
  GHashTable *by_letters;    /* (element-type utf8 utf8), owned: "CCCH" -> "CCHC" */
  GHashTable *corrections;   /* (element-type utf8 utf8), owned: in small letters */
};

/* A word of a text. */
typedef struct
{
  gsize start;
  gsize length;
  char *small;      /* owned: in small letters, marks where we write them */
  gboolean capital; /* begins with one */
  gboolean shout;   /* all capitals */
  gboolean joined;  /* only blanks between it and the one before */
} Word;

CchSpelling *
cch_spelling_new (void)
{
  CchSpelling *spelling = g_new0 (CchSpelling, 1);

  spelling->pairs = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  spelling->units = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  spelling->by_fold =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  spelling->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  spelling->syllables =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_ptr_array_unref);
  spelling->abbreviations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  spelling->by_letters = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  spelling->corrections = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return spelling;
}

void
cch_spelling_free (CchSpelling *spelling)
{
  g_hash_table_unref (spelling->pairs);
  g_hash_table_unref (spelling->units);
  g_hash_table_unref (spelling->by_fold);
  g_hash_table_unref (spelling->words);
  g_hash_table_unref (spelling->syllables);
  g_hash_table_unref (spelling->abbreviations);
  g_hash_table_unref (spelling->by_letters);
  g_hash_table_unref (spelling->corrections);
  g_free (spelling);
}

/* "Hoá" and "hóa" are one word; so are composed and decomposed letters. */
static char *
make_small (const char *text, gssize length)
{
  g_autofree char *stretch = g_strndup (text, (gsize) length);
  g_autofree char *composed = cch_text_normalize (stretch, CCH_TEXT_KEEP);
  g_autofree char *styled = cch_text_set_tone_style (composed, CCH_TONE_STYLE_OLD);

  return cch_text_lower (styled);
}

static void
add_to (GHashTable *lists, const char *text)
{
  g_autofree char *folded = cch_text_fold (text);
  GPtrArray *list = g_hash_table_lookup (lists, folded);

  if (list == NULL)
    {
      list = g_ptr_array_new_with_free_func (g_free);
      g_hash_table_insert (lists, g_steal_pointer (&folded), list);
    }
  if (!g_ptr_array_find_with_equal_func (list, text, g_str_equal, NULL))
    g_ptr_array_add (list, g_strdup (text));
}

static char *
sort_letters (const char *text)
{
  glong length;
  gunichar *letters = g_utf8_to_ucs4_fast (text, -1, &length);
  char *sorted;

  for (glong i = 1; i < length; i++)
    for (glong j = i; j > 0 && letters[j - 1] > letters[j]; j--)
      {
        gunichar swapped = letters[j];

        letters[j] = letters[j - 1];
        letters[j - 1] = swapped;
      }
  sorted = g_ucs4_to_utf8 (letters, length, NULL, NULL, NULL);
  g_free (letters);
  return sorted;
}

static gboolean
is_shout (const char *word)
{
  gboolean letters = FALSE;

  for (const char *at = word; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (g_unichar_islower (character))
        return FALSE;
      letters = letters || g_unichar_isupper (character);
    }
  return letters && *g_utf8_next_char (word) != '\0';
}

static void
add_abbreviation (CchSpelling *spelling, const char *word)
{
  g_hash_table_add (spelling->abbreviations, g_strdup (word));
  if (g_utf8_strlen (word, -1) >= SHORTEST_ABBREVIATION)
    g_hash_table_insert (spelling->by_letters, sort_letters (word), g_strdup (word));
}

static void
free_word (gpointer data)
{
  g_free (((Word *) data)->small);
}

/* Next to a digit, in the number of a document or an address a word says nothing. */
static gboolean
is_part_of_code (const char *text, const char *start, const char *end)
{
  if (start > text && (g_ascii_isdigit (start[-1]) || strchr ("/-&.@_", start[-1]) != NULL))
    return TRUE;
  if (*end == '.' || *end == ':')
    return g_ascii_isalnum (end[1]) || end[1] == '/';
  return g_ascii_isdigit (*end) || (*end != '\0' && strchr ("/&@_", *end) != NULL);
}

/* The runs of letters in @text; "30c" and "NĐ-CP" are no words of a language. */
static GArray *
split (const char *text)
{
  GArray *words = g_array_new (FALSE, TRUE, sizeof (Word));
  const char *behind = text;
  const char *at = text;

  g_array_set_clear_func (words, free_word);
  while (*at != '\0')
    {
      const char *start = at;
      Word word = { 0 };
      g_autofree char *written = NULL;

      if (!g_unichar_isalpha (g_utf8_get_char (at)))
        {
          at = g_utf8_next_char (at);
          continue;
        }
      while (
          *at != '\0'
          && (g_unichar_isalpha (g_utf8_get_char (at)) || g_unichar_ismark (g_utf8_get_char (at))))
        at = g_utf8_next_char (at);
      word.start = (gsize) (start - text);
      word.length = (gsize) (at - start);
      written = g_strndup (start, word.length);
      word.small = make_small (start, at - start);
      word.capital = g_unichar_isupper (g_utf8_get_char (start));
      word.shout = is_shout (written);
      word.joined =
          words->len > 0 && behind < start && strspn (behind, " ") == (gsize) (start - behind);
      behind = at;
      if (is_part_of_code (text, start, at))
        {
          behind = text;
          g_free (word.small);
          continue;
        }
      g_array_append_val (words, word);
    }
  return words;
}

static char *
join (const Word *first, const Word *second)
{
  return g_strconcat (first->small, " ", second->small, NULL);
}

/* A term of two syllables is a word, one of four is two words; of others nobody knows where their
 * words begin. */
static void
add_pairs (CchSpelling *spelling, GArray *words, gboolean is_term)
{
  for (guint i = 0; i + 1 < words->len; i++)
    {
      char *pair = join (&g_array_index (words, Word, i), &g_array_index (words, Word, i + 1));
      gboolean unit = words->len == 2 || (words->len == 4 && i % 2 == 0);

      if (unit && is_term)
        add_to (spelling->by_fold, pair);
      if (unit)
        g_hash_table_add (spelling->units, g_strdup (pair));
      g_hash_table_add (spelling->pairs, pair);
    }
}

/* A term of the trade, or with @is_term %FALSE words that are merely right. */
static void
add_words (CchSpelling *spelling, const char *text, gboolean is_term)
{
  g_autoptr (GArray) words = split (text);

  if (words->len == 1 && is_shout (text))
    add_abbreviation (spelling, text);
  else if (words->len == 1 || strchr (text, ' ') == NULL)
    g_hash_table_add (spelling->words, make_small (text, (gssize) strlen (text)));
  for (guint i = 0; is_term && i < words->len; i++)
    add_to (spelling->syllables, g_array_index (words, Word, i).small);
  add_pairs (spelling, words, is_term);
}

static void
add_correction (CchSpelling *spelling, char *line)
{
  char *right = strstr (line, " > ");

  if (right == NULL)
    return;
  *right = '\0';
  right += strlen (" > ");
  g_hash_table_insert (spelling->corrections, cch_text_lower (line), g_strdup (right));
}

/**
 * cch_spelling_read:
 * @lines: as data/words/administration.txt explains
 */
void
cch_spelling_read (CchSpelling *spelling, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *line = g_strstrip (lines[i]);

      if (*line == '\0' || *line == '#')
        continue;
      if (g_str_has_prefix (line, "! "))
        add_correction (spelling, line + 2);
      else if (g_str_has_prefix (line, "= "))
        add_words (spelling, line + 2, FALSE);
      else
        add_words (spelling, line, TRUE);
    }
}

/**
 * cch_spelling_accept:
 * @words: a word or several that an office says are right
 */
void
cch_spelling_accept (CchSpelling *spelling, const char *words)
{
  g_autofree char *small = make_small (words, (gssize) strlen (words));

  add_words (spelling, words, FALSE);
  g_hash_table_remove (spelling->corrections, small);
}

/* Returns: (transfer full): with the words that the program brings along */
CchSpelling *
cch_spelling_new_for_administration (void)
{
  CchSpelling *spelling = cch_spelling_new ();
  g_autoptr (GBytes) bytes = g_resource_lookup_data (cch_words_get_resource (), WORDS_PATH,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  gsize length;
  const char *text = bytes != NULL ? g_bytes_get_data (bytes, &length) : NULL;

  if (text != NULL)
    {
      g_autofree char *copy = g_strndup (text, length);

      cch_spelling_read (spelling, copy);
    }
  return spelling;
}

/* Of the words from the one at @index on, joined by blanks: the longest that is to be corrected. */
static guint
count_to_correct (const CchSpelling *spelling, const char *text, GArray *words, guint index)
{
  const Word *first = &g_array_index (words, Word, index);

  for (guint count = MIN (3, words->len - index); count > 0; count--)
    {
      const Word *last = &g_array_index (words, Word, index + count - 1);
      g_autofree char *small = NULL;
      gboolean joined = TRUE;

      for (guint i = 1; i < count; i++)
        joined = joined && g_array_index (words, Word, index + i).joined;
      if (!joined)
        continue;
      small =
          make_small (text + first->start, (gssize) (last->start + last->length - first->start));
      if (g_hash_table_contains (spelling->corrections, small))
        return count;
    }
  return 0;
}

static gboolean
is_unit (const CchSpelling *spelling, GArray *words, guint first)
{
  g_autofree char *pair = NULL;

  if (first + 1 >= words->len || !g_array_index (words, Word, first + 1).joined)
    return FALSE;
  pair = join (&g_array_index (words, Word, first), &g_array_index (words, Word, first + 1));
  return g_hash_table_contains (spelling->units, pair);
}

/* Both words look like a term but for their marks, and neither belongs to its other neighbour. */
static gboolean
is_doubtful_pair (const CchSpelling *spelling, GArray *words, guint first)
{
  g_autofree char *pair = NULL;
  g_autofree char *folded = NULL;

  if (first + 1 >= words->len || !g_array_index (words, Word, first + 1).joined)
    return FALSE;
  pair = join (&g_array_index (words, Word, first), &g_array_index (words, Word, first + 1));
  folded = cch_text_fold (pair);
  return g_hash_table_contains (spelling->by_fold, folded)
         && !g_hash_table_contains (spelling->pairs, pair)
         && !(first > 0 && is_unit (spelling, words, first - 1))
         && !is_unit (spelling, words, first + 1);
}

static gboolean
is_doubtful_abbreviation (const CchSpelling *spelling, const Word *word, const char *text)
{
  g_autofree char *written = NULL;
  g_autofree char *letters = NULL;

  if (!word->shout)
    return FALSE;
  written = g_strndup (text + word->start, word->length);
  letters = sort_letters (written);
  return !g_hash_table_contains (spelling->abbreviations, written)
         && g_hash_table_contains (spelling->by_letters, letters);
}

/* Names have what syllables they like. */
static gboolean
is_doubtful_word (const CchSpelling *spelling, const Word *word, const char *text)
{
  if (is_doubtful_abbreviation (spelling, word, text))
    return TRUE;
  return !word->capital && g_utf8_strlen (word->small, -1) > 1
         && !cch_syllable_is_possible (word->small)
         && !g_hash_table_contains (spelling->words, word->small);
}

static void
add_doubt (GArray *doubts, GArray *words, guint first, guint count)
{
  const Word *one = &g_array_index (words, Word, first);
  const Word *last = &g_array_index (words, Word, first + count - 1);
  CchDoubt doubt = { one->start, last->start + last->length - one->start };

  g_array_append_val (doubts, doubt);
}

/**
 * cch_spelling_check:
 *
 * Returns: (transfer full) (element-type CchDoubt): in the order of the text, none over another
 */
GArray *
cch_spelling_check (const CchSpelling *spelling, const char *text)
{
  GArray *doubts = g_array_new (FALSE, FALSE, sizeof (CchDoubt));
  g_autoptr (GArray) words = split (text);

  for (guint i = 0; i < words->len; i++)
    {
      guint count = count_to_correct (spelling, text, words, i);

      if (count == 0 && is_doubtful_word (spelling, &g_array_index (words, Word, i), text))
        count = 1;
      if (count == 0 && is_doubtful_pair (spelling, words, i))
        count = 2;
      if (count == 0)
        continue;
      add_doubt (doubts, words, i, count);
      i += count - 1;
    }
  return doubts;
}

/* "tổ chức" for "Tố chức" is "Tổ chức", for "TỐ CHỨC" it is "TỔ CHỨC". */
static char *
take_case (const char *suggestion, const char *doubtful)
{
  if (is_shout (doubtful))
    return cch_text_upper (suggestion);
  if (g_unichar_isupper (g_utf8_get_char (doubtful)))
    return cch_text_capitalize (suggestion);
  return g_strdup (suggestion);
}

static void
suggest_from (GHashTable *lists, const char *doubtful, GPtrArray *suggestions)
{
  g_autofree char *folded = cch_text_fold (doubtful);
  GPtrArray *list = g_hash_table_lookup (lists, folded);

  for (guint i = 0; list != NULL && i < list->len && suggestions->len < MOST_SUGGESTIONS; i++)
    g_ptr_array_add (suggestions, take_case (g_ptr_array_index (list, i), doubtful));
}

/**
 * cch_spelling_suggest:
 * @doubtful: a stretch that cch_spelling_check() found
 *
 * Returns: (transfer full): what it may be meant to be, best first, in its case
 */
char **
cch_spelling_suggest (const CchSpelling *spelling, const char *doubtful)
{
  GPtrArray *suggestions = g_ptr_array_new ();
  g_autofree char *small = make_small (doubtful, (gssize) strlen (doubtful));
  g_autofree char *letters = sort_letters (doubtful);
  const char *correction = g_hash_table_lookup (spelling->corrections, small);
  const char *abbreviation =
      is_shout (doubtful) ? g_hash_table_lookup (spelling->by_letters, letters) : NULL;

  if (correction != NULL)
    g_ptr_array_add (suggestions, take_case (correction, doubtful));
  else if (abbreviation != NULL)
    g_ptr_array_add (suggestions, g_strdup (abbreviation));
  else if (strchr (small, ' ') != NULL)
    suggest_from (spelling->by_fold, doubtful, suggestions);
  else
    suggest_from (spelling->syllables, doubtful, suggestions);
  g_ptr_array_add (suggestions, NULL);
  return (char **) g_ptr_array_free (suggestions, FALSE);
}
