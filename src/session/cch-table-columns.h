/* What the columns of a foreign table of tasks hold, guessed from their headers and contents.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "exchange/cch-text-row.h"
#include "rules/cch-column-source.h"
#include "session/cch-agency-names.h"
#include "session/cch-area-names.h"

G_BEGIN_DECLS

/**
 * CchTableColumns:
 * @sources: what each column holds; %NULL for one that is left out
 * @body: the first row below the headers
 */
typedef struct
{
  guint n_columns;
  const CchColumnSource *sources[CCH_TEXT_MAX_COLUMNS];
  guint body;
} CchTableColumns;

void cch_table_columns_guess (CchTableColumns *columns,
                              const GPtrArray *rows,
                              const CchAgencyNames *agencies,
                              const CchAreaNames *areas,
                              guint year);
gboolean cch_table_columns_is_repeated (const CchTableColumns *columns,
                                        const GPtrArray *rows,
                                        const CchTextRow *row);
gboolean cch_table_columns_is_number_row (const CchTextRow *row);
gboolean cch_table_columns_is_number (const char *text);
int cch_table_columns_find (const CchTableColumns *columns, const char *source);

G_END_DECLS
