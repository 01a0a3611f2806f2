/* Writes a regulation and the year of an agency, for people and for programs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "tool/cch-tool-regulation-year.h"

#include "base/cch-i18n.h"
#include "base/cch-json.h"
#include "rules/cch-rule-words.h"

static char *
name_day (CchDate date)
{
  g_autofree char *weekday = cch_date_format (date, CCH_DATE_FORM_WEEKDAY);
  g_autofree char *day = cch_date_format (date, CCH_DATE_FORM_PADDED);

  return g_strdup_printf ("%s, %s", day, weekday);
}

static void
print_pair (CchToolOutput *output, const char *label, const char *value)
{
  if (value != NULL && *value != '\0')
    cch_tool_output_print (output, "    %s: %s\n", label, value);
}

static void
print_entry (const CchYearEntry *entry, CchToolOutput *output)
{
  g_autofree char *rule = entry->rule != NULL ? cch_rule_words_for_due (entry->rule) : NULL;
  g_autofree char *flags = cch_rule_words_for_flags (entry->flags);

  cch_tool_output_print (output, "%s", entry->period->name);
  if (entry->rule != NULL && entry->rule->name != NULL)
    cch_tool_output_print (output, " – %s", entry->rule->name);
  cch_tool_output_print (output, "\n");
  if (!cch_date_is_none (entry->due))
    {
      g_autofree char *due = name_day (entry->due);
      g_autofree char *effective = name_day (entry->effective);

      print_pair (output, _ ("Due"), due);
      if (cch_date_compare (entry->due, entry->effective) != 0)
        print_pair (output, _ ("Last working day"), effective);
    }
  print_pair (output, _ ("Rule"), rule);
  print_pair (output, _ ("Recipient"), entry->recipient);
  if (!cch_date_is_none (entry->window_first))
    {
      g_autofree char *first = cch_date_format (entry->window_first, CCH_DATE_FORM_PADDED);
      g_autofree char *last = name_day (entry->window_last);

      cch_tool_output_print (output, "    %s: %s – %s\n", _ ("Window"), first, last);
    }
  for (guint i = 0; i < entry->scopes->len; i++)
    {
      const CchYearScope *scope = g_ptr_array_index (entry->scopes, i);
      g_autofree char *areas =
          scope->areas != NULL ? cch_rule_words_for_areas (scope->areas) : NULL;

      print_pair (output, scope->form->name, areas != NULL ? areas : _ ("whole form"));
    }
  print_pair (output, _ ("Note"), entry->rule == NULL ? _ ("inside the office only") : flags);
}

static void
add_flags (CchJson *json, CchYearFlags flags)
{
  g_autoptr (GTypeClass) type_class = g_type_class_ref (CCH_TYPE_YEAR_FLAGS);
  const GFlagsClass *words = (GFlagsClass *) type_class;

  cch_json_begin_array (json, "flags");
  for (guint i = 0; i < words->n_values; i++)
    if (flags & words->values[i].value)
      cch_json_add_string (json, NULL, words->values[i].value_nick);
  cch_json_end (json);
}

static void
add_scopes (CchJson *json, const CchYearEntry *entry)
{
  cch_json_begin_array (json, "forms");
  for (guint i = 0; i < entry->scopes->len; i++)
    {
      const CchYearScope *scope = g_ptr_array_index (entry->scopes, i);

      cch_json_begin_object (json, NULL);
      cch_json_add_string (json, "form", scope->form->id);
      cch_json_begin_array (json, "rows");
      for (guint j = 0; scope->areas != NULL && j < scope->areas->len; j++)
        cch_json_add_string (
            json, NULL, ((const CchRegulationArea *) g_ptr_array_index (scope->areas, j))->code);
      cch_json_end (json);
      cch_json_end (json);
    }
  cch_json_end (json);
}

static void
add_optional_date (CchJson *json, const char *name, CchDate date)
{
  if (cch_date_is_none (date))
    cch_json_add_null (json, name);
  else
    cch_json_add_date (json, name, date);
}

static void
add_entry (CchJson *json, const CchYearEntry *entry)
{
  cch_json_begin_object (json, NULL);
  cch_json_add_string (json, "period", entry->period->id);
  cch_json_add_string (json, "name", entry->period->name);
  if (entry->rule != NULL && entry->rule->id != NULL)
    {
      cch_json_add_string (json, "stage", entry->rule->id);
      cch_json_add_string (json, "stage-name", entry->rule->name);
    }
  if (entry->recipient != NULL)
    cch_json_add_string (json, "recipient", entry->recipient);
  add_optional_date (json, "due", entry->due);
  add_optional_date (json, "effective", entry->effective);
  if (!cch_date_is_none (entry->due))
    cch_json_add_integer (json, "weekday", cch_date_get_weekday (entry->due));
  add_optional_date (json, "window-first", entry->window_first);
  add_optional_date (json, "window-last", entry->window_last);
  add_optional_date (json, "flow-first", entry->flow_first);
  add_optional_date (json, "flow-last", entry->flow_last);
  add_scopes (json, entry);
  add_flags (json, entry->flags);
  cch_json_end (json);
}

static void
print_year_json (const CchRegulationYear *view, CchToolOutput *output)
{
  const GPtrArray *entries = cch_regulation_year_get_entries (view);
  g_autoptr (CchJson) json = cch_json_new ();

  cch_json_begin_object (json, NULL);
  cch_json_add_string (json, "regulation",
                       cch_regulation_get_id (cch_regulation_year_get_regulation (view)));
  cch_json_add_string (json, "class", cch_regulation_year_get_class (view)->id);
  cch_json_add_integer (json, "year", cch_regulation_year_get_year (view));
  cch_json_begin_array (json, "entries");
  for (guint i = 0; i < entries->len; i++)
    add_entry (json, g_ptr_array_index (entries, i));
  cch_json_end (json);
  cch_json_end (json);
  cch_tool_output_print_json (output, json);
}

/**
 * cch_tool_regulation_show_year:
 *
 * Writes every window, due date and scope of the year.
 */
