/* Files as evidence, for caicach-tool add and export.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "tool/cch-tool-evidence.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "session/cch-evidence-files.h"
#include "session/cch-record-lookup.h"
#include "store/cch-content.h"

static gboolean
require_owner (CchRecord *draft, GError **error)
{
  guint n_owners = 0;

  for (guint i = 0; i < cch_evidence_kind.n_fields; i++)
    {
      const CchField *field = &cch_evidence_kind.fields[i];

      if (field->flags & CCH_FIELD_OWNER)
        n_owners += *(const gint64 *) cch_record_peek (draft, field) != 0;
    }
  if (n_owners == 1)
    return TRUE;
  g_set_error_literal (error, CCH_ERROR, CCH_ERROR_USAGE,
                       _ ("evidence: say what it proves, and only one thing: task=ID, progress=ID,"
                          " report=ID or document=ID"));
  return FALSE;
}

/**
 * cch_tool_evidence_take_file:
 * @draft: of evidence, filled with what else the person has written
 * @path: (nullable): the file
 *
 * Takes in the bytes of the file and writes into the draft what is known of it.
 */
gboolean
cch_tool_evidence_take_file (CchSession *session,
                             CchRecord *draft,
                             const char *path,
                             GError **error)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (CchContent) content = NULL;

  if (path == NULL)
    {
      g_set_error_literal (error, CCH_ERROR, CCH_ERROR_USAGE,
                           _ ("evidence: the file is missing. Add file=PATH"));
      return FALSE;
    }
  if (!require_owner (draft, error))
    return FALSE;
  file = g_file_new_for_commandline_arg (path);
  content = cch_content_store (cch_session_get_database (session), file, NULL, error);
  if (content == NULL)
    return FALSE;
  if (CCH_EVIDENCE (draft)->name == NULL)
    g_object_set (draft, "name", content->name, NULL);
  g_object_set (draft, "hash", content->hash, "size", content->size, "media-type",
                content->media_type, NULL);
  return TRUE;
}

static CchRecord *
find (CchSession *session, const char *id, GError **error)
{
  return cch_record_lookup (cch_session_get_office (session), &cch_evidence_kind, id, error);
}

gboolean
cch_tool_evidence_is (const char *office, const char *id)
{
  g_autoptr (CchSession) session = cch_session_open (office, CCH_SESSION_READ, NULL, NULL, NULL);
  g_autoptr (CchRecord) evidence = session != NULL ? find (session, id, NULL) : NULL;

  return evidence != NULL;
}

/* The file as it was taken in, under any name. */
gboolean
cch_tool_evidence_write (const char *office, const char *id, const char *target, GError **error)
{
  g_autoptr (CchSession) session = cch_session_open (office, CCH_SESSION_READ, NULL, NULL, error);
  g_autoptr (CchRecord) evidence = session != NULL ? find (session, id, error) : NULL;
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (target);

  return evidence != NULL
         && cch_evidence_files_write (cch_session_get_database (session), CCH_EVIDENCE (evidence),
                                      file, NULL, error);
}
