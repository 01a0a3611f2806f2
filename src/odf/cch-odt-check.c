/* The format police on a foreign document: its styles against the regulation.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "odf/cch-odt-check.h"

#include "base/cch-i18n.h"
#include "base/cch-text.h"
#include "doc/cch-doc-words.h"
#include "odf/cch-odt-police-private.h"

/* Millimetres, points and factors: what a word processor rounds away. */
#define SLACK 0.3
#define SLACK_FACTOR 0.02
/* As much of a paragraph as names it. */
#define MOST_LETTERS 60

/* The metric equals of the family that the law names. */
static const char *const families[] = { "Times New Roman", "Liberation Serif", "Tinos" };

static gboolean
is_family (const CchOdtPolice *police, const char *family)
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

static void
report_letters (CchOdtPolice *police,
                const char *id,
                const CchOdtParagraph *paragraph,
                gboolean found,
                const char *yes,
                const char *no)
{
  cch_odt_police_report_value (police, id, paragraph->text, found ? yes : no, found ? no : yes);
}

static void
check_size (CchOdtPolice *police, const CchOdtParagraph *paragraph, const CchDocRoleStyle *style)
{
  g_autofree char *found = NULL;
  g_autofree char *wanted = NULL;

  if (is_within (&style->size, paragraph->look.size, 0.1))
    return;
  found = cch_odt_police_format_value (paragraph->look.size, "pt");
  wanted = cch_odt_police_format_range (&style->size, "pt");
  cch_odt_police_report_value (police, "font.size", paragraph->text, found, wanted);
}

/* An article only begins bold, a cell may stand out, and of headings below the first number the
 * law says nothing: their weight and slant are free. */
static gboolean
has_free_letters (CchDocRole role)
{
  return role == CCH_DOC_ROLE_ARTICLE || role == CCH_DOC_ROLE_TABLE_BODY
         || role == CCH_DOC_ROLE_POINT || role == CCH_DOC_ROLE_TABLE_NUMBER
         || role == CCH_DOC_ROLE_SUBNUMBER_HEADING;
}

static void
check_letters (CchOdtPolice *police, const CchOdtParagraph *paragraph, const CchDocRoleStyle *style)
{
  const CchOdtLook *look = &paragraph->look;

  if (!is_family (police, look->family))
    cch_odt_police_report_value (police, "font.family", paragraph->text,
                                 look->family != NULL ? look->family : _ ("none"),
                                 cch_doc_profile_get_font_family (police->law));
  check_size (police, paragraph, style);
  if (!has_free_letters (paragraph->role) && !look->bold != !style->bold)
    report_letters (police, "font.bold", paragraph, look->bold, _ ("bold"), _ ("not bold"));
  if (!has_free_letters (paragraph->role) && !look->italic != !style->italic)
    report_letters (police, "font.italic", paragraph, look->italic, _ ("italic"), _ ("upright"));
  if (style->capitals && !is_in_capitals (paragraph->text))
    cch_odt_police_report (police, "font.capitals", paragraph->text);
}

/* "a) Về thể chế" over its text, rather than a sentence. */
static gboolean
is_lettered_heading (const CchOdtParagraph *paragraph)
{
  return paragraph->role == CCH_DOC_ROLE_POINT && !cch_doc_words_match ("[.;:,]$", paragraph->text);
}

/* A heading may reach both margins or not; words in cells stand as their column wants. */
static void
check_align (CchOdtPolice *police, const CchOdtParagraph *paragraph, const CchDocRoleStyle *style)
{
  CchDocAlign wanted = style->align, found = paragraph->look.align;

  if (wanted == CCH_DOC_ALIGN_JUSTIFY && found != CCH_DOC_ALIGN_JUSTIFY
      && !is_lettered_heading (paragraph))
    cch_odt_police_report (police, "text.justified", paragraph->text);
  else if (wanted == CCH_DOC_ALIGN_CENTER && found != CCH_DOC_ALIGN_CENTER)
    cch_odt_police_report (police, "text.align", paragraph->text);
}

static void
report_measure (CchOdtPolice *police,
                const char *id,
                const CchOdtParagraph *paragraph,
                const CchDocMeasure *law,
                double value,
                const char *unit)
{
  g_autofree char *found = cch_odt_police_format_value (value, unit);
  g_autofree char *wanted = cch_odt_police_format_range (law, unit);

  cch_odt_police_report_value (police, id, paragraph->text, found, wanted);
}

static void
check_spacing (CchOdtPolice *police, const CchOdtParagraph *paragraph, const CchDocRoleStyle *style)
{
  const CchOdtLook *look = &paragraph->look;
  double gap = look->before + look->after;

  if (!is_running (paragraph->role))
    return;
  if (style->indent.maximum > 0 && !is_within (&style->indent, look->indent, SLACK))
    report_measure (police, "text.indent", paragraph, &style->indent, look->indent, "mm");
  if (look->line_factor < style->line_factor.minimum - SLACK_FACTOR)
    report_measure (police, "text.pitch-least", paragraph, &style->line_factor, look->line_factor,
                    _ ("lines"));
  if (look->line_factor > style->line_factor.maximum + SLACK_FACTOR)
    report_measure (police, "text.pitch-most", paragraph, &style->line_factor, look->line_factor,
                    _ ("lines"));
  if (gap < style->before.minimum - SLACK)
    report_measure (police, "text.gap", paragraph, &style->before, gap, "pt");
}