void
cch_tool_regulation_show_year (const CchRegulationYear *view, CchToolOutput *output)
{
  const GPtrArray *entries = cch_regulation_year_get_entries (view);

  if (output->format == CCH_TOOL_FORMAT_JSON)
    {
      print_year_json (view, output);
      return;
    }
  cch_tool_output_print (output, "%s\n%s – %u\n\n",
                         cch_regulation_get_title (cch_regulation_year_get_regulation (view)),
                         cch_regulation_year_get_class (view)->name,
                         cch_regulation_year_get_year (view));
  for (guint i = 0; i < entries->len; i++)
    print_entry (g_ptr_array_index (entries, i), output);
}

/* Whom a rule binds: the ids of classes, or everybody. */
static char *
name_classes (const CchRegulationDue *due)
{
  return due->classes != NULL ? g_strjoinv (", ", (char **) due->classes) : g_strdup (_ ("all"));
}

static void
add_period_rules (CchJson *json, const CchRegulationPeriod *period)
{
  g_autofree char *window =
      period->window != NULL ? cch_rule_words_for_window (period->window) : NULL;

  cch_json_begin_object (json, NULL);
  cch_json_add_string (json, "id", period->id);
  cch_json_add_string (json, "name", period->name);
  if (window != NULL)
    cch_json_add_string (json, "window", window);
  cch_json_begin_array (json, "rules");
  for (guint i = 0; i < period->dues->len; i++)
    {
      const CchRegulationDue *due = g_ptr_array_index (period->dues, i);
      g_autofree char *words = cch_rule_words_for_due (due);

      cch_json_begin_object (json, NULL);
      cch_json_begin_array (json, "classes");
      for (guint j = 0; due->classes != NULL && due->classes[j] != NULL; j++)
        cch_json_add_string (json, NULL, due->classes[j]);
      cch_json_end (json);
      cch_json_add_string (json, "words", words);
      cch_json_end (json);
    }
  cch_json_end (json);
  cch_json_end (json);
}

static void
add_assumptions (CchJson *json, const CchRegulation *regulation)
{
  g_autoptr (GPtrArray) assumed = cch_regulation_list_assumptions (regulation);

  cch_json_begin_array (json, "assumptions");
  for (guint i = 0; i < assumed->len; i++)
    {
      const CchPackNode *node = g_ptr_array_index (assumed, i);

      cch_json_begin_object (json, NULL);
      cch_json_add_string (json, "file", node->file);
      cch_json_add_integer (json, "line", node->line);
      cch_json_add_string (json, "reason", node->assumed);
      cch_json_end (json);
    }
  cch_json_end (json);
}

static void
add_ids (CchJson *json, const CchRegulation *regulation, CchRegulationPart part)
{
  const GPtrArray *items = cch_regulation_get_list (regulation, part);
  const CchPackElement *item = cch_regulation_part_get_item (part);

  if (items == NULL || part == CCH_REGULATION_PERIODS || cch_pack_element_find_id (item) == NULL)
    return;
  cch_json_begin_array (json, cch_regulation_part_get_element (part)->name);
  for (guint i = 0; i < items->len; i++)
    cch_json_add_string (json, NULL, cch_pack_element_get_id (item, g_ptr_array_index (items, i)));
  cch_json_end (json);
}

