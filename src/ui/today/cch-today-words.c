/* What the rows of the first page say.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/today/cch-today-words.h"

#include "base/cch-i18n.h"

/* "thứ Bảy, 21/11/2026" */
char *
cch_today_words_for_day (CchDate day)
{
  g_autofree char *weekday = cch_date_format (day, CCH_DATE_FORM_WEEKDAY);
  g_autofree char *date = cch_date_format (day, CCH_DATE_FORM_PADDED);

  return g_strdup_printf ("%s, %s", weekday, date);
}

char *
cch_today_words_for_distance (CchDate from, CchDate day)
{
  const int days = cch_date_days_between (from, day);
  const guint n = (guint) ABS (days);

  if (days == 0)
    return g_strdup (_ ("today"));
  if (days == 1)
    return g_strdup (_ ("tomorrow"));
  if (days == -1)
    return g_strdup (_ ("yesterday"));
  if (days > 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "in %u day", "in %u days", n), n);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u day ago", "%u days ago", n), n);
}

char *
cch_today_words_for_regulation (const CchDayView *view)
{
  g_autoptr (GString) words = g_string_new (view->regulation);

  if (view->regulation == NULL)
    return g_strdup (_ ("None that could be read. Choose one"));
  if (view->class_name != NULL)
    g_string_append_printf (words, "\n%s", view->class_name);
  else
    g_string_append_printf (words, "\n%s", _ ("It does not know what class this agency is"));
  if (!view->holds)
    g_string_append_printf (words, "\n%s", _ ("It does not hold today. Choose the one that does"));
  return g_string_free (g_steal_pointer (&words), FALSE);
}

char *
cch_today_words_for_agencies (const CchDayView *view)
{
  if (view->n_agencies <= 1)
    return g_strdup (_ ("Only this office is known so far. Add those who lead tasks, work with "
                        "others, or receive documents; a list can be imported."));
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u agency is known",
                                       "%u agencies are known", view->n_agencies),
                          view->n_agencies);
}

/* Returns: (nullable) */
char *
cch_today_words_for_last_act (const CchDayView *view)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (view->last_time / G_USEC_PER_SEC);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;
  g_autofree char *time = local != NULL ? g_date_time_format (local, "%H:%M %d/%m/%Y") : NULL;

  if (view->last_act == NULL || time == NULL)
    return NULL;
  /* Translators: what was done, and when */
  return g_strdup_printf (_ ("Done last: %s (%s)"), view->last_act, time);
}

/* The rule as it is written, then the day that it leaves: "before 15/3" ends with the fourteenth. */
char *
cch_today_words_for_due (const CchDayDue *due)
{
  g_autofree char *last = cch_today_words_for_day (due->due);
  g_autofree char *working = cch_today_words_for_day (due->effective);
  g_autoptr (GString) words = g_string_new (NULL);

  g_string_append_printf (words, _ ("Last day: %s (%s)"), last, due->rule);
  if (!cch_date_is_none (due->effective) && cch_date_compare (due->due, due->effective) != 0)
    g_string_append_printf (words, _ ("; last working day: %s"), working);
  if (due->recipient != NULL && *due->recipient != '\0')
    g_string_append_printf (words, _ ("\nTo: %s"), due->recipient);
  return g_string_free (g_steal_pointer (&words), FALSE);
}

char *
cch_today_words_for_plan (const CchDayPlan *plan)
{
  g_autofree char *tasks =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u task", "%u tasks", plan->n_tasks),
                       plan->n_tasks);
  const char *state = _ (cch_document_state_labels[plan->state]);

  if (!plan->own)
    state = _ ("Received");
  if (plan->number != NULL)
    return g_strdup_printf ("%s · %s · %s", state, plan->number, tasks);
  return g_strdup_printf ("%s · %s", state, tasks);
}

char *
cch_today_words_for_findings (guint n_errors, guint n_warnings)
{
  g_autofree char *errors =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u error", "%u errors", n_errors), n_errors);
  g_autofree char *warnings =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u warning", "%u warnings", n_warnings),
                       n_warnings);

  if (n_errors > 0 && n_warnings > 0)
    return g_strdup_printf ("%s, %s", errors, warnings);
  return g_strdup (n_errors > 0 ? errors : warnings);
}
