/* The columns of a list of agencies, and rows of it as drafts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "exchange/cch-text-table.h"
#include "rules/cch-regulation.h"
#include "session/cch-agency-import.h"

G_BEGIN_DECLS

typedef enum
{
  CCH_AGENCY_COLUMN_NAME,
  CCH_AGENCY_COLUMN_SHORT_NAME,
  CCH_AGENCY_COLUMN_CLASS,
  CCH_AGENCY_COLUMN_LEVEL,
  CCH_AGENCY_COLUMN_SUPERIOR,
  CCH_AGENCY_COLUMN_PLACE,
  CCH_AGENCY_COLUMN_SYMBOL,
  CCH_AGENCY_COLUMN_HEAD,
  CCH_AGENCY_COLUMN_HEAD_POST,
  CCH_AGENCY_COLUMN_CODE,
  CCH_AGENCY_COLUMN_START,
  CCH_AGENCY_N_COLUMNS,
} CchAgencyColumn;

/**
 * CchAgencyColumns:
 * @places: where each column stands in the table, -1 when it is not there
 */
typedef struct
{
  int places[CCH_AGENCY_N_COLUMNS];
  GPtrArray *unknown; /* (element-type utf8), owned: headers of what is not read */
} CchAgencyColumns;

void cch_agency_columns_clear (CchAgencyColumns *columns);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CchAgencyColumns, cch_agency_columns_clear)

gboolean cch_agency_columns_find (CchAgencyColumns *columns,
                                  const GPtrArray *rows,
                                  guint *first,
                                  GError **error);
CchAgencyImportRow *cch_agency_columns_read (const CchAgencyColumns *columns,
                                             const CchTextRow *source,
                                             const CchRegulation *regulation,
                                             const char *file);
void cch_agency_import_row_free (CchAgencyImportRow *row);
void cch_agency_import_row_doubt (CchAgencyImportRow *row,
                                  CchSeverity severity,
                                  const char *rule,
                                  const char *file,
                                  const char *words,
                                  const char *subject,
                                  const char *hint);

G_END_DECLS
