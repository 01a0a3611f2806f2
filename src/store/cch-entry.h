/* One entry of the journal, for reading.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define CCH_TYPE_ENTRY (cch_entry_get_type ())

typedef enum
{
  CCH_ENTRY_DO,
  CCH_ENTRY_UNDO,
  CCH_ENTRY_REDO,
  CCH_ENTRY_NOTE,
} CchEntryAct;

typedef enum
{
  CCH_ENTRY_DONE,
  CCH_ENTRY_UNDONE,
  CCH_ENTRY_DROPPED, /* undone, and something else was done instead */
} CchEntryState;

/**
 * CchEntry:
 *
 * A constant copy of one line of the journal, without its changeset.
 */
typedef struct
{
  gint64 id;
  gint64 time;   /* microseconds since 1970 UTC */
  gint64 target; /* what was undone or redone, or 0 */
  guint schema;  /* version of the file when it was written */
  CchEntryAct act;
  CchEntryState state;
  char *person; /* owned */
  char *label;  /* owned */
} CchEntry;

GType cch_entry_get_type (void);
GType cch_entry_act_get_type (void);
GType cch_entry_state_get_type (void);

CchEntry *cch_entry_copy (const CchEntry *entry);
void cch_entry_free (CchEntry *entry);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchEntry, cch_entry_free)

G_END_DECLS
