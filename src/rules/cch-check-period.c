/* Checks against what a regulation asks for in a year: due dates, windows, periods in texts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-i18n.h"
#include "base/cch-text.h"
#include "rules/cch-check-context.h"
#include "rules/cch-check-families.h"
#include "rules/cch-regulation-year.h"

#include <string.h>

enum
{
  HALF_YEAR = 6,         /* its last month */
  NOTICE_OF_PERIOD = 31, /* days after its end in which a period is still the one meant */
};

static gboolean
is_same_day (const CchRegulationWindowDay *first, const CchRegulationWindowDay *second)
{
  return first != NULL && second != NULL && first->day == second->day
         && first->month == second->month;
}

/* A window that begins on the day another ends on counts that day twice, unless it is half-open. */
void
cch_check_shared_window (CchCheckContext *context)
{
  const CchCheckView *view = cch_check_context_get_view (context);
  const GPtrArray *periods =
      view->regulation != NULL ? cch_regulation_get_list (view->regulation, CCH_REGULATION_PERIODS)
                               : NULL;

  for (guint i = 0; i < cch_check_length (periods); i++)
    for (guint j = 0; j < periods->len; j++)
      {
        const CchRegulationPeriod *first = g_ptr_array_index (periods, i);
        const CchRegulationPeriod *second = g_ptr_array_index (periods, j);

        if (i == j || first->window == NULL || second->window == NULL
            || !is_same_day (first->window->to, second->window->from)
            || first->window->boundary != CCH_WINDOW_BOUNDARY_BOTH
            || second->window->boundary != CCH_WINDOW_BOUNDARY_BOTH)
          continue;
        cch_check_context_mark (
            context,
            &(CchCheckMark){ .record = view->plan, .field = "regulation", .detail = first->id },
            _ ("“%s” ends on the day “%s” begins, %02d/%d"), first->name, second->name,
            second->window->from->day, second->window->from->month);
      }
}

static CchRegulationYear *
calculate_year (const CchCheckView *view)
{
  CchYearOptions options = { .holidays = view->holidays, .sub_units = -1 };

  if (view->regulation == NULL || view->agency_class == NULL || view->plan->year <= 0
      || view->plan->year > G_MAXUINT16
      || cch_regulation_find_class (view->regulation, view->agency_class) == NULL)
    return NULL;
  if (view->parent != NULL)
    options.parent_issued = view->parent->issued;
  return cch_regulation_year_new (view->regulation, view->agency_class, (guint) view->plan->year,
                                  &options, NULL);
}

static void
check_late (CchCheckContext *context, CchDate due)
{
  const CchCheckView *view = cch_check_context_get_view (context);
  g_autofree char *last = NULL;

  if (cch_date_is_none (view->plan->issued) || cch_date_compare (view->plan->issued, due) <= 0)
    return;
  last = cch_date_format (due, CCH_DATE_FORM_TEXT);
  cch_check_context_add (context, view->plan, "issued", NULL,
                         _ ("By the regulation the plan had to be issued by %s"), last);
}

static void
check_from_parent (CchCheckContext *context, CchDate due, gboolean short_notice)
{
  const CchCheckView *view = cch_check_context_get_view (context);
  g_autofree char *last = cch_date_format (due, CCH_DATE_FORM_TEXT);
  int days;

  if (view->parent == NULL || cch_date_is_none (view->parent->issued))
    return;
  days = cch_date_days_between (view->parent->issued, due);
  if (!short_notice && days < 0)
    cch_check_context_add (context, view->plan, "parent", NULL,
                           _ ("The plan is due by %s, before the superior’s plan is issued"), last);
  else if (short_notice && days >= 0 && days <= cch_check_get_notice (view))
    cch_check_context_add (context, view->plan, "parent", NULL,
                           _ ("The plan is due by %s, only %d days after the superior’s plan"),
                           last, days);
}

