/* A list of agencies from a table: every row with its doubts first, then one entry.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "base/cch-notice.h"
#include "model/cch-agency-term.h"
#include "rules/cch-regulation.h"
#include "store/cch-office.h"

G_BEGIN_DECLS

#define CCH_TYPE_AGENCY_IMPORT (cch_agency_import_get_type ())

/**
 * CchAgencyImportRow:
 * @superior_row: index of the row of its superior, -1 when that is not in the table
 * @taken: whether it becomes an agency; a row without a name or of an agency that is there cannot
 */
typedef struct
{
  guint line;
  CchAgencyTerm *term; /* owned; its parent is set when the superior is in the office */
  char *code;          /* owned, nullable */
  char *superior;      /* owned, nullable: as the table writes it */
  int superior_row;
  gint64 existing; /* the agency that the row repeats, 0 for none */
  gboolean taken;
  GPtrArray *notices; /* (element-type CchNotice), owned */
} CchAgencyImportRow;

/**
 * CchAgencyImport:
 *
 * Columns are known by their header, with or without marks: tên, tên viết tắt, loại, cấp, trực
 * thuộc, địa danh, ký hiệu, người đứng đầu, chức vụ, mã, từ ngày.
 */
typedef struct _CchAgencyImport CchAgencyImport;

GType cch_agency_import_get_type (void);

CchAgencyImport *cch_agency_import_new (CchOffice *office,
                                        const CchRegulation *regulation,
                                        GBytes *bytes,
                                        const char *file,
                                        CchDate day,
                                        GError **error);
CchAgencyImport *cch_agency_import_ref (CchAgencyImport *import);
void cch_agency_import_unref (CchAgencyImport *import);

guint cch_agency_import_get_n_rows (const CchAgencyImport *import);
const CchAgencyImportRow *cch_agency_import_get_row (const CchAgencyImport *import, guint index);
guint cch_agency_import_count_taken (const CchAgencyImport *import);
guint cch_agency_import_count_doubts (const CchAgencyImport *import);
CchDate cch_agency_import_get_day (const CchAgencyImport *import);
const char *cch_agency_import_get_unread (const CchAgencyImport *import);
gboolean cch_agency_import_set_taken (CchAgencyImport *import, guint index, gboolean taken);

gboolean cch_agency_import_apply (CchAgencyImport *import, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchAgencyImport, cch_agency_import_unref)

G_END_DECLS
