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
  return citation->symbol == NULL && citation->number == NULL && citation->document_type != NULL
         && cch_document_type_find (citation->document_type) == NULL;
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

/**
 * cch_citation_format_full:
 *
 * Returns: (transfer full): type, number, date, issuer and subject, as at the first mention
 */
char *
cch_citation_format_full (const CchCitation *citation)
{
  g_autoptr (GString) text = g_string_new (get_type_name (citation));

  if (citation->wording != NULL)
    return g_strdup (citation->wording);
  if (is_law (citation))
    return format_law (citation);

  append_number (text, citation);
  append_date (text, citation);
  if (citation->issuer != NULL)
    g_string_append_printf (text, " của %s", citation->issuer);
  if (citation->subject != NULL)
    g_string_append_printf (text, " %s", citation->subject);
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

  if (is_law (citation) && citation->subject != NULL)
    g_string_append_printf (text, " %s", citation->subject);
  append_number (text, citation);
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
