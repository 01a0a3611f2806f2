/* Checks of the documents that a plan cites.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-i18n.h"
#include "rules/cch-check-context.h"
#include "rules/cch-check-families.h"

#include <string.h>

/* Documents every office cites, and the dates they bear. A number with several dates is of several
 * documents, one a year. */
static const struct
{
  const char *key;
  CchDate issued;
} known[] = {
  { "30c/NQ-CP", { 2011, 11, 8 } },    { "76/NQ-CP", { 2013, 6, 13 } },
  { "76/NQ-CP", { 2021, 7, 15 } },     { "18-NQ/TW", { 2017, 10, 25 } },
  { "19-NQ/TW", { 2017, 10, 25 } },    { "61/2018/NĐ-CP", { 2018, 4, 23 } },
  { "30/2020/NĐ-CP", { 2020, 3, 5 } }, { "225/QĐ-TTg", { 2016, 2, 4 } },
  { "877/QĐ-TTg", { 2018, 7, 18 } },   { "16/2015/NĐ-CP", { 2015, 2, 14 } },
  { "62/2020/NĐ-CP", { 2020, 6, 1 } },
};

enum
{
  YEARS_AHEAD = 1, /* a plan for 2024 is issued in 2023, or in 2024 */
};

/* "Số 6320/QĐ-UBND" of 26/12 and of 28/12/2019 are one document; of another year, another one. */
void
cch_check_two_dates (CchCheckContext *context)
{
  GPtrArray *references = cch_check_context_get_references (context);
  g_autoptr (GHashTable) first = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < references->len; i++)
    {
      CchCheckReference *reference = g_ptr_array_index (references, i);
      CchCheckReference *other;
      char *key;

      if (cch_date_is_none (reference->issued))
        continue;
      key = g_strdup_printf ("%s %u", reference->key, reference->issued.year);
      g_ptr_array_add (keys, key);
      other = g_hash_table_lookup (first, key);
      if (other == NULL)
        g_hash_table_insert (first, key, reference);
      else if (cch_date_compare (other->issued, reference->issued) != 0)
        {
          g_autofree char *one = cch_date_format (other->issued, CCH_DATE_FORM_TEXT);
          g_autofree char *two = cch_date_format (reference->issued, CCH_DATE_FORM_TEXT);

          cch_check_context_add (context, reference->record, reference->field, NULL,
                                 _ ("%s has the date %s here and %s elsewhere"), reference->key,
                                 two, one);
        }
    }
}

void
cch_check_register (CchCheckContext *context)
{
  GPtrArray *references = cch_check_context_get_references (context);

  for (guint i = 0; i < references->len; i++)
    {
      CchCheckReference *reference = g_ptr_array_index (references, i);
      const CchDate *expected = NULL;
      gboolean right = cch_date_is_none (reference->issued);
      g_autofree char *words = NULL;

      for (guint j = 0; !right && j < G_N_ELEMENTS (known); j++)
        if (g_str_equal (known[j].key, reference->key))
          {
            expected = &known[j].issued;
            right = cch_date_compare (*expected, reference->issued) == 0;
          }
      if (right || expected == NULL)
        continue;
      words = cch_date_format (*expected, CCH_DATE_FORM_TEXT);
      cch_check_context_add (context, reference->record, reference->field, NULL,
                             _ ("%s bears the date %s"), reference->key, words);
    }
}

void
cch_check_plan_before_its_year (CchCheckContext *context)
{
  GPtrArray *references = cch_check_context_get_references (context);

  for (guint i = 0; i < references->len; i++)
    {
      CchCheckReference *reference = g_ptr_array_index (references, i);

      if (strstr (reference->key, "/KH-") == NULL || cch_date_is_none (reference->issued)
          || reference->subject_year <= reference->issued.year + (guint) YEARS_AHEAD)
        continue;
      cch_check_context_add (context, reference->record, reference->field, NULL,
                             _ ("%s is of the year %u, yet it is a plan for %u"), reference->key,
                             reference->issued.year, reference->subject_year);
    }
}

void
cch_check_citation_weekend (CchCheckContext *context)
{
  GPtrArray *references = cch_check_context_get_references (context);

  for (guint i = 0; i < references->len; i++)
    {
      CchCheckReference *reference = g_ptr_array_index (references, i);
      g_autofree char *day = NULL;
      g_autofree char *weekday = NULL;

      if (cch_date_is_none (reference->issued)
          || cch_date_get_weekday (reference->issued) < G_DATE_SATURDAY)
        continue;
      day = cch_date_format (reference->issued, CCH_DATE_FORM_TEXT);
      weekday = cch_date_format (reference->issued, CCH_DATE_FORM_WEEKDAY);
      cch_check_context_add (context, reference->record, reference->field, NULL,
                             _ ("%s: %s is a %s"), reference->key, day, weekday);
    }
}

static gboolean
is_blank (const char *text)
{
  return text == NULL || *text == '\0';
}

/* Laws and ordinances are cited by name and date alone. */
static gboolean
is_law (const CchCitation *citation)
{
  return citation->document_type != NULL
         && (g_str_has_prefix (citation->document_type, "Luật")
             || g_str_has_prefix (citation->document_type, "Pháp lệnh")
             || g_str_has_prefix (citation->document_type, "Bộ luật")
             || g_str_has_prefix (citation->document_type, "Hiến pháp"));
}

void
cch_check_citation_fields (CchCheckContext *context)
{
  const CchCheckView *view = cch_check_context_get_view (context);

  for (guint i = 0; i < cch_check_length (view->citations); i++)
    {
      CchCitation *citation = g_ptr_array_index (view->citations, i);

      if (citation->role != CCH_CITATION_ROLE_BASIS)
        continue;
      if (is_blank (citation->document_type))
        cch_check_context_add (context, citation, "document_type", NULL,
                               _ ("The type of the cited document is missing"));
      if (!is_law (citation) && is_blank (citation->symbol))
        cch_check_context_add (context, citation, "symbol", NULL,
                               _ ("The symbol of the cited document is missing"));
      if (cch_date_is_none (citation->issued) && is_blank (citation->date_wording))
        cch_check_context_add (context, citation, "issued", NULL,
                               _ ("The date of the cited document is missing"));
      if (!is_law (citation) && is_blank (citation->issuer))
        cch_check_context_add (context, citation, "issuer", NULL,
                               _ ("The issuer of the cited document is missing"));
    }
}

void
cch_check_citation_number (CchCheckContext *context)
{
  const CchCheckView *view = cch_check_context_get_view (context);
  CchSeverity severity =
      cch_document_state_is_issued (view->plan->state) ? CCH_SEVERITY_ERROR : CCH_SEVERITY_HINT;

  for (guint i = 0; i < cch_check_length (view->citations); i++)
    {
      CchCitation *citation = g_ptr_array_index (view->citations, i);

      if (is_law (citation) || is_blank (citation->symbol) || !is_blank (citation->number))
        continue;
      cch_check_context_mark (
          context, &(CchCheckMark){ .record = citation, .field = "number", .severity = &severity },
          _ ("The cited document …/%s has no number yet"), citation->symbol);
    }
}
