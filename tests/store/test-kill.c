/* Work that is killed at any moment: what was acknowledged is there, and nothing is there by
 * halves. And two programs on one file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-error.h"
#include "model/cch-plan.h"
#include "model/cch-product.h"
#include "model/cch-task.h"
#include "store-fixture.h"
#include "store/cch-durable.h"
#include "store/cch-edit.h"
#include "store/cch-integrity.h"
#include "store/cch-lock.h"
#include "store/cch-migration.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

/* The slow suite makes as many runs as the requirement names. */
#define RUNS_QUICK 60
#define RUNS_SLOW 1000

/* A file serves this many runs; each begins with what the one before has left. */
#define RUNS_A_FILE 40

static CchOffice *
open_office (const char *path)
{
  g_autoptr (CchDatabase) database = store_open (path, CCH_DATABASE_WRITE);
  g_autoptr (GError) error = NULL;
  CchOffice *office = cch_office_new (database, &error);

  g_assert_no_error (error);
  return office;
}

static void
make_office (const char *path)
{
  g_autoptr (GPtrArray) migrations = cch_migrations_load (NULL);
  g_autoptr (CchDatabase) database = store_open (path, CCH_DATABASE_CREATE);
  g_autoptr (CchOffice) office = NULL;
  g_autoptr (CchEdit) edit = NULL;
  g_autoptr (GError) error = NULL;

  cch_migrations_apply (migrations, database, 0, &error);
  g_assert_no_error (error);
  office = cch_office_new (database, &error);
  edit = cch_edit_begin (office, "plan", &error);
  cch_edit_create (edit, &cch_plan_kind, "title", "Kế hoạch", "year", (gint64) 2026, "number", "0",
                   NULL);
  cch_edit_commit (edit, &error);
  g_assert_no_error (error);
}

/* One action changes three rows of three tables; the plan's number says how many tasks it has. */
static gboolean
add_task (CchOffice *office, GError **error)
{
  g_autoptr (CchRecord) plan = cch_office_get (office, &cch_plan_kind, 1, error);
  g_autoptr (CchEdit) edit = plan != NULL ? cch_edit_begin (office, "add", error) : NULL;
  g_autofree char *number = NULL;
  CchRecord *task;

  if (edit == NULL)
    return FALSE;
  number = g_strdup_printf ("%" G_GINT64_FORMAT,
                            g_ascii_strtoll (((CchPlan *) plan)->number, NULL, 10) + 1);
  task = cch_edit_create (edit, &cch_task_kind, "plan", cch_record_get_id (plan), "text",
                          "Nhiệm vụ", NULL);
  if (task != NULL)
    cch_edit_create (edit, &cch_product_kind, "task", cch_record_get_id (task), "text", "Báo cáo",
                     NULL);
  cch_edit_set (edit, plan, "number", number, NULL);
  return cch_edit_commit (edit, error);
}

static gboolean
act (CchOffice *office, GRand *random, GError **error)
{
  int choice = g_rand_int_range (random, 0, 10);

  if (choice < 2 && cch_office_get_undo_label (office) != NULL
      && g_str_equal (cch_office_get_undo_label (office), "add"))
    return cch_office_undo (office, error);
  if (choice < 4 && cch_office_get_redo_label (office) != NULL)
    return cch_office_redo (office, error);
  return add_task (office, error);
}

static gint64
get_last_entry (CchDatabase *database)
{
  return store_query (database, "SELECT max (id) FROM journal");
}

/* The child: works until it is killed, and tells the journal's last entry after each action. */
static void G_GNUC_NORETURN
work (const char *path, int acknowledgements, guint32 seed)
{
  g_autoptr (CchOffice) office = open_office (path);
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  for (;;)
    {
      g_autoptr (GError) error = NULL;
      gint64 entry;

      if (!act (office, random, &error))
        _exit (2);
      entry = get_last_entry (cch_office_get_database (office));
      if (write (acknowledgements, &entry, sizeof entry) != sizeof entry)
        _exit (3);
    }
}

