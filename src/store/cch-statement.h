/* A prepared statement: bound, stepped through, and given back by itself.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "store/cch-database.h"

G_BEGIN_DECLS

/**
 * CchStatement:
 *
 * Statements are kept by their connection and used again; holding one is what makes it busy.
 * Parameters count from 1 and columns from 0, as in SQLite. A value that cannot be bound is
 * remembered and reported by the next step.
 */
typedef struct _CchStatement CchStatement;

typedef enum
{
  CCH_STEP_ERROR = -1,
  CCH_STEP_DONE = 0,
  CCH_STEP_ROW = 1,
} CchStep;

CchStatement *cch_statement_new (CchDatabase *database, const char *sql, GError **error);
void cch_statement_free (CchStatement *statement);

void cch_statement_bind_null (CchStatement *statement, int parameter);
void cch_statement_bind_int64 (CchStatement *statement, int parameter, gint64 value);
void cch_statement_bind_double (CchStatement *statement, int parameter, double value);
void cch_statement_bind_text (CchStatement *statement, int parameter, const char *value);
void cch_statement_bind_bytes (CchStatement *statement, int parameter, GBytes *value);
void
cch_statement_bind_blob (CchStatement *statement, int parameter, gconstpointer data, gsize length);

CchStep cch_statement_step (CchStatement *statement, GError **error);
gboolean cch_statement_run (CchStatement *statement, GError **error);
void cch_statement_reset (CchStatement *statement);

int cch_statement_get_column_count (CchStatement *statement);
const char *cch_statement_get_column_name (CchStatement *statement, int column);
gboolean cch_statement_is_null (CchStatement *statement, int column);
gint64 cch_statement_get_int64 (CchStatement *statement, int column);
double cch_statement_get_double (CchStatement *statement, int column);
const char *cch_statement_get_text (CchStatement *statement, int column);
char *cch_statement_dup_text (CchStatement *statement, int column);
GBytes *cch_statement_dup_bytes (CchStatement *statement, int column);
sqlite3_stmt *cch_statement_get_handle (CchStatement *statement);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchStatement, cch_statement_free)

G_END_DECLS
