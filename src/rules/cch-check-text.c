/* Checks of prose: spelling, brackets, outdated terms, programme years.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-i18n.h"
#include "base/cch-text.h"
#include "rules/cch-check-context.h"
#include "rules/cch-check-families.h"

#include <string.h>

/* What scanners and hurried hands make of the words of this trade. Exact, with their marks. */
static const struct
{
  const char *wrong;
  const char *right;
} misspellings[] = {
  { "CHCC", "CCHC" },           { "tố chức", "tổ chức" },
  { "bố sung", "bổ sung" },     { "Kiên toàn", "Kiện toàn" },
  { "kiên toàn", "kiện toàn" }, { "lễ lối", "lề lối" },
  { "Chi đạo", "Chỉ đạo" },     { "chi đạo", "chỉ đạo" },
  { "địa bản", "địa bàn" },     { "thông điện tử", "thông tin điện tử" },
  { "đầu mỗi", "đầu mối" },
};

/* Standards, levels and decrees that gave way to others, and since when. */
static const struct
{
  const char *term;
  const char *now;
  CchDate since;
  gboolean can_replace; /* a decree has a date and an issuer beside its number */
} outdated[] = {
  { "ISO 9001:2008", "ISO 9001:2015", { 2018, 9, 15 }, TRUE },
  { "mức độ 3", "một phần", { 2022, 8, 15 }, TRUE },
  { "mức độ 4", "toàn trình", { 2022, 8, 15 }, TRUE },
  { "16/2015/NĐ-CP", "60/2021/NĐ-CP", { 2021, 8, 15 }, FALSE },
  { "01/2011/TT-BNV", "30/2020/NĐ-CP", { 2020, 3, 5 }, FALSE },
};

static gboolean
is_letter (const char *text)
{
  return g_unichar_isalpha (g_utf8_get_char (text));
}

/* A whole word or words, not the middle of another. */
static const char *
find_words (const char *text, const char *words)
{
  gsize length = strlen (words);

  for (const char *at = strstr (text, words); at != NULL; at = strstr (at + 1, words))
    if ((at == text || !is_letter (g_utf8_prev_char (at))) && !is_letter (at + length))
      return at;
  return NULL;
}

/* A mark of @length bytes at @at inside of @text. */
static CchCheckMark
mark_span (const CchCheckText *text, const char *at, gsize length)
{
  gsize start = at != NULL ? (gsize) (at - text->text) : 0;

  return (CchCheckMark){
    .record = text->record, .field = text->field, .start = start, .end = start + length
  };
}

static void
check_misspelling (CchCheckContext *context, const CchCheckText *text, guint index)
{
  const char *wrong = misspellings[index].wrong;
  const char *at = find_words (text->text, wrong);
  CchCheckMark mark = mark_span (text, at, strlen (wrong));

  if (at == NULL)
    return;
  mark.detail = wrong;
  mark.replacement = misspellings[index].right;
  cch_check_context_mark (context, &mark, _ ("“%s” should be “%s”"), wrong,
                          misspellings[index].right);
}

void
cch_check_spelling (CchCheckContext *context)
{
  for (guint i = 0; i < cch_check_context_get_n_texts (context); i++)
    for (guint j = 0; j < G_N_ELEMENTS (misspellings); j++)
      check_misspelling (context, cch_check_context_get_text (context, i), j);
}

/* "a)" and "1)" at the head of a line count, they open nothing. */
static gboolean
is_enumerator (const char *text, const char *bracket)
{
  const char *at = bracket;

  while (at > text && at[-1] != '\n' && at[-1] != ' ')
    at--;
  if (at > text && at[-1] == ' ')
    {
      const char *before = at - 1;

      while (before > text && before[-1] == ' ')
        before--;
      if (before > text && strchr ("\n;.:", before[-1]) == NULL)
        return FALSE;
    }
  return g_utf8_strlen (at, bracket - at) <= 2;
}

typedef struct
{
  int brackets;
  int quotes;
  gboolean closed_too_early;
} Balance;

static Balance
weigh (const char *text)
{
  Balance balance = { 0 };

  for (const char *at = text; *at != '\0'; at++)
    {
      if (*at == '(')
        balance.brackets++;
      else if (*at == ')' && (balance.brackets > 0 || !is_enumerator (text, at)))
        balance.brackets--;
      else if (g_str_has_prefix (at, "“"))
        balance.quotes++;
      else if (g_str_has_prefix (at, "”"))
        balance.quotes--;
      if (balance.brackets < 0 || balance.quotes < 0)
        {
          balance.closed_too_early = TRUE;
          break;
        }
    }
  return balance;
}

