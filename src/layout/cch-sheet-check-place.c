/* The format police on places: paper, margins, page numbers, letterhead, signature.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "layout/cch-sheet-check-private.h"

#include <math.h>
#include <stdlib.h>

#define MM(points) ((points) *25.4 / 72)
#define SLACK 0.3 /* millimetres */

static gboolean
is_within (const CchSheetCheck *check, CchDocPageMeasure measure, double millimetres)
{
  const CchDocMeasure *range = cch_doc_profile_get_measure (check->law, measure);

  return millimetres >= range->minimum - SLACK && millimetres <= range->maximum + SLACK;
}

static gboolean
is_turned (const CchSheet *page)
{
  return page->width > page->height;
}

static gboolean
check_paper (const CchSheetCheck *check, const CchSheet *page)
{
  double longer = MM (MAX (page->width, page->height));
  double shorter = MM (MIN (page->width, page->height));

  return is_within (check, CCH_DOC_PAGE_WIDTH, shorter)
         && is_within (check, CCH_DOC_PAGE_HEIGHT, longer);
}

static gboolean
has_own_table (const CchDocPart *part)
{
  for (guint i = 0; i < cch_doc_part_get_n_blocks (part); i++)
    if (cch_doc_block_get_kind (cch_doc_part_get_block (part, i)) == CCH_DOC_BLOCK_TABLE)
      return TRUE;
  return FALSE;
}

/* The document itself stands upright, unless a table stands in its text; appendices may lie. */
static gboolean
check_orientation (const CchSheetCheck *check, const CchSheet *page)
{
  CchDocPart *part = cch_doc_get_part (check->doc, page->part);

  return !is_turned (page) || cch_doc_part_get_kind (part) == CCH_DOC_PART_APPENDIX
         || has_own_table (part);
}

/* Whether it has its place in the text area; page numbers and ô 11 stand in the margin. */
static gboolean
is_body (const CchSheetItem *item)
{
  return item->kind == CCH_ITEM_TEXT && item->laid->role != CCH_DOC_ROLE_PAGE_NUMBER
         && item->laid->role != CCH_DOC_ROLE_CIRCULATION;
}

static gboolean
check_left (const CchSheetCheck *check, const CchSheet *page, guint index)
{
  const CchSheetItem *item = cch_sheet_get_item (page, index);
  double least = cch_doc_profile_get_measure (check->law, CCH_DOC_PAGE_MARGIN_LEFT)->minimum;

  return MM (cch_sheet_item_left (item)) >= least - SLACK;
}

static gboolean
check_right (const CchSheetCheck *check, const CchSheet *page, guint index)
{
  const CchSheetItem *item = cch_sheet_get_item (page, index);
  double least = cch_doc_profile_get_measure (check->law, CCH_DOC_PAGE_MARGIN_RIGHT)->minimum;

  return MM (page->width - cch_sheet_item_right (item)) >= least - SLACK;
}

static gboolean
check_top (const CchSheetCheck *check, const CchSheet *page, guint index)
{
  const CchSheetItem *item = cch_sheet_get_item (page, index);
  double least = cch_doc_profile_get_measure (check->law, CCH_DOC_PAGE_MARGIN_TOP)->minimum;

  return !is_body (item) || MM (item->y) >= least - SLACK;
}

static gboolean
check_bottom (const CchSheetCheck *check, const CchSheet *page, guint index)
{
  const CchSheetItem *item = cch_sheet_get_item (page, index);
  double least = cch_doc_profile_get_measure (check->law, CCH_DOC_PAGE_MARGIN_BOTTOM)->minimum;

  return !is_body (item) || MM (page->height - cch_sheet_item_baseline (item)) >= least - SLACK;
}

/* Where the text area begins: the leftmost line of body text. */
static double
text_left (const CchSheet *page)
{
  double left = page->width;

  for (guint i = 0; i < page->items->len; i++)
    {
      const CchSheetItem *item = cch_sheet_get_item (page, i);

      if (item->kind == CCH_ITEM_TEXT && item->laid->role <= CCH_DOC_ROLE_LETTER_HEADING
          && item->line > 0)
        left = MIN (left, cch_sheet_item_left (item));
    }
  return left;
}

