/* One line of the year of an agency, as the table shows it, with what a trial moves.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "ui/regulation/cch-year-item.h"

#include "base/cch-i18n.h"
#include "rules/cch-rule-words.h"

struct _CchYearItem
{
  GObject parent_instance;

  CchRegulationYear *year;       /* owned: keeps the entry alive */
  const CchYearEntry *entry;     /* of the year */
  char *texts[CCH_YEAR_N_TEXTS]; /* owned */
};

G_DEFINE_FINAL_TYPE (CchYearItem, cch_year_item, G_TYPE_OBJECT)

static void
cch_year_item_finalize (GObject *object)
{
  CchYearItem *self = CCH_YEAR_ITEM (object);

  for (guint i = 0; i < CCH_YEAR_N_TEXTS; i++)
    g_free (self->texts[i]);
  g_clear_pointer (&self->year, cch_regulation_year_unref);

  G_OBJECT_CLASS (cch_year_item_parent_class)->finalize (object);
}

static void
cch_year_item_class_init (CchYearItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cch_year_item_finalize;
}

static void
cch_year_item_init (CchYearItem *self)
{
}

static char *
name_day (CchDate date)
{
  g_autofree char *day = NULL;
  g_autofree char *weekday = NULL;

  if (cch_date_is_none (date))
    return g_strdup ("");
  day = cch_date_format (date, CCH_DATE_FORM_PADDED);
  weekday = cch_date_format (date, CCH_DATE_FORM_WEEKDAY);
  return g_strdup_printf ("%s, %s", day, weekday);
}

static char *
name_entry (const CchYearEntry *entry)
{
  if (entry->rule != NULL && entry->rule->name != NULL)
    return g_strdup_printf ("%s – %s", entry->period->name, entry->rule->name);
  return g_strdup (entry->period->name);
}

static char *
name_due (const CchYearEntry *entry)
{
  if (entry->rule == NULL)
    return g_strdup (_ ("inside the office only"));
  return cch_date_is_none (entry->due) ? g_strdup (_ ("not known")) : name_day (entry->due);
}

static char *
name_trial (const CchYearEntry *entry, const CchYearEntry *trial)
{
  g_autofree char *day = NULL;
  int days;

  if (trial == NULL || cch_date_compare (entry->due, trial->due) == 0)
    return g_strdup ("");
  day = name_due (trial);
  if (cch_date_is_none (entry->due) || cch_date_is_none (trial->due))
    return g_steal_pointer (&day);
  days = cch_date_days_between (entry->due, trial->due);
  return g_strdup_printf (days > 0 ? g_dngettext (GETTEXT_PACKAGE, "%s (%d day later)",
                                                  "%s (%d days later)", (gulong) days)
                                   : g_dngettext (GETTEXT_PACKAGE, "%s (%d day earlier)",
                                                  "%s (%d days earlier)", (gulong) -days),
                          day, ABS (days));
}

static char *
name_window (const CchYearEntry *entry)
{
  g_autofree char *first = cch_date_format (entry->window_first, CCH_DATE_FORM_PADDED);
  g_autofree char *last = name_day (entry->window_last);

  if (cch_date_is_none (entry->window_first))
    return g_strdup ("");
  return g_strdup_printf ("%s – %s", first, last);
}

static char *
name_scopes (const CchYearEntry *entry)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < entry->scopes->len; i++)
    {
      const CchYearScope *scope = g_ptr_array_index (entry->scopes, i);
      g_autofree char *areas =
          scope->areas != NULL ? cch_rule_words_for_areas (scope->areas) : NULL;

      g_string_append_printf (text, "%s%s: %s", i > 0 ? "\n" : "", scope->form->name,
                              areas != NULL ? areas : _ ("whole form"));
    }
  return g_string_free (text, FALSE);
}

/**
 * cch_year_item_new:
 * @entry: of @year
 * @trial: (nullable): the same line under the rules that are tried
 */
CchYearItem *
cch_year_item_new (CchRegulationYear *year, const CchYearEntry *entry, const CchYearEntry *trial)
{
  CchYearItem *self = g_object_new (CCH_TYPE_YEAR_ITEM, NULL);

  self->year = cch_regulation_year_ref (year);
  self->entry = entry;
  self->texts[CCH_YEAR_TEXT_NAME] = name_entry (entry);
  self->texts[CCH_YEAR_TEXT_DUE] = name_due (entry);
  self->texts[CCH_YEAR_TEXT_TRIAL] = name_trial (entry, trial);
  self->texts[CCH_YEAR_TEXT_EFFECTIVE] = name_day (entry->effective);
  self->texts[CCH_YEAR_TEXT_WINDOW] = name_window (entry);
  self->texts[CCH_YEAR_TEXT_SCOPE] = name_scopes (entry);
  self->texts[CCH_YEAR_TEXT_NOTE] = cch_rule_words_for_flags (entry->flags);
  return self;
}

const CchYearEntry *
cch_year_item_get_entry (CchYearItem *self)
{
  return self->entry;
}

const char *
cch_year_item_get_text (CchYearItem *self, CchYearText text)
{
  return self->texts[text];
}

/* Whether the note should catch the eye: the date cannot be kept as it stands. */
gboolean
cch_year_item_is_pressing (CchYearItem *self)
{
  const CchYearFlags pressing = CCH_YEAR_FLAG_WEEKEND | CCH_YEAR_FLAG_HOLIDAY
                                | CCH_YEAR_FLAG_SHORT_NOTICE | CCH_YEAR_FLAG_INFEASIBLE
                                | CCH_YEAR_FLAG_CLASS_GONE;

  return (self->entry->flags & pressing) != 0;
}
