/* The index of words: which records hold them, kept in the office file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-kind.h"
#include "store/cch-database.h"

G_BEGIN_DECLS

/**
 * CchSearchRange:
 *
 * The rows of the index that belong to one kind: the record with the id 7 has the row first + 7.
 */
typedef struct
{
  gint64 first;
  gint64 last;
} CchSearchRange;

CchSearchRange cch_search_index_get_range (CchDatabase *database, const CchKind *kind);
int cch_search_index_get_part (const CchKind *kind, const CchField *field);

gboolean cch_search_index_is_current (CchDatabase *database);
gboolean cch_search_index_step (CchDatabase *database, gboolean *more, GError **error);

G_END_DECLS
