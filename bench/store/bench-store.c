/* How fast an office file is, beside bare SQLite doing the same rows in the same run.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "model/cch-agency.h"
#include "model/cch-period.h"
#include "model/cch-plan.h"
#include "model/cch-progress.h"
#include "model/cch-task.h"
#include "store/cch-edit.h"
#include "store/cch-migration.h"
#include "store/cch-query-model.h"
#include "store/cch-search.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

#define N_AGENCIES 5000
#define N_TASKS 100000
#define N_PERIODS 4
#define N_EDITS 300

#define TASK_TEXT "Rà soát, đơn giản hoá thủ tục hành chính lĩnh vực số %u trên địa bàn xã Đức %u"

static void
check (gboolean done, GError *error)
{
  if (!done)
    {
      fprintf (stderr, "%s\n", error != NULL ? error->message : "failed");
      exit (1);
    }
}

static double
measure_since (gint64 start)
{
  return (g_get_monotonic_time () - start) / 1000.0;
}

static gint
compare_doubles (gconstpointer first, gconstpointer second)
{
  double one = *(const double *) first, other = *(const double *) second;

  return (one > other) - (one < other);
}

static double
get_median (GArray *times)
{
  g_array_sort (times, compare_doubles);
  return g_array_index (times, double, times->len / 2);
}

static double
get_resident_megabytes (void)
{
  g_autofree char *status = NULL;
  const char *line;

  g_file_get_contents ("/proc/self/status", &status, NULL, NULL);
  line = status != NULL ? strstr (status, "VmRSS:") : NULL;
  return line != NULL ? g_ascii_strtod (line + strlen ("VmRSS:"), NULL) / 1024 : 0;
}

static CchDatabase *
create_database (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GPtrArray) migrations = cch_migrations_load (NULL);
  g_autoptr (GError) error = NULL;
  CchDatabase *database = cch_database_open (path, CCH_DATABASE_CREATE, &error);

  check (database != NULL && cch_migrations_apply (migrations, database, 0, &error), error);
  return database;
}

static CchRecord *
make_task (gint64 plan, guint number)
{
  g_autofree char *text = g_strdup_printf (TASK_TEXT, number % 37, number);

  return g_object_new (CCH_TYPE_TASK, "plan", plan, "text", text, "position", (gint64) number + 1,
                       "time-wording", "Quý II năm 2024", NULL);
}

static gint64
add_plan (CchDatabase *database)
{
  check (cch_database_run_script (
             database, "INSERT INTO plan (uuid, title, year) VALUES ('plan', 'Kế hoạch', 2024)",
             NULL),
         NULL);
  return sqlite3_last_insert_rowid (cch_database_get_handle (database));
}

/* The peer: what a program does that knows only SQLite. */
static double
time_bare_inserts (const char *folder)
{
  g_autoptr (CchDatabase) database = create_database (folder, "bare");
  gint64 plan = add_plan (database);
  gint64 start = g_get_monotonic_time ();
  sqlite3 *handle = cch_database_get_handle (database);
  sqlite3_stmt *statement = NULL;

  sqlite3_exec (handle, "BEGIN IMMEDIATE", NULL, NULL, NULL);
  sqlite3_prepare_v2 (handle,
                      "INSERT INTO task (uuid, plan, text, position, time_wording)"
                      " VALUES (?1, ?2, ?3, ?4, 'Quý II năm 2024')",
                      -1, &statement, NULL);
  for (guint i = 0; i < N_TASKS; i++)
    {
      char uuid[64], text[256];

      g_snprintf (uuid, sizeof uuid, "0190163d-8694-739b-aea5-%012x", i);
      g_snprintf (text, sizeof text, TASK_TEXT, i % 37, i);
      sqlite3_bind_text (statement, 1, uuid, -1, SQLITE_STATIC);
      sqlite3_bind_int64 (statement, 2, plan);
      sqlite3_bind_text (statement, 3, text, -1, SQLITE_STATIC);
      sqlite3_bind_int64 (statement, 4, i + 1);
      check (sqlite3_step (statement) == SQLITE_DONE, NULL);
      sqlite3_reset (statement);
    }
  sqlite3_finalize (statement);
  check (sqlite3_exec (handle, "COMMIT", NULL, NULL, NULL) == SQLITE_OK, NULL);
  return measure_since (start);
}

