/* A folder of its own for each test, and short words for what tests do to databases.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "store-fixture.h"

#include "store/cch-migration.h"

#include <glib/gstdio.h>

void
store_fixture_set_up (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("cch-store-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = store_fixture_name (fixture, "văn phòng.caicach");
}

void
store_fixture_tear_down (StoreFixture *fixture, gconstpointer data)
{
  store_remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

char *
store_fixture_name (StoreFixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

void
store_remove_folder (const char *folder)
{
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  const char *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        store_remove_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

CchDatabase *
store_open (const char *path, CchDatabaseMode mode)
{
  g_autoptr (GError) error = NULL;
  CchDatabase *database = cch_database_open (path, mode, &error);

  g_assert_no_error (error);
  return database;
}

void
store_run (CchDatabase *database, const char *script)
{
  g_autoptr (GError) error = NULL;

  cch_database_run_script (database, script, &error);
  g_assert_no_error (error);
}

gint64
store_query (CchDatabase *database, const char *sql)
{
  g_autoptr (GError) error = NULL;
  gint64 value;

  cch_database_query_int64 (database, sql, &value, &error);
  g_assert_no_error (error);
  return value;
}

GBytes *
store_read_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *contents;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (contents, length);
}

void
store_write_file (const char *path, gconstpointer data, gsize length)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, data, (gssize) length, &error);
  g_assert_no_error (error);
}

/* A small schema of its own, so that tests of the machinery do not follow the model. */
GPtrArray *
store_make_migrations (const char *second)
{
  GPtrArray *migrations = g_ptr_array_new_with_free_func ((GDestroyNotify) cch_migration_free);

  g_ptr_array_add (
      migrations,
      cch_migration_new (1, "0001-first",
                         "CREATE TABLE agency (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;"
                         "CREATE TABLE task (id INTEGER PRIMARY KEY,"
                         " agency INTEGER NOT NULL REFERENCES agency,"
                         " parent INTEGER REFERENCES task, words BLOB) STRICT;"
                         "CREATE TRIGGER kept BEFORE INSERT ON task WHEN new.id > 1000"
                         " BEGIN SELECT RAISE (ABORT, 'document-issued'); END"));
  if (second != NULL)
    g_ptr_array_add (migrations, cch_migration_new (2, "0002-second", second));
  return migrations;
}
