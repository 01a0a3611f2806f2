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
#include "model/cch-agency-term.h"
#include "model/cch-agency.h"
#include "model/cch-letter.h"
#include "model/cch-plan.h"
#include "session/cch-document-file.h"
#include "session/cch-paper.h"
#include "session/cch-record-lookup.h"
#include "session/cch-session-paper.h"
#include "tool/cch-tool-evidence.h"
#include "tool/cch-tool-form.h"
#include "tool/cch-tool-moment.h"
#include "tool/cch-tool-office.h"

#include <stdlib.h>
#include <string.h>

/* What is to be on paper. */
typedef struct
{
  gboolean draft;
  char *against; /* owned, nullable: another plan, or a moment */
  char *agency;  /* owned, nullable: whose share */
} Choice;

static void
choice_clear (Choice *choice)
{
  g_free (choice->against);
  g_free (choice->agency);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Choice, choice_clear)

/* Something with digits that reads as a moment is one; else it names a plan. */
static gboolean
read_against (CchOffice *office, const char *text, CchPaperRequest *request, GError **error)
{
  g_autoptr (GDateTime) moment = cch_tool_moment_parse (text, TRUE, NULL);
  g_autoptr (CchRecord) plan = NULL;

  if (moment != NULL)
    {
      request->moment =
          g_date_time_to_unix (moment) * G_USEC_PER_SEC + g_date_time_get_microsecond (moment);
      return TRUE;
    }
  plan = cch_record_lookup (office, &cch_plan_kind, text, error);
  if (plan == NULL)
    {
      g_prefix_error (error, "--against: ");
      return FALSE;
    }
  request->against = cch_record_get_id (plan);
  return TRUE;
}

/* Its name of some time, or the agency itself: both are in the lists. */
static gboolean
read_agency (CchOffice *office, const char *text, CchPaperRequest *request, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (CchRecord) term = cch_record_lookup (office, &cch_agency_term_kind, text, &cause);
  g_autoptr (CchRecord) agency = NULL;

  if (term != NULL)
    {
      request->agency = CCH_AGENCY_TERM (term)->agency;
      return TRUE;
    }
  agency = cch_record_lookup (office, &cch_agency_kind, text, NULL);
  if (agency == NULL)
    {
      g_propagate_prefixed_error (error, g_steal_pointer (&cause), "--agency: ");
      return FALSE;
    }
  request->agency = cch_record_get_id (agency);
  return TRUE;
}

static CchDoc *
compose (const char *path, const char *id, const Choice *choice, GError **error)
{
  g_autoptr (CchSession) session = cch_session_open (path, CCH_SESSION_READ, NULL, NULL, error);
  CchPaperRequest request = { .draft = choice->draft };
  g_autoptr (CchRecord) record = NULL;
  g_autoptr (CchPaper) paper = NULL;
  CchOffice *office;

  if (session == NULL)
    return NULL;
  office = cch_session_get_office (session);
  record = cch_session_find_document (session, id, error);
  if (record == NULL
      || (choice->against != NULL && !read_against (office, choice->against, &request, error))
      || (choice->agency != NULL && !read_agency (office, choice->agency, &request, error)))
    return NULL;
  if (CCH_IS_LETTER (record) && (choice->against != NULL || choice->agency != NULL))
    {
      g_set_error_literal (error, CCH_ERROR, CCH_ERROR_USAGE,
                           _ ("--against and --agency are for plans; a letter has neither"));
      return NULL;
    }
  request.plan = CCH_IS_PLAN (record) ? cch_record_get_id (record) : 0;
  request.letter = CCH_IS_LETTER (record) ? cch_record_get_id (record) : 0;
  paper = cch_paper_gather (session, &request, error);
  return paper != NULL ? cch_paper_compose (paper, error) : NULL;
}

static char *
get_time (const char *date, GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *iso = NULL;
  CchDate day;

  if (date == NULL)
    return g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  if (!cch_tool_day_parse ("--date", date, &day, error))
    return NULL;
  iso = cch_date_to_iso (day);
  return g_strdup_printf ("%sT00:00:00Z", iso);
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
  cch_tool_output_print_json (output, json);
}

