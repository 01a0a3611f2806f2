/* A line of the register of documents sent or received.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "model/cch-document.h"

#include "base/cch-i18n.h"
#include "model/cch-agency.h"
#include "model/cch-letter.h"
#include "model/cch-plan.h"
#include "model/cch-report.h"

G_DEFINE_ENUM_TYPE (CchDocumentDirection,
                    cch_document_direction,
                    G_DEFINE_ENUM_VALUE (CCH_DOCUMENT_DIRECTION_OUT, "out"),
                    G_DEFINE_ENUM_VALUE (CCH_DOCUMENT_DIRECTION_IN, "in"))

const char *const cch_document_direction_labels[] = {
  N_ ("Outgoing document"),
  N_ ("Incoming document"),
};

static const CchField fields[] = {
  CCH_ENUM (CchDocument,
            direction,
            CchDocumentDirection,
            cch_document_direction,
            N_ ("Direction"),
            CCH_FIELD_PLAIN),
  CCH_YEAR (CchDocument, year, N_ ("Year"), CCH_FIELD_REQUIRED),
  CCH_COUNT (CchDocument, arrival, N_ ("Arrival number"), CCH_FIELD_PLAIN),
  CCH_DATE (CchDocument, registered, N_ ("Registered"), CCH_FIELD_PLAIN),
  CCH_TEXT (CchDocument, number, N_ ("Number"), CCH_FIELD_SEARCHED | CCH_FIELD_TITLE),
  CCH_TEXT (CchDocument, symbol, N_ ("Symbol"), CCH_FIELD_SEARCHED | CCH_FIELD_TITLE),
  CCH_DATE (CchDocument, issued, N_ ("Date of the document"), CCH_FIELD_PLAIN),
  CCH_TEXT (CchDocument, document_type, N_ ("Type of document"), CCH_FIELD_SEARCHED),
  CCH_LINES (CchDocument,
             subject,
             N_ ("Subject"),
             CCH_FIELD_REQUIRED | CCH_FIELD_SEARCHED | CCH_FIELD_TITLE),
  CCH_REFERENCE (CchDocument, agency, cch_agency_kind, N_ ("Agency"), CCH_FIELD_PLAIN),
  CCH_TEXT (CchDocument, issuer, N_ ("Sender"), CCH_FIELD_SEARCHED),
  CCH_TEXT (CchDocument, signer, N_ ("Signer"), CCH_FIELD_PLAIN),
  CCH_LINES (CchDocument, recipients, N_ ("Recipients"), CCH_FIELD_SEARCHED),
  CCH_TEXT (CchDocument, keeper, N_ ("Kept by"), CCH_FIELD_PLAIN),
  CCH_COUNT (CchDocument, copies, N_ ("Copies"), CCH_FIELD_PLAIN),
  CCH_DATE (CchDocument, forwarded, N_ ("Forwarded"), CCH_FIELD_PLAIN),
  CCH_TEXT (CchDocument, receipt, N_ ("Receipt"), CCH_FIELD_PLAIN),
  CCH_DATE (CchDocument, due, N_ ("To be answered by"), CCH_FIELD_PLAIN),
  CCH_REFERENCE (CchDocument, plan, cch_plan_kind, N_ ("Plan"), CCH_FIELD_PLAIN),
  CCH_REFERENCE (CchDocument, report, cch_report_kind, N_ ("Report"), CCH_FIELD_PLAIN),
  CCH_REFERENCE (CchDocument, letter, cch_letter_kind, N_ ("Official letter"), CCH_FIELD_PLAIN),
  CCH_LINES (CchDocument, note, N_ ("Note"), CCH_FIELD_PLAIN),
};

CCH_DEFINE_RECORD (CchDocument, cch_document, "document", N_ ("Registered document"))
