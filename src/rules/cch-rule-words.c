/* The rules of a regulation in words, for people.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-rule-words.h"

#include "base/cch-i18n.h"

static const char *
get_year_words (CchYearShift year)
{
  switch (year)
    {
    case CCH_YEAR_SHIFT_PREVIOUS:
      return _ (" of the year before");
    case CCH_YEAR_SHIFT_NEXT:
      return _ (" of the year after");
    case CCH_YEAR_SHIFT_SAME:
    default:
      return "";
    }
}

static char *
name_day (int day, int month, CchYearShift year)
{
  g_autofree char *date = NULL;

  if (month == 0)
    return day == CCH_PACK_LAST_DAY
               ? g_strdup (_ ("the last day of the last month of the period"))
               : g_strdup_printf (_ ("day %d of the last month of the period"), day);
  if (day == CCH_PACK_LAST_DAY)
    return g_strdup_printf (_ ("the last day of month %d%s"), month, get_year_words (year));
  /* The year only says which February it is. */
  date = cch_date_format (cch_date_new (2000, (guint) month, (guint) day), CCH_DATE_FORM_DAY_MONTH);
  /* Translators: a day and month such as 05/3, and perhaps "of the year before" */
  return g_strdup_printf (_ ("day %s%s"), date, get_year_words (year));
}

static char *
describe_after (const CchRegulationDue *due)
{
  if (due->stage != NULL)
    return g_strdup_printf (_ ("%d days after the stage “%s” is due"), due->days, due->stage);
  if (g_str_equal (due->document, "parent-plan"))
    return g_strdup_printf (_ ("%d days after the plan of the agency above is issued"), due->days);
  return g_strdup_printf (_ ("%d days after “%s” is issued"), due->days, due->document);
}

static char *
describe_case (const CchRegulationDue *one)
{
  g_autofree char *rule = cch_rule_words_for_due (one);

  if (one->maximum == 0)
    return g_strdup_printf (_ ("from %d sub-units: %s"), one->minimum, rule);
  return g_strdup_printf (_ ("%d to %d sub-units: %s"), one->minimum, one->maximum, rule);
}

static char *
describe_stage (const CchRegulationDue *stage)
{
  g_autofree char *rule = cch_rule_words_for_due (stage);

  return g_strdup_printf ("%s: %s", stage->name, rule);
}

static char *
join (const GPtrArray *parts, char *(*describe) (const CchRegulationDue *) )
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      g_autofree char *part = describe (g_ptr_array_index (parts, i));

      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", part);
    }
  return g_string_free (text, FALSE);
}

/**
 * cch_rule_words_for_due:
 *
 * Returns: (transfer full): "before 05/3", "at the latest 15 days after …"
 */
char *
cch_rule_words_for_due (const CchRegulationDue *due)
{
  g_autofree char *day = NULL;

  switch (due->rule)
    {
    case CCH_DUE_RULE_AFTER:
      day = describe_after (due);
      return g_strdup_printf (_ ("at the latest %s"), day);
    case CCH_DUE_RULE_BY_SUB_UNITS:
      return join (due->cases, describe_case);
    case CCH_DUE_RULE_STAGES:
      return join (due->stages, describe_stage);
    case CCH_DUE_RULE_BEFORE:
      day = name_day (due->day, due->month, due->year);
      return g_strdup_printf (_ ("before %s"), day);
    case CCH_DUE_RULE_BY:
    default:
      day = name_day (due->day, due->month, due->year);
      return g_strdup_printf (_ ("on %s at the latest"), day);
    }
}

/**
 * cch_rule_words_for_window:
 *
 * Returns: (transfer full): the days, and how a shared boundary day is read
 */
char *
cch_rule_words_for_window (const CchRegulationWindow *window)
{
  g_autofree char *from = name_day (window->from->day, window->from->month, window->from->year);
  g_autofree char *to = name_day (window->to->day, window->to->month, window->to->year);

  switch (window->boundary)
    {
    case CCH_WINDOW_BOUNDARY_START:
      return g_strdup_printf (_ ("%s to %s; events of the last day count in the next window"), from,
                              to);
    case CCH_WINDOW_BOUNDARY_END:
      return g_strdup_printf (_ ("%s to %s; events of the first day count in the window before"),
                              from, to);
    case CCH_WINDOW_BOUNDARY_BOTH:
    default:
      return g_strdup_printf (_ ("%s to %s, both days included"), from, to);
    }
}

