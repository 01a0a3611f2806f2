/* A prepared statement: bound, stepped through, and given back by itself.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "store/cch-statement.h"

struct _CchStatement
{
  CchDatabase *database; /* owned: a statement keeps its connection open */
  sqlite3_stmt *handle;  /* owned, goes back to the connection */
  int bind_result;       /* the first failure to bind since the last reset */
};

/**
 * cch_statement_new:
 * @sql: one statement; its text must be constant or come from field tables, never from a person
 *
 * Returns: (transfer full): the statement, ready to be bound
 */
CchStatement *
cch_statement_new (CchDatabase *database, const char *sql, GError **error)
{
  sqlite3_stmt *handle = cch_database_take_statement (database, sql, error);
  CchStatement *statement;

  if (handle == NULL)
    return NULL;

  statement = g_new0 (CchStatement, 1);
  statement->database = g_object_ref (database);
  statement->handle = handle;
  return statement;
}

void
cch_statement_free (CchStatement *statement)
{
  cch_database_return_statement (statement->database, statement->handle);
  g_object_unref (statement->database);
  g_free (statement);
}

static void
note_bind (CchStatement *statement, int result)
{
  if (statement->bind_result == SQLITE_OK)
    statement->bind_result = result;
}

void
cch_statement_bind_null (CchStatement *statement, int parameter)
{
  note_bind (statement, sqlite3_bind_null (statement->handle, parameter));
}

void
cch_statement_bind_int64 (CchStatement *statement, int parameter, gint64 value)
{
  note_bind (statement, sqlite3_bind_int64 (statement->handle, parameter, value));
}

void
cch_statement_bind_double (CchStatement *statement, int parameter, double value)
{
  note_bind (statement, sqlite3_bind_double (statement->handle, parameter, value));
}

/**
 * cch_statement_bind_text:
 * @value: (nullable): copied; %NULL binds NULL
 */
void
cch_statement_bind_text (CchStatement *statement, int parameter, const char *value)
{
  note_bind (statement,
             sqlite3_bind_text (statement->handle, parameter, value, -1, SQLITE_TRANSIENT));
}

/**
 * cch_statement_bind_bytes:
 * @value: (nullable): %NULL binds NULL
 */
void
cch_statement_bind_bytes (CchStatement *statement, int parameter, GBytes *value)
{
  gsize length = 0;
  gconstpointer data;

  if (value == NULL)
    {
      cch_statement_bind_null (statement, parameter);
      return;
    }

  data = g_bytes_get_data (value, &length);
  cch_statement_bind_blob (statement, parameter, data, length);
}

void
cch_statement_bind_blob (CchStatement *statement, int parameter, gconstpointer data, gsize length)
{
  /* A null pointer would bind NULL, but an empty blob is a value. */
  note_bind (statement, sqlite3_bind_blob64 (statement->handle, parameter, data != NULL ? data : "",
                                             length, SQLITE_TRANSIENT));
}

/**
 * cch_statement_step:
 *
 * Returns: whether there is a row, whether it was the last, or that it failed
 */
CchStep
cch_statement_step (CchStatement *statement, GError **error)
{
  int result = statement->bind_result;

  if (result == SQLITE_OK)
    result = sqlite3_step (statement->handle);

  if (result == SQLITE_ROW)
    return CCH_STEP_ROW;
  if (result == SQLITE_DONE)
    return CCH_STEP_DONE;

  cch_database_set_error (statement->database, result, error);
  return CCH_STEP_ERROR;
}

/**
 * cch_statement_run:
 *
 * Steps to the end and resets, so that other values can be bound for the next run.
 */
gboolean
cch_statement_run (CchStatement *statement, GError **error)
{
  CchStep step;

  do
    step = cch_statement_step (statement, error);
  while (step == CCH_STEP_ROW);

  cch_statement_reset (statement);
  return step == CCH_STEP_DONE;
}

/**
 * cch_statement_reset:
 *
 * Goes back to before the first row; bound values stay.
 */
void
cch_statement_reset (CchStatement *statement)
{
  sqlite3_reset (statement->handle);
  statement->bind_result = SQLITE_OK;
}

int
cch_statement_get_column_count (CchStatement *statement)
{
  return sqlite3_column_count (statement->handle);
}

const char *
cch_statement_get_column_name (CchStatement *statement, int column)
{
  return sqlite3_column_name (statement->handle, column);
}

gboolean
cch_statement_is_null (CchStatement *statement, int column)
{
  return sqlite3_column_type (statement->handle, column) == SQLITE_NULL;
}

gint64
cch_statement_get_int64 (CchStatement *statement, int column)
{
  return sqlite3_column_int64 (statement->handle, column);
}

double
cch_statement_get_double (CchStatement *statement, int column)
{
  return sqlite3_column_double (statement->handle, column);
}

/**
 * cch_statement_get_text:
 *
 * Returns: (nullable) (transfer none): valid until the next step
 */
const char *
cch_statement_get_text (CchStatement *statement, int column)
{
  return (const char *) sqlite3_column_text (statement->handle, column);
}

char *
cch_statement_dup_text (CchStatement *statement, int column)
{
  return g_strdup (cch_statement_get_text (statement, column));
}

/**
 * cch_statement_dup_bytes:
 *
 * Returns: (nullable) (transfer full): a copy; %NULL for NULL
 */
GBytes *
cch_statement_dup_bytes (CchStatement *statement, int column)
{
  const void *data = sqlite3_column_blob (statement->handle, column);
  int length = sqlite3_column_bytes (statement->handle, column);

  if (cch_statement_is_null (statement, column))
    return NULL;
  return g_bytes_new (data, (gsize) length);
}

/**
 * cch_statement_get_handle:
 *
 * Returns: (transfer none): for column types and whatever else has no function here
 */
sqlite3_stmt *
cch_statement_get_handle (CchStatement *statement)
{
  return statement->handle;
}
