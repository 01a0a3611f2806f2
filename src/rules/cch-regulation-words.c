/* What a regulation prescribes, in words: its sources, classes, areas, forms, and who owes what.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "rules/cch-regulation-words.h"

#include "base/cch-i18n.h"
#include "rules/cch-column-source.h"
#include "rules/cch-rule-words.h"

static void G_GNUC_PRINTF (2, 3) add (GString *text, const char *format, ...)
{
  va_list arguments;

  if (text->len > 0)
    g_string_append (text, "; ");
  va_start (arguments, format);
  g_string_append_vprintf (text, format, arguments);
  va_end (arguments);
}

/**
 * cch_regulation_words_for_source:
 *
 * Returns: (transfer full): kind, number, day and issuer, as a citation names them
 */
char *
cch_regulation_words_for_source (const CchRegulationSource *source)
{
  GString *text = g_string_new (source->type);

  if (source->notation != NULL)
    g_string_append_printf (text, " %s", source->notation);
  if (!cch_date_is_none (source->date))
    {
      g_autofree char *day = cch_date_format (source->date, CCH_DATE_FORM_PADDED);

      g_string_append_printf (text, _ (" dated %s"), day);
    }
  if (source->issuer != NULL)
    g_string_append_printf (text, _ (" of %s"), source->issuer);
  return g_string_free (text, FALSE);
}

/**
 * cch_regulation_words_for_validity:
 * @from: none when it always held
 * @to: none while it holds
 *
 * Returns: (transfer full): "from 05/11/2019", "" when there is nothing to say
 */
char *
cch_regulation_words_for_validity (CchDate from, CchDate to)
{
  g_autofree char *first = cch_date_format (from, CCH_DATE_FORM_PADDED);
  g_autofree char *last = cch_date_format (to, CCH_DATE_FORM_PADDED);

  if (cch_date_is_none (from) && cch_date_is_none (to))
    return g_strdup ("");
  if (cch_date_is_none (to))
    return g_strdup_printf (_ ("from %s"), first);
  if (cch_date_is_none (from))
    return g_strdup_printf (_ ("until %s"), last);
  return g_strdup_printf (_ ("from %s to %s"), first, last);
}

static const char *
find_level_name (const CchRegulation *regulation, const char *id)
{
  const GPtrArray *levels = cch_regulation_get_list (regulation, CCH_REGULATION_LEVELS);

  for (guint i = 0; levels != NULL && i < levels->len; i++)
    {
      const CchRegulationLevel *level = g_ptr_array_index (levels, i);

      if (g_strcmp0 (level->id, id) == 0)
        return level->name;
    }
  return id;
}

/**
 * cch_regulation_words_for_class:
 *
 * Returns: (transfer full): its level, who receives its reports, and how long it exists
 */
char *
cch_regulation_words_for_class (const CchRegulation *regulation, const CchRegulationClass *one)
{
  const CchRegulationClass *above =
      one->reports_to != NULL ? cch_regulation_find_class (regulation, one->reports_to) : NULL;
  g_autofree char *validity = cch_regulation_words_for_validity (one->from, one->to);
  GString *text = g_string_new (NULL);

  if (one->level != NULL)
    add (text, _ ("level: %s"), find_level_name (regulation, one->level));
  if (above != NULL)
    add (text, _ ("reports to: %s"), above->name);
  if (*validity != '\0')
    add (text, "%s", validity);
  return g_string_free (text, FALSE);
}

/**
 * cch_regulation_words_for_area:
 *
 * Returns: (transfer full): what it is other than a heading of tasks, and its other names
 */
char *
cch_regulation_words_for_area (const CchRegulationArea *area)
{
  GString *text = g_string_new (NULL);

  if (area->role == CCH_AREA_ROLE_INDICATOR)
    add (text, "%s", _ ("a figure, without tasks"));
  else if (area->role == CCH_AREA_ROLE_TOTAL)
    add (text, "%s", _ ("the percentage over all areas"));
  for (guint i = 0; i < area->aliases->len; i++)
    add (text, i == 0 ? _ ("also called: %s") : "%s",
         ((const CchRegulationText *) g_ptr_array_index (area->aliases, i))->text);
  return g_string_free (text, FALSE);
}

static char *
name_classes (const CchRegulation *regulation, const char *const *ids)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const CchRegulationClass *one = cch_regulation_find_class (regulation, ids[i]);

      add (text, "%s", one != NULL ? one->name : ids[i]);
    }
  return g_string_free (text, FALSE);
}

/**
 * cch_regulation_words_for_due:
 *
 * Returns: (transfer full): who it binds, when it is due and who waits for it, a line each
 */
char *
cch_regulation_words_for_due (const CchRegulation *regulation, const CchRegulationDue *due)
{
  g_autofree char *rule = cch_rule_words_for_due (due);
  g_autofree char *classes = due->classes != NULL ? name_classes (regulation, due->classes)
                                                  : g_strdup (_ ("all agencies"));
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, _ ("Due: %s"), rule);
  g_string_append_c (text, '\n');
  g_string_append_printf (text, _ ("Who: %s"), classes);
  if (due->recipient != NULL)
    {
      g_string_append_c (text, '\n');
      g_string_append_printf (text, _ ("To: %s"), due->recipient);
    }
  return g_string_free (text, FALSE);
}

