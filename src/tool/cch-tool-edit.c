/* caicach-tool add, set and remove: one record, one entry of the journal.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "tool/cch-tool-edit.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "model/cch-evidence.h"
#include "model/cch-product.h"
#include "session/cch-citation-parse.h"
#include "session/cch-letter-life.h"
#include "session/cch-plan-start.h"
#include "session/cch-recipient-parse.h"
#include "session/cch-record-input.h"
#include "session/cch-record-lookup.h"
#include "session/cch-task-milestones.h"
#include "store/cch-edit.h"
#include "tool/cch-tool-evidence.h"
#include "tool/cch-tool-office.h"

#include <stdlib.h>
#include <string.h>

static CchSession *
open_office (const char *command,
             const char *const *arguments,
             guint at_least,
             guint at_most,
             char ***rest,
             GError **error)
{
  if (!cch_tool_command_parse (arguments, NULL, rest, error)
      || !cch_tool_require_arguments (command, *rest, at_least, at_most, error))
    return NULL;
  return cch_session_open ((*rest)[0], CCH_SESSION_WRITE, NULL, NULL, error);
}

/* Takes file=PATH out of what the person has written: a file is no field, its bytes are kept. */
static char *
take_file_argument (char **assignments)
{
  char *path = NULL;
  guint kept = 0;

  for (guint i = 0; assignments[i] != NULL; i++)
    if (path == NULL && g_str_has_prefix (assignments[i], "file="))
      {
        path = g_strdup (assignments[i] + strlen ("file="));
        g_free (assignments[i]);
      }
    else
      assignments[kept++] = assignments[i];
  assignments[kept] = NULL;
  return path;
}

/* A part of nothing would be seen nowhere. */
static gboolean
require_owner (const CchRecord *draft, GError **error)
{
  const CchKind *kind = cch_record_get_kind ((CchRecord *) draft);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < kind->n_fields; i++)
    {
      const CchField *field = &kind->fields[i];

      if ((field->flags & CCH_FIELD_OWNER) == 0 || field->target == kind)
        continue;
      if (*(const gint64 *) cch_record_peek ((CchRecord *) draft, field) != 0)
        return TRUE;
      g_string_append_printf (names, "%s%s=ID", names->len > 0 ? ", " : "", field->name);
    }
  if (names->len == 0)
    return TRUE;
  g_set_error (error, CCH_ERROR, CCH_ERROR_USAGE,
               _ ("%s: it has to be a part of something. Write one of: %s"), kind->name,
               names->str);
  return FALSE;
}

static CchRecord *
make_draft (CchSession *session, const CchKind *kind, char **assignments, GError **error)
{
  g_autoptr (CchRecord) draft = cch_record_new (kind);
  g_autofree char *path = NULL;

  if (kind == &cch_evidence_kind)
    path = take_file_argument (assignments);
  if (!cch_tool_fill (cch_session_get_office (session), draft, assignments, error)
      || (kind == &cch_evidence_kind && !cch_tool_evidence_take_file (session, draft, path, error))
      || !require_owner (draft, error))
    return NULL;
  return g_steal_pointer (&draft);
}

/* What the window does with such a record, and no less: a plan begins with its grounds, recipients
 * and areas, a letter with who signs it, a citation is read into the document that it names. */
static CchRecord *
add_draft (CchSession *session, CchRecord *draft, GError **error)
{
  CchOffice *office = cch_session_get_office (session);
  g_autoptr (CchEdit) edit = NULL;

  if (CCH_IS_PLAN (draft))
    return (CchRecord *) cch_plan_start_from (session, CCH_PLAN (draft), error);
  if (CCH_IS_LETTER (draft))
    return (CchRecord *) cch_letter_start_from (session, CCH_LETTER (draft), error);
  if (CCH_IS_CITATION (draft))
    cch_citation_complete (CCH_CITATION (draft));
  if (CCH_IS_RECIPIENT (draft) && !cch_recipient_complete (session, CCH_RECIPIENT (draft), error))
    return NULL;
  edit = cch_edit_begin (office, NULL, error);
  if (edit == NULL)
    return NULL;
  cch_edit_add (edit, draft);
  if (!cch_task_milestones_follow (edit, office, draft, error) || !cch_edit_commit (edit, error))
    return NULL;
  return g_object_ref (draft);
}