void
cch_check_balance (CchCheckContext *context)
{
  for (guint i = 0; i < cch_check_context_get_n_texts (context); i++)
    {
      const CchCheckText *text = cch_check_context_get_text (context, i);
      Balance balance = weigh (text->text);

      if (balance.brackets < 0)
        cch_check_context_add (context, text->record, text->field, NULL,
                               _ ("A “)” closes what no “(” has opened"));
      else if (balance.quotes < 0)
        cch_check_context_add (context, text->record, text->field, NULL,
                               _ ("A “”” closes what no “““ has opened"));
      else if (balance.brackets > 0)
        cch_check_context_add (context, text->record, text->field, NULL, _ ("A “(” is not closed"));
      else if (balance.quotes > 0)
        cch_check_context_add (context, text->record, text->field, NULL, _ ("A “““ is not closed"));
    }
}

/* The day that decides: the plan's date, or the first day of its year while it is a draft. */
static CchDate
get_plan_day (const CchPlan *plan)
{
  if (!cch_date_is_none (plan->issued))
    return plan->issued;
  return plan->year > 0 ? cch_date_new ((guint) plan->year, 1, 1) : CCH_DATE_NONE;
}

static void
check_outdated (CchCheckContext *context, const CchCheckText *text, guint index)
{
  const char *term = outdated[index].term;
  const char *at = strstr (text->text, term);
  CchCheckMark mark = mark_span (text, at, strlen (term));
  g_autofree char *since = NULL;

  if (at == NULL)
    return;
  mark.detail = term;
  if (outdated[index].can_replace)
    mark.replacement = outdated[index].now;
  since = cch_date_format (outdated[index].since, CCH_DATE_FORM_TEXT);
  cch_check_context_mark (context, &mark, _ ("“%s” gave way to “%s” on %s"), term,
                          outdated[index].now, since);
}

void
cch_check_outdated_terms (CchCheckContext *context)
{
  CchDate day = get_plan_day (cch_check_context_get_view (context)->plan);

  for (guint i = 0; !cch_date_is_none (day) && i < cch_check_context_get_n_texts (context); i++)
    for (guint j = 0; j < G_N_ELEMENTS (outdated); j++)
      if (cch_date_compare (day, outdated[j].since) >= 0)
        check_outdated (context, cch_check_context_get_text (context, i), j);
}

static gboolean
is_four_digits (const char *text)
{
  return strspn (text, "0123456789") == 4;
}

static gsize
measure_dash (const char *text)
{
  if (*text == '-')
    return 1;
  return g_str_has_prefix (text, "–") ? strlen ("–") : 0;
}

/* "2021- 2030": two years whose dash has a blank on one side only.
 * Returns: (nullable): the first of the two years; @length goes up to the second one */
static const char *
find_uneven_years (const char *text, gsize *length)
{
  for (const char *at = text; *at != '\0'; at++)
    {
      const char *dash;
      const char *second;

      if (!is_four_digits (at) || (at > text && g_ascii_isdigit (at[-1])))
        continue;
      dash = at + 4 + strspn (at + 4, " ");
      if (measure_dash (dash) == 0)
        continue;
      second = dash + measure_dash (dash);
      second += strspn (second, " ");
      if (!is_four_digits (second) || (dash > at + 4) == (second > dash + measure_dash (dash)))
        continue;
      *length = (gsize) (second + 4 - at);
      return at;
    }
  return NULL;
}

void
cch_check_programme_years (CchCheckContext *context)
{
  for (guint i = 0; i < cch_check_context_get_n_texts (context); i++)
    {
      const CchCheckText *text = cch_check_context_get_text (context, i);
      gsize length = 0;
      const char *at = find_uneven_years (text->text, &length);
      CchCheckMark mark = mark_span (text, at, length);
      g_autofree char *years = NULL;

      if (at == NULL)
        continue;
      years = g_strdup_printf ("%.4s-%.4s", at, at + length - 4);
      mark.replacement = years;
      cch_check_context_mark (context, &mark,
                              _ ("The dash between two years has a blank on one side only"));
    }
}
