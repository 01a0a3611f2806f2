/* A row of a plan’s table: a task, or a heading over tasks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "model/cch-task.h"

#include "base/cch-i18n.h"
#include "model/cch-area.h"
#include "model/cch-plan.h"
#include "model/cch-section.h"

G_DEFINE_ENUM_TYPE (CchTaskRow,
                    cch_task_row,
                    G_DEFINE_ENUM_VALUE (CCH_TASK_ROW_TASK, "task"),
                    G_DEFINE_ENUM_VALUE (CCH_TASK_ROW_GROUP, "group"))

const char *const cch_task_row_labels[] = {
  N_ ("Task"),
  N_ ("Heading"),
};

G_DEFINE_ENUM_TYPE (CchTaskOrigin,
                    cch_task_origin,
                    G_DEFINE_ENUM_VALUE (CCH_TASK_ORIGIN_PLANNED, "planned"),
                    G_DEFINE_ENUM_VALUE (CCH_TASK_ORIGIN_ARISING, "arising"),
                    G_DEFINE_ENUM_VALUE (CCH_TASK_ORIGIN_CARRIED, "carried"))

const char *const cch_task_origin_labels[] = {
  N_ ("In the plan"),
  N_ ("Arising during the year"),
  N_ ("Carried over"),
};

G_DEFINE_ENUM_TYPE (CchTaskState,
                    cch_task_state,
                    G_DEFINE_ENUM_VALUE (CCH_TASK_STATE_ACTIVE, "active"),
                    G_DEFINE_ENUM_VALUE (CCH_TASK_STATE_CANCELLED, "cancelled"),
                    G_DEFINE_ENUM_VALUE (CCH_TASK_STATE_POSTPONED, "postponed"))

const char *const cch_task_state_labels[] = {
  N_ ("In force"),
  N_ ("Cancelled"),
  N_ ("Postponed"),
};

static const CchField fields[] = {
  CCH_REFERENCE (CchTask, plan, cch_plan_kind, N_ ("Plan"), CCH_FIELD_REQUIRED | CCH_FIELD_OWNER),
  CCH_REFERENCE (CchTask, parent, cch_task_kind, N_ ("Under"), CCH_FIELD_OWNER),
  CCH_POSITION (CchTask, N_ ("Position")),
  CCH_ENUM (CchTask, row, CchTaskRow, cch_task_row, N_ ("Row"), CCH_FIELD_PLAIN),
  CCH_TEXT (CchTask, number, N_ ("Number in the table"), CCH_FIELD_TITLE),
  CCH_LINES (CchTask,
             text,
             N_ ("Text of the task"),
             CCH_FIELD_REQUIRED | CCH_FIELD_SEARCHED | CCH_FIELD_TITLE),
  CCH_REFERENCE (CchTask, area, cch_area_kind, N_ ("Area"), CCH_FIELD_PLAIN),
  CCH_LINES (CchTask, time_wording, N_ ("Time"), CCH_FIELD_SEARCHED),
  CCH_LINES (CchTask, note, N_ ("Note"), CCH_FIELD_SEARCHED),
  CCH_AMOUNT (CchTask, budget, N_ ("Budget"), CCH_FIELD_PLAIN),
  CCH_TEXT (CchTask, budget_source, N_ ("Source of the budget"), CCH_FIELD_PLAIN),
  CCH_ENUM (CchTask, origin, CchTaskOrigin, cch_task_origin, N_ ("Origin"), CCH_FIELD_PLAIN),
  CCH_ENUM (CchTask, state, CchTaskState, cch_task_state, N_ ("State"), CCH_FIELD_PLAIN),
  CCH_REFERENCE (CchTask,
                 superior,
                 cch_task_kind,
                 N_ ("Task of the superior plan"),
                 CCH_FIELD_PLAIN),
  CCH_REFERENCE (CchTask, section, cch_section_kind, N_ ("Duty block"), CCH_FIELD_PLAIN),
};

CCH_DEFINE_RECORD (CchTask, cch_task, "task", N_ ("Task"))
