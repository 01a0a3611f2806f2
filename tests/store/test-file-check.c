/* A corpus of files that are not what they should be, each with its words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-error.h"
#include "store-fixture.h"
#include "store/cch-file-check.h"
#include "store/cch-lock.h"
#include "store/cch-migration.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define FINE (-1)

static void
make_office (const char *path)
{
  g_autoptr (GPtrArray) migrations = store_make_migrations (NULL);
  g_autoptr (CchDatabase) database = store_open (path, CCH_DATABASE_CREATE);
  g_autoptr (GError) error = NULL;

  cch_migrations_apply (migrations, database, 0, &error);
  g_assert_no_error (error);
  store_run (database, "INSERT INTO agency VALUES (1, 'UBND huyện');"
                       "WITH n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 300)"
                       " INSERT INTO task SELECT i, 1, NULL, randomblob (400) FROM n");
}

static void
patch (const char *path, gsize at, gconstpointer data, gsize length)
{
  g_autoptr (GBytes) bytes = store_read_file (path);
  gsize size;
  guint8 *contents = g_bytes_unref_to_data (g_steal_pointer (&bytes), &size);

  g_assert_cmpuint (at + length, <=, size);
  memcpy (contents + at, data, length);
  store_write_file (path, contents, size);
  g_free (contents);
}

static void
make_good (const char *path)
{
  make_office (path);
}

static void
make_nothing (const char *path)
{
}

static void
make_directory (const char *path)
{
  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
}

static void
make_pipe (const char *path)
{
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
}

static void
make_device (const char *path)
{
  g_assert_cmpint (symlink ("/dev/zero", path), ==, 0);
}

static void
make_empty (const char *path)
{
  store_write_file (path, "", 0);
}

static void
make_loop (const char *path)
{
  g_autofree char *other = g_strconcat (path, "2", NULL);

  g_assert_cmpint (symlink (other, path), ==, 0);
  g_assert_cmpint (symlink (path, other), ==, 0);
}

static void
make_link (const char *path)
{
  g_autofree char *other = g_strconcat (path, "2", NULL);

  make_office (other);
  g_assert_cmpint (symlink (other, path), ==, 0);
}

static void
make_text (const char *path)
{
  store_write_file (path, "Kế hoạch cải cách hành chính", strlen ("Kế hoạch cải cách hành chính"));
}

static void
make_one_byte (const char *path)
{
  store_write_file (path, "x", 1);
}

static void
make_zip (const char *path)
{
  store_write_file (path, "PK\003\004mimetype", 12);
}

static void
make_pdf (const char *path)
{
  store_write_file (path, "%PDF-1.5\n", 9);
}

static void
make_word (const char *path)
{
  store_write_file (path, "\320\317\021\340\241\261\032\341", 8);
}

static void
make_xml (const char *path)
{
  store_write_file (path, "<?xml version=\"1.0\"?><a/>", 25);
}

static void
make_gzip (const char *path)
{
  store_write_file (path, "\037\213\010\000\000", 5);
}

static void
make_scrambled (const char *path)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  guint8 bytes[20000];

  for (guint i = 0; i < sizeof bytes; i++)
    bytes[i] = (guint8) g_rand_int_range (random, 0, 256);
  store_write_file (path, bytes, sizeof bytes);
}

static void
make_foreign (const char *path)
{
  make_office (path);
  patch (path, 68, "\0\0\0\1", 4);
}

static void
make_truncated (const char *path)
{
  make_office (path);
  g_assert_cmpint (truncate (path, 20000), ==, 0);
}

static void
make_stump (const char *path)
{
  make_office (path);
  g_assert_cmpint (truncate (path, 60), ==, 0);
}

static void
make_newer (const char *path)
{
  make_office (path);
  patch (path, 60, "\0\0\0\11", 4);
}

static void
make_newer_format (const char *path)
{
  make_office (path);
  patch (path, 18, "\3\3", 2);
}

static void
make_unfinished (const char *path)
{
  make_office (path);
  patch (path, 60, "\0\0\0\0", 4);
}

static void
make_trigger (const char *path)
{
  make_office (path);
  {
    g_autoptr (CchDatabase) database = store_open (path, CCH_DATABASE_WRITE);

    store_run (database, "CREATE TRIGGER quiet AFTER INSERT ON task"
                         " BEGIN UPDATE agency SET name = 'x'; END");
  }
}

static void
make_view (const char *path)
{
  make_office (path);
  {
    g_autoptr (CchDatabase) database = store_open (path, CCH_DATABASE_WRITE);

    store_run (database, "ALTER TABLE agency RENAME TO real_agency;"
                         "CREATE VIEW agency AS SELECT * FROM real_agency");
  }
}

static void
make_bad_page_size (const char *path)
{
  make_office (path);
  patch (path, 16, "\3\1", 2);
}

static void
make_utf16 (const char *path)
{
  make_office (path);
  patch (path, 56, "\0\0\0\2", 4);
}

static void
make_hole (const char *path)
{
  static const guint8 hole[4096] = { 0xff, 0xff, 0xff };

  make_office (path);
  patch (path, 5 * 4096, hole, sizeof hole);
}

static void
make_bad_schema (const char *path)
{
  static const guint8 hole[2000] = { 0xaa, 0xaa };

  make_office (path);
  patch (path, 2096, hole, sizeof hole);
}

static void
make_orphan (const char *path)
{
  make_office (path);
  {
    g_autoptr (CchDatabase) database = store_open (path, CCH_DATABASE_WRITE);

    store_run (database, "PRAGMA foreign_keys = OFF; DELETE FROM agency");
  }
}

static const struct
{
  const char *name;
  void (*make) (const char *path);
  int code;
  const char *words;
} corpus[] = {
  { "good", make_good, FINE, NULL },
  { "link to a good one", make_link, FINE, NULL },
  { "missing", make_nothing, CCH_ERROR_UNREADABLE, "there is no such file" },
  { "directory", make_directory, CCH_ERROR_UNREADABLE, "this is a folder" },
  { "pipe", make_pipe, CCH_ERROR_UNREADABLE, "a device or a pipe" },
  { "device", make_device, CCH_ERROR_UNREADABLE, "a device or a pipe" },
  { "empty", make_empty, CCH_ERROR_DAMAGED, "the file is empty" },
  { "loop of links", make_loop, CCH_ERROR_UNREADABLE, "lead in a circle" },
  { "text", make_text, CCH_ERROR_FOREIGN, "this is not an office file" },
  { "one byte", make_one_byte, CCH_ERROR_FOREIGN, "this is not an office file" },
  { "zip", make_zip, CCH_ERROR_FOREIGN, "ZIP, Word, Excel or ODF" },
  { "pdf", make_pdf, CCH_ERROR_FOREIGN, "this is a PDF" },
  { "old word", make_word, CCH_ERROR_FOREIGN, "old Word or Excel" },
  { "xml", make_xml, CCH_ERROR_FOREIGN, "this is an XML file" },
  { "gzip", make_gzip, CCH_ERROR_FOREIGN, "compressed" },
  { "scrambled", make_scrambled, CCH_ERROR_FOREIGN, "encrypted" },
  { "foreign", make_foreign, CCH_ERROR_FOREIGN, "belongs to another program" },
  { "truncated", make_truncated, CCH_ERROR_DAMAGED, "the end of the file is missing" },
  { "stump", make_stump, CCH_ERROR_DAMAGED, "only the first bytes" },
  { "newer", make_newer, CCH_ERROR_NEWER, "schema 9; this program knows up to 1" },
  { "newer format", make_newer_format, CCH_ERROR_NEWER, "newer version" },
  { "unfinished", make_unfinished, CCH_ERROR_DAMAGED, "never finished" },
  { "hostile trigger", make_trigger, CCH_ERROR_FOREIGN, "built differently" },
  { "hostile view", make_view, CCH_ERROR_FOREIGN, "built differently" },
  { "page size", make_bad_page_size, CCH_ERROR_DAMAGED, "beginning of the file is destroyed" },
  { "encoding", make_utf16, CCH_ERROR_DAMAGED, "beginning of the file is destroyed" },
  { "hole", make_hole, CCH_ERROR_DAMAGED, "the file is damaged" },
  { "schema page", make_bad_schema, CCH_ERROR_DAMAGED, "damaged" },
  { "orphan rows", make_orphan, CCH_ERROR_DAMAGED, "not there" },
};

static void
test_corpus (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) migrations = store_make_migrations (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (corpus); i++)
    {
      g_autofree char *path = store_fixture_name (fixture, corpus[i].name);
      g_autoptr (GError) error = NULL;
      gboolean fine;

      g_test_message ("%s", corpus[i].name);
      corpus[i].make (path);
      fine = cch_file_check (path, migrations, CCH_FILE_CHECK_ALL, NULL, &error);

      if (corpus[i].code == FINE)
        {
          g_assert_no_error (error);
          g_assert_true (fine);
          continue;
        }
      g_assert_error (error, CCH_ERROR, corpus[i].code);
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, corpus[i].words));
      g_assert_nonnull (strstr (error->message, path));
    }
}

/* Looking at a file leaves no trace beside it. */
static void
test_leaves_nothing (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) migrations = store_make_migrations (NULL);
  g_autoptr (GDir) directory = NULL;
  guint files = 0;

  make_office (fixture->path);
  g_assert_true (cch_file_check (fixture->path, migrations, CCH_FILE_CHECK_ALL, NULL, NULL));
  directory = g_dir_open (fixture->folder, 0, NULL);
  while (g_dir_read_name (directory) != NULL)
    files++;
  g_assert_cmpuint (files, ==, 1);
}

