/* A measurable aim of a task or plan.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "model/cch-target.h"

#include "base/cch-i18n.h"
#include "model/cch-plan.h"
#include "model/cch-task.h"

G_DEFINE_ENUM_TYPE (CchTargetOperator,
                    cch_target_operator,
                    G_DEFINE_ENUM_VALUE (CCH_TARGET_OPERATOR_AT_LEAST, "at-least"),
                    G_DEFINE_ENUM_VALUE (CCH_TARGET_OPERATOR_AT_MOST, "at-most"),
                    G_DEFINE_ENUM_VALUE (CCH_TARGET_OPERATOR_EQUAL, "equal"),
                    G_DEFINE_ENUM_VALUE (CCH_TARGET_OPERATOR_ABOVE, "above"),
                    G_DEFINE_ENUM_VALUE (CCH_TARGET_OPERATOR_BELOW, "below"),
                    G_DEFINE_ENUM_VALUE (CCH_TARGET_OPERATOR_ABOVE_LAST_YEAR, "above-last-year"),
                    G_DEFINE_ENUM_VALUE (CCH_TARGET_OPERATOR_BELOW_LAST_YEAR, "below-last-year"))

const char *const cch_target_operator_labels[] = {
  N_ ("At least"),
  N_ ("At most"),
  N_ ("Equal to"),
  N_ ("Above"),
  N_ ("Below"),
  N_ ("Higher than last year"),
  N_ ("Lower than last year"),
};

static const CchField fields[] = {
  CCH_REFERENCE (CchTarget, plan, cch_plan_kind, N_ ("Plan"), CCH_FIELD_OWNER),
  CCH_REFERENCE (CchTarget, task, cch_task_kind, N_ ("Task"), CCH_FIELD_OWNER),
  CCH_POSITION (CchTarget, N_ ("Position")),
  CCH_ENUM (CchTarget,
            operator,
            CchTargetOperator,
            cch_target_operator,
            N_ ("Comparison"),
            CCH_FIELD_PLAIN),
  CCH_REAL (CchTarget, value, N_ ("Value"), CCH_FIELD_PLAIN),
  CCH_REAL (CchTarget, out_of, N_ ("Out of"), CCH_FIELD_PLAIN),
  CCH_TEXT (CchTarget, unit, N_ ("Unit"), CCH_FIELD_PLAIN),
  CCH_TEXT (CchTarget, base, N_ ("Measured on"), CCH_FIELD_SEARCHED),
  CCH_LINES (CchTarget,
             wording,
             N_ ("Original wording"),
             CCH_FIELD_REQUIRED | CCH_FIELD_SEARCHED | CCH_FIELD_TITLE),
};

CCH_DEFINE_RECORD (CchTarget, cch_target, "target", N_ ("Target"))
