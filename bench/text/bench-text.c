/* Search keys, collation keys and sorting of 100,000 Vietnamese texts, beside ICU.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-text.h"

#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/ucol.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

enum
{
  N_TEXTS = 100000,
  N_ROUNDS = 5,
  MAX_UNITS = 1024,
};

static const char *const onsets[] = { "",   "b",  "c", "ch", "d",  "đ",  "g",   "gh", "gi", "h",
                                      "k",  "kh", "l", "m",  "n",  "ng", "ngh", "nh", "p",  "ph",
                                      "qu", "r",  "s", "t",  "th", "tr", "v",   "x" };

/* The vowel that takes the tone stands between the two parts. */
static const struct
{
  const char *glide;
  const char *vowel;
  const char *coda;
} rimes[] = {
  { "", "a", "" },    { "", "a", "c" },  { "", "a", "ch" },  { "", "a", "i" },   { "", "a", "m" },
  { "", "a", "n" },   { "", "a", "ng" }, { "", "a", "nh" },  { "", "a", "o" },   { "", "a", "p" },
  { "", "a", "t" },   { "", "a", "u" },  { "", "a", "y" },   { "", "ă", "c" },   { "", "ă", "m" },
  { "", "ă", "n" },   { "", "ă", "ng" }, { "", "ă", "p" },   { "", "ă", "t" },   { "", "â", "c" },
  { "", "â", "m" },   { "", "â", "n" },  { "", "â", "ng" },  { "", "â", "p" },   { "", "â", "t" },
  { "", "â", "u" },   { "", "â", "y" },  { "", "e", "" },    { "", "e", "c" },   { "", "e", "m" },
  { "", "e", "n" },   { "", "e", "ng" }, { "", "e", "o" },   { "", "e", "p" },   { "", "e", "t" },
  { "", "ê", "" },    { "", "ê", "ch" }, { "", "ê", "m" },   { "", "ê", "n" },   { "", "ê", "nh" },
  { "", "ê", "p" },   { "", "ê", "t" },  { "", "ê", "u" },   { "", "i", "" },    { "", "i", "a" },
  { "", "i", "ch" },  { "", "i", "m" },  { "", "i", "n" },   { "", "i", "nh" },  { "", "i", "p" },
  { "", "i", "t" },   { "", "i", "u" },  { "i", "ê", "c" },  { "i", "ê", "m" },  { "i", "ê", "n" },
  { "i", "ê", "ng" }, { "i", "ê", "p" }, { "i", "ê", "t" },  { "i", "ê", "u" },  { "", "o", "" },
  { "", "o", "c" },   { "", "o", "i" },  { "", "o", "m" },   { "", "o", "n" },   { "", "o", "ng" },
  { "", "o", "p" },   { "", "o", "t" },  { "", "o", "a" },   { "o", "a", "n" },  { "o", "a", "t" },
  { "", "ô", "" },    { "", "ô", "c" },  { "", "ô", "i" },   { "", "ô", "m" },   { "", "ô", "n" },
  { "", "ô", "ng" },  { "", "ô", "p" },  { "", "ô", "t" },   { "", "ơ", "" },    { "", "ơ", "i" },
  { "", "ơ", "m" },   { "", "ơ", "n" },  { "", "ơ", "p" },   { "", "ơ", "t" },   { "", "u", "" },
  { "", "u", "a" },   { "", "u", "c" },  { "", "u", "i" },   { "", "u", "m" },   { "", "u", "n" },
  { "", "u", "ng" },  { "", "u", "p" },  { "", "u", "t" },   { "", "u", "y" },   { "u", "ô", "c" },
  { "u", "ô", "i" },  { "u", "ô", "m" }, { "u", "ô", "n" },  { "u", "ô", "ng" }, { "u", "ô", "t" },
  { "", "ư", "" },    { "", "ư", "a" },  { "", "ư", "c" },   { "", "ư", "i" },   { "", "ư", "n" },
  { "", "ư", "ng" },  { "", "ư", "t" },  { "", "ư", "u" },   { "ư", "ơ", "c" },  { "ư", "ơ", "i" },
  { "ư", "ơ", "m" },  { "ư", "ơ", "n" }, { "ư", "ơ", "ng" }, { "ư", "ơ", "p" },  { "ư", "ơ", "t" },
  { "", "y", "" },    { "y", "ê", "n" }, { "uy", "ê", "n" }, { "uy", "ê", "t" },
};

static const char *const tones[] = { "", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323" };

static GPtrArray *
make_syllables (void)
{
  GPtrArray *syllables = g_ptr_array_new_with_free_func (g_free);

  for (guint onset = 0; onset < G_N_ELEMENTS (onsets); onset++)
    for (guint rime = 0; rime < G_N_ELEMENTS (rimes); rime++)
      for (guint tone = 0; tone < G_N_ELEMENTS (tones); tone++)
        {
          g_autofree char *loose = g_strconcat (onsets[onset], rimes[rime].glide, rimes[rime].vowel,
                                                tones[tone], rimes[rime].coda, NULL);

          g_ptr_array_add (syllables, g_utf8_normalize (loose, -1, G_NORMALIZE_NFC));
        }
  return syllables;
}

static GPtrArray *
make_texts (GPtrArray *syllables)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GRand) random = g_rand_new_with_seed (30);

  for (guint i = 0; i < N_TEXTS; i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      for (int word = g_rand_int_range (random, 3, 16); word > 0; word--)
        {
          const char *syllable =
              g_ptr_array_index (syllables, g_rand_int_range (random, 0, (int) syllables->len));

          g_string_append (text, text->len > 0 ? " " : "");
          g_string_append (text, syllable);
        }
      g_ptr_array_add (texts, cch_text_capitalize (text->str));
    }
  return texts;
}

