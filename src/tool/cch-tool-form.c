/* The format police on the command line: documents of an office, and foreign ones.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "tool/cch-tool-form.h"

#include "base/cch-i18n.h"
#include "base/cch-json.h"
#include "base/cch-notice.h"
#include "layout/cch-sheet-check.h"
#include "odf/cch-odt-check.h"
#include "odf/cch-odt-reader.h"
#include "tool/cch-tool-office.h"

#include <stdlib.h>

static void
add_notice (CchJson *json, CchNotice *notice)
{
  CchPlace *place = cch_notice_get_place (notice);

  cch_json_begin_object (json, NULL);
  cch_json_add_string (json, "rule", cch_notice_get_rule (notice));
  cch_json_add_string (json, "record", place != NULL ? cch_place_get_uuid (place) : NULL);
  cch_json_add_string (json, "field", place != NULL ? cch_place_get_field (place) : NULL);
  cch_json_add_string (json, "words", place != NULL ? cch_place_get_element (place) : NULL);
  cch_json_add_string (json, "message", cch_notice_get_message (notice));
  cch_json_end (json);
}

/* Returns: the exit status: the answer is "no" when there is anything to say */
static int
print_notices (GPtrArray *notices, CchToolOutput *output)
{
  g_autoptr (CchJson) json = cch_json_new ();

  cch_json_begin_object (json, NULL);
  cch_json_begin_array (json, "findings");
  for (guint i = 0; i < notices->len; i++)
    {
      CchNotice *notice = g_ptr_array_index (notices, i);
      g_autofree char *words = cch_notice_to_string (notice);

      add_notice (json, notice);
      if (output->format == CCH_TOOL_FORMAT_TEXT)
        cch_tool_output_print (output, "%s %s\n", cch_notice_get_rule (notice), words);
    }
  cch_json_end (json);
  cch_json_end (json);
  if (output->format == CCH_TOOL_FORMAT_JSON)
    cch_tool_output_print_json (output, json);
  else if (notices->len == 0)
    cch_tool_output_print (output, "%s\n", _ ("The form is right as far as it can be measured."));
  return notices->len > 0 ? 1 : EXIT_SUCCESS;
}

/* Returns: whether it is a document of another program rather than an office */
gboolean
cch_tool_form_is_foreign (const char *path)
{
  return g_str_has_suffix (path, ".odt");
}

/**
 * cch_tool_form_check_file:
 * @date: the day of the document, which decides what law holds
 *
 * Returns: the exit status; -1 with @error
 */
int
cch_tool_form_check_file (const char *path, const char *date, CchToolOutput *output, GError **error)
{
  g_autoptr (CchDocProfile) law = cch_doc_profile_load_for_date (date, error);
  g_autoptr (CchOdtDocument) document = law != NULL ? cch_odt_read_file (path, error) : NULL;
  g_autoptr (GPtrArray) notices = NULL;

  if (document == NULL)
    return -1;
  notices = cch_odt_check (document, law);
  return print_notices (notices, output);
}

int
cch_tool_form_check_pages (CchDoc *doc, GPtrArray *pages, CchToolOutput *output)
{
  g_autoptr (GPtrArray) notices = cch_sheet_check (doc, pages, cch_doc_get_profile (doc));

  return print_notices (notices, output);
}
