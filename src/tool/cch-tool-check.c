/* caicach-tool check: what the rules find in the plans of an office.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "tool/cch-tool-check.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "base/cch-json.h"
#include "rules/cch-check.h"
#include "session/cch-mend.h"
#include "session/cch-record-lookup.h"
#include "store/cch-query.h"
#include "tool/cch-tool-office.h"
#include "tool/cch-tool-plan.h"

#include <stdlib.h>

enum
{
  MOST_ROUNDS = 20, /* of mending; a mend that calls for another one must not go on for ever */
};

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
  cch_json_add_string (json, "act", mend->act == CCH_MEND_ADD ? "add" : "set");
  cch_json_add_string (json, "words", mend->words);
  cch_json_add_string (json, "kind", mend->kind);
  cch_json_add_string (json, "id", mend->uuid);
  cch_json_add_string (json, "field", mend->field);
  cch_json_add_string (json, "value", mend->value);
  if (mend->act == CCH_MEND_ADD)
    {
      cch_json_begin_object (json, "fields");
      for (guint i = 0; mend->fields[i] != NULL; i += 2)
        cch_json_add_string (json, mend->fields[i], mend->fields[i + 1]);
      cch_json_end (json);
    }
  cch_json_end (json);
}

/* Bytes of the field's text in UTF-8. */
static void
add_span (CchJson *json, const CchFinding *finding)
{
  gsize start, end;

  if (!cch_finding_get_span (finding, &start, &end))
    return;
  cch_json_add_integer (json, "start", (gint64) start);
  cch_json_add_integer (json, "end", (gint64) end);
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
  add_span (json, finding);
  cch_json_add_string (json, "place", cch_finding_get_place_words (finding));
  cch_json_add_string (json, "silenced", cch_finding_get_silenced (finding));
  cch_json_add_string (json, "message", cch_notice_get_message (notice));
  cch_json_add_string (json, "hint", cch_notice_get_hint (notice));
  add_mend (json, cch_finding_get_mend (finding));
  cch_json_end (json);
}

/* What a person reads first: how bad it is and where; then what --silence wants to be told. */
static void
print_finding (CchToolOutput *output, CchFinding *finding)
{
  CchNotice *notice = cch_finding_get_notice (finding);
  CchPlace *place = cch_notice_get_place (notice);
  const CchMend *mend = cch_finding_get_mend (finding);
  const char *silenced = cch_finding_get_silenced (finding);
  const char *hint = cch_notice_get_hint (notice);

  cch_tool_output_print (output, "%s %s:%s  %s\n    %s",
                         cch_severity_get_label (cch_notice_get_severity (notice)),
                         cch_notice_get_rule (notice),
                         cch_record_lookup_shorten (cch_place_get_uuid (place)),
                         cch_finding_get_place_words (finding), cch_notice_get_message (notice));
  cch_tool_output_print (output, hint != NULL ? ". %s\n" : "\n", hint);
  if (silenced != NULL || mend != NULL)
    cch_tool_output_print (output, "    ");
  if (silenced != NULL)
    cch_tool_output_print (output, _ ("Silenced: %s"), silenced);
  else if (mend != NULL)
    cch_tool_output_print (output, "--apply: %s", mend->words);
  if (silenced != NULL || mend != NULL)
    cch_tool_output_print (output, "\n");
}

static void
print_sum (CchToolOutput *output, GPtrArray *findings)
{
  guint counts[CCH_SEVERITY_ERROR + 1] = { 0 };

  for (guint i = 0; i < findings->len; i++)
    {
      CchFinding *finding = g_ptr_array_index (findings, i);

      if (cch_finding_get_silenced (finding) == NULL)
        counts[cch_notice_get_severity (cch_finding_get_notice (finding))]++;
    }
  if (findings->len == 0)
    cch_tool_output_print (output, "%s\n", _ ("Nothing found"));
  else
    cch_tool_output_print (output, _ ("Errors: %u. Warnings: %u. Hints: %u"),
                           counts[CCH_SEVERITY_ERROR], counts[CCH_SEVERITY_WARNING],
                           counts[CCH_SEVERITY_HINT]);
  cch_tool_output_print (output, "\n");
}

