/* The bytes of a file that a person names, with limits and words for people.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-file-bytes.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"
#include "base/cch-system-error.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define STEP (64 * 1024)

static gboolean
refuse (GError **error, CchError code, const char *path, const char *words)
{
  g_autofree char *place = g_filename_display_name (path);

  g_set_error (error, CCH_ERROR, code, "%s: %s", place, words);
  return FALSE;
}

/* Nobody writes here, so a missing right is no closed door but an unreadable file. */
static void
set_unreadable (GError **error, int system_error, const char *path)
{
  if (system_error == EACCES || system_error == EPERM)
    refuse (error, CCH_ERROR_UNREADABLE, path,
            _ ("you have no right to read this file. Ask whoever owns it"));
  else
    cch_system_error_set (error, system_error, path);
}

/* A device may never end; what a shell puts together, "<(…)", is a pipe and welcome. */
static gboolean
check_kind (int file, const char *path, GError **error)
{
  struct stat status;

  if (fstat (file, &status) != 0)
    {
      cch_system_error_set (error, errno, path);
      return FALSE;
    }
  if (S_ISDIR (status.st_mode))
    return refuse (error, CCH_ERROR_UNREADABLE, path, _ ("this is a folder. Choose a file in it"));
  if (!S_ISREG (status.st_mode) && !S_ISFIFO (status.st_mode))
    return refuse (error, CCH_ERROR_UNREADABLE, path,
                   _ ("this is not a file but a device. Choose a file"));
  return TRUE;
}

static gboolean
read_all (int file, GByteArray *bytes, const char *path, GError **error)
{
  g_autofree guint8 *step = g_malloc (STEP);
  gssize n;

  while ((n = read (file, step, STEP)) != 0)
    {
      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        {
          cch_system_error_set (error, errno, path);
          return FALSE;
        }
      if (bytes->len + (gsize) n > CCH_FILE_BYTES_MAXIMUM)
        return refuse (error, CCH_ERROR_LIMIT, path,
                       _ ("the file is larger than 64 MB. Choose the right file, or split it"));
      g_byte_array_append (bytes, step, (guint) n);
    }
  return TRUE;
}

/**
 * cch_file_bytes_read:
 *
 * Returns: (transfer full): errors name the file and say what to do
 */
GBytes *
cch_file_bytes_read (const char *path, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  int file = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  gboolean read;

  if (file < 0)
    {
      set_unreadable (error, errno, *path != '\0' ? path : "“”");
      return NULL;
    }
  read = check_kind (file, path, error) && read_all (file, bytes, path, error);
  close (file);
  return read ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}