/**
 * cch_tool_warn_of_fonts:
 *
 * Says beside the answer that paper is set in other letters than the law names.
 */
void
cch_tool_warn_of_fonts (CchLayoutContext *context, CchDoc *doc)
{
  g_autofree char *words = cch_layout_context_describe_fonts (context, cch_doc_get_profile (doc));

  if (words != NULL)
    g_printerr ("caicach-tool: %s\n", words);
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
  cch_tool_warn_of_fonts (context, doc);
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
  g_auto (Choice) choice = { 0 };
  const GOptionEntry entries[] = {
    { "to", 0, 0, G_OPTION_ARG_FILENAME, &path, NULL, NULL },
    { "date", 0, 0, G_OPTION_ARG_STRING, &date, NULL, NULL },
    { "draft", 0, 0, G_OPTION_ARG_NONE, &choice.draft, NULL, NULL },
    { "against", 0, 0, G_OPTION_ARG_STRING, &choice.against, NULL, NULL },
    { "agency", 0, 0, G_OPTION_ARG_STRING, &choice.agency, NULL, NULL },
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
  doc = compose (rest[0], rest[1], &choice, error);
  if (doc == NULL || !write_document (doc, path, time, output, error))
    return -1;
  return EXIT_SUCCESS;
}

/* A document of another program is read whole, and only there. */
static int
check_foreign (const char *path, const char *date, CchToolOutput *output, GError **error)
{
  g_autofree char *time = get_time (date, error);
  g_autofree char *day = time != NULL ? g_strndup (time, strlen ("2026-01-05")) : NULL;

  if (day == NULL)
    return -1;
  if (!cch_tool_form_is_foreign (path))
    {
      g_set_error_literal (error, CCH_ERROR, CCH_ERROR_USAGE,
                           _ ("pages --check: name a document of the office, or a file .odt"));
      return -1;
    }
  return cch_tool_form_check_file (path, day, output, error);
}

static int
run_pages (const char *const *arguments, CchToolOutput *output, GError **error)
{
  g_auto (GStrv) rest = NULL;
  g_autofree char *date = NULL;
  gboolean check = FALSE;
  g_auto (Choice) choice = { 0 };
  const GOptionEntry entries[] = {
    { "draft", 0, 0, G_OPTION_ARG_NONE, &choice.draft, NULL, NULL },
    { "against", 0, 0, G_OPTION_ARG_STRING, &choice.against, NULL, NULL },
    { "agency", 0, 0, G_OPTION_ARG_STRING, &choice.agency, NULL, NULL },
    { "check", 0, 0, G_OPTION_ARG_NONE, &check, NULL, NULL },
    { "date", 0, 0, G_OPTION_ARG_STRING, &date, NULL, NULL },
    { NULL },
  };
  g_autoptr (CchLayoutContext) context = cch_layout_context_new ();
  g_autoptr (CchDoc) doc = NULL;
  g_autoptr (GPtrArray) pages = NULL;
  g_autoptr (GPtrArray) dumps = g_ptr_array_new_with_free_func (g_free);

  if (!cch_tool_command_parse (arguments, entries, &rest, error)
      || !cch_tool_require_arguments ("pages", rest, check ? 1 : 2, 2, error))
    return -1;
  if (check && rest[1] == NULL)
    return check_foreign (rest[0], date, output, error);
  doc = compose (rest[0], rest[1], &choice, error);
  if (doc == NULL)
    return -1;

  pages = cch_paginator_make_pages (context, doc);
  cch_tool_warn_of_fonts (context, doc);
  if (check)
    return cch_tool_form_check_pages (doc, pages, output);
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
  "OFFICE ID --to FILE [--date DATE] [--draft] [--against ID|TIME] [--agency NAME]",
  N_ ("Writes a document as .pdf or .png; with --against, what differs from another plan or from an "
      "earlier moment; with --agency, the share of one agency."),
  run_export,
};

const CchToolCommand cch_tool_pages_command = {
  "pages",
  "OFFICE ID [--draft] [--against ID|TIME] [--agency NAME] [--check] | FILE.odt --check [--date DATE]",
  N_ ("Shows the laid-out pages of a document as text, with places in millimetres; with --check, what "
      "in them, or in a document of another program, breaks the rules of form."),
  run_pages,
};
