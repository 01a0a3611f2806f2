/* The actions of the plan page that ask something first.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/plan/cch-plan-page.h"

G_BEGIN_DECLS

void cch_plan_dialogs_begin (CchPlanPage *page, GVariant *parameter);
void cch_plan_dialogs_issue (CchPlanPage *page, GVariant *parameter);
void cch_plan_dialogs_reopen (CchPlanPage *page, GVariant *parameter);
void cch_plan_dialogs_versions (CchPlanPage *page, GVariant *parameter);
void cch_plan_dialogs_pull_down (CchPlanPage *page, GVariant *parameter);
void cch_plan_dialogs_add_section (CchPlanPage *page, GVariant *parameter);
void cch_plan_dialogs_remove_section (CchPlanPage *page, GVariant *parameter);

G_END_DECLS
