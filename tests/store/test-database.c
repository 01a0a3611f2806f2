/* A connection keeps its promises: settings, statements, transactions, errors.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-error.h"
#include "store-fixture.h"
#include "store/cch-functions.h"
#include "store/cch-statement.h"
#include "store/cch-transaction.h"

#include <gio/gio.h>

static void
test_settings (StoreFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *sql;
    gint64 value;
  } settings[] = {
    { "PRAGMA application_id", CCH_DATABASE_APPLICATION_ID },
    { "PRAGMA foreign_keys", 1 },
    { "PRAGMA synchronous", 2 },
    { "PRAGMA trusted_schema", 0 },
    { "PRAGMA cell_size_check", 1 },
    { "PRAGMA recursive_triggers", 1 },
    { "PRAGMA query_only", 0 },
    { "SELECT journal_mode = 'wal' FROM pragma_journal_mode", 1 },
  };
  g_autoptr (CchDatabase) database = store_open (fixture->path, CCH_DATABASE_CREATE);

  for (guint i = 0; i < G_N_ELEMENTS (settings); i++)
    {
      g_test_message ("%s", settings[i].sql);
      g_assert_cmpint (store_query (database, settings[i].sql), ==, settings[i].value);
    }
}

static void
test_defensive (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (CchDatabase) database = store_open (fixture->path, CCH_DATABASE_CREATE);
  g_autoptr (GError) error = NULL;

  store_run (database, "CREATE TABLE t (a)");
  store_run (database, "PRAGMA writable_schema = ON");
  g_assert_false (cch_database_run_script (database, "DELETE FROM sqlite_schema", &error));
  g_assert_nonnull (error);
}

static void
test_create_refuses_existing (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (CchDatabase) database = store_open (fixture->path, CCH_DATABASE_CREATE);
  g_autoptr (GError) error = NULL;

  g_assert_null (cch_database_open (fixture->path, CCH_DATABASE_CREATE, &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_REFUSED);
}

static void
test_read_only (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (CchDatabase) writer = store_open (fixture->path, CCH_DATABASE_CREATE);
  g_autoptr (CchDatabase) reader = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (CchTransaction) transaction = { 0 };

  store_run (writer, "CREATE TABLE t (a) ; INSERT INTO t VALUES (7)");
  reader = store_open (fixture->path, CCH_DATABASE_READ);
  g_assert_cmpint (store_query (reader, "SELECT a FROM t"), ==, 7);
  g_assert_false (cch_database_run_script (reader, "DELETE FROM t", &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_READ_ONLY);
  g_clear_error (&error);
  g_assert_false (cch_transaction_begin (&transaction, reader, &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_READ_ONLY);
}

static void
test_foreign_stays_untouched (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;

  {
    g_autoptr (CchDatabase) database = store_open (fixture->path, CCH_DATABASE_CREATE);

    store_run (database, "PRAGMA application_id = 5");
  }
  before = store_read_file (fixture->path);
  g_assert_null (cch_database_open (fixture->path, CCH_DATABASE_WRITE, &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_FOREIGN);
  g_assert_nonnull (strstr (error->message, fixture->path));
  after = store_read_file (fixture->path);
  g_assert_true (g_bytes_equal (before, after));
}

static void
test_statement_values (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (CchDatabase) database = cch_database_open_memory (NULL);
  g_autoptr (GBytes) bytes = g_bytes_new ("a\0b", 3);
  g_autoptr (GBytes) empty = g_bytes_new (NULL, 0);
  g_autoptr (CchStatement) statement =
      cch_statement_new (database, "SELECT ?1, ?2, ?3, ?4, ?5, ?6 AS six", NULL);
  g_autoptr (GBytes) column = NULL;
  g_autoptr (GBytes) column_empty = NULL;

  cch_statement_bind_int64 (statement, 1, G_MININT64);
  cch_statement_bind_double (statement, 2, 0.1);
  cch_statement_bind_text (statement, 3, "Đức Thọ");
  cch_statement_bind_text (statement, 4, NULL);
  cch_statement_bind_bytes (statement, 5, bytes);
  cch_statement_bind_bytes (statement, 6, empty);

  g_assert_cmpint (cch_statement_step (statement, NULL), ==, CCH_STEP_ROW);
  g_assert_cmpint (cch_statement_get_int64 (statement, 0), ==, G_MININT64);
  g_assert_cmpfloat (cch_statement_get_double (statement, 1), ==, 0.1);
  g_assert_cmpstr (cch_statement_get_text (statement, 2), ==, "Đức Thọ");
  g_assert_true (cch_statement_is_null (statement, 3));
  column = cch_statement_dup_bytes (statement, 4);
  g_assert_true (g_bytes_equal (column, bytes));
  column_empty = cch_statement_dup_bytes (statement, 5);
  g_assert_true (g_bytes_equal (column_empty, empty));
  g_assert_cmpstr (cch_statement_get_column_name (statement, 5), ==, "six");
  g_assert_cmpint (cch_statement_step (statement, NULL), ==, CCH_STEP_DONE);
}

static void
test_statement_bad_parameter (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (CchDatabase) database = cch_database_open_memory (NULL);
  g_autoptr (CchStatement) statement = cch_statement_new (database, "SELECT ?1", NULL);
  g_autoptr (GError) error = NULL;

  cch_statement_bind_int64 (statement, 2, 1);
  g_assert_cmpint (cch_statement_step (statement, &error), ==, CCH_STEP_ERROR);
  g_assert_nonnull (error);
}

static void
test_statement_reentrant (StoreFixture *fixture, gconstpointer data)
{
  static const char sql[] = "SELECT value FROM json_each ('[1,2,3]')";
  g_autoptr (CchDatabase) database = cch_database_open_memory (NULL);
  g_autoptr (CchStatement) outer = cch_statement_new (database, sql, NULL);
  guint rows = 0;

  while (cch_statement_step (outer, NULL) == CCH_STEP_ROW)
    {
      g_autoptr (CchStatement) inner = cch_statement_new (database, sql, NULL);

      while (cch_statement_step (inner, NULL) == CCH_STEP_ROW)
        rows++;
    }
  g_assert_cmpuint (rows, ==, 9);
}

/* A statement that is used again must not remember what was bound before. */
static void
test_statement_forgets (StoreFixture *fixture, gconstpointer data)
{
  static const char sql[] = "SELECT ?1";
  g_autoptr (CchDatabase) database = cch_database_open_memory (NULL);
  g_autoptr (CchStatement) first = cch_statement_new (database, sql, NULL);
  g_autoptr (CchStatement) second = NULL;

  cch_statement_bind_int64 (first, 1, 5);
  cch_statement_step (first, NULL);
  g_clear_pointer (&first, cch_statement_free);
  second = cch_statement_new (database, sql, NULL);
  g_assert_cmpint (cch_statement_step (second, NULL), ==, CCH_STEP_ROW);
  g_assert_true (cch_statement_is_null (second, 0));
}

