/* What SQLite says, in words for people and codes for programs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

void cch_sqlite_set_error (GError **error, sqlite3 *handle, int result, const char *path);
void cch_sqlite_set_error_full (GError **error,
                                int result,
                                int system_error,
                                const char *detail,
                                const char *path);

G_END_DECLS
