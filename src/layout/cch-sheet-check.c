/* The format police: walks a document and its pages and asks every rule.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "layout/cch-sheet-check.h"

#include "base/cch-i18n.h"
#include "doc/cch-doc-rule.h"
#include "doc/cch-doc-words.h"
#include "layout/cch-sheet-check-private.h"

const CchSheetItem *
cch_sheet_get_item (const CchSheet *page, guint index)
{
  return &g_array_index (page->items, CchSheetItem, index);
}

const char *
cch_sheet_get_words (const CchSheetItem *item)
{
  return cch_doc_text_get_string (item->laid->text);
}

double
cch_sheet_item_left (const CchSheetItem *item)
{
  return item->x + cch_laid_text_get_line (item->laid, item->line)->x;
}

double
cch_sheet_item_right (const CchSheetItem *item)
{
  return cch_sheet_item_left (item) + cch_laid_text_get_line (item->laid, item->line)->width;
}

double
cch_sheet_item_baseline (const CchSheetItem *item)
{
  return item->y + item->laid->baseline;
}

gboolean
cch_sheet_item_has_role (const CchSheetItem *item, CchDocRole role)
{
  return item->kind == CCH_ITEM_TEXT && item->laid->role == role;
}

const CchSheetItem *
cch_sheet_find_role (const CchSheet *page, CchDocRole role)
{
  for (guint i = 0; i < page->items->len; i++)
    if (cch_sheet_item_has_role (cch_sheet_get_item (page, i), role))
      return cch_sheet_get_item (page, i);
  return NULL;
}

const CchSheetItem *
cch_sheet_find_role_last (const CchSheet *page, CchDocRole role)
{
  for (guint i = page->items->len; i > 0; i--)
    if (cch_sheet_item_has_role (cch_sheet_get_item (page, i - 1), role))
      return cch_sheet_get_item (page, i - 1);
  return NULL;
}

static void
take (GPtrArray *notices,
      const CchSheetRule *rule,
      const char *where,
      const CchDocSource *source,
      const char *words)
{
  g_autoptr (CchPlace) place = NULL;
  g_autofree char *start = g_utf8_substring (words, 0, MIN (g_utf8_strlen (words, -1), 60));

  if (source != NULL)
    place = cch_place_new_for_record (cch_doc_source_get_kind (source),
                                      cch_doc_source_get_uuid (source),
                                      cch_doc_source_get_field (source));
  else
    place = cch_place_new_for_file (where, 0, *start != '\0' ? start : NULL);
  g_ptr_array_add (notices, cch_notice_new (CCH_SEVERITY_WARNING, rule->id, place,
                                            cch_doc_rule_get_message (rule->id), NULL));
}

static void
ask_page (const CchSheetCheck *check,
          const CchSheetRule *rule,
          const CchSheet *page,
          GPtrArray *notices)
{
  g_autofree char *where = g_strdup_printf (_ ("page %s"), cch_sheet_get_label (page));

  if (rule->page != NULL && !rule->page (check, page))
    take (notices, rule, where, NULL, "");
  for (guint i = 0; rule->item != NULL && i < page->items->len; i++)
    {
      const CchSheetItem *item = cch_sheet_get_item (page, i);

      if (item->kind == CCH_ITEM_TEXT && !rule->item (check, page, i))
        take (notices, rule, where, item->laid->source, cch_sheet_get_words (item));
    }
}

static gboolean
fits (const CchDocBlock *block, const CchDocWords *words)
{
  const CchDocLine *line = cch_doc_block_find_line (block, words->role);

  return line == NULL || cch_doc_words_match (words->pattern, cch_doc_text_get_string (line->text));
}

static gboolean
is_block_right (const CchSheetCheck *check,
                const CchSheetRule *rule,
                const CchDocPart *part,
                const CchDocBlock *block)
{
  if (rule->words)
    return fits (block, cch_doc_words_find (rule->id));
  return rule->block == NULL || rule->block (check, part, block);
}

/* What a part is called on its first page. */
static const char *
name_part (const CchDocPart *part)
{
  static const CchDocRole roles[] = { CCH_DOC_ROLE_APPENDIX_NUMBER, CCH_DOC_ROLE_TYPE_NAME,
                                      CCH_DOC_ROLE_CONCERNING };

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    for (guint k = 0; k < cch_doc_part_get_n_blocks (part); k++)
      {
        const CchDocLine *line =
            cch_doc_block_find_line (cch_doc_part_get_block (part, k), roles[i]);

        if (line != NULL)
          return cch_doc_text_get_string (line->text);
      }
  return "";
}

static void
ask_part (const CchSheetCheck *check, const CchSheetRule *rule, guint index, GPtrArray *notices)
{
  const CchDocPart *part = cch_doc_get_part (check->doc, index);

  if (rule->part != NULL && !rule->part (check, index))
    take (notices, rule, NULL, NULL, name_part (part));
  for (guint i = 0; i < cch_doc_part_get_n_blocks (part); i++)
    {
      const CchDocBlock *block = cch_doc_part_get_block (part, i);
      guint n_lines;
      const CchDocLine *lines = cch_doc_block_get_lines (block, &n_lines);

      if (!is_block_right (check, rule, part, block))
        take (notices, rule, NULL, n_lines > 0 ? lines[0].source : NULL,
              n_lines > 0 ? cch_doc_text_get_string (lines[0].text) : "");
    }
}

static void
ask (const CchSheetCheck *check, const CchSheetRule *rules, guint n_rules, GPtrArray *notices)
{
  for (guint i = 0; i < n_rules; i++)
    {
      for (guint j = 0; j < check->pages->len; j++)
        ask_page (check, &rules[i], g_ptr_array_index (check->pages, j), notices);
      for (guint j = 0; j < cch_doc_get_n_parts (check->doc); j++)
        ask_part (check, &rules[i], j, notices);
    }
}

/**
 * cch_sheet_check:
 * @pages: (element-type CchSheet): of the document
 * @law: the regulation in force on the day of issue; not what the pages were laid out by
 *
 * Returns: (transfer full) (element-type CchNotice): what a clerk would send back
 */
GPtrArray *
cch_sheet_check (CchDoc *doc, GPtrArray *pages, CchDocProfile *law)
{
  GPtrArray *notices = g_ptr_array_new_with_free_func ((GDestroyNotify) cch_notice_unref);
  CchSheetCheck check = { doc, pages, law };

  ask (&check, cch_sheet_place_rules, cch_sheet_n_place_rules, notices);
  ask (&check, cch_sheet_style_rules, cch_sheet_n_style_rules, notices);
  ask (&check, cch_sheet_word_rules, cch_sheet_n_word_rules, notices);
  return notices;
}

static gsize
add_ids (const char **ids, gsize count, const CchSheetRule *rules, guint n_rules)
{
  for (guint i = 0; i < n_rules; i++)
    ids[count++] = rules[i].id;
  return count;
}

/**
 * cch_sheet_check_list_rules:
 *
 * Returns: (transfer container): the ids of all rules, to be freed with g_free()
 */
const char **
cch_sheet_check_list_rules (void)
{
  const char **ids = g_new0 (const char *, cch_sheet_n_place_rules + cch_sheet_n_style_rules
                                               + cch_sheet_n_word_rules + 1);
  gsize count = add_ids (ids, 0, cch_sheet_place_rules, cch_sheet_n_place_rules);

  count = add_ids (ids, count, cch_sheet_style_rules, cch_sheet_n_style_rules);
  add_ids (ids, count, cch_sheet_word_rules, cch_sheet_n_word_rules);
  return ids;
}
