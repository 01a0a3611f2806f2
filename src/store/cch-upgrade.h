/* Brings the live office file to the newest schema, by way of a copy.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean
cch_upgrade_is_needed (const char *path, GPtrArray *migrations, gboolean *needed, GError **error);
gboolean cch_upgrade_file (const char *path,
                           GPtrArray *migrations,
                           GDateTime *now,
                           GCancellable *cancellable,
                           GError **error);

G_END_DECLS