static void
print_json (CchToolOutput *output, GPtrArray *findings)
{
  g_autoptr (CchJson) json = cch_json_new ();

  cch_json_begin_object (json, NULL);
  cch_json_begin_array (json, "findings");
  for (guint i = 0; i < findings->len; i++)
    add_finding (json, g_ptr_array_index (findings, i));
  cch_json_end (json);
  cch_json_end (json);
  cch_tool_output_print_json (output, json);
}

static void
print (CchToolOutput *output, GPtrArray *findings)
{
  if (output->format == CCH_TOOL_FORMAT_JSON)
    {
      print_json (output, findings);
      return;
    }
  for (guint i = 0; i < findings->len; i++)
    print_finding (output, g_ptr_array_index (findings, i));
  print_sum (output, findings);
}

/* Adds the findings of a plan: those that are heard, then, if asked for, the silenced ones. */
static gboolean
check_plan (CchSession *session,
            CchPlan *plan,
            gboolean silenced,
            GPtrArray *findings,
            GError **error)
{
  g_autoptr (CchPlanRecords) records = cch_tool_read_plan (session, plan, error);
  const CchCheckView *view = records != NULL ? cch_plan_records_get_view (records) : NULL;
  g_autoptr (GPtrArray) found = NULL;

  if (records == NULL)
    return FALSE;
  found = silenced ? cch_check_run_all (view, CCH_CHECK_READS_ALL)
                   : cch_check_run (view, CCH_CHECK_READS_ALL);
  g_ptr_array_extend_and_steal (findings, g_steal_pointer (&found));
  return TRUE;
}

/* What a superior has issued is not this office's to mend: it is checked when asked for by name. */
static gboolean
add_own_plans (CchSession *session, GPtrArray *plans, GError **error)
{
  CchOffice *office = cch_session_get_office (session);
  g_autoptr (CchRecord) own = cch_session_get_agency (session, error);
  g_autoptr (CchQuery) query = cch_query_new (&cch_plan_kind);
  g_autoptr (GArray) rows = NULL;

  if (own == NULL)
    return FALSE;
  rows = cch_query_run (query, cch_office_get_database (office), error);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      g_autoptr (CchRecord) plan =
          cch_office_get (office, &cch_plan_kind, g_array_index (rows, gint64, i), error);

      if (plan == NULL)
        return FALSE;
      if (CCH_PLAN (plan)->agency == 0 || CCH_PLAN (plan)->agency == cch_record_get_id (own))
        g_ptr_array_add (plans, g_steal_pointer (&plan));
    }
  return rows != NULL;
}

static gboolean
list_plans (CchSession *session, const char *name, GPtrArray *plans, GError **error)
{
  CchRecord *plan;

  if (name == NULL)
    return add_own_plans (session, plans, error);
  plan = cch_record_lookup (cch_session_get_office (session), &cch_plan_kind, name, error);
  if (plan != NULL)
    g_ptr_array_add (plans, plan);
  return plan != NULL;
}

static gboolean
has_error (GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const CchFinding *finding = g_ptr_array_index (findings, i);

      if (cch_finding_get_severity (finding) == CCH_SEVERITY_ERROR
          && cch_finding_get_silenced (finding) == NULL)
        return TRUE;
    }
  return FALSE;
}

/* A mend may uncover the next finding in the same text, so the round is repeated while it helps. */
static gboolean
mend (CchSession *session, GPtrArray *plans, guint *n_done, GError **error)
{
  g_autoptr (GError) cause = NULL;
  guint before;

  for (guint i = 0; i < plans->len; i++)
    for (guint round = 0; round < MOST_ROUNDS; round++)
      {
        g_autoptr (GPtrArray) findings =
            g_ptr_array_new_with_free_func ((GDestroyNotify) cch_finding_unref);

        before = *n_done;
        if (!check_plan (session, g_ptr_array_index (plans, i), FALSE, findings, error))
          return FALSE;
        *n_done += cch_mend_apply_all (cch_session_get_office (session), findings, &cause);
        if (cause != NULL)
          {
            g_propagate_error (error, g_steal_pointer (&cause));
            return FALSE;
          }
        if (*n_done == before)
          break;
      }
  return TRUE;
}

