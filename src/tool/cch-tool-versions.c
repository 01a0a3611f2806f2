/* caicach-tool versions: the plans that amend and replace each other, and which one counts on a day.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "tool/cch-tool-versions.h"

#include "base/cch-i18n.h"
#include "compose/cch-document-type.h"
#include "session/cch-plan-summary.h"
#include "session/cch-record-lookup.h"
#include "tool/cch-tool-moment.h"
#include "tool/cch-tool-office.h"

#include <stdlib.h>

/* The plans of the office, of which the versions are some. */
typedef struct
{
  CchDate day;
  GPtrArray *summaries; /* (element-type CchPlanSummary), owned */
  GPtrArray *plans;     /* (element-type CchPlan), container owned */
  GPtrArray *versions;  /* (element-type CchPlan), container owned */
  CchPlan *in_force;    /* nullable */
} Versions;

static void
versions_clear (Versions *versions)
{
  g_clear_pointer (&versions->versions, g_ptr_array_unref);
  g_clear_pointer (&versions->plans, g_ptr_array_unref);
  g_clear_pointer (&versions->summaries, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Versions, versions_clear)

static gboolean
find_versions (Versions *versions, CchSession *session, const char *which, GError **error)
{
  g_autoptr (CchRecord) plan =
      cch_record_lookup (cch_session_get_office (session), &cch_plan_kind, which, error);

  versions->summaries = plan != NULL ? cch_plan_summary_list (session, versions->day, error) : NULL;
  if (versions->summaries == NULL)
    return FALSE;
  versions->plans = g_ptr_array_new ();
  for (guint i = 0; i < versions->summaries->len; i++)
    g_ptr_array_add (versions->plans, ((CchPlanSummary *) versions->summaries->pdata[i])->plan);
  versions->versions = cch_plan_versions_list (versions->plans, CCH_PLAN (plan));
  versions->in_force =
      cch_plan_versions_find_in_force (versions->plans, CCH_PLAN (plan), versions->day);
  return TRUE;
}

static const char *
get_id (CchPlan *plan)
{
  return plan != NULL ? cch_record_get_uuid (CCH_RECORD (plan)) : NULL;
}

static char *
format_number (const CchPlan *plan)
{
  return plan->number != NULL ? cch_document_number_format (plan->number, plan->symbol) : NULL;
}

static void
add_version (CchJson *json, CchPlan *plan)
{
  g_autofree char *number = format_number (plan);

  cch_json_begin_object (json, NULL);
  cch_json_add_string (json, "id", get_id (plan));
  cch_json_add_string (json, "number", number);
  cch_json_add_date (json, "issued", plan->issued);
  cch_json_add_string (json, "state",
                       cch_field_get_nick (cch_kind_find_field (&cch_plan_kind, "state"),
                                           (int) plan->state));
  cch_json_end (json);
}

static void
print_json (CchToolOutput *output, const Versions *versions)
{
  g_autoptr (CchJson) json = cch_json_new ();

  cch_json_begin_object (json, NULL);
  cch_json_add_date (json, "date", versions->day);
  cch_json_add_string (json, "in_force", get_id (versions->in_force));
  cch_json_begin_array (json, "versions");
  for (guint i = 0; i < versions->versions->len; i++)
    add_version (json, versions->versions->pdata[i]);
  cch_json_end (json);
  cch_json_end (json);
  cch_tool_output_print_json (output, json);
}

static void
print_text (CchToolOutput *output, const Versions *versions)
{
  g_autofree char *day = cch_date_format (versions->day, CCH_DATE_FORM_PADDED);

  for (guint i = 0; i < versions->versions->len; i++)
    {
      CchPlan *plan = versions->versions->pdata[i];
      g_autofree char *number = format_number (plan);
      g_autofree char *issued = cch_date_format (plan->issued, CCH_DATE_FORM_PADDED);

      cch_tool_output_print (output, "%c %s  %s%s%s  %s\n", plan == versions->in_force ? '*' : ' ',
                             cch_record_get_short_id (CCH_RECORD (plan)),
                             number != NULL ? number : _ ("not issued"), number != NULL ? ", " : "",
                             number != NULL ? issued : "",
                             _ (cch_document_state_labels[plan->state]));
    }
  cch_tool_output_print (output,
                         versions->in_force != NULL ? _ ("* in force on %s\n")
                                                    : _ ("None is in force on %s\n"),
                         day);
}

static int
run (const char *const *arguments, CchToolOutput *output, GError **error)
{
  g_autofree char *date = NULL;
  const GOptionEntry entries[] = {
    { "date", 0, 0, G_OPTION_ARG_STRING, &date, NULL, NULL },
    { NULL },
  };
  g_auto (GStrv) rest = NULL;
  g_auto (Versions) versions = { .day = cch_date_new_today () };
  g_autoptr (CchSession) session = NULL;

  if (!cch_tool_command_parse (arguments, entries, &rest, error)
      || !cch_tool_require_arguments ("versions", rest, 2, 2, error)
      || !cch_tool_day_parse ("--date", date, &versions.day, error))
    return -1;
  session = cch_session_open (rest[0], CCH_SESSION_READ, NULL, NULL, error);
  if (session == NULL || !find_versions (&versions, session, rest[1], error))
    return -1;
  if (output->format == CCH_TOOL_FORMAT_JSON)
    print_json (output, &versions);
  else
    print_text (output, &versions);
  return EXIT_SUCCESS;
}

const CchToolCommand cch_tool_versions_command = {
  "versions",
  "OFFICE PLAN [--date DAY]",
  N_ ("Lists what a plan amends and replaces and what amends and replaces it, and which counts."),
  run,
};
