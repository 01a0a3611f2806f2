/* Which records, in which order: a question to an office.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-record.h"
#include "store/cch-statement.h"

G_BEGIN_DECLS

#define CCH_TYPE_QUERY (cch_query_get_type ())

/**
 * CchQuery:
 *
 * Made step by step, then constant: hand it to a model or a statement and forget it. Without an
 * order, records come by owner and position, or as they were added.
 */
typedef struct _CchQuery CchQuery;

/**
 * CchQueryTest:
 * @CCH_QUERY_CONTAINS: the folded text is somewhere in the folded field
 */
typedef enum
{
  CCH_QUERY_EQUAL,
  CCH_QUERY_NOT_EQUAL,
  CCH_QUERY_LESS,
  CCH_QUERY_AT_MOST,
  CCH_QUERY_MORE,
  CCH_QUERY_AT_LEAST,
  CCH_QUERY_CONTAINS,
} CchQueryTest;

GType cch_query_get_type (void);

CchQuery *cch_query_new (const CchKind *kind);
CchQuery *cch_query_ref (CchQuery *query);
void cch_query_unref (CchQuery *query);

gboolean cch_query_where (CchQuery *query,
                          const char *field,
                          CchQueryTest test,
                          const char *text,
                          GError **error);
void cch_query_where_row (CchQuery *query, const char *field, gint64 row);
void cch_query_search (CchQuery *query, const char *text);
void cch_query_order (CchQuery *query, const char *field, gboolean descending);

const CchKind *cch_query_get_kind (CchQuery *query);
const char *cch_query_get_search (CchQuery *query);
guint64 cch_query_get_fields (CchQuery *query);
gboolean cch_query_needs_index (CchQuery *query);
CchStatement *cch_query_prepare (CchQuery *query, CchDatabase *database, GError **error);
GArray *cch_query_run (CchQuery *query, CchDatabase *database, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchQuery, cch_query_unref)

G_END_DECLS
