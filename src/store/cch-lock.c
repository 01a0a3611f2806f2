/* The right to write an office file, held by one program at a time.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "store/cch-lock.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "base/cch-system-error.h"
#include "store/cch-durable.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <sys/stat.h>

struct _CchLock
{
  char *path; /* owned: of the lock file, which stands beside the office file */
  int file;   /* owned: the lock lives as long as this is open */
};

/* A holder removes the lock file when it is done; whoever was waiting for that very file must
 * look again. */
static gboolean
is_current (int file, const char *path)
{
  struct stat held, named;

  return fstat (file, &held) == 0 && stat (path, &named) == 0 && held.st_ino == named.st_ino
         && held.st_dev == named.st_dev;
}

/* Returns: 0 and the open file, or an errno */
static int
take_file (const char *path, int *file)
{
  int failure;

  for (;;)
    {
      *file = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
      if (*file < 0)
        return errno;

      failure = flock (*file, LOCK_EX | LOCK_NB) == 0 ? 0 : errno;
      if (failure == 0 && is_current (*file, path))
        return 0;

      g_close (*file, NULL);
      if (failure != 0)
        return failure;
    }
}

/**
 * cch_lock_take:
 * @path: of the office file; it need not be there yet
 *
 * Returns: (transfer full): the lock, or %NULL with CCH_ERROR_BUSY when another program has it
 */
CchLock *
cch_lock_take (const char *path, GError **error)
{
  g_autofree char *lock_path = g_strconcat (path, "-lock", NULL);
  CchLock *lock;
  int file;
  int failure = take_file (lock_path, &file);

  if (failure == EWOULDBLOCK)
    {
      g_autofree char *place = g_filename_display_name (path);

      g_set_error (
          error, CCH_ERROR, CCH_ERROR_BUSY,
          _ ("%s: another program is using this office file. Close it there and try again"), place);
      return NULL;
    }
  if (failure != 0)
    {
      cch_system_error_set (error, failure, path);
      return NULL;
    }

  lock = g_new0 (CchLock, 1);
  lock->path = g_steal_pointer (&lock_path);
  lock->file = file;
  return lock;
}

void
cch_lock_release (CchLock *lock)
{
  g_unlink (lock->path);
  g_close (lock->file, NULL);
  g_free (lock->path);
  g_free (lock);
}
