/* Where the tone mark stands: hóa or hoá.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-text.h"

#include <string.h>

static const gunichar tones[] = { 0x0300, 0x0301, 0x0303, 0x0309, 0x0323 };

/* Splits a letter into its base and tone; the tone is 0 when it has none. */
static void
split_tone (gunichar letter, gunichar *base, gunichar *tone)
{
  *tone = 0;
  if (!g_unichar_decompose (letter, base, tone))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (tones); i++)
    if (tones[i] == *tone)
      return;
  *base = letter;
  *tone = 0;
}

/* The three pairs of vowels on which the two ways differ; the u of "qu" is no vowel. */
static gboolean
is_movable_pair (gunichar before, gunichar first, gunichar second, gunichar after)
{
  first = g_unichar_tolower (first);
  second = g_unichar_tolower (second);

  if (g_unichar_isalpha (after) || g_unichar_ismark (after))
    return FALSE;
  if (first == 'o')
    return second == 'a' || second == 'e';
  return first == 'u' && second == 'y' && g_unichar_tolower (before) != 'q';
}

static void
move_tone (gunichar *first, gunichar *second, gunichar before, gunichar after, CchToneStyle style)
{
  gunichar bases[2], first_tone, second_tone, tone;

  split_tone (*first, &bases[0], &first_tone);
  split_tone (*second, &bases[1], &second_tone);
  tone = first_tone != 0 ? first_tone : second_tone;
  if (tone == 0 || (first_tone != 0 && second_tone != 0)
      || !is_movable_pair (before, bases[0], bases[1], after))
    return;

  *first = bases[0];
  *second = bases[1];
  g_unichar_compose (bases[style == CCH_TONE_STYLE_NEW], tone,
                     style == CCH_TONE_STYLE_NEW ? second : first);
}

/**
 * cch_text_set_tone_style:
 *
 * Changes hoá to hóa, thuỷ to thủy and Uỷ to Ủy, or back. Only where a person asks for it: names
 * keep the spelling that they were given.
 *
 * Returns: (transfer full): @text composed, with its tones in one style
 */
char *
cch_text_set_tone_style (const char *text, CchToneStyle style)
{
  g_autofree char *composed = cch_text_normalize (text, CCH_TEXT_KEEP);
  glong length;
  g_autofree gunichar *letters = g_utf8_to_ucs4_fast (composed, -1, &length);

  for (glong i = 0; i + 1 < length; i++)
    move_tone (&letters[i], &letters[i + 1], i > 0 ? letters[i - 1] : ' ',
               i + 2 < length ? letters[i + 2] : ' ', style);
  return g_ucs4_to_utf8 (letters, length, NULL, NULL, NULL);
}
