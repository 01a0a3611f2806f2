/* Makes slabs of paragraphs and titles.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "layout/cch-slab.h"

#define POINTS_PER_MM (72 / 25.4)
#define RULE_WIDTH 0.7
#define RULE_GAP 3.0

static void
clear_item (gpointer data)
{
  CchSheetItem *item = data;

  g_clear_pointer (&item->laid, cch_laid_text_unref);
}

void
cch_slab_clear (CchSlab *slab)
{
  g_clear_pointer (&slab->items, g_array_unref);
  g_clear_pointer (&slab->row, cch_table_row_free);
  g_clear_pointer (&slab->table, cch_table_flow_unref);
}

void
cch_slab_add_item (CchSlab *slab, const CchSheetItem *item)
{
  if (slab->items == NULL)
    {
      slab->items = g_array_sized_new (FALSE, TRUE, sizeof (CchSheetItem), 1);
      g_array_set_clear_func (slab->items, clear_item);
    }
  g_array_append_vals (slab->items, item, 1);
  if (item->laid != NULL)
    cch_laid_text_ref (item->laid);
}

/* Adds all lines of a text. */
void
cch_slab_add_text (CchSlab *slab,
                   CchLaidText *laid,
                   CchStructure structure,
                   guint32 block,
                   double x,
                   double y)
{
  CchSheetItem item = { .kind = CCH_ITEM_TEXT, .laid = laid, .block = block };

  item.structure = (guint8) structure;
  item.x = (float) x;
  for (item.line = 0; item.line < laid->lines->len; item.line++)
    {
      item.y = (float) (y + item.line * laid->pitch);
      cch_slab_add_item (slab, &item);
    }
}

void
cch_slab_add_rule (CchSlab *slab, double x, double y, double width)
{
  CchSheetItem item = { .kind = CCH_ITEM_RULE, .x = (float) x, .y = (float) y };

  item.width = (float) width;
  item.height = (float) RULE_WIDTH;
  cch_slab_add_item (slab, &item);
}

static CchLaidTextRequest
make_request (CchSlabMaker *maker, const CchDocLine *line, double width, double indent)
{
  CchLaidTextRequest request = { .context = maker->context,
                                 .profile = maker->profile,
                                 .role = line->role,
                                 .width = MAX (width, 8),
                                 .indent = indent };

  request.align = cch_doc_profile_get_style (maker->profile, line->role)->align;
  return request;
}

CchLaidText *
cch_slab_maker_lay (CchSlabMaker *maker, const CchDocLine *line, double width, double indent)
{
  const CchLaidTextRequest request = make_request (maker, line, width, indent);

  return cch_laid_text_new (&request, line->text, line->source);
}

/* @x: where the words begin within the width */
CchLaidText *
cch_slab_maker_lay_balanced (CchSlabMaker *maker, const CchDocLine *line, double width, double *x)
{
  const CchLaidTextRequest request = make_request (maker, line, width, 0);

  return cch_laid_text_new_balanced (&request, line->text, line->source, x);
}

/* Takes the slab over. */
void
cch_slab_maker_push (CchSlabMaker *maker, CchSlab *slab)
{
  slab->before += maker->after;
  maker->after = 0;
  slab->target = maker->target;
  maker->target = NULL;
  maker->push (maker->owner, slab);
}

static CchStructure
structure_of_role (CchDocRole role)
{
  if (cch_doc_role_get_outline_level (role) > 0)
    return CCH_STRUCTURE_HEADING;
  if (role == CCH_DOC_ROLE_BULLET || role == CCH_DOC_ROLE_SUB_BULLET)
    return CCH_STRUCTURE_LIST_ITEM;
  return CCH_STRUCTURE_PARAGRAPH;
}

/* Two lines at least stay together at either end of a paragraph. */
static gboolean
is_line_kept (const CchSlabMaker *maker, const CchDocRoleStyle *style, guint line, guint n_lines)
{
  if (style->keep_with_next || (maker->before_closing && line + 2 >= n_lines))
    return TRUE;
  return n_lines > 1 && (line == 0 || line + 2 == n_lines);
}

static void
push_lines (CchSlabMaker *maker, CchLaidText *laid, const CchDocRoleStyle *style, double x)
{
  CchSheetItem item = { .kind = CCH_ITEM_TEXT, .laid = laid, .block = maker->block };

  item.x = (float) x;

  item.structure = (guint8) structure_of_role (laid->role);
  if (item.structure == CCH_STRUCTURE_LIST_ITEM)
    {
      item.row = maker->block;
      item.block = maker->list_block;
    }
  for (guint i = 0; i < laid->lines->len; i++)
    {
      CchSlab slab = { .height = laid->pitch };

      slab.before = i == 0 ? style->before.value : 0;
      slab.keep_next = is_line_kept (maker, style, i, laid->lines->len);
      item.line = i;
      cch_slab_add_item (&slab, &item);
      cch_slab_maker_push (maker, &slab);
    }
  maker->after = style->after.value;
}

void
cch_slab_maker_add_paragraph (CchSlabMaker *maker, const CchDocLine *line)
{
  const CchDocRoleStyle *style = cch_doc_profile_get_style (maker->profile, line->role);
  double indent = style->align == CCH_DOC_ALIGN_RIGHT ? 0 : style->indent.value * POINTS_PER_MM;
  double x;
  g_autoptr (CchLaidText) laid = NULL;

  /* Centred words are headings: their lines come out about equally long. */
  if (style->align == CCH_DOC_ALIGN_CENTER)
    {
      laid = cch_slab_maker_lay_balanced (maker, line, maker->width, &x);
      push_lines (maker, laid, style, x);
      return;
    }
  laid = cch_slab_maker_lay (maker, line, maker->width, indent);
  push_lines (maker, laid, style, 0);
}

static double
rule_share_of (const CchSlabMaker *maker)
{
  return cch_doc_profile_get_length (maker->profile, CCH_DOC_PAGE_SUBJECT_RULE_SHARE);
}

static void
push_short_rule (CchSlabMaker *maker, double text_width)
{
  CchSlab slab = { .height = 2 * RULE_GAP, .keep_next = TRUE };
  double width = text_width * rule_share_of (maker);

  cch_slab_add_rule (&slab, (maker->width - width) / 2, RULE_GAP, width);
  cch_slab_maker_push (maker, &slab);
  maker->after = RULE_GAP;
}

/* Name, subject or reference, and the short rule under the last of them. */
void
cch_slab_maker_add_title (CchSlabMaker *maker, const CchDocBlock *block)
{
  guint n_lines;
  const CchDocLine *lines = cch_doc_block_get_lines (block, &n_lines);
  double width = 0;

  for (guint i = 0; i < n_lines; i++)
    {
      const CchDocRoleStyle *style = cch_doc_profile_get_style (maker->profile, lines[i].role);
      double x;
      g_autoptr (CchLaidText) laid =
          cch_slab_maker_lay_balanced (maker, &lines[i], maker->width, &x);

      push_lines (maker, laid, style, x);
      width = cch_laid_text_get_width (laid);
      maker->block++;
    }
  if (n_lines > 1)
    push_short_rule (maker, width);
}