/* R12 and R126 of the plan itself: what the pack says of its due date. */
void
cch_check_plan_due (CchCheckContext *context, gboolean short_notice)
{
  const CchCheckView *view = cch_check_context_get_view (context);
  g_autoptr (CchRegulationYear) year =
      view->plan->kind == CCH_PLAN_KIND_YEAR ? calculate_year (view) : NULL;
  const GPtrArray *entries = year != NULL ? cch_regulation_year_get_entries (year) : NULL;

  for (guint i = 0; i < cch_check_length (entries); i++)
    {
      const CchYearEntry *entry = g_ptr_array_index (entries, i);

      if (entry->period->kind != CCH_PERIOD_KIND_PLAN || cch_date_is_none (entry->due))
        continue;
      if (!short_notice)
        check_late (context, entry->due);
      check_from_parent (context, entry->due, short_notice);
      return;
    }
}

/* "06 tháng đầu năm 2024", "6 tháng đầu năm": the year, the plan's own when none is written.
 * Returns: the bytes of it at @text, 0 when it is something else */
static gsize
measure_half_year (const char *text, guint *year)
{
  static const char *const words[] = { "thang", "dau", "nam" };
  gsize length = strspn (text, "0123456789");
  gsize more;

  if (length == 0 || length > 2 || g_ascii_strtoull (text, NULL, 10) != HALF_YEAR)
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize word;

      length += strspn (text + length, " ");
      word = cch_text_match_prefix (text + length, words[i]);
      if (word == 0)
        return 0;
      length += word;
    }
  more = strspn (text + length, " ");
  if (strspn (text + length + more, "0123456789") == 4)
    {
      *year = (guint) g_ascii_strtoull (text + length + more, NULL, 10);
      length += more + 4;
    }
  return length;
}

/* The last day on which somebody still reports: the dates that the texts and the milestones name. */
static CchDate
find_last_due (CchCheckContext *context, guint year)
{
  static const char *const before[] = { "trước ngày ", "chậm nhất ngày ", "Trước ngày " };
  CchDate last = CCH_DATE_NONE;

  for (guint i = 0; i < cch_check_context_get_n_texts (context); i++)
    for (guint j = 0; j < G_N_ELEMENTS (before); j++)
      for (const char *at = strstr (cch_check_context_get_text (context, i)->text, before[j]);
           at != NULL; at = strstr (at + 1, before[j]))
        {
          CchDate day = CCH_DATE_NONE;

          if (cch_date_parse (at + strlen (before[j]), &day) > 0 && day.year == year
              && (cch_date_is_none (last) || cch_date_compare (day, last) > 0))
            last = day;
        }
  return last;
}

static void
check_half_year (CchCheckContext *context, const CchCheckText *text, const char *at)
{
  guint year = (guint) cch_check_context_get_view (context)->plan->year;
  gsize length = measure_half_year (at, &year);
  CchDate end = cch_date_new_end_of_month (year, HALF_YEAR);
  CchDate last = length > 0 ? find_last_due (context, year) : CCH_DATE_NONE;
  g_autofree char *words = g_strndup (at, length);
  g_autofree char *day = NULL;
  CchCheckMark mark = {
    .record = text->record,
    .field = text->field,
    .start = (gsize) (at - text->text),
    .end = (gsize) (at - text->text) + length,
  };

  if (cch_date_is_none (last) || cch_date_days_between (end, last) <= NOTICE_OF_PERIOD)
    return;
  mark.detail = words;
  day = cch_date_format (last, CCH_DATE_FORM_TEXT);
  cch_check_context_mark (context, &mark, _ ("The text speaks of “%s”, yet some report until %s"),
                          words, day);
}

/* R113: an outline for all, where some report of a longer time. */
void
cch_check_outline_period (CchCheckContext *context)
{
  const CchCheckView *view = cch_check_context_get_view (context);

  if (view->plan->kind != CCH_PLAN_KIND_INSPECTION && view->plan->kind != CCH_PLAN_KIND_REVIEW)
    return;
  for (guint i = 0; i < cch_check_context_get_n_texts (context); i++)
    {
      const CchCheckText *text = cch_check_context_get_text (context, i);

      if (!CCH_IS_SECTION (text->record))
        continue;
      for (const char *at = text->text; *at != '\0'; at++)
        if (g_ascii_isdigit (*at) && (at == text->text || !g_ascii_isalnum (at[-1])))
          check_half_year (context, text, at);
    }
}