static gboolean
check_left_wide (const CchSheetCheck *check, const CchSheet *page)
{
  double most = cch_doc_profile_get_measure (check->law, CCH_DOC_PAGE_MARGIN_LEFT)->maximum;
  double left = text_left (page);

  return left == page->width || MM (left) <= most + SLACK;
}

static gboolean
check_number_there (const CchSheetCheck *check, const CchSheet *page)
{
  return page->number == 1 || cch_sheet_find_role (page, CCH_DOC_ROLE_PAGE_NUMBER) != NULL;
}

static gboolean
check_number_first (const CchSheetCheck *check, const CchSheet *page)
{
  return page->number != 1 || cch_doc_profile_get_page_number_on_first (check->law)
         || cch_sheet_find_role (page, CCH_DOC_ROLE_PAGE_NUMBER) == NULL;
}

static gboolean
check_number_value (const CchSheetCheck *check, const CchSheet *page)
{
  const CchSheetItem *item = cch_sheet_find_role (page, CCH_DOC_ROLE_PAGE_NUMBER);

  return item == NULL || strtoul (cch_sheet_get_words (item), NULL, 10) == page->number;
}

static gboolean
check_number_height (const CchSheetCheck *check, const CchSheet *page)
{
  const CchSheetItem *item = cch_sheet_find_role (page, CCH_DOC_ROLE_PAGE_NUMBER);
  gboolean top =
      cch_doc_profile_get_page_number_place (check->law) == CCH_DOC_PAGE_NUMBER_TOP_CENTER;

  return item == NULL || (item->y < page->height / 2) == top;
}

static gboolean
check_number_side (const CchSheetCheck *check, const CchSheet *page)
{
  const CchSheetItem *item = cch_sheet_find_role (page, CCH_DOC_ROLE_PAGE_NUMBER);
  gboolean right =
      cch_doc_profile_get_page_number_place (check->law) == CCH_DOC_PAGE_NUMBER_BOTTOM_RIGHT;

  if (item == NULL)
    return TRUE;
  return right == (page->width - cch_sheet_item_right (item) < 0.12 * page->width);
}

static gboolean
check_country_line (const CchSheetCheck *check, const CchSheet *page, guint index)
{
  const CchSheetItem *item = cch_sheet_get_item (page, index);

  return item->laid->role != CCH_DOC_ROLE_COUNTRY || item->laid->lines->len == 1;
}

static gboolean
check_country_side (const CchSheetCheck *check, const CchSheet *page)
{
  const CchSheetItem *country = cch_sheet_find_role (page, CCH_DOC_ROLE_COUNTRY);
  const CchSheetItem *agency = cch_sheet_find_role (page, CCH_DOC_ROLE_AGENCY);

  return country == NULL || agency == NULL
         || cch_sheet_item_left (country) >= cch_sheet_item_right (agency);
}

static gboolean
check_motto_below (const CchSheetCheck *check, const CchSheet *page)
{
  const CchSheetItem *country = cch_sheet_find_role (page, CCH_DOC_ROLE_COUNTRY);
  const CchSheetItem *motto = cch_sheet_find_role (page, CCH_DOC_ROLE_MOTTO);

  if (country == NULL || motto == NULL)
    return TRUE;
  return motto->y > country->y
         && fabs (cch_sheet_item_left (country) + cch_sheet_item_right (country)
                  - cch_sheet_item_left (motto) - cch_sheet_item_right (motto))
                < 3;
}

static gboolean
check_number_and_date (const CchSheetCheck *check, const CchSheet *page)
{
  const CchSheetItem *number = cch_sheet_find_role (page, CCH_DOC_ROLE_NUMBER);
  const CchSheetItem *date = cch_sheet_find_role (page, CCH_DOC_ROLE_PLACE_DATE);

  return number == NULL || date == NULL
         || fabs (cch_sheet_item_baseline (number) - cch_sheet_item_baseline (date)) < 1;
}

