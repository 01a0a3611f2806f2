/* A copy of an open office file, finished and checked before it has its name.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "store/cch-database.h"
#include "store/cch-durable.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CchCopyProgress:
 * @done: pages copied
 * @total: pages to copy; may grow when the office is edited meanwhile
 */
typedef void (*CchCopyProgress) (guint done, guint total, gpointer data);

gboolean cch_copy_database (CchDatabase *source,
                            const char *target,
                            CchReplace replace,
                            CchCopyProgress progress,
                            gpointer data,
                            GCancellable *cancellable,
                            GError **error);

G_END_DECLS
