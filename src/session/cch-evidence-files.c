/* Files as evidence: taken in, written out, without holding up the window.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-evidence-files.h"

#include "base/cch-i18n.h"
#include "store/cch-content.h"

/* A file comes in two steps: its bytes, which may be many, in the thread of the office; then the
 * record, in the journal and quickly. */

typedef struct
{
  CchSession *session; /* owned */
  CchRecord *owner;    /* owned */
} Adding;

static void
adding_free (Adding *adding)
{
  g_object_unref (adding->session);
  g_object_unref (adding->owner);
  g_free (adding);
}

gboolean
cch_evidence_files_can_have (const CchKind *kind)
{
  return cch_content_get_owner_field (kind) != NULL;
}

/**
 * cch_evidence_files_query:
 * @owner: of a kind that can have evidence
 *
 * Returns: (transfer full): its evidence, in the order in which it came
 */
CchQuery *
cch_evidence_files_query (CchRecord *owner)
{
  const char *field = cch_content_get_owner_field (cch_record_get_kind (owner));
  CchQuery *query = cch_query_new (&cch_evidence_kind);

  cch_query_where_row (query, field, cch_record_get_id (owner));
  return query;
}

/* Returns: (element-type CchContent) */
static gpointer
store_job (CchOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  GPtrArray *files = data;
  g_autoptr (GPtrArray) contents =
      g_ptr_array_new_with_free_func ((GDestroyNotify) cch_content_free);

  for (guint i = 0; i < files->len; i++)
    {
      CchContent *content =
          cch_content_store (cch_office_get_database (office), files->pdata[i], cancellable, error);

      if (content == NULL)
        return NULL;
      g_ptr_array_add (contents, content);
    }
  return g_steal_pointer (&contents);
}

static char *
describe (GPtrArray *contents)
{
  const CchContent *first = contents->pdata[0];

  if (contents->len == 1)
    return g_strdup_printf (_ ("Add the evidence “%s”"), first->name);
  return g_strdup_printf (_ ("Add %u files as evidence"), contents->len);
}

static gboolean
attach (Adding *adding, GPtrArray *contents, GError **error)
{
  g_autofree char *label = describe (contents);
  g_autoptr (CchEdit) edit =
      cch_edit_begin (cch_session_get_office (adding->session), label, error);

  if (edit == NULL)
    return FALSE;
  for (guint i = 0; i < contents->len; i++)
    cch_content_attach_stored (edit, adding->owner, contents->pdata[i]);
  return cch_edit_commit (edit, error);
}

static void
stored_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  g_autoptr (GPtrArray) contents = NULL;
  GError *error = NULL;

  contents = cch_worker_run_finish (result, &error);
  if (contents != NULL
      && (contents->len == 0 || attach (g_task_get_task_data (task), contents, &error)))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static GPtrArray *
list_files (GListModel *files)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    g_ptr_array_add (list, g_list_model_get_item (files, i));
  return list;
}

/**
 * cch_evidence_files_add_async:
 * @owner: of a kind that can have evidence
 * @files: (element-type GFile): all of them or none
 */
void
cch_evidence_files_add_async (CchSession *session,
                              CchRecord *owner,
                              GListModel *files,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  GTask *task = g_task_new (session, cancellable, callback, user_data);
  Adding *adding = g_new0 (Adding, 1);

  g_task_set_source_tag (task, cch_evidence_files_add_async);
  adding->session = g_object_ref (session);
  adding->owner = g_object_ref (owner);
  g_task_set_task_data (task, adding, (GDestroyNotify) adding_free);
  cch_worker_run_async (cch_session_get_worker (session), store_job, list_files (files),
                        (GDestroyNotify) g_ptr_array_unref, (GDestroyNotify) g_ptr_array_unref,
                        cancellable, stored_cb, task);
}

gboolean
cch_evidence_files_add_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * cch_evidence_files_write:
 *
 * Writes the file as it was taken in; it is there whole or not at all.
 */
gboolean
cch_evidence_files_write (CchDatabase *database,
                          CchEvidence *evidence,
                          GFile *target,
                          GCancellable *cancellable,
                          GError **error)
{
  g_autoptr (GBytes) bytes = cch_content_load (database, evidence->hash, error);

  if (bytes != NULL
      && g_file_replace_contents (target, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                  NULL, FALSE, G_FILE_CREATE_REPLACE_DESTINATION, NULL, cancellable,
                                  error))
    return TRUE;
  g_prefix_error (error, "%s: ", evidence->name);
  return FALSE;
}

typedef struct
{
  CchEvidence *evidence; /* owned: a copy, for the other thread */
  GFile *target;         /* owned */
} Writing;

static void
writing_free (Writing *writing)
{
  g_object_unref (writing->evidence);
  g_object_unref (writing->target);
  g_free (writing);
}

static gpointer
write_job (CchOffice *office, gpointer data, GCancellable *cancellable, GError **error)
{
  Writing *writing = data;

  cch_evidence_files_write (cch_office_get_database (office), writing->evidence, writing->target,
                            cancellable, error);
  return NULL;
}

void
cch_evidence_files_write_async (CchSession *session,
                                CchEvidence *evidence,
                                GFile *target,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback,
                                gpointer user_data)
{
  Writing *writing = g_new0 (Writing, 1);

  writing->evidence = CCH_EVIDENCE (cch_record_new (&cch_evidence_kind));
  cch_record_copy (CCH_RECORD (writing->evidence), CCH_RECORD (evidence));
  writing->target = g_object_ref (target);
  cch_worker_run_async (cch_session_get_worker (session), write_job, writing,
                        (GDestroyNotify) writing_free, NULL, cancellable, callback, user_data);
}

gboolean
cch_evidence_files_write_finish (GAsyncResult *result, GError **error)
{
  g_autoptr (GError) local = NULL;

  cch_worker_run_finish (result, &local);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* The bytes stay as long as an undo could need them. */
gboolean
cch_evidence_files_remove (CchOffice *office, CchEvidence *evidence, GError **error)
{
  g_autofree char *label = g_strdup_printf (_ ("Remove the evidence “%s”"), evidence->name);
  g_autoptr (CchEdit) edit = cch_edit_begin (office, label, error);

  if (edit == NULL)
    return FALSE;
  cch_edit_remove (edit, CCH_RECORD (evidence));
  return cch_edit_commit (edit, error);
}