/* The rule next below the last line of a role. */
static const CchSheetItem *
rule_below (const CchSheet *page, const CchSheetItem *line)
{
  double baseline = cch_sheet_item_baseline (line);

  for (guint i = 0; i < page->items->len; i++)
    {
      const CchSheetItem *item = cch_sheet_get_item (page, i);

      if (item->kind == CCH_ITEM_RULE && item->y > baseline && item->y < baseline + 14
          && item->x < cch_sheet_item_right (line)
          && item->x + item->width > cch_sheet_item_left (line))
        return item;
    }
  return NULL;
}

static double
rule_share (const CchSheet *page, CchDocRole role, gboolean *found)
{
  const CchSheetItem *line = cch_sheet_find_role_last (page, role);
  const CchSheetItem *rule;

  *found = line != NULL;
  if (line == NULL)
    return 0;
  rule = rule_below (page, line);
  return rule != NULL ? rule->width / MAX (cch_laid_text_get_width (line->laid), 1) : 0;
}

static gboolean
check_motto_rule (const CchSheetCheck *check, const CchSheet *page)
{
  gboolean found;
  double share = rule_share (page, CCH_DOC_ROLE_MOTTO, &found);

  return !found || (share > 0.95 && share < 1.05);
}

static gboolean
is_short_rule (const CchSheetCheck *check,
               const CchSheet *page,
               CchDocRole role,
               CchDocPageMeasure measure)
{
  const CchDocMeasure *range = cch_doc_profile_get_measure (check->law, measure);
  gboolean found;
  double share = rule_share (page, role, &found);

  return !found || (share >= range->minimum - 0.02 && share <= range->maximum + 0.02);
}

static gboolean
check_agency_rule (const CchSheetCheck *check, const CchSheet *page)
{
  return is_short_rule (check, page, CCH_DOC_ROLE_AGENCY, CCH_DOC_PAGE_AGENCY_RULE_SHARE);
}

static gboolean
check_subject_rule (const CchSheetCheck *check, const CchSheet *page)
{
  return cch_sheet_find_role (page, CCH_DOC_ROLE_REFERENCE) != NULL
         || is_short_rule (check, page, CCH_DOC_ROLE_SUBJECT, CCH_DOC_PAGE_SUBJECT_RULE_SHARE);
}

static gboolean
check_title_order (const CchSheetCheck *check, const CchSheet *page)
{
  const CchSheetItem *name = cch_sheet_find_role (page, CCH_DOC_ROLE_TYPE_NAME);
  const CchSheetItem *subject = cch_sheet_find_role (page, CCH_DOC_ROLE_SUBJECT);

  return name == NULL || subject == NULL || (subject->y > name->y && subject->y < name->y + 60);
}

static gboolean
check_recipients_level (const CchSheetCheck *check, const CchSheet *page)
{
  const CchSheetItem *label = cch_sheet_find_role (page, CCH_DOC_ROLE_RECIPIENTS_LABEL);
  const CchSheetItem *capacity = cch_sheet_find_role (page, CCH_DOC_ROLE_SIGNING_CAPACITY);

  return label == NULL || capacity == NULL
         || fabs (cch_sheet_item_baseline (label) - cch_sheet_item_baseline (capacity)) < 6;
}

static gboolean
check_signature_side (const CchSheetCheck *check, const CchSheet *page)
{
  const CchSheetItem *label = cch_sheet_find_role (page, CCH_DOC_ROLE_RECIPIENTS_LABEL);
  const CchSheetItem *capacity = cch_sheet_find_role (page, CCH_DOC_ROLE_SIGNING_CAPACITY);

  return label == NULL || capacity == NULL
         || cch_sheet_item_left (capacity) > cch_sheet_item_right (label);
}

