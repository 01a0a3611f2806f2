/* A file that appears whole or not at all, and leaves the old one until then.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-new-file.h"

#include "base/cch-system-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

struct _CchNewFile
{
  char *path;
  char *temporary; /* NULL once the file has its name */
  int fd;          /* -1 once everything is written */
};

/* A folder, a device or a pipe must not be replaced by a file. Returns: 0, or what is wrong */
static int
check_place (const char *path)
{
  GStatBuf status;

  if (g_stat (path, &status) != 0 || S_ISREG (status.st_mode))
    return 0;
  return S_ISDIR (status.st_mode) ? EISDIR : EEXIST;
}

/**
 * cch_new_file_open:
 *
 * Returns: (transfer full) (nullable)
 */
CchNewFile *
cch_new_file_open (const char *path, GError **error)
{
  g_autofree char *temporary = g_strconcat (path, ".XXXXXX", NULL);
  int failure = check_place (path);
  int fd = failure == 0 ? g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0666) : -1;
  CchNewFile *file;

  if (fd < 0)
    {
      cch_system_error_set (error, failure != 0 ? failure : errno, path);
      return NULL;
    }
  file = g_new0 (CchNewFile, 1);
  file->path = g_strdup (path);
  file->temporary = g_steal_pointer (&temporary);
  file->fd = fd;
  return file;
}

void
cch_new_file_free (CchNewFile *file)
{
  if (file->fd >= 0)
    close (file->fd);
  if (file->temporary != NULL)
    g_unlink (file->temporary);
  g_free (file->temporary);
  g_free (file->path);
  g_free (file);
}

/* Returns: for reading and writing, until the file is finished */
int
cch_new_file_get_fd (const CchNewFile *file)
{
  return file->fd;
}

const char *
cch_new_file_get_path (const CchNewFile *file)
{
  return file->path;
}

/* Returns: (nullable): where it is until it is committed, for who can write to names alone */
const char *
cch_new_file_get_temporary (const CchNewFile *file)
{
  return file->temporary;
}

gboolean
cch_new_file_write (CchNewFile *file, const void *bytes, gsize length, GError **error)
{
  gsize done = 0;

  while (done < length)
    {
      gssize written = write (file->fd, (const char *) bytes + done, length - done);

      if (written < 0 && errno != EINTR)
        {
          cch_system_error_set (error, errno, file->path);
          return FALSE;
        }
      done += written > 0 ? (gsize) written : 0;
    }
  return TRUE;
}

/* Brings every byte to the disk; some full disks say so only now. */
gboolean
cch_new_file_finish (CchNewFile *file, GError **error)
{
  int failure = fsync (file->fd) != 0 ? errno : 0;

  if (close (file->fd) != 0 && failure == 0)
    failure = errno;
  file->fd = -1;
  if (failure != 0)
    cch_system_error_set (error, failure, file->path);
  return failure == 0;
}

/* Gives a finished file its name, over whatever stood there. */
gboolean
cch_new_file_commit (CchNewFile *file, GError **error)
{
  if (g_rename (file->temporary, file->path) != 0)
    {
      cch_system_error_set (error, errno, file->path);
      return FALSE;
    }
  g_clear_pointer (&file->temporary, g_free);
  return TRUE;
}