static const char *
get_denominator_words (CchPercentDenominator denominator)
{
  switch (denominator)
    {
    case CCH_PERCENT_DENOMINATOR_TO_DATE:
      return _ ("tasks of the plan due from the start of the year to the cut-off");
    case CCH_PERCENT_DENOMINATOR_WHOLE_YEAR:
      return _ ("all tasks of the plan of the year");
    case CCH_PERCENT_DENOMINATOR_IN_PERIOD:
    default:
      return _ ("tasks of the plan due in the period");
    }
}

/**
 * cch_rule_words_for_percentage:
 *
 * Returns: (transfer full): what is divided by what, and how it is rounded
 */
char *
cch_rule_words_for_percentage (const CchRegulationPercentage *percentage)
{
  const char *numerator = percentage->numerator == CCH_PERCENT_NUMERATOR_DONE_ON_TIME
                              ? _ ("tasks done on time")
                              : _ ("tasks done");
  const char *rounding =
      percentage->rounding == CCH_ROUNDING_TRUNCATE ? _ ("cut off") : _ ("rounded half up");
  const char *arising = percentage->arising == CCH_PERCENT_ARISING_EXCLUDED
                            ? _ ("tasks outside the plan are not counted")
                            : _ ("tasks outside the plan are counted");

  /* Translators: tasks done on time / tasks due; rounded half up after 2 decimals; … */
  return g_strdup_printf (_ ("%s / %s; %s after %d decimals; %s"), numerator,
                          get_denominator_words (percentage->denominator), rounding,
                          percentage->decimals, arising);
}

/**
 * cch_rule_words_for_areas:
 * @areas: (element-type CchRegulationArea): in the order of the form
 *
 * Returns: (transfer full): their codes: "1, 2, 3, 7, 12"
 */
char *
cch_rule_words_for_areas (const GPtrArray *areas)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < areas->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "",
                            ((const CchRegulationArea *) g_ptr_array_index (areas, i))->code);
  return g_string_free (text, FALSE);
}

/**
 * cch_rule_words_for_flags:
 *
 * Returns: (transfer full): what should be known about a due date, "" when nothing
 */
char *
cch_rule_words_for_flags (CchYearFlags flags)
{
  static const struct
  {
    CchYearFlags flag;
    const char *words;
  } table[] = {
    { CCH_YEAR_FLAG_WEEKEND, N_ ("falls on a weekend") },
    { CCH_YEAR_FLAG_HOLIDAY, N_ ("falls on a holiday") },
    { CCH_YEAR_FLAG_PAST, N_ ("has passed") },
    { CCH_YEAR_FLAG_SHORT_NOTICE, N_ ("very short notice") },
    { CCH_YEAR_FLAG_INFEASIBLE, N_ ("is due before it was ordered") },
    { CCH_YEAR_FLAG_BEFORE_WINDOW_END, N_ ("is due before the window closes: estimate the rest") },
    { CCH_YEAR_FLAG_WINDOW_END_WEEKEND, N_ ("the window closes on a day without work") },
    { CCH_YEAR_FLAG_WANTS_DOCUMENT, N_ ("give the date of issue of the plan above") },
    { CCH_YEAR_FLAG_WANTS_SUB_UNITS, N_ ("give the number of sub-units") },
    { CCH_YEAR_FLAG_NOT_IN_FORCE, N_ ("the regulation is not in force on that day") },
    { CCH_YEAR_FLAG_NO_CALENDAR, N_ ("the table of holidays does not reach that year") },
    { CCH_YEAR_FLAG_CLASS_GONE, N_ ("there are no agencies of this class on that day") },
    { CCH_YEAR_FLAG_ASSUMED, N_ ("assumed, no source says so") },
  };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    if (flags & table[i].flag)
      g_string_append_printf (text, "%s%s", text->len > 0 ? "; " : "", _ (table[i].words));
  return g_string_free (text, FALSE);
}
