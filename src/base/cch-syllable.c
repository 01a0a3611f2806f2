/* Whether a word can be a syllable of Vietnamese.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-syllable.h"

#include <string.h>

/* Longer ones before those that they begin with. */
static const char *const onsets[] = {
  "ngh", "ng", "nh", "gh", "gi", "g", "kh", "k", "ch", "c", "ph", "p", "th", "tr",
  "t",   "đ",  "d",  "b",  "h",  "l", "m",  "n", "q",  "r", "s",  "v", "x",  "",
};

/* Without their tones. */
static const char *const rhymes[] = {
  "a",    "ac",   "ach",  "ai",  "am",   "an",   "ang",  "anh",  "ao",   "ap",   "at",   "au",
  "ay",   "ăc",   "ăm",   "ăn",  "ăng",  "ăp",   "ăt",   "âc",   "âm",   "ân",   "âng",  "âp",
  "ât",   "âu",   "ây",   "e",   "ec",   "em",   "en",   "eng",  "eo",   "ep",   "et",   "ê",
  "êch",  "êm",   "ên",   "ênh", "êp",   "êt",   "êu",   "i",    "ia",   "ich",  "im",   "in",
  "inh",  "ip",   "it",   "iu",  "iêc",  "iêm",  "iên",  "iêng", "iêp",  "iêt",  "iêu",  "o",
  "oc",   "oi",   "om",   "on",  "ong",  "op",   "ot",   "oa",   "oac",  "oach", "oai",  "oam",
  "oan",  "oang", "oanh", "oao", "oap",  "oat",  "oay",  "oăc",  "oăm",  "oăn",  "oăng", "oăt",
  "oe",   "oen",  "oeo",  "oet", "oong", "ooc",  "ô",    "ôc",   "ôi",   "ôm",   "ôn",   "ông",
  "ôp",   "ôt",   "ơ",    "ơi",  "ơm",   "ơn",   "ơp",   "ơt",   "u",    "ua",   "uc",   "ui",
  "um",   "un",   "ung",  "up",  "ut",   "uôc",  "uôi",  "uôm",  "uôn",  "uông", "uôt",  "uân",
  "uâng", "uât",  "uây",  "uê",  "uêch", "uênh", "uy",   "uya",  "uych", "uynh", "uyt",  "uyu",
  "uyên", "uyêt", "uơ",   "uyn", "uyp",  "ư",    "ưa",   "ưc",   "ưi",   "ưm",   "ưn",   "ưng",
  "ưt",   "ưu",   "ươc",  "ươi", "ươm",  "ươn",  "ương", "ươp",  "ươt",  "ươu",  "y",    "yêm",
  "yên",  "yêng", "yêt",  "yêu", "uôm",
};

/* Behind "q", besides those above that begin with "u". */
static const char *const q_rhymes[] = {
  "uac", "uach", "uai", "uan", "uang", "uanh", "uao", "uap", "uat", "uau",
  "uay", "uăc",  "uăm", "uăn", "uăng", "uăp",  "uăt", "ue",  "uen", "ueo",
  "uet", "uên",  "uêt", "uêu", "uit",  "uyên", "uơi", "uơn", "uơt", "uim",
};

static gboolean
is_tone (gunichar mark)
{
  return mark == 0x300 || mark == 0x301 || mark == 0x303 || mark == 0x309 || mark == 0x323;
}

/* Returns: (transfer full): @word in small letters without its tones; @last is one of them */
static char *
take_tones (const char *word, guint *n_tones, gunichar *last)
{
  g_autofree char *apart = g_utf8_normalize (word, -1, G_NORMALIZE_NFD);
  g_autoptr (GString) plain = g_string_new (NULL);

  for (const char *at = apart; at != NULL && *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (!is_tone (character))
        {
          g_string_append_unichar (plain, g_unichar_tolower (character));
          continue;
        }
      (*n_tones)++;
      *last = character;
    }
  return g_utf8_normalize (plain->str, -1, G_NORMALIZE_NFC);
}

static gboolean
is_among (const char *const *texts, guint n_texts, const char *text)
{
  for (guint i = 0; i < n_texts; i++)
    if (strcmp (texts[i], text) == 0)
      return TRUE;
  return FALSE;
}

/* k, gh and ngh stand before e, ê, i and y; c, g and ng before the others. */
static gboolean
fits_onset (const char *onset, const char *rhyme)
{
  gboolean narrow =
      *rhyme == 'e' || *rhyme == 'i' || *rhyme == 'y' || g_str_has_prefix (rhyme, "ê");

  if (strcmp (onset, "k") == 0 || strcmp (onset, "gh") == 0 || strcmp (onset, "ngh") == 0)
    return narrow;
  if (strcmp (onset, "c") == 0 || strcmp (onset, "ng") == 0)
    return !narrow;
  /* "gì" and "giết" have their i from both. */
  if (strcmp (onset, "g") == 0)
    return !narrow || *rhyme == 'i';
  return TRUE;
}

static gboolean
is_rhyme (const char *onset, const char *rhyme)
{
  if (strcmp (onset, "q") == 0)
    return *rhyme == 'u'
           && (is_among (rhymes, G_N_ELEMENTS (rhymes), rhyme)
               || is_among (q_rhymes, G_N_ELEMENTS (q_rhymes), rhyme));
  return is_among (rhymes, G_N_ELEMENTS (rhymes), rhyme) && fits_onset (onset, rhyme);
}

/* Syllables that end in a stop have one of two tones. */
static gboolean
fits_tone (const char *rhyme, guint n_tones, gunichar tone)
{
  gboolean stopped = g_str_has_suffix (rhyme, "c") || g_str_has_suffix (rhyme, "ch")
                     || g_str_has_suffix (rhyme, "p") || g_str_has_suffix (rhyme, "t");

  return !stopped || (n_tones == 1 && (tone == 0x301 || tone == 0x323));
}

/**
 * cch_syllable_is_possible:
 * @word: letters in any case, with or without their own code points
 *
 * Returns: whether onset, rhyme and tone go together. That a syllable is possible does not make it
 *   the right one
 */
gboolean
cch_syllable_is_possible (const char *word)
{
  guint n_tones = 0;
  gunichar tone = 0;
  g_autofree char *plain = take_tones (word, &n_tones, &tone);

  if (plain == NULL || n_tones > 1)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (onsets); i++)
    {
      const char *rhyme = plain + strlen (onsets[i]);

      if (g_str_has_prefix (plain, onsets[i]) && is_rhyme (onsets[i], rhyme)
          && fits_tone (rhyme, n_tones, tone))
        return TRUE;
    }
  return FALSE;
}
