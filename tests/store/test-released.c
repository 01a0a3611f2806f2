/* Schemas that are out in the world: they never change, and every one of them can be upgraded.
 *
 * Before the first release, and for each new migration, the newest dump is written by running this
 * program with CCH_UPDATE_FIXTURES=1.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "store-fixture.h"
#include "store/cch-integrity.h"
#include "store/cch-migration.h"
#include "store/cch-schema.h"
#include "store/cch-upgrade.h"

static char *
get_fixture_path (guint version)
{
  g_autofree char *name = g_strdup_printf ("schema-%04u.sql", version);

  return g_test_build_filename (G_TEST_DIST, "store", "fixtures", name, NULL);
}

static char *
dump_version (GPtrArray *migrations, guint version)
{
  g_autoptr (CchDatabase) database = cch_database_open_memory (NULL);
  g_autoptr (GError) error = NULL;
  char *dump;

  cch_migrations_apply (migrations, database, version, &error);
  g_assert_no_error (error);
  dump = cch_schema_dump (database, &error);
  g_assert_no_error (error);
  return dump;
}

static void
test_unchanged (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) migrations = cch_migrations_load (NULL);
  guint newest = cch_migrations_get_newest (migrations);

  for (guint version = 1; version <= newest; version++)
    {
      g_autofree char *path = get_fixture_path (version);
      g_autofree char *dump = dump_version (migrations, version);
      g_autofree char *released = NULL;

      if (version == newest && g_getenv ("CCH_UPDATE_FIXTURES") != NULL)
        store_write_file (path, dump, strlen (dump));
      g_assert_true (g_file_get_contents (path, &released, NULL, NULL));
      if (!g_str_equal (dump, released))
        g_test_message ("Schema %u differs from %s. If it has been released, add a migration "
                        "instead; if not, run this program with CCH_UPDATE_FIXTURES=1",
                        version, path);
      g_assert_true (g_str_equal (dump, released));
    }
}

/* A file of each schema becomes one of the newest, by the way that live files go. */
static void
test_upgraded (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) migrations = cch_migrations_load (NULL);
  g_autoptr (GDateTime) now = g_date_time_new_local (2026, 11, 21, 8, 15, 0);
  guint newest = cch_migrations_get_newest (migrations);
  g_autofree char *expected = dump_version (migrations, newest);

  for (guint version = 1; version <= newest; version++)
    {
      g_autofree char *name = g_strdup_printf ("%u.caicach", version);
      g_autofree char *path = store_fixture_name (fixture, name);
      g_autoptr (CchDatabase) database = store_open (path, CCH_DATABASE_CREATE);
      g_autofree char *actual = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (cch_migrations_apply (migrations, database, version, &error));
      g_clear_object (&database);
      g_assert_true (cch_upgrade_file (path, migrations, now, NULL, &error));
      g_assert_no_error (error);
      database = store_open (path, CCH_DATABASE_READ);
      actual = cch_schema_dump (database, &error);
      g_assert_cmpstr (actual, ==, expected);
      g_assert_true (cch_integrity_require (database, CCH_INTEGRITY_FULL, &error));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/store/released/unchanged", StoreFixture, NULL, store_fixture_set_up, test_unchanged,
              store_fixture_tear_down);
  g_test_add ("/store/released/upgraded", StoreFixture, NULL, store_fixture_set_up, test_upgraded,
              store_fixture_tear_down);
  return g_test_run ();
}
