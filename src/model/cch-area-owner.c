/* Which agency answers for an area, from when until when.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "model/cch-area-owner.h"

#include "base/cch-i18n.h"
#include "model/cch-agency.h"
#include "model/cch-area.h"

static const CchField fields[] = {
  CCH_REFERENCE (CchAreaOwner,
                 area,
                 cch_area_kind,
                 N_ ("Area"),
                 CCH_FIELD_REQUIRED | CCH_FIELD_OWNER | CCH_FIELD_TITLE),
  CCH_REFERENCE (CchAreaOwner, agency, cch_agency_kind, N_ ("Agency"), CCH_FIELD_REQUIRED),
  CCH_DATE (CchAreaOwner, start, N_ ("From"), CCH_FIELD_PLAIN),
  CCH_DATE (CchAreaOwner, end, N_ ("Until"), CCH_FIELD_PLAIN),
};

CCH_DEFINE_RECORD (CchAreaOwner, cch_area_owner, "area_owner", N_ ("Owner of an area"))