/* Reading the header of a file that this process has open must not cost it its locks. */
static void
test_keeps_locks (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) migrations = store_make_migrations (NULL);
  g_autoptr (CchDatabase) database = NULL;
  g_autofree char *table = NULL;
  g_autofree char *inode = NULL;
  struct stat status;

  make_office (fixture->path);
  database = store_open (fixture->path, CCH_DATABASE_WRITE);
  store_query (database, "SELECT count (*) FROM task");
  g_assert_true (cch_file_check (fixture->path, migrations, CCH_FILE_CHECK_NONE, NULL, NULL));

  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  if (!g_file_get_contents ("/proc/locks", &table, NULL, NULL))
    {
      g_test_skip ("no /proc/locks here");
      return;
    }
  inode = g_strdup_printf (":%lu ", (gulong) status.st_ino);
  g_assert_nonnull (strstr (table, inode));
}

static int
pretend_statfs (const char *path, struct statfs *result)
{
  static const struct
  {
    const char *word;
    guint32 magic;
  } answers[] = {
    { "/nfs/", 0x6969 },      { "/cifs/", 0xff534d42 }, { "/smb/", 0xfe534d42 },
    { "/fuse-", 0x65735546 }, { "/ext4/", 0xef53 },     { "/9p/", 0x01021997 },
  };

  memset (result, 0, sizeof *result);
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    if (strstr (path, answers[i].word) != NULL)
      {
        result->f_type = answers[i].magic;
        return 0;
      }
  errno = ENOENT;
  return -1;
}

