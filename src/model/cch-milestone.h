/* When something of a task is due, as understood from its time wording.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-record.h"

G_BEGIN_DECLS

#define CCH_TYPE_MILESTONE (cch_milestone_get_type ())

G_DECLARE_FINAL_TYPE (CchMilestone, cch_milestone, CCH, MILESTONE, CchRecord)

typedef enum
{
  CCH_MILESTONE_KIND_UNKNOWN,
  CCH_MILESTONE_KIND_DATE,
  CCH_MILESTONE_KIND_MONTH,
  CCH_MILESTONE_KIND_QUARTER,
  CCH_MILESTONE_KIND_HALF,
  CCH_MILESTONE_KIND_YEAR,
  CCH_MILESTONE_KIND_RECURRING,
  CCH_MILESTONE_KIND_CONTINUOUS,
  CCH_MILESTONE_KIND_DEPENDENT,
  CCH_MILESTONE_KIND_DEMAND,
} CchMilestoneKind;

GType cch_milestone_kind_get_type (void);
extern const char *const cch_milestone_kind_labels[];

typedef enum
{
  CCH_MILESTONE_RECURRENCE_NONE,
  CCH_MILESTONE_RECURRENCE_WEEK,
  CCH_MILESTONE_RECURRENCE_MONTH,
  CCH_MILESTONE_RECURRENCE_QUARTER,
  CCH_MILESTONE_RECURRENCE_HALF,
  CCH_MILESTONE_RECURRENCE_YEAR,
  CCH_MILESTONE_RECURRENCE_REPORT,
} CchMilestoneRecurrence;

GType cch_milestone_recurrence_get_type (void);
extern const char *const cch_milestone_recurrence_labels[];

struct _CchMilestone
{
  CchRecord parent_instance;

  gint64 task;    /* task */
  gint64 product; /* product */
  gint64 position;
  CchMilestoneKind kind;
  CchMilestoneRecurrence recurrence;
  CchDate start;
  CchDate due;
  char *wording;
  gint64 span_start;
  gint64 span_length;
  gint64 after_plan; /* plan */
  gint64 days_after;
};

extern const CchKind cch_milestone_kind;

G_END_DECLS
