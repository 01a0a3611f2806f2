/* Makes the slabs of two columns: letterhead, addressees, recipients beside the signature.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "layout/cch-slab.h"

#include <math.h>

#define POINTS_PER_MM (72 / 25.4)
#define RULE_GAP 2.5
#define ROW_GAP 5.0
#define GUTTER 8.0

/* Of a page: what is taller than that need not stay together. */
#define TALL_SHARE 0.5

/* A column that is filled from the top. */
typedef struct
{
  CchSlabMaker *maker;
  CchSlab *slab;
  double x;
  double width;
  double y;
} Column;

static CchLaidText *
column_lay (Column *column, const CchDocLine *line)
{
  return cch_slab_maker_lay (column->maker, line, column->width, 0);
}

static double
column_add (Column *column, const CchDocLine *line)
{
  const CchDocRoleStyle *style = cch_doc_profile_get_style (column->maker->profile, line->role);
  double x;
  g_autoptr (CchLaidText) laid =
      cch_slab_maker_lay_balanced (column->maker, line, column->width, &x);

  column->y += style->before.value;
  cch_slab_add_text (column->slab, laid, CCH_STRUCTURE_PARAGRAPH, column->maker->block++,
                     column->x + x, column->y);
  column->y += cch_laid_text_get_height (laid) + style->after.value;
  return cch_laid_text_get_width (laid);
}

static void
column_rule (Column *column, double width)
{
  cch_slab_add_rule (column->slab, column->x + (column->width - width) / 2, column->y + RULE_GAP,
                     width);
  column->y += 2 * RULE_GAP;
}

/* Frames come in steps of a centimetre: 20 mm for KHẨN, 30 for HOẢ TỐC, 40 for THƯỢNG KHẨN. */
static double
framed_width (double words, double most)
{
  double step = 10 * POINTS_PER_MM;

  return MIN (ceil ((words + 4) / step) * step, most);
}

static double
mark_height (Column *column)
{
  return cch_doc_profile_get_length (column->maker->profile, CCH_DOC_PAGE_URGENCY_HEIGHT)
         * POINTS_PER_MM;
}

/* The engraved stamp is as high as the frame of urgency; a program must not print it. */
static void
column_leave_stamp (Column *column)
{
  column->y += ROW_GAP + mark_height (column);
}

/* Words in a frame of the height that the regulation gives: urgency, circulation, draft. The
 * decree's drawing has urgency at the left margin. */
static void
column_add_framed (Column *column, const CchDocLine *line)
{
  gboolean urgent = line->role == CCH_DOC_ROLE_URGENCY;
  g_autoptr (CchLaidText) laid = column_lay (column, line);
  CchSheetItem frame = { .kind = CCH_ITEM_FRAME, .red = urgent };
  double height = MAX (mark_height (column), cch_laid_text_get_height (laid) + 4);
  double width = framed_width (cch_laid_text_get_width (laid), column->width);
  double shift = urgent ? (width - column->width) / 2 : 0;
  guint first;

  column->y += ROW_GAP;
  frame.x = (float) (column->x + (column->width - width) / 2 + shift);
  frame.y = (float) column->y;
  frame.width = (float) width;
  frame.height = (float) height;
  cch_slab_add_item (column->slab, &frame);
  first = column->slab->items->len;
  cch_slab_add_text (column->slab, laid, CCH_STRUCTURE_PARAGRAPH, column->maker->block++,
                     column->x + shift, column->y + (height - cch_laid_text_get_height (laid)) / 2);
  for (guint i = first; i < column->slab->items->len; i++)
    g_array_index (column->slab->items, CchSheetItem, i).red = frame.red;
  column->y += height;
}

static gboolean
add_roles (Column *column, const CchDocBlock *block, CchDocRole role, double *width)
{
  guint n_lines;
  const CchDocLine *lines = cch_doc_block_get_lines (block, &n_lines);
  gboolean added = FALSE;

  for (guint i = 0; i < n_lines; i++)
    if (lines[i].role == role)
      {
        *width = column_add (column, &lines[i]);
        added = TRUE;
      }
  return added;
}

static void
add_framed_role (Column *column, const CchDocBlock *block, CchDocRole role)
{
  const CchDocLine *line = cch_doc_block_find_line (block, role);

  if (line != NULL)
    column_add_framed (column, line);
}

/* Ô 11 stands over the frame of the text, in the margin, so that the head keeps its place; words
 * without end would not fit there. */
