/* What is different between two texts: line by line, and word by word within a line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "compose/cch-word-difference.h"

#include <string.h>

/* Above this the comparison would cost more than it tells. */
#define MOST_CELLS (4 * 1000 * 1000)

/* Lengths of the longest common parts of what is left of both lists, from each place on. */
static guint16 *
make_lengths (const char *const *before, guint n_before, const char *const *after, guint n_after)
{
  guint width = n_after + 1;
  guint16 *lengths = g_new0 (guint16, (gsize) (n_before + 1) * width);

  for (guint i = n_before; i-- > 0;)
    for (guint k = n_after; k-- > 0;)
      lengths[i * width + k] = g_str_equal (before[i], after[k])
                                   ? lengths[(i + 1) * width + k + 1] + 1
                                   : MAX (lengths[(i + 1) * width + k], lengths[i * width + k + 1]);
  return lengths;
}

static void
add_pair (GArray *pairs, int before, int after)
{
  const CchWordPair pair = { before, after };

  g_array_append_val (pairs, pair);
}

/* One list after the other, when there are too many to compare. */
static void
add_all (GArray *pairs, guint n_before, guint n_after)
{
  for (guint i = 0; i < n_before; i++)
    add_pair (pairs, (int) i, -1);
  for (guint i = 0; i < n_after; i++)
    add_pair (pairs, -1, (int) i);
}

/**
 * cch_word_difference_pair:
 *
 * Returns: (transfer full) (element-type CchWordPair): every part of both lists once, in order;
 *   what is equal stands in pairs
 */
GArray *
cch_word_difference_pair (const char *const *before, const char *const *after)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (CchWordPair));
  guint n_before = g_strv_length ((char **) before);
  guint n_after = g_strv_length ((char **) after);
  guint width = n_after + 1;
  g_autofree guint16 *lengths = NULL;
  guint i = 0, k = 0;

  if ((gsize) (n_before + 1) * width > MOST_CELLS || MIN (n_before, n_after) >= G_MAXUINT16)
    {
      add_all (pairs, n_before, n_after);
      return pairs;
    }

  lengths = make_lengths (before, n_before, after, n_after);
  while (i < n_before || k < n_after)
    if (i < n_before && k < n_after && g_str_equal (before[i], after[k]))
      add_pair (pairs, (int) i++, (int) k++);
    else if (k == n_after
             || (i < n_before && lengths[(i + 1) * width + k] >= lengths[i * width + k + 1]))
      add_pair (pairs, (int) i++, -1);
    else
      add_pair (pairs, -1, (int) k++);
  return pairs;
}

static gboolean
is_blank (const char *at)
{
  return *at == ' ' || *at == '\n';
}

/* What stands before or behind a word without being a part of it. */
static gboolean
is_mark (const char *at)
{
  static const char marks[] = ".,;:!?()[]\"'“”‘’«»-–—+…";
  gunichar letter = g_utf8_get_char (at);

  return *at != '\0' && g_utf8_strchr (marks, -1, letter) != NULL;
}

/* The end of the marks before a word, or else of the word without the marks behind it: dashes and
 * strokes inside "61/2018/NĐ-CP" are parts of it. */
static const char *
find_end (const char *start)
{
  const char *at = start;
  const char *end;

  if (is_mark (at))
    {
      while (is_mark (at))
        at = g_utf8_next_char (at);
      return at;
    }
  for (end = start; *at != '\0' && !is_blank (at);)
    {
      gboolean mark = is_mark (at);

      at = g_utf8_next_char (at);
      end = mark ? end : at;
    }
  return end;
}

/* Words and the marks around them, with the blanks and line ends before them, so that joining gives
 * the text again. */
static char **
split_words (const char *text)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const char *start = text;

  while (*start != '\0')
    {
      const char *end = start;
      g_autofree char *word = NULL;

      while (is_blank (end))
        end++;
      end = find_end (end);
      word = g_strndup (start, (gsize) (end - start));
      g_strv_builder_add (builder, word);
      start = end;
    }
  return g_strv_builder_end (builder);
}

