/* The office as it was at a moment, as a file of its own.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-session.h"

G_BEGIN_DECLS

gboolean cch_past_write_entry (CchDatabase *database,
                               gint64 entry,
                               const char *target,
                               GCancellable *cancellable,
                               GError **error);
gboolean
cch_past_write (CchSession *session, GDateTime *moment, const char *target, GError **error);

G_END_DECLS
