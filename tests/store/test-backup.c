/* Backups are whole or not there, thin out by rule, and come back; upgrades replace only at the
 * end; salvage saves what can be read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-error.h"
#include "store-fixture.h"
#include "store/cch-backups.h"
#include "store/cch-integrity.h"
#include "store/cch-migration.h"
#include "store/cch-salvage.h"
#include "store/cch-upgrade.h"

#include <glib/gstdio.h>

static GDateTime *
make_time (const char *text)
{
  GDateTime *time;
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  time = g_date_time_new_from_iso8601 (text, zone);
  g_assert_nonnull (time);
  return time;
}

/* An office of the shipped schema, with a table that stands for its content. */
static CchDatabase *
make_office (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) migrations = cch_migrations_load (&error);
  CchDatabase *database = store_open (path, CCH_DATABASE_CREATE);

  cch_migrations_apply (migrations, database, 0, &error);
  g_assert_no_error (error);
  return database;
}

static void
test_names (StoreFixture *fixture, gconstpointer data)
{
  static const char *const strangers[] = { "2026-11-21T081500-daily", "x.caicach",
                                           "2026-11-21T081500-weekly.caicach",
                                           "2026-99-21T081500-daily.caicach",
                                           "2026-11-21T081500-daily.caicach.part" };
  g_autoptr (GDateTime) time = make_time ("2026-11-21T08:15:00");
  g_autofree char *name = cch_backup_make_name (time, CCH_BACKUP_IMPORT);
  g_autoptr (CchBackup) backup = NULL;

  g_assert_cmpstr (name, ==, "2026-11-21T081500-import.caicach");
  backup = cch_backup_new (name);
  g_assert_true (g_date_time_equal (cch_backup_get_time (backup), time));
  g_assert_cmpint (cch_backup_get_reason (backup), ==, CCH_BACKUP_IMPORT);
  for (guint i = 0; i < G_N_ELEMENTS (strangers); i++)
    g_assert_null (cch_backup_new (strangers[i]));
}

