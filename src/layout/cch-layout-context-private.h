/* Faces and shaped words, for the layout's own files.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <hb.h>
#include <pango/pangocairo.h>

#include "layout/cch-layout-context.h"

G_BEGIN_DECLS

/* A font at one size; owned by the context and never moved or freed before it. The sizes of one
 * style share what the first of them loaded. */
typedef struct
{
  guint index;
  PangoFont *font;   /* nullable: loaded when a word needs Pango */
  hb_font_t *shaper; /* nullable: none in a face that stands in for letters */
  cairo_scaled_font_t *scaled;
  const char *family; /* interned, as asked for; NULL for a face that stands in for letters */
  double size;
  gboolean bold;
  gboolean italic;
  double ascent;
  double descent;
  double space;
  guint16 space_glyph;
  GHashTable *words; /* (element-type CchShapedWord), owned */
} CchFace;

/* Positions are points from the word's left end; offset is the byte in the word. */
typedef struct
{
  guint16 glyph;
  guint16 offset;
  float x;
  float y;
} CchGlyph;

/* Glyphs of one face; a word has several only when a letter is missing in its own face. */
typedef struct
{
  CchFace *face;
  guint16 first;
  guint16 count;
} CchWordPiece;

typedef struct
{
  const char *bytes; /* first two fields: the key in CchFace.words */
  guint length;
  float width;
  gboolean special; /* glyphs and letters are not one to one */
  guint n_pieces;
  guint n_glyphs;
  CchWordPiece *pieces;
  CchGlyph *glyphs;
} CchShapedWord;

CchFace *cch_layout_context_get_face (CchLayoutContext *context,
                                      const char *family,
                                      double size,
                                      gboolean bold,
                                      gboolean italic);
const CchShapedWord *cch_layout_context_shape (CchLayoutContext *context,
                                               CchFace *face,
                                               const char *bytes,
                                               guint length);
void cch_layout_context_trim (CchLayoutContext *context);

G_END_DECLS
