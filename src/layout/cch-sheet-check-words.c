/* The format police on words that the regulation fixes: numbers, dates, lists, endings.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "layout/cch-sheet-check-private.h"

#include "doc/cch-doc-words.h"

static const char *
words_of (const CchDocBlock *block, CchDocRole role)
{
  const CchDocLine *line = cch_doc_block_find_line (block, role);

  return line != NULL ? cch_doc_text_get_string (line->text) : NULL;
}

/* All lines of a role, one after another: each must match, the last one another pattern. */
static gboolean
are_right (const CchDocBlock *block, CchDocRole role, const char *each, const char *last)
{
  guint n_lines;
  const CchDocLine *lines = cch_doc_block_get_lines (block, &n_lines);
  const char *words = NULL;

  for (guint i = 0; i < n_lines; i++)
    {
      if (lines[i].role != role)
        continue;
      if (words != NULL && !cch_doc_words_match (each, words))
        return FALSE;
      words = cch_doc_text_get_string (lines[i].text);
    }
  return words == NULL || cch_doc_words_match (last, words);
}

static gboolean
check_recipients_list (const CchSheetCheck *check, const CchDocPart *part, const CchDocBlock *block)
{
  return are_right (block, CCH_DOC_ROLE_RECIPIENT, "^[-+] .*[;:]$", "^[-+] .*[.]$");
}

static gboolean
check_recipients_archive (const CchSheetCheck *check,
                          const CchDocPart *part,
                          const CchDocBlock *block)
{
  return are_right (block, CCH_DOC_ROLE_RECIPIENT, "", "^- Lưu: VT, \\S");
}

static gboolean
check_addressees (const CchSheetCheck *check, const CchDocPart *part, const CchDocBlock *block)
{
  guint n_lines;

  cch_doc_block_get_lines (block, &n_lines);
  return n_lines <= 2 || are_right (block, CCH_DOC_ROLE_ADDRESSEE, "^- .*;$", "^- .*[.]$");
}

static gboolean
check_reference (const CchSheetCheck *check, const CchDocPart *part, const CchDocBlock *block)
{
  const char *words = words_of (block, CCH_DOC_ROLE_REFERENCE);
  g_autofree char *start =
      g_strconcat ("(", cch_doc_profile_get_reference_wording (check->law), " ", NULL);

  return words == NULL || (g_str_has_prefix (words, start) && g_str_has_suffix (words, ")"));
}

/* A deputy signs for the head: the head's line comes first. */
static gboolean
check_deputy (const CchSheetCheck *check, const CchDocPart *part, const CchDocBlock *block)
{
  guint n_lines;
  const CchDocLine *lines = cch_doc_block_get_lines (block, &n_lines);
  const char *above = "";

  for (guint i = 0; i < n_lines; i++)
    {
      const char *words = cch_doc_text_get_string (lines[i].text);

      if (lines[i].role != CCH_DOC_ROLE_SIGNING_CAPACITY)
        continue;
      if (g_str_has_prefix (words, "PHÓ ") && !g_str_has_prefix (above, "KT. "))
        return FALSE;
      above = words;
    }
  return !g_str_has_prefix (above, "KT. ") && !g_str_has_prefix (above, "TM. ");
}

static const char *
last_words (const CchDocPart *part, CchDocRole role)
{
  const char *last = NULL;

  for (guint i = 0; i < cch_doc_part_get_n_blocks (part); i++)
    {
      const char *words = words_of (cch_doc_part_get_block (part, i), role);

      if (words != NULL)
        last = words;
    }
  return last;
}

/* Citations end with semicolons, the last with a full stop; the old rules end with a comma. */
static gboolean
check_citations (const CchSheetCheck *check, guint index)
{
  const CchDocPart *part = cch_doc_get_part (check->doc, index);
  const char *last = last_words (part, CCH_DOC_ROLE_CITATION);
  gboolean italic = cch_doc_profile_get_style (check->law, CCH_DOC_ROLE_CITATION)->italic;

  for (guint i = 0; i < cch_doc_part_get_n_blocks (part); i++)
    {
      const char *words = words_of (cch_doc_part_get_block (part, i), CCH_DOC_ROLE_CITATION);

      if (words != NULL && words != last && !g_str_has_suffix (words, ";"))
        return FALSE;
    }
  return last == NULL || cch_doc_words_match (italic ? "[.]$" : "[.,;]$", last);
}

