/* A finding that a person looked at and accepts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "model/cch-silenced-finding.h"

#include "base/cch-i18n.h"

static const CchField fields[] = {
  CCH_TEXT (CchSilencedFinding, rule, N_ ("Rule"), CCH_FIELD_REQUIRED | CCH_FIELD_TITLE),
  CCH_TEXT (CchSilencedFinding, record, N_ ("Record"), CCH_FIELD_REQUIRED | CCH_FIELD_READ_ONLY),
  CCH_TEXT (CchSilencedFinding, field, N_ ("Field"), CCH_FIELD_READ_ONLY),
  CCH_LINES (CchSilencedFinding, reason, N_ ("Reason"), CCH_FIELD_REQUIRED | CCH_FIELD_SEARCHED),
  CCH_TIME (CchSilencedFinding, silenced, N_ ("Silenced"), CCH_FIELD_READ_ONLY),
};

CCH_DEFINE_RECORD (CchSilencedFinding,
                   cch_silenced_finding,
                   "silenced_finding",
                   N_ ("Silenced finding"))
