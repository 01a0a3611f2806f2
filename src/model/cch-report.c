/* A report for one period: the office’s own, or one received from below.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "model/cch-report.h"

#include "base/cch-i18n.h"
#include "model/cch-agency.h"
#include "model/cch-period.h"
#include "model/cch-plan.h"

G_DEFINE_ENUM_TYPE (CchReportKind,
                    cch_report_kind,
                    G_DEFINE_ENUM_VALUE (CCH_REPORT_KIND_UNIT, "unit"),
                    G_DEFINE_ENUM_VALUE (CCH_REPORT_KIND_AREA, "area"),
                    G_DEFINE_ENUM_VALUE (CCH_REPORT_KIND_SUMMARY, "summary"),
                    G_DEFINE_ENUM_VALUE (CCH_REPORT_KIND_TASK, "task"),
                    G_DEFINE_ENUM_VALUE (CCH_REPORT_KIND_SPECIAL, "special"))

const char *const cch_report_kind_labels[] = {
  N_ ("Of a unit"),         N_ ("Of an area’s owner"), N_ ("Summary report"),
  N_ ("On assigned tasks"), N_ ("Special report"),
};

G_DEFINE_ENUM_TYPE (CchReportDelivery,
                    cch_report_delivery,
                    G_DEFINE_ENUM_VALUE (CCH_REPORT_DELIVERY_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (CCH_REPORT_DELIVERY_SENT, "sent"),
                    G_DEFINE_ENUM_VALUE (CCH_REPORT_DELIVERY_RECEIVED, "received"),
                    G_DEFINE_ENUM_VALUE (CCH_REPORT_DELIVERY_RETURNED, "returned"),
                    G_DEFINE_ENUM_VALUE (CCH_REPORT_DELIVERY_ACCEPTED, "accepted"))

const char *const cch_report_delivery_labels[] = {
  N_ ("Not sent"), N_ ("Sent"), N_ ("Received"), N_ ("Returned"), N_ ("Accepted"),
};

static const CchField fields[] = {
  CCH_ENUM (CchReport,
            kind,
            CchReportKind,
            cch_report_kind,
            N_ ("Kind of report"),
            CCH_FIELD_PLAIN),
  CCH_ENUM (CchReport,
            state,
            CchDocumentState,
            cch_document_state,
            N_ ("State"),
            CCH_FIELD_READ_ONLY),
  CCH_ENUM (CchReport,
            delivery,
            CchReportDelivery,
            cch_report_delivery,
            N_ ("Delivery"),
            CCH_FIELD_PLAIN),
  CCH_LINES (CchReport,
             title,
             N_ ("Title"),
             CCH_FIELD_REQUIRED | CCH_FIELD_SEARCHED | CCH_FIELD_TITLE),
  CCH_REFERENCE (CchReport, agency, cch_agency_kind, N_ ("Reported by"), CCH_FIELD_PLAIN),
  CCH_REFERENCE (CchReport, addressee, cch_agency_kind, N_ ("Addressed to"), CCH_FIELD_PLAIN),
  CCH_REFERENCE (CchReport, through, cch_agency_kind, N_ ("Through"), CCH_FIELD_PLAIN),
  CCH_REFERENCE (CchReport, period, cch_period_kind, N_ ("Period"), CCH_FIELD_PLAIN),
  CCH_REFERENCE (CchReport, plan, cch_plan_kind, N_ ("Plan"), CCH_FIELD_PLAIN),
  CCH_TEXT (CchReport, form, N_ ("Form"), CCH_FIELD_PLAIN),
  CCH_TEXT (CchReport, regulation, N_ ("Regulation"), CCH_FIELD_PLAIN),
  CCH_TEXT (CchReport, denominator, N_ ("Rule of the denominator"), CCH_FIELD_PLAIN),
  CCH_TEXT (CchReport, rounding, N_ ("Rule of rounding"), CCH_FIELD_PLAIN),
  CCH_TEXT (CchReport, number, N_ ("Number"), CCH_FIELD_SEARCHED),
  CCH_TEXT (CchReport, symbol, N_ ("Symbol"), CCH_FIELD_SEARCHED),
  CCH_DATE (CchReport, issued, N_ ("Date of issue"), CCH_FIELD_PLAIN),
  CCH_TEXT (CchReport, place, N_ ("Place"), CCH_FIELD_PLAIN),
  CCH_ENUM (CchReport,
            authority,
            CchDocumentAuthority,
            cch_document_authority,
            N_ ("Authority"),
            CCH_FIELD_PLAIN),
  CCH_ENUM (CchReport,
            signing,
            CchDocumentSigning,
            cch_document_signing,
            N_ ("Signing"),
            CCH_FIELD_PLAIN),
  CCH_TEXT (CchReport, signer_post, N_ ("Signer’s post"), CCH_FIELD_PLAIN),
  CCH_TEXT (CchReport, signer, N_ ("Signer"), CCH_FIELD_PLAIN),
  CCH_TEXT (CchReport, drafting_unit, N_ ("Drafted by"), CCH_FIELD_PLAIN),
  CCH_DATE (CchReport, cut_off, N_ ("Cut-off of the data"), CCH_FIELD_PLAIN),
  CCH_DATE (CchReport, sent, N_ ("Day sent"), CCH_FIELD_PLAIN),
  CCH_DATE (CchReport, received, N_ ("Day received"), CCH_FIELD_PLAIN),
  CCH_REFERENCE (CchReport, replaces, cch_report_kind, N_ ("Replaces the report"), CCH_FIELD_PLAIN),
  CCH_BOOLEAN (CchReport, entered, N_ ("Entered in the superior’s system"), CCH_FIELD_PLAIN),
  CCH_TIME (CchReport, reopened, N_ ("Reopened"), CCH_FIELD_READ_ONLY),
  CCH_TEXT (CchReport, reopen_reason, N_ ("Reason for reopening"), CCH_FIELD_PLAIN),
};

CCH_DEFINE_RECORD (CchReport, cch_report, "report", N_ ("Report"))
