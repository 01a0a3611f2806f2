/* Reads the changes of a changeset one after the other, as records and fields.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "store/cch-change-reader.h"

#include "store/cch-statement.h"

static gboolean
begin (CchChangeReader *reader, CchDatabase *database, int result, GError **error)
{
  reader->database = database;
  if (result == SQLITE_OK)
    return TRUE;
  cch_database_set_error (database, result, error);
  cch_change_reader_clear (reader);
  return FALSE;
}

/**
 * cch_change_reader_start:
 * @changeset: stays alive as long as the reader
 */
gboolean
cch_change_reader_start (CchChangeReader *reader,
                         CchDatabase *database,
                         GBytes *changeset,
                         GError **error)
{
  gsize length;
  gconstpointer data = g_bytes_get_data (changeset, &length);
  int result = sqlite3changeset_start (&reader->iterator, (int) length, (void *) data);

  return begin (reader, database, result, error);
}

static int
read_blob_cb (void *data, void *buffer, int *length)
{
  CchChangeReader *reader = data;
  int result = SQLITE_OK;

  *length = MIN (*length, sqlite3_blob_bytes (reader->blob) - reader->offset);
  if (*length > 0)
    result = sqlite3_blob_read (reader->blob, buffer, *length, reader->offset);
  reader->offset += *length;
  return result;
}

/**
 * cch_change_reader_start_entry:
 *
 * Reads what an entry of the journal holds straight from the file, so that who stops early has
 * not loaded it.
 */
gboolean
cch_change_reader_start_entry (CchChangeReader *reader,
                               CchDatabase *database,
                               gint64 entry,
                               GError **error)
{
  int result = sqlite3_blob_open (cch_database_get_handle (database), "main", "journal",
                                  "changeset", entry, 0, &reader->blob);

  if (result == SQLITE_OK)
    result = sqlite3changeset_start_strm (&reader->iterator, read_blob_cb, reader);
  return begin (reader, database, result, error);
}

static void
map_columns (CchChangeReader *reader)
{
  g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s LIMIT 0", reader->kind->name);
  g_autoptr (CchStatement) statement = cch_statement_new (reader->database, sql, NULL);
  int known = statement != NULL ? cch_statement_get_column_count (statement) : 0;

  reader->columns = g_new0 (const CchField *, reader->n_columns);
  for (int i = 0; i < MIN (reader->n_columns, known); i++)
    reader->columns[i] =
        cch_kind_find_field (reader->kind, cch_statement_get_column_name (statement, i));
}

static void
enter_table (CchChangeReader *reader, const char *table)
{
  if (reader->kind != NULL && g_str_equal (reader->kind->name, table))
    return;
  reader->kind = cch_kinds_find (table);
  g_clear_pointer (&reader->columns, g_free);
  if (reader->kind != NULL)
    map_columns (reader);
}

/**
 * cch_change_reader_next:
 *
 * Returns: %FALSE at the end, also when the rest cannot be read
 */
gboolean
cch_change_reader_next (CchChangeReader *reader)
{
  const char *table;

  do
    {
      if (sqlite3changeset_next (reader->iterator) != SQLITE_ROW)
        return FALSE;
      sqlite3changeset_op (reader->iterator, &table, &reader->n_columns, &reader->operation, NULL);
      enter_table (reader, table);
    }
  while (reader->kind == NULL);

  reader->row = sqlite3_value_int64 (cch_change_reader_get_whole (reader, 0));
  return TRUE;
}

void
cch_change_reader_clear (CchChangeReader *reader)
{
  g_clear_pointer (&reader->iterator, sqlite3changeset_finalize);
  g_clear_pointer (&reader->blob, sqlite3_blob_close);
  g_clear_pointer (&reader->columns, g_free);
  reader->kind = NULL;
}

/**
 * cch_change_reader_get_old:
 *
 * Returns: (nullable): the value before; %NULL for one that an update leaves alone
 */
sqlite3_value *
cch_change_reader_get_old (const CchChangeReader *reader, int column)
{
  sqlite3_value *value = NULL;

  if (reader->operation != SQLITE_INSERT)
    sqlite3changeset_old (reader->iterator, column, &value);
  return value;
}

sqlite3_value *
cch_change_reader_get_new (const CchChangeReader *reader, int column)
{
  sqlite3_value *value = NULL;

  if (reader->operation != SQLITE_DELETE)
    sqlite3changeset_new (reader->iterator, column, &value);
  return value;
}

/**
 * cch_change_reader_get_whole:
 *
 * Returns: (nullable): the value of the side that is whole: before a removal and after an addition
 */
sqlite3_value *
cch_change_reader_get_whole (const CchChangeReader *reader, int column)
{
  return reader->operation == SQLITE_INSERT ? cch_change_reader_get_new (reader, column)
                                            : cch_change_reader_get_old (reader, column);
}
