/* caicach-tool export and pages: documents of an office on paper.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "tool/cch-tool-export.h"

#include "base/cch-date.h"
#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "layout/cch-paginator.h"
#include "model/cch-plan.h"
#include "session/cch-document-file.h"
#include "session/cch-record-lookup.h"
#include "session/cch-session-paper.h"
#include "tool/cch-tool-evidence.h"
#include "tool/cch-tool-office.h"

#include <stdlib.h>

static CchDoc *
compose (const char *path, const char *id, gboolean draft, GError **error)
{
  g_autoptr (CchSession) session = cch_session_open (path, CCH_SESSION_READ, NULL, NULL, error);
  g_autoptr (CchRecord) record = NULL;

  if (session == NULL)
    return NULL;
  record = cch_record_lookup (cch_session_get_office (session), &cch_plan_kind, id, error);
  if (record == NULL)
    return NULL;
  return cch_session_compose (session, record, draft, error);
}

static char *
get_time (const char *date, GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  CchDate day;

  if (date == NULL)
    return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  if (!cch_date_from_iso (date, &day, error))
    {
      g_prefix_error (error, "--date: ");
      return NULL;
    }
  if (cch_date_is_none (day))
    {
      g_set_error_literal (error, CCH_ERROR, CCH_ERROR_USAGE,
                           _ ("--date: write a day such as 2026-01-05"));
      return NULL;
    }
  return g_strdup_printf ("%sT00:00:00Z", date);
}

/* One document for programs, whatever the number of pages. */
static void
print_list (CchToolOutput *output, const char *name, GPtrArray *texts)
{
  g_autoptr (CchJson) json = cch_json_new ();

  cch_json_begin_object (json, NULL);
  cch_json_begin_array (json, name);
  for (guint i = 0; i < texts->len; i++)
    cch_json_add_string (json, NULL, g_ptr_array_index (texts, i));
  cch_json_end (json);
  cch_json_end (json);
  cch_tool_print_json (output, json);
}

static gboolean
write_document (CchDoc *doc,
                const char *path,
                const char *time,
                CchToolOutput *output,
                GError **error)
{
  g_autoptr (CchLayoutContext) context = cch_layout_context_new ();
  g_autoptr (GPtrArray) names = NULL;

  names = cch_document_file_write (context, doc, path, time, NULL, error);
  if (names == NULL)
    return FALSE;
  if (output->format == CCH_TOOL_FORMAT_JSON && g_str_has_suffix (path, ".png"))
    print_list (output, "files", names);
  else
    for (guint i = 0; i < names->len; i++)
      cch_tool_print_file (output, g_ptr_array_index (names, i));
  return TRUE;
}

static int
run_export (const char *const *arguments, CchToolOutput *output, GError **error)
{
  g_auto (GStrv) rest = NULL;
  g_autofree char *path = NULL;
  g_autofree char *date = NULL;
  g_autofree char *time = NULL;
  g_autoptr (CchDoc) doc = NULL;
  gboolean draft = FALSE;
  const GOptionEntry entries[] = {
    { "to", 0, 0, G_OPTION_ARG_FILENAME, &path, NULL, NULL },
    { "date", 0, 0, G_OPTION_ARG_STRING, &date, NULL, NULL },
    { "draft", 0, 0, G_OPTION_ARG_NONE, &draft, NULL, NULL },
    { NULL },
  };

  if (!cch_tool_command_parse (arguments, entries, &rest, error)
      || !cch_tool_require_arguments ("export", rest, 2, 2, error))
    return -1;
  if (path == NULL)
    {
      g_set_error_literal (error, CCH_ERROR, CCH_ERROR_USAGE,
                           _ ("export: the file to write is missing. Add --to FILE"));
      return -1;
    }
  if (cch_tool_evidence_is (rest[0], rest[1]))
    {
      if (!cch_tool_evidence_write (rest[0], rest[1], path, error))
        return -1;
      cch_tool_print_file (output, path);
      return EXIT_SUCCESS;
    }
  if (!cch_document_file_can_write (path))
    {
      g_set_error (error, CCH_ERROR, CCH_ERROR_USAGE,
                   _ ("--to: “%s” ends in a format that cannot be written. Use .pdf or .png"),
                   path);
      return -1;
    }
  time = get_time (date, error);
  if (time == NULL)
    return -1;
  doc = compose (rest[0], rest[1], draft, error);
  if (doc == NULL || !write_document (doc, path, time, output, error))
    return -1;
  return EXIT_SUCCESS;
}

static int
run_pages (const char *const *arguments, CchToolOutput *output, GError **error)
{
  g_auto (GStrv) rest = NULL;
  g_autoptr (CchLayoutContext) context = cch_layout_context_new ();
  g_autoptr (CchDoc) doc = NULL;
  g_autoptr (GPtrArray) pages = NULL;
  g_autoptr (GPtrArray) dumps = g_ptr_array_new_with_free_func (g_free);

  if (!cch_tool_command_parse (arguments, NULL, &rest, error)
      || !cch_tool_require_arguments ("pages", rest, 2, 2, error))
    return -1;
  doc = compose (rest[0], rest[1], FALSE, error);
  if (doc == NULL)
    return -1;

  pages = cch_paginator_make_pages (context, doc);
  for (guint i = 0; i < pages->len; i++)
    {
      char *dump = cch_sheet_dump (g_ptr_array_index (pages, i));

      g_ptr_array_add (dumps, dump);
      if (output->format == CCH_TOOL_FORMAT_TEXT)
        cch_tool_output_print (output, "%s", dump);
    }
  if (output->format == CCH_TOOL_FORMAT_JSON)
    print_list (output, "pages", dumps);
  return EXIT_SUCCESS;
}

const CchToolCommand cch_tool_export_command = {
  "export",
  "OFFICE ID --to FILE [--date DATE] [--draft]",
  N_ ("Writes a document as .pdf or .png."),
  run_export,
};

const CchToolCommand cch_tool_pages_command = {
  "pages",
  "OFFICE ID",
  N_ ("Shows the laid-out pages of a document as text, with places in millimetres."),
  run_pages,
};