static double
time_bare_edits (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "bare", NULL);
  g_autoptr (CchDatabase) database = cch_database_open (path, CCH_DATABASE_WRITE, NULL);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));

  sqlite3 *handle = cch_database_get_handle (database);
  sqlite3_stmt *statement = NULL;

  sqlite3_prepare_v2 (handle, "UPDATE task SET note = ?2 WHERE id = ?1", -1, &statement, NULL);
  for (guint i = 0; i < N_EDITS; i++)
    {
      gint64 start = g_get_monotonic_time ();
      char note[32];
      double time;

      g_snprintf (note, sizeof note, "Ghi chú %u", i);
      sqlite3_exec (handle, "BEGIN IMMEDIATE", NULL, NULL, NULL);
      sqlite3_bind_int64 (statement, 1, i * 97 % N_TASKS + 1);
      sqlite3_bind_text (statement, 2, note, -1, SQLITE_STATIC);
      check (sqlite3_step (statement) == SQLITE_DONE, NULL);
      sqlite3_reset (statement);
      check (sqlite3_exec (handle, "COMMIT", NULL, NULL, NULL) == SQLITE_OK, NULL);
      time = measure_since (start);
      g_array_append_val (times, time);
    }
  sqlite3_finalize (statement);
  return get_median (times);
}

static double
time_edits (CchOffice *office, const char *label)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < N_EDITS; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CchRecord) task =
          cch_office_get (office, &cch_task_kind, i * 97 % N_TASKS + 1, &error);
      gint64 start = g_get_monotonic_time ();
      g_autoptr (CchEdit) edit = cch_edit_begin (office, label, &error);
      g_autofree char *note = g_strdup_printf ("%s %u", label != NULL ? label : "Khác", i);
      double time;

      cch_edit_set (edit, task, "note", note, NULL);
      check (cch_edit_commit (edit, &error), error);
      time = measure_since (start);
      g_array_append_val (times, time);
    }
  return get_median (times);
}

static void
bench_writing (const char *folder)
{
  g_autoptr (GPtrArray) tasks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  g_autoptr (CchDatabase) database = create_database (folder, "office");
  g_autoptr (CchOffice) office = cch_office_new (database, &error);
  g_autoptr (CchEdit) edit = NULL;
  double bare, doing, undoing, redoing;
  gint64 plan, start;

  plan = add_plan (database);
  for (guint i = 0; i < N_TASKS; i++)
    g_ptr_array_add (tasks, make_task (plan, i));

  bare = time_bare_inserts (folder);
  start = g_get_monotonic_time ();
  edit = cch_edit_begin (office, "Nhập", &error);
  for (guint i = 0; i < tasks->len; i++)
    cch_edit_insert (edit, tasks->pdata[i]);
  check (cch_edit_commit (edit, &error), error);
  doing = measure_since (start);
  start = g_get_monotonic_time ();
  check (cch_office_undo (office, &error), error);
  undoing = measure_since (start);
  start = g_get_monotonic_time ();
  check (cch_office_redo (office, &error), error);
  redoing = measure_since (start);
  printf ("insert %u tasks: bare %.0f ms, one entry %.0f ms, ratio %.2f (limit 2)\n", N_TASKS, bare,
          doing, doing / bare);
  printf ("undo of it: %.0f ms, ratio to doing %.2f (limit 1.2); redo %.0f ms\n", undoing,
          undoing / doing, redoing);

  bare = time_bare_edits (folder);
  doing = time_edits (office, "Sửa");
  undoing = time_edits (office, NULL);
  printf ("one edit: bare %.3f ms, with entry %.3f ms, ratio %.2f (limit 2.5); with words %.3f ms, "
          "ratio %.2f\n",
          bare, doing, doing / bare, undoing, undoing / bare);
}

static void
fill (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "office", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CchDatabase) database = cch_database_open (path, CCH_DATABASE_WRITE, &error);
  g_autoptr (CchOffice) office = cch_office_new (database, &error);
  g_autoptr (CchEdit) edit = cch_edit_begin (office, "Nhập", &error);
  g_autoptr (CchRecord) progress = cch_record_new (&cch_progress_kind);
  gint64 periods[N_PERIODS];
  gint64 start;
  guint n_steps = 0;
  double longest = 0;

  for (guint i = 0; i < N_AGENCIES; i++)
    {
      g_autofree char *name = g_strdup_printf ("Uỷ ban nhân dân xã Đức Thọ %u", i);

      cch_edit_create (edit, &cch_agency_kind, "name", name, NULL);
    }
  for (guint i = 0; i < N_PERIODS; i++)
    {
      g_autofree char *code = g_strdup_printf ("p%u", i);

      periods[i] = cch_record_get_id (
          cch_edit_create (edit, &cch_period_kind, "year", (gint64) 2024, "code", code, NULL));
    }
  for (guint i = 0; i < N_TASKS * N_PERIODS; i++)
    {
      g_object_set (progress, "task", (gint64) i / N_PERIODS + 1, "period", periods[i % N_PERIODS],
                    "done", "2024-03-01", NULL);
      cch_edit_insert (edit, progress);
    }
  check (cch_edit_commit (edit, &error), error);
  start = g_get_monotonic_time ();
  for (guint i = 0; !cch_search_is_current (office); i++)
    {
      gint64 step = g_get_monotonic_time ();

      check (cch_search_catch_up (office, 1, &error), error);
      longest = MAX (longest, measure_since (step));
      n_steps = i + 1;
    }
  printf (
      "index all words once, afterwards: %.0f ms in %u steps, the longest %.0f ms (limit 100)\n",
      measure_since (start), n_steps, longest);
}

