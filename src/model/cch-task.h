/* A row of a plan’s table: a task, or a heading over tasks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-record.h"

G_BEGIN_DECLS

#define CCH_TYPE_TASK (cch_task_get_type ())

G_DECLARE_FINAL_TYPE (CchTask, cch_task, CCH, TASK, CchRecord)

typedef enum
{
  CCH_TASK_ROW_TASK,
  CCH_TASK_ROW_GROUP,
} CchTaskRow;

GType cch_task_row_get_type (void);
extern const char *const cch_task_row_labels[];

typedef enum
{
  CCH_TASK_ORIGIN_PLANNED,
  CCH_TASK_ORIGIN_ARISING,
  CCH_TASK_ORIGIN_CARRIED,
} CchTaskOrigin;

GType cch_task_origin_get_type (void);
extern const char *const cch_task_origin_labels[];

typedef enum
{
  CCH_TASK_STATE_ACTIVE,
  CCH_TASK_STATE_CANCELLED,
  CCH_TASK_STATE_POSTPONED,
} CchTaskState;

GType cch_task_state_get_type (void);
extern const char *const cch_task_state_labels[];

struct _CchTask
{
  CchRecord parent_instance;

  gint64 plan;   /* plan */
  gint64 parent; /* task */
  gint64 position;
  CchTaskRow row;
  char *number;
  char *text;
  gint64 area; /* area */
  char *time_wording;
  char *note;
  double budget;
  char *budget_source;
  CchTaskOrigin origin;
  CchTaskState state;
  gint64 superior; /* task */
  gint64 section;  /* section */
};

extern const CchKind cch_task_kind;

G_END_DECLS
