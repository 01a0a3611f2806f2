/* Saves what can still be read of a damaged office file into a new one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CchSalvageTable:
 * @saved: rows in the new file
 * @refused: rows that were read but break a rule of the new file
 * @gaps: places where rows could not be read
 */
typedef struct
{
  char *name; /* owned */
  guint saved;
  guint refused;
  guint gaps;
} CchSalvageTable;

void cch_salvage_table_free (CchSalvageTable *table);

GPtrArray *cch_salvage_file (const char *damaged,
                             const char *target,
                             GPtrArray *migrations,
                             GCancellable *cancellable,
                             GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchSalvageTable, cch_salvage_table_free)

G_END_DECLS
