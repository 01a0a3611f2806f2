/* The bytes of a file that a person names, with limits and words for people.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* More than any table, pack or list of days that an office keeps. */
#define CCH_FILE_BYTES_MAXIMUM (64 * 1024 * 1024)

GBytes *cch_file_bytes_read (const char *path, GError **error);

G_END_DECLS
