/* A part of the text of a plan or report, also a block of duties.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "model/cch-section.h"

#include "base/cch-i18n.h"
#include "model/cch-agency.h"
#include "model/cch-plan.h"
#include "model/cch-report.h"

static const CchField fields[] = {
  CCH_REFERENCE (CchSection, plan, cch_plan_kind, N_ ("Plan"), CCH_FIELD_OWNER),
  CCH_REFERENCE (CchSection, report, cch_report_kind, N_ ("Report"), CCH_FIELD_OWNER),
  CCH_REFERENCE (CchSection, parent, cch_section_kind, N_ ("Part of the section"), CCH_FIELD_OWNER),
  CCH_POSITION (CchSection, N_ ("Position")),
  CCH_TEXT (CchSection, code, N_ ("Code in the form"), CCH_FIELD_PLAIN),
  CCH_LINES (CchSection,
             heading,
             N_ ("Title of the section"),
             CCH_FIELD_SEARCHED | CCH_FIELD_TITLE),
  CCH_LINES (CchSection, body, N_ ("Text"), CCH_FIELD_SEARCHED),
  CCH_REFERENCE (CchSection, agency, cch_agency_kind, N_ ("Duties of"), CCH_FIELD_PLAIN),
};

CCH_DEFINE_RECORD (CchSection, cch_section, "section", N_ ("Section"))
