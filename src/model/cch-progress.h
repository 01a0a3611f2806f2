/* How far a task was in one period.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-record.h"

G_BEGIN_DECLS

#define CCH_TYPE_PROGRESS (cch_progress_get_type ())

G_DECLARE_FINAL_TYPE (CchProgress, cch_progress, CCH, PROGRESS, CchRecord)

typedef enum
{
  CCH_PROGRESS_STATE_OPEN,
  CCH_PROGRESS_STATE_UNDER_WAY,
  CCH_PROGRESS_STATE_DONE,
  CCH_PROGRESS_STATE_NONE,
} CchProgressState;

GType cch_progress_state_get_type (void);
extern const char *const cch_progress_state_labels[];

typedef enum
{
  CCH_PROGRESS_CAUSE_NONE,
  CCH_PROGRESS_CAUSE_OBJECTIVE,
  CCH_PROGRESS_CAUSE_SUBJECTIVE,
} CchProgressCause;

GType cch_progress_cause_get_type (void);
extern const char *const cch_progress_cause_labels[];

struct _CchProgress
{
  CchRecord parent_instance;

  gint64 task;   /* task */
  gint64 period; /* period */
  CchProgressState state;
  CchDate done;
  char *document;
  CchDate document_date;
  char *note;
  CchProgressCause cause;
  char *reason;
  gboolean review;
};

extern const CchKind cch_progress_kind;

G_END_DECLS