/* Both sides turn one UTF-8 text into one allocated key. */
typedef char *(*MakeKey) (const char *text, gpointer user_data);

static char *
fold_ours (const char *text, gpointer user_data)
{
  return cch_text_fold (text);
}

static char *
collate_ours (const char *text, gpointer user_data)
{
  return cch_text_collate_key (text);
}

static char *
fold_icu (const char *text, gpointer user_data)
{
  const UNormalizer2 *normalizer = user_data;
  UErrorCode status = U_ZERO_ERROR;
  UChar wide[MAX_UNITS], split[MAX_UNITS];
  char folded[MAX_UNITS];
  int32_t length, kept = 0;

  u_strFromUTF8 (wide, MAX_UNITS, &length, text, -1, &status);
  length = unorm2_normalize (normalizer, wide, length, split, MAX_UNITS, &status);
  length = u_strFoldCase (wide, MAX_UNITS, split, length, U_FOLD_CASE_DEFAULT, &status);
  for (int32_t i = 0; i < length; i++)
    if (wide[i] < 0x300 || wide[i] > 0x36f)
      wide[kept++] = wide[i] == 0x111 ? 'd' : wide[i];
  u_strToUTF8 (folded, MAX_UNITS, &length, wide, kept, &status);
  g_assert (U_SUCCESS (status));
  return g_strndup (folded, (gsize) length);
}

static char *
collate_icu (const char *text, gpointer user_data)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar wide[MAX_UNITS];
  uint8_t key[MAX_UNITS * 2];
  int32_t length;

  u_strFromUTF8 (wide, MAX_UNITS, &length, text, -1, &status);
  length = ucol_getSortKey (user_data, wide, length, key, sizeof key);
  g_assert (U_SUCCESS (status) && length > 0);
  return g_memdup2 (key, (gsize) length);
}

static int
compare_keys (gconstpointer first, gconstpointer second)
{
  return strcmp (*(const char *const *) first, *(const char *const *) second);
}

static double
measure_once (GPtrArray *texts, MakeKey make_key, gpointer user_data, gboolean sort)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new_full (texts->len, g_free);
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < texts->len; i++)
    g_ptr_array_add (keys, make_key (g_ptr_array_index (texts, i), user_data));
  if (sort)
    qsort (keys->pdata, keys->len, sizeof (gpointer), compare_keys);
  return (double) (g_get_monotonic_time () - start) / 1000;
}

/* The best of several rounds, taken in turns, so that both sides meet the same machine. */
static void
compare (const char *name,
         GPtrArray *texts,
         MakeKey ours,
         MakeKey peers,
         gpointer peer_data,
         gboolean sort)
{
  double our_time = G_MAXDOUBLE;
  double peer_time = G_MAXDOUBLE;

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      our_time = MIN (our_time, measure_once (texts, ours, NULL, sort));
      peer_time = MIN (peer_time, measure_once (texts, peers, peer_data, sort));
    }
  g_print ("%-24s ours %7.1f ms   icu %7.1f ms   ratio %.2f\n", name, our_time, peer_time,
           our_time / peer_time);
}

static int
compare_texts (gconstpointer first, gconstpointer second)
{
  return cch_text_collate (*(const char *const *) first, *(const char *const *) second);
}

static int
get_sign (int value)
{
  return (value > 0) - (value < 0);
}

/* Our order, read from one neighbour to the next, has to be ICU's, also where it says equal. */
static guint
count_differences (const char *name, GPtrArray *texts, UCollator *collator)
{
  guint differences = 0;

  g_ptr_array_sort (texts, compare_texts);
  for (guint i = 0; i + 1 < texts->len; i++)
    {
      const char *one = g_ptr_array_index (texts, i);
      const char *two = g_ptr_array_index (texts, i + 1);
      UErrorCode status = U_ZERO_ERROR;

      if (get_sign (cch_text_collate (one, two))
          != (int) ucol_strcollUTF8 (collator, one, -1, two, -1, &status))
        {
          if (differences++ < 5)
            g_print ("  differs: “%s”, “%s”\n", one, two);
        }
    }
  g_print ("%-24s %u texts, %u neighbours in another order than ICU's\n", name, texts->len,
           differences);
  return differences;
}

static void
add_capitals (GPtrArray *syllables)
{
  for (guint i = 0, n = syllables->len; i < n; i++)
    {
      g_ptr_array_add (syllables, cch_text_capitalize (g_ptr_array_index (syllables, i)));
      g_ptr_array_add (syllables, cch_text_upper (g_ptr_array_index (syllables, i)));
    }
}

int
main (void)
{
  UErrorCode status = U_ZERO_ERROR;
  UCollator *collator = ucol_open ("vi", &status);
  const UNormalizer2 *normalizer = unorm2_getNFDInstance (&status);
  g_autoptr (GPtrArray) syllables = make_syllables ();
  g_autoptr (GPtrArray) texts = make_texts (syllables);
  guint differences;

  setlocale (LC_ALL, "C.UTF-8");
  g_assert (U_SUCCESS (status));

  compare ("fold", texts, fold_ours, fold_icu, (gpointer) normalizer, FALSE);
  compare ("collation keys", texts, collate_ours, collate_icu, collator, FALSE);
  compare ("collation keys and sort", texts, collate_ours, collate_icu, collator, TRUE);

  add_capitals (syllables);
  differences = count_differences ("order of syllables", syllables, collator);
  differences += count_differences ("order of texts", texts, collator);
  ucol_close (collator);
  return differences == 0 ? 0 : 1;
}
