/* Which rows an action touched, read from its changeset.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-kind.h"

#include <sqlite3.h>

G_BEGIN_DECLS

#define CCH_TYPE_CHANGES (cch_changes_get_type ())

/**
 * CchChanges:
 *
 * An immutable summary of a commit, undo or redo: per kind the rows that were touched, and which
 * fields of them.
 */
typedef struct _CchChanges CchChanges;

typedef enum
{
  CCH_CHANGE_INSERT = 1 << 0,
  CCH_CHANGE_UPDATE = 1 << 1,
  CCH_CHANGE_DELETE = 1 << 2,
} CchChangeAct;

typedef struct
{
  gint64 row;
  guint acts;     /* CchChangeAct, more than one when several changesets were read */
  guint64 fields; /* a bit for each field that an update changed */
} CchChange;

GType cch_changes_get_type (void);

CchChanges *cch_changes_new (void);
gboolean cch_changes_add (CchChanges *changes,
                          sqlite3 *handle,
                          gconstpointer changeset,
                          gsize length,
                          GError **error);
CchChanges *cch_changes_ref (CchChanges *changes);
void cch_changes_unref (CchChanges *changes);

guint cch_changes_get_n (CchChanges *changes, const CchKind *kind);
const CchChange *cch_changes_get (CchChanges *changes, const CchKind *kind, guint index);
const CchChange *cch_changes_find (CchChanges *changes, const CchKind *kind, gint64 row);
gboolean cch_changes_touch (CchChanges *changes, const CchKind *kind, guint64 fields);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchChanges, cch_changes_unref)

G_END_DECLS
