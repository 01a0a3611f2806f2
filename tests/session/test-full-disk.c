/* A disk that really is full: a small file system of the test's own, with ever less room on it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-error.h"
#include "cch-test-folder.h"
#include "cch-test-office.h"
#include "doc/cch-doc-builder.h"
#include "model/cch-plan.h"
#include "rules/cch-regulation-library.h"
#include "session/cch-document-file.h"
#include "session/cch-session-create.h"
#include "store/cch-copy.h"
#include "store/cch-edit.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sched.h>
#include <stdlib.h>
#include <sys/mount.h>
#include <unistd.h>

#define BLOCK 4096
#define DISK_BLOCKS 1024

static char *disk; /* where the small file system is mounted */

static gboolean
write_words (const char *path, const char *words)
{
  int file = g_open (path, O_WRONLY, 0);
  gboolean done = file >= 0 && write (file, words, strlen (words)) == (gssize) strlen (words);

  if (file >= 0)
    close (file);
  return done;
}

/* An ordinary user may mount only in a world where it is root. */
static gboolean
enter_world (void)
{
  g_autofree char *users = g_strdup_printf ("0 %u 1", getuid ());

  if (unshare (getuid () == 0 ? CLONE_NEWNS : CLONE_NEWNS | CLONE_NEWUSER) != 0)
    return FALSE;
  if (getuid () != 0 && !write_words ("/proc/self/uid_map", users))
    return FALSE;
  return mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0;
}

static gboolean
mount_disk (void)
{
  g_autofree char *size = g_strdup_printf ("size=%u", DISK_BLOCKS * BLOCK);

  disk = cch_test_folder_new ();
  if (enter_world () && mount ("tmpfs", disk, "tmpfs", 0, size) == 0)
    return TRUE;
  cch_test_folder_remove (disk);
  g_clear_pointer (&disk, g_free);
  return FALSE;
}

static char *
on_disk (const char *name)
{
  return g_build_filename (disk, name, NULL);
}

static gboolean
has_disk (void)
{
  if (disk == NULL)
    g_test_skip ("this system lets nobody mount a small file system");
  return disk != NULL;
}

/* Leaves that many blocks of the disk. */
static void
fill (guint n_left)
{
  g_autofree char *path = on_disk ("filler");
  g_autofree char *block = g_malloc0 (BLOCK);
  int file = g_open (path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  off_t end = 0;

  g_assert_cmpint (file, >=, 0);
  while (write (file, block, BLOCK) == BLOCK)
    end += BLOCK;
  g_assert_cmpint (ftruncate (file, MAX (end - (off_t) n_left * BLOCK, 0)), ==, 0);
  close (file);
}

static void
empty (void)
{
  g_autofree char *path = on_disk ("filler");

  g_unlink (path);
}

static guint
count_files (void)
{
  g_autoptr (GDir) folder = g_dir_open (disk, 0, NULL);
  guint n_files = 0;

  while (g_dir_read_name (folder) != NULL)
    n_files++;
  return n_files;
}

static void
remove_file (const char *name)
{
  g_autofree char *path = on_disk (name);

  g_unlink (path);
}

static CchDoc *
make_document (void)
{
  g_autoptr (CchDocProfile) profile = cch_doc_profile_load ("nd30-2020", NULL);
  g_autoptr (CchDocBuilder) builder = cch_doc_builder_new (profile);

  cch_doc_builder_set_title (builder, "Kế hoạch");
  cch_doc_builder_begin_part (builder, CCH_DOC_PART_MAIN, CCH_DOC_PORTRAIT, NULL);
  for (guint i = 0; i < 60; i++)
    cch_doc_builder_add_line (builder, CCH_DOC_ROLE_BODY,
                              "Các đơn vị báo cáo tiến độ, nêu rõ phần việc chậm và lý do.");
  return cch_doc_builder_end (builder);
}

/* What is wrong, where, what to do, in words of the person's language. */
static void
assert_told (const GError *error, const char *path)
{
  g_test_message ("%s", error->message);
  g_assert_error (error, CCH_ERROR, CCH_ERROR_NO_SPACE);
  g_assert_nonnull (strstr (error->message, path));
  g_assert_nonnull (strstr (error->message, "the disk is full"));
  g_assert_nonnull (strstr (error->message, "Free some space"));
}

static void
assert_old (const char *path)
{
  g_autofree char *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "cũ");
}

