/* A measurable aim of a task or plan.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-record.h"

G_BEGIN_DECLS

#define CCH_TYPE_TARGET (cch_target_get_type ())

G_DECLARE_FINAL_TYPE (CchTarget, cch_target, CCH, TARGET, CchRecord)

typedef enum
{
  CCH_TARGET_OPERATOR_AT_LEAST,
  CCH_TARGET_OPERATOR_AT_MOST,
  CCH_TARGET_OPERATOR_EQUAL,
  CCH_TARGET_OPERATOR_ABOVE,
  CCH_TARGET_OPERATOR_BELOW,
  CCH_TARGET_OPERATOR_ABOVE_LAST_YEAR,
  CCH_TARGET_OPERATOR_BELOW_LAST_YEAR,
} CchTargetOperator;

GType cch_target_operator_get_type (void);
extern const char *const cch_target_operator_labels[];

struct _CchTarget
{
  CchRecord parent_instance;

  gint64 plan; /* plan */
  gint64 task; /* task */
  gint64 position;
  CchTargetOperator operator;
  double value;
  double out_of;
  char *unit;
  char *base;
  char *wording;
};

extern const CchKind cch_target_kind;

G_END_DECLS