static void
add_circulation (Column *left, Column *right, const CchDocBlock *block)
{
  const CchDocLine *line = cch_doc_block_find_line (block, CCH_DOC_ROLE_CIRCULATION);
  g_autoptr (CchLaidText) laid = line != NULL ? column_lay (right, line) : NULL;
  double height = mark_height (right);

  if (laid == NULL)
    return;
  if (cch_laid_text_get_height (laid) + 4 <= height)
    right->y = -(height + 2 * ROW_GAP);
  column_add_framed (right, line);
  right->y = right->y < 0 ? 0 : right->y + ROW_GAP;
  left->y = right->y;
}

static void
add_heads (Column *left, Column *right, const CchDocBlock *block)
{
  double share = cch_doc_profile_get_length (left->maker->profile, CCH_DOC_PAGE_AGENCY_RULE_SHARE);
  double width = 0;

  add_roles (left, block, CCH_DOC_ROLE_PARENT_AGENCY, &width);
  if (add_roles (left, block, CCH_DOC_ROLE_AGENCY, &width))
    column_rule (left, width * share);
  add_roles (right, block, CCH_DOC_ROLE_COUNTRY, &width);
  if (add_roles (right, block, CCH_DOC_ROLE_MOTTO, &width))
    column_rule (right, width);
  left->y = right->y = MAX (left->y, right->y) + ROW_GAP;
}

static double
baseline_of (Column *column, const CchDocLine *line)
{
  g_autoptr (CchLaidText) laid = line != NULL ? column_lay (column, line) : NULL;

  return laid != NULL ? laid->baseline : 0;
}

/* Number and date stand on one line although their sizes may differ. */
static void
add_number_and_date (Column *left, Column *right, const CchDocBlock *block)
{
  double number = baseline_of (left, cch_doc_block_find_line (block, CCH_DOC_ROLE_NUMBER));
  double date = baseline_of (right, cch_doc_block_find_line (block, CCH_DOC_ROLE_PLACE_DATE));
  double width;

  left->y += MAX (date - number, 0);
  right->y += MAX (number - date, 0);
  add_roles (left, block, CCH_DOC_ROLE_NUMBER, &width);
  add_roles (right, block, CCH_DOC_ROLE_PLACE_DATE, &width);
}

void
cch_slab_maker_add_letterhead (CchSlabMaker *maker, const CchDocBlock *block)
{
  double share = cch_doc_profile_get_length (maker->profile, CCH_DOC_PAGE_LETTERHEAD_LEFT_SHARE);
  CchSlab slab = { .before = 2 * ROW_GAP, .keep_next = TRUE };
  Column left = { maker, &slab, 0, maker->width * share - GUTTER, 0 };
  Column right = { maker, &slab, maker->width * share, maker->width * (1 - share), 0 };
  double width;

  add_circulation (&left, &right, block);
  add_heads (&left, &right, block);
  add_number_and_date (&left, &right, block);
  add_roles (&left, block, CCH_DOC_ROLE_CONCERNING, &width);
  if (cch_doc_block_find_line (block, CCH_DOC_ROLE_SECRECY) != NULL)
    column_leave_stamp (&left);
  add_framed_role (&left, block, CCH_DOC_ROLE_URGENCY);
  add_framed_role (&left, block, CCH_DOC_ROLE_DRAFT_MARK);
  slab.height = MAX (left.y, right.y);
  cch_slab_maker_push (maker, &slab);
}

static void
push_addressee (CchSlabMaker *maker, const CchDocLine *line, double x)
{
  const CchDocRoleStyle *style = cch_doc_profile_get_style (maker->profile, line->role);
  g_autoptr (CchLaidText) laid = cch_slab_maker_lay (maker, line, maker->width - x, 0);
  CchSlab slab = { .before = style->before.value + style->after.value, .keep_next = TRUE };

  cch_slab_add_text (&slab, laid, CCH_STRUCTURE_PARAGRAPH, maker->block++, x, 0);
  slab.height = cch_laid_text_get_height (laid);
  cch_slab_maker_push (maker, &slab);
}

/* One addressee stands behind the colon; several stand below it, their dashes under it. */
void
cch_slab_maker_add_addressees (CchSlabMaker *maker, const CchDocBlock *block)
{
  const CchDocLine *label = cch_doc_block_find_line (block, CCH_DOC_ROLE_ADDRESSEE_LABEL);
  guint n_lines;
  const CchDocLine *lines = cch_doc_block_get_lines (block, &n_lines);
  double x = maker->width * 0.18;
  CchSlab slab = { .keep_next = TRUE };
  g_autoptr (CchLaidText) laid = NULL;
  double label_width;
  guint first = 0;

  if (label == NULL)
    return;
  laid = cch_slab_maker_lay (maker, label, maker->width, 0);
  label_width = cch_laid_text_get_width (laid);
  slab.before = cch_doc_profile_get_style (maker->profile, label->role)->before.value;
  slab.height = cch_laid_text_get_height (laid);
  cch_slab_add_text (&slab, laid, CCH_STRUCTURE_PARAGRAPH, maker->block++, x, 0);
  if (n_lines == 2)
    {
      double behind = x + label_width + laid->face->space;
      g_autoptr (CchLaidText) only =
          cch_slab_maker_lay (maker, &lines[1], maker->width - behind, 0);

      cch_slab_add_text (&slab, only, CCH_STRUCTURE_PARAGRAPH, maker->block++, behind, 0);
      slab.height = MAX (slab.height, cch_laid_text_get_height (only));
      first = n_lines;
    }
  cch_slab_maker_push (maker, &slab);
  for (guint i = first; i < n_lines; i++)
    if (lines[i].role == CCH_DOC_ROLE_ADDRESSEE)
      push_addressee (maker, &lines[i], x + label_width - laid->face->space);
}