/* The words alone are compared: a dash before the first of a line changes nothing but itself. */
static char **
strip_blanks (char **words)
{
  guint length = g_strv_length (words);
  char **bare = g_new0 (char *, length + 1);

  for (guint i = 0; i < length; i++)
    bare[i] = g_strdup (words[i] + strspn (words[i], " \n"));
  return bare;
}

static GArray *
pair_words (char **before, char **after)
{
  g_auto (GStrv) old = strip_blanks (before);
  g_auto (GStrv) new = strip_blanks (after);

  return cch_word_difference_pair ((const char *const *) old, (const char *const *) new);
}

/**
 * cch_word_difference_compare:
 *
 * Returns: from 0, nothing in common, to 1, the same words in the same order
 */
double
cch_word_difference_compare (const char *before, const char *after)
{
  g_auto (GStrv) old = split_words (before);
  g_auto (GStrv) new = split_words (after);
  g_autoptr (GArray) pairs = pair_words (old, new);
  guint n_words = MAX (g_strv_length (old), g_strv_length (new));
  guint n_equal = 0;

  for (guint i = 0; i < pairs->len; i++)
    {
      const CchWordPair *pair = &g_array_index (pairs, CchWordPair, i);

      n_equal += pair->before >= 0 && pair->after >= 0;
    }
  return n_words > 0 ? n_equal / (double) n_words : 1;
}

/* Words of one style on their way into a text: one run, not one a word. */
typedef struct
{
  CchDocTextBuilder *builder; /* owned */
  GString *words;             /* owned */
  CchDocStyle style;
} Marker;

static void
marker_flush (Marker *marker)
{
  if (marker->words->len > 0)
    cch_doc_text_builder_add (marker->builder, marker->words->str, marker->style);
  g_string_set_size (marker->words, 0);
}

static void
marker_add (Marker *marker, const char *word, CchDocStyle style)
{
  if (style != marker->style)
    marker_flush (marker);
  marker->style = style;
  g_string_append (marker->words, word);
}

static CchDocText *
marker_end (Marker *marker)
{
  CchDocText *text;

  marker_flush (marker);
  text = cch_doc_text_builder_end (marker->builder);
  cch_doc_text_builder_free (marker->builder);
  g_string_free (marker->words, TRUE);
  return text;
}

/**
 * cch_word_difference_mark:
 * @marked_before: (out): the earlier words; those that are gone are slanted
 * @marked_after: (out): the later words; those that are new are bold
 */
void
cch_word_difference_mark (const char *before,
                          const char *after,
                          CchDocText **marked_before,
                          CchDocText **marked_after)
{
  g_auto (GStrv) old = split_words (before);
  g_auto (GStrv) new = split_words (after);
  g_autoptr (GArray) pairs = pair_words (old, new);
  Marker left = { cch_doc_text_builder_new (), g_string_new (NULL), CCH_DOC_STYLE_ROLE };
  Marker right = { cch_doc_text_builder_new (), g_string_new (NULL), CCH_DOC_STYLE_ROLE };

  for (guint i = 0; i < pairs->len; i++)
    {
      const CchWordPair *pair = &g_array_index (pairs, CchWordPair, i);
      gboolean equal = pair->before >= 0 && pair->after >= 0;

      if (pair->before >= 0)
        marker_add (&left, old[pair->before], equal ? CCH_DOC_STYLE_ROLE : CCH_DOC_STYLE_ITALIC);
      if (pair->after >= 0)
        marker_add (&right, new[pair->after], equal ? CCH_DOC_STYLE_ROLE : CCH_DOC_STYLE_BOLD);
    }
  *marked_before = marker_end (&left);
  *marked_after = marker_end (&right);
}
