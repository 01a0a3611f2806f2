/* Reads one table of a damaged file around its holes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "store/cch-database.h"
#include "store/cch-salvage.h"

G_BEGIN_DECLS

gboolean cch_salvage_table_read (CchSalvageTable *table,
                                 CchDatabase *source,
                                 CchDatabase *target,
                                 GError **error);
gboolean cch_salvage_table_settle_orphans (GPtrArray *tables, CchDatabase *target, GError **error);

G_END_DECLS
