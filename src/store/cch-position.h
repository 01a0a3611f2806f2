/* The order of records within their owner: places with gaps, so that a move changes one row.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-record.h"
#include "store/cch-database.h"

G_BEGIN_DECLS

/* Between neighbours that were added at the end. */
#define CCH_POSITION_GAP (1 << 20)

gboolean cch_position_give (CchDatabase *database, CchRecord *draft, GError **error);
gboolean
cch_position_move (CchDatabase *database, CchRecord *record, CchRecord *before, GError **error);

gboolean cch_position_make_room (CchDatabase *database,
                                 CchRecord *after,
                                 guint count,
                                 gint64 *first,
                                 gint64 *step,
                                 GError **error);

G_END_DECLS
