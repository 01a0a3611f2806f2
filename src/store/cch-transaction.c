/* A transaction that undoes itself unless it is committed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "store/cch-transaction.h"

#include "store/cch-statement.h"

/* Savepoints of one name nest: each statement means the innermost. */
static const char *const begin_sql[] = { "SAVEPOINT part", "BEGIN IMMEDIATE" };
static const char *const commit_sql[] = { "RELEASE part", "COMMIT" };

static gboolean
run (CchDatabase *database, const char *sql, GError **error)
{
  g_autoptr (CchStatement) statement = cch_statement_new (database, sql, error);

  return statement != NULL && cch_statement_run (statement, error);
}

gboolean
cch_transaction_begin (CchTransaction *transaction, CchDatabase *database, GError **error)
{
  g_return_val_if_fail (transaction->database == NULL, FALSE);

  if (cch_database_get_mode (database) == CCH_DATABASE_READ)
    {
      cch_database_set_error (database, SQLITE_READONLY, error);
      return FALSE;
    }

  transaction->outermost = sqlite3_get_autocommit (cch_database_get_handle (database)) != 0;
  if (!run (database, begin_sql[transaction->outermost], error))
    return FALSE;

  transaction->database = g_object_ref (database);
  return TRUE;
}

/**
 * cch_transaction_commit:
 *
 * When this returns %TRUE for the outermost transaction, its changes are on the disk.
 * When it fails, nothing has been changed.
 */
gboolean
cch_transaction_commit (CchTransaction *transaction, GError **error)
{
  g_return_val_if_fail (transaction->database != NULL, FALSE);

  if (!run (transaction->database, commit_sql[transaction->outermost], error))
    {
      cch_transaction_clear (transaction);
      return FALSE;
    }

  g_clear_object (&transaction->database);
  return TRUE;
}

/**
 * cch_transaction_clear:
 *
 * Rolls back what was not committed.
 */
void
cch_transaction_clear (CchTransaction *transaction)
{
  g_autoptr (CchDatabase) database = g_steal_pointer (&transaction->database);

  /* After a full disk SQLite may have rolled back by itself; there is then nothing to do. */
  if (database == NULL || sqlite3_get_autocommit (cch_database_get_handle (database)) != 0)
    return;

  if (transaction->outermost)
    run (database, "ROLLBACK", NULL);
  else if (run (database, "ROLLBACK TO part", NULL))
    run (database, "RELEASE part", NULL);
}
