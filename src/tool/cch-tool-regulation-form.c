/* caicach-tool regulation form: a blank form of a regulation on paper.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "tool/cch-tool-regulation-form.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "compose/cch-compose-plan.h"
#include "session/cch-document-file.h"
#include "tool/cch-tool-export.h"
#include "tool/cch-tool-office.h"

static char *
name_forms (const CchRegulation *regulation)
{
  const GPtrArray *forms = cch_regulation_get_list (regulation, CCH_REGULATION_FORMS);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; forms != NULL && i < forms->len; i++)
    {
      const CchRegulationForm *form = g_ptr_array_index (forms, i);

      g_string_append_printf (names, "%s%s (%s)", i > 0 ? ", " : "", form->id, form->name);
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static gboolean
can_write (const char *path, GError **error)
{
  if (path != NULL && cch_document_file_can_write (path))
    return TRUE;
  if (path == NULL)
    g_set_error_literal (error, CCH_ERROR, CCH_ERROR_USAGE,
                         _ ("regulation form: the file to write is missing. Add --to FILE"));
  else
    g_set_error (error, CCH_ERROR, CCH_ERROR_USAGE,
                 _ ("--to: “%s” ends in a format that cannot be written. Use .pdf or .png"), path);
  return FALSE;
}

static CchDoc *
compose (CchRegulation *regulation, const char *id, CchDate day, GError **error)
{
  const CchRegulationForm *form = cch_regulation_find_form (regulation, id);
  g_autofree char *date = cch_date_to_iso (day);
  g_autoptr (CchDocProfile) profile = NULL;

  if (form == NULL)
    {
      g_autofree char *names = name_forms (regulation);

      g_set_error (error, CCH_ERROR, CCH_ERROR_NOT_FOUND,
                   _ ("“%s”: this regulation has no such form. It has: %s"), id, names);
      return NULL;
    }
  profile = cch_doc_profile_load_for_date (date, error);
  return profile != NULL ? cch_compose_blank_form (regulation, form, profile) : NULL;
}

/**
 * cch_tool_regulation_print_form:
 * @form: its id in the pack
 * @path: (nullable): the file to write
 * @day: whose page rules hold; none means today
 *
 * Returns: whether the blank form was written
 */
gboolean
cch_tool_regulation_print_form (CchRegulation *regulation,
                                const char *form,
                                const char *path,
                                CchDate day,
                                CchToolOutput *output,
                                GError **error)
{
  g_autoptr (CchLayoutContext) context = NULL;
  g_autoptr (GPtrArray) names = NULL;
  g_autofree char *time = NULL;
  g_autofree char *date = NULL;
  g_autoptr (CchDoc) doc = NULL;

  if (!can_write (path, error))
    return FALSE;
  if (cch_date_is_none (day))
    day = cch_date_new_today ();
  doc = compose (regulation, form, day, error);
  if (doc == NULL)
    return FALSE;
  context = cch_layout_context_new ();
  date = cch_date_to_iso (day);
  time = g_strdup_printf ("%sT00:00:00Z", date);
  names = cch_document_file_write (context, doc, path, time, NULL, error);
  if (names != NULL)
    cch_tool_warn_of_fonts (context, doc);
  for (guint i = 0; names != NULL && i < names->len; i++)
    cch_tool_print_file (output, g_ptr_array_index (names, i));
  return names != NULL;
}
