/* What the records of a plan give a percentage to count.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-area.h"
#include "model/cch-milestone.h"
#include "model/cch-period.h"
#include "model/cch-progress.h"
#include "model/cch-task.h"
#include "rules/cch-percent-input.h"

G_BEGIN_DECLS

/**
 * CchPercentRecords:
 *
 * The records of one plan, owned by the caller. An array may be %NULL, which is the same as empty.
 */
typedef struct
{
  GPtrArray *tasks;      /* (element-type CchTask) */
  GPtrArray *milestones; /* (element-type CchMilestone): of these tasks and of their products */
  GPtrArray *progress;   /* (element-type CchProgress): of these tasks, of all periods */
  GPtrArray *areas;      /* (element-type CchArea) */
  GPtrArray *periods;    /* (element-type CchPeriod) */
} CchPercentRecords;

CchPercentInput *cch_percent_input_new_from_records (const CchPercentRecords *records);
char **cch_percent_records_list_areas (const CchPercentRecords *records);

G_END_DECLS
