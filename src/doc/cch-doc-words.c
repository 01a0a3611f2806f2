/* Words that the regulation fixes: one pattern for each rule, whoever holds a document against it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "doc/cch-doc-words.h"

/* Months are padded only where one could make another month of them: 01, 02. */
static const CchDocWords rules[] = {
  { "country.words", CCH_DOC_ROLE_COUNTRY, "^CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM$" },
  { "motto.words", CCH_DOC_ROLE_MOTTO, "^Độc lập - Tự do - Hạnh phúc$" },
  { "head.number", CCH_DOC_ROLE_NUMBER, "^Số: ?([0-9]*|\\s*\xc2\xa0\\s*)/[^ /]+(/[^ /]+)?$" },
  { "head.number-padding", CCH_DOC_ROLE_NUMBER, "^(?!Số: ?[1-9]/)" },
  { "head.date", CCH_DOC_ROLE_PLACE_DATE, "^\\S.*, ngày " },
  { "head.day", CCH_DOC_ROLE_PLACE_DATE, "^(?!.*ngày [1-9] tháng)" },
  { "head.month", CCH_DOC_ROLE_PLACE_DATE, "^(?!.*tháng ([12]|0[3-9]) năm)" },
  { "subject.words", CCH_DOC_ROLE_SUBJECT, "^(?![Vv]/v)" },
  { "concerning.words", CCH_DOC_ROLE_CONCERNING, "^V/v " },
  { "recipients.label", CCH_DOC_ROLE_RECIPIENTS_LABEL, "^Nơi nhận:$" },
  { "point.letter", CCH_DOC_ROLE_POINT, "^[a-eg-ik-vxyđ]{1,2}\\) " },
  { "article.words", CCH_DOC_ROLE_ARTICLE, "^Điều [1-9][0-9]*\\. \\S" },
  { "chapter.words", CCH_DOC_ROLE_CHAPTER_NUMBER, "^Chương [IVXL]+$" },
  { "roman.words", CCH_DOC_ROLE_ROMAN_HEADING, "^[IVXL]+\\. \\S" },
};

const CchDocWords *
cch_doc_words_list (guint *n_rules)
{
  *n_rules = G_N_ELEMENTS (rules);
  return rules;
}

const CchDocWords *
cch_doc_words_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    if (g_str_equal (rules[i].id, id))
      return &rules[i];
  g_return_val_if_reached (NULL);
}

gboolean
cch_doc_words_match (const char *pattern, const char *words)
{
  return g_regex_match_simple (pattern, words, 0, 0);
}
