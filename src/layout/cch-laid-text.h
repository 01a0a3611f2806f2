/* A text broken into lines of glyphs at one width.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "doc/cch-doc-block.h"
#include "layout/cch-layout-context-private.h"

G_BEGIN_DECLS

/* Glyphs of one face on one line; a change of link or source starts another. */
typedef struct
{
  CchFace *face;
  guint32 first_glyph;
  guint32 n_glyphs;
  const CchDocRun *run; /* nullable; lives as long as the text */
  guint32 start;        /* bytes of the text */
  guint32 end;
  gboolean special;
} CchLaidRun;

typedef struct
{
  guint32 first_run;
  guint32 n_runs;
  guint32 start; /* bytes of the text, without the space at the break */
  guint32 end;
  float x; /* of the first glyph, from the left end of the measure */
  float width;
} CchLaidLine;

/**
 * CchLaidText:
 *
 * Immutable. All lines have the same pitch; a glyph's x counts from the left of the measure, its
 * offset from the start of its run.
 */
typedef struct
{
  gatomicrefcount references;
  CchDocText *text;     /* owned */
  CchDocSource *source; /* owned, nullable */
  CchDocRole role;
  CchFace *face; /* of the role */
  double pitch;
  double baseline; /* below the top of a line */
  GArray *lines;   /* (element-type CchLaidLine) */
  GArray *runs;    /* (element-type CchLaidRun) */
  GArray *glyphs;  /* (element-type CchGlyph) */
} CchLaidText;

typedef struct
{
  CchLayoutContext *context;
  const CchDocProfile *profile;
  CchDocRole role;
  CchDocAlign align;
  double width;
  double indent; /* of the first line after each line feed */
} CchLaidTextRequest;

CchLaidText *
cch_laid_text_new (const CchLaidTextRequest *request, CchDocText *text, CchDocSource *source);
CchLaidText *cch_laid_text_new_balanced (const CchLaidTextRequest *request,
                                         CchDocText *text,
                                         CchDocSource *source,
                                         double *x);
CchLaidText *cch_laid_text_ref (CchLaidText *laid);
void cch_laid_text_unref (CchLaidText *laid);

double cch_laid_text_get_height (const CchLaidText *laid);
double cch_laid_text_get_width (const CchLaidText *laid);
const CchLaidLine *cch_laid_text_get_line (const CchLaidText *laid, guint line);
double cch_laid_text_get_x (const CchLaidText *laid, guint line, gsize offset);
gsize cch_laid_text_get_offset (const CchLaidText *laid, guint line, double x);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchLaidText, cch_laid_text_unref)

G_END_DECLS
