/* The tasks that a percentage counts, as plain values.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "base/cch-date.h"

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * CchPercentTask:
 * @id: stands for the task in proofs (a uuid); copied
 * @area: id of its area; copied
 * @due: the last day that is in time, none when the task has no day
 * @done: the day it was done, none while it is open
 * @arising: came up during the year and is not in the plan
 * @cancelled: taken out of the plan by a later decision
 *
 * A task that is due several times a year (every quarter) is given once for each time.
 */
typedef struct
{
  const char *id;
  const char *area;
  CchDate due;
  CchDate done;
  gboolean arising;
  gboolean cancelled;
} CchPercentTask;

/**
 * CchPercentInput:
 *
 * The tasks of one plan. Fill it, then hand it to cch_percent_sheet_new() as often as you like;
 * it must not change after that, because every proof points into it.
 */
typedef struct _CchPercentInput CchPercentInput;

CchPercentInput *cch_percent_input_new (void);
CchPercentInput *cch_percent_input_ref (CchPercentInput *input);
void cch_percent_input_unref (CchPercentInput *input);

void cch_percent_input_add (CchPercentInput *input, const CchPercentTask *task);
guint cch_percent_input_get_n_tasks (const CchPercentInput *input);
const CchPercentTask *cch_percent_input_get_task (const CchPercentInput *input, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchPercentInput, cch_percent_input_unref)

G_END_DECLS
