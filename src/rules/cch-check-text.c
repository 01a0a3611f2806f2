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
  { "61/2018/NĐ-CP", "118/2025/NĐ-CP", { 2025, 7, 1 }, FALSE },
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
  return g_unichar_isalnum (g_utf8_get_char (at)) && g_utf8_strlen (at, bracket - at) <= 2;
}

typedef struct
{
  const char *open;
  const char *close;
  const char *unopened; /* N_() marked */
  const char *unclosed; /* N_() marked */
} Pair;

static const Pair pairs[] = {
  { "(", ")", N_ ("A “)” closes what no “(” has opened"), N_ ("A “(” is not closed") },
  { "“", "”", N_ ("A “”” closes what no “““ has opened"), N_ ("A “““ is not closed") },
};

/* The first mark of @pair that has no partner: one that closes too early, or the last that stays
 * open. */
static const char *
find_odd (const char *text, const Pair *pair, gboolean *opens)
{
  g_autoptr (GPtrArray) open = NULL;

  *opens = TRUE;
  if (strstr (text, pair->open) == NULL && strstr (text, pair->close) == NULL)
    return NULL;
  open = g_ptr_array_new ();
  for (const char *at = text; *at != '\0'; at++)
    if (g_str_has_prefix (at, pair->open))
      g_ptr_array_add (open, (gpointer) at);
    else if (g_str_has_prefix (at, pair->close))
      {
        if (open->len > 0)
          g_ptr_array_set_size (open, (int) open->len - 1);
        else if (*at != ')' || !is_enumerator (text, at))
          {
            *opens = FALSE;
            return at;
          }
      }
  return open->len > 0 ? g_ptr_array_index (open, open->len - 1) : NULL;
}

/* Where a line ends, before its punctuation. */
static const char *
find_line_end (const char *at)
{
  const char *end = at + strcspn (at, "\n");

  while (end > at && strchr (" .;,", end[-1]) != NULL)
    end--;
  return end;
}

/* An open one is closed where its line ends; what closes a whole line is opened where that begins;
 * any other odd one is taken out. */
static char *
mend_odd (const char *text, const Pair *pair, const char *odd, gboolean opens, const char **words)
{
  const char *line = odd;
  gsize place = (gsize) (odd - text);

  while (line > text && line[-1] != '\n')
    line--;
  if (opens)
    {
      place = (gsize) (find_line_end (odd) - text);
      *words = _ ("Close it at the end of the line");
      return cch_check_replace (text, place, place, pair->close);
    }
  if (find_line_end (odd) <= odd + strlen (pair->close) && line < odd)
    {
      place = (gsize) (line - text);
      *words = _ ("Open it at the beginning of the line");
      return cch_check_replace (text, place, place, pair->open);
    }
  *words = _ ("Take it out");
  return cch_check_replace (text, place, place + strlen (pair->close), "");
}

static void
check_pair (CchCheckContext *context, const CchCheckText *text, const Pair *pair)
{
  gboolean opens;
  const char *odd = find_odd (text->text, pair, &opens);
  CchCheckMark mark =
      mark_span (text, odd, odd != NULL ? strlen (opens ? pair->open : pair->close) : 0);
  g_autofree char *value = NULL;

  if (odd == NULL)
    return;
  value = mend_odd (text->text, pair, odd, opens, &mark.words);
  mark.value = value;
  mark.detail = pair->open;
  cch_check_context_mark (context, &mark, "%s", _ (opens ? pair->unclosed : pair->unopened));
}

/* U+FFFD: what a conversion could not read. Only the source knows the letter. */
static void
check_lost_letter (CchCheckContext *context, const CchCheckText *text)
{
  static const char lost[] = "\xef\xbf\xbd";
  const char *at = strstr (text->text, lost);
  CchCheckMark mark = mark_span (text, at, strlen (lost));

  if (at == NULL)
    return;
  mark.detail = "lost";
  cch_check_context_mark (context, &mark, _ ("A letter is lost here"));
}

