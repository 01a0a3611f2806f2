/* What-if: rules of a regulation as they are tried on the command line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "tool/cch-tool-trial.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "rules/cch-rule-words.h"

#include <string.h>

#define PERCENTAGE "percentage."
#define MAX_DAYS 366
#define MAX_DECIMALS 6

CchToolTrial *
cch_tool_trial_new (CchRegulation *regulation)
{
  CchToolTrial *trial = g_new0 (CchToolTrial, 1);

  trial->regulation = cch_regulation_ref (regulation);
  trial->names = g_ptr_array_new_with_free_func (g_free);
  trial->before = g_ptr_array_new_with_free_func (g_free);
  trial->after = g_ptr_array_new_with_free_func (g_free);
  return trial;
}

void
cch_tool_trial_free (CchToolTrial *trial)
{
  cch_regulation_unref (trial->regulation);
  g_ptr_array_unref (trial->names);
  g_ptr_array_unref (trial->before);
  g_ptr_array_unref (trial->after);
  g_free (trial);
}

static gboolean
read_number (const char *text, int first, int last, int *number)
{
  gint64 value;

  if (text == NULL || !g_ascii_string_to_signed (text, 10, first, last, &value, NULL))
    return FALSE;
  *number = (int) value;
  return TRUE;
}

/* "05/3", "last/6", "17": without a month the last one of the period is meant. */
static gboolean
read_day (const char *text, CchRegulationDue *due)
{
  g_auto (GStrv) parts = g_strsplit (text != NULL ? text : "", "/", 2);
  int day = CCH_PACK_LAST_DAY, month = 0;

  if (parts[0] == NULL || (parts[1] != NULL && !read_number (parts[1], 1, 12, &month)))
    return FALSE;
  /* 2000 is a leap year: what 29/02 means is the year's. */
  if (!g_str_equal (parts[0], "last")
      && !read_number (parts[0], 1,
                       month > 0 ? (int) cch_date_days_in_month (2000, (guint) month) : 31, &day))
    return FALSE;
  due->day = day;
  due->month = month;
  return TRUE;
}

static gboolean
read_shift (const char *text, CchRegulationDue *due)
{
  g_autoptr (GEnumClass) shifts = g_type_class_ref (CCH_TYPE_YEAR_SHIFT);
  const GEnumValue *shift = text != NULL ? g_enum_get_value_by_nick (shifts, text) : NULL;

  if (shift != NULL)
    due->year = (CchYearShift) shift->value;
  return text == NULL || shift != NULL;
}

/* "before 05/3", "by last/12 previous", "after 10" */
static gboolean
read_due (const char *text, CchRegulationDue *due)
{
  g_auto (GStrv) words = g_strsplit (text, " ", 3);
  const guint n = g_strv_length (words);

  if (n == 2 && g_str_equal (words[0], "after"))
    {
      due->rule = CCH_DUE_RULE_AFTER;
      if (due->stage == NULL && due->document == NULL)
        due->document = "parent-plan";
      return read_number (words[1], 0, MAX_DAYS, &due->days);
    }
  if (n < 2 || (!g_str_equal (words[0], "before") && !g_str_equal (words[0], "by")))
    return FALSE;
  due->rule = g_str_equal (words[0], "before") ? CCH_DUE_RULE_BEFORE : CCH_DUE_RULE_BY;
  return read_day (words[1], due) && read_shift (words[2], due);
}

/* Each takes over the regulation that the trial has come to. */
static void
take (CchToolTrial *trial, CchRegulation *changed, const char *name, char *before, char *after)
{
  cch_regulation_unref (trial->regulation);
  trial->regulation = changed;
  g_ptr_array_add (trial->names, g_strdup (name));
  g_ptr_array_add (trial->before, before);
  g_ptr_array_add (trial->after, after);
}

static const CchYearEntry *
find_entry (const CchRegulationYear *view, const char *name, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (name, "/", 2);
  const CchYearEntry *entry =
      parts[0] != NULL ? cch_regulation_year_find (view, parts[0], parts[1]) : NULL;

  if (entry == NULL || entry->rule == NULL)
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_NOT_FOUND,
                   _ ("“%s”: this class has no such period, or nothing is due for it. See "
                      "regulation year"),
                   name);
      return NULL;
    }
  if (entry->rule->rule == CCH_DUE_RULE_BY_SUB_UNITS || entry->rule->rule == CCH_DUE_RULE_STAGES)
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_USAGE,
                   _ ("“%s”: this rule has parts. Give --sub-units, or name the stage as "
                      "PERIOD/STAGE"),
                   name);
      return NULL;
    }
  return entry;
}