static int
run_add (const char *const *arguments, CchToolOutput *output, GError **error)
{
  g_auto (GStrv) rest = NULL;
  g_autoptr (CchSession) session = open_office ("add", arguments, 3, 0, &rest, error);
  g_autoptr (CchRecord) draft = NULL;
  g_autoptr (CchRecord) added = NULL;
  const CchKind *kind;

  if (session == NULL)
    return -1;
  kind = cch_tool_find_kind (rest[1], error);
  if (kind == NULL)
    return -1;

  draft = make_draft (session, kind, rest + 2, error);
  added = draft != NULL ? add_draft (session, draft, error) : NULL;
  if (added == NULL)
    return -1;
  cch_tool_print_record (output, cch_session_get_office (session), added);
  return EXIT_SUCCESS;
}

static gboolean
set_one (CchEdit *edit,
         CchOffice *office,
         CchRecord *record,
         const char *assignment,
         GError **error)
{
  const CchKind *kind = cch_record_get_kind (record);
  const CchField *field;
  const char *text;
  g_auto (GValue) value = G_VALUE_INIT;

  if (!cch_tool_split_assignment (kind, assignment, &field, &text, error))
    return FALSE;
  if (!cch_record_input_parse (office, field, text, &value, error))
    {
      g_prefix_error (error, "%s.", kind->name);
      return FALSE;
    }
  cch_edit_set_value (edit, record, field, &value);
  return TRUE;
}

/* Which record it is that refuses: a script goes through many. */
static gboolean
commit (CchEdit *edit, CchRecord *record, GError **error)
{
  if (cch_edit_commit (edit, error))
    return TRUE;
  g_prefix_error (error, "%s: ", cch_record_get_short_id (record));
  return FALSE;
}

static int
run_set (const char *const *arguments, CchToolOutput *output, GError **error)
{
  g_auto (GStrv) rest = NULL;
  g_autoptr (CchSession) session = open_office ("set", arguments, 3, 0, &rest, error);
  g_autoptr (CchRecord) record = NULL;
  g_autoptr (CchEdit) edit = NULL;
  CchOffice *office;

  if (session == NULL)
    return -1;
  office = cch_session_get_office (session);
  record = cch_record_lookup (office, NULL, rest[1], error);
  edit = record != NULL ? cch_edit_begin (office, NULL, error) : NULL;
  if (edit == NULL)
    return -1;
  for (guint i = 2; rest[i] != NULL; i++)
    {
      if (!set_one (edit, office, record, rest[i], error))
        return -1;
      if ((CCH_IS_PRODUCT (record) || g_str_has_prefix (rest[i], "time_wording="))
          && !cch_task_milestones_follow (edit, office, record, error))
        return -1;
    }
  if (!commit (edit, record, error))
    return -1;
  cch_tool_print_record (output, office, record);
  return EXIT_SUCCESS;
}

static void
print_removed (CchToolOutput *output, const char *uuid, const char *line)
{
  g_autoptr (CchJson) json = NULL;

  if (output->format == CCH_TOOL_FORMAT_TEXT)
    {
      cch_tool_output_print (output, _ ("removed: %s\n"), line);
      return;
    }
  json = cch_json_new ();
  cch_json_begin_object (json, NULL);
  cch_json_add_string (json, "removed", uuid);
  cch_json_end (json);
  cch_tool_output_print_json (output, json);
}

static int
run_remove (const char *const *arguments, CchToolOutput *output, GError **error)
{
  g_auto (GStrv) rest = NULL;
  g_autoptr (CchSession) session = open_office ("remove", arguments, 2, 2, &rest, error);
  g_autoptr (CchRecord) record = NULL;
  g_autoptr (CchEdit) edit = NULL;
  g_autofree char *line = NULL;
  g_autofree char *uuid = NULL;
  CchOffice *office;

  if (session == NULL)
    return -1;
  office = cch_session_get_office (session);
  record = cch_record_lookup (office, NULL, rest[1], error);
  if (record == NULL)
    return -1;
  line = cch_tool_describe_record (office, record);
  uuid = g_strdup (cch_record_get_uuid (record));
  edit = cch_edit_begin (office, NULL, error);
  if (edit == NULL)
    return -1;
  cch_edit_remove (edit, record);
  if (CCH_IS_PRODUCT (record) && !cch_task_milestones_follow (edit, office, record, error))
    return -1;
  if (!commit (edit, record, error))
    return -1;
  print_removed (output, uuid, line);
  return EXIT_SUCCESS;
}

const CchToolCommand cch_tool_add_command = {
  "add",
  "OFFICE KIND FIELD=VALUE …",
  N_ ("Adds a record."),
  run_add,
};

const CchToolCommand cch_tool_set_command = {
  "set",
  "OFFICE ID FIELD=VALUE …",
  N_ ("Changes fields of a record."),
  run_set,
};

const CchToolCommand cch_tool_remove_command = {
  "remove",
  "OFFICE ID",
  N_ ("Removes a record and everything that is a part of it."),
  run_remove,
};
