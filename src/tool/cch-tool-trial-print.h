/* Writes which dates and figures move under a trial, for people and for programs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-percent-sheet.h"
#include "tool/cch-tool-output.h"
#include "tool/cch-tool-trial.h"

G_BEGIN_DECLS

/**
 * CchToolMoves:
 * @dates: (nullable) (element-type CchYearChange): %NULL when dates were not asked for
 * @now: (nullable): the figures of a plan; %NULL when they were not asked for
 * @then: (nullable): the same under the trial
 */
typedef struct
{
  const GPtrArray *dates;
  CchPercentSheet *now;
  CchPercentSheet *then;
} CchToolMoves;

void
cch_tool_trial_print (const CchToolTrial *trial, const CchToolMoves *moves, CchToolOutput *output);

G_END_DECLS
