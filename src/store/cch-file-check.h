/* Looks at a file before it is opened, and says in plain words what is wrong with it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "store/cch-file-system.h"

G_BEGIN_DECLS

/**
 * CchFileCheckFlags:
 * @CCH_FILE_CHECK_LOCAL: the file will be open for long; refuse a network
 * @CCH_FILE_CHECK_SCHEMA: compare its tables with what the migrations make
 * @CCH_FILE_CHECK_PAGES: read every page (a second for 100 MB)
 */
typedef enum
{
  CCH_FILE_CHECK_NONE = 0,
  CCH_FILE_CHECK_LOCAL = 1 << 0,
  CCH_FILE_CHECK_SCHEMA = 1 << 1,
  CCH_FILE_CHECK_PAGES = 1 << 2,
  CCH_FILE_CHECK_ALL = CCH_FILE_CHECK_LOCAL | CCH_FILE_CHECK_SCHEMA | CCH_FILE_CHECK_PAGES,
} CchFileCheckFlags;

gboolean cch_file_check (const char *path,
                         GPtrArray *migrations,
                         CchFileCheckFlags flags,
                         const CchFileSystemProbe *probe,
                         GError **error);

G_END_DECLS