/* With one block more each time, every place where the writing can break off comes up once. */
static void
write_with_ever_more_room (const char *name, const char *const *old_names)
{
  g_autoptr (CchLayoutContext) context = cch_layout_context_new ();
  g_autoptr (CchDoc) doc = make_document ();
  g_autofree char *path = on_disk (name);
  g_autofree char *stem = g_strndup (path, strlen (path) - strlen (".pdf"));
  guint n_old = g_strv_length ((char **) old_names);
  gboolean done = FALSE;
  guint n_failures = 0;

  for (guint i = 0; i < n_old; i++)
    {
      g_autofree char *old = on_disk (old_names[i]);

      g_assert_true (g_file_set_contents (old, "cũ", -1, NULL));
    }
  for (guint n_left = 0; !done && n_left < DISK_BLOCKS / 2; n_left++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) names = NULL;

      fill (n_left);
      names = cch_document_file_write (context, doc, path, "2024-01-31T08:00:00Z", NULL, &error);
      done = names != NULL;
      if (done)
        break;
      n_failures++;
      assert_told (error, stem);
      g_assert_cmpuint (count_files (), ==, n_old + 1);
      for (guint i = 0; i < n_old; i++)
        {
          g_autofree char *old = on_disk (old_names[i]);

          assert_old (old);
        }
    }
  g_assert_true (done);
  g_assert_cmpuint (n_failures, >, 5);
  g_assert_cmpuint (count_files (), ==, n_old + 1);
  for (guint i = 0; i < n_old; i++)
    remove_file (old_names[i]);
  empty ();
}

static void
test_pdf (void)
{
  static const char *const names[] = { "kế hoạch.pdf", NULL };

  if (has_disk ())
    write_with_ever_more_room ("kế hoạch.pdf", names);
}

static void
test_pictures (void)
{
  static const char *const names[] = { "p-1.png", "p-2.png", "p-3.png", NULL };

  if (has_disk ())
    write_with_ever_more_room ("p.png", names);
}

static void
found (const char *path, GError **error)
{
  g_autoptr (CchRegulationLibrary) library = cch_regulation_library_new ();
  g_autoptr (CchRegulation) regulation =
      cch_regulation_library_get (library, "two-level-2025", NULL);
  const CchSessionSeed seed = {
    .regulation = regulation,
    .class_id = "xa",
    .agency = "Ủy ban nhân dân xã Ví Dụ",
    .place = "Ví Dụ",
  };

  cch_session_create (path, &seed, error);
}

/* No half office stays where a new one found no room. */
static void
test_new_office (void)
{
  g_autofree char *path = NULL;

  if (!has_disk ())
    return;
  path = on_disk ("xã.caicach");
  for (guint n_left = 0; n_left < 90; n_left += 15)
    {
      g_autoptr (GError) error = NULL;

      fill (n_left);
      found (path, &error);
      assert_told (error, "xã.caicach");
      g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
      g_assert_cmpuint (count_files (), ==, 1);
    }
  empty ();
}

static gboolean
set_name (CchOffice *office, CchRecord *setting, const char *value, GError **error)
{
  g_autoptr (CchEdit) edit = cch_edit_begin (office, "Edit", error);

  if (edit == NULL)
    return FALSE;
  cch_edit_set (edit, setting, "title", value, NULL);
  return cch_edit_commit (edit, error);
}

/* An edit that finds no room is not there, neither in the file nor in what is shown; once there is
 * room the office goes on. */
static void
test_edit (void)
{
  g_autofree char *path = NULL;
  g_autofree char *copy = NULL;
  g_autofree char *large = g_strnfill (64 * BLOCK, 'x');
  g_autoptr (CchSession) session = NULL;
  g_autoptr (CchRecord) plan = NULL;
  g_autoptr (GError) error = NULL;
  CchOffice *office;
  g_autoptr (CchEdit) edit = NULL;

  if (!has_disk ())
    return;
  path = on_disk ("xã.caicach");
  copy = on_disk ("bản sao.caicach");
  cch_test_office_found (path, "two-level-2025", "xa", "Ủy ban nhân dân xã Ví Dụ", "Ví Dụ");
  session = cch_test_office_open (path);
  office = cch_session_get_office (session);
  edit = cch_edit_begin (office, "Add", &error);
  plan = g_object_ref (
      cch_edit_create (edit, &cch_plan_kind, "title", "cũ", "year", (gint64) 2026, NULL));
  g_assert_true (cch_edit_commit (edit, &error));
  g_assert_no_error (error);

  for (guint n_left = 0; n_left < 12; n_left += 4)
    {
      fill (n_left);
      g_assert_false (set_name (office, plan, large, &error));
      assert_told (error, "xã.caicach");
      g_clear_error (&error);
      g_assert_cmpstr (CCH_PLAN (plan)->title, ==, "cũ");
      g_assert_false (cch_copy_database (cch_office_get_database (office), copy, CCH_REPLACE_NEVER,
                                         NULL, NULL, NULL, &error));
      assert_told (error, "caicach");
      g_clear_error (&error);
      g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
    }
  empty ();
  g_assert_true (set_name (office, plan, "mới", &error));
  g_assert_no_error (error);
  g_assert_cmpstr (CCH_PLAN (plan)->title, ==, "mới");
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  mount_disk ();

  g_test_add_func ("/session/full-disk/pdf", test_pdf);
  g_test_add_func ("/session/full-disk/pictures", test_pictures);
  g_test_add_func ("/session/full-disk/new-office", test_new_office);
  g_test_add_func ("/session/full-disk/edit", test_edit);
  status = g_test_run ();
  if (disk != NULL)
    {
      umount2 (disk, MNT_DETACH);
      cch_test_folder_remove (disk);
      g_free (disk);
    }
  return status;
}
