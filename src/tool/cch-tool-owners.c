/* caicach-tool owners: who writes which area of a plan, and whose part is still missing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "tool/cch-tool-owners.h"

#include "base/cch-i18n.h"
#include "session/cch-area-work.h"
#include "session/cch-record-lookup.h"
#include "tool/cch-tool-office.h"

#include <stdlib.h>

static void
add_work (CchJson *json, const CchAreaWork *work)
{
  cch_json_begin_object (json, NULL);
  cch_json_add_string (json, "area", cch_record_get_uuid (CCH_RECORD (work->area)));
  cch_json_add_string (json, "code", work->area->code);
  cch_json_add_string (json, "name", work->area->name);
  cch_json_add_integer (json, "depth", work->depth);
  cch_json_add_string (json, "owner", work->owner_name);
  cch_json_add_boolean (json, "in_force", work->in_force);
  cch_json_add_integer (json, "tasks", work->n_tasks);
  cch_json_add_integer (json, "unfinished", work->n_gaps);
  cch_json_end (json);
}

static void
print_json (CchToolOutput *output, const GPtrArray *works)
{
  g_autoptr (CchJson) json = cch_json_new ();

  cch_json_begin_object (json, NULL);
  cch_json_begin_array (json, "areas");
  for (guint i = 0; i < works->len; i++)
    add_work (json, works->pdata[i]);
  cch_json_end (json);
  cch_json_end (json);
  cch_tool_output_print_json (output, json);
}

static void
print_text (CchToolOutput *output, const GPtrArray *works)
{
  for (guint i = 0; i < works->len; i++)
    {
      const CchAreaWork *work = works->pdata[i];
      g_autofree char *words = cch_area_work_describe (work);

      cch_tool_output_print (output, "%*s%s. %s  %s  %s\n", (int) work->depth * 2, "",
                             work->area->code, work->area->name,
                             work->owner_name != NULL ? work->owner_name : _ ("nobody writes it"),
                             words);
    }
}

static int
run (const char *const *arguments, CchToolOutput *output, GError **error)
{
  const GOptionEntry entries[] = { { NULL } };
  g_auto (GStrv) rest = NULL;
  g_autoptr (CchSession) session = NULL;
  g_autoptr (CchRecord) record = NULL;
  g_autoptr (CchOpenPlan) plan = NULL;
  g_autoptr (GPtrArray) works = NULL;

  if (!cch_tool_command_parse (arguments, entries, &rest, error)
      || !cch_tool_require_arguments ("owners", rest, 2, 2, error))
    return -1;
  session = cch_session_open (rest[0], CCH_SESSION_READ, NULL, NULL, error);
  record = session != NULL ? cch_record_lookup (cch_session_get_office (session), &cch_plan_kind,
                                                rest[1], error)
                           : NULL;
  plan = record != NULL ? cch_open_plan_new (session, cch_record_get_id (record), error) : NULL;
  works = plan != NULL ? cch_area_work_list (plan, error) : NULL;
  if (works == NULL)
    return -1;
  if (output->format == CCH_TOOL_FORMAT_JSON)
    print_json (output, works);
  else
    print_text (output, works);
  return EXIT_SUCCESS;
}

const CchToolCommand cch_tool_owners_command = {
  "owners",
  "OFFICE PLAN",
  N_ ("Lists who writes which area of a plan, how many tasks it has, and what is still missing."),
  run,
};