static void
test_transaction_guard (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (CchDatabase) database = store_open (fixture->path, CCH_DATABASE_CREATE);
  g_autoptr (GError) error = NULL;

  store_run (database, "CREATE TABLE t (a)");
  {
    g_auto (CchTransaction) transaction = { 0 };

    g_assert_true (cch_transaction_begin (&transaction, database, &error));
    store_run (database, "INSERT INTO t VALUES (1)");
  }
  g_assert_cmpint (store_query (database, "SELECT count (*) FROM t"), ==, 0);
  {
    g_auto (CchTransaction) outer = { 0 };

    g_assert_true (cch_transaction_begin (&outer, database, &error));
    store_run (database, "INSERT INTO t VALUES (1)");
    {
      g_auto (CchTransaction) inner = { 0 };

      g_assert_true (cch_transaction_begin (&inner, database, &error));
      store_run (database, "INSERT INTO t VALUES (2)");
    }
    {
      g_auto (CchTransaction) inner = { 0 };

      g_assert_true (cch_transaction_begin (&inner, database, &error));
      store_run (database, "INSERT INTO t VALUES (3)");
      g_assert_true (cch_transaction_commit (&inner, &error));
    }
    g_assert_true (cch_transaction_commit (&outer, &error));
  }
  g_assert_no_error (error);
  g_assert_cmpint (store_query (database, "SELECT sum (a) FROM t"), ==, 4);
}

static void
test_constraint (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (CchDatabase) database = cch_database_open_memory (NULL);
  g_autoptr (GError) error = NULL;

  store_run (database, "CREATE TABLE t (a INTEGER NOT NULL) STRICT;"
                       "CREATE TRIGGER g BEFORE DELETE ON t BEGIN"
                       " SELECT RAISE (ABORT, 'document-issued'); END;"
                       "INSERT INTO t VALUES (1)");
  g_assert_false (cch_database_run_script (database, "INSERT INTO t VALUES (NULL)", &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (cch_database_run_script (database, "DELETE FROM t", &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_REFUSED);
  g_assert_null (strstr (error->message, "document-issued"));
}

static void
test_order (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (CchDatabase) database = cch_database_open_memory (NULL);

  g_assert_true (cch_functions_register (database, NULL));
  g_assert_cmpint (store_query (database, "SELECT cch_key ('Đức') > cch_key ('Dung')"), ==, 1);
  g_assert_cmpint (store_query (database, "SELECT cch_key ('Ăn') < cch_key ('Ân')"), ==, 1);
  g_assert_cmpint (store_query (database, "SELECT cch_key ('Đức') < cch_key ('Em')"), ==, 1);
}

static void
test_missing_folder (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "không", "có.caicach", NULL);

  g_assert_null (cch_database_open (path, CCH_DATABASE_WRITE, &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_UNREADABLE);
}

static void
test_busy (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (CchDatabase) first = store_open (fixture->path, CCH_DATABASE_CREATE);
  g_autoptr (CchDatabase) second = store_open (fixture->path, CCH_DATABASE_WRITE);
  g_autoptr (GError) error = NULL;
  g_auto (CchTransaction) held = { 0 };
  g_auto (CchTransaction) refused = { 0 };

  sqlite3_busy_timeout (cch_database_get_handle (second), 0);
  g_assert_true (cch_transaction_begin (&held, first, NULL));
  g_assert_false (cch_transaction_begin (&refused, second, &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_BUSY);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/store/database/" name, StoreFixture, NULL, store_fixture_set_up, function,         \
              store_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("settings", test_settings);
  ADD ("defensive", test_defensive);
  ADD ("create-refuses-existing", test_create_refuses_existing);
  ADD ("read-only", test_read_only);
  ADD ("foreign-stays-untouched", test_foreign_stays_untouched);
  ADD ("statement-values", test_statement_values);
  ADD ("statement-bad-parameter", test_statement_bad_parameter);
  ADD ("statement-reentrant", test_statement_reentrant);
  ADD ("statement-forgets", test_statement_forgets);
  ADD ("transaction-guard", test_transaction_guard);
  ADD ("constraint", test_constraint);
  ADD ("order", test_order);
  ADD ("missing-folder", test_missing_folder);
  ADD ("busy", test_busy);
  return g_test_run ();
}
