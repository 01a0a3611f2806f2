/* Whole files on the disk: synced, renamed into place, removed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  CCH_REPLACE_NEVER,
  CCH_REPLACE_EXISTING,
} CchReplace;

gboolean cch_durable_rename (const char *from, const char *to, CchReplace replace, GError **error);
gboolean cch_durable_copy (const char *from, const char *to, GError **error);
gboolean cch_durable_make_folder (const char *path, GError **error);
void cch_durable_remove_database (const char *path);
void cch_durable_remove_logs (const char *path);
gboolean cch_durable_has_log (const char *path);

G_END_DECLS
