/* A finding that a person looked at and accepts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-record.h"

G_BEGIN_DECLS

#define CCH_TYPE_SILENCED_FINDING (cch_silenced_finding_get_type ())

G_DECLARE_FINAL_TYPE (CchSilencedFinding, cch_silenced_finding, CCH, SILENCED_FINDING, CchRecord)

struct _CchSilencedFinding
{
  CchRecord parent_instance;

  char *rule;
  char *record;
  char *field;
  char *reason;
  gint64 silenced;
};

extern const CchKind cch_silenced_finding_kind;

G_END_DECLS
