/* caicach-tool check: what the rules find in the plans of an office.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "tool/cch-tool-check.h"

#include "base/cch-i18n.h"
#include "base/cch-json.h"
#include "rules/cch-check.h"
#include "session/cch-record-lookup.h"
#include "store/cch-query.h"
#include "store/cch-statement.h"
#include "tool/cch-tool-office.h"
#include "tool/cch-tool-plan.h"

#include <stdlib.h>

static const char *
get_severity_nick (CchSeverity severity)
{
  g_autoptr (GEnumClass) class = g_type_class_ref (CCH_TYPE_SEVERITY);

  return g_enum_get_value (class, (int) severity)->value_nick;
}

static void
add_mend (CchJson *json, const CchMend *mend)
{
  if (mend == NULL)
    {
      cch_json_add_null (json, "mend");
      return;
    }
  cch_json_begin_object (json, "mend");
  cch_json_add_string (json, "kind", mend->kind);
  cch_json_add_string (json, "id", mend->uuid);
  cch_json_add_string (json, "field", mend->field);
  cch_json_add_string (json, "value", mend->value);
  cch_json_end (json);
}

static void
add_finding (CchJson *json, CchFinding *finding)
{
  CchNotice *notice = cch_finding_get_notice (finding);
  CchPlace *place = cch_notice_get_place (notice);

  cch_json_begin_object (json, NULL);
  cch_json_add_string (json, "severity", get_severity_nick (cch_notice_get_severity (notice)));
  cch_json_add_string (json, "rule", cch_notice_get_rule (notice));
  cch_json_add_string (json, "kind", cch_place_get_kind (place));
  cch_json_add_string (json, "record", cch_place_get_uuid (place));
  cch_json_add_string (json, "field", cch_place_get_field (place));
  cch_json_add_string (json, "message", cch_notice_get_message (notice));
  cch_json_add_string (json, "hint", cch_notice_get_hint (notice));
  add_mend (json, cch_finding_get_mend (finding));
  cch_json_end (json);
}

static void
print (CchToolOutput *output, GPtrArray *findings)
{
  g_autoptr (CchJson) json = cch_json_new ();

  cch_json_begin_object (json, NULL);
  cch_json_begin_array (json, "findings");
  for (guint i = 0; i < findings->len; i++)
    {
      CchFinding *finding = g_ptr_array_index (findings, i);
      CchNotice *notice = cch_finding_get_notice (finding);
      const CchMend *mend = cch_finding_get_mend (finding);
      g_autofree char *words = cch_notice_to_string (notice);

      add_finding (json, finding);
      if (output->format == CCH_TOOL_FORMAT_JSON)
        continue;
      cch_tool_output_print (output, "%s %s: %s\n",
                             get_severity_nick (cch_notice_get_severity (notice)),
                             cch_notice_get_rule (notice), words);
      if (mend != NULL)
        cch_tool_output_print (output, "    %s = %s\n", mend->field, mend->value);
    }
  cch_json_end (json);
  cch_json_end (json);
  if (output->format == CCH_TOOL_FORMAT_JSON)
    cch_tool_output_print (output, "%s\n", cch_json_get_text (json));
  else if (findings->len == 0)
    cch_tool_output_print (output, "%s\n", _ ("Nothing found"));
}

static gboolean
check_plan (CchSession *session, CchPlan *plan, GPtrArray *findings, GError **error)
{
  g_autoptr (CchPlanRecords) records = cch_tool_read_plan (session, plan, error);
  g_autoptr (GPtrArray) found = NULL;

  if (records == NULL)
    return FALSE;
  found = cch_check_run (cch_plan_records_get_view (records), CCH_CHECK_READS_ALL);
  g_ptr_array_extend_and_steal (findings, g_steal_pointer (&found));
  return TRUE;
}

static gboolean
check_all (CchSession *session, GPtrArray *findings, GError **error)
{
  CchOffice *office = cch_session_get_office (session);
  g_autoptr (CchQuery) query = cch_query_new (&cch_plan_kind);
  g_autoptr (CchStatement) statement =
      cch_query_prepare (query, cch_office_get_database (office), error);
  CchStep step = CCH_STEP_ERROR;

  while (statement != NULL && (step = cch_statement_step (statement, error)) == CCH_STEP_ROW)
    {
      g_autoptr (CchRecord) plan =
          cch_office_get (office, &cch_plan_kind, cch_statement_get_int64 (statement, 0), error);

      if (plan == NULL || !check_plan (session, CCH_PLAN (plan), findings, error))
        return FALSE;
    }
  return step == CCH_STEP_DONE;
}

static gboolean
has_error (GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    if (cch_notice_get_severity (cch_finding_get_notice (g_ptr_array_index (findings, i)))
        == CCH_SEVERITY_ERROR)
      return TRUE;
  return FALSE;
}

static gboolean
check_named (CchSession *session, const char *name, GPtrArray *findings, GError **error)
{
  g_autoptr (CchRecord) plan =
      cch_record_lookup (cch_session_get_office (session), &cch_plan_kind, name, error);

  return plan != NULL && check_plan (session, CCH_PLAN (plan), findings, error);
}

static int
run (const char *const *arguments, CchToolOutput *output, GError **error)
{
  g_auto (GStrv) rest = NULL;
  g_autoptr (CchSession) session = NULL;
  g_autoptr (GPtrArray) findings =
      g_ptr_array_new_with_free_func ((GDestroyNotify) cch_finding_unref);

  if (!cch_tool_command_parse (arguments, NULL, &rest, error)
      || !cch_tool_require_arguments ("check", rest, 1, 2, error))
    return -1;
  session = cch_session_open (rest[0], CCH_SESSION_READ, NULL, NULL, error);
  if (session == NULL)
    return -1;
  if (rest[1] != NULL ? !check_named (session, rest[1], findings, error)
                      : !check_all (session, findings, error))
    return -1;

  print (output, findings);
  return has_error (findings) ? EXIT_FAILURE : EXIT_SUCCESS;
}

const CchToolCommand cch_tool_check_command = {
  "check",
  "OFFICE [ID]",
  N_ ("Checks the plans of an office, or one of them: what is wrong, where, and what to do."),
  run,
};
