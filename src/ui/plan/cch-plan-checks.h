/* How much the checks find in each plan that is still written, one plan after the other.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-session.h"

G_BEGIN_DECLS

#define CCH_TYPE_PLAN_CHECKS (cch_plan_checks_get_type ())

/**
 * CchPlanChecks:
 *
 * Checks run in a thread, and only as long as somebody asks. Signal `checked` (gint64): the numbers
 * of this plan are there.
 */
G_DECLARE_FINAL_TYPE (CchPlanChecks, cch_plan_checks, CCH, PLAN_CHECKS, GObject)

CchPlanChecks *cch_plan_checks_new (void);

void cch_plan_checks_run (CchPlanChecks *self, CchSession *session, const GArray *plans);
void cch_plan_checks_stop (CchPlanChecks *self);
gboolean cch_plan_checks_get (CchPlanChecks *self, gint64 plan, guint *n_errors, guint *n_warnings);

G_END_DECLS
