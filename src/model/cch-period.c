/* A reporting period of one year: its window, its due date, and whether it is closed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "model/cch-period.h"

#include "base/cch-i18n.h"

G_DEFINE_ENUM_TYPE (CchPeriodState,
                    cch_period_state,
                    G_DEFINE_ENUM_VALUE (CCH_PERIOD_STATE_OPEN, "open"),
                    G_DEFINE_ENUM_VALUE (CCH_PERIOD_STATE_CLOSED, "closed"))

const char *const cch_period_state_labels[] = {
  N_ ("Open"),
  N_ ("Closed"),
};

static const CchField fields[] = {
  CCH_YEAR (CchPeriod, year, N_ ("Year"), CCH_FIELD_REQUIRED | CCH_FIELD_TITLE),
  CCH_TEXT (CchPeriod, code, N_ ("Code of the period"), CCH_FIELD_REQUIRED | CCH_FIELD_TITLE),
  CCH_DATE (CchPeriod, start, N_ ("Data from"), CCH_FIELD_PLAIN),
  CCH_DATE (CchPeriod, end, N_ ("Data until"), CCH_FIELD_PLAIN),
  CCH_DATE (CchPeriod, due, N_ ("Due to be sent"), CCH_FIELD_PLAIN),
  CCH_ENUM (CchPeriod, state, CchPeriodState, cch_period_state, N_ ("State"), CCH_FIELD_PLAIN),
  CCH_TIME (CchPeriod, reopened, N_ ("Reopened"), CCH_FIELD_READ_ONLY),
  CCH_TEXT (CchPeriod, reopen_reason, N_ ("Reason for reopening"), CCH_FIELD_PLAIN),
};

CCH_DEFINE_RECORD (CchPeriod, cch_period, "period", N_ ("Reporting period"))
