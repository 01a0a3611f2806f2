/* caicach-tool percent: how far a plan has come, with the tasks behind each number.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "tool/cch-tool-percent.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "base/cch-json.h"
#include "session/cch-record-lookup.h"
#include "tool/cch-tool-office.h"
#include "tool/cch-tool-plan.h"

#include <stdlib.h>

static void
add_tasks (CchJson *json, const CchPlanRecords *records, const CchPercent *percent)
{
  g_autoptr (GEnumClass) verdicts = g_type_class_ref (CCH_TYPE_PERCENT_VERDICT);

  cch_json_begin_array (json, "tasks");
  for (guint i = 0; i < cch_percent_get_n_tasks (percent); i++)
    {
      CchPercentVerdict verdict;
      const CchPercentTask *task = cch_percent_get_task (percent, i, &verdict);
      CchTask *record = cch_plan_records_find_task (records, task->id);

      cch_json_begin_object (json, NULL);
      cch_json_add_string (json, "id", task->id);
      cch_json_add_string (json, "text", record != NULL ? record->text : NULL);
      cch_json_add_date (json, "due", task->due);
      cch_json_add_date (json, "done", task->done);
      cch_json_add_boolean (json, "counted", verdict <= CCH_PERCENT_OPEN);
      cch_json_add_string (json, "verdict", g_enum_get_value (verdicts, (int) verdict)->value_nick);
      cch_json_add_string (json, "words", cch_percent_verdict_to_words (verdict));
      cch_json_end (json);
    }
  cch_json_end (json);
}

static void
add_percent (CchJson *json,
             const char *name,
             const CchPlanRecords *records,
             const CchPercent *percent,
             gboolean explain)
{
  g_autofree char *text = cch_percent_format (percent);
  CchNumber value;

  cch_json_begin_object (json, name);
  if (cch_percent_get_area (percent) != NULL)
    cch_json_add_string (json, "area", cch_percent_get_area (percent));
  if (cch_percent_get_value (percent, &value))
    cch_json_add_number (json, "value", value);
  else
    cch_json_add_null (json, "value");
  cch_json_add_integer (json, "numerator", cch_percent_get_numerator (percent));
  cch_json_add_integer (json, "denominator", cch_percent_get_denominator (percent));
  cch_json_add_string (json, "text", text);
  if (explain)
    add_tasks (json, records, percent);
  cch_json_end (json);
}

static void
print_json (CchToolOutput *output,
            const CchPlanRecords *records,
            const CchPercentSheet *sheet,
            gboolean explain)
{
  g_autoptr (CchJson) json = cch_json_new ();
  CchPercent *total = cch_percent_sheet_get_total (sheet);
  g_autofree char *rule = cch_percent_rule_to_words (cch_percent_get_rule (total));
  g_autofree char *formula = cch_percent_sheet_format_formula (sheet);

  cch_json_begin_object (json, NULL);
  cch_json_add_string (
      json, "plan", cch_record_get_uuid (CCH_RECORD (cch_plan_records_get_view (records)->plan)));
  cch_json_add_string (json, "rule", rule);
  cch_json_add_date (json, "cut_off", cch_percent_get_cut_off (total));
  cch_json_add_string (json, "formula", formula);
  cch_json_begin_array (json, "areas");
  for (guint i = 0; i < cch_percent_sheet_get_n_areas (sheet); i++)
    add_percent (json, NULL, records, cch_percent_sheet_get_area (sheet, i), explain);
  cch_json_end (json);
  add_percent (json, "total", records, total, explain);
  cch_json_end (json);
  cch_tool_output_print_json (output, json);
}

/* " (due 31/03/2026, done 10/03/2026)": tells the times of a task that returns apart. */
static char *
format_days (const CchPercentTask *task)
{
  g_autofree char *due = cch_date_format (task->due, CCH_DATE_FORM_PADDED);
  g_autofree char *done = cch_date_format (task->done, CCH_DATE_FORM_PADDED);

  if (cch_date_is_none (task->due))
    return cch_date_is_none (task->done) ? g_strdup ("") : g_strdup_printf (_ (" (done %s)"), done);
  if (cch_date_is_none (task->done))
    return g_strdup_printf (_ (" (due %s)"), due);
  return g_strdup_printf (_ (" (due %s, done %s)"), due, done);
}

