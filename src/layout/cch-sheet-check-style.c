/* The format police on looks: sizes, weight, capitals, spacing, tables.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-text.h"
#include "layout/cch-sheet-check-private.h"

#define MM(points) ((points) *25.4 / 72)

static const CchDocRoleStyle *
style_of (const CchSheetCheck *check, const CchSheetItem *item)
{
  return cch_doc_profile_get_style (check->law, item->laid->role);
}

static gboolean
check_size (const CchSheetCheck *check, const CchSheet *page, guint index)
{
  const CchSheetItem *item = cch_sheet_get_item (page, index);
  const CchDocMeasure *size = &style_of (check, item)->size;

  return item->laid->face->size >= size->minimum && item->laid->face->size <= size->maximum;
}

static gboolean
check_bold (const CchSheetCheck *check, const CchSheet *page, guint index)
{
  const CchSheetItem *item = cch_sheet_get_item (page, index);

  return !item->laid->face->bold == !style_of (check, item)->bold;
}

static gboolean
check_italic (const CchSheetCheck *check, const CchSheet *page, guint index)
{
  const CchSheetItem *item = cch_sheet_get_item (page, index);

  return !item->laid->face->italic == !style_of (check, item)->italic;
}

/* Words in capitals by the letters themselves; layout never changes them. */
static gboolean
check_capitals (const CchSheetCheck *check, const CchSheet *page, guint index)
{
  const CchSheetItem *item = cch_sheet_get_item (page, index);
  g_autofree char *upper = NULL;

  if (!style_of (check, item)->capitals || item->line > 0)
    return TRUE;
  upper = cch_text_upper (cch_sheet_get_words (item));
  return g_str_equal (upper, cch_sheet_get_words (item));
}

static gboolean
check_family (const CchSheetCheck *check, const CchSheet *page, guint index)
{
  const CchSheetItem *item = cch_sheet_get_item (page, index);

  return g_strcmp0 (item->laid->face->family, cch_doc_profile_get_font_family (check->law)) == 0;
}

static gboolean
check_indent (const CchSheetCheck *check, const CchSheet *page, guint index)
{
  const CchSheetItem *item = cch_sheet_get_item (page, index);
  const CchDocMeasure *indent = &style_of (check, item)->indent;
  double found = MM (cch_sheet_item_left (item) - item->x);

  if (indent->maximum <= 0 || item->line > 0)
    return TRUE;
  return found >= indent->minimum - 0.2 && found <= indent->maximum + 0.2;
}

static double
pitch_factor (const CchSheetCheck *check, const CchSheetItem *item)
{
  double single = cch_doc_profile_get_measure (check->law, CCH_DOC_PAGE_LINE_PITCH)->value;

  return item->laid->pitch / (single * item->laid->face->size);
}

static gboolean
check_pitch_least (const CchSheetCheck *check, const CchSheet *page, guint index)
{
  const CchSheetItem *item = cch_sheet_get_item (page, index);

  return pitch_factor (check, item) >= style_of (check, item)->line_factor.minimum - 0.01;
}

static gboolean
check_pitch_most (const CchSheetCheck *check, const CchSheet *page, guint index)
{
  const CchSheetItem *item = cch_sheet_get_item (page, index);

  return pitch_factor (check, item) <= style_of (check, item)->line_factor.maximum + 0.01;
}

static gboolean
is_paragraph (const CchSheetItem *item)
{
  return item->kind == CCH_ITEM_TEXT && item->laid->role <= CCH_DOC_ROLE_LETTER_HEADING;
}

static gboolean
check_gap (const CchSheetCheck *check, const CchSheet *page, guint index)
{
  const CchSheetItem *item = cch_sheet_get_item (page, index);
  const CchSheetItem *above = index > 0 ? cch_sheet_get_item (page, index - 1) : NULL;
  double gap;

  if (above == NULL || !is_paragraph (item) || !is_paragraph (above) || item->line > 0)
    return TRUE;
  gap = item->y - above->y - above->laid->pitch;
  return gap >= style_of (check, item)->before.minimum - 0.1;
}

/* A line that is not the last of its paragraph reaches as far as its neighbours. */
static gboolean
check_justified (const CchSheetCheck *check, const CchSheet *page, guint index)
{
  const CchSheetItem *item = cch_sheet_get_item (page, index);
  const CchSheetItem *next =
      index + 1 < page->items->len ? cch_sheet_get_item (page, index + 1) : NULL;
  const char *words = cch_sheet_get_words (item);

  if (style_of (check, item)->align != CCH_DOC_ALIGN_JUSTIFY || next == NULL
      || next->laid != item->laid || item->line == 0 || next->line + 1 >= item->laid->lines->len
      || words[cch_laid_text_get_line (item->laid, item->line)->end] == '\n')
    return TRUE;
  return ABS (cch_sheet_item_right (item) - cch_sheet_item_right (next)) < 1;
}

static gboolean
is_cell (const CchSheetItem *item)
{
  return item->kind == CCH_ITEM_TEXT
         && (item->laid->role == CCH_DOC_ROLE_TABLE_BODY
             || item->laid->role == CCH_DOC_ROLE_TABLE_HEADER);
}

static gboolean
check_table_header (const CchSheetCheck *check, const CchSheet *page)
{
  for (guint i = 0; i < page->items->len; i++)
    if (is_cell (cch_sheet_get_item (page, i)))
      return cch_sheet_find_role (page, CCH_DOC_ROLE_TABLE_HEADER) != NULL;
  return TRUE;
}

const CchSheetRule cch_sheet_style_rules[] = {
  { "font.family", .item = check_family },
  { "font.size", .item = check_size },
  { "font.bold", .item = check_bold },
  { "font.italic", .item = check_italic },
  { "font.capitals", .item = check_capitals },
  { "text.indent", .item = check_indent },
  { "text.pitch-least", .item = check_pitch_least },
  { "text.pitch-most", .item = check_pitch_most },
  { "text.gap", .item = check_gap },
  { "text.justified", .item = check_justified },
  { "table.header", .page = check_table_header },
};
const guint cch_sheet_n_style_rules = G_N_ELEMENTS (cch_sheet_style_rules);
