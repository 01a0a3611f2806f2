/* The bytes of evidence files, kept once however often they are used.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "store/cch-content.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "store/cch-office-private.h"
#include "store/cch-transaction.h"

#define CHUNK_BYTES (256 * 1024)

void
cch_content_free (CchContent *content)
{
  g_free (content->name);
  g_free (content->hash);
  g_free (content->media_type);
  g_free (content);
}

typedef gboolean (
    *TakeChunk) (gconstpointer data, gsize length, guint number, gpointer taker, GError **error);

static gboolean
check_size (gint64 size, GError **error)
{
  if (size > 0 && size <= CCH_CONTENT_MAX_BYTES)
    return TRUE;
  if (size == 0)
    g_set_error_literal (error, CCH_ERROR, CCH_ERROR_INVALID,
                         _ ("the file is empty. Choose another one"));
  else
    g_set_error (error, CCH_ERROR, CCH_ERROR_LIMIT,
                 _ ("the file is larger than %u MB. Keep it elsewhere and describe where"),
                 CCH_CONTENT_MAX_BYTES / 1024 / 1024);
  return FALSE;
}

/* Reads a file chunk by chunk, never whole. */
static gboolean
read_file (GFile *file,
           TakeChunk take,
           gpointer taker,
           gint64 *size,
           GCancellable *cancellable,
           GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autofree guint8 *buffer = g_malloc (CHUNK_BYTES);
  gsize length = CHUNK_BYTES;

  *size = 0;
  if (stream == NULL)
    return FALSE;
  for (guint number = 0; length == CHUNK_BYTES; number++)
    {
      if (!g_input_stream_read_all (G_INPUT_STREAM (stream), buffer, CHUNK_BYTES, &length,
                                    cancellable, error))
        return FALSE;
      *size += (gint64) length;
      if (*size > CCH_CONTENT_MAX_BYTES)
        break;
      if (length > 0 && !take (buffer, length, number, taker, error))
        return FALSE;
    }
  return check_size (*size, error);
}

typedef struct
{
  GChecksum *checksum; /* not owned */
  CchContent *content; /* not owned */
} Reading;

static gboolean
digest_chunk (gconstpointer data, gsize length, guint number, gpointer taker, GError **error)
{
  Reading *reading = taker;

  g_checksum_update (reading->checksum, data, (gssize) length);
  if (number == 0)
    {
      g_autofree char *type = g_content_type_guess (reading->content->name, data, length, NULL);

      reading->content->media_type = g_content_type_get_mime_type (type);
    }
  return TRUE;
}

/* What is known of a file once it has been read through. */
static CchContent *
digest_file (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (CchContent) content = g_new0 (CchContent, 1);
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *raw_name = g_file_get_basename (file);
  Reading reading = { checksum, content };

  content->name = g_filename_display_name (raw_name);
  if (!read_file (file, digest_chunk, &reading, &content->size, cancellable, error))
    {
      g_prefix_error (error, "%s: ", content->name);
      return NULL;
    }
  content->hash = g_strdup (g_checksum_get_string (checksum));
  return g_steal_pointer (&content);
}

typedef struct
{
  CchStatement *statement; /* not owned */
  const char *hash;        /* not owned */
  GChecksum *checksum;     /* not owned: the file may be changed while we look */
} Writing;

static gboolean
write_chunk (gconstpointer data, gsize length, guint number, gpointer taker, GError **error)
{
  Writing *writing = taker;

  g_checksum_update (writing->checksum, data, (gssize) length);
  cch_statement_bind_text (writing->statement, 1, writing->hash);
  cch_statement_bind_int64 (writing->statement, 2, number);
  cch_statement_bind_blob (writing->statement, 3, data, length);
  return cch_statement_run (writing->statement, error);
}

static gboolean
write_content (CchDatabase *database,
               GFile *file,
               const CchContent *content,
               GCancellable *cancellable,
               GError **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (CchStatement) statement = cch_statement_new (
      database, "INSERT INTO evidence_content (hash, chunk, bytes) VALUES (?1, ?2, ?3)", error);
  Writing writing = { statement, content->hash, checksum };
  gint64 size;

  if (statement == NULL || !read_file (file, write_chunk, &writing, &size, cancellable, error))
    return FALSE;
  if (g_str_equal (g_checksum_get_string (checksum), content->hash))
    return TRUE;
  g_set_error_literal (
      error, CCH_ERROR, CCH_ERROR_INVALID,
      _ ("the file is being changed. Close it in the other program and try again"));
  return FALSE;
}

