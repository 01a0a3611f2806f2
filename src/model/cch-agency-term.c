/* What an agency is called and where it stands from one day to another.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "model/cch-agency-term.h"

#include "base/cch-i18n.h"
#include "model/cch-agency.h"

G_DEFINE_ENUM_TYPE (CchAgencyLevel,
                    cch_agency_level,
                    G_DEFINE_ENUM_VALUE (CCH_AGENCY_LEVEL_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (CCH_AGENCY_LEVEL_CENTRAL, "central"),
                    G_DEFINE_ENUM_VALUE (CCH_AGENCY_LEVEL_PROVINCE, "province"),
                    G_DEFINE_ENUM_VALUE (CCH_AGENCY_LEVEL_DISTRICT, "district"),
                    G_DEFINE_ENUM_VALUE (CCH_AGENCY_LEVEL_COMMUNE, "commune"))

const char *const cch_agency_level_labels[] = {
  N_ ("No level"), N_ ("Central"), N_ ("Province"), N_ ("District"), N_ ("Commune"),
};

static const CchField fields[] = {
  CCH_REFERENCE (CchAgencyTerm,
                 agency,
                 cch_agency_kind,
                 N_ ("Agency"),
                 CCH_FIELD_REQUIRED | CCH_FIELD_OWNER),
  CCH_DATE (CchAgencyTerm, start, N_ ("From"), CCH_FIELD_PLAIN),
  CCH_DATE (CchAgencyTerm, end, N_ ("Until"), CCH_FIELD_PLAIN),
  CCH_TEXT (CchAgencyTerm,
            name,
            N_ ("Official name"),
            CCH_FIELD_REQUIRED | CCH_FIELD_SEARCHED | CCH_FIELD_TITLE),
  CCH_TEXT (CchAgencyTerm, short_name, N_ ("Abbreviation"), CCH_FIELD_SEARCHED),
  CCH_TEXT (CchAgencyTerm, class, N_ ("Class"), CCH_FIELD_PLAIN),
  CCH_ENUM (CchAgencyTerm, level, CchAgencyLevel, cch_agency_level, N_ ("Level"), CCH_FIELD_PLAIN),
  CCH_REFERENCE (CchAgencyTerm, parent, cch_agency_kind, N_ ("Superior agency"), CCH_FIELD_PLAIN),
  CCH_TEXT (CchAgencyTerm, place, N_ ("Place"), CCH_FIELD_PLAIN),
  CCH_TEXT (CchAgencyTerm, symbol, N_ ("Symbol"), CCH_FIELD_SEARCHED),
  CCH_TEXT (CchAgencyTerm, head_post, N_ ("Post of the head"), CCH_FIELD_PLAIN),
  CCH_TEXT (CchAgencyTerm, head, N_ ("Head"), CCH_FIELD_PLAIN),
  CCH_TEXT (CchAgencyTerm, address, N_ ("Address"), CCH_FIELD_PLAIN),
  CCH_TEXT (CchAgencyTerm, telephone, N_ ("Telephone"), CCH_FIELD_PLAIN),
  CCH_TEXT (CchAgencyTerm, email, N_ ("E-mail"), CCH_FIELD_PLAIN),
  CCH_TEXT (CchAgencyTerm, website, N_ ("Website"), CCH_FIELD_PLAIN),
  CCH_REFERENCE (CchAgencyTerm,
                 seal_holder,
                 cch_agency_kind,
                 N_ ("Uses the seal of"),
                 CCH_FIELD_PLAIN),
  CCH_BOOLEAN (CchAgencyTerm, standing, N_ ("Standing agency for reform"), CCH_FIELD_PLAIN),
  CCH_BOOLEAN (CchAgencyTerm, vertical, N_ ("Under a ministry’s own line"), CCH_FIELD_PLAIN),
};

CCH_DEFINE_RECORD (CchAgencyTerm, cch_agency_term, "agency_term", N_ ("Term of an agency"))
