/* Last year's plan as this year's draft: every change is shown before anything is written.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-plan.h"
#include "session/cch-roll-proposal.h"
#include "session/cch-session.h"

G_BEGIN_DECLS

/**
 * CchRollForward:
 *
 * The proposals stand in the order of the plan. What none of them names comes along as it is;
 * number, dates of issue and state are a new plan's own.
 */
typedef struct _CchRollForward CchRollForward;

CchRollForward *
cch_roll_forward_new (CchSession *session, CchPlan *source, guint year, GError **error);
void cch_roll_forward_free (CchRollForward *roll);

CchPlan *cch_roll_forward_get_source (const CchRollForward *roll);
guint cch_roll_forward_get_year (const CchRollForward *roll);
guint cch_roll_forward_get_n (const CchRollForward *roll);
const CchRollProposal *cch_roll_forward_get (const CchRollForward *roll, guint index);

void cch_roll_forward_set_ticked (CchRollForward *roll, guint index, gboolean ticked);
gboolean cch_roll_forward_can_reword (const CchRollForward *roll, guint index);
void cch_roll_forward_set_words (CchRollForward *roll, guint index, const char *words);

CchPlan *cch_roll_forward_apply (CchRollForward *roll, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchRollForward, cch_roll_forward_free)

G_END_DECLS
