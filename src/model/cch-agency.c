/* An agency: what stays the same while its names and places in the tree change.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "model/cch-agency.h"

#include "base/cch-i18n.h"

static const CchField fields[] = {
  CCH_TEXT (CchAgency,
            name,
            N_ ("Usual name"),
            CCH_FIELD_REQUIRED | CCH_FIELD_SEARCHED | CCH_FIELD_TITLE),
  CCH_TEXT (CchAgency, code, N_ ("Identification code"), CCH_FIELD_SEARCHED),
  CCH_DATE (CchAgency, founded, N_ ("Founded"), CCH_FIELD_PLAIN),
  CCH_DATE (CchAgency, closed, N_ ("Day of closing"), CCH_FIELD_PLAIN),
  CCH_LINES (CchAgency, note, N_ ("Note"), CCH_FIELD_PLAIN),
};

CCH_DEFINE_RECORD (CchAgency, cch_agency, "agency", N_ ("Agency"))
