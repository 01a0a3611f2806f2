/* Whole files on the disk: synced, renamed into place, removed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "store/cch-durable.h"

#include "base/cch-system-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

#define BLOCK_SIZE (256 * 1024)

static gboolean
sync_path (const char *path, int flags, GError **error)
{
  int file = g_open (path, flags | O_CLOEXEC, 0);
  int failure = 0;

  if (file < 0 || fsync (file) != 0)
    failure = errno;
  if (file >= 0)
    g_close (file, NULL);
  if (failure != 0)
    cch_system_error_set (error, failure, path);
  return failure == 0;
}

static int
rename_new (const char *from, const char *to)
{
  if (renameat2 (AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0)
    return 0;
  if (errno != EINVAL && errno != ENOSYS)
    return errno;

  /* A file system without that flag has hard links at least, which never replace anything. */
  if (link (from, to) != 0)
    return errno;
  g_unlink (from);
  return 0;
}

/**
 * cch_durable_rename:
 * @from: a finished file that nobody has open, in the same folder as @to
 *
 * After this, a power failure finds either the old state or the new, whole.
 */
gboolean
cch_durable_rename (const char *from, const char *to, CchReplace replace, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (to);
  int failure;

  if (!sync_path (from, O_RDONLY, error))
    return FALSE;

  if (replace == CCH_REPLACE_EXISTING)
    failure = g_rename (from, to) == 0 ? 0 : errno;
  else
    failure = rename_new (from, to);

  if (failure != 0)
    {
      cch_system_error_set (error, failure, to);
      return FALSE;
    }
  return sync_path (folder, O_RDONLY | O_DIRECTORY, error);
}

static int
write_all (int file, const char *data, gssize length)
{
  while (length > 0)
    {
      gssize written = write (file, data, (gsize) length);

      if (written < 0 && errno != EINTR)
        return errno;
      if (written > 0)
        {
          data += written;
          length -= written;
        }
    }
  return 0;
}

/* Returns: 0, or an errno; @target_failed says on which side. */
static int
copy_bytes (int source, int target, gboolean *target_failed)
{
  g_autofree char *block = g_malloc (BLOCK_SIZE);
  gssize length;

  while ((length = read (source, block, BLOCK_SIZE)) != 0)
    {
      int failure;

      if (length < 0 && errno == EINTR)
        continue;
      if (length < 0)
        return errno;

      failure = write_all (target, block, length);
      if (failure != 0)
        {
          *target_failed = TRUE;
          return failure;
        }
    }
  return 0;
}

/**
 * cch_durable_copy:
 * @from: any file, damaged or not, that this process does not have open as a database
 * @to: must not be there yet
 *
 * Copies the bytes as they are.
 */
gboolean
cch_durable_copy (const char *from, const char *to, GError **error)
{
  gboolean target_failed = FALSE;
  int source = g_open (from, O_RDONLY | O_CLOEXEC, 0);
  int target;
  int failure;

  if (source < 0)
    {
      cch_system_error_set (error, errno, from);
      return FALSE;
    }

  target = g_open (to, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (target < 0)
    {
      cch_system_error_set (error, errno, to);
      g_close (source, NULL);
      return FALSE;
    }

  failure = copy_bytes (source, target, &target_failed);
  if (failure == 0 && fsync (target) != 0)
    {
      target_failed = TRUE;
      failure = errno;
    }
  g_close (source, NULL);
  g_close (target, NULL);

  if (failure == 0)
    return TRUE;
  cch_system_error_set (error, failure, target_failed ? to : from);
  g_unlink (to);
  return FALSE;
}

gboolean
cch_durable_make_folder (const char *path, GError **error)
{
  if (g_mkdir_with_parents (path, 0700) == 0)
    return TRUE;
  cch_system_error_set (error, errno, path);
  return FALSE;
}

static void
remove_endings (const char *path, const char *const *endings)
{
  for (guint i = 0; endings[i] != NULL; i++)
    {
      g_autofree char *name = g_strconcat (path, endings[i], NULL);

      g_unlink (name);
    }
}

/**
 * cch_durable_remove_database:
 *
 * Removes a temporary database and what SQLite keeps beside it.
 */
void
cch_durable_remove_database (const char *path)
{
  static const char *const endings[] = { "", "-wal", "-shm", "-journal", NULL };

  remove_endings (path, endings);
}

/**
 * cch_durable_remove_logs:
 *
 * Removes what an earlier file of this name has left. SQLite would apply it to the next one.
 */
void
cch_durable_remove_logs (const char *path)
{
  static const char *const endings[] = { "-wal", "-shm", "-journal", NULL };

  remove_endings (path, endings);
}

/**
 * cch_durable_has_log:
 *
 * Returns: whether somebody has the database open, or ended without closing it
 */
gboolean
cch_durable_has_log (const char *path)
{
  static const char *const endings[] = { "-wal", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *name = g_strconcat (path, endings[i], NULL);

      if (g_file_test (name, G_FILE_TEST_EXISTS))
        return TRUE;
    }
  return FALSE;
}
