/* What stands at the foot of the first page: the address of the agency, under a line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "layout/cch-slab.h"

/* Points above the line, and between it and the words. */
#define GAP 6
#define LEADING 2
#define RULE_WIDTH 0.6

static void
add_rule (CchSheet *page, double x, double y, double width)
{
  CchSheetItem rule = { .kind = CCH_ITEM_RULE, .x = (float) x, .y = (float) y };

  rule.width = (float) width;
  rule.height = (float) RULE_WIDTH;
  cch_sheet_add_item (page, &rule);
}

static void
add_lines (CchSlabMaker *maker, CchLaidText *laid, CchSheet *page, double left, double y)
{
  for (guint line = 0; line < laid->lines->len; line++)
    {
      CchSheetItem item = { .kind = CCH_ITEM_TEXT,
                            .structure = CCH_STRUCTURE_PARAGRAPH,
                            .block = maker->block,
                            .line = line,
                            .laid = laid };

      item.x = (float) left;
      item.y = (float) (y + line * laid->pitch);
      item.width = (float) maker->width;
      cch_sheet_add_item (page, &item);
    }
  maker->block++;
}

/**
 * cch_slab_maker_put_foot:
 * @bottom: where the room for words ends
 *
 * Returns: where it ends above the foot
 */
double
cch_slab_maker_put_foot (CchSlabMaker *maker,
                         const CchDocBlock *block,
                         CchSheet *page,
                         double left,
                         double bottom)
{
  g_autoptr (GPtrArray) laid =
      g_ptr_array_new_with_free_func ((GDestroyNotify) cch_laid_text_unref);
  guint n_lines;
  const CchDocLine *lines = cch_doc_block_get_lines (block, &n_lines);
  double y = bottom;

  for (guint i = 0; i < n_lines; i++)
    {
      g_ptr_array_add (laid, cch_slab_maker_lay (maker, &lines[i], maker->width, 0));
      y -= cch_laid_text_get_height (g_ptr_array_index (laid, i));
    }
  if (n_lines == 0)
    return bottom;
  add_rule (page, left, y - LEADING, maker->width);
  bottom = y - LEADING - GAP;
  for (guint i = 0; i < n_lines; i++)
    {
      add_lines (maker, g_ptr_array_index (laid, i), page, left, y);
      y += cch_laid_text_get_height (g_ptr_array_index (laid, i));
    }
  return bottom;
}