static gboolean
check_signature_space (const CchSheetCheck *check, const CchSheet *page)
{
  const CchSheetItem *capacity = cch_sheet_find_role_last (page, CCH_DOC_ROLE_SIGNING_CAPACITY);
  const CchSheetItem *signer = cch_sheet_find_role (page, CCH_DOC_ROLE_SIGNER);
  double least = cch_doc_profile_get_measure (check->law, CCH_DOC_PAGE_SIGNATURE_SPACE)->minimum;

  return capacity == NULL || signer == NULL || MM (signer->y - capacity->y) >= least;
}

static gboolean
check_signature_company (const CchSheetCheck *check, const CchSheet *page)
{
  const CchSheetItem *capacity = cch_sheet_find_role (page, CCH_DOC_ROLE_SIGNING_CAPACITY);

  if (capacity == NULL)
    return TRUE;
  for (guint i = 0; i < page->items->len; i++)
    {
      const CchSheetItem *item = cch_sheet_get_item (page, i);

      if (is_body (item) && item->y < capacity->y - 5
          && item->laid->role != CCH_DOC_ROLE_RECIPIENTS_LABEL)
        return TRUE;
    }
  return FALSE;
}

static gboolean
check_heading_company (const CchSheetCheck *check, const CchSheet *page)
{
  const CchSheetItem *last =
      page->items->len > 0 ? cch_sheet_get_item (page, page->items->len - 1) : NULL;

  return last == NULL || last->kind != CCH_ITEM_TEXT || last->structure != CCH_STRUCTURE_HEADING
         || last->laid->role == CCH_DOC_ROLE_ARTICLE;
}

static const CchSheetItem *
frame_around (const CchSheet *page, const CchSheetItem *line)
{
  for (guint i = 0; i < page->items->len; i++)
    {
      const CchSheetItem *item = cch_sheet_get_item (page, i);

      if (item->kind == CCH_ITEM_FRAME && item->y <= line->y + 4
          && item->y + item->height >= cch_sheet_item_baseline (line))
        return item;
    }
  return NULL;
}

static gboolean
check_urgency_frame (const CchSheetCheck *check, const CchSheet *page)
{
  const CchSheetItem *line = cch_sheet_find_role (page, CCH_DOC_ROLE_URGENCY);
  const CchSheetItem *frame = line != NULL ? frame_around (page, line) : NULL;

  return line == NULL
         || (frame != NULL && is_within (check, CCH_DOC_PAGE_URGENCY_HEIGHT, MM (frame->height)));
}

static gboolean
check_urgency_red (const CchSheetCheck *check, const CchSheet *page, guint index)
{
  const CchSheetItem *item = cch_sheet_get_item (page, index);

  return (item->laid->role == CCH_DOC_ROLE_URGENCY) == (item->red != FALSE);
}

const CchSheetRule cch_sheet_place_rules[] = {
  { "paper.size", .page = check_paper },
  { "paper.orientation", .page = check_orientation },
  { "margin.left", .item = check_left },
  { "margin.left-wide", .page = check_left_wide },
  { "margin.right", .item = check_right },
  { "margin.top", .item = check_top },
  { "margin.bottom", .item = check_bottom },
  { "number.missing", .page = check_number_there },
  { "number.first", .page = check_number_first },
  { "number.value", .page = check_number_value },
  { "number.height", .page = check_number_height },
  { "number.side", .page = check_number_side },
  { "country.one-line", .item = check_country_line },
  { "country.side", .page = check_country_side },
  { "motto.place", .page = check_motto_below },
  { "motto.rule", .page = check_motto_rule },
  { "agency.rule", .page = check_agency_rule },
  { "subject.rule", .page = check_subject_rule },
  { "subject.place", .page = check_title_order },
  { "head.level", .page = check_number_and_date },
  { "recipients.level", .page = check_recipients_level },
  { "signature.side", .page = check_signature_side },
  { "signature.space", .page = check_signature_space },
  { "signature.alone", .page = check_signature_company },
  { "heading.alone", .page = check_heading_company },
  { "urgency.frame", .page = check_urgency_frame },
  { "urgency.colour", .item = check_urgency_red },
};
const guint cch_sheet_n_place_rules = G_N_ELEMENTS (cch_sheet_place_rules);
