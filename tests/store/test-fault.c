/* Every write, sync and opening of a file fails in turn, in every way, during everything the
 * store does; after each, what was acknowledged is there and nothing is there by halves.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-error.h"
#include "fault-vfs.h"
#include "office-fixture.h"
#include "store-fixture.h"
#include "store/cch-backups.h"
#include "store/cch-integrity.h"
#include "store/cch-migration.h"
#include "store/cch-transaction.h"
#include "store/cch-upgrade.h"

#include <glib/gstdio.h>

/* No action here makes as many calls; a loop that passes it would never end. */
#define MAX_CALLS 2000

/* Rows that every entry writes together. */
#define ROWS_AN_ENTRY 3

typedef struct
{
  StoreFixture fixture;
  FaultVfs *vfs;   /* owned */
  GDateTime *now;  /* owned */
  GBytes *office;  /* owned: the bytes with which each round begins */
  GBytes *journal; /* owned: the same, of a whole office with a journal */
  char *target;    /* owned: what a restore makes */
  guint committed; /* entries that were acknowledged in this round */
  guint tried;
} World;

/* Returns: whether the action says that it was done */
typedef gboolean (*Action) (World *world, GError **error);

typedef struct
{
  const char *name;
  Action act;
  void (*verify) (World *world, gboolean done);
  gboolean journalled; /* begins with a whole office */
} Scenario;

static gboolean
add_entry (CchDatabase *database, guint entry, GError **error)
{
  g_auto (CchTransaction) transaction = { 0 };

  if (!cch_transaction_begin (&transaction, database, error))
    return FALSE;
  for (guint i = 0; i < ROWS_AN_ENTRY; i++)
    if (!cch_database_run_script (
            database, "INSERT INTO task (agency, words) VALUES (1, randomblob (2000))", error))
      return FALSE;
  return cch_database_run_script (database, "UPDATE agency SET name = CAST (name AS INTEGER) + 1",
                                  error)
         && cch_transaction_commit (&transaction, error);
}

static gboolean
act_edit (World *world, GError **error)
{
  g_autoptr (CchDatabase) database =
      cch_database_open (world->fixture.path, CCH_DATABASE_WRITE, error);

  if (database == NULL)
    return FALSE;
  while (world->tried < 4)
    {
      world->tried++;
      if (!add_entry (database, world->tried, error))
        return FALSE;
      world->committed++;
    }
  return TRUE;
}

static gboolean
act_upgrade (World *world, GError **error)
{
  g_autoptr (GPtrArray) migrations =
      store_make_migrations ("ALTER TABLE task ADD COLUMN done INTEGER NOT NULL DEFAULT 1;"
                             "CREATE INDEX task_by_agency ON task (agency)");

  return cch_upgrade_file (world->fixture.path, migrations, world->now, NULL, error);
}

static gboolean
act_backup (World *world, GError **error)
{
  g_autoptr (CchDatabase) database =
      cch_database_open (world->fixture.path, CCH_DATABASE_WRITE, error);
  g_autoptr (CchBackup) backup = NULL;

  if (database == NULL)
    return FALSE;
  backup = cch_backups_make (database, CCH_BACKUP_MANUAL, world->now, NULL, error);
  return backup != NULL;
}

static gboolean
act_restore (World *world, GError **error)
{
  g_autoptr (CchDatabase) source =
      cch_database_open (world->fixture.path, CCH_DATABASE_READ, error);

  return source != NULL
         && cch_copy_database (source, world->target, CCH_REPLACE_NEVER, NULL, NULL, NULL, error);
}

/* One entry of the journal that touches two tables. */
static gboolean
add_task (CchOffice *office, GError **error)
{
  g_autoptr (CchEdit) edit = cch_edit_begin (office, "add", error);
  g_autoptr (CchRecord) plan = NULL;

  if (edit == NULL)
    return FALSE;
  plan = cch_office_get (office, &cch_plan_kind, 1, error);
  if (plan == NULL)
    return FALSE;
  cch_edit_create (edit, &cch_task_kind, "plan", (gint64) 1, "text", "Nhiệm vụ", NULL);
  cch_edit_set (edit, plan, "budget", ((CchPlan *) plan)->budget + 1, NULL);
  return cch_edit_commit (edit, error);
}