static CchStep
find_content (CchDatabase *database, const char *hash, GError **error)
{
  g_autoptr (CchStatement) statement =
      cch_statement_new (database, "SELECT 1 FROM evidence_content WHERE hash = ?1 AND chunk = 0",
                         error);

  if (statement == NULL)
    return CCH_STEP_ERROR;
  cch_statement_bind_text (statement, 1, hash);
  return cch_statement_step (statement, error);
}

static gboolean
ensure_content (CchDatabase *database,
                GFile *file,
                const CchContent *content,
                GCancellable *cancellable,
                GError **error)
{
  CchStep step = find_content (database, content->hash, error);

  if (step == CCH_STEP_ROW
      || (step == CCH_STEP_DONE && write_content (database, file, content, cancellable, error)))
    return TRUE;
  g_prefix_error (error, "%s: ", content->name);
  return FALSE;
}

/**
 * cch_content_store:
 * @file: up to CCH_CONTENT_MAX_BYTES
 *
 * Takes in the bytes of a file, in a transaction of its own, for cch_content_attach_stored(). Those
 * that the office has already are not stored again. What is never attached, a sweep takes away.
 *
 * Returns: (transfer full): what is known of the file
 */
CchContent *
cch_content_store (CchDatabase *database, GFile *file, GCancellable *cancellable, GError **error)
{
  g_autoptr (CchContent) content = digest_file (file, cancellable, error);
  g_auto (CchTransaction) transaction = { 0 };

  if (content == NULL || !cch_transaction_begin (&transaction, database, error)
      || !ensure_content (database, file, content, cancellable, error)
      || !cch_transaction_commit (&transaction, error))
    return NULL;
  return g_steal_pointer (&content);
}

static void
set_missing (GError **error)
{
  g_set_error_literal (error, CCH_ERROR, CCH_ERROR_NOT_FOUND,
                       _ ("The office does not have the contents of this file. Attach the "
                          "file again"));
}

/* The field of evidence that can refer to such a record. */
static const char *
find_owner_field (const CchKind *kind)
{
  for (guint i = 0; i < cch_evidence_kind.n_fields; i++)
    {
      const CchField *field = &cch_evidence_kind.fields[i];

      if ((field->flags & CCH_FIELD_OWNER) && field->target == kind)
        return field->name;
    }
  return NULL;
}

/**
 * cch_content_get_owner_field:
 *
 * Returns: (nullable): the field of evidence that names a record of @kind; %NULL when such records
 *   have no evidence of their own
 */
const char *
cch_content_get_owner_field (const CchKind *kind)
{
  return find_owner_field (kind);
}

static CchEvidence *
create_evidence (CchEdit *edit, CchRecord *owner, const CchContent *content)
{
  return cch_edit_create (edit, &cch_evidence_kind, find_owner_field (cch_record_get_kind (owner)),
                          cch_record_get_id (owner), "name", content->name, "hash", content->hash,
                          "size", content->size, "media_type", content->media_type, NULL);
}

/**
 * cch_content_attach_stored:
 * @owner: a task, progress, a report or a registered document
 *
 * Makes evidence of what cch_content_store() has taken in.
 *
 * Returns: (transfer none) (nullable): the new record, as from cch_edit_create(); %NULL on failure,
 *   which the edit keeps
 */
CchEvidence *
cch_content_attach_stored (CchEdit *edit, CchRecord *owner, const CchContent *content)
{
  GError *error = NULL;
  CchStep step;

  g_return_val_if_fail (find_owner_field (cch_record_get_kind (owner)) != NULL, NULL);
  if (cch_edit_has_failed (edit))
    return NULL;
  step = find_content (cch_office_get_database (cch_edit_get_office (edit)), content->hash, &error);
  if (step == CCH_STEP_ROW)
    return create_evidence (edit, owner, content);
  if (error == NULL)
    set_missing (&error);
  g_prefix_error (&error, "%s: ", content->name);
  cch_edit_fail (edit, error);
  return NULL;
}

/**
 * cch_content_attach:
 * @owner: a task, progress, a report or a registered document
 * @file: up to CCH_CONTENT_MAX_BYTES
 *
 * Takes a file in as evidence, all at once. Bytes that the office has already are not stored again.
 *
 * Returns: (transfer none) (nullable): the new record, as from cch_edit_create(); %NULL on failure,
 *   which the edit keeps
 */
