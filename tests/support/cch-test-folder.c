/* A folder of a test's own, which goes away with all that is in it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-test-folder.h"

#include <glib/gstdio.h>

/**
 * cch_test_folder_new:
 *
 * Returns: (transfer full): path of a new empty folder
 */
char *
cch_test_folder_new (void)
{
  g_autoptr (GError) error = NULL;
  char *path = g_dir_make_tmp ("cch-test-XXXXXX", &error);

  g_assert_no_error (error);
  return path;
}

static gboolean
is_real_folder (const char *path)
{
  return g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK);
}

/**
 * cch_test_folder_remove:
 *
 * Removes the folder and everything in it; links are removed, not followed.
 */
void
cch_test_folder_remove (const char *path)
{
  g_autoptr (GDir) directory = g_dir_open (path, 0, NULL);
  const char *name;

  while (directory != NULL && (name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (is_real_folder (child))
        cch_test_folder_remove (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}
