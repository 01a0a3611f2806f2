/* Asks a page: what lies at a point, where are these words, and the page as text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-text.h"
#include "layout/cch-sheet-private.h"

#define POINTS_PER_MM (72 / 25.4)

static CchDocSource *
source_of (const CchSheetItem *item, const CchDocRun *run)
{
  return run != NULL && run->source != NULL ? run->source : item->laid->source;
}

static gboolean
is_level (const CchSheetItem *item, double y)
{
  return item->kind == CCH_ITEM_TEXT && y >= item->y && y < item->y + item->laid->pitch;
}

/* How far the point is, sideways, from the words; a cell is as wide as its column. */
static double
distance (const CchSheetItem *item, double x)
{
  const CchLaidLine *line = cch_laid_text_get_line (item->laid, item->line);
  double left = item->width > 0 ? item->x : item->x + line->x;
  double width = item->width > 0 ? item->width : line->width;

  return MAX (MAX (left - x, x - left - width), 0);
}

static const CchSheetItem *
find_nearest (const CchSheet *page, double x, double y)
{
  const CchSheetItem *nearest = NULL;

  for (guint i = 0; i < page->items->len; i++)
    {
      const CchSheetItem *item = &g_array_index (page->items, CchSheetItem, i);

      if (is_level (item, y) && (nearest == NULL || distance (item, x) < distance (nearest, x)))
        nearest = item;
    }
  return nearest;
}

static gboolean
is_cell (const CchSheetItem *item, guint32 block)
{
  return item->kind == CCH_ITEM_TEXT && item->block == block
         && (item->structure == CCH_STRUCTURE_CELL || item->structure == CCH_STRUCTURE_HEADER_CELL);
}

/* The row that is @y high. A merged cell counts to the first of its rows: others know better. */
static guint32
find_row (const CchSheet *page, guint32 block, double y)
{
  guint32 row = 0;

  for (guint i = 0; i < page->items->len; i++)
    {
      const CchSheetItem *item = &g_array_index (page->items, CchSheetItem, i);

      if (is_cell (item, block) && is_level (item, y))
        row = MAX (row, item->row);
    }
  return row;
}

/* Below the words of a short cell there are only those of its neighbours: the point is still in the
 * short one, or in a merged one that began further up. */
static gboolean
is_better (const CchSheetItem *item, const CchSheetItem *found, double x, double y)
{
  double gain = distance (found, x) - distance (item, x);

  if (gain != 0)
    return gain > 0;
  if (item->row != found->row)
    return item->row > found->row;
  return ABS (item->y - y) < ABS (found->y - y);
}

static const CchSheetItem *
find_in_column (const CchSheet *page, const CchSheetItem *neighbour, double x, double y)
{
  guint32 row = find_row (page, neighbour->block, y);
  const CchSheetItem *found = neighbour;

  for (guint i = 0; i < page->items->len; i++)
    {
      const CchSheetItem *item = &g_array_index (page->items, CchSheetItem, i);

      if (is_cell (item, neighbour->block) && item->row <= row && is_better (item, found, x, y))
        found = item;
    }
  return found;
}

/**
 * cch_sheet_hit:
 *
 * Returns: whether words stand on the height of the point; the nearest ones are given, in a table
 *   those of the cell
 */
gboolean
cch_sheet_hit (const CchSheet *page, double x, double y, CchSheetHit *hit)
{
  const CchSheetItem *nearest = find_nearest (page, x, y);
  const CchDocRun *run;

  if (nearest == NULL)
    return FALSE;
  if (is_cell (nearest, nearest->block) && distance (nearest, x) > 0)
    nearest = find_in_column (page, nearest, x, y);

  hit->offset = cch_laid_text_get_offset (nearest->laid, nearest->line, x - nearest->x);
  run = cch_doc_text_get_run_at (nearest->laid->text, hit->offset);
  hit->text = cch_doc_text_get_string (nearest->laid->text);
  hit->source = source_of (nearest, run);
  hit->link = run != NULL ? run->link : NULL;
  return TRUE;
}

static CchSheetBox
box_of (const CchSheetItem *item, gsize start, gsize end)
{
  double left = cch_laid_text_get_x (item->laid, item->line, start);
  double right = cch_laid_text_get_x (item->laid, item->line, end);

  return (CchSheetBox){ item->x + left, item->y, MAX (right - left, 1), item->laid->pitch };
}

/* The text as a search sees it; @offsets gives for each folded byte the byte it came from. */
static char *
fold_with_offsets (const char *string, GArray *offsets)
{
  g_autoptr (GString) folded = g_string_new (NULL);

  for (const char *at = string;; at = g_utf8_next_char (at))
    {
      guint32 offset = (guint32) (at - string);
      char letter[7] = { 0 };
      g_autofree char *plain = NULL;

      if (*at != '\0')
        {
          g_utf8_strncpy (letter, at, 1);
          plain = *at == '\n' ? g_strdup (" ") : cch_text_fold (letter);
          g_string_append (folded, *plain == '\0' ? letter : plain);
        }
      while (offsets->len < folded->len)
        g_array_append_val (offsets, offset);
      if (*at == '\0')
        {
          g_array_append_val (offsets, offset);
          return g_string_free (g_steal_pointer (&folded), FALSE);
        }
    }
}

/* A match may run over several lines of the page; each gets its box. */
static void
add_match (const CchSheet *page, guint first, gsize start, gsize end, GArray *boxes)
{
  const CchLaidText *laid = g_array_index (page->items, CchSheetItem, first).laid;

  for (guint i = first; i < page->items->len; i++)
    {
      const CchSheetItem *item = &g_array_index (page->items, CchSheetItem, i);
      const CchLaidLine *line;
      CchSheetBox box;

      if (item->laid != laid)
        break;
      line = cch_laid_text_get_line (laid, item->line);
      if (end <= line->start || start >= line->end)
        continue;
      box = box_of (item, MAX (start, line->start), MIN (end, line->end));
      g_array_append_val (boxes, box);
    }
}

