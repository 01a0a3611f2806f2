/* The office as it was at a moment, as a file of its own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "session/cch-past.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "store/cch-copy.h"
#include "store/cch-durable.h"
#include "store/cch-integrity.h"
#include "store/cch-journal.h"
#include "store/cch-statement.h"
#include "store/cch-transaction.h"

/* An action is undone when the last word about it is an undo, and dropped when something else
 * was done after that. The search index is built again by whoever searches. */
static const char states_script[] =
    "UPDATE journal SET state = CASE"
    " WHEN coalesce ((SELECT later.act FROM journal later WHERE later.target = journal.id"
    "   ORDER BY later.id DESC LIMIT 1), 'redo') <> 'undo' THEN 'done'"
    " WHEN EXISTS (SELECT 1 FROM journal other WHERE other.act = 'do' AND other.id >"
    "   (SELECT max (later.id) FROM journal later WHERE later.target = journal.id))"
    "   THEN 'dropped'"
    " ELSE 'undone' END WHERE act = 'do';"
    "DELETE FROM search;"
    "UPDATE search_state SET journal = 0;";

/* The changes of the journal already hold what cascades and guards would add or forbid. */
static gboolean
quieten (CchDatabase *copy, GError **error)
{
  sqlite3_db_config (cch_database_get_handle (copy), SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, NULL);
  return cch_database_run_script (copy, "PRAGMA foreign_keys = OFF", error);
}

/* The journal ends with @entry; what had been undone by then is so again. */
static gboolean
cut_journal (CchDatabase *copy, gint64 entry, GError **error)
{
  g_autoptr (CchStatement) statement =
      cch_statement_new (copy, "DELETE FROM journal WHERE id > ?1", error);

  if (statement == NULL)
    return FALSE;
  cch_statement_bind_int64 (statement, 1, entry);
  return cch_statement_run (statement, error)
         && cch_database_run_script (copy, states_script, error);
}

static gboolean
rewind_copy (const char *path, gint64 entry, GError **error)
{
  g_autoptr (CchDatabase) copy = cch_database_open (path, CCH_DATABASE_WRITE, error);
  g_auto (CchTransaction) transaction = { 0 };

  return copy != NULL && quieten (copy, error) && cch_transaction_begin (&transaction, copy, error)
         && cch_journal_rewind (copy, entry, error) && cut_journal (copy, entry, error)
         && cch_transaction_commit (&transaction, error)
         && cch_integrity_require (copy, CCH_INTEGRITY_FULL, error)
         && cch_database_run_script (copy, "PRAGMA journal_mode = DELETE", error);
}

/* How the moment before the first entry is asked for. */
static gboolean
require_entry (CchDatabase *database, gint64 entry, GError **error)
{
  gint64 first = 0;

  if (entry < 0
      || !cch_database_query_int64 (database, "SELECT coalesce (min (id), 0) FROM journal", &first,
                                    error))
    return FALSE;
  if (entry >= first)
    return TRUE;
  g_set_error (error, CCH_ERROR, CCH_ERROR_NOT_FOUND,
               _ ("%s: the office was not there yet at that moment. Name a later one; the history "
                  "begins with the founding"),
               cch_database_get_path (database));
  return FALSE;
}

/**
 * cch_past_write_entry:
 * @entry: the last one of the journal that is to be in the file
 * @target: must not be there yet
 *
 * Writes the office as it was at a moment into a new file, with the journal of that moment: what
 * could be undone then can be undone there.
 */
gboolean
cch_past_write_entry (CchDatabase *database,
                      gint64 entry,
                      const char *target,
                      GCancellable *cancellable,
                      GError **error)
{
  g_autofree char *past = g_strconcat (target, ".past", NULL);
  gboolean done;

  if (!require_entry (database, entry, error))
    return FALSE;
  cch_durable_remove_database (past);
  done = cch_copy_database (database, past, CCH_REPLACE_EXISTING, NULL, NULL, cancellable, error)
         && !g_cancellable_set_error_if_cancelled (cancellable, error)
         && rewind_copy (past, entry, error)
         && cch_durable_rename (past, target, CCH_REPLACE_NEVER, error);
  if (!done)
    cch_durable_remove_database (past);
  return done;
}

/**
 * cch_past_write:
 * @target: must not be there yet
 *
 * Writes the office as it was at @moment; see cch_past_write_entry().
 */
gboolean
cch_past_write (CchSession *session, GDateTime *moment, const char *target, GError **error)
{
  CchDatabase *database = cch_session_get_database (session);
  gint64 entry = cch_journal_find_moment (
      database,
      g_date_time_to_unix (moment) * G_USEC_PER_SEC + g_date_time_get_microsecond (moment), error);

  return entry >= 0 && cch_past_write_entry (database, entry, target, NULL, error);
}
