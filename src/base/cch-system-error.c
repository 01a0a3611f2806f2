/* What the system says about a file, in words for people.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "base/cch-system-error.h"

#include "base/cch-error.h"
#include "base/cch-i18n.h"

#include <errno.h>

static const struct
{
  int system_error;
  CchError code;
  const char *words;
} mappings[] = {
  { ENOENT, CCH_ERROR_UNREADABLE, N_ ("there is no such file or folder. Check the name") },
  { ENOTDIR, CCH_ERROR_UNREADABLE, N_ ("there is no such file or folder. Check the name") },
  { ENAMETOOLONG, CCH_ERROR_UNREADABLE, N_ ("the name is too long. Choose a shorter one") },
  { ELOOP, CCH_ERROR_UNREADABLE,
    N_ ("the links lead in a circle. Choose the file itself and not a link to it") },
  { EACCES, CCH_ERROR_READ_ONLY,
    N_ ("you have no right to this file or folder. Choose another folder, or ask the person who "
        "looks after the computer") },
  { EPERM, CCH_ERROR_READ_ONLY,
    N_ ("you have no right to this file or folder. Choose another folder, or ask the person who "
        "looks after the computer") },
  { EROFS, CCH_ERROR_READ_ONLY, N_ ("the disk may only be read. Choose another folder") },
  { ENOSPC, CCH_ERROR_NO_SPACE,
    N_ ("the disk is full; nothing was changed. Free some space and try again") },
  { EDQUOT, CCH_ERROR_NO_SPACE,
    N_ ("the disk is full; nothing was changed. Free some space and try again") },
  { EFBIG, CCH_ERROR_NO_SPACE,
    N_ ("the file is larger than the disk allows; nothing was changed. Choose another disk") },
  { EISDIR, CCH_ERROR_UNREADABLE, N_ ("this is a folder. Choose another name") },
  { EEXIST, CCH_ERROR_REFUSED, N_ ("there is such a file already. Choose another name") },
};

/**
 * cch_system_error_set:
 * @system_error: errno of a call on @path
 */
void
cch_system_error_set (GError **error, int system_error, const char *path)
{
  g_autofree char *place = g_filename_display_name (path);

  for (guint i = 0; i < G_N_ELEMENTS (mappings); i++)
    if (mappings[i].system_error == system_error)
      {
        g_set_error (error, CCH_ERROR, mappings[i].code, "%s: %s", place, _ (mappings[i].words));
        return;
      }

  g_set_error (error, CCH_ERROR, CCH_ERROR_IO,
               _ ("%s: the disk reports a failure (%s); nothing was changed. Check the disk, "
                  "then try again"),
               place, g_strerror (system_error));
}
