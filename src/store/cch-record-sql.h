/* The SQL of a record kind, made from its field table, and records from and into rows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-record.h"
#include "store/cch-statement.h"

G_BEGIN_DECLS

const char *cch_record_sql_get_column_type (const CchField *field);

char *cch_record_sql_select (const CchKind *kind, const char *tail);
char *cch_record_sql_insert (const CchKind *kind);
char *cch_record_sql_update (const CchKind *kind, const CchField *field);
char *cch_record_sql_delete (const CchKind *kind);

void cch_record_sql_bind (CchStatement *statement,
                          int parameter,
                          CchRecord *record,
                          const CchField *field);
void cch_record_sql_bind_value (CchStatement *statement,
                                int parameter,
                                const CchField *field,
                                const GValue *value);
void cch_record_sql_read_value (CchStatement *statement,
                                int column,
                                const CchField *field,
                                GValue *value);
guint cch_record_sql_read (CchStatement *statement, CchRecord *record);

G_END_DECLS
