/* Asks which plan is to be written, and what it starts from.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-session.h"

#include "ui/shell/cch-dialog.h"

G_BEGIN_DECLS

#define CCH_TYPE_NEW_PLAN_DIALOG (cch_new_plan_dialog_get_type ())

/**
 * CchPlanOrigin:
 * @CCH_PLAN_ORIGIN_FORM: the form, with the grounds and recipients that the office knows
 * @CCH_PLAN_ORIGIN_BLANK: nothing but the form
 * @CCH_PLAN_ORIGIN_LAST: the plan of the year before, rolled forward
 * @CCH_PLAN_ORIGIN_SUPERIOR: the tasks that the superior's plan gives to this office
 * @CCH_PLAN_ORIGIN_TABLE: a table in the clipboard
 */
typedef enum
{
  CCH_PLAN_ORIGIN_FORM,
  CCH_PLAN_ORIGIN_LAST,
  CCH_PLAN_ORIGIN_SUPERIOR,
  CCH_PLAN_ORIGIN_TABLE,
  CCH_PLAN_ORIGIN_BLANK,
} CchPlanOrigin;

/**
 * CchNewPlanDialog:
 *
 * Signal `made` (gint64, guint): the row of the new plan, and the #CchPlanOrigin that is still to be
 * followed in it. Signal `rolled` (gint64, guint): the row of the plan that is to be rolled forward,
 * and the year it goes to; nothing is made yet.
 */
G_DECLARE_FINAL_TYPE (CchNewPlanDialog, cch_new_plan_dialog, CCH, NEW_PLAN_DIALOG, CchDialog)

CchNewPlanDialog *cch_new_plan_dialog_new (CchSession *session);

G_END_DECLS
