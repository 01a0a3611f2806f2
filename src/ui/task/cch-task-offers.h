/* What is offered while somebody writes in a column of the task table.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-column-source.h"
#include "session/cch-open-plan.h"
#include "ui/task/cch-completion.h"

G_BEGIN_DECLS

/**
 * CchTaskOffers:
 *
 * Agencies as of the day of the plan, phrases of the office, the usual times of the year: read when a
 * column is first written in, then kept, and taught what is written.
 */
typedef struct _CchTaskOffers CchTaskOffers;

CchTaskOffers *cch_task_offers_new (CchOpenPlan *plan);
void cch_task_offers_free (CchTaskOffers *offers);

CchCompletion *cch_task_offers_get (CchTaskOffers *offers, const CchColumnSource *source);
void cch_task_offers_learn (CchTaskOffers *offers, const CchColumnSource *source, const char *text);
const char *cch_task_offers_get_separators (const CchColumnSource *source);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchTaskOffers, cch_task_offers_free)

G_END_DECLS
