/* Opening an office: who may, what is done on the way, and what a person hears.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-error.h"
#include "cch-test-folder.h"
#include "cch-test-office.h"
#include "model/cch-agency.h"
#include "model/cch-area.h"
#include "model/cch-plan.h"
#include "session/cch-past.h"
#include "session/cch-record-lookup.h"
#include "session/cch-session.h"
#include "store/cch-edit.h"
#include "store/cch-integrity.h"
#include "store/cch-journal.h"
#include "store/cch-migration.h"
#include "store/cch-salvage.h"
#include "store/cch-search.h"

#include <string.h>

typedef struct
{
  char *folder;    /* owned */
  char *path;      /* owned */
  GString *stages; /* owned: a letter for each that was told */
} Fixture;

static void
note_stage (CchSessionStage stage, gpointer data)
{
  static const char letters[] = "CUB";
  Fixture *fixture = data;

  g_string_append_c (fixture->stages, letters[stage]);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = cch_test_folder_new ();
  fixture->path = g_build_filename (fixture->folder, "văn phòng.caicach", NULL);
  fixture->stages = g_string_new (NULL);
  cch_test_office_found (fixture->path, "ha-tinh-2019", "huyen", "UBND huyện", "Đức Thọ");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  cch_test_folder_remove (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
  g_string_free (fixture->stages, TRUE);
}

static CchSession *
open_session (Fixture *fixture, CchSessionMode mode)
{
  const CchSessionWatch watch = { .stage = note_stage, .data = fixture };
  g_autoptr (GError) error = NULL;
  CchSession *session = cch_session_open (fixture->path, mode, &watch, NULL, &error);

  g_assert_no_error (error);
  return session;
}

static void
add_agency (CchSession *session, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit = cch_edit_begin (cch_session_get_office (session), NULL, &error);

  cch_edit_create (edit, &cch_agency_kind, "name", name, NULL);
  cch_edit_commit (edit, &error);
  g_assert_no_error (error);
}

static void
test_founding (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CchSession) session = open_session (fixture, CCH_SESSION_READ);
  g_autoptr (GError) error = NULL;
  g_autoptr (CchRecord) agency = cch_session_get_agency (session, &error);
  g_autofree char *regulation = cch_session_dup_setting (session, CCH_SETTING_REGULATION);
  g_autofree char *missing = cch_session_dup_setting (session, "nothing");

  g_assert_no_error (error);
  g_assert_cmpstr (((CchAgency *) agency)->name, ==, "UBND huyện");
  g_assert_cmpstr (regulation, ==, "ha-tinh-2019");
  g_assert_null (missing);
  g_assert_null (cch_office_get_undo_label (cch_session_get_office (session)));
}

static void
test_daily_backup (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CchSession) session = open_session (fixture, CCH_SESSION_READ);
  g_autoptr (GPtrArray) backups = NULL;

  g_assert_cmpstr (fixture->stages->str, ==, "C");
  g_clear_object (&session);
  session = open_session (fixture, CCH_SESSION_WRITE);
  g_assert_cmpstr (fixture->stages->str, ==, "CCB");
  g_clear_object (&session);
  session = open_session (fixture, CCH_SESSION_WRITE);
  g_assert_cmpstr (fixture->stages->str, ==, "CCBC");

  backups = cch_backups_list (fixture->path, NULL);
  g_assert_cmpuint (backups->len, ==, 1);
  g_assert_true (cch_backup_examine (backups->pdata[0], NULL));
}

static void
test_one_writer (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CchSession) writer = open_session (fixture, CCH_SESSION_WRITE);
  g_autoptr (CchSession) reader = open_session (fixture, CCH_SESSION_READ);
  g_autoptr (CchSession) second = NULL;
  g_autoptr (GError) error = NULL;

  second = cch_session_open (fixture->path, CCH_SESSION_WRITE, NULL, NULL, &error);
  g_assert_null (second);
  g_assert_error (error, CCH_ERROR, CCH_ERROR_BUSY);
  g_assert_nonnull (strstr (error->message, fixture->path));
  g_clear_error (&error);

  g_assert_null (cch_edit_begin (cch_session_get_office (reader), "x", &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_READ_ONLY);

  g_clear_object (&writer);
  second = open_session (fixture, CCH_SESSION_WRITE);
}

static int
always_nfs (const char *path, struct statfs *result)
{
  memset (result, 0, sizeof *result);
  result->f_type = 0x6969;
  return 0;
}

