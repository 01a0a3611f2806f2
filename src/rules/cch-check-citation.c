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

/* The date as the text at @reference writes dates: in words, with slashes, with "ngày" or without. */
static char *
write_date_alike (const CchCheckReference *reference, const char *text, CchDate date)
{
  g_autofree char *old =
      g_strndup (text + reference->date_start, reference->end - reference->date_start);
  g_autofree char *short_form = cch_date_format (date, CCH_DATE_FORM_TEXT);

  if (strstr (old, "tháng") != NULL)
    return cch_date_format (date, CCH_DATE_FORM_HEADER);
  return g_str_has_prefix (old, "ngày ") ? g_strconcat ("ngày ", short_form, NULL)
                                         : g_steal_pointer (&short_form);
}

/* Marks number and date of @reference; with @right, its mend is to write that date there.
 * Returns: (nullable) (transfer full): what the mend writes, to be kept as long as @mark */
static char *
mark_reference (CchCheckContext *context,
                const CchCheckReference *reference,
                const CchDate *right,
                CchCheckMark *mark)
{
  const char *text = NULL;
  char *words;

  *mark = (CchCheckMark){
    .record = reference->record,
    .field = reference->field,
    .detail = reference->key,
    .start = reference->start,
    .end = reference->end,
  };
  if (right == NULL)
    return NULL;
  if (reference->end == 0)
    return (char *) (mark->value = cch_date_to_iso (*right));
  for (guint i = 0; text == NULL && i < cch_check_context_get_n_texts (context); i++)
    {
      const CchCheckText *entry = cch_check_context_get_text (context, i);

      if (entry->record == reference->record && g_str_equal (entry->field, reference->field))
        text = entry->text;
    }
  if (text == NULL || reference->date_start >= reference->end)
    return NULL;
  words = write_date_alike (reference, text, *right);
  mark->start = reference->date_start;
  mark->replacement = words;
  return words;
}

static void
mark_two_dates (CchCheckContext *context,
                const CchCheckReference *reference,
                const CchCheckReference *other)
{
  CchPlan *plan = cch_check_context_get_view (context)->plan;
  g_autofree char *here = cch_date_format (reference->issued, CCH_DATE_FORM_TEXT);
  g_autofree char *elsewhere = cch_date_format (other->issued, CCH_DATE_FORM_TEXT);
  CchCheckMark mark;
  /* What the plan says of itself is right; of two others nobody knows. */
  g_autofree char *words =
      mark_reference (context, reference,
                      other->record == CCH_RECORD (plan) && other->end == 0 ? &other->issued : NULL,
                      &mark);

  cch_check_context_mark (context, &mark, _ ("%s has the date %s here and %s elsewhere"),
                          reference->key, here, elsewhere);
}

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
        mark_two_dates (context, reference, other);
    }
}

static void
mark_unknown_date (CchCheckContext *context,
                   const CchCheckReference *reference,
                   const CchDate *expected,
                   gboolean only)
{
  g_autofree char *day = cch_date_format (*expected, CCH_DATE_FORM_TEXT);
  CchCheckMark mark;
  g_autofree char *words = mark_reference (context, reference, only ? expected : NULL, &mark);

  cch_check_context_mark (context, &mark, _ ("%s bears the date %s"), reference->key, day);
}

void
cch_check_register (CchCheckContext *context)
{
  GPtrArray *references = cch_check_context_get_references (context);

  for (guint i = 0; i < references->len; i++)
    {
      CchCheckReference *reference = g_ptr_array_index (references, i);
      const CchDate *expected = NULL;
      guint n_known = 0;
      gboolean right = cch_date_is_none (reference->issued);

      for (guint j = 0; !right && j < G_N_ELEMENTS (known); j++)
        if (g_str_equal (known[j].key, reference->key))
          {
            expected = &known[j].issued;
            n_known++;
            right = cch_date_compare (*expected, reference->issued) == 0;
          }
      if (!right && expected != NULL)
        mark_unknown_date (context, reference, expected, n_known == 1);
    }
}

void
cch_check_plan_before_its_year (CchCheckContext *context)
{
  GPtrArray *references = cch_check_context_get_references (context);

  for (guint i = 0; i < references->len; i++)
    {
      CchCheckReference *reference = g_ptr_array_index (references, i);
      CchCheckMark mark;

      if (strstr (reference->key, "/KH-") == NULL || cch_date_is_none (reference->issued)
          || reference->subject_year <= reference->issued.year + (guint) YEARS_AHEAD)
        continue;
      mark_reference (context, reference, NULL, &mark);
      cch_check_context_mark (context, &mark, _ ("%s is of the year %u, yet it is a plan for %u"),
                              reference->key, reference->issued.year, reference->subject_year);
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
      CchCheckMark mark;

      if (cch_date_is_none (reference->issued)
          || cch_date_get_weekday (reference->issued) < G_DATE_SATURDAY)
        continue;
      day = cch_date_format (reference->issued, CCH_DATE_FORM_TEXT);
      weekday = cch_date_format (reference->issued, CCH_DATE_FORM_WEEKDAY);
      mark_reference (context, reference, NULL, &mark);
      cch_check_context_mark (context, &mark, _ ("%s: %s is a %s"), reference->key, day, weekday);
    }
}

static gboolean
is_blank (const char *text)
{
  return text == NULL || *text == '\0';
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
      if (!cch_citation_is_law (citation) && is_blank (citation->symbol))
        cch_check_context_add (context, citation, "symbol", NULL,
                               _ ("The symbol of the cited document is missing"));
      if (cch_date_is_none (citation->issued) && is_blank (citation->date_wording))
        cch_check_context_add (context, citation, "issued", NULL,
                               _ ("The date of the cited document is missing"));
      if (!cch_citation_is_law (citation) && is_blank (citation->issuer))
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

      if (cch_citation_is_law (citation) || is_blank (citation->symbol)
          || !is_blank (citation->number))
        continue;
      cch_check_context_mark (
          context, &(CchCheckMark){ .record = citation, .field = "number", .severity = &severity },
          _ ("The cited document …/%s has no number yet"), citation->symbol);
    }
}
