/* Shapes a word that one font draws letter by letter, without the road through Pango.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "layout/cch-plain-shaper.h"

/* Letters, digits and marks of Vietnamese and its neighbours, each a code point of its own. What
 * joins, hides, turns direction or asks for another font stays with Pango. */
static const struct
{
  gunichar first;
  gunichar last;
} plain[] = {
  { 0x0020, 0x007e }, { 0x00a0, 0x00ac }, { 0x00ae, 0x024f },
  { 0x1e00, 0x1eff }, { 0x2012, 0x2015 }, /* dashes */
  { 0x2018, 0x201e },                     /* quotation marks */
  { 0x2022, 0x2022 },                     /* bullet */
  { 0x2026, 0x2026 },                     /* ellipsis */
};

static gboolean
is_plain (gunichar letter)
{
  for (guint i = 0; i < G_N_ELEMENTS (plain); i++)
    if (letter <= plain[i].last)
      return letter >= plain[i].first;
  return FALSE;
}

/* Pango calls a stretch Latin as soon as one letter of it is. @script: (out) */
static gboolean
is_plain_word (const char *bytes, guint length, hb_script_t *script)
{
  const char *end = bytes + length;

  *script = HB_SCRIPT_COMMON;
  for (const char *at = bytes; at < end; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (!is_plain (letter))
        return FALSE;
      if (g_unichar_get_script (letter) == G_UNICODE_SCRIPT_LATIN)
        *script = HB_SCRIPT_LATIN;
    }
  return length > 0;
}

static gboolean
has_all_letters (hb_buffer_t *buffer)
{
  guint n_glyphs = 0;
  const hb_glyph_info_t *infos = hb_buffer_get_glyph_infos (buffer, &n_glyphs);

  for (guint i = 0; i < n_glyphs; i++)
    if (infos[i].codepoint == 0 || infos[i].codepoint > G_MAXUINT16)
      return FALSE;
  return n_glyphs > 0;
}

static CchShapedWord *
make_word (CchFace *face, const char *bytes, guint length, hb_buffer_t *buffer)
{
  CchShapedWord *word = g_malloc0 (sizeof (CchShapedWord) + length + 1);
  const hb_glyph_info_t *infos = hb_buffer_get_glyph_infos (buffer, &word->n_glyphs);
  const hb_glyph_position_t *places = hb_buffer_get_glyph_positions (buffer, NULL);
  double x = 0;

  memcpy (&word[1], bytes, length);
  word->bytes = (const char *) &word[1];
  word->length = length;
  word->glyphs = g_new (CchGlyph, word->n_glyphs);
  for (guint i = 0; i < word->n_glyphs; i++)
    {
      CchGlyph *glyph = &word->glyphs[i];

      glyph->glyph = (guint16) infos[i].codepoint;
      glyph->offset = (guint16) infos[i].cluster;
      glyph->x = (float) (x + pango_units_to_double (places[i].x_offset));
      glyph->y = (float) -pango_units_to_double (places[i].y_offset);
      x += pango_units_to_double (places[i].x_advance);
    }
  word->width = (float) x;
  word->special = (glong) word->n_glyphs != g_utf8_strlen (bytes, (gssize) length);
  word->n_pieces = 1;
  word->pieces = g_new (CchWordPiece, 1);
  word->pieces[0] = (CchWordPiece){ .face = face, .count = (guint16) word->n_glyphs };
  return word;
}

/**
 * cch_plain_shaper_shape:
 *
 * Returns: (transfer full) (nullable): the word as Pango would shape it; %NULL when only Pango can
 */
CchShapedWord *
cch_plain_shaper_shape (CchFace *face, const char *bytes, guint length)
{
  CchShapedWord *word = NULL;
  hb_script_t script;
  hb_buffer_t *buffer;

  if (face->shaper == NULL || !is_plain_word (bytes, length, &script))
    return NULL;

  buffer = hb_buffer_create ();
  hb_buffer_add_utf8 (buffer, bytes, (int) length, 0, (int) length);
  hb_buffer_set_direction (buffer, HB_DIRECTION_LTR);
  hb_buffer_set_script (buffer, script);
  hb_buffer_set_language (buffer, hb_language_from_string ("vi", -1));
  hb_shape (face->shaper, buffer, NULL, 0);
  if (has_all_letters (buffer))
    word = make_word (face, bytes, length, buffer);
  hb_buffer_destroy (buffer);
  return word;
}