CchEvidence *
cch_content_attach (CchEdit *edit, CchRecord *owner, GFile *file)
{
  CchDatabase *database = cch_office_get_database (cch_edit_get_office (edit));
  g_autoptr (CchContent) content = NULL;
  GError *error = NULL;

  g_return_val_if_fail (find_owner_field (cch_record_get_kind (owner)) != NULL, NULL);
  if (cch_edit_has_failed (edit))
    return NULL;
  content = digest_file (file, NULL, &error);
  if (content != NULL && ensure_content (database, file, content, NULL, &error))
    return create_evidence (edit, owner, content);
  cch_edit_fail (edit, error);
  return NULL;
}

static gboolean
collect_chunks (CchDatabase *database, const char *hash, GByteArray *bytes, GError **error)
{
  g_autoptr (CchStatement) statement = cch_statement_new (
      database, "SELECT bytes FROM evidence_content WHERE hash = ?1 ORDER BY chunk", error);
  CchStep step = CCH_STEP_ERROR;

  if (statement == NULL)
    return FALSE;
  cch_statement_bind_text (statement, 1, hash);
  while ((step = cch_statement_step (statement, error)) == CCH_STEP_ROW)
    {
      g_autoptr (GBytes) chunk = cch_statement_dup_bytes (statement, 0);
      gsize length = 0;
      const guint8 *data = chunk != NULL ? g_bytes_get_data (chunk, &length) : NULL;

      if (length > CCH_CONTENT_MAX_BYTES - bytes->len)
        break;
      g_byte_array_append (bytes, data, (guint) length);
    }
  return step != CCH_STEP_ERROR;
}

/**
 * cch_content_load:
 *
 * Returns: (transfer full): the bytes with that hash, exactly as they were taken in
 */
GBytes *
cch_content_load (CchDatabase *database, const char *hash, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree char *actual = NULL;

  if (!collect_chunks (database, hash, bytes, error))
    return NULL;
  if (bytes->len == 0)
    {
      set_missing (error);
      return NULL;
    }
  actual = g_compute_checksum_for_data (G_CHECKSUM_SHA256, bytes->data, bytes->len);
  if (g_str_equal (actual, hash))
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  g_set_error_literal (error, CCH_ERROR, CCH_ERROR_DAMAGED,
                       _ ("The contents of this file are damaged. Take it from a backup, or attach "
                          "it again"));
  return NULL;
}

/* A changeset holds texts as they are, so that it can be searched for a hash; that is done only for
 * the few contents that no record has. */
static const char unused_sql[] =
    "SELECT hash FROM evidence_content AS content WHERE chunk = 0"
    " AND hash NOT IN (SELECT hash FROM evidence)"
    " AND NOT EXISTS (SELECT 1 FROM journal WHERE act = 'do' AND state <> 'dropped'"
    "  AND schema = (SELECT user_version FROM pragma_user_version)"
    "  AND instr (changeset, CAST (content.hash AS BLOB)) > 0)";

static gboolean
run (CchDatabase *database, const char *sql, GError **error)
{
  g_autoptr (CchStatement) statement = cch_statement_new (database, sql, error);

  return statement != NULL && cch_statement_run (statement, error);
}

/**
 * cch_content_sweep:
 * @n_bytes: (out): how much is free for other things now
 *
 * Removes contents for good: those that no record has and that neither undoing nor redoing could
 * need. Belongs into an idle after an office has been opened.
 */
gboolean
cch_content_sweep (CchOffice *office, gint64 *n_bytes, GError **error)
{
  CchDatabase *database = cch_office_get_database (office);
  g_autofree char *measure =
      g_strdup_printf ("SELECT coalesce (sum (length (bytes)), 0) FROM evidence_content"
                       " WHERE hash IN (%s)",
                       unused_sql);
  g_autofree char *remove =
      g_strdup_printf ("DELETE FROM evidence_content WHERE hash IN (%s)", unused_sql);
  g_auto (CchTransaction) transaction = { 0 };

  if (!cch_database_query_int64 (database, measure, n_bytes, error))
    return FALSE;
  return *n_bytes == 0
         || (cch_transaction_begin (&transaction, database, error) && run (database, remove, error)
             && cch_transaction_commit (&transaction, error));
}