static gboolean
change_due (CchToolTrial *trial,
            const char *name,
            const char *value,
            const CchRegulationYear *view,
            GError **error)
{
  const CchYearEntry *entry = find_entry (view, name, error);
  CchRegulationDue due;

  if (entry == NULL)
    return FALSE;
  due = *entry->rule;
  if (!read_due (value, &due))
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_USAGE,
                   _ ("“%s=%s”: this is no due rule. Write “before 05/3”, “by last/12 previous” "
                      "or “after 10”"),
                   name, value);
      return FALSE;
    }
  trial->moves_dates = TRUE;
  take (trial, cch_regulation_with_rule (trial->regulation, entry->period->id, entry->rule, &due),
        name, cch_rule_words_for_due (entry->rule), cch_rule_words_for_due (&due));
  return TRUE;
}

static gboolean
set_word (GType type, const char *text, int *value)
{
  g_autoptr (GEnumClass) words = g_type_class_ref (type);
  const GEnumValue *word = g_enum_get_value_by_nick (words, text);

  if (word != NULL)
    *value = word->value;
  return word != NULL;
}

static gboolean
read_percentage (const char *field, const char *text, CchRegulationPercentage *rule)
{
  int word = 0;

  if (g_str_equal (field, "decimals"))
    return read_number (text, 0, MAX_DECIMALS, &rule->decimals);
  if (g_str_equal (field, "numerator") && set_word (CCH_TYPE_PERCENT_NUMERATOR, text, &word))
    rule->numerator = (CchPercentNumerator) word;
  else if (g_str_equal (field, "denominator")
           && set_word (CCH_TYPE_PERCENT_DENOMINATOR, text, &word))
    rule->denominator = (CchPercentDenominator) word;
  else if (g_str_equal (field, "arising") && set_word (CCH_TYPE_PERCENT_ARISING, text, &word))
    rule->arising = (CchPercentArising) word;
  else if (g_str_equal (field, "rounding") && set_word (CCH_TYPE_ROUNDING, text, &word))
    rule->rounding = (CchRounding) word;
  else
    return FALSE;
  return TRUE;
}

static gboolean
change_percentage (CchToolTrial *trial, const char *name, const char *value, GError **error)
{
  const CchRegulationPercentage *rule = cch_regulation_get_percentage (trial->regulation);
  CchRegulationPercentage changed;

  if (rule == NULL)
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_REFUSED,
                   _ ("“%s”: this regulation says nothing about percentages"), name);
      return FALSE;
    }
  changed = *rule;
  if (!read_percentage (name + strlen (PERCENTAGE), value, &changed))
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_USAGE,
                   _ ("“%s=%s”: this is no rule of percentages. Write them as packs do: "
                      "percentage.rounding=half-up, percentage.decimals=1"),
                   name, value);
      return FALSE;
    }
  trial->moves_figures = TRUE;
  take (trial, cch_regulation_with_percentage (trial->regulation, &changed), name,
        cch_rule_words_for_percentage (rule), cch_rule_words_for_percentage (&changed));
  return TRUE;
}

/**
 * cch_tool_trial_change:
 * @change: NAME=RULE
 * @class_id: (nullable): whose dates are tried
 *
 * Each change is made to what the earlier ones have led to.
 */
gboolean
cch_tool_trial_change (CchToolTrial *trial,
                       const char *change,
                       const char *class_id,
                       guint year,
                       const CchYearOptions *options,
                       GError **error)
{
  const char *equals = strchr (change, '=');
  g_autofree char *name = equals != NULL ? g_strndup (change, (gsize) (equals - change)) : NULL;
  g_autoptr (CchRegulationYear) view = NULL;

  if (name == NULL || *name == '\0')
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_USAGE,
                   _ ("“%s” is not of the form PERIOD=RULE, such as “q1=before 05/3”"), change);
      return FALSE;
    }
  if (g_str_has_prefix (name, PERCENTAGE))
    return change_percentage (trial, name, equals + 1, error);
  if (class_id == NULL || year == 0)
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_USAGE,
                   _ ("“%s”: say for whom, with --class and --year"), name);
      return FALSE;
    }
  view = cch_regulation_year_new (trial->regulation, class_id, year, options, error);
  return view != NULL && change_due (trial, name, equals + 1, view, error);
}
