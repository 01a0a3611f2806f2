/* An official letter that the office writes: its text, whom it is sent to, how it is signed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "model/cch-letter.h"

#include "base/cch-i18n.h"
#include "model/cch-agency.h"

static const CchField fields[] = {
  CCH_ENUM (CchLetter,
            state,
            CchDocumentState,
            cch_document_state,
            N_ ("State"),
            CCH_FIELD_READ_ONLY),
  CCH_LINES (CchLetter,
             subject,
             N_ ("Subject"),
             CCH_FIELD_REQUIRED | CCH_FIELD_SEARCHED | CCH_FIELD_TITLE),
  CCH_REFERENCE (CchLetter, agency, cch_agency_kind, N_ ("Issued by"), CCH_FIELD_PLAIN),
  CCH_TEXT (CchLetter, number, N_ ("Number"), CCH_FIELD_SEARCHED),
  CCH_TEXT (CchLetter, symbol, N_ ("Symbol"), CCH_FIELD_SEARCHED),
  CCH_DATE (CchLetter, issued, N_ ("Date of issue"), CCH_FIELD_PLAIN),
  CCH_TEXT (CchLetter, place, N_ ("Place"), CCH_FIELD_PLAIN),
  CCH_LINES (CchLetter, addressees, N_ ("Addressees"), CCH_FIELD_SEARCHED),
  CCH_LINES (CchLetter, body, N_ ("Text"), CCH_FIELD_SEARCHED),
  CCH_LINES (CchLetter, recipients, N_ ("Recipients"), CCH_FIELD_SEARCHED),
  CCH_ENUM (CchLetter,
            authority,
            CchDocumentAuthority,
            cch_document_authority,
            N_ ("Authority"),
            CCH_FIELD_PLAIN),
  CCH_ENUM (CchLetter,
            signing,
            CchDocumentSigning,
            cch_document_signing,
            N_ ("Signing"),
            CCH_FIELD_PLAIN),
  CCH_TEXT (CchLetter, signer_post, N_ ("Signer’s post"), CCH_FIELD_PLAIN),
  CCH_TEXT (CchLetter, signer, N_ ("Signer"), CCH_FIELD_PLAIN),
  CCH_TEXT (CchLetter, drafting_unit, N_ ("Drafted by"), CCH_FIELD_PLAIN),
  CCH_TEXT (CchLetter, drafter, N_ ("Mark of the drafter"), CCH_FIELD_PLAIN),
  CCH_COUNT (CchLetter, copies, N_ ("Copies"), CCH_FIELD_PLAIN),
  CCH_ENUM (CchLetter,
            urgency,
            CchDocumentUrgency,
            cch_document_urgency,
            N_ ("Degree of urgency"),
            CCH_FIELD_PLAIN),
  CCH_ENUM (CchLetter,
            secrecy,
            CchDocumentSecrecy,
            cch_document_secrecy,
            N_ ("Degree of secrecy"),
            CCH_FIELD_PLAIN),
  CCH_ENUM (CchLetter,
            circulation,
            CchDocumentCirculation,
            cch_document_circulation,
            N_ ("Circulation"),
            CCH_FIELD_PLAIN),
  CCH_TIME (CchLetter, reopened, N_ ("Reopened"), CCH_FIELD_READ_ONLY),
  CCH_TEXT (CchLetter, reopen_reason, N_ ("Reason for reopening"), CCH_FIELD_PLAIN),
};

CCH_DEFINE_RECORD (CchLetter, cch_letter, "letter", N_ ("Official letter"))
