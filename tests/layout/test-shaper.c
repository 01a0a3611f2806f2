/* Words shaped directly must be Pango's to the unit, in each style and size.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "layout/cch-plain-shaper.h"

#include <string.h>

static const char *const plain_words[] = {
  " ",   "Kế",    "hoạch", "NGHĨA", "AVATAR",   "To,",    "“Tự", "–",    "61/2018/NĐ-CP",
  "Ự.",  "(ữ)",   "ỵ",     "f",     "fi",       "office", "L’Y", "12",   "2016-2020",
  "½",   "a b c", "./.",   "Phụ",   "lục;",     "T.Y.V.", "30%", "…",    "Ẫ",
  "đ/c", "„quot", "×",     "µ",     "A\u00a0V", "•",      "Ç",   "ÀÁÂÃ",
};

/* What direct shaping must leave to Pango. */
static const char *const special_words[] = {
  "e\u0302\u0301", /* letters and their marks apart */
  "\u4e2d",        /* no glyph in a Latin face */
  "☐",
  "a\u00adb", /* a soft hyphen is not drawn */
  "a\tb",
  "\u05d0\u05d1",
  "\u200bx",
  "1\ufe0f",
};

static PangoContext *
make_pango (void)
{
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();
  cairo_font_options_t *options = cairo_font_options_create ();
  PangoContext *pango;

  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (map), 72);
  pango = pango_font_map_create_context (map);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (pango, options);
  pango_context_set_round_glyph_positions (pango, FALSE);
  pango_context_set_language (pango, pango_language_from_string ("vi"));
  cairo_font_options_destroy (options);
  return pango;
}

static PangoLayout *
make_layout (PangoContext *pango, const CchFace *face)
{
  PangoLayout *layout = pango_layout_new (pango);
  PangoFontDescription *description = pango_font_description_new ();

  pango_font_description_set_family (description, face->family);
  pango_font_description_set_size (description, (int) (face->size * PANGO_SCALE + 0.5));
  pango_font_description_set_weight (description,
                                     face->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_style (description,
                                    face->italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  pango_layout_set_font_description (layout, description);
  pango_font_description_free (description);
  return layout;
}

static void
compare (const CchShapedWord *word, PangoLayout *layout)
{
  GSList *runs = pango_layout_get_line_readonly (layout, 0)->runs;
  const PangoGlyphItem *item = runs->data;
  double x = 0;

  g_assert_null (runs->next);
  g_assert_cmpint (item->glyphs->num_glyphs, ==, word->n_glyphs);
  for (guint i = 0; i < word->n_glyphs; i++)
    {
      const PangoGlyphInfo *info = &item->glyphs->glyphs[i];

      g_assert_cmpint (word->glyphs[i].glyph, ==, info->glyph);
      g_assert_cmpint (word->glyphs[i].offset, ==, item->glyphs->log_clusters[i]);
      g_assert_cmpfloat_with_epsilon (word->glyphs[i].x,
                                      x + pango_units_to_double (info->geometry.x_offset), 1e-3);
      g_assert_cmpfloat_with_epsilon (word->glyphs[i].y,
                                      pango_units_to_double (info->geometry.y_offset), 1e-3);
      x += pango_units_to_double (info->geometry.width);
    }
  g_assert_cmpfloat_with_epsilon (word->width, x, 1e-3);
}

static void
compare_face (CchLayoutContext *context, PangoContext *pango, double size, guint style)
{
  CchFace *face =
      cch_layout_context_get_face (context, "Times New Roman", size, (style & 1) != 0, style >= 2);
  g_autoptr (PangoLayout) layout = make_layout (pango, face);
  PangoFontMetrics *metrics;

  for (guint i = 0; i < G_N_ELEMENTS (plain_words); i++)
    {
      const char *bytes = plain_words[i];
      const CchShapedWord *word =
          cch_layout_context_shape (context, face, bytes, (guint) strlen (bytes));

      pango_layout_set_text (layout, bytes, -1);
      compare (word, layout);
    }
  metrics = pango_context_get_metrics (pango, pango_layout_get_font_description (layout), NULL);
  g_assert_cmpfloat_with_epsilon (face->ascent,
                                  pango_units_to_double (pango_font_metrics_get_ascent (metrics)),
                                  1e-3);
  g_assert_cmpfloat_with_epsilon (face->descent,
                                  pango_units_to_double (pango_font_metrics_get_descent (metrics)),
                                  1e-3);
  pango_font_metrics_unref (metrics);
}

static void
test_like_pango (void)
{
  static const double sizes[] = { 14, 11, 12.5, 13 };
  g_autoptr (CchLayoutContext) context = cch_layout_context_new ();
  PangoContext *pango = make_pango ();

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint style = 0; style < 4; style++)
      compare_face (context, pango, sizes[i], style);
  g_object_unref (pango);
}

static void
test_left_to_pango (void)
{
  g_autoptr (CchLayoutContext) context = cch_layout_context_new ();
  CchFace *face = cch_layout_context_get_face (context, "Times New Roman", 14, FALSE, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (special_words); i++)
    {
      const char *bytes = special_words[i];

      g_assert_null (cch_plain_shaper_shape (face, bytes, (guint) strlen (bytes)));
      g_assert_nonnull (cch_layout_context_shape (context, face, bytes, (guint) strlen (bytes)));
    }
}

/* Twice the size is twice as wide, by whichever road: nothing is rounded to dots of a screen, or
 * lines would break differently at another zoom. */
static void
test_proportional (void)
{
  static const char *const words[] = { "hoạch", "Vie\u0323\u0302t ngu\u031b\u0303", "\u4e2d\u6587",
                                       "☐ việc" };
  g_autoptr (CchLayoutContext) context = cch_layout_context_new ();

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      guint length = (guint) strlen (words[i]);
      CchFace *small = cch_layout_context_get_face (context, "Times New Roman", 11.3, FALSE, FALSE);
      CchFace *large = cch_layout_context_get_face (context, "Times New Roman", 226, FALSE, FALSE);
      double width = cch_layout_context_shape (context, small, words[i], length)->width;

      g_assert_cmpfloat (width, >, 0);
      g_assert_cmpfloat_with_epsilon (
          cch_layout_context_shape (context, large, words[i], length)->width, 20 * width, 0.15);
    }
}

