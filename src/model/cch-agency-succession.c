/* Which agency takes over from which; many to many.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "model/cch-agency-succession.h"

#include "base/cch-i18n.h"
#include "model/cch-agency.h"

G_DEFINE_ENUM_TYPE (CchAgencyChange,
                    cch_agency_change,
                    G_DEFINE_ENUM_VALUE (CCH_AGENCY_CHANGE_RENAMED, "renamed"),
                    G_DEFINE_ENUM_VALUE (CCH_AGENCY_CHANGE_MERGED, "merged"),
                    G_DEFINE_ENUM_VALUE (CCH_AGENCY_CHANGE_SPLIT, "split"),
                    G_DEFINE_ENUM_VALUE (CCH_AGENCY_CHANGE_TRANSFERRED, "transferred"),
                    G_DEFINE_ENUM_VALUE (CCH_AGENCY_CHANGE_DISSOLVED, "dissolved"))

const char *const cch_agency_change_labels[] = {
  N_ ("Renamed"), N_ ("Merged"), N_ ("Split up"), N_ ("Duties transferred"), N_ ("Dissolved"),
};

static const CchField fields[] = {
  CCH_REFERENCE (CchAgencySuccession,
                 predecessor,
                 cch_agency_kind,
                 N_ ("Predecessor"),
                 CCH_FIELD_REQUIRED | CCH_FIELD_OWNER | CCH_FIELD_TITLE),
  CCH_REFERENCE (CchAgencySuccession,
                 successor,
                 cch_agency_kind,
                 N_ ("Successor"),
                 CCH_FIELD_REQUIRED | CCH_FIELD_OWNER),
  CCH_DATE (CchAgencySuccession, day, N_ ("Day"), CCH_FIELD_REQUIRED),
  CCH_ENUM (CchAgencySuccession,
            change,
            CchAgencyChange,
            cch_agency_change,
            N_ ("Change"),
            CCH_FIELD_PLAIN),
  CCH_TEXT (CchAgencySuccession, basis, N_ ("Decided by"), CCH_FIELD_SEARCHED),
};

CCH_DEFINE_RECORD (CchAgencySuccession,
                   cch_agency_succession,
                   "agency_succession",
                   N_ ("Succession of agencies"))
