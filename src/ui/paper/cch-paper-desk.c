/* Where each sheet stands on the desk of a preview, at a scale, in one column or two.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/paper/cch-paper-desk.h"

#include <math.h>

static void
measure_row (GPtrArray *sheets,
             guint first,
             gboolean facing,
             guint *count,
             double *width,
             double *height)
{
  *count = MIN (facing ? 2 : 1, sheets->len - first);
  *width = 0;
  *height = 0;
  for (guint i = first; i < first + *count; i++)
    {
      const CchSheet *sheet = g_ptr_array_index (sheets, i);

      *width += cch_sheet_get_width (sheet);
      *height = MAX (*height, cch_sheet_get_height (sheet));
    }
}

static void
measure_widest (GPtrArray *sheets, gboolean facing, double *width, double *height)
{
  guint count;
  double row_width, row_height;

  *width = 0;
  *height = 0;
  for (guint i = 0; i < sheets->len; i += count)
    {
      measure_row (sheets, i, facing, &count, &row_width, &row_height);
      *width = MAX (*width, row_width);
      *height = MAX (*height, row_height);
    }
}

static void
place_row (CchPaperDesk *desk, GPtrArray *sheets, guint first, guint count, double scale, double x)
{
  for (guint i = first; i < first + count; i++)
    {
      const CchSheet *sheet = g_ptr_array_index (sheets, i);
      graphene_rect_t rectangle =
          GRAPHENE_RECT_INIT ((float) x, (float) desk->height,
                              (float) round (cch_sheet_get_width (sheet) * scale),
                              (float) round (cch_sheet_get_height (sheet) * scale));

      g_array_append_val (desk->rectangles, rectangle);
      x += rectangle.size.width + CCH_PAPER_GAP;
    }
}

/**
 * cch_paper_desk_place:
 * @scale: pixels a point
 * @least_width: rows are centred in this, or in the widest row
 */
void
cch_paper_desk_place (CchPaperDesk *desk,
                      GPtrArray *sheets,
                      gboolean facing,
                      double scale,
                      double least_width)
{
  guint count;
  double width, height;

  g_array_set_size (desk->rectangles, 0);
  measure_widest (sheets, facing, &width, &height);
  desk->width = MAX (least_width, ceil (width * scale) + CCH_PAPER_GAP * (facing ? 3 : 2));
  desk->height = CCH_PAPER_GAP;
  for (guint i = 0; i < sheets->len; i += count)
    {
      measure_row (sheets, i, facing, &count, &width, &height);
      place_row (desk, sheets, i, count, scale,
                 floor ((desk->width - width * scale - CCH_PAPER_GAP * (count - 1)) / 2));
      desk->height += round (height * scale) + CCH_PAPER_GAP;
    }
}

static double
measure_narrowest (GPtrArray *sheets, gboolean facing)
{
  double narrowest = G_MAXDOUBLE;
  double width, height;
  guint count;

  for (guint i = 0; i < sheets->len; i += count)
    {
      measure_row (sheets, i, facing, &count, &width, &height);
      if (count == (facing ? 2 : 1) || sheets->len == 1)
        narrowest = MIN (narrowest, width);
    }
  return narrowest;
}

/**
 * cch_paper_desk_fit:
 * @whole: whether every sheet must fit, in its height too
 *
 * Sheets that lie on their side would make those that stand too small to read: the width that fits
 * is that of the narrowest row.
 *
 * Returns: the scale
 */
double
cch_paper_desk_fit (GPtrArray *sheets, gboolean facing, double width, double height, gboolean whole)
{
  double room = width - CCH_PAPER_GAP * (facing ? 3 : 2);
  double row_width, row_height;

  if (sheets->len == 0)
    return 1;
  measure_widest (sheets, facing, &row_width, &row_height);
  if (whole)
    return MAX (MIN (room / row_width, (height - 2 * CCH_PAPER_GAP) / row_height), 0.05);
  return MAX (room / MIN (measure_narrowest (sheets, facing), row_width), 0.05);
}

/* Returns: the first sheet that reaches below @y; the last one when none does */
guint
cch_paper_desk_find (const CchPaperDesk *desk, double y)
{
  guint low = 0, high = desk->rectangles->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;
      const graphene_rect_t *rectangle = &g_array_index (desk->rectangles, graphene_rect_t, middle);

      if (rectangle->origin.y + rectangle->size.height > y)
        high = middle;
      else
        low = middle + 1;
    }
  return MIN (low, MAX (desk->rectangles->len, 1) - 1);
}