static void
check_paragraph (CchOdtPolice *police, const CchOdtParagraph *paragraph)
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
report_paper (CchOdtPolice *police, const CchOdtPage *page)
{
  g_autofree char *found = g_strdup_printf ("%.0f × %.0f mm", page->width, page->height);

  cch_odt_police_report_value (police, "paper.size", NULL, found, "210 × 297 mm");
}

static void
check_paper (CchOdtPolice *police)
{
  const CchOdtPage *page = &police->document->page;
  double width = cch_doc_profile_get_length (police->law, CCH_DOC_PAGE_WIDTH);
  double height = cch_doc_profile_get_length (police->law, CCH_DOC_PAGE_HEIGHT);

  if (ABS (MIN (page->width, page->height) - width) > 1
      || ABS (MAX (page->width, page->height) - height) > 1)
    report_paper (police, page);
  if (page->width > page->height)
    cch_odt_police_report (police, "paper.orientation", NULL);
}

static void
report_margin (CchOdtPolice *police, const char *id, double found, const CchDocMeasure *law)
{
  g_autofree char *is = cch_odt_police_format_value (found, "mm");
  g_autofree char *wanted = cch_odt_police_format_range (law, "mm");

  cch_odt_police_report_value (police, id, NULL, is, wanted);
}

static void
check_margins (CchOdtPolice *police)
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
        report_margin (police, margins[i].narrow, found, law);
      else if (margins[i].wide != NULL && found > law->maximum + SLACK)
        report_margin (police, margins[i].wide, found, law);
    }
}

static void
check_number (CchOdtPolice *police)
{
  const CchOdtPage *page = &police->document->page;
  CchDocPageNumberPlace place = cch_doc_profile_get_page_number_place (police->law);
  CchDocAlign align =
      place == CCH_DOC_PAGE_NUMBER_BOTTOM_RIGHT ? CCH_DOC_ALIGN_RIGHT : CCH_DOC_ALIGN_CENTER;

  if (!page->numbered)
    {
      cch_odt_police_report (police, "number.missing", NULL);
      return;
    }
  if (!page->number_on_top != (place != CCH_DOC_PAGE_NUMBER_TOP_CENTER))
    cch_odt_police_report (police, "number.height", NULL);
  if (page->number_align != align)
    cch_odt_police_report (police, "number.side", NULL);
  if (page->number_on_first && !cch_doc_profile_get_page_number_on_first (police->law))
    cch_odt_police_report (police, "number.first", NULL);
}

static void
free_finding (gpointer data)
{
  CchOdtFinding *finding = data;

  g_free (finding->message);
  g_free (finding->words);
  g_free (finding);
}

/* How to mend it in a word processor; what reads wrongly says itself how it must read. */
static const char *
get_hint (const char *id)
{
  static const struct
  {
    const char *beginning;
    const char *hint;
  } hints[] = {
    { "paper.", N_ ("Choose A4 in the page style, and landscape for appendices only") },
    { "margin.", N_ ("Change the margins in the page style") },
    { "number.", N_ ("Insert the page number where the regulation wants it, and leave it out on "
                     "the first page") },
    { "font.capitals", N_ ("Type the words in capitals") },
    { "font.", N_ ("Change the letters in the paragraph’s style") },
    { "text.", N_ ("Change indents, spacing and alignment in the paragraph’s style") },
    { "table.", N_ ("Let the table repeat its heading rows on every page") },
    { "end.", N_ ("Put “./.” behind the last sentence") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (hints); i++)
    if (g_str_has_prefix (id, hints[i].beginning))
      return _ (hints[i].hint);
  return NULL;
}

static CchNotice *
make_notice (const CchOdtFinding *finding)
{
  g_autofree char *start = NULL;
  g_autofree char *message = NULL;
  g_autoptr (CchPlace) place = NULL;

  if (finding->words != NULL)
    start = g_utf8_substring (finding->words, 0,
                              MIN (g_utf8_strlen (finding->words, -1), MOST_LETTERS));
  place = cch_place_new_for_file (start != NULL ? NULL : _ ("page layout"), 0, start);
  if (finding->count > 1)
    message = g_strdup_printf (ngettext ("%s (and %u more paragraph)",
                                         "%s (and %u more paragraphs)", finding->count - 1),
                               finding->message, finding->count - 1);
  return cch_notice_new (CCH_SEVERITY_WARNING, finding->id, place,
                         message != NULL ? message : finding->message, get_hint (finding->id));
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
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (free_finding);
  GPtrArray *notices = g_ptr_array_new_with_free_func ((GDestroyNotify) cch_notice_unref);
  CchOdtPolice police = { document, law, findings };

  check_paper (&police);
  check_margins (&police);
  check_number (&police);
  cch_odt_police_check_words (&police);
  for (guint i = 0; i < document->paragraphs->len; i++)
    check_paragraph (&police, cch_odt_police_get (&police, i));
  for (guint i = 0; i < findings->len; i++)
    g_ptr_array_add (notices, make_notice (g_ptr_array_index (findings, i)));
  return notices;
}
