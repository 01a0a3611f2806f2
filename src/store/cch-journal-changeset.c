/* The journal of an office file: changesets, turned round, joined and applied.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "store/cch-journal.h"
#include "store/cch-sqlite-error.h"
#include "store/cch-statement.h"

static GBytes *
take_buffer (int result, gpointer buffer, int length, GError **error)
{
  if (result == SQLITE_OK)
    return g_bytes_new_with_free_func (buffer, length, sqlite3_free, buffer);

  sqlite3_free (buffer);
  cch_sqlite_set_error_full (error, result, 0, sqlite3_errstr (result), "journal");
  return NULL;
}

/**
 * cch_journal_invert:
 *
 * Returns: (transfer full): what takes back what @changeset does
 */
GBytes *
cch_journal_invert (GBytes *changeset, GError **error)
{
  gsize length;
  gconstpointer data = g_bytes_get_data (changeset, &length);
  gpointer buffer = NULL;
  int size = 0;
  int result = sqlite3changeset_invert (length, data, &size, &buffer);

  return take_buffer (result, buffer, size, error);
}

/**
 * cch_journal_combine:
 *
 * Returns: (transfer full): what does both, one after the other
 */
GBytes *
cch_journal_combine (GBytes *first, GBytes *second, GError **error)
{
  gpointer buffer = NULL;
  int size = 0;
  int result =
      sqlite3changeset_concat (g_bytes_get_size (first), (void *) g_bytes_get_data (first, NULL),
                               g_bytes_get_size (second), (void *) g_bytes_get_data (second, NULL),
                               &size, &buffer);

  return take_buffer (result, buffer, size, error);
}

/**
 * cch_journal_load:
 * @inverted: whether to turn it round
 *
 * Returns: (transfer full): the changeset of an entry
 */
GBytes *
cch_journal_load (CchDatabase *database, gint64 id, gboolean inverted, GError **error)
{
  g_autoptr (CchStatement) statement =
      cch_statement_new (database, "SELECT changeset FROM journal WHERE id = ?1", error);
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  g_autoptr (GBytes) changeset = NULL;
  CchStep step;

  if (statement == NULL)
    return NULL;

  cch_statement_bind_int64 (statement, 1, id);
  step = cch_statement_step (statement, error);
  if (step == CCH_STEP_DONE)
    g_set_error (error, CCH_ERROR, CCH_ERROR_NOT_FOUND, _ ("The journal has no entry %s"), number);
  if (step != CCH_STEP_ROW)
    return NULL;

  changeset = cch_statement_dup_bytes (statement, 0);
  if (changeset == NULL)
    changeset = g_bytes_new (NULL, 0);
  return inverted ? cch_journal_invert (changeset, error) : g_steal_pointer (&changeset);
}

typedef struct
{
  sqlite3 *handle; /* not owned */
  int result;      /* what stopped the work, SQLITE_OK for disagreement of the rows */
  char *detail;    /* owned, nullable */
} Conflict;

static int
handle_conflict (void *data, int type, sqlite3_changeset_iter *iterator)
{
  Conflict *conflict = data;

  if (type == SQLITE_CHANGESET_CONSTRAINT)
    {
      conflict->result = sqlite3_extended_errcode (conflict->handle);
      conflict->detail = g_strdup (sqlite3_errmsg (conflict->handle));
    }
  return SQLITE_CHANGESET_ABORT;
}

/**
 * cch_journal_apply:
 *
 * Makes exactly the changes of @changeset. When the rows are not what it expects, the caller rolls
 * back. The
 * caller turns foreign keys off meanwhile: the changeset holds every row that a cascade touched,
 * and a second cascade would take them away from under it.
 */
gboolean
cch_journal_apply (CchDatabase *database, GBytes *changeset, GError **error)
{
  sqlite3 *handle = cch_database_get_handle (database);
  Conflict conflict = { handle, SQLITE_OK, NULL };
  g_autofree char *detail = NULL;
  int result;

  if (g_bytes_get_size (changeset) == 0)
    return TRUE;

  /* No savepoint of its own: the transaction is ours, and SQLite's in-memory savepoints become slow
   * with every row that is written inside them. */
  result =
      sqlite3changeset_apply_v2 (handle, g_bytes_get_size (changeset),
                                 (void *) g_bytes_get_data (changeset, NULL), NULL, handle_conflict,
                                 &conflict, NULL, NULL, SQLITE_CHANGESETAPPLY_NOSAVEPOINT);
  detail = conflict.detail;
  if (result == SQLITE_OK)
    return TRUE;

  if (result == SQLITE_ABORT && conflict.result == SQLITE_OK)
    g_set_error_literal (error, CCH_ERROR, CCH_ERROR_DAMAGED,
                         _ ("The rows of the file are not what the journal expects. Check the "
                            "file, or restore the newest good backup"));
  else if (result == SQLITE_ABORT)
    cch_sqlite_set_error_full (error, conflict.result, 0, detail, cch_database_get_path (database));
  else
    cch_database_set_error (database, result, error);
  return FALSE;
}

static GPtrArray *
list_after (CchDatabase *database, gint64 until, GError **error)
{
  g_autoptr (GPtrArray) entries = cch_journal_list (database, 0, 0, error);
  guint length = 0;

  if (entries == NULL)
    return NULL;
  while (length < entries->len && ((CchEntry *) entries->pdata[length])->id > until)
    length++;
  g_ptr_array_set_size (entries, length);
  return g_steal_pointer (&entries);
}

/**
 * cch_journal_rewind:
 * @database: a copy of an office file, never the file itself
 * @until: the last entry whose effect stays
 *
 * Takes a copy back in time. Documents that are issued now were drafts then, so the guards of the
 * copy are off.
 */
gboolean
cch_journal_rewind (CchDatabase *database, gint64 until, GError **error)
{
  g_autoptr (GPtrArray) entries = list_after (database, until, error);
  guint version;

  if (entries == NULL || !cch_database_get_version (database, &version, error))
    return FALSE;

  for (guint i = 0; i < entries->len; i++)
    {
      const CchEntry *entry = entries->pdata[i];
      gboolean forward = entry->act == CCH_ENTRY_UNDO;
      g_autoptr (GBytes) changeset = NULL;

      if (entry->schema != version)
        {
          g_set_error_literal (error, CCH_ERROR, CCH_ERROR_REFUSED,
                               _ ("The file was built differently then. Open the backup that was "
                                  "made before the program was updated"));
          return FALSE;
        }
      changeset = cch_journal_load (database, entry->target != 0 ? entry->target : entry->id,
                                    !forward, error);
      if (changeset == NULL || !cch_journal_apply (database, changeset, error))
        return FALSE;
    }
  return TRUE;
}