static const char *
find_area_name (const CchPlanRecords *records, const char *code)
{
  const GPtrArray *areas = cch_plan_records_get_view (records)->areas;

  for (guint i = 0; areas != NULL && i < areas->len; i++)
    {
      const CchArea *area = g_ptr_array_index (areas, i);

      if (area->parent == 0 && g_strcmp0 (area->code, code) == 0)
        return area->name;
    }
  return NULL;
}

static void
print_tasks (CchToolOutput *output, const CchPlanRecords *records, const CchPercent *percent)
{
  for (guint i = 0; i < cch_percent_get_n_tasks (percent); i++)
    {
      CchPercentVerdict verdict;
      const CchPercentTask *task = cch_percent_get_task (percent, i, &verdict);
      CchTask *record = cch_plan_records_find_task (records, task->id);

      g_autofree char *days = format_days (task);

      cch_tool_output_print (output, "    %s: %s%s\n", record != NULL ? record->text : task->id,
                             cch_percent_verdict_to_words (verdict), days);
    }
}

static void
print_text (CchToolOutput *output,
            const CchPlanRecords *records,
            const CchPercentSheet *sheet,
            gboolean explain)
{
  CchPercent *total = cch_percent_sheet_get_total (sheet);
  g_autofree char *formula = cch_percent_sheet_format_formula (sheet);
  g_autofree char *rule = cch_percent_rule_to_words (cch_percent_get_rule (total));

  for (guint i = 0; i < cch_percent_sheet_get_n_areas (sheet); i++)
    {
      CchPercent *area = cch_percent_sheet_get_area (sheet, i);
      g_autofree char *text = cch_percent_format (area);

      const char *name = find_area_name (records, cch_percent_get_area (area));

      cch_tool_output_print (output, "%s: %u/%u  %s%s%s\n", cch_percent_get_area (area),
                             cch_percent_get_numerator (area), cch_percent_get_denominator (area),
                             text, name != NULL ? "  " : "", name != NULL ? name : "");
      if (explain)
        print_tasks (output, records, area);
    }
  cch_tool_output_print (output, "%s\n%s\n", formula, rule);
  if (!cch_date_is_none (cch_percent_get_cut_off (total)))
    {
      g_autofree char *day =
          cch_date_format (cch_percent_get_cut_off (total), CCH_DATE_FORM_PADDED);

      cch_tool_output_print (output, _ ("Counted up to %s.\n"), day);
    }
}

static int
calculate (CchToolOutput *output,
           const char *path,
           const char *plan_name,
           const char *period,
           gboolean explain,
           GError **error)
{
  g_autoptr (CchSession) session = cch_session_open (path, CCH_SESSION_READ, NULL, NULL, error);
  g_autoptr (CchRecord) plan = NULL;
  g_autoptr (CchPlanRecords) records = NULL;
  g_autoptr (CchPercentSheet) sheet = NULL;

  if (session == NULL)
    return -1;
  plan = cch_record_lookup (cch_session_get_office (session), &cch_plan_kind, plan_name, error);
  if (plan == NULL)
    return -1;
  records = cch_tool_read_plan (session, CCH_PLAN (plan), error);
  sheet = records != NULL ? cch_plan_records_calculate (records, period, error) : NULL;
  if (sheet == NULL)
    return -1;

  if (output->format == CCH_TOOL_FORMAT_JSON)
    print_json (output, records, sheet, explain);
  else
    print_text (output, records, sheet, explain);
  return EXIT_SUCCESS;
}

static int
run (const char *const *arguments, CchToolOutput *output, GError **error)
{
  g_autofree char *period = NULL;
  gboolean explain = FALSE;
  const GOptionEntry entries[] = {
    { "period", 0, 0, G_OPTION_ARG_STRING, &period, NULL, NULL },
    { "explain", 0, 0, G_OPTION_ARG_NONE, &explain, NULL, NULL },
    { NULL },
  };
  g_auto (GStrv) rest = NULL;

  if (!cch_tool_command_parse (arguments, entries, &rest, error)
      || !cch_tool_require_arguments ("percent", rest, 2, 2, error))
    return -1;
  if (period == NULL)
    {
      g_set_error_literal (error, CCH_ERROR, CCH_ERROR_USAGE,
                           _ ("percent: write the period, such as --period q1"));
      return -1;
    }
  return calculate (output, rest[0], rest[1], period, explain, error);
}

const CchToolCommand cch_tool_percent_command = {
  "percent",
  "OFFICE PLAN --period P [--explain]",
  N_ ("Calculates the percentages of a plan for a period, and says which tasks count."),
  run,
};