static void
add_image (Column *column, const CchDocImage *image, double height)
{
  CchSheetItem item = { .kind = CCH_ITEM_IMAGE, .image = (CchDocImage *) image };

  item.width = (float) (image->width * POINTS_PER_MM);
  item.height = (float) (image->height * POINTS_PER_MM);
  item.x = (float) (column->x + (column->width - item.width) / 2);
  item.y = (float) (column->y + (height - item.height) / 2);
  cch_slab_add_item (column->slab, &item);
}

static void
add_signature (Column *column, const CchDocLine *line)
{
  double height = cch_doc_profile_get_length (column->maker->profile, CCH_DOC_PAGE_SIGNATURE_SPACE)
                  * POINTS_PER_MM;

  if (line->image != NULL)
    add_image (column, line->image, height);
  column->y += height;
}

static gboolean
is_left (CchDocRole role)
{
  return role == CCH_DOC_ROLE_RECIPIENTS_LABEL || role == CCH_DOC_ROLE_RECIPIENT
         || role == CCH_DOC_ROLE_DRAFTER_CODE || role == CCH_DOC_ROLE_LEFT_SIGNING_CAPACITY
         || role == CCH_DOC_ROLE_LEFT_SIGNATURE || role == CCH_DOC_ROLE_LEFT_SIGNER;
}

static void
add_closing_line (Column *column, const CchDocLine *line)
{
  if (line->role == CCH_DOC_ROLE_SIGNATURE || line->role == CCH_DOC_ROLE_LEFT_SIGNATURE)
    add_signature (column, line);
  else
    column_add (column, line);
}

/* What is left of the recipients goes on under those beside the signature, on the next page too. */
static void
push_left_line (Column *left, const CchDocLine *line)
{
  CchSlab slab = { 0 };
  Column column = { left->maker, &slab, left->x, left->width, 0 };

  add_closing_line (&column, line);
  slab.height = column.y;
  cch_slab_maker_push (left->maker, &slab);
}

/* Recipients without end begin beside the signature; the page may end between two of them. */
static void
push_tall_closing (CchSlabMaker *maker, const CchDocBlock *block, CchSlab *slab, double share)
{
  guint n_lines;
  const CchDocLine *lines = cch_doc_block_get_lines (block, &n_lines);
  Column left = { maker, slab, 0, maker->width * share - GUTTER, 0 };
  Column right = { maker, slab, maker->width * share, maker->width * (1 - share), 0 };
  guint next = 0;

  g_clear_pointer (&slab->items, g_array_unref);
  for (guint i = 0; i < n_lines; i++)
    if (!is_left (lines[i].role))
      add_closing_line (&right, &lines[i]);
  for (; next < n_lines && left.y < right.y; next++)
    if (is_left (lines[next].role))
      add_closing_line (&left, &lines[next]);
  slab->height = MAX (left.y, right.y);
  cch_slab_maker_push (maker, slab);
  for (; next < n_lines; next++)
    if (is_left (lines[next].role))
      push_left_line (&left, &lines[next]);
}

void
cch_slab_maker_add_closing (CchSlabMaker *maker, const CchDocBlock *block)
{
  double share = cch_doc_profile_get_length (maker->profile, CCH_DOC_PAGE_CLOSING_LEFT_SHARE);
  CchSlab slab = { .before = 2 * ROW_GAP };
  Column left = { maker, &slab, 0, maker->width * share - GUTTER, 0 };
  Column right = { maker, &slab, maker->width * share, maker->width * (1 - share), 0 };
  guint n_lines;
  const CchDocLine *lines = cch_doc_block_get_lines (block, &n_lines);

  for (guint i = 0; i < n_lines; i++)
    add_closing_line (is_left (lines[i].role) ? &left : &right, &lines[i]);
  slab.height = MAX (left.y, right.y);
  if (slab.height > maker->height * TALL_SHARE)
    push_tall_closing (maker, block, &slab, share);
  else
    cch_slab_maker_push (maker, &slab);
}