static const char *const contents[] = {
  [CCH_SECTION_CONTENT_HEADING] = N_ ("a heading over its parts"),
  [CCH_SECTION_CONTENT_NARRATIVE] = N_ ("a text to be written"),
  [CCH_SECTION_CONTENT_CITATIONS] = N_ ("the legal grounds"),
  [CCH_SECTION_CONTENT_AREAS] = N_ ("a heading and a text for each area"),
  [CCH_SECTION_CONTENT_TASKS] = N_ ("the tasks, area by area"),
  [CCH_SECTION_CONTENT_TABLE] = N_ ("a table"),
  [CCH_SECTION_CONTENT_DUTIES] = N_ ("what each agency has to do"),
  [CCH_SECTION_CONTENT_CHECKLIST] = N_ ("what an inspection looks at"),
};

/**
 * cch_regulation_words_for_section:
 *
 * Returns: (transfer full): what stands in it, how long it may be and whether it must be there
 */
char *
cch_regulation_words_for_section (const CchRegulationSection *section)
{
  GString *text = g_string_new (_ (contents[section->content]));

  if (section->max_words > 0)
    add (text,
         g_dngettext (GETTEXT_PACKAGE, "at most %d word", "at most %d words",
                      (gulong) section->max_words),
         section->max_words);
  if (section->required)
    add (text, "%s", _ ("must not be empty"));
  if (section->optional)
    add (text, "%s", _ ("only if there is something to say"));
  return g_string_free (text, FALSE);
}

static const char *const groupings[] = {
  [CCH_TABLE_GROUPING_NONE] = N_ ("one row for each task"),
  [CCH_TABLE_GROUPING_AREA_ROWS] = N_ ("a heading row for each area, its tasks under it"),
  [CCH_TABLE_GROUPING_AREA_MERGED] = N_ ("the area in a first cell merged over its tasks"),
  [CCH_TABLE_GROUPING_APPENDIX_PER_AREA] = N_ ("an appendix for each area"),
  [CCH_TABLE_GROUPING_FIXED_ROWS] = N_ ("the rows that the form gives"),
};

/**
 * cch_regulation_words_for_table:
 *
 * Returns: (transfer full): how its rows are grouped and how it lies on the page
 */
char *
cch_regulation_words_for_table (const CchRegulationTable *table)
{
  GString *text = g_string_new (_ (groupings[table->grouping]));

  add (text, "%s",
       table->placement == CCH_TABLE_PLACEMENT_INLINE ? _ ("in the text") : _ ("in an appendix"));
  if (table->landscape)
    add (text, "%s", _ ("on a page turned on its side"));
  if (table->number_row)
    add (text, "%s", _ ("a row with the columns' numbers under the header"));
  if (table->total_label != NULL)
    add (text, _ ("a total row “%s”"), table->total_label);
  return g_string_free (text, FALSE);
}

static int
sum_widths (const CchRegulationTable *table)
{
  int sum = 0;

  for (guint i = 0; i < table->columns->len; i++)
    sum += ((const CchRegulationColumn *) g_ptr_array_index (table->columns, i))->width;
  return MAX (sum, 1);
}

/**
 * cch_regulation_words_for_column:
 *
 * Returns: (transfer full): what stands in it, its share of the width, whether it is added up
 */
char *
cch_regulation_words_for_column (const CchRegulationTable *table, const CchRegulationColumn *column)
{
  const CchColumnSource *source = cch_column_source_find (column->source);
  int sum = sum_widths (table);
  GString *text = g_string_new (source != NULL ? _ (source->label) : column->source);

  /* Translators: a share of the width of the page, in percent */
  add (text, _ ("%d%% of the width"), (column->width * 100 + sum / 2) / sum);
  if (column->summed)
    add (text, "%s", _ ("added up"));
  return g_string_free (text, FALSE);
}

/**
 * cch_regulation_words_for_scope:
 *
 * Returns: (transfer full): the codes of the rows to be filled, "whole form", or "–" when agencies
 *   of that class fill in nothing
 */
char *
cch_regulation_words_for_scope (const CchRegulation *regulation,
                                const CchRegulationForm *form,
                                const char *class_id,
                                const char *period)
{
  const CchRegulationPeriod *one = cch_regulation_find_period (regulation, period);
  g_autoptr (GPtrArray) areas = NULL;

  if (one == NULL || one->forms == NULL || !g_strv_contains (one->forms, form->id)
      || (!one->internal && cch_regulation_period_find_due (one, class_id) == NULL))
    return g_strdup ("–");
  areas = cch_regulation_list_scope (regulation, form->id, class_id, period);
  if (areas != NULL && areas->len > 0)
    return cch_rule_words_for_areas (areas);
  return g_strdup (cch_regulation_form_has_areas (form) && areas != NULL ? "–" : _ ("whole form"));
}
