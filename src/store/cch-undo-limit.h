/* Where undoing ends, and why.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "store/cch-database.h"
#include "store/cch-entry.h"

G_BEGIN_DECLS

gboolean
cch_undo_limit_find (CchDatabase *database, const CchEntry *entry, char **reason, GError **error);

G_END_DECLS
