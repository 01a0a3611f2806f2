/* Another way in which documents write an agency.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "model/cch-agency-alias.h"

#include "base/cch-i18n.h"
#include "model/cch-agency.h"

static const CchField fields[] = {
  CCH_REFERENCE (CchAgencyAlias,
                 agency,
                 cch_agency_kind,
                 N_ ("Agency"),
                 CCH_FIELD_REQUIRED | CCH_FIELD_OWNER),
  CCH_TEXT (CchAgencyAlias,
            alias,
            N_ ("Other name"),
            CCH_FIELD_REQUIRED | CCH_FIELD_SEARCHED | CCH_FIELD_TITLE),
};

CCH_DEFINE_RECORD (CchAgencyAlias, cch_agency_alias, "agency_alias", N_ ("Other name of an agency"))
