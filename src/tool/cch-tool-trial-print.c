/* Writes which dates and figures move under a trial, for people and for programs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "tool/cch-tool-trial-print.h"

#include "base/cch-i18n.h"
#include "base/cch-json.h"
#include "rules/cch-year-change.h"

static char *
name_day (const CchYearEntry *entry)
{
  if (entry == NULL || cch_date_is_none (entry->due))
    return g_strdup ("–");
  return cch_date_format (entry->due, CCH_DATE_FORM_PADDED);
}

static const CchYearEntry *
get_entry (const CchYearChange *change)
{
  return change->after != NULL ? change->after : change->before;
}

static void
print_date (const CchYearChange *change, CchToolOutput *output)
{
  const CchYearEntry *entry = get_entry (change);
  const char *stage = entry->rule != NULL ? entry->rule->name : NULL;
  g_autofree char *before = name_day (change->before);
  g_autofree char *after = name_day (change->after);

  cch_tool_output_print (output, "%s%s%s: %s → %s", entry->period->name, stage != NULL ? " – " : "",
                         stage != NULL ? stage : "", before, after);
  if (change->days != 0)
    cch_tool_output_print (output, _ (" (%+d days)"), change->days);
  cch_tool_output_print (output, "\n");
}

static gboolean
moves (CchPercent *now, CchPercent *then)
{
  g_autofree char *before = cch_percent_format (now);
  g_autofree char *after = cch_percent_format (then);

  return !g_str_equal (before, after)
         || cch_percent_get_numerator (now) != cch_percent_get_numerator (then)
         || cch_percent_get_denominator (now) != cch_percent_get_denominator (then);
}

static void
print_figure (const char *name, CchPercent *now, CchPercent *then, CchToolOutput *output)
{
  g_autofree char *before = cch_percent_format (now);
  g_autofree char *after = cch_percent_format (then);

  if (moves (now, then))
    cch_tool_output_print (output, "%s: %u/%u  %s → %u/%u  %s\n", name,
                           cch_percent_get_numerator (now), cch_percent_get_denominator (now),
                           before, cch_percent_get_numerator (then),
                           cch_percent_get_denominator (then), after);
}

static gboolean
any_figure_moves (const CchToolMoves *move)
{
  for (guint i = 0; i < cch_percent_sheet_get_n_areas (move->now); i++)
    if (moves (cch_percent_sheet_get_area (move->now, i),
               cch_percent_sheet_get_area (move->then, i)))
      return TRUE;
  return moves (cch_percent_sheet_get_total (move->now), cch_percent_sheet_get_total (move->then));
}

static void
print_figures (const CchToolMoves *move, CchToolOutput *output)
{
  for (guint i = 0; i < cch_percent_sheet_get_n_areas (move->now); i++)
    {
      CchPercent *now = cch_percent_sheet_get_area (move->now, i);

      print_figure (cch_percent_get_area (now), now, cch_percent_sheet_get_area (move->then, i),
                    output);
    }
  print_figure (_ ("Total"), cch_percent_sheet_get_total (move->now),
                cch_percent_sheet_get_total (move->then), output);
  if (!any_figure_moves (move))
    cch_tool_output_print (output, "%s\n", _ ("No figure moves"));
}

static void
print_text (const CchToolTrial *trial, const CchToolMoves *move, CchToolOutput *output)
{
  for (guint i = 0; i < trial->names->len; i++)
    cch_tool_output_print (output, "%s: %s → %s\n", (const char *) trial->names->pdata[i],
                           (const char *) trial->before->pdata[i],
                           (const char *) trial->after->pdata[i]);
  cch_tool_output_print (output, "\n");
  for (guint i = 0; move->dates != NULL && i < move->dates->len; i++)
    print_date (g_ptr_array_index (move->dates, i), output);
  if (move->dates != NULL && move->dates->len == 0)
    cch_tool_output_print (output, "%s\n", _ ("No date moves"));
  if (move->now != NULL)
    print_figures (move, output);
}

static void
add_day (CchJson *json, const char *name, const CchYearEntry *entry)
{
  if (entry == NULL || cch_date_is_none (entry->due))
    cch_json_add_null (json, name);
  else
    cch_json_add_date (json, name, entry->due);
}

static void
add_dates (CchJson *json, const GPtrArray *dates)
{
  cch_json_begin_array (json, "dates");
  for (guint i = 0; dates != NULL && i < dates->len; i++)
    {
      const CchYearChange *change = g_ptr_array_index (dates, i);
      const CchYearEntry *entry = get_entry (change);

      cch_json_begin_object (json, NULL);
      cch_json_add_string (json, "period", entry->period->id);
      cch_json_add_string (json, "stage", entry->rule != NULL ? entry->rule->id : NULL);
      add_day (json, "before", change->before);
      add_day (json, "after", change->after);
      cch_json_add_integer (json, "days", change->days);
      cch_json_end (json);
    }
  cch_json_end (json);
}

static void
add_percent (CchJson *json, const char *name, CchPercent *percent)
{
  g_autofree char *text = cch_percent_format (percent);
  CchNumber value;

  cch_json_begin_object (json, name);
  if (cch_percent_get_value (percent, &value))
    cch_json_add_number (json, "value", value);
  else
    cch_json_add_null (json, "value");
  cch_json_add_integer (json, "numerator", cch_percent_get_numerator (percent));
  cch_json_add_integer (json, "denominator", cch_percent_get_denominator (percent));
  cch_json_add_string (json, "text", text);
  cch_json_end (json);
}

static void
add_figure (CchJson *json, const char *area, CchPercent *now, CchPercent *then)
{
  cch_json_begin_object (json, NULL);
  cch_json_add_string (json, "area", area);
  cch_json_add_boolean (json, "moves", moves (now, then));
  add_percent (json, "before", now);
  add_percent (json, "after", then);
  cch_json_end (json);
}

static void
add_figures (CchJson *json, const CchToolMoves *move)
{
  cch_json_begin_array (json, "figures");
  for (guint i = 0; move->now != NULL && i < cch_percent_sheet_get_n_areas (move->now); i++)
    {
      CchPercent *now = cch_percent_sheet_get_area (move->now, i);

      add_figure (json, cch_percent_get_area (now), now,
                  cch_percent_sheet_get_area (move->then, i));
    }
  if (move->now != NULL) /* without an area: the total */
    add_figure (json, NULL, cch_percent_sheet_get_total (move->now),
                cch_percent_sheet_get_total (move->then));
  cch_json_end (json);
}

static void
print_json (const CchToolTrial *trial, const CchToolMoves *move, CchToolOutput *output)
{
  g_autoptr (CchJson) json = cch_json_new ();

  cch_json_begin_object (json, NULL);
  cch_json_add_string (json, "regulation", cch_regulation_get_id (trial->regulation));
  cch_json_begin_array (json, "rules");
  for (guint i = 0; i < trial->names->len; i++)
    {
      cch_json_begin_object (json, NULL);
      cch_json_add_string (json, "rule", trial->names->pdata[i]);
      cch_json_add_string (json, "before", trial->before->pdata[i]);
      cch_json_add_string (json, "after", trial->after->pdata[i]);
      cch_json_end (json);
    }
  cch_json_end (json);
  add_dates (json, move->dates);
  add_figures (json, move);
  cch_json_end (json);
  cch_tool_output_print_json (output, json);
}

void
cch_tool_trial_print (const CchToolTrial *trial, const CchToolMoves *move, CchToolOutput *output)
{
  if (output->format == CCH_TOOL_FORMAT_JSON)
    print_json (trial, move, output);
  else
    print_text (trial, move, output);
}
