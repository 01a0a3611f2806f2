/* When something of a task is due, as understood from its time wording.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "model/cch-milestone.h"

#include "base/cch-i18n.h"
#include "model/cch-plan.h"
#include "model/cch-product.h"
#include "model/cch-task.h"

G_DEFINE_ENUM_TYPE (CchMilestoneKind,
                    cch_milestone_kind,
                    G_DEFINE_ENUM_VALUE (CCH_MILESTONE_KIND_UNKNOWN, "unknown"),
                    G_DEFINE_ENUM_VALUE (CCH_MILESTONE_KIND_DATE, "date"),
                    G_DEFINE_ENUM_VALUE (CCH_MILESTONE_KIND_MONTH, "month"),
                    G_DEFINE_ENUM_VALUE (CCH_MILESTONE_KIND_QUARTER, "quarter"),
                    G_DEFINE_ENUM_VALUE (CCH_MILESTONE_KIND_HALF, "half"),
                    G_DEFINE_ENUM_VALUE (CCH_MILESTONE_KIND_YEAR, "year"),
                    G_DEFINE_ENUM_VALUE (CCH_MILESTONE_KIND_RECURRING, "recurring"),
                    G_DEFINE_ENUM_VALUE (CCH_MILESTONE_KIND_CONTINUOUS, "continuous"),
                    G_DEFINE_ENUM_VALUE (CCH_MILESTONE_KIND_DEPENDENT, "dependent"),
                    G_DEFINE_ENUM_VALUE (CCH_MILESTONE_KIND_DEMAND, "demand"))

const char *const cch_milestone_kind_labels[] = {
  N_ ("Not understood"), N_ ("Day"),        N_ ("Month"),
  N_ ("Quarter"),        N_ ("Half year"),  N_ ("Year"),
  N_ ("Recurring"),      N_ ("Continuous"), N_ ("After another document"),
  N_ ("On demand"),
};

G_DEFINE_ENUM_TYPE (CchMilestoneRecurrence,
                    cch_milestone_recurrence,
                    G_DEFINE_ENUM_VALUE (CCH_MILESTONE_RECURRENCE_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (CCH_MILESTONE_RECURRENCE_WEEK, "week"),
                    G_DEFINE_ENUM_VALUE (CCH_MILESTONE_RECURRENCE_MONTH, "month"),
                    G_DEFINE_ENUM_VALUE (CCH_MILESTONE_RECURRENCE_QUARTER, "quarter"),
                    G_DEFINE_ENUM_VALUE (CCH_MILESTONE_RECURRENCE_HALF, "half"),
                    G_DEFINE_ENUM_VALUE (CCH_MILESTONE_RECURRENCE_YEAR, "year"),
                    G_DEFINE_ENUM_VALUE (CCH_MILESTONE_RECURRENCE_REPORT, "report"))

const char *const cch_milestone_recurrence_labels[] = {
  N_ ("Once"),
  N_ ("Every week"),
  N_ ("Every month"),
  N_ ("Every quarter"),
  N_ ("Every half year"),
  N_ ("Every year"),
  N_ ("Every reporting period"),
};

static const CchField fields[] = {
  CCH_REFERENCE (CchMilestone,
                 task,
                 cch_task_kind,
                 N_ ("Task"),
                 CCH_FIELD_REQUIRED | CCH_FIELD_OWNER),
  CCH_REFERENCE (CchMilestone, product, cch_product_kind, N_ ("Product"), CCH_FIELD_OWNER),
  CCH_POSITION (CchMilestone, N_ ("Position")),
  CCH_ENUM (CchMilestone,
            kind,
            CchMilestoneKind,
            cch_milestone_kind,
            N_ ("Kind of milestone"),
            CCH_FIELD_PLAIN),
  CCH_ENUM (CchMilestone,
            recurrence,
            CchMilestoneRecurrence,
            cch_milestone_recurrence,
            N_ ("Recurrence"),
            CCH_FIELD_PLAIN),
  CCH_DATE (CchMilestone, start, N_ ("Start"), CCH_FIELD_PLAIN),
  CCH_DATE (CchMilestone, due, N_ ("Due"), CCH_FIELD_TITLE),
  CCH_TEXT (CchMilestone, wording, N_ ("Original wording"), CCH_FIELD_TITLE),
  CCH_INTEGER (CchMilestone, span_start, N_ ("First character"), CCH_FIELD_READ_ONLY),
  CCH_INTEGER (CchMilestone, span_length, N_ ("Characters"), CCH_FIELD_READ_ONLY),
  CCH_REFERENCE (CchMilestone, after_plan, cch_plan_kind, N_ ("After the plan"), CCH_FIELD_PLAIN),
  CCH_COUNT (CchMilestone, days_after, N_ ("Days after"), CCH_FIELD_PLAIN),
};

CCH_DEFINE_RECORD (CchMilestone, cch_milestone, "milestone", N_ ("Milestone"))
