/* Tests of sheets in the pixels of a screen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "doc/cch-doc-builder.h"
#include "layout/cch-paginator.h"
#include "ui/paper/cch-paper-raster.h"

static CchSheet *
make_sheet (const char *words)
{
  g_autoptr (CchDocProfile) profile = cch_doc_profile_load ("nd30-2020", NULL);
  g_autoptr (CchDocBuilder) builder = cch_doc_builder_new (profile);
  g_autoptr (CchLayoutContext) context = cch_layout_context_new ();
  g_autoptr (CchDoc) doc = NULL;
  g_autoptr (GPtrArray) sheets = NULL;

  cch_doc_builder_begin_part (builder, CCH_DOC_PART_MAIN, CCH_DOC_PORTRAIT, NULL);
  cch_doc_builder_add_line (builder, CCH_DOC_ROLE_BODY, words);
  doc = cch_doc_builder_end (builder);
  sheets = cch_paginator_make_pages (context, doc);
  return cch_sheet_ref (g_ptr_array_index (sheets, 0));
}

/* Adds up how dark each column of pixels is. */
static double *
measure_ink (GBytes *bytes, int width, int height)
{
  const guint32 *pixels = g_bytes_get_data (bytes, NULL);
  double *ink = g_new0 (double, width);

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      ink[x] += 255 - (pixels[y * width + x] & 0xff);
  return ink;
}

/* On a small sheet letters stand where they are, not on the next whole pixel: the same letters stay
 * equally far apart. */
static void
test_small_letters (void)
{
  enum
  {
    WIDTH = 357,
    HEIGHT = 505
  };
  g_autoptr (CchSheet) sheet = make_sheet ("l l l l l l l l l l l l l l l l l l l l l l l l");
  g_autoptr (GBytes) bytes = cch_paper_raster_draw (sheet, WIDTH, HEIGHT);
  g_autofree double *ink = measure_ink (bytes, WIDTH, HEIGHT);
  double last = 0, least = G_MAXDOUBLE, most = 0;

  for (int x = 0; x < WIDTH;)
    {
      double weight = 0, moment = 0;

      for (; x < WIDTH && ink[x] > 0; x++)
        {
          weight += ink[x];
          moment += ink[x] * x;
        }
      x++;
      if (weight == 0)
        continue;
      if (last > 0)
        {
          least = MIN (least, moment / weight - last);
          most = MAX (most, moment / weight - last);
        }
      last = moment / weight;
    }
  g_test_message ("from %f to %f", least, most);
  g_assert_cmpfloat (most - least, <, 0.8);
  g_assert_cmpfloat (most, >, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/raster/small-letters", test_small_letters);
  return g_test_run ();
}