/* Silences the findings of one rule in one record: RULE:RECORD. */
static gboolean
silence (CchSession *session,
         GPtrArray *findings,
         const char *which,
         const char *reason,
         GError **error)
{
  g_auto (GStrv) parts = g_strsplit (which, ":", 2);

  for (guint i = 0; parts[0] != NULL && parts[1] != NULL && i < findings->len; i++)
    {
      const CchFinding *finding = g_ptr_array_index (findings, i);

      if (g_str_equal (cch_finding_get_rule (finding), parts[0])
          && g_str_has_suffix (cch_finding_get_uuid (finding), parts[1])
          && cch_finding_get_silenced (finding) == NULL)
        return cch_mend_silence (cch_session_get_office (session), finding, reason, error);
    }
  g_set_error (error, CCH_ERROR, CCH_ERROR_NOT_FOUND,
               _ ("--silence %s: there is no such finding. Write RULE:RECORD as the check lists "
                  "them"),
               which);
  return FALSE;
}

typedef struct
{
  gboolean apply;
  gboolean silenced;
  char *silence; /* owned */
  char *reason;  /* owned */
} Options;

static void
options_clear (Options *options)
{
  g_free (options->silence);
  g_free (options->reason);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
collect (CchSession *session,
         GPtrArray *plans,
         gboolean silenced,
         GPtrArray *findings,
         GError **error)
{
  g_ptr_array_set_size (findings, 0);
  for (guint i = 0; i < plans->len; i++)
    if (!check_plan (session, g_ptr_array_index (plans, i), silenced, findings, error))
      return FALSE;
  return TRUE;
}

static gboolean
act (CchSession *session,
     const Options *options,
     GPtrArray *plans,
     GPtrArray *findings,
     CchToolOutput *output,
     GError **error)
{
  guint n_done = 0;

  if (options->silence != NULL
      && (!collect (session, plans, FALSE, findings, error)
          || !silence (session, findings, options->silence, options->reason, error)))
    return FALSE;
  if (options->apply && !mend (session, plans, &n_done, error))
    return FALSE;
  if (options->apply && output->format != CCH_TOOL_FORMAT_JSON)
    cch_tool_output_print (output, _ ("%u findings mended. Each can be undone by itself"), n_done);
  if (options->apply && output->format != CCH_TOOL_FORMAT_JSON)
    cch_tool_output_print (output, "\n");
  return collect (session, plans, options->silenced, findings, error);
}

static int
run (const char *const *arguments, CchToolOutput *output, GError **error)
{
  g_auto (Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "apply", 0, 0, G_OPTION_ARG_NONE, &options.apply, NULL, NULL },
    { "silenced", 0, 0, G_OPTION_ARG_NONE, &options.silenced, NULL, NULL },
    { "silence", 0, 0, G_OPTION_ARG_STRING, &options.silence, NULL, NULL },
    { "reason", 0, 0, G_OPTION_ARG_STRING, &options.reason, NULL, NULL },
    { NULL },
  };
  g_auto (GStrv) rest = NULL;
  g_autoptr (CchSession) session = NULL;
  g_autoptr (GPtrArray) plans = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) findings =
      g_ptr_array_new_with_free_func ((GDestroyNotify) cch_finding_unref);
  gboolean writes;

  if (!cch_tool_command_parse (arguments, entries, &rest, error)
      || !cch_tool_require_arguments ("check", rest, 1, 2, error))
    return -1;
  writes = options.apply || options.silence != NULL;
  session =
      cch_session_open (rest[0], writes ? CCH_SESSION_WRITE : CCH_SESSION_READ, NULL, NULL, error);
  if (session == NULL || !list_plans (session, rest[1], plans, error)
      || !act (session, &options, plans, findings, output, error))
    return -1;

  print (output, findings);
  return has_error (findings) ? EXIT_FAILURE : EXIT_SUCCESS;
}

const CchToolCommand cch_tool_check_command = {
  "check",
  "OFFICE [ID] [--apply] [--silence RULE:RECORD --reason TEXT] [--silenced]",
  N_ ("Checks the plans of an office, or one of them: what is wrong, where, and what to do; "
      "--apply mends what it can."),
  run,
};
