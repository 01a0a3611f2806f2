/* One entry of the journal, for reading.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "store/cch-entry.h"

G_DEFINE_ENUM_TYPE (CchEntryAct,
                    cch_entry_act,
                    G_DEFINE_ENUM_VALUE (CCH_ENTRY_DO, "do"),
                    G_DEFINE_ENUM_VALUE (CCH_ENTRY_UNDO, "undo"),
                    G_DEFINE_ENUM_VALUE (CCH_ENTRY_REDO, "redo"),
                    G_DEFINE_ENUM_VALUE (CCH_ENTRY_NOTE, "note"))

G_DEFINE_ENUM_TYPE (CchEntryState,
                    cch_entry_state,
                    G_DEFINE_ENUM_VALUE (CCH_ENTRY_DONE, "done"),
                    G_DEFINE_ENUM_VALUE (CCH_ENTRY_UNDONE, "undone"),
                    G_DEFINE_ENUM_VALUE (CCH_ENTRY_DROPPED, "dropped"))

G_DEFINE_BOXED_TYPE (CchEntry, cch_entry, cch_entry_copy, cch_entry_free)

CchEntry *
cch_entry_copy (const CchEntry *entry)
{
  CchEntry *copy = g_memdup2 (entry, sizeof *entry);

  copy->person = g_strdup (entry->person);
  copy->label = g_strdup (entry->label);
  return copy;
}

void
cch_entry_free (CchEntry *entry)
{
  g_free (entry->person);
  g_free (entry->label);
  g_free (entry);
}
