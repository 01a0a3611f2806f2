/* How a document is cited: whole the first time, short after that.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "compose/cch-citation-words.h"

#include "compose/cch-document-type.h"

#include <string.h>

static const char *
get_type_name (const CchCitation *citation)
{
  const CchDocumentType *type;

  if (citation->document_type != NULL)
    {
      type = cch_document_type_find (citation->document_type);
      return type != NULL ? type->name : citation->document_type;
    }

  type = cch_document_type_from_symbol (citation->symbol);
  return type != NULL ? type->name : "Văn bản";
}

/* A law is cited by its name and day; it has neither a number nor an issuer worth naming. */
static gboolean
is_law (const CchCitation *citation)
{
  return cch_citation_is_law (citation)
         || (citation->symbol == NULL && citation->number == NULL && citation->document_type != NULL
             && cch_document_type_find (citation->document_type) == NULL);
}

/**
 * cch_citation_is_complete:
 *
 * Returns: whether everything that identifies the cited document is known; an incomplete
 *   citation prints in a draft and stops an issue
 */
gboolean
cch_citation_is_complete (const CchCitation *citation)
{
  if (citation->wording != NULL)
    return TRUE;
  if (is_law (citation))
    return !cch_date_is_none (citation->issued);
  return citation->number != NULL && !cch_date_is_none (citation->issued)
         && citation->issuer != NULL && citation->subject != NULL;
}

static void
append_number (GString *text, const CchCitation *citation)
{
  g_autofree char *number = NULL;

  if (citation->symbol == NULL && citation->number == NULL)
    return;

  number = cch_document_number_format (citation->number != NULL ? citation->number : "     ",
                                       citation->symbol);
  g_string_append_printf (text, " số %s", number);
}

static void
append_date (GString *text, const CchCitation *citation)
{
  g_autofree char *date = NULL;

  if (citation->date_wording != NULL)
    {
      g_string_append_printf (text, " %s", citation->date_wording);
      return;
    }
  if (cch_date_is_none (citation->issued))
    return;

  date = cch_date_format (citation->issued, CCH_DATE_FORM_HEADER);
  g_string_append_printf (text, " %s", date);
}

static char *
format_law (const CchCitation *citation)
{
  g_autoptr (GString) text = g_string_new (get_type_name (citation));

  if (citation->subject != NULL)
    g_string_append_printf (text, " %s", citation->subject);
  append_date (text, citation);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* A subject that was written down as a title begins small behind the issuer, and with "về" unless
 * its first words join it. */
static char *
join_subject (const char *subject)
{
  static const char *const joints[] = { "về ",      "ban hành ",  "quy định ",  "hướng dẫn ",
                                        "sửa đổi",  "bãi bỏ ",    "phê duyệt ", "công bố ",
                                        "bổ sung ", "triển khai " };
  const char *rest = g_utf8_next_char (subject);
  g_autofree char *first = NULL;
  g_autofree char *small = NULL;

  if (!g_unichar_isupper (g_utf8_get_char (subject))
      || !(g_unichar_islower (g_utf8_get_char (rest)) || *rest == ' '))
    return g_strdup (subject);
  first = g_utf8_strdown (subject, rest - subject);
  small = g_strconcat (first, rest, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (joints); i++)
    if (g_str_has_prefix (small, joints[i]))
      return g_steal_pointer (&small);
  return g_strconcat ("về ", small, NULL);
}

/* "Giám đốc Sở Nội vụ tại Tờ trình số 12/TTr-SNV ngày …": who asks, and where that is written. */
static char *
format_request (const CchCitation *citation)
{
  const char *who = citation->issuer != NULL ? citation->issuer : citation->subject;
  g_autoptr (GString) text = g_string_new (who != NULL ? who : "……");

  if (citation->symbol != NULL || citation->number != NULL)
    {
      g_string_append_printf (text, " tại %s", get_type_name (citation));
      append_number (text, citation);
      append_date (text, citation);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * cch_citation_format_full:
 *
 * Returns: (transfer full): type, number, date, issuer and subject, as at the first mention
 */
char *
cch_citation_format_full (const CchCitation *citation)
{
  g_autoptr (GString) text = g_string_new (get_type_name (citation));
  g_autofree char *subject = citation->subject != NULL ? join_subject (citation->subject) : NULL;

  if (citation->wording != NULL)
    return g_strdup (citation->wording);
  if (citation->role == CCH_CITATION_ROLE_REQUEST)
    return format_request (citation);
  if (is_law (citation))
    return format_law (citation);

  append_number (text, citation);
  append_date (text, citation);
  if (citation->issuer != NULL)
    g_string_append_printf (text, " của %s", citation->issuer);
  if (subject != NULL)
    g_string_append_printf (text, " %s", subject);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * cch_citation_format_short:
 *
 * Returns: (transfer full): type and number, as at later mentions
 */
char *
cch_citation_format_short (const CchCitation *citation)
{
  g_autoptr (GString) text = g_string_new (get_type_name (citation));

  if (!is_law (citation))
    append_number (text, citation);
  else if (citation->subject != NULL)
    g_string_append_printf (text, " %s", citation->subject);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The punctuation belongs to the list, so what a person typed at the end goes. */
static char *
strip_end (char *text)
{
  gsize length;

  g_strchomp (text);
  for (length = strlen (text); length > 0 && strchr (".;,: ", text[length - 1]) != NULL; length--)
    text[length - 1] = '\0';
  return g_strchomp (text);
}

/**
 * cch_citation_format_basis:
 * @last: whether it is the last of the list
 *
 * Returns: (transfer full): a line of the legal grounds, with its punctuation
 */
char *
cch_citation_format_basis (const CchCitation *citation, gboolean last)
{
  static const char *const own_openings[] = { "Căn cứ ", "Thực hiện ", "Xét đề nghị của ",
                                              "Theo đề nghị của ", "Trên cơ sở " };
  static const char *const openings[] = {
    [CCH_CITATION_ROLE_BASIS] = "Căn cứ ",
    [CCH_CITATION_ROLE_REQUEST] = CCH_CITATION_REQUEST_WORDING " ",
    [CCH_CITATION_ROLE_MENTION] = "",
  };
  g_autofree char *text = strip_end (cch_citation_format_full (citation));
  const char *opening = openings[citation->role];

  for (guint i = 0; citation->wording != NULL && i < G_N_ELEMENTS (own_openings); i++)
    if (g_str_has_prefix (text, own_openings[i]))
      opening = "";
  return g_strconcat (opening, text, last ? "." : ";", NULL);
}
