/* The fonts of paper, and a memory of every word they have shaped.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "layout/cch-layout-context-private.h"

#include "base/cch-i18n.h"
#include "layout/cch-plain-shaper.h"

/* Distinct words of one kind of document saturate at a few thousand; this is a stop for
 * hostile input, not a tuning knob. */
#define MAX_WORDS 20000

struct _CchLayoutContext
{
  gatomicrefcount references;
  PangoFontMap *map;
  PangoContext *pango;
  PangoLayout *layout;
  GPtrArray *faces; /* (element-type CchFace), owned */
  guint n_words;
  guint n_missing; /* letters that no font on this machine can draw */
};

/* Metric equals of the family that the law names, best first. */
static const char *const families[] = { "Times New Roman", "Liberation Serif", "Tinos" };

static guint
word_hash (gconstpointer key)
{
  const CchShapedWord *word = key;
  guint hash = 2166136261u;

  for (guint i = 0; i < word->length; i++)
    hash = (hash ^ (guchar) word->bytes[i]) * 16777619u;
  return hash;
}

static gboolean
word_equal (gconstpointer a, gconstpointer b)
{
  const CchShapedWord *first = a;
  const CchShapedWord *second = b;

  return first->length == second->length
         && memcmp (first->bytes, second->bytes, first->length) == 0;
}

static void
word_free (gpointer data)
{
  CchShapedWord *word = data;

  g_free (word->pieces);
  g_free (word->glyphs);
  g_free (word);
}

static void
face_free (gpointer data)
{
  CchFace *face = data;

  g_hash_table_unref (face->words);
  g_clear_object (&face->font);
  g_clear_pointer (&face->shaper, hb_font_destroy);
  cairo_scaled_font_destroy (face->scaled);
  g_free (face);
}

static void
set_font_options (PangoContext *pango)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (pango, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (pango, FALSE);
}

CchLayoutContext *
cch_layout_context_new (void)
{
  CchLayoutContext *self = g_new0 (CchLayoutContext, 1);

  g_atomic_ref_count_init (&self->references);
  self->map = pango_cairo_font_map_new ();
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (self->map), 72);
  self->pango = pango_font_map_create_context (self->map);
  set_font_options (self->pango);
  pango_context_set_language (self->pango, pango_language_from_string ("vi"));
  self->layout = pango_layout_new (self->pango);
  self->faces = g_ptr_array_new_with_free_func (face_free);
  return self;
}

CchLayoutContext *
cch_layout_context_ref (CchLayoutContext *context)
{
  g_atomic_ref_count_inc (&context->references);
  return context;
}

void
cch_layout_context_unref (CchLayoutContext *context)
{
  if (!g_atomic_ref_count_dec (&context->references))
    return;

  g_ptr_array_unref (context->faces);
  g_object_unref (context->layout);
  g_object_unref (context->pango);
  g_object_unref (context->map);
  g_free (context);
}

/* Takes @scaled. */
static CchFace *
add_face (CchLayoutContext *self, cairo_scaled_font_t *scaled, double size)
{
  CchFace *face = g_new0 (CchFace, 1);

  face->index = self->faces->len;
  face->scaled = scaled;
  face->size = size;
  face->words = g_hash_table_new_full (word_hash, word_equal, NULL, word_free);
  g_ptr_array_add (self->faces, face);
  return face;
}

static cairo_scaled_font_t *
get_scaled (PangoFont *font)
{
  return cairo_scaled_font_reference (pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (font)));
}

