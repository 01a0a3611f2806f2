/* The checks that SQLite makes of a whole file, as notices.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "base/cch-notice.h"
#include "store/cch-database.h"

G_BEGIN_DECLS

/**
 * CchIntegrityDepth:
 * @CCH_INTEGRITY_QUICK: pages and rows, and references between rows
 * @CCH_INTEGRITY_FULL: the same, and every index against its table
 */
typedef enum
{
  CCH_INTEGRITY_QUICK,
  CCH_INTEGRITY_FULL,
} CchIntegrityDepth;

GPtrArray *cch_integrity_examine (CchDatabase *database, CchIntegrityDepth depth, GError **error);
gboolean cch_integrity_require (CchDatabase *database, CchIntegrityDepth depth, GError **error);

G_END_DECLS
