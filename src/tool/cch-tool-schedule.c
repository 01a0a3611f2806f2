/* caicach-tool schedule: what a time phrase means.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "tool/cch-tool-schedule.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "base/cch-json.h"
#include "rules/cch-schedule.h"

#include <stdlib.h>

enum
{
  YEAR_LIMIT = 9999,
};

static void
add_span (CchJson *json, const CchSchedule *schedule, const char *name, CchScheduleSpan span)
{
  g_autofree char *text = cch_schedule_dup_span (schedule, span);

  if (span.end == span.start && name != NULL)
    {
      cch_json_add_null (json, name);
      return;
    }
  cch_json_begin_object (json, name);
  cch_json_add_integer (json, "start", span.start);
  cch_json_add_integer (json, "end", span.end);
  cch_json_add_string (json, "text", text);
  cch_json_end (json);
}

static void
add_date (CchJson *json, const char *name, CchDate date)
{
  if (cch_date_is_none (date))
    cch_json_add_null (json, name);
  else
    cch_json_add_date (json, name, date);
}

static void
add_recurrence (CchJson *json, const CchScheduleItem *item)
{
  cch_json_add_string (json, "unit", cch_schedule_unit_to_nick (item->unit));
  cch_json_add_integer (json, "every", item->every);
  cch_json_add_integer (json, "times", item->times);
  if (item->day == 0)
    return;
  cch_json_add_string (json, "bound", cch_schedule_kind_to_nick (item->bound));
  cch_json_add_integer (json, "day", item->day);
  if (item->month > 0)
    cch_json_add_integer (json, "month", item->month);
}

static void
add_item (CchJson *json, const CchSchedule *schedule, const CchScheduleItem *item)
{
  cch_json_begin_object (json, NULL);
  cch_json_add_string (json, "kind", cch_schedule_kind_to_nick (item->kind));
  add_date (json, "start", item->start);
  add_date (json, "due", item->due);
  if (item->year_source != CCH_SCHEDULE_YEAR_NONE)
    {
      cch_json_add_integer (json, "year", item->year);
      cch_json_add_boolean (json, "inherited", item->year_source == CCH_SCHEDULE_YEAR_FROM_PLAN);
    }
  cch_json_add_boolean (json, "recurring", item->kind == CCH_SCHEDULE_RECURRING);
  if (item->kind == CCH_SCHEDULE_RECURRING)
    add_recurrence (json, item);
  if (item->days > 0)
    {
      cch_json_add_integer (json, "days", item->days);
      cch_json_add_boolean (json, "working_days", item->working_days);
    }
  add_span (json, schedule, "label", item->label);
  add_span (json, schedule, "anchor", item->anchor);
  add_span (json, schedule, "span", item->span);
  cch_json_end (json);
}

static void
print_json (CchToolOutput *output, const CchSchedule *schedule)
{
  g_autoptr (CchJson) json = cch_json_new ();

  cch_json_begin_object (json, NULL);
  cch_json_add_string (json, "text", cch_schedule_get_text (schedule));
  cch_json_add_boolean (json, "understood", cch_schedule_is_understood (schedule));
  cch_json_begin_array (json, "milestones");
  for (guint i = 0; i < cch_schedule_get_n_items (schedule); i++)
    add_item (json, schedule, cch_schedule_get_item (schedule, i));
  cch_json_end (json);
  cch_json_begin_array (json, "not_understood");
  for (guint i = 0; i < cch_schedule_get_n_rests (schedule); i++)
    add_span (json, schedule, NULL, cch_schedule_get_rest (schedule, i));
  cch_json_end (json);
  cch_json_end (json);
  cch_tool_output_print_json (output, json);
}

static void
print_text (CchToolOutput *output, const CchSchedule *schedule)
{
  for (guint i = 0; i < cch_schedule_get_n_items (schedule); i++)
    {
      const CchScheduleItem *item = cch_schedule_get_item (schedule, i);
      g_autofree char *words = cch_schedule_item_to_words (item);
      g_autofree char *source = cch_schedule_dup_span (schedule, item->span);
      g_autofree char *label = cch_schedule_dup_span (schedule, item->label);

      cch_tool_output_print (output, "%s%s%s  [%u-%u “%s”]\n", label, *label != '\0' ? ": " : "",
                             words, item->span.start, item->span.end, source);
    }
  for (guint i = 0; i < cch_schedule_get_n_rests (schedule); i++)
    {
      CchScheduleSpan span = cch_schedule_get_rest (schedule, i);
      g_autofree char *source = cch_schedule_dup_span (schedule, span);

      cch_tool_output_print (output, "%s  [%u-%u “%s”]\n", _ ("not understood"), span.start,
                             span.end, source);
    }
  if (cch_schedule_get_n_items (schedule) + cch_schedule_get_n_rests (schedule) == 0)
    cch_tool_output_print (output, "%s\n", _ ("not understood"));
}

static gboolean
read_year (const char *value, guint *year, GError **error)
{
  guint64 number = 0;

  if (value != NULL && g_ascii_string_to_unsigned (value, 10, 1, YEAR_LIMIT, &number, NULL))
    {
      *year = (guint) number;
      return TRUE;
    }
  g_set_error (error, CCH_ERROR, CCH_ERROR_USAGE,
               _ ("--year: “%s” is no year. Write the year of the plan, such as 2024"),
               value != NULL ? value : "");
  return FALSE;
}

/* Not by GOption: a time cell often begins with a dash. */
static gboolean
read_arguments (const char *const *arguments, const char **text, guint *year, GError **error)
{
  guint n_texts = 0;

  for (guint i = 0; arguments[i] != NULL; i++)
    {
      const char *value = NULL;

      if (g_str_equal (arguments[i], "--year"))
        value = arguments[i + 1] != NULL ? arguments[++i] : "";
      else if (g_str_has_prefix (arguments[i], "--year="))
        value = arguments[i] + strlen ("--year=");

      if (value != NULL && !read_year (value, year, error))
        return FALSE;
      if (value != NULL || g_str_equal (arguments[i], "--"))
        continue;
      *text = arguments[i];
      n_texts++;
    }
  if (n_texts == 1 && *year != 0)
    return TRUE;
  g_set_error_literal (
      error, CCH_ERROR, CCH_ERROR_USAGE,
      n_texts != 1 ? _ ("schedule: write one time phrase, in quotation marks")
                   : _ ("schedule: the year is missing. Add --year Y, the year of the plan"));
  return FALSE;
}

static int
run (const char *const *arguments, CchToolOutput *output, GError **error)
{
  const char *text = NULL;
  guint year = 0;
  g_autoptr (CchSchedule) schedule = NULL;

  if (!read_arguments (arguments, &text, &year, error))
    return -1;

  schedule = cch_schedule_new (text, year);
  if (output->format == CCH_TOOL_FORMAT_JSON)
    print_json (output, schedule);
  else
    print_text (output, schedule);
  return cch_schedule_is_understood (schedule) ? EXIT_SUCCESS : EXIT_FAILURE;
}

const CchToolCommand cch_tool_schedule_command = {
  "schedule",
  "TEXT --year Y",
  N_ ("Says what a time phrase means: milestones, dates, and what is not understood."),
  run,
};