static gboolean
act_journal (World *world, GError **error)
{
  static gboolean (*const actions[]) (CchOffice * office, GError * *error) = {
    add_task, add_task, cch_office_undo, cch_office_redo, cch_office_undo, add_task
  };
  g_autoptr (CchDatabase) database =
      cch_database_open (world->fixture.path, CCH_DATABASE_WRITE, error);
  g_autoptr (CchOffice) office = database != NULL ? cch_office_new (database, error) : NULL;

  if (office == NULL)
    return FALSE;
  for (; world->tried < G_N_ELEMENTS (actions); world->committed++)
    if (!actions[world->tried++](office, error))
      return FALSE;
  return TRUE;
}

/* Opens with the repair that any opening makes, and looks at everything. */
static CchDatabase *
reopen (const char *path)
{
  CchDatabase *database = store_open (path, CCH_DATABASE_WRITE);
  g_autoptr (GError) error = NULL;

  cch_integrity_require (database, CCH_INTEGRITY_FULL, &error);
  g_assert_no_error (error);
  return database;
}

static void
verify_edit (World *world, gboolean done)
{
  g_autoptr (CchDatabase) database = reopen (world->fixture.path);
  gint64 entries = store_query (database, "SELECT name FROM agency");

  /* An entry that was not acknowledged may be there, but then whole. */
  g_assert_cmpint (entries, >=, world->committed);
  g_assert_cmpint (entries, <=, world->tried);
  g_assert_cmpint (store_query (database, "SELECT count (*) FROM task"), ==,
                   entries * ROWS_AN_ENTRY);
}

/* The journal tells what has been done; the rows must be what that makes of them, and undoing
 * everything must lead back to the beginning. */
static void
verify_journal (World *world, gboolean done)
{
  static const gint64 tasks_after[] = { 0, 1, 2, 1, 2, 1, 2 };
  g_autoptr (CchDatabase) database = reopen (world->fixture.path);
  g_autoptr (GError) error = NULL;
  g_autoptr (CchOffice) office = cch_office_new (database, &error);
  gint64 entries = store_query (database, "SELECT max (id) - 1 FROM journal");
  gint64 tasks = store_query (database, "SELECT count (*) FROM task");

  g_assert_no_error (error);
  g_assert_cmpint (entries, >=, world->committed);
  g_assert_cmpint (entries, <=, world->tried);
  g_assert_cmpint (tasks, ==, tasks_after[entries]);
  g_assert_cmpint (store_query (database, "SELECT CAST (budget AS INTEGER) FROM plan"), ==, tasks);

  while (cch_office_get_undo_label (office) != NULL && cch_office_undo (office, &error))
    ;
  g_assert_no_error (error);
  g_assert_cmpint (store_query (database, "SELECT count (*) FROM plan"), ==, 0);
}

static void
verify_upgrade (World *world, gboolean done)
{
  g_autoptr (CchDatabase) database = reopen (world->fixture.path);
  gint64 version = store_query (database, "PRAGMA user_version");

  g_assert_true (version == 2 || (version == 1 && !done));
  g_assert_cmpint (store_query (database, "SELECT count (*) FROM agency"), ==, 1);
  g_assert_cmpint (
      store_query (database,
                   "SELECT count (*) FROM pragma_table_info ('task') WHERE name = 'done'"),
      ==, version - 1);
}

static void
verify_backup (World *world, gboolean done)
{
  g_autoptr (CchDatabase) database = reopen (world->fixture.path);
  g_autoptr (GPtrArray) backups = cch_backups_list (world->fixture.path, NULL);

  if (done)
    g_assert_cmpuint (backups->len, ==, 1);
  for (guint i = 0; i < backups->len; i++)
    {
      g_autoptr (CchDatabase) backup = reopen (cch_backup_get_path (backups->pdata[i]));

      g_assert_cmpint (store_query (backup, "SELECT count (*) FROM agency"), ==, 1);
    }
}

static void
verify_restore (World *world, gboolean done)
{
  g_autoptr (CchDatabase) database = NULL;

  if (done)
    g_assert_true (g_file_test (world->target, G_FILE_TEST_EXISTS));
  if (!g_file_test (world->target, G_FILE_TEST_EXISTS))
    return;
  database = reopen (world->target);
  g_assert_cmpint (store_query (database, "SELECT count (*) FROM agency"), ==, 1);
}

static const Scenario scenarios[] = {
  { "edit", act_edit, verify_edit },          { "journal", act_journal, verify_journal, TRUE },
  { "upgrade", act_upgrade, verify_upgrade }, { "backup", act_backup, verify_backup },
  { "restore", act_restore, verify_restore },
};

