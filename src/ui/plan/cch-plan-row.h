/* A row of the list of plans, and the words in its cells.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-plan-summary.h"

G_BEGIN_DECLS

typedef enum
{
  CCH_PLAN_COLUMN_YEAR,
  CCH_PLAN_COLUMN_TITLE,
  CCH_PLAN_COLUMN_KIND,
  CCH_PLAN_COLUMN_ISSUER,
  CCH_PLAN_COLUMN_NUMBER,
  CCH_PLAN_COLUMN_STATE,
  CCH_PLAN_COLUMN_TASKS,
  CCH_PLAN_COLUMN_FINDINGS,
} CchPlanColumn;

#define CCH_N_PLAN_COLUMNS (CCH_PLAN_COLUMN_FINDINGS + 1)

#define CCH_TYPE_PLAN_ROW (cch_plan_row_get_type ())

/**
 * CchPlanRow:
 *
 * Signal `changed`: its cells say something else.
 */
G_DECLARE_FINAL_TYPE (CchPlanRow, cch_plan_row, CCH, PLAN_ROW, GObject)

CchPlanRow *cch_plan_row_new (CchPlanSummary *summary);
void cch_plan_row_set_findings (CchPlanRow *self, guint n_errors, guint n_warnings);
guint cch_plan_row_get_n_errors (CchPlanRow *self);

const CchPlanSummary *cch_plan_row_get_summary (CchPlanRow *self);
gint64 cch_plan_row_get_plan (CchPlanRow *self);
char *cch_plan_row_format (CchPlanRow *self, CchPlanColumn column);
int cch_plan_row_compare (CchPlanRow *self, CchPlanRow *other, CchPlanColumn column);
void cch_plan_row_take (CchPlanRow *self, CchPlanRow *other);
gboolean cch_plan_row_matches (CchPlanRow *self, const char *folded_words);

char *cch_plan_describe_number (const CchPlan *plan);

G_END_DECLS
