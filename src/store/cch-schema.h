/* What tables a file has, compared with what it must have.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "store/cch-database.h"

G_BEGIN_DECLS

char *cch_schema_dump (CchDatabase *database, GError **error);
gboolean cch_schema_require (CchDatabase *database, GPtrArray *migrations, GError **error);

G_END_DECLS