static void
show_json (const CchRegulation *regulation, const char *percentage, CchToolOutput *output)
{
  const CchRegulationRoot *root = cch_regulation_get_root (regulation);
  const GPtrArray *periods = cch_regulation_get_list (regulation, CCH_REGULATION_PERIODS);
  g_autoptr (CchJson) json = cch_json_new ();

  cch_json_begin_object (json, NULL);
  cch_json_add_string (json, "id", root->id);
  cch_json_add_string (json, "title", root->title);
  add_optional_date (json, "from", root->from);
  add_optional_date (json, "to", root->to);
  for (int part = 0; part < CCH_REGULATION_N_PARTS; part++)
    add_ids (json, regulation, part);
  cch_json_begin_array (json, "periods");
  for (guint i = 0; i < periods->len; i++)
    add_period_rules (json, g_ptr_array_index (periods, i));
  cch_json_end (json);
  cch_json_add_string (json, "percentage", percentage);
  add_assumptions (json, regulation);
  cch_json_end (json);
  cch_tool_output_print_json (output, json);
}

static void
show_sources (const CchRegulation *regulation, CchToolOutput *output)
{
  const GPtrArray *sources = cch_regulation_get_sources (regulation);

  for (guint i = 0; i < sources->len; i++)
    {
      const CchRegulationSource *source = g_ptr_array_index (sources, i);
      g_autofree char *date = cch_date_is_none (source->date)
                                  ? g_strdup ("")
                                  : cch_date_format (source->date, CCH_DATE_FORM_PADDED);

      cch_tool_output_print (output, "    %s %s %s, %s\n", source->type,
                             source->notation != NULL ? source->notation : "…", date,
                             source->issuer);
    }
}

static void
show_periods (const CchRegulation *regulation, CchToolOutput *output)
{
  const GPtrArray *periods = cch_regulation_get_list (regulation, CCH_REGULATION_PERIODS);

  cch_tool_output_print (output, "\n%s\n", _ ("Periods and due dates"));
  for (guint i = 0; i < periods->len; i++)
    {
      const CchRegulationPeriod *period = g_ptr_array_index (periods, i);

      cch_tool_output_print (output, "    %s\n", period->name);
      for (guint j = 0; j < period->dues->len; j++)
        {
          const CchRegulationDue *due = g_ptr_array_index (period->dues, j);
          g_autofree char *words = cch_rule_words_for_due (due);
          g_autofree char *classes = name_classes (due);

          cch_tool_output_print (output, "        %s: %s\n", classes, words);
        }
      if (period->window != NULL)
        {
          g_autofree char *words = cch_rule_words_for_window (period->window);

          cch_tool_output_print (output, "        %s: %s\n", _ ("Window"), words);
        }
    }
}

static void
show_names (const CchRegulation *regulation, CchToolOutput *output)
{
  const GPtrArray *classes = cch_regulation_get_list (regulation, CCH_REGULATION_CLASSES);
  const GPtrArray *areas = cch_regulation_get_list (regulation, CCH_REGULATION_AREAS);

  cch_tool_output_print (output, "\n%s\n", _ ("Classes of agencies"));
  for (guint i = 0; i < classes->len; i++)
    {
      const CchRegulationClass *one = g_ptr_array_index (classes, i);

      cch_tool_output_print (output, "    %s – %s\n", one->id, one->name);
    }
  cch_tool_output_print (output, "\n%s\n", _ ("Areas"));
  for (guint i = 0; i < areas->len; i++)
    {
      const CchRegulationArea *area = g_ptr_array_index (areas, i);

      cch_tool_output_print (output, "    %s. %s\n", area->code, area->name);
    }
}

static void
show_assumptions (const CchRegulation *regulation, CchToolOutput *output)
{
  g_autoptr (GPtrArray) assumed = cch_regulation_list_assumptions (regulation);

  if (assumed->len == 0)
    return;
  cch_tool_output_print (output, "\n%s\n", _ ("Assumed, because no source says so"));
  for (guint i = 0; i < assumed->len; i++)
    {
      const CchPackNode *node = g_ptr_array_index (assumed, i);

      cch_tool_output_print (output, "    %s:%u: %s\n", node->file, node->line, node->assumed);
    }
}

/**
 * cch_tool_regulation_show:
 *
 * Writes a regulation in words.
 */
void
cch_tool_regulation_show (const CchRegulation *regulation, CchToolOutput *output)
{
  g_autofree char *percentage =
      cch_rule_words_for_percentage (cch_regulation_get_percentage (regulation));

  if (output->format == CCH_TOOL_FORMAT_JSON)
    {
      show_json (regulation, percentage, output);
      return;
    }
  cch_tool_output_print (output, "%s\n%s\n", cch_regulation_get_id (regulation),
                         cch_regulation_get_title (regulation));
  show_sources (regulation, output);
  show_names (regulation, output);
  show_periods (regulation, output);
  cch_tool_output_print (output, "\n%s\n    %s\n", _ ("Percentages"), percentage);
  show_assumptions (regulation, output);
}