static PangoFont *
load_font (CchLayoutContext *self, const char *family, double size, gboolean bold, gboolean italic)
{
  PangoFontDescription *description = pango_font_description_new ();
  PangoFont *font;

  pango_font_description_set_family (description, family);
  pango_font_description_set_size (description, (int) (size * PANGO_SCALE + 0.5));
  pango_font_description_set_weight (description, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_style (description, italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  font = pango_context_load_font (self->pango, description);
  pango_font_description_free (description);
  return font;
}

static PangoFont *
get_font (CchLayoutContext *self, CchFace *face)
{
  if (face->font == NULL)
    face->font = load_font (self, face->family, face->size, face->bold, face->italic);
  return face->font;
}

static gboolean
has_style (const CchFace *face, const char *family, gboolean bold, gboolean italic)
{
  return !face->bold == !bold && !face->italic == !italic && g_strcmp0 (face->family, family) == 0;
}

/* The same drawings at another size: fontconfig, which takes its time, is not asked again. */
static CchFace *
add_sibling (CchLayoutContext *self, const CchFace *first, double size)
{
  cairo_font_options_t *options = cairo_font_options_create ();
  cairo_matrix_t matrix;
  cairo_matrix_t plain;
  CchFace *face;

  cairo_scaled_font_get_font_options (first->scaled, options);
  cairo_scaled_font_get_font_matrix (first->scaled, &matrix);
  cairo_scaled_font_get_ctm (first->scaled, &plain);
  cairo_matrix_scale (&matrix, size / first->size, size / first->size);
  face = add_face (self,
                   cairo_scaled_font_create (cairo_scaled_font_get_font_face (first->scaled),
                                             &matrix, &plain, options),
                   size);
  face->shaper = hb_font_create (hb_font_get_face (first->shaper));
  cairo_font_options_destroy (options);
  return face;
}

static CchFace *
add_first (CchLayoutContext *self, const char *family, double size, gboolean bold, gboolean italic)
{
  PangoFont *font = load_font (self, family, size, bold, italic);
  CchFace *face = add_face (self, get_scaled (font), size);

  face->font = font;
  face->shaper = hb_font_create (hb_font_get_face (pango_font_get_hb_font (font)));
  return face;
}

static void
measure_face (CchLayoutContext *self, CchFace *face)
{
  int scale = (int) (face->size * PANGO_SCALE + 0.5);
  hb_font_extents_t extents = { 0 };
  const CchShapedWord *space;

  hb_font_set_scale (face->shaper, scale, scale);
  hb_font_get_h_extents (face->shaper, &extents);
  face->ascent = pango_units_to_double (extents.ascender);
  face->descent = -pango_units_to_double (extents.descender);
  space = cch_layout_context_shape (self, face, " ", 1);
  face->space = space->width;
  face->space_glyph = space->n_glyphs > 0 ? space->glyphs[0].glyph : 0;
}

static CchFace *
load_face (CchLayoutContext *self, const char *family, double size, gboolean bold, gboolean italic)
{
  const CchFace *first = NULL;
  CchFace *face;

  for (guint i = 0; i < self->faces->len && first == NULL; i++)
    if (has_style (g_ptr_array_index (self->faces, i), family, bold, italic))
      first = g_ptr_array_index (self->faces, i);
  face = first != NULL ? add_sibling (self, first, size)
                       : add_first (self, family, size, bold, italic);
  face->family = g_intern_string (family);
  face->bold = bold;
  face->italic = italic;
  measure_face (self, face);
  return face;
}

CchFace *
cch_layout_context_get_face (CchLayoutContext *context,
                             const char *family,
                             double size,
                             gboolean bold,
                             gboolean italic)
{
  for (guint i = 0; i < context->faces->len; i++)
    {
      CchFace *face = g_ptr_array_index (context->faces, i);

      if (face->size == size && has_style (face, family, bold, italic))
        return face;
    }
  return load_face (context, family, size, bold, italic);
}

/* A letter that the wanted font lacks is drawn by a face of its own. */
static CchFace *
face_for_font (CchLayoutContext *self, CchFace *wanted, PangoFont *font)
{
  CchFace *face;

  if (font == wanted->font)
    return wanted;
  for (guint i = 0; i < self->faces->len; i++)
    {
      face = g_ptr_array_index (self->faces, i);
      if (face->font == font)
        return face;
    }
  face = add_face (self, get_scaled (font), wanted->size);
  face->font = g_object_ref (font);
  return face;
}

static double
append_item (CchLayoutContext *self,
             CchFace *wanted,
             PangoGlyphItem *item,
             double x,
             GArray *pieces,
             GArray *glyphs)
{
  CchWordPiece piece = { .first = (guint16) glyphs->len };

  piece.face = face_for_font (self, wanted, item->item->analysis.font);
  for (int i = 0; i < item->glyphs->num_glyphs; i++)
    {
      const PangoGlyphInfo *info = &item->glyphs->glyphs[i];
      CchGlyph glyph = { .glyph = (guint16) info->glyph };

      glyph.offset = (guint16) (item->item->offset + item->glyphs->log_clusters[i]);
      glyph.x = (float) (x + pango_units_to_double (info->geometry.x_offset));
      glyph.y = (float) pango_units_to_double (info->geometry.y_offset);
      x += pango_units_to_double (info->geometry.width);
      if (info->glyph == PANGO_GLYPH_EMPTY)
        continue;
      if ((info->glyph & PANGO_GLYPH_UNKNOWN_FLAG) != 0)
        {
          glyph.glyph = 0;
          self->n_missing++;
        }
      g_array_append_val (glyphs, glyph);
    }
  piece.count = (guint16) (glyphs->len - piece.first);
  if (piece.count > 0)
    g_array_append_val (pieces, piece);
  return x;
}

/* The slow road, taken once a word: Pango chooses fonts, shapes and places. */
static CchShapedWord *
shape_word (CchLayoutContext *self, CchFace *face, const char *bytes, guint length)
{
  CchShapedWord *word = g_malloc0 (sizeof (CchShapedWord) + length + 1);
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (CchWordPiece));
  g_autoptr (GArray) glyphs = g_array_new (FALSE, FALSE, sizeof (CchGlyph));
  PangoFontDescription *description = pango_font_describe (get_font (self, face));
  double x = 0;

  memcpy (&word[1], bytes, length);
  word->bytes = (const char *) &word[1];
  word->length = length;
  pango_layout_set_font_description (self->layout, description);
  pango_font_description_free (description);
  pango_layout_set_text (self->layout, bytes, (int) length);
  for (GSList *item = pango_layout_get_line_readonly (self->layout, 0)->runs; item != NULL;
       item = item->next)
    x = append_item (self, face, item->data, x, pieces, glyphs);
  word->width = (float) x;
  word->special = (glong) glyphs->len != g_utf8_strlen (bytes, (gssize) length);
  word->n_pieces = pieces->len;
  word->n_glyphs = glyphs->len;
  word->pieces = (CchWordPiece *) (gpointer) g_array_steal (pieces, NULL);
  word->glyphs = (CchGlyph *) (gpointer) g_array_steal (glyphs, NULL);
  return word;
}

/**
 * cch_layout_context_shape:
 *
 * Returns: (transfer none): the word in that face; it lives until the next trim
 */
const CchShapedWord *
cch_layout_context_shape (CchLayoutContext *context, CchFace *face, const char *bytes, guint length)
{
  CchShapedWord key = { .bytes = bytes, .length = length };
  CchShapedWord *word = g_hash_table_lookup (face->words, &key);

  if (G_UNLIKELY (word == NULL))
    {
      word = cch_plain_shaper_shape (face, bytes, length);
      if (word == NULL)
        word = shape_word (context, face, bytes, length);
      g_hash_table_add (face->words, word);
      context->n_words++;
    }
  return word;
}

/* Called between texts only, when nobody holds a word. */
void
cch_layout_context_trim (CchLayoutContext *context)
{
  if (context->n_words < MAX_WORDS)
    return;

  for (guint i = 0; i < context->faces->len; i++)
    {
      CchFace *face = g_ptr_array_index (context->faces, i);

      g_hash_table_remove_all (face->words);
    }
  context->n_words = 0;
}

/**
 * cch_layout_context_get_n_missing:
 *
 * Returns: how many letters so far no font of this machine could draw
 */
guint
cch_layout_context_get_n_missing (CchLayoutContext *context)
{
  return context->n_missing;
}

static gboolean
is_metric_equal (const char *family)
{
  for (guint i = 0; i < G_N_ELEMENTS (families); i++)
    if (g_ascii_strcasecmp (family, families[i]) == 0)
      return TRUE;
  return FALSE;
}

/* Liberation Serif 1 bears the good name but lacks 92 Vietnamese letters: the letters tell. */
static gboolean
has_vietnamese (CchLayoutContext *self, CchFace *face)
{
  static const char *const letters[] = { "Ậ", "ẵ", "ệ", "Ợ", "ữ", "ỵ" };

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    {
      const CchShapedWord *word =
          cch_layout_context_shape (self, face, letters[i], (guint) strlen (letters[i]));

      if (word->n_pieces != 1 || word->pieces[0].face != face || word->n_glyphs != 1
          || word->glyphs[0].glyph == 0)
        return FALSE;
    }
  return TRUE;
}

/**
 * cch_layout_context_check_fonts:
 *
 * Returns: (transfer full) (element-type CchNotice): what a person must know about the fonts of
 *   this machine; empty when paper will look as the law wants
 */
GPtrArray *
cch_layout_context_check_fonts (CchLayoutContext *context, CchDocProfile *profile)
{
  GPtrArray *notices = g_ptr_array_new_with_free_func ((GDestroyNotify) cch_notice_unref);
  const char *wanted = cch_doc_profile_get_font_family (profile);
  CchFace *face = cch_layout_context_get_face (context, wanted, 14, FALSE, FALSE);
  PangoFontDescription *found = pango_font_describe (get_font (context, face));
  const char *family = pango_font_description_get_family (found);
  const char *hint = _ ("Install the package fonts-liberation2 or fonts-croscore");

  if (!is_metric_equal (family))
    {
      g_autofree char *message =
          g_strdup_printf (_ ("The font “%s” is missing; paper is set in “%s”"), wanted, family);

      g_ptr_array_add (notices,
                       cch_notice_new (CCH_SEVERITY_WARNING, "font.missing", NULL, message, hint));
    }
  if (!has_vietnamese (context, face))
    {
      g_autofree char *message =
          g_strdup_printf (_ ("The font “%s” lacks Vietnamese letters"), family);

      g_ptr_array_add (notices,
                       cch_notice_new (CCH_SEVERITY_WARNING, "font.letters", NULL, message, hint));
    }
  pango_font_description_free (found);
  return notices;
}

/**
 * cch_layout_context_describe_fonts:
 *
 * Returns: (transfer full) (nullable): the same in sentences; %NULL when there is nothing to say
 */
char *
cch_layout_context_describe_fonts (CchLayoutContext *context, CchDocProfile *profile)
{
  g_autoptr (GPtrArray) notices = cch_layout_context_check_fonts (context, profile);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < notices->len; i++)
    g_string_append_printf (words, "%s. ", cch_notice_get_message (g_ptr_array_index (notices, i)));
  if (notices->len == 0)
    return NULL;
  g_string_append (words, cch_notice_get_hint (g_ptr_array_index (notices, 0)));
  return g_string_free (g_steal_pointer (&words), FALSE);
}