void
cch_check_balance (CchCheckContext *context)
{
  for (guint i = 0; i < cch_check_context_get_n_texts (context); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (pairs); j++)
        check_pair (context, cch_check_context_get_text (context, i), &pairs[j]);
      check_lost_letter (context, cch_check_context_get_text (context, i));
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
  return g_ascii_isdigit (*text) && strspn (text, "0123456789") == 4;
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

static void
check_uneven_years (CchCheckContext *context, const CchCheckText *text)
{
  gsize length = 0;
  const char *at = find_uneven_years (text->text, &length);
  CchCheckMark mark = mark_span (text, at, length);
  g_autofree char *years = NULL;

  if (at == NULL)
    return;
  years = g_strdup_printf ("%.4s-%.4s", at, at + length - 4);
  mark.replacement = years;
  mark.detail = years;
  cch_check_context_mark (context, &mark,
                          _ ("The dash between two years has a blank on one side only"));
}

/* The plan of many years that a text names: "Kế hoạch cải cách hành chính huyện giai đoạn
 * 2021-2025". */
typedef struct
{
  const CchCheckText *text;
  const char *at; /* the first year */
  gsize length;   /* up to behind the second one */
  guint first;
  guint last;
  const char *level; /* folded word of the level; plans of two levels are two plans */
} Programme;

/* What stands between "Kế hoạch" and the years must speak of the reform, and of one level. */
static const char *
find_level (const char *folded, const char *end)
{
  static const char *const levels[] = { "thi xa", "huyen", "tinh", "xa", "phuong", "nha nuoc" };
  const char *plan = g_strrstr_len (folded, end - folded, "ke hoach");

  if (plan == NULL || memchr (plan, ';', (gsize) (end - plan)) != NULL
      || memchr (plan, '\n', (gsize) (end - plan)) != NULL
      || (g_strstr_len (plan, end - plan, "cchc") == NULL
          && g_strstr_len (plan, end - plan, "cai cach hanh chinh") == NULL))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    if (g_strstr_len (plan, end - plan, levels[i]) != NULL)
      return levels[i];
  return "";
}

static void
collect_programmes (const CchCheckText *text, GArray *programmes)
{
  for (const char *at = text->text; *at != '\0'; at++)
    {
      Programme programme = { .text = text, .at = at };
      g_autofree char *before = NULL;
      g_autofree char *folded = NULL;
      const char *second;

      if (!is_four_digits (at) || (at > text->text && g_ascii_isdigit (at[-1])))
        continue;
      second = at + 4 + strspn (at + 4, " ");
      if (measure_dash (second) == 0)
        continue;
      second += measure_dash (second);
      second += strspn (second, " ");
      if (!is_four_digits (second))
        continue;
      before = g_strndup (text->text, (gsize) (at - text->text));
      folded = cch_text_fold (before);
      programme.level = find_level (folded, folded + strlen (folded));
      programme.first = (guint) g_ascii_strtoull (at, NULL, 10);
      programme.last = (guint) g_ascii_strtoull (second, NULL, 10);
      programme.length = (gsize) (second + 4 - at);
      if (programme.level != NULL)
        g_array_append_val (programmes, programme);
    }
}

static void
check_programme_names (CchCheckContext *context)
{
  g_autoptr (GArray) programmes = g_array_new (FALSE, FALSE, sizeof (Programme));

  for (guint i = 0; i < cch_check_context_get_n_texts (context); i++)
    collect_programmes (cch_check_context_get_text (context, i), programmes);
  for (guint i = 1; i < programmes->len; i++)
    for (guint j = 0; j < i; j++)
      {
        const Programme *one = &g_array_index (programmes, Programme, j);
        const Programme *other = &g_array_index (programmes, Programme, i);
        CchCheckMark mark = mark_span (other->text, other->at, other->length);

        if (one->first != other->first || one->last == other->last
            || !g_str_equal (one->level, other->level))
          continue;
        mark.detail = "programme";
        cch_check_context_mark (context, &mark,
                                _ ("The plan for %u-%u is elsewhere the plan for %u-%u"),
                                other->first, other->last, one->first, one->last);
        break;
      }
}

void
cch_check_programme_years (CchCheckContext *context)
{
  for (guint i = 0; i < cch_check_context_get_n_texts (context); i++)
    check_uneven_years (context, cch_check_context_get_text (context, i));
  check_programme_names (context);
}
