/* The format police on a foreign document: its styles against the regulation.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "odf/cch-odt-check.h"

#include "base/cch-i18n.h"
#include "base/cch-text.h"
#include "doc/cch-doc-rule.h"

#include <string.h>

/* Millimetres, points and factors: what a word processor rounds away. */
#define SLACK 0.3
#define SLACK_FACTOR 0.02
/* As much of a paragraph as names it. */
#define MOST_LETTERS 60

typedef struct
{
  const CchOdtDocument *document;
  const CchDocProfile *law;
  GPtrArray *notices; /* (element-type CchNotice) */
} Police;

/* The metric equals of the family that the law names. */
static const char *const families[] = { "Times New Roman", "Liberation Serif", "Tinos" };

static void
report (Police *police, const char *id, const char *words)
{
  g_autofree char *start =
      words != NULL ? g_utf8_substring (words, 0, MIN (g_utf8_strlen (words, -1), MOST_LETTERS))
                    : NULL;
  g_autoptr (CchPlace) place =
      cch_place_new_for_file (words != NULL ? NULL : _ ("page layout"), 0, start);

  g_ptr_array_add (police->notices, cch_notice_new (CCH_SEVERITY_WARNING, id, place,
                                                    cch_doc_rule_get_message (id), NULL));
}

static gboolean
is_family (const Police *police, const char *family)
{
  if (family == NULL
      || g_ascii_strcasecmp (family, cch_doc_profile_get_font_family (police->law)) == 0)
    return family != NULL;
  for (guint i = 0; i < G_N_ELEMENTS (families); i++)
    if (g_ascii_strcasecmp (family, families[i]) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_within (const CchDocMeasure *measure, double value, double slack)
{
  return value >= measure->minimum - slack && value <= measure->maximum + slack;
}

static gboolean
is_in_capitals (const char *text)
{
  g_autofree char *upper = cch_text_upper (text);

  return g_str_equal (upper, text);
}

static gboolean
is_running (CchDocRole role)
{
  return role <= CCH_DOC_ROLE_LETTER_HEADING;
}

/* A run of text that only begins bold, such as "Điều 1. …", says nothing about its weight. */
static void
check_letters (Police *police, const CchOdtParagraph *paragraph, const CchDocRoleStyle *style)
{
  const CchOdtLook *look = &paragraph->look;

  if (!is_family (police, look->family))
    report (police, "font.family", paragraph->text);
  if (!is_within (&style->size, look->size, 0.1))
    report (police, "font.size", paragraph->text);
  if (paragraph->role != CCH_DOC_ROLE_ARTICLE && !look->bold != !style->bold)
    report (police, "font.bold", paragraph->text);
  if (!look->italic != !style->italic)
    report (police, "font.italic", paragraph->text);
  if (style->capitals && !is_in_capitals (paragraph->text))
    report (police, "font.capitals", paragraph->text);
}

/* A heading may reach both margins or not; words in cells stand as their column wants. */
static void
check_align (Police *police, const CchOdtParagraph *paragraph, const CchDocRoleStyle *style)
{
  CchDocAlign wanted = style->align, found = paragraph->look.align;

  if (wanted == CCH_DOC_ALIGN_JUSTIFY && found != CCH_DOC_ALIGN_JUSTIFY)
    report (police, "text.justified", paragraph->text);
  else if (wanted == CCH_DOC_ALIGN_CENTER && found != CCH_DOC_ALIGN_CENTER)
    report (police, "text.align", paragraph->text);
}

static void
check_spacing (Police *police, const CchOdtParagraph *paragraph, const CchDocRoleStyle *style)
{
  const CchOdtLook *look = &paragraph->look;

  if (!is_running (paragraph->role))
    return;
  if (style->indent.maximum > 0 && !is_within (&style->indent, look->indent, SLACK))
    report (police, "text.indent", paragraph->text);
  if (look->line_factor < style->line_factor.minimum - SLACK_FACTOR)
    report (police, "text.pitch-least", paragraph->text);
  if (look->line_factor > style->line_factor.maximum + SLACK_FACTOR)
    report (police, "text.pitch-most", paragraph->text);
  if (look->before + look->after < style->before.minimum - SLACK)
    report (police, "text.gap", paragraph->text);
}

static void
check_paragraph (Police *police, const CchOdtParagraph *paragraph)
{
  const CchDocRoleStyle *style = cch_doc_profile_get_style (police->law, paragraph->role);

  if (!paragraph->known)
    return;
  check_letters (police, paragraph, style);
  if (paragraph->role == CCH_DOC_ROLE_TABLE_BODY)
    return;
  check_align (police, paragraph, style);
  check_spacing (police, paragraph, style);
}

static void
check_paper (Police *police)
{
  const CchOdtPage *page = &police->document->page;
  double width = cch_doc_profile_get_length (police->law, CCH_DOC_PAGE_WIDTH);
  double height = cch_doc_profile_get_length (police->law, CCH_DOC_PAGE_HEIGHT);

  if (ABS (MIN (page->width, page->height) - width) > 1
      || ABS (MAX (page->width, page->height) - height) > 1)
    report (police, "paper.size", NULL);
  if (page->width > page->height)
    report (police, "paper.orientation", NULL);
}

static void
check_margins (Police *police)
{
  static const struct
  {
    CchDocPageMeasure measure;
    const char *narrow;
    const char *wide;
  } margins[] = {
    { CCH_DOC_PAGE_MARGIN_TOP, "margin.top", NULL },
    { CCH_DOC_PAGE_MARGIN_BOTTOM, "margin.bottom", NULL },
    { CCH_DOC_PAGE_MARGIN_LEFT, "margin.left", "margin.left-wide" },
    { CCH_DOC_PAGE_MARGIN_RIGHT, "margin.right", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (margins); i++)
    {
      const CchDocMeasure *law = cch_doc_profile_get_measure (police->law, margins[i].measure);
      double found = police->document->page.margins[i];

      if (found < law->minimum - SLACK)
        report (police, margins[i].narrow, NULL);
      else if (margins[i].wide != NULL && found > law->maximum + SLACK)
        report (police, margins[i].wide, NULL);
    }
}

static void
check_number (Police *police)
{
  const CchOdtPage *page = &police->document->page;
  CchDocPageNumberPlace place = cch_doc_profile_get_page_number_place (police->law);
  CchDocAlign align =
      place == CCH_DOC_PAGE_NUMBER_BOTTOM_RIGHT ? CCH_DOC_ALIGN_RIGHT : CCH_DOC_ALIGN_CENTER;

  if (!page->numbered)
    {
      report (police, "number.missing", NULL);
      return;
    }
  if (!page->number_on_top != (place != CCH_DOC_PAGE_NUMBER_TOP_CENTER))
    report (police, "number.height", NULL);
  if (page->number_align != align)
    report (police, "number.side", NULL);
  if (page->number_on_first && !cch_doc_profile_get_page_number_on_first (police->law))
    report (police, "number.first", NULL);
}

static gboolean
has_role (const CchOdtDocument *document, CchDocRole role)
{
  for (guint i = 0; i < document->paragraphs->len; i++)
    {
      const CchOdtParagraph *paragraph = &g_array_index (document->paragraphs, CchOdtParagraph, i);

      if (paragraph->known && paragraph->role == role)
        return TRUE;
    }
  return FALSE;
}

static void
check_words (Police *police, const CchOdtParagraph *paragraph)
{
  static const struct
  {
    CchDocRole role;
    const char *words;
    const char *id;
  } legal[] = {
    { CCH_DOC_ROLE_COUNTRY, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "country.words" },
    { CCH_DOC_ROLE_MOTTO, "Độc lập - Tự do - Hạnh phúc", "motto.words" },
    { CCH_DOC_ROLE_RECIPIENTS_LABEL, "Nơi nhận:", "recipients.label" },
  };

  for (guint i = 0; paragraph->known && i < G_N_ELEMENTS (legal); i++)
    if (paragraph->role == legal[i].role && !g_str_equal (paragraph->text, legal[i].words))
      report (police, legal[i].id, paragraph->text);
}

static void
check_parts (Police *police)
{
  const CchOdtDocument *document = police->document;
  gboolean ended = FALSE;

  if (!has_role (document, CCH_DOC_ROLE_COUNTRY) || !has_role (document, CCH_DOC_ROLE_MOTTO))
    report (police, "head.national", NULL);
  for (guint i = 0; i < document->paragraphs->len; i++)
    ended =
        ended
        || g_str_has_suffix (g_array_index (document->paragraphs, CchOdtParagraph, i).text, "./.");
  if (!ended)
    report (police, "end.mark", NULL);
}

/**
 * cch_odt_check:
 * @law: the regulation in force on the day of the document
 *
 * What the file leaves to the program that lays it out (lengths of rules, what stands beside
 * what) is not asked.
 *
 * Returns: (transfer full) (element-type CchNotice): what a clerk would send back
 */
GPtrArray *
cch_odt_check (const CchOdtDocument *document, const CchDocProfile *law)
{
  Police police = { document, law,
                    g_ptr_array_new_with_free_func ((GDestroyNotify) cch_notice_unref) };

  check_paper (&police);
  check_margins (&police);
  check_number (&police);
  check_parts (&police);
  for (guint i = 0; i < document->paragraphs->len; i++)
    {
      const CchOdtParagraph *paragraph = &g_array_index (document->paragraphs, CchOdtParagraph, i);

      check_words (&police, paragraph);
      check_paragraph (&police, paragraph);
    }
  return police.notices;
}