static void
search_text (const CchSheet *page, guint first, const char *needle, GArray *boxes)
{
  const CchLaidText *laid = g_array_index (page->items, CchSheetItem, first).laid;
  g_autoptr (GArray) offsets = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autofree char *folded = fold_with_offsets (cch_doc_text_get_string (laid->text), offsets);
  gsize length = strlen (needle);

  for (const char *at = strstr (folded, needle); at != NULL; at = strstr (at + length, needle))
    add_match (page, first, g_array_index (offsets, guint32, at - folded),
               g_array_index (offsets, guint32, (gsize) (at - folded) + length), boxes);
}

/**
 * cch_sheet_search:
 * @words: as typed; case, tone marks and đ/d do not count
 *
 * Returns: (transfer full) (element-type CchSheetBox): where the words stand
 */
GArray *
cch_sheet_search (const CchSheet *page, const char *words)
{
  GArray *boxes = g_array_new (FALSE, FALSE, sizeof (CchSheetBox));
  g_autofree char *folded = cch_text_fold (words);
  const CchLaidText *previous = NULL;

  if (*folded == '\0')
    return boxes;
  for (guint i = 0; i < page->items->len; i++)
    {
      const CchSheetItem *item = &g_array_index (page->items, CchSheetItem, i);

      if (item->kind != CCH_ITEM_TEXT || item->laid == previous)
        continue;
      previous = item->laid;
      search_text (page, i, folded, boxes);
    }
  return boxes;
}

static gboolean
is_source (const CchDocSource *source, const char *uuid, const char *field)
{
  return source != NULL && g_str_equal (cch_doc_source_get_uuid (source), uuid)
         && (field == NULL || g_strcmp0 (cch_doc_source_get_field (source), field) == 0);
}

/**
 * cch_sheet_find_source:
 * @field: (nullable): any field
 *
 * Returns: (transfer full) (element-type CchSheetBox): the lines that come from the record
 */
GArray *
cch_sheet_find_source (const CchSheet *page, const char *uuid, const char *field)
{
  GArray *boxes = g_array_new (FALSE, FALSE, sizeof (CchSheetBox));

  for (guint i = 0; i < page->items->len; i++)
    {
      const CchSheetItem *item = &g_array_index (page->items, CchSheetItem, i);
      const CchLaidLine *line;
      CchSheetBox box;

      if (item->kind != CCH_ITEM_TEXT || !is_source (item->laid->source, uuid, field))
        continue;
      line = cch_laid_text_get_line (item->laid, item->line);
      box = box_of (item, line->start, line->end);
      g_array_append_val (boxes, box);
    }
  return boxes;
}

static void
append_number (GString *out, double points)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_c (out, ' ');
  g_string_append (out,
                   g_ascii_formatd (buffer, sizeof buffer, "%.1f", points / POINTS_PER_MM + 1e-9));
}

static void
append_words (GString *out, const CchSheetItem *item)
{
  const CchLaidLine *line = cch_laid_text_get_line (item->laid, item->line);
  const char *string = cch_doc_text_get_string (item->laid->text);

  append_number (out, item->x + line->x);
  append_number (out, item->y + item->laid->baseline);
  append_number (out, line->width);
  g_string_append_printf (out, " %s%s: %.*s\n", cch_doc_role_get_nick (item->laid->role),
                          item->structure == CCH_STRUCTURE_NONE ? "*" : "",
                          (int) (line->end - line->start), string + line->start);
}

static void
append_box (GString *out, const CchSheetItem *item)
{
  append_number (out, item->x);
  append_number (out, item->y);
  append_number (out, item->width);
  append_number (out, item->height);
  g_string_append_c (out, '\n');
}

/**
 * cch_sheet_dump:
 *
 * Returns: (transfer full): what stands where, in millimetres: for text the left end, the
 *   baseline and the width; a star marks what is repeated or no content
 */
char *
cch_sheet_dump (const CchSheet *page)
{
  static const char *const kinds[] = { "text", "rule", "frame", "image", "target" };
  g_autoptr (GString) out = g_string_new (NULL);

  g_string_append_printf (out, "page %s", page->label != NULL ? page->label : "");
  append_number (out, page->width);
  append_number (out, page->height);
  g_string_append_c (out, '\n');
  for (guint i = 0; i < page->items->len; i++)
    {
      const CchSheetItem *item = &g_array_index (page->items, CchSheetItem, i);

      g_string_append_printf (out, "  %s", kinds[item->kind]);
      if (item->kind == CCH_ITEM_TEXT)
        append_words (out, item);
      else
        append_box (out, item);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/**
 * cch_sheet_get_text:
 *
 * Returns: (transfer full): the words of the page as they are read, a line feed behind each
 *   paragraph and cell
 */
char *
cch_sheet_get_text (const CchSheet *page)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const CchLaidText *last = NULL;

  for (guint i = 0; i < page->items->len; i++)
    {
      const CchSheetItem *item = &g_array_index (page->items, CchSheetItem, i);
      const CchLaidLine *line;

      if (item->kind != CCH_ITEM_TEXT)
        continue;
      line = cch_laid_text_get_line (item->laid, item->line);
      if (text->len > 0)
        g_string_append_c (text, item->laid == last ? ' ' : '\n');
      g_string_append_len (text, cch_doc_text_get_string (item->laid->text) + line->start,
                           line->end - line->start);
      last = item->laid;
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
