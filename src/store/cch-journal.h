/* The journal of an office file: its entries, and applying what they hold.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "store/cch-database.h"
#include "store/cch-entry.h"

G_BEGIN_DECLS

/* Everything here belongs inside a transaction of the caller, who then tells the living objects;
 * programs use store/cch-edit.h and store/cch-office.h. */

gint64 cch_journal_add (CchDatabase *database,
                        CchEntryAct act,
                        gint64 target,
                        const char *person,
                        const char *label,
                        GBytes *changeset,
                        GError **error);
gboolean cch_journal_extend (CchDatabase *database,
                             gint64 id,
                             const char *label,
                             GBytes *changeset,
                             GError **error);
gboolean
cch_journal_set_state (CchDatabase *database, gint64 id, CchEntryState state, GError **error);
gboolean cch_journal_drop_undone (CchDatabase *database, GError **error);

gboolean cch_journal_find_undo (CchDatabase *database, CchEntry **entry, GError **error);
gboolean cch_journal_find_redo (CchDatabase *database, CchEntry **entry, GError **error);
gint64 cch_journal_get_last (CchDatabase *database, GError **error);
gint64 cch_journal_find_moment (CchDatabase *database, gint64 time, GError **error);
GPtrArray *cch_journal_list (CchDatabase *database, gint64 before, guint limit, GError **error);

char *cch_journal_make_table (CchDatabase *database, GError **error);

GBytes *cch_journal_load (CchDatabase *database, gint64 id, gboolean inverted, GError **error);
GBytes *cch_journal_invert (GBytes *changeset, GError **error);
GBytes *cch_journal_combine (GBytes *first, GBytes *second, GError **error);
gboolean cch_journal_apply (CchDatabase *database, GBytes *changeset, GError **error);
gboolean cch_journal_rewind (CchDatabase *database, gint64 until, GError **error);

G_END_DECLS
