/* What a table of a form has before anything is written in it: head, groups, blank rows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "doc/cch-doc-table.h"
#include "rules/cch-regulation-column.h"
#include "rules/cch-regulation-row.h"
#include "rules/cch-regulation.h"

G_BEGIN_DECLS

/**
 * CchFormTable:
 *
 * A table that is being made in the columns of a form; borrowed values.
 */
typedef struct
{
  const CchRegulation *regulation;
  const CchRegulationTable *form;
  CchDocTableBuilder *builder;
} CchFormTable;

const CchRegulationColumn *cch_form_table_get_column (const CchFormTable *table, guint index);

void cch_form_table_add_head (const CchFormTable *table);
void cch_form_table_add_span (const CchFormTable *table,
                              const char *string,
                              guint columns,
                              guint rows,
                              CchDocAlign align);
void cch_form_table_add_group_row (const CchFormTable *table,
                                   const char *number,
                                   const char *name,
                                   CchDocSource *source);
void cch_form_table_add_fixed_rows (const CchFormTable *table);
void cch_form_table_add_blank_rows (const CchFormTable *table);

G_END_DECLS
