/* How far a task was in one period.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "model/cch-progress.h"

#include "base/cch-i18n.h"
#include "model/cch-period.h"
#include "model/cch-task.h"

G_DEFINE_ENUM_TYPE (CchProgressState,
                    cch_progress_state,
                    G_DEFINE_ENUM_VALUE (CCH_PROGRESS_STATE_OPEN, "open"),
                    G_DEFINE_ENUM_VALUE (CCH_PROGRESS_STATE_UNDER_WAY, "under-way"),
                    G_DEFINE_ENUM_VALUE (CCH_PROGRESS_STATE_DONE, "done"),
                    G_DEFINE_ENUM_VALUE (CCH_PROGRESS_STATE_NONE, "none"))

const char *const cch_progress_state_labels[] = {
  N_ ("Not started"),
  N_ ("Under way"),
  N_ ("Done"),
  N_ ("Nothing arose"),
};

G_DEFINE_ENUM_TYPE (CchProgressCause,
                    cch_progress_cause,
                    G_DEFINE_ENUM_VALUE (CCH_PROGRESS_CAUSE_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (CCH_PROGRESS_CAUSE_OBJECTIVE, "objective"),
                    G_DEFINE_ENUM_VALUE (CCH_PROGRESS_CAUSE_SUBJECTIVE, "subjective"))

const char *const cch_progress_cause_labels[] = {
  N_ ("No cause stated"),
  N_ ("Objective"),
  N_ ("Subjective"),
};

static const CchField fields[] = {
  CCH_REFERENCE (CchProgress,
                 task,
                 cch_task_kind,
                 N_ ("Task"),
                 CCH_FIELD_REQUIRED | CCH_FIELD_OWNER | CCH_FIELD_TITLE),
  CCH_REFERENCE (CchProgress,
                 period,
                 cch_period_kind,
                 N_ ("Period"),
                 CCH_FIELD_REQUIRED | CCH_FIELD_TITLE),
  CCH_ENUM (CchProgress,
            state,
            CchProgressState,
            cch_progress_state,
            N_ ("State"),
            CCH_FIELD_PLAIN),
  CCH_DATE (CchProgress, done, N_ ("Done on"), CCH_FIELD_PLAIN),
  CCH_TEXT (CchProgress, document, N_ ("Resulting document"), CCH_FIELD_SEARCHED),
  CCH_DATE (CchProgress, document_date, N_ ("Its date"), CCH_FIELD_PLAIN),
  CCH_LINES (CchProgress, note, N_ ("Note"), CCH_FIELD_SEARCHED),
  CCH_ENUM (CchProgress,
            cause,
            CchProgressCause,
            cch_progress_cause,
            N_ ("Cause of delay"),
            CCH_FIELD_PLAIN),
  CCH_LINES (CchProgress, reason, N_ ("Reason"), CCH_FIELD_SEARCHED),
  CCH_BOOLEAN (CchProgress, review, N_ ("To be looked at again"), CCH_FIELD_PLAIN),
};

CCH_DEFINE_RECORD (CchProgress, cch_progress, "progress", N_ ("Progress"))
