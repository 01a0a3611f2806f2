/* caicach-tool pull-down: the superior's tasks as tasks of this office's draft.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "tool/cch-tool-pull.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "session/cch-pull-down.h"
#include "session/cch-record-lookup.h"
#include "tool/cch-tool-moment.h"
#include "tool/cch-tool-office.h"
#include "tool/cch-tool-ticks.h"

#include <stdlib.h>

typedef struct
{
  char *date; /* owned, nullable: today */
  CchToolTicks ticks;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->date);
  cch_tool_ticks_clear (&options->ticks);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static const struct
{
  const char *name;
  const char *words;
} states[] = {
  [CCH_PULL_NEW] = { "new", N_ ("new") },
  [CCH_PULL_TAKEN] = { "taken", N_ ("taken up") },
  [CCH_PULL_CHANGED] = { "changed", N_ ("changed") },
  [CCH_PULL_GONE] = { "gone", N_ ("gone") },
};

/* What is gone is known by the task that follows it. */
static const char *
get_text (const CchPullItem *item)
{
  return item->task != NULL ? item->task->text : item->own->text;
}

static void
add_task (CchJson *json, const char *name, CchTask *task)
{
  cch_json_add_string (json, name, task != NULL ? cch_record_get_uuid (CCH_RECORD (task)) : NULL);
}

static void
print_json (CchToolOutput *output, const CchPullDown *pull)
{
  g_autoptr (CchJson) json = cch_json_new ();

  cch_json_begin_object (json, NULL);
  cch_json_add_string (json, "superior",
                       cch_record_get_uuid (CCH_RECORD (cch_pull_down_get_superior (pull))));
  cch_json_begin_array (json, "tasks");
  for (guint i = 0; i < cch_pull_down_get_n (pull); i++)
    {
      const CchPullItem *item = cch_pull_down_get (pull, i);
      g_autofree char *why = cch_pull_down_describe (pull, i);

      cch_json_begin_object (json, NULL);
      cch_json_add_integer (json, "number", i + 1);
      cch_json_add_string (json, "state", states[item->state].name);
      cch_json_add_boolean (json, "ticked", item->ticked);
      add_task (json, "task", item->task);
      add_task (json, "own", item->own);
      cch_json_add_string (json, "text", get_text (item));
      cch_json_add_string (json, "why", why);
      cch_json_end (json);
    }
  cch_json_end (json);
  cch_json_end (json);
  cch_tool_output_print_json (output, json);
}

static void
print_text (CchToolOutput *output, const CchPullDown *pull)
{
  if (cch_pull_down_get_n (pull) == 0)
    cch_tool_output_print (output, "%s\n", _ ("The superior’s plan asks nothing of this office"));
  for (guint i = 0; i < cch_pull_down_get_n (pull); i++)
    {
      const CchPullItem *item = cch_pull_down_get (pull, i);
      g_autofree char *why = cch_pull_down_describe (pull, i);

      cch_tool_output_print (output, "%3u [%c] %s: %s\n          %s\n", i + 1,
                             item->ticked ? 'x' : ' ', _ (states[item->state].words),
                             get_text (item), why);
    }
}

static void
tick_task (gpointer pull, guint index, gboolean ticked)
{
  cch_pull_down_set_ticked (pull, index, ticked);
}

static CchOpenPlan *
open_plan (CchSession *session, const char *which, GError **error)
{
  g_autoptr (CchRecord) plan =
      cch_record_lookup (cch_session_get_office (session), &cch_plan_kind, which, error);

  if (plan == NULL)
    return NULL;
  if (CCH_PLAN (plan)->parent != 0)
    return cch_open_plan_new (session, cch_record_get_id (plan), error);
  g_set_error (error, CCH_ERROR, CCH_ERROR_REFUSED,
               _ ("%s: the plan names no plan of the superior. Set its field parent first"),
               CCH_PLAN (plan)->title);
  return NULL;
}

static CchPullDown *
prepare (CchSession *session, const char *which, const Options *options, GError **error)
{
  g_autoptr (CchOpenPlan) plan = NULL;
  g_autoptr (CchPullDown) pull = NULL;
  CchDate day = cch_date_new_today ();

  if (!cch_tool_day_parse ("--date", options->date, &day, error))
    return NULL;
  plan = open_plan (session, which, error);
  pull = plan != NULL ? cch_pull_down_new (plan, day, error) : NULL;
  if (pull == NULL)
    return NULL;
  if (!cch_tool_ticks_apply (&options->ticks, pull, cch_pull_down_get_n (pull), tick_task, error))
    return NULL;
  return g_steal_pointer (&pull);
}

static int
run (const char *const *arguments, CchToolOutput *output, GError **error)
{
  g_auto (Options) options = { 0 };
  const GOptionEntry entries[] = {
    { "date", 0, 0, G_OPTION_ARG_STRING, &options.date, NULL, NULL },
    CCH_TOOL_TICKS_ENTRIES (&options.ticks),
    { NULL },
  };
  g_auto (GStrv) rest = NULL;
  g_autoptr (CchSession) session = NULL;
  g_autoptr (CchPullDown) pull = NULL;

  if (!cch_tool_command_parse (arguments, entries, &rest, error)
      || !cch_tool_require_arguments ("pull-down", rest, 2, 2, error))
    return -1;
  session = cch_tool_ticks_open (&options.ticks, rest[0], error);
  pull = session != NULL ? prepare (session, rest[1], &options, error) : NULL;
  if (pull == NULL || (!options.ticks.dry_run && !cch_pull_down_apply (pull, error)))
    return -1;
  if (output->format == CCH_TOOL_FORMAT_JSON)
    print_json (output, pull);
  else
    print_text (output, pull);
  return EXIT_SUCCESS;
}

const CchToolCommand cch_tool_pull_command = {
  "pull-down",
  "OFFICE PLAN [--date DAY] " CCH_TOOL_TICKS_USAGE,
  N_ ("Lists what the superior’s plan asks of this office, and takes what is ticked into the plan."),
  run,
};
