/* caicach-tool roll-forward: last year's plan as this year's draft.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "tool/cch-tool-roll.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "session/cch-record-lookup.h"
#include "session/cch-roll-forward.h"
#include "tool/cch-tool-moment.h"
#include "tool/cch-tool-office.h"
#include "tool/cch-tool-ticks.h"

#include <stdlib.h>
#include <string.h>

/* Letters of the text on each side of what changes. */
#define CONTEXT_LETTERS 40

typedef struct
{
  char *year; /* owned */
  CchToolTicks ticks;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->year);
  cch_tool_ticks_clear (&options->ticks);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static const char *
get_act_name (CchRollAct act)
{
  static const char *const names[] = {
    [CCH_ROLL_REPLACE] = "replace",
    [CCH_ROLL_SET] = "set",
    [CCH_ROLL_LEAVE_OUT] = "leave-out",
    [CCH_ROLL_ADD_TASK] = "add-task",
  };

  return names[act];
}

static void
tick_proposal (gpointer roll, guint index, gboolean ticked)
{
  cch_roll_forward_set_ticked (roll, index, ticked);
}

static void
add_proposal (CchJson *json, const CchRollProposal *proposal, guint number)
{
  cch_json_begin_object (json, NULL);
  cch_json_add_integer (json, "number", number);
  cch_json_add_string (json, "act", get_act_name (proposal->act));
  cch_json_add_boolean (json, "ticked", proposal->ticked);
  cch_json_add_string (json, "kind", proposal->kind->name);
  cch_json_add_string (json, "record", proposal->uuid);
  cch_json_add_string (json, "field", proposal->field != NULL ? proposal->field->name : NULL);
  cch_json_add_string (json, "place", proposal->place);
  if (proposal->act == CCH_ROLL_REPLACE)
    {
      cch_json_add_integer (json, "start", (gint64) proposal->start);
      cch_json_add_integer (json, "end", (gint64) proposal->end);
    }
  cch_json_add_string (json, "old", proposal->old);
  cch_json_add_string (json, "new", proposal->words);
  cch_json_add_string (json, "why", proposal->why);
  cch_json_end (json);
}

static void
print_json (CchToolOutput *output, const CchRollForward *roll, CchPlan *made)
{
  g_autoptr (CchJson) json = cch_json_new ();

  cch_json_begin_object (json, NULL);
  cch_json_add_string (json, "source",
                       cch_record_get_uuid (CCH_RECORD (cch_roll_forward_get_source (roll))));
  cch_json_add_integer (json, "year", cch_roll_forward_get_year (roll));
  cch_json_add_string (json, "plan", made != NULL ? cch_record_get_uuid (CCH_RECORD (made)) : NULL);
  cch_json_begin_array (json, "proposals");
  for (guint i = 0; i < cch_roll_forward_get_n (roll); i++)
    add_proposal (json, cch_roll_forward_get (roll, i), i + 1);
  cch_json_end (json);
  cch_json_end (json);
  cch_tool_output_print_json (output, json);
}

/* What changes, in the words around it: "… của năm [2026 → 2027]; hồ sơ …". */
static char *
describe (const CchRollProposal *proposal)
{
  const char *words = proposal->words != NULL ? proposal->words : "—";
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (proposal->act == CCH_ROLL_ADD_TASK)
    return g_strdup (words);
  if (proposal->act != CCH_ROLL_REPLACE)
    return g_strdup_printf ("%s → %s", proposal->old, words);
  before = cch_roll_proposal_dup_before (proposal, CONTEXT_LETTERS);
  after = cch_roll_proposal_dup_after (proposal, CONTEXT_LETTERS);
  return g_strdup_printf ("%s[%s → %s]%s", before, proposal->old, words, after);
}

static void
print_text (CchToolOutput *output, const CchRollForward *roll, CchPlan *made)
{
  for (guint i = 0; i < cch_roll_forward_get_n (roll); i++)
    {
      const CchRollProposal *proposal = cch_roll_forward_get (roll, i);
      g_autofree char *words = describe (proposal);

      cch_tool_output_print (output, "%3u [%c] %s: %s\n          %s\n", i + 1,
                             proposal->ticked ? 'x' : ' ', proposal->place, words, proposal->why);
    }
  if (made != NULL)
    cch_tool_output_print (output, "%s  %s\n", cch_record_get_short_id (CCH_RECORD (made)),
                           made->title);
}

static CchRollForward *
prepare (CchSession *session, const char *which, const Options *options, GError **error)
{
  CchOffice *office = cch_session_get_office (session);
  g_autoptr (CchRecord) plan = cch_record_lookup (office, &cch_plan_kind, which, error);
  g_autoptr (CchRollForward) roll = NULL;
  guint year;

  if (plan == NULL)
    return NULL;
  year = (guint) CCH_PLAN (plan)->year + 1;
  if (!cch_tool_year_parse ("--year", options->year, &year, error))
    return NULL;
  roll = cch_roll_forward_new (session, CCH_PLAN (plan), year, error);
  if (roll == NULL
      || !cch_tool_ticks_apply (&options->ticks, roll, cch_roll_forward_get_n (roll), tick_proposal,
                                error))
    return NULL;
  return g_steal_pointer (&roll);
}

static int
run (const char *const *arguments, CchToolOutput *output, GError **error)
{
  g_auto (Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "year", 0, 0, G_OPTION_ARG_STRING, &options.year, NULL, NULL },
    CCH_TOOL_TICKS_ENTRIES (&options.ticks),
    { NULL },
  };
  g_auto (GStrv) rest = NULL;
  g_autoptr (CchSession) session = NULL;
  g_autoptr (CchRollForward) roll = NULL;
  g_autoptr (CchPlan) made = NULL;

  if (!cch_tool_command_parse (arguments, entries, &rest, error)
      || !cch_tool_require_arguments ("roll-forward", rest, 2, 2, error))
    return -1;
  session = cch_tool_ticks_open (&options.ticks, rest[0], error);
  roll = session != NULL ? prepare (session, rest[1], &options, error) : NULL;
  if (roll == NULL)
    return -1;
  if (!options.ticks.dry_run)
    {
      made = cch_roll_forward_apply (roll, error);
      if (made == NULL)
        return -1;
    }
  if (output->format == CCH_TOOL_FORMAT_JSON)
    print_json (output, roll, made);
  else
    print_text (output, roll, made);
  return EXIT_SUCCESS;
}

const CchToolCommand cch_tool_roll_command = {
  "roll-forward",
  "OFFICE PLAN [--year Y] " CCH_TOOL_TICKS_USAGE,
  N_ ("Makes this year's plan of last year's; lists what moves on, and why"),
  run,
};
