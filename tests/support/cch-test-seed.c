/* The real documents that tests may read where they lie beside the source.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "cch-test-seed.h"

/**
 * cch_test_seed_read:
 * @number: what its name begins with, such as "001"
 *
 * Returns: (transfer full) (nullable): its text; %NULL, and the test skips aloud, where it is not
 */
char *
cch_test_seed_read (const char *number)
{
  const char *source = g_getenv ("CCH_SOURCE_DIR");
  g_autofree char *folder = g_build_filename (source, "..", "shared", "seeds", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *entry;

  while (dir != NULL && (entry = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (entry, number))
      {
        g_autofree char *path = g_build_filename (folder, entry, NULL);
        char *text = NULL;

        if (g_file_get_contents (path, &text, NULL, NULL))
          return text;
      }
  g_test_skip ("the seed documents are not here");
  return NULL;
}
