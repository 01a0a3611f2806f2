/* Evidence files: kept once, read back byte for byte, and gone when nothing could need them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-error.h"
#include "model/cch-report.h"
#include "office-fixture.h"
#include "store/cch-content.h"

#define BIG (700 * 1024)

static GFile *
write_file (OfficeFixture *fixture, const char *name, gsize length)
{
  g_autofree char *path = store_fixture_name (&fixture->store, name);
  g_autofree char *bytes = g_malloc (length + 1);

  for (gsize i = 0; i < length; i++)
    bytes[i] = (char) (i * 31 + i / 251);
  store_write_file (path, bytes, length);
  return g_file_new_for_path (path);
}

static CchRecord *
add_report (OfficeFixture *fixture)
{
  g_autoptr (CchEdit) edit = cch_edit_begin (fixture->office, NULL, NULL);
  CchRecord *report =
      g_object_ref (cch_edit_create (edit, &cch_report_kind, "title", "Báo cáo quý I", NULL));

  g_assert_true (cch_edit_commit (edit, NULL));
  return report;
}

static CchEvidence *
attach (OfficeFixture *fixture, CchRecord *owner, GFile *file, GError **error)
{
  g_autoptr (CchEdit) edit = cch_edit_begin (fixture->office, NULL, NULL);
  CchEvidence *made = cch_content_attach (edit, owner, file);
  g_autoptr (CchEvidence) evidence = made != NULL ? g_object_ref (made) : NULL;

  return cch_edit_commit (edit, error) ? g_steal_pointer (&evidence) : NULL;
}

static void
remove_record (OfficeFixture *fixture, gpointer record)
{
  g_autoptr (CchEdit) edit = cch_edit_begin (fixture->office, NULL, NULL);

  cch_edit_remove (edit, record);
  g_assert_true (cch_edit_commit (edit, NULL));
}

static gint64
count (OfficeFixture *fixture, const char *sql)
{
  return store_query (cch_office_get_database (fixture->office), sql);
}

#define COUNT_CONTENTS "SELECT count (DISTINCT hash) FROM evidence_content"

static gint64
sweep (OfficeFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  gint64 n_bytes = -1;

  g_assert_true (cch_content_sweep (fixture->office, &n_bytes, &error));
  g_assert_no_error (error);
  return n_bytes;
}

static void
assert_loads (OfficeFixture *fixture, const char *hash, GFile *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes =
      cch_content_load (cch_office_get_database (fixture->office), hash, &error);
  g_autoptr (GBytes) expected = store_read_file (g_file_peek_path (file));

  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (bytes, expected));
}

static void
test_once (OfficeFixture *fixture, gconstpointer data)
{
  g_autoptr (CchRecord) report = add_report (fixture);
  g_autoptr (GFile) file = write_file (fixture, "Biên bản.pdf", BIG);
  g_autoptr (GFile) same = write_file (fixture, "ban-sao.pdf", BIG);
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEvidence) first = attach (fixture, report, file, &error);
  g_autoptr (CchEvidence) second = attach (fixture, report, same, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (first->name, ==, "Biên bản.pdf");
  g_assert_cmpint (first->size, ==, BIG);
  g_assert_cmpstr (first->media_type, ==, "application/pdf");
  g_assert_cmpint (first->report, ==, cch_record_get_id (report));
  g_assert_cmpstr (first->hash, ==, second->hash);
  g_assert_cmpint (count (fixture, COUNT_CONTENTS), ==, 1);
  g_assert_cmpint (count (fixture, "SELECT sum (length (bytes)) FROM evidence_content"), ==, BIG);
  g_assert_cmpint (count (fixture, "SELECT max (length (changeset)) FROM journal"), <, 1000);
  assert_loads (fixture, first->hash, file);
}

/* Exactly one chunk, one byte more, and less than one. */
static void
test_sizes (OfficeFixture *fixture, gconstpointer data)
{
  static const gsize sizes[] = { 1, 256 * 1024 - 1, 256 * 1024, 256 * 1024 + 1, 512 * 1024 };
  g_autoptr (CchRecord) report = add_report (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GFile) file = write_file (fixture, "tệp", sizes[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (CchEvidence) evidence = attach (fixture, report, file, &error);

      g_assert_no_error (error);
      assert_loads (fixture, evidence->hash, file);
    }
}

static void
test_sweep (OfficeFixture *fixture, gconstpointer data)
{
  g_autoptr (CchRecord) report = add_report (fixture);
  g_autoptr (GFile) file = write_file (fixture, "a", BIG);
  g_autoptr (GFile) other = write_file (fixture, "b", 100);
  g_autoptr (GError) error = NULL;
  g_autoptr (CchEvidence) evidence = attach (fixture, report, file, &error);
  g_autoptr (CchEvidence) kept = attach (fixture, report, other, &error);
  g_autofree char *hash = g_strdup (evidence->hash);

  g_assert_cmpint (sweep (fixture), ==, 0);
  remove_record (fixture, evidence);
  g_assert_cmpint (sweep (fixture), ==, 0);
  g_assert_true (cch_office_undo (fixture->office, &error));
  assert_loads (fixture, hash, file);

  /* Undone and then dropped, nobody can ask for it any more. */
  g_assert_true (cch_office_undo (fixture->office, &error));
  g_assert_true (cch_office_undo (fixture->office, &error));
  g_assert_cmpint (sweep (fixture), ==, 0);
  office_set (fixture->office, report, "title", "Khác");
  g_assert_cmpint (sweep (fixture), ==, BIG + 100);
  g_assert_cmpint (count (fixture, COUNT_CONTENTS), ==, 0);
  g_assert_null (cch_content_load (cch_office_get_database (fixture->office), hash, &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_NOT_FOUND);
}

/* After a migration nothing before it can be undone, so removed evidence goes. */
static void
test_sweep_after_migration (OfficeFixture *fixture, gconstpointer data)
{
  g_autoptr (CchRecord) report = add_report (fixture);
  g_autoptr (GFile) file = write_file (fixture, "a", 100);
  g_autoptr (GFile) same = write_file (fixture, "b", 100);
  g_autoptr (CchEvidence) first = attach (fixture, report, file, NULL);
  g_autoptr (CchEvidence) second = attach (fixture, report, same, NULL);

  store_run (cch_office_get_database (fixture->office), "PRAGMA user_version = 999");
  remove_record (fixture, first);
  g_assert_cmpint (sweep (fixture), ==, 0);
  remove_record (fixture, second);
  store_run (cch_office_get_database (fixture->office), "PRAGMA user_version = 1000");
  g_assert_cmpint (sweep (fixture), ==, 100);
}

static void
test_refused (OfficeFixture *fixture, gconstpointer data)
{
  g_autoptr (CchRecord) report = add_report (fixture);
  g_autoptr (GFile) empty = write_file (fixture, "empty", 0);
  g_autoptr (GFile) large = write_file (fixture, "large", CCH_CONTENT_MAX_BYTES + 1);
  g_autoptr (GFile) missing = g_file_new_for_path ("/nowhere/file");
  g_autoptr (GError) error = NULL;

  g_assert_null (attach (fixture, report, empty, &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (attach (fixture, report, large, &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_LIMIT);
  g_assert_true (g_str_has_prefix (error->message, "large: "));
  g_clear_error (&error);
  g_assert_null (attach (fixture, report, missing, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_cmpint (count (fixture, COUNT_CONTENTS), ==, 0);
}

static void
test_full_disk (OfficeFixture *fixture, gconstpointer data)
{
  g_autoptr (CchRecord) report = add_report (fixture);
  g_autoptr (GFile) file = write_file (fixture, "a", BIG);
  CchDatabase *database = cch_office_get_database (fixture->office);
  g_autoptr (CchEvidence) evidence = NULL;
  g_autoptr (GError) error = NULL;

  store_query (database, "PRAGMA max_page_count = 1");
  g_assert_null (attach (fixture, report, file, &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_NO_SPACE);
  g_clear_error (&error);
  g_assert_cmpint (count (fixture, COUNT_CONTENTS), ==, 0);
  g_assert_cmpint (count (fixture, "SELECT count (*) FROM evidence"), ==, 0);

  store_query (database, "PRAGMA max_page_count = 1000000");
  evidence = attach (fixture, report, file, &error);
  g_assert_no_error (error);
  assert_loads (fixture, evidence->hash, file);
}

static void
test_damaged (OfficeFixture *fixture, gconstpointer data)
{
  g_autoptr (CchRecord) report = add_report (fixture);
  g_autoptr (GFile) file = write_file (fixture, "a", BIG);
  g_autoptr (CchEvidence) evidence = attach (fixture, report, file, NULL);
  g_autoptr (GError) error = NULL;

  store_run (cch_office_get_database (fixture->office),
             "DELETE FROM evidence_content WHERE chunk = 1");
  g_assert_null (
      cch_content_load (cch_office_get_database (fixture->office), evidence->hash, &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_DAMAGED);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/store/content/" name, OfficeFixture, NULL, office_fixture_set_up, function,        \
              office_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("once", test_once);
  ADD ("sizes", test_sizes);
  ADD ("sweep", test_sweep);
  ADD ("sweep-after-migration", test_sweep_after_migration);
  ADD ("refused", test_refused);
  ADD ("full-disk", test_full_disk);
  ADD ("damaged", test_damaged);
  return g_test_run ();
}