/* What cairo draws is as wide as what was laid, in the first size of a style and in the others. */
static void
test_drawn_as_laid (void)
{
  static const double sizes[] = { 14, 11, 13 };
  g_autoptr (CchLayoutContext) context = cch_layout_context_new ();

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      CchFace *face =
          cch_layout_context_get_face (context, "Times New Roman", sizes[i], TRUE, FALSE);
      const CchShapedWord *word = cch_layout_context_shape (context, face, "m", 1);
      cairo_glyph_t glyph = { word->glyphs[0].glyph, 0, 0 };
      cairo_text_extents_t extents;

      cairo_scaled_font_glyph_extents (face->scaled, &glyph, 1, &extents);
      g_assert_cmpfloat_with_epsilon (extents.x_advance, word->width, 0.01);
    }
}

/* Sizes of a style share one font: cairo would else put it into the file once a size. */
static void
test_one_font_a_style (void)
{
  g_autoptr (CchLayoutContext) context = cch_layout_context_new ();
  const CchFace *first = cch_layout_context_get_face (context, "Tinos", 14, TRUE, FALSE);
  const CchFace *second = cch_layout_context_get_face (context, "Tinos", 12, TRUE, FALSE);
  const CchFace *other = cch_layout_context_get_face (context, "Tinos", 12, FALSE, FALSE);

  g_assert_true (second != first);
  g_assert_null (second->font);
  g_assert_true (hb_font_get_face (first->shaper) == hb_font_get_face (second->shaper));
  g_assert_true (hb_font_get_face (first->shaper) != hb_font_get_face (other->shaper));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layout/shaper/like-pango", test_like_pango);
  g_test_add_func ("/layout/shaper/left-to-pango", test_left_to_pango);
  g_test_add_func ("/layout/shaper/proportional", test_proportional);
  g_test_add_func ("/layout/shaper/drawn-as-laid", test_drawn_as_laid);
  g_test_add_func ("/layout/shaper/one-font-a-style", test_one_font_a_style);
  return g_test_run ();
}