/* Waits for some acknowledgements, then kills a random moment later. Returns the last one. */
static gint64
kill_at_random (pid_t child, int acknowledgements, GRand *random)
{
  int wanted = g_rand_int_range (random, 0, 12);
  gint64 entry = 0, last = 0;
  int status;

  for (int i = 0; i < wanted; i++)
    if (read (acknowledgements, &entry, sizeof entry) == sizeof entry)
      last = entry;
  for (volatile int spin = g_rand_int_range (random, 0, 400000); spin > 0; spin--)
    ;

  g_assert_cmpint (kill (child, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  while (read (acknowledgements, &entry, sizeof entry) == sizeof entry)
    last = entry;
  return last;
}

static void
check_office (const char *path, gint64 acknowledged)
{
  g_autoptr (CchOffice) office = open_office (path);
  CchDatabase *database = cch_office_get_database (office);
  g_autoptr (GError) error = NULL;
  gint64 tasks = store_query (database, "SELECT count (*) FROM task");

  cch_integrity_require (database, CCH_INTEGRITY_FULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (get_last_entry (database), >=, acknowledged);
  if (acknowledged > 0)
    g_assert_cmpint (get_last_entry (database), <=, acknowledged + 1);
  g_assert_cmpint (store_query (database, "SELECT count (*) FROM product"), ==, tasks);
  g_assert_cmpint (store_query (database, "SELECT CAST (number AS INTEGER) FROM plan"), ==, tasks);

  /* The journal still fits the rows. */
  if (tasks > 0 && g_strcmp0 (cch_office_get_undo_label (office), "add") == 0)
    {
      g_assert_true (cch_office_undo (office, &error));
      g_assert_cmpint (store_query (database, "SELECT count (*) FROM task"), ==, tasks - 1);
      g_assert_true (cch_office_redo (office, &error));
      g_assert_no_error (error);
    }
}

static void
run_once (const char *path, GRand *random)
{
  int ends[2];
  guint32 seed = g_rand_int (random);
  pid_t child;
  gint64 acknowledged;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  g_assert_cmpint (child, >=, 0);
  if (child == 0)
    {
      close (ends[0]);
      work (path, ends[1], seed);
    }
  close (ends[1]);
  acknowledged = kill_at_random (child, ends[0], random);
  close (ends[0]);
  check_office (path, acknowledged);
}

static void
test_killed (StoreFixture *fixture, gconstpointer data)
{
  guint runs = g_test_slow () ? RUNS_SLOW : RUNS_QUICK;
  guint32 seed = (guint32) g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  for (guint i = 0; i < runs; i++)
    {
      if (i % RUNS_A_FILE == 0)
        {
          cch_durable_remove_database (fixture->path);
          make_office (fixture->path);
        }
      run_once (fixture->path, random);
    }
  g_test_message ("%u runs, seed %u", runs, seed);
}

/* The lock of a killed program is free at once, and only then. */
static void
test_lock_of_the_dead (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (CchLock) lock = NULL;
  g_autoptr (GError) error = NULL;
  int ends[2], status;
  char ready;
  pid_t child;

  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  if (child == 0)
    {
      CchLock *held = cch_lock_take (fixture->path, NULL);

      if (write (ends[1], held != NULL ? "y" : "n", 1) == 1)
        pause ();
      _exit (0);
    }
  g_assert_cmpint (read (ends[0], &ready, 1), ==, 1);
  g_assert_cmpint (ready, ==, 'y');
  g_assert_null (cch_lock_take (fixture->path, &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_BUSY);
  g_clear_error (&error);

  kill (child, SIGKILL);
  waitpid (child, &status, 0);
  lock = cch_lock_take (fixture->path, &error);
  g_assert_no_error (error);
  close (ends[0]);
  close (ends[1]);
}

/* One reads while the other writes: it sees whole actions only. */
static void
test_reader_beside_writer (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchDatabase) reader = NULL;
  int ends[2], status;
  gint64 entry;
  pid_t child;

  make_office (fixture->path);
  g_assert_cmpint (pipe (ends), ==, 0);
  child = fork ();
  if (child == 0)
    work (fixture->path, ends[1], 42);
  close (ends[1]);

  reader = store_open (fixture->path, CCH_DATABASE_READ);
  for (guint i = 0; i < 50; i++)
    {
      g_assert_cmpint (read (ends[0], &entry, sizeof entry), ==, sizeof entry);
      g_assert_cmpint (store_query (reader,
                                    "SELECT (SELECT count (*) FROM task) = (SELECT count (*) FROM"
                                    " product) AND (SELECT count (*) FROM task) ="
                                    " (SELECT CAST (number AS INTEGER) FROM plan)"),
                       ==, 1);
    }
  kill (child, SIGKILL);
  waitpid (child, &status, 0);
  close (ends[0]);
  cch_integrity_require (reader, CCH_INTEGRITY_FULL, &error);
  g_assert_no_error (error);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/store/kill/" name, StoreFixture, NULL, store_fixture_set_up, function,             \
              store_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("killed", test_killed);
  ADD ("lock-of-the-dead", test_lock_of_the_dead);
  ADD ("reader-beside-writer", test_reader_beside_writer);
  return g_test_run ();
}
