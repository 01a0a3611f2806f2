/* Migrations run in order, whole or not at all; copies are checked before they have a name.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-error.h"
#include "store-fixture.h"
#include "store/cch-copy.h"
#include "store/cch-integrity.h"
#include "store/cch-migration.h"

static GPtrArray *
make_migrations (const char *second)
{
  GPtrArray *migrations = g_ptr_array_new_with_free_func ((GDestroyNotify) cch_migration_free);

  g_ptr_array_add (migrations, cch_migration_new (1, "0001-first",
                                                  "CREATE TABLE one (a INTEGER PRIMARY KEY)"
                                                  " STRICT;"
                                                  "INSERT INTO one VALUES (1)"));
  if (second != NULL)
    g_ptr_array_add (migrations, cch_migration_new (2, "0002-second", second));
  return migrations;
}

static void
test_in_order (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) migrations =
      make_migrations ("CREATE TABLE two (b REFERENCES one); INSERT INTO two SELECT a FROM one");
  g_autoptr (CchDatabase) database = store_open (fixture->path, CCH_DATABASE_CREATE);
  g_autoptr (GError) error = NULL;

  g_assert_true (cch_migrations_apply (migrations, database, 1, &error));
  g_assert_cmpint (store_query (database, "PRAGMA user_version"), ==, 1);
  g_assert_true (cch_migrations_apply (migrations, database, 0, &error));
  g_assert_no_error (error);
  g_assert_cmpint (store_query (database, "PRAGMA user_version"), ==, 2);
  g_assert_cmpint (store_query (database, "SELECT b FROM two"), ==, 1);
  g_assert_cmpint (store_query (database, "PRAGMA foreign_keys"), ==, 1);
}

static void
test_failure_leaves_step_before (StoreFixture *fixture, gconstpointer data)
{
  static const char *const bad[] = {
    "CREATE TABLE two (b); THIS IS NOT SQL",
    "CREATE TABLE two (b); INSERT INTO missing VALUES (1)",
    "CREATE TABLE two (b REFERENCES one); INSERT INTO two VALUES (99)",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GPtrArray) migrations = make_migrations (bad[i]);
      g_autoptr (CchDatabase) database = cch_database_open_memory (NULL);
      g_autoptr (GError) error = NULL;

      g_assert_false (cch_migrations_apply (migrations, database, 0, &error));
      g_assert_error (error, CCH_ERROR, CCH_ERROR_DAMAGED);
      g_assert_nonnull (strstr (error->message, "0002-second"));
      g_assert_cmpint (store_query (database, "PRAGMA user_version"), ==, 1);
      g_assert_cmpint (store_query (database, "SELECT count (*) FROM sqlite_schema"), ==, 1);
      g_assert_cmpint (store_query (database, "PRAGMA foreign_keys"), ==, 1);
    }
}

static void
test_gap (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) migrations = make_migrations (NULL);
  g_autoptr (CchDatabase) database = cch_database_open_memory (NULL);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (migrations, cch_migration_new (3, "0003-third", "SELECT 1"));
  g_assert_false (cch_migrations_apply (migrations, database, 0, &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_NOT_FOUND);
}

static void
test_newer (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) migrations = make_migrations (NULL);
  g_autoptr (CchDatabase) database = store_open (fixture->path, CCH_DATABASE_CREATE);
  g_autoptr (GError) error = NULL;

  store_run (database, "PRAGMA user_version = 2");
  g_assert_false (cch_migrations_apply (migrations, database, 0, &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_NEWER);
  g_assert_cmpint (store_query (database, "SELECT count (*) FROM sqlite_schema"), ==, 0);
}

/* What the program ships: numbered from 1 without a gap, and sound from zero. */
static void
test_shipped (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) migrations = cch_migrations_load (&error);
  g_autoptr (CchDatabase) database = store_open (fixture->path, CCH_DATABASE_CREATE);

  g_assert_no_error (error);
  g_assert_cmpuint (migrations->len, >=, 1);
  for (guint i = 0; i < migrations->len; i++)
    g_assert_cmpuint (((CchMigration *) migrations->pdata[i])->version, ==, i + 1);

  g_assert_true (cch_migrations_apply (migrations, database, 0, &error));
  g_assert_no_error (error);
  g_assert_true (cch_integrity_require (database, CCH_INTEGRITY_FULL, &error));
  g_assert_no_error (error);
}

static void
test_copy (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (CchDatabase) source = store_open (fixture->path, CCH_DATABASE_CREATE);
  g_autofree char *target = store_fixture_name (fixture, "bản sao.caicach");
  g_autofree char *part = g_strconcat (target, ".part", NULL);
  g_autofree char *log = g_strconcat (target, "-wal", NULL);
  g_autoptr (CchDatabase) copy = NULL;
  g_autoptr (GError) error = NULL;

  store_run (source, "CREATE TABLE t (a); INSERT INTO t VALUES (randomblob (300000))");
  g_assert_true (cch_copy_database (source, target, CCH_REPLACE_NEVER, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  copy = store_open (target, CCH_DATABASE_READ);
  g_assert_cmpint (store_query (copy, "SELECT length (a) FROM t"), ==, 300000);
  g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));

  g_assert_false (cch_copy_database (source, target, CCH_REPLACE_NEVER, NULL, NULL, NULL, &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_REFUSED);
  g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));
}

static void
test_copy_cancelled (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (CchDatabase) source = store_open (fixture->path, CCH_DATABASE_CREATE);
  g_autofree char *target = store_fixture_name (fixture, "copy.caicach");
  g_autofree char *part = g_strconcat (target, ".part", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (
      cch_copy_database (source, target, CCH_REPLACE_NEVER, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (target, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));
}

static void
test_integrity_reference (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (CchDatabase) database = cch_database_open_memory (NULL);
  g_autoptr (GPtrArray) notices = NULL;
  g_autoptr (GError) error = NULL;

  store_run (database, "CREATE TABLE one (a INTEGER PRIMARY KEY); PRAGMA foreign_keys = OFF;"
                       "CREATE TABLE two (b REFERENCES one); INSERT INTO two VALUES (5)");
  notices = cch_integrity_examine (database, CCH_INTEGRITY_FULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (notices->len, ==, 1);
  g_assert_cmpstr (cch_notice_get_rule (notices->pdata[0]), ==, "file.reference");
}

#define ADD(name, function)                                                                        \
  g_test_add ("/store/migration/" name, StoreFixture, NULL, store_fixture_set_up, function,        \
              store_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("in-order", test_in_order);
  ADD ("failure-leaves-step-before", test_failure_leaves_step_before);
  ADD ("gap", test_gap);
  ADD ("newer", test_newer);
  ADD ("shipped", test_shipped);
  ADD ("copy", test_copy);
  ADD ("copy-cancelled", test_copy_cancelled);
  ADD ("integrity-reference", test_integrity_reference);
  return g_test_run ();
}