static gboolean
is_text_role (CchDocRole role)
{
  return role <= CCH_DOC_ROLE_LETTER_HEADING;
}

static gboolean
check_end_mark (const CchSheetCheck *check, guint index)
{
  const CchDocPart *part = cch_doc_get_part (check->doc, index);
  const char *last = NULL;

  if (cch_doc_part_get_kind (part) == CCH_DOC_PART_APPENDIX)
    return TRUE;
  for (guint i = 0; i < cch_doc_part_get_n_blocks (part); i++)
    {
      guint n_lines;
      const CchDocLine *lines =
          cch_doc_block_get_lines (cch_doc_part_get_block (part, i), &n_lines);

      if (n_lines > 0 && is_text_role (lines[0].role))
        last = cch_doc_text_get_string (lines[0].text);
    }
  return last == NULL || g_str_has_suffix (last, "./.");
}

static guint
count_appendices (const CchDoc *doc, guint end)
{
  guint n_appendices = 0;

  for (guint i = 0; i < end; i++)
    if (cch_doc_part_get_kind (cch_doc_get_part (doc, i)) == CCH_DOC_PART_APPENDIX)
      n_appendices++;
  return n_appendices;
}

/* Several appendices bear Roman numbers in order; a single one bears none. */
static gboolean
check_appendix_number (const CchSheetCheck *check, guint index)
{
  static const char *const romans[] = { "I",    "II",  "III",  "IV",    "V",   "VI",   "VII",
                                        "VIII", "IX",  "X",    "XI",    "XII", "XIII", "XIV",
                                        "XV",   "XVI", "XVII", "XVIII", "XIX", "XX" };
  const CchDocPart *part = cch_doc_get_part (check->doc, index);
  const char *words = last_words (part, CCH_DOC_ROLE_APPENDIX_NUMBER);
  guint before = count_appendices (check->doc, index);
  g_autofree char *wanted = NULL;

  if (cch_doc_part_get_kind (part) != CCH_DOC_PART_APPENDIX || words == NULL
      || before >= G_N_ELEMENTS (romans))
    return TRUE;
  if (count_appendices (check->doc, cch_doc_get_n_parts (check->doc)) == 1)
    return g_str_equal (words, "Phụ lục");
  wanted = g_strconcat ("Phụ lục ", romans[before], NULL);
  return g_str_equal (words, wanted);
}

static gboolean
check_national (const CchSheetCheck *check, guint index)
{
  const CchDocPart *part = cch_doc_get_part (check->doc, index);

  return cch_doc_part_get_kind (part) == CCH_DOC_PART_APPENDIX
         || (last_words (part, CCH_DOC_ROLE_COUNTRY) != NULL
             && last_words (part, CCH_DOC_ROLE_MOTTO) != NULL);
}

static gboolean
check_agency (const CchSheetCheck *check, guint index)
{
  const CchDocPart *part = cch_doc_get_part (check->doc, index);

  return cch_doc_part_get_kind (part) == CCH_DOC_PART_APPENDIX
         || last_words (part, CCH_DOC_ROLE_AGENCY) != NULL;
}

const CchSheetRule cch_sheet_word_rules[] = {
  { "country.words", .words = TRUE },
  { "motto.words", .words = TRUE },
  { "head.national", .part = check_national },
  { "head.agency", .part = check_agency },
  { "head.number", .words = TRUE },
  { "head.number-padding", .words = TRUE },
  { "head.date", .words = TRUE },
  { "head.day", .words = TRUE },
  { "head.month", .words = TRUE },
  { "subject.words", .words = TRUE },
  { "concerning.words", .words = TRUE },
  { "reference.words", .block = check_reference },
  { "addressees.list", .block = check_addressees },
  { "recipients.label", .words = TRUE },
  { "recipients.list", .block = check_recipients_list },
  { "recipients.archive", .block = check_recipients_archive },
  { "signature.capacity", .block = check_deputy },
  { "point.letter", .words = TRUE },
  { "article.words", .words = TRUE },
  { "chapter.words", .words = TRUE },
  { "roman.words", .words = TRUE },
  { "citation.end", .part = check_citations },
  { "end.mark", .part = check_end_mark },
  { "appendix.number", .part = check_appendix_number },
};
const guint cch_sheet_n_word_rules = G_N_ELEMENTS (cch_sheet_word_rules);
