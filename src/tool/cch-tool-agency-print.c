/* What caicach-tool agency prints: agencies of a day, their open tasks, rows of a table.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "tool/cch-tool-agency-print.h"

#include "base/cch-i18n.h"
#include "model/cch-task.h"
#include "session/cch-organisation-edit.h"
#include "session/cch-record-lookup.h"
#include "tool/cch-tool-office.h"

static const char *
get_uuid (CchOffice *office, const CchKind *kind, gint64 id)
{
  g_autoptr (CchRecord) record = cch_office_get (office, kind, id, NULL);

  return record != NULL ? g_intern_string (cch_record_get_uuid (record)) : NULL;
}

static const char *
get_short_id (CchOffice *office, const CchKind *kind, gint64 id)
{
  g_autoptr (CchRecord) record = cch_office_get (office, kind, id, NULL);

  return record != NULL ? g_intern_string (cch_record_get_short_id (record)) : "";
}

static void
add_member (CchJson *json,
            CchOffice *office,
            const CchOrganisation *organisation,
            const CchOrganisationMember *member)
{
  const CchOrganisationMember *superior =
      member->parent >= 0 ? cch_organisation_get_member (organisation, (guint) member->parent)
                          : NULL;

  cch_json_begin_object (json, NULL);
  cch_json_add_string (json, "id", get_uuid (office, &cch_agency_kind, member->agency));
  cch_json_add_string (json, "name", member->term->name);
  cch_json_add_string (json, "short_name", member->term->short_name);
  cch_json_add_string (json, "class", member->term->class);
  cch_json_add_string (json, "superior",
                       superior != NULL ? get_uuid (office, &cch_agency_kind, superior->agency)
                                        : NULL);
  cch_json_end (json);
}

/* Each with those under it; @parent is -1 for those at the top. */
static void
print_under (CchToolOutput *output,
             CchJson *json,
             CchOffice *office,
             const CchOrganisation *organisation,
             int parent)
{
  for (guint i = 0; i < cch_organisation_get_n_members (organisation); i++)
    {
      const CchOrganisationMember *member = cch_organisation_get_member (organisation, i);

      if (member->parent != parent)
        continue;
      add_member (json, office, organisation, member);
      if (output->format == CCH_TOOL_FORMAT_TEXT)
        cch_tool_output_print (output, "%s  %*s%s\n",
                               get_short_id (office, &cch_agency_kind, member->agency),
                               (int) member->depth * 2, "", member->term->name);
      print_under (output, json, office, organisation, (int) i);
    }
}

gboolean
cch_tool_agency_print_list (CchToolOutput *output, CchOffice *office, CchDate day, GError **error)
{
  g_autoptr (CchOrganisation) organisation = cch_organisation_load (office, day, error);
  g_autoptr (CchJson) json = cch_json_new ();

  if (organisation == NULL)
    return FALSE;
  cch_json_begin_object (json, NULL);
  cch_json_add_date (json, "date", day);
  cch_json_begin_array (json, "agencies");
  print_under (output, json, office, organisation, -1);
  cch_json_end (json);
  cch_json_end (json);
  if (output->format == CCH_TOOL_FORMAT_JSON)
    cch_tool_output_print_json (output, json);
  return TRUE;
}

void
cch_tool_agency_print_tasks (CchToolOutput *output, CchOffice *office, const GPtrArray *tasks)
{
  g_autoptr (CchJson) json = cch_json_new ();

  cch_json_begin_object (json, NULL);
  cch_json_begin_array (json, "tasks");
  for (guint i = 0; i < tasks->len; i++)
    {
      const CchOpenTask *task = g_ptr_array_index (tasks, i);

      cch_json_begin_object (json, NULL);
      cch_json_add_string (json, "id", get_uuid (office, &cch_task_kind, task->task));
      cch_json_add_string (json, "plan", task->plan);
      cch_json_add_string (json, "text", task->text);
      cch_json_add_string (json, "roles", task->roles);
      cch_json_end (json);
      if (output->format == CCH_TOOL_FORMAT_TEXT)
        cch_tool_output_print (output, "%s  %s · %s · %s\n",
                               get_short_id (office, &cch_task_kind, task->task), task->text,
                               task->plan, task->roles != NULL ? task->roles : "");
    }
  cch_json_end (json);
  cch_json_end (json);
  if (output->format == CCH_TOOL_FORMAT_JSON)
    cch_tool_output_print_json (output, json);
}

