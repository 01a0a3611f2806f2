/* A reporting period of one year: its window, its due date, and whether it is closed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-record.h"

G_BEGIN_DECLS

#define CCH_TYPE_PERIOD (cch_period_get_type ())

G_DECLARE_FINAL_TYPE (CchPeriod, cch_period, CCH, PERIOD, CchRecord)

typedef enum
{
  CCH_PERIOD_STATE_OPEN,
  CCH_PERIOD_STATE_CLOSED,
} CchPeriodState;

GType cch_period_state_get_type (void);
extern const char *const cch_period_state_labels[];

struct _CchPeriod
{
  CchRecord parent_instance;

  gint64 year;
  char *code;
  CchDate start;
  CchDate end;
  CchDate due;
  CchPeriodState state;
  gint64 reopened;
  char *reopen_reason;
};

extern const CchKind cch_period_kind;

G_END_DECLS