static void
test_network (Fixture *fixture, gconstpointer data)
{
  const CchFileSystemProbe probe = { always_nfs, "/nowhere" };
  const CchSessionWatch watch = { .probe = &probe };
  g_autoptr (GError) error = NULL;

  g_assert_null (cch_session_open (fixture->path, CCH_SESSION_WRITE, &watch, NULL, &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_REFUSED);
}

static void
store_result_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(GAsyncResult **) data = g_object_ref (result);
}

static CchSession *
open_async (Fixture *fixture, GCancellable *cancellable, GError **error)
{
  const CchSessionWatch watch = { .stage = note_stage, .data = fixture };
  g_autoptr (GAsyncResult) result = NULL;

  cch_session_open_async (fixture->path, CCH_SESSION_WRITE, &watch, cancellable, store_result_cb,
                          &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return cch_session_open_finish (result, error);
}

static void
test_async (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchSession) session = open_async (fixture, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (fixture->stages->str, ==, "CB");
  add_agency (session, "Phòng Nội vụ");
}

static void
test_async_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (CchSession) session = NULL;
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (open_async (fixture, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  session = open_session (fixture, CCH_SESSION_WRITE);
}

static void
test_async_fails (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (fixture->path, "x", 1, NULL);
  g_assert_null (open_async (fixture, NULL, &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_FOREIGN);
}

static void
test_lookup (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CchSession) session = open_session (fixture, CCH_SESSION_WRITE);
  CchOffice *office = cch_session_get_office (session);
  g_autoptr (CchRecord) area = NULL;
  g_autoptr (CchRecord) same = NULL;
  g_autoptr (CchRecord) by_code = NULL;
  g_autoptr (GError) error = NULL;

  area = cch_record_lookup (office, &cch_area_kind, "cai cach thu tuc hanh chinh", &error);
  g_assert_no_error (error);
  same = cch_record_lookup (office, NULL, cch_record_get_short_id (area), &error);
  g_assert_true (same == area);
  by_code = cch_record_lookup (office, &cch_area_kind, "3", &error);
  g_assert_true (by_code == area);

  g_assert_null (cch_record_lookup (office, NULL, "cai cach thu tuc hanh chinh", &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_NOT_FOUND);
  g_clear_error (&error);

  add_agency (session, "Phòng Nội vụ");
  add_agency (session, "Phòng Nội vụ");
  g_assert_null (cch_record_lookup (office, &cch_agency_kind, "Phòng Nội vụ", &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_INVALID);
}

/* The past is a whole office: it can be read, searched, undone further, and is not the present. */
static void
test_past (Fixture *fixture, gconstpointer data)
{
  g_autofree char *past = g_build_filename (fixture->folder, "past.caicach", NULL);
  g_autoptr (CchSession) session = open_session (fixture, CCH_SESSION_WRITE);
  g_autoptr (CchSession) then = NULL;
  g_autoptr (GDateTime) moment = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;
  gint64 time;

  add_agency (session, "Phòng Nội vụ");
  add_agency (session, "Phòng Tư pháp");
  cch_office_undo (cch_session_get_office (session), &error);
  g_assert_no_error (error);
  cch_database_query_int64 (cch_session_get_database (session),
                            "SELECT time FROM journal WHERE id = 3", &time, &error);
  moment = g_date_time_add (now, time - g_date_time_to_unix (now) * G_USEC_PER_SEC
                                     - g_date_time_get_microsecond (now));
  cch_past_write (session, moment, past, &error);
  g_assert_no_error (error);

  then = cch_session_open (past, CCH_SESSION_WRITE, NULL, NULL, &error);
  g_assert_no_error (error);
  cch_search_catch_up (cch_session_get_office (then), 0, &error);
  found = cch_search_find (cch_session_get_office (then), "tu phap", 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 1);
  g_assert_true (cch_office_undo (cch_session_get_office (then), &error));
  g_assert_true (cch_office_undo (cch_session_get_office (then), &error));
  g_assert_no_error (error);
  g_assert_null (cch_office_get_undo_label (cch_session_get_office (then)));
}

static void
set_text (CchSession *session, gpointer record, const char *field, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit = cch_edit_begin (cch_session_get_office (session), NULL, &error);

  cch_edit_set_text (edit, record, field, text);
  g_assert_true (cch_edit_commit (edit, &error));
  g_assert_no_error (error);
}

static CchPlan *
read_past_plan (Fixture *fixture, CchSession *session, gint64 entry, guint number)
{
  g_autofree char *name = g_strdup_printf ("past-%u.caicach", number);
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autofree char *sql = g_strdup_printf ("SELECT time FROM journal WHERE id = %d", (int) entry);
  g_autoptr (CchSession) then = NULL;
  g_autoptr (GDateTime) moment = NULL;
  g_autoptr (GDateTime) second = NULL;
  g_autoptr (GError) error = NULL;
  CchRecord *plan;
  gint64 time;

  cch_database_query_int64 (cch_session_get_database (session), sql, &time, &error);
  second = g_date_time_new_from_unix_utc (time / G_USEC_PER_SEC);
  moment = g_date_time_add (second, time % G_USEC_PER_SEC);
  g_assert_true (cch_past_write (session, moment, path, &error));
  g_assert_no_error (error);
  then = cch_session_open (path, CCH_SESSION_READ, NULL, NULL, &error);
  g_assert_no_error (error);
  plan = cch_office_get (cch_session_get_office (then), &cch_plan_kind, 1, &error);
  g_assert_no_error (error);
  return CCH_PLAN (plan);
}

/* What was issued then is issued there, and what was a draft is a draft, whatever came later. */
static void
test_past_of_issued (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *title;
    CchDocumentState state;
  } expected[] = {
    { "Kế hoạch", CCH_DOCUMENT_STATE_DRAFT },      { "Kế hoạch", CCH_DOCUMENT_STATE_ISSUED },
    { "Kế hoạch", CCH_DOCUMENT_STATE_DRAFT },      { "Kế hoạch sửa", CCH_DOCUMENT_STATE_DRAFT },
    { "Kế hoạch sửa", CCH_DOCUMENT_STATE_ISSUED },
  };
  g_autoptr (CchSession) session = open_session (fixture, CCH_SESSION_WRITE);
  CchOffice *office = cch_session_get_office (session);
  gint64 first = cch_journal_get_last (cch_session_get_database (session), NULL) + 1;
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEdit) edit = cch_edit_begin (office, NULL, &error);
  g_autoptr (CchPlan) plan = g_object_ref (
      cch_edit_create (edit, &cch_plan_kind, "title", "Kế hoạch", "year", (gint64) 2026, NULL));

  g_assert_true (cch_edit_commit (edit, &error));
  g_clear_pointer (&edit, cch_edit_free);
  set_text (session, plan, "state", "issued");
  edit = cch_edit_begin (office, "Mở lại", &error);
  cch_edit_reopen (edit, CCH_RECORD (plan), "Sai số liệu");
  g_assert_true (cch_edit_commit (edit, &error));
  g_clear_pointer (&edit, cch_edit_free);
  set_text (session, plan, "title", "Kế hoạch sửa");
  set_text (session, plan, "state", "issued");

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      g_autoptr (CchPlan) then = read_past_plan (fixture, session, first + i, i);

      g_assert_cmpstr (then->title, ==, expected[i].title);
      g_assert_cmpint (then->state, ==, expected[i].state);
    }
  g_assert_cmpint (plan->state, ==, CCH_DOCUMENT_STATE_ISSUED);
}

/* A real office with a hole comes out as an office that opens. */
static void
test_salvage (Fixture *fixture, gconstpointer data)
{
  g_autofree char *saved = g_build_filename (fixture->folder, "saved.caicach", NULL);
  g_autoptr (GPtrArray) migrations = cch_migrations_load (NULL);
  g_autoptr (GPtrArray) tables = NULL;
  g_autoptr (CchSession) session = open_session (fixture, CCH_SESSION_WRITE);
  g_autoptr (CchSession) again = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;

  add_agency (session, "Phòng Nội vụ");
  g_clear_object (&session);
  tables = cch_salvage_file (fixture->path, saved, migrations, NULL, &error);
  g_assert_no_error (error);
  again = cch_session_open (saved, CCH_SESSION_WRITE, NULL, NULL, &error);
  g_assert_no_error (error);
  cch_search_catch_up (cch_session_get_office (again), 0, &error);
  found = cch_search_find (cch_session_get_office (again), "noi vu", 10, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 1);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/session/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("founding", test_founding);
  ADD ("daily-backup", test_daily_backup);
  ADD ("one-writer", test_one_writer);
  ADD ("network", test_network);
  ADD ("async", test_async);
  ADD ("async-cancelled", test_async_cancelled);
  ADD ("async-fails", test_async_fails);
  ADD ("lookup", test_lookup);
  ADD ("past", test_past);
  ADD ("past-of-issued", test_past_of_issued);
  ADD ("salvage", test_salvage);
  return g_test_run ();
}