static CchQueryModel *
ask (CchOffice *office, CchQuery *query)
{
  g_autoptr (GError) error = NULL;
  CchQueryModel *model = cch_query_model_new (office, query, &error);
  guint n_items;

  check (model != NULL, error);
  n_items = g_list_model_get_n_items (G_LIST_MODEL (model));
  for (guint i = 0; i < MIN (n_items, 50); i++)
    g_object_unref (g_list_model_get_item (G_LIST_MODEL (model), i));
  return model;
}

/* Runs in a process of its own, whose memory nobody has used before. */
static void
bench_opening (const char *folder, const char *name)
{
  static const CchKind *const kinds[] = { &cch_agency_kind, &cch_task_kind, &cch_progress_kind };
  g_autofree char *path = g_build_filename (folder, "office", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i]->name, name))
      {
        double before = get_resident_megabytes ();
        gint64 start = g_get_monotonic_time ();
        g_autoptr (GError) error = NULL;
        g_autoptr (CchDatabase) database = cch_database_open (path, CCH_DATABASE_WRITE, &error);
        g_autoptr (CchOffice) office = cch_office_new (database, &error);
        g_autoptr (CchQuery) query = cch_query_new (kinds[i]);
        g_autoptr (CchQueryModel) model = NULL;

        if (kinds[i] == &cch_agency_kind)
          cch_query_order (query, "name", FALSE);
        model = ask (office, query);
        printf ("open and first rows of %s: %.0f ms (limit 150), %.1f MB more (limit 60)\n",
                kinds[i]->name, measure_since (start), get_resident_megabytes () - before);
      }
}

static double
time_query (CchOffice *office, const char *contains, const char *search)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < 7; i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (CchQuery) query = cch_query_new (&cch_task_kind);
      g_autoptr (CchQueryModel) model = NULL;
      double time;

      if (contains != NULL)
        cch_query_where (query, "text", CCH_QUERY_CONTAINS, contains, NULL);
      if (search != NULL)
        cch_query_search (query, search);
      model = ask (office, query);
      time = measure_since (start);
      g_array_append_val (times, time);
    }
  return get_median (times);
}

static void
bench_finding (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "office", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CchDatabase) database = cch_database_open (path, CCH_DATABASE_WRITE, &error);
  g_autoptr (CchOffice) office = cch_office_new (database, &error);
  static const char *const words[] = { "duc 4242", "linh vuc so 12", "thu tuc", "t" };

  printf ("filter tasks by words anywhere: %.0f ms (limit 50)\n",
          time_query (office, "xa duc 4242", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (GPtrArray) found = cch_search_find (office, words[i], 50, &error);
      double ranked = measure_since (start);

      printf ("search “%s”: ranked %u in %.0f ms, as a list of tasks %.0f ms (limit 50)\n",
              words[i], found->len, ranked, time_query (office, NULL, words[i]));
    }
}

static void
spawn_opening (const char *program, const char *folder, const char *name)
{
  const char *arguments[] = { program, "open", folder, name, NULL };
  g_autoptr (GError) error = NULL;

  fflush (stdout);
  check (g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_CHILD_INHERITS_STDIN, NULL, NULL,
                       NULL, NULL, NULL, &error),
         error);
}

static void
remove_all (const char *folder)
{
  static const char *const endings[] = { "", "-wal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *office = g_strconcat (folder, "/office", endings[i], NULL);
      g_autofree char *bare = g_strconcat (folder, "/bare", endings[i], NULL);

      g_unlink (office);
      g_unlink (bare);
    }
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  static const char *const names[] = { "agency", "task", "progress" };
  g_autofree char *folder = NULL;

  if (argc == 4)
    {
      bench_opening (argv[2], argv[3]);
      return 0;
    }
  folder = g_dir_make_tmp ("cch-bench-XXXXXX", NULL);
  bench_writing (folder);
  fill (folder);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    spawn_opening (argv[0], folder, names[i]);
  bench_finding (folder);
  remove_all (folder);
  return 0;
}