static void
test_make_and_list (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (CchDatabase) database = make_office (fixture->path);
  g_autoptr (GDateTime) today = make_time ("2026-11-21T08:15:00");
  g_autoptr (GDateTime) tomorrow = make_time ("2026-11-22T00:00:00");
  g_autoptr (CchBackup) first = NULL;
  g_autoptr (CchBackup) second = NULL;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (cch_backups_is_due (fixture->path, today));
  first = cch_backups_make (database, CCH_BACKUP_DAILY, today, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (cch_backups_is_due (fixture->path, today));
  g_assert_true (cch_backups_is_due (fixture->path, tomorrow));

  /* Within the same second the second one is not lost. */
  second = cch_backups_make (database, CCH_BACKUP_DAILY, today, NULL, &error);
  g_assert_no_error (error);
  list = cch_backups_list (fixture->path, &error);
  g_assert_cmpuint (list->len, ==, 2);
  g_assert_cmpstr (cch_backup_get_path (list->pdata[0]), ==, cch_backup_get_path (second));
  g_assert_cmpint (cch_backup_get_state (first), ==, CCH_BACKUP_CHECKED);
  cch_backup_examine (first, &error);
  g_assert_no_error (error);
  g_assert_cmpint (cch_backup_get_state (first), ==, CCH_BACKUP_GOOD);
  g_assert_cmpint (cch_backup_get_row_count (first), >=, 0);
}

static void
test_rotation (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (CchDatabase) database = make_office (fixture->path);
  g_autoptr (GDateTime) start = make_time ("2026-01-01T08:00:00");
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (CchBackup) import = cch_backups_make (database, CCH_BACKUP_IMPORT, start, NULL, NULL);

  /* 90 days: the ten newest, and one for each month before them. */
  for (int day = 0; day < 90; day++)
    {
      g_autoptr (GDateTime) now = g_date_time_add_days (start, day);
      g_autoptr (CchBackup) backup = cch_backups_make (database, CCH_BACKUP_DAILY, now, NULL, NULL);

      g_assert_nonnull (backup);
    }
  list = cch_backups_list (fixture->path, NULL);
  g_assert_cmpuint (list->len, ==, 10 + 2 + 1);
  g_assert_cmpstr (cch_backup_get_path (list->pdata[12]), ==, cch_backup_get_path (import));
}

static void
test_broken_backup (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (CchDatabase) database = make_office (fixture->path);
  g_autoptr (GDateTime) old = make_time ("2026-11-20T08:15:00");
  g_autoptr (GDateTime) now = make_time ("2026-11-21T08:15:00");
  g_autoptr (CchBackup) good = cch_backups_make (database, CCH_BACKUP_DAILY, old, NULL, NULL);
  g_autoptr (CchBackup) bad = cch_backups_make (database, CCH_BACKUP_DAILY, now, NULL, NULL);
  g_autoptr (CchBackup) found = NULL;
  g_autofree char *target = store_fixture_name (fixture, "restored.caicach");
  g_autoptr (GError) error = NULL;

  store_write_file (cch_backup_get_path (bad), "SQLite format 3", 16);
  g_assert_false (cch_backup_examine (bad, &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_DAMAGED);
  g_assert_cmpint (cch_backup_get_state (bad), ==, CCH_BACKUP_BROKEN);
  g_assert_nonnull (cch_backup_get_fault (bad));
  g_clear_error (&error);

  found = cch_backups_find_newest_good (fixture->path);
  g_assert_cmpstr (cch_backup_get_path (found), ==, cch_backup_get_path (good));

  g_assert_false (
      cch_backups_restore (cch_backup_get_path (bad), target, NULL, NULL, NULL, &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_DAMAGED);
  g_assert_false (g_file_test (target, G_FILE_TEST_EXISTS));
}

static void
test_restore (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (CchDatabase) database = make_office (fixture->path);
  g_autoptr (GDateTime) now = make_time ("2026-11-21T08:15:00");
  g_autoptr (CchBackup) backup = cch_backups_make (database, CCH_BACKUP_DAILY, now, NULL, NULL);
  g_autofree char *target = store_fixture_name (fixture, "restored.caicach");
  g_autofree char *stale = store_fixture_name (fixture, "restored.caicach-wal");
  g_autoptr (CchDatabase) restored = NULL;
  g_autoptr (GError) error = NULL;

  /* What an earlier file of this name has left must not be taken for a part of the new one. */
  store_write_file (stale, "stale", 5);
  g_assert_true (
      cch_backups_restore (cch_backup_get_path (backup), target, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_false (g_file_test (stale, G_FILE_TEST_EXISTS));
  restored = store_open (target, CCH_DATABASE_WRITE);
  g_assert_true (cch_integrity_require (restored, CCH_INTEGRITY_FULL, &error));
  g_assert_no_error (error);

  g_assert_false (
      cch_backups_restore (cch_backup_get_path (backup), target, NULL, NULL, NULL, &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_REFUSED);
}

static void
test_restore_over (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (CchDatabase) database = make_office (fixture->path);
  g_autoptr (GDateTime) now = make_time ("2026-11-21T08:15:00");
  g_autoptr (CchBackup) backup = cch_backups_make (database, CCH_BACKUP_DAILY, now, NULL, NULL);
  g_autofree char *kept = NULL;
  g_autofree char *kept_text = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_object (&database);
  store_write_file (fixture->path, "what is left", 12);
  kept = cch_backups_restore_over (cch_backup_get_path (backup), fixture->path, now, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (kept, &kept_text, NULL, NULL));
  g_assert_cmpstr (kept_text, ==, "what is left");
  database = store_open (fixture->path, CCH_DATABASE_WRITE);
  g_assert_true (cch_integrity_require (database, CCH_INTEGRITY_FULL, &error));
}

static void
make_old_office (const char *path)
{
  g_autoptr (GPtrArray) migrations = store_make_migrations (NULL);
  g_autoptr (CchDatabase) database = store_open (path, CCH_DATABASE_CREATE);

  g_assert_true (cch_migrations_apply (migrations, database, 0, NULL));
  store_run (database,
             "INSERT INTO agency VALUES (1, 'UBND huyện'), (2, 'Phòng Nội vụ');"
             "WITH n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 1000)"
             " INSERT INTO task SELECT i, 1 + i % 2, nullif (i / 2, 0), randomblob (300) FROM n;"
             "PRAGMA wal_checkpoint (TRUNCATE)");
}

static void
test_upgrade (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) migrations =
      store_make_migrations ("ALTER TABLE task ADD COLUMN done INTEGER NOT NULL DEFAULT 0");
  g_autoptr (GDateTime) now = make_time ("2026-11-21T08:15:00");
  g_autoptr (CchDatabase) database = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GError) error = NULL;
  gboolean needed;

  make_old_office (fixture->path);
  g_assert_true (cch_upgrade_is_needed (fixture->path, migrations, &needed, &error));
  g_assert_true (needed);
  g_assert_true (cch_upgrade_file (fixture->path, migrations, now, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (cch_upgrade_is_needed (fixture->path, migrations, &needed, &error));
  g_assert_false (needed);

  database = store_open (fixture->path, CCH_DATABASE_WRITE);
  g_assert_cmpint (store_query (database, "PRAGMA user_version"), ==, 2);
  g_assert_cmpint (store_query (database, "SELECT count (*) + sum (done) FROM task"), ==, 1000);
  backups = cch_backups_list (fixture->path, NULL);
  g_assert_cmpuint (backups->len, ==, 1);
  g_assert_cmpint (cch_backup_get_reason (backups->pdata[0]), ==, CCH_BACKUP_MIGRATION);
}

/* A migration that fails, at whatever point, leaves the bytes of the file. */
static void
test_upgrade_fails (StoreFixture *fixture, gconstpointer data)
{
  static const char *const bad[] = {
    "DELETE FROM task; NOT SQL",
    "DELETE FROM agency WHERE id = 1",
    "UPDATE task SET agency = NULL",
  };
  g_autoptr (GDateTime) now = make_time ("2026-11-21T08:15:00");
  g_autofree char *copy = g_strconcat (fixture->path, "-upgrade", NULL);
  g_autoptr (GBytes) before = NULL;

  make_old_office (fixture->path);
  before = store_read_file (fixture->path);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GPtrArray) migrations = store_make_migrations (bad[i]);
      g_autoptr (GBytes) after = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_false (cch_upgrade_file (fixture->path, migrations, now, NULL, &error));
      g_assert_nonnull (strstr (error->message, "0002-second"));
      after = store_read_file (fixture->path);
      g_assert_true (g_bytes_equal (before, after));
      g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
    }
}

static void
test_upgrade_while_read (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) migrations = store_make_migrations ("CREATE TABLE two (a)");
  g_autoptr (GDateTime) now = make_time ("2026-11-21T08:15:00");
  g_autoptr (CchDatabase) reader = NULL;
  g_autoptr (GError) error = NULL;

  make_old_office (fixture->path);
  reader = store_open (fixture->path, CCH_DATABASE_READ);
  store_query (reader, "SELECT count (*) FROM task");
  g_assert_false (cch_upgrade_file (fixture->path, migrations, now, NULL, &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_BUSY);
  g_assert_cmpint (store_query (reader, "SELECT count (*) FROM task"), ==, 1000);
}

static CchSalvageTable *
find_table (GPtrArray *tables, const char *name)
{
  for (guint i = 0; i < tables->len; i++)
    if (g_str_equal (((CchSalvageTable *) tables->pdata[i])->name, name))
      return tables->pdata[i];
  g_assert_not_reached ();
}

static void
spoil_page (const char *path, guint page)
{
  g_autoptr (GBytes) bytes = store_read_file (path);
  gsize size;
  guint8 *contents = g_bytes_unref_to_data (g_steal_pointer (&bytes), &size);

  g_assert_cmpuint (page * 4096, <=, size);
  memset (contents + (page - 1) * 4096, 0xff, 4096);
  store_write_file (path, contents, size);
  g_free (contents);
}

/* Whatever page but the first is spoiled, most rows come out, and never a broken file. */
static void
test_salvage (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) migrations = store_make_migrations (NULL);
  g_autoptr (GBytes) whole = NULL;
  guint pages;

  make_old_office (fixture->path);
  whole = store_read_file (fixture->path);
  pages = (guint) (g_bytes_get_size (whole) / 4096);
  g_assert_cmpuint (pages, >, 70);

  for (guint page = 4; page <= pages; page += 7)
    {
      g_autofree char *damaged = store_fixture_name (fixture, "damaged.caicach");
      g_autofree char *target = store_fixture_name (fixture, "saved.caicach");
      g_autoptr (GPtrArray) tables = NULL;
      g_autoptr (CchDatabase) saved = NULL;
      g_autoptr (GError) error = NULL;
      const CchSalvageTable *tasks;

      store_write_file (damaged, g_bytes_get_data (whole, NULL), g_bytes_get_size (whole));
      spoil_page (damaged, page);
      tables = cch_salvage_file (damaged, target, migrations, NULL, &error);
      g_assert_no_error (error);

      saved = store_open (target, CCH_DATABASE_READ);
      tasks = find_table (tables, "task");
      g_assert_cmpint (store_query (saved, "SELECT count (*) FROM task"), ==, tasks->saved);
      g_assert_cmpuint (tasks->saved, >=, 950);
      g_assert_true (cch_integrity_require (saved, CCH_INTEGRITY_FULL, &error));
      g_assert_no_error (error);
      if (tasks->saved + tasks->refused < 1000)
        g_assert_cmpuint (tasks->gaps, >, 0);
      g_assert_cmpint (
          store_query (saved, "SELECT count (*) FROM sqlite_schema WHERE name = 'kept'"), ==, 1);
      g_clear_object (&saved);
      g_unlink (target);
    }
}

/* Rows whose parent is lost keep what they can. */
static void
test_salvage_orphans (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) migrations = store_make_migrations (NULL);
  g_autofree char *target = store_fixture_name (fixture, "saved.caicach");
  g_autoptr (GPtrArray) tables = NULL;
  g_autoptr (CchDatabase) saved = NULL;
  g_autoptr (GError) error = NULL;

  make_old_office (fixture->path);
  {
    g_autoptr (CchDatabase) database = store_open (fixture->path, CCH_DATABASE_WRITE);

    store_run (database, "PRAGMA foreign_keys = OFF; DELETE FROM agency WHERE id = 2;"
                         "DELETE FROM task WHERE id = 2");
  }
  tables = cch_salvage_file (fixture->path, target, migrations, NULL, &error);
  g_assert_no_error (error);
  saved = store_open (target, CCH_DATABASE_READ);
  g_assert_cmpuint (find_table (tables, "task")->saved, ==, 499);
  g_assert_cmpuint (find_table (tables, "task")->refused, ==, 500);
  g_assert_cmpint (store_query (saved, "SELECT parent IS NULL FROM task WHERE id = 4"), ==, 1);
}

static void
test_salvage_hopeless (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) migrations = store_make_migrations (NULL);
  g_autofree char *target = store_fixture_name (fixture, "saved.caicach");
  g_autoptr (GError) error = NULL;

  store_write_file (fixture->path, "nothing of an office", 20);
  g_assert_null (cch_salvage_file (fixture->path, target, migrations, NULL, &error));
  g_assert_nonnull (error);
  g_assert_false (g_file_test (target, G_FILE_TEST_EXISTS));
}

#define ADD(name, function)                                                                        \
  g_test_add ("/store/backup/" name, StoreFixture, NULL, store_fixture_set_up, function,           \
              store_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("names", test_names);
  ADD ("make-and-list", test_make_and_list);
  ADD ("rotation", test_rotation);
  ADD ("broken-backup", test_broken_backup);
  ADD ("restore", test_restore);
  ADD ("restore-over", test_restore_over);
  ADD ("upgrade", test_upgrade);
  ADD ("upgrade-fails", test_upgrade_fails);
  ADD ("upgrade-while-read", test_upgrade_while_read);
  ADD ("salvage", test_salvage);
  ADD ("salvage-orphans", test_salvage_orphans);
  ADD ("salvage-hopeless", test_salvage_hopeless);
  return g_test_run ();
}
