/* What has changed in one plan between two moments, in words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-record.h"
#include "store/cch-database.h"

G_BEGIN_DECLS

/* A moment is an entry of the journal, see cch_journal_find_moment(). */

GBytes *cch_difference_combine (CchDatabase *database, gint64 from, gint64 until, GError **error);
GPtrArray *cch_difference_list (CchDatabase *database,
                                const CchKind *kind,
                                gint64 row,
                                gint64 from,
                                gint64 until,
                                GError **error);

G_END_DECLS