static void
test_networks (StoreFixture *fixture, gconstpointer data)
{
  static const char mounts[] = "1 0 8:1 / / rw - ext4 /dev/sda1 rw\n"
                               "2 1 0:5 / /fuse-ssh rw shared:1 - fuse.sshfs a@b: rw\n"
                               "3 1 0:6 / /fuse-usb rw - fuseblk /dev/sdb1 rw\n"
                               "4 1 0:7 / /fuse-usb/with\\040space rw - fuse.rclone r: rw\n"
                               "5 1 0:8 / /fuse-doc rw - fuse.portal portal rw\n"
                               "broken line\n";
  static const struct
  {
    const char *path;
    const char *network;
  } cases[] = {
    { "/ext4/a", NULL },         { "/nfs/a", "NFS" },
    { "/cifs/a", "CIFS" },       { "/smb/a", "SMB" },
    { "/9p/a", "9P" },           { "/fuse-ssh/a", "sshfs" },
    { "/fuse-usb/a", NULL },     { "/fuse-usb/with space/a", "rclone" },
    { "/fuse-doc/a", "portal" }, { "/fuse-unknown/a", "ext4" },
    { "/nowhere/a", NULL },
  };
  g_autofree char *table = store_fixture_name (fixture, "mountinfo");
  CchFileSystemProbe probe = { pretend_statfs, table };

  store_write_file (table, mounts, strlen (mounts));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *network = cch_file_system_find_network (&probe, cases[i].path);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].path);
      g_assert_cmpstr (network, ==, cases[i].network);
      g_assert_cmpint (cch_file_system_require_local (&probe, cases[i].path, &error), ==,
                       cases[i].network == NULL);
      if (cases[i].network != NULL)
        g_assert_error (error, CCH_ERROR, CCH_ERROR_REFUSED);
    }
}

static int
always_nfs (const char *path, struct statfs *result)
{
  memset (result, 0, sizeof *result);
  result->f_type = 0x6969;
  return 0;
}

static void
test_network_office (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) migrations = store_make_migrations (NULL);
  const CchFileSystemProbe probe = { always_nfs, "/nowhere" };
  g_autoptr (GError) error = NULL;

  make_office (fixture->path);
  g_assert_false (cch_file_check (fixture->path, migrations, CCH_FILE_CHECK_LOCAL, &probe, &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "NFS"));
  g_assert_nonnull (strstr (error->message, "submission packages"));
}

static void
test_lock (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CchLock) first = cch_lock_take (fixture->path, &error);
  g_autofree char *name = g_strconcat (fixture->path, "-lock", NULL);
  g_autofree char *missing = store_fixture_name (fixture, "no/folder.caicach");

  g_assert_no_error (error);
  g_assert_null (cch_lock_take (fixture->path, &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_BUSY);
  g_clear_error (&error);

  g_clear_pointer (&first, cch_lock_release);
  g_assert_false (g_file_test (name, G_FILE_TEST_EXISTS));
  first = cch_lock_take (fixture->path, &error);
  g_assert_no_error (error);

  g_assert_null (cch_lock_take (missing, &error));
  g_assert_error (error, CCH_ERROR, CCH_ERROR_UNREADABLE);
}

#define ADD(name, function)                                                                        \
  g_test_add ("/store/file-check/" name, StoreFixture, NULL, store_fixture_set_up, function,       \
              store_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("corpus", test_corpus);
  ADD ("leaves-nothing", test_leaves_nothing);
  ADD ("keeps-locks", test_keeps_locks);
  ADD ("networks", test_networks);
  ADD ("network-office", test_network_office);
  ADD ("lock", test_lock);
  return g_test_run ();
}