static void
add_notices (CchJson *json, CchToolOutput *output, const GPtrArray *notices)
{
  cch_json_begin_array (json, "notices");
  for (guint i = 0; i < notices->len; i++)
    {
      const CchNotice *notice = g_ptr_array_index (notices, i);

      cch_json_begin_object (json, NULL);
      cch_json_add_string (json, "message", cch_notice_get_message (notice));
      cch_json_add_string (json, "hint", cch_notice_get_hint (notice));
      cch_json_end (json);
      if (output->format == CCH_TOOL_FORMAT_TEXT)
        cch_tool_output_print (output, "        %s. %s\n", cch_notice_get_message (notice),
                               cch_notice_get_hint (notice));
    }
  cch_json_end (json);
}

void
cch_tool_agency_print_import (CchToolOutput *output, const CchAgencyImport *import)
{
  g_autoptr (CchJson) json = cch_json_new ();
  const char *unread = cch_agency_import_get_unread (import);

  cch_json_begin_object (json, NULL);
  cch_json_add_integer (json, "taken", cch_agency_import_count_taken (import));
  cch_json_add_date (json, "from", cch_agency_import_get_day (import));
  cch_json_add_string (json, "unread_columns", unread);
  if (unread != NULL && output->format == CCH_TOOL_FORMAT_TEXT)
    cch_tool_output_print (output, _ ("Columns that are not read: %s\n"), unread);
  cch_json_begin_array (json, "rows");
  for (guint i = 0; i < cch_agency_import_get_n_rows (import); i++)
    {
      const CchAgencyImportRow *row = cch_agency_import_get_row (import, i);

      if (output->format == CCH_TOOL_FORMAT_TEXT)
        cch_tool_output_print (output, "%5u [%c] %s\n", row->line, row->taken ? 'x' : ' ',
                               row->term->name != NULL ? row->term->name : "");
      cch_json_begin_object (json, NULL);
      cch_json_add_integer (json, "line", row->line);
      cch_json_add_boolean (json, "taken", row->taken);
      cch_json_add_string (json, "name", row->term->name);
      cch_json_add_string (json, "class", row->term->class);
      cch_json_add_string (json, "superior", row->superior);
      if (!cch_date_is_none (row->term->start))
        cch_json_add_date (json, "from", row->term->start);
      add_notices (json, output, row->notices);
      cch_json_end (json);
    }
  cch_json_end (json);
  cch_json_end (json);
  if (output->format == CCH_TOOL_FORMAT_JSON)
    cch_tool_output_print_json (output, json);
}

/**
 * cch_tool_agency_print_event:
 * @agency: to look at afterwards
 */
void
cch_tool_agency_print_event (CchToolOutput *output,
                             CchOffice *office,
                             gint64 agency,
                             const char *words,
                             gboolean done)
{
  g_autoptr (CchJson) json = NULL;

  if (output->format == CCH_TOOL_FORMAT_TEXT)
    {
      cch_tool_output_print (output, "%s  %s\n", get_short_id (office, &cch_agency_kind, agency),
                             words);
      return;
    }
  json = cch_json_new ();
  cch_json_begin_object (json, NULL);
  cch_json_add_string (json, "agency", get_uuid (office, &cch_agency_kind, agency));
  cch_json_add_string (json, "words", words);
  cch_json_add_boolean (json, "done", done);
  cch_json_end (json);
  cch_tool_output_print_json (output, json);
}
