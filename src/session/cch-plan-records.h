/* A plan with everything that belongs to it, read for checks and percentages.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-check-view.h"
#include "rules/cch-percent-records.h"
#include "rules/cch-percent-sheet.h"
#include "session/cch-office-rules.h"

G_BEGIN_DECLS

/**
 * CchPlanRecords:
 *
 * Copies of the records as they were when they were read. Read it again after a change.
 */
typedef struct _CchPlanRecords CchPlanRecords;

CchPlanRecords *
cch_plan_records_load (CchDatabase *database, gint64 plan, CchOfficeRules *rules, GError **error);
void cch_plan_records_free (CchPlanRecords *records);

const CchCheckView *cch_plan_records_get_view (const CchPlanRecords *records);
CchTask *cch_plan_records_find_task (const CchPlanRecords *records, const char *uuid);

CchPercentSheet *
cch_plan_records_calculate (const CchPlanRecords *records, const char *period, GError **error);
CchPercentSheet *cch_plan_records_calculate_as (const CchPlanRecords *records,
                                                const char *period,
                                                const CchRegulationPercentage *percentage,
                                                GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchPlanRecords, cch_plan_records_free)

G_END_DECLS
