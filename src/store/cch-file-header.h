/* The first bytes of a file: whose it is, and which version made it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CCH_FILE_HEADER_SAMPLE 1024

/**
 * CchFileHeader:
 * @format: 1 or 2; more means a newer SQLite
 * @page_count: 0 when the header does not know it
 * @version: the last migration of ours
 */
typedef struct
{
  guint8 bytes[CCH_FILE_HEADER_SAMPLE];
  gsize length;
  gboolean is_sqlite;
  guint page_size;
  guint format;
  guint page_count;
  guint encoding;
  guint32 application_id;
  guint version;
} CchFileHeader;

gboolean cch_file_header_read (const char *path, CchFileHeader *header, GError **error);
gboolean
cch_file_header_require_ours (const CchFileHeader *header, const char *path, GError **error);

G_END_DECLS