static GBytes *
make_journal (World *world)
{
  g_autofree char *path = store_fixture_name (&world->fixture, "journal.caicach");
  g_autoptr (CchOffice) office = office_open (path, TRUE);
  g_autoptr (CchPlan) plan = office_add_plan (office, "Kế hoạch");

  g_assert_cmpfloat (plan->budget, ==, 0);
  g_clear_object (&plan);
  g_clear_object (&office);
  return store_read_file (path);
}

static void
set_up (World *world, gconstpointer data)
{
  g_autoptr (GPtrArray) migrations = store_make_migrations (NULL);

  store_fixture_set_up (&world->fixture, NULL);
  world->target = store_fixture_name (&world->fixture, "restored.caicach");
  world->now = g_date_time_new_local (2026, 11, 21, 8, 15, 0);
  {
    g_autoptr (CchDatabase) database = store_open (world->fixture.path, CCH_DATABASE_CREATE);

    g_assert_true (cch_migrations_apply (migrations, database, 0, NULL));
    store_run (database, "INSERT INTO agency VALUES (1, '0')");
  }
  world->office = store_read_file (world->fixture.path);
  world->journal = make_journal (world);
  world->vfs = fault_vfs_new ();
}

static void
tear_down (World *world, gconstpointer data)
{
  g_clear_pointer (&world->vfs, fault_vfs_free);
  g_bytes_unref (world->office);
  g_bytes_unref (world->journal);
  g_date_time_unref (world->now);
  g_free (world->target);
  store_fixture_tear_down (&world->fixture, NULL);
}

static void
start_round (World *world, gboolean journalled)
{
  GBytes *office = journalled ? world->journal : world->office;
  g_autofree char *backups = cch_backups_get_folder (world->fixture.path);

  store_remove_folder (backups);
  cch_durable_remove_database (world->target);
  cch_durable_remove_database (world->fixture.path);
  store_write_file (world->fixture.path, g_bytes_get_data (office, NULL),
                    g_bytes_get_size (office));
  world->committed = world->tried = 0;
}

/* Returns: whether the fault came to pass */
static gboolean
run_round (World *world, const Scenario *scenario, FaultMode mode, guint call, guint32 seed)
{
  g_autoptr (GError) error = NULL;
  gboolean done, fired;

  start_round (world, scenario->journalled);
  fault_vfs_arm (world->vfs, mode, call, seed);
  done = scenario->act (world, &error);
  fired = fault_vfs_has_fired (world->vfs);
  fault_vfs_recover (world->vfs);

  g_test_message ("%s: call %u, seed %u: %s", scenario->name, call, seed,
                  done ? "done" : error->message);
  if (!done)
    g_assert_true (error->domain == CCH_ERROR);
  if (!fired)
    g_assert_true (done);
  scenario->verify (world, done);
  return fired;
}

static void
run_all_calls (World *world, FaultMode mode, guint seeds)
{
  for (guint i = 0; i < G_N_ELEMENTS (scenarios); i++)
    {
      gboolean fired = TRUE;
      guint call = 0;

      while (fired)
        {
          call++;
          for (guint seed = 0; seed < seeds; seed++)
            fired = run_round (world, &scenarios[i], mode, call, seed);
          g_assert_cmpuint (call, <, MAX_CALLS);
        }
      g_test_message ("%s: %u calls failed in turn", scenarios[i].name, call - 1);
      g_assert_cmpuint (call, >, 5);
    }
}

static void
test_io_error (World *world, gconstpointer data)
{
  run_all_calls (world, FAULT_IO_ERROR, 1);
}

static void
test_full_disk (World *world, gconstpointer data)
{
  run_all_calls (world, FAULT_FULL, 1);
}

static void
test_crash (World *world, gconstpointer data)
{
  run_all_calls (world, FAULT_CRASH, g_test_slow () ? 20 : 1);
}

/* A full disk has words of its own. */
static void
test_full_disk_words (World *world, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  start_round (world, FALSE);
  fault_vfs_arm (world->vfs, FAULT_FULL, 1, 0);
  g_assert_false (act_edit (world, &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_NO_SPACE);
  g_assert_nonnull (strstr (error->message, "the disk is full"));
  fault_vfs_recover (world->vfs);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/store/fault/" name, World, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("io-error", test_io_error);
  ADD ("full-disk", test_full_disk);
  ADD ("crash", test_crash);
  ADD ("full-disk-words", test_full_disk_words);
  return g_test_run ();
}
