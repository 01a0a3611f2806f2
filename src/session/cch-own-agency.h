/* Whether a plan or letter is of this office's agency, or was received from another one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "store/cch-database.h"

G_BEGIN_DECLS

/* @agency: a row, 0 for nobody. Returns: whether it is another agency than that of the office */
gboolean cch_own_agency_is_other (CchDatabase *database, gint64 agency);

G_END_DECLS
