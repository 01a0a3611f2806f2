/* A plan: the office’s own, its superior’s, or one received from below.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "model/cch-plan.h"

#include "base/cch-i18n.h"
#include "model/cch-agency.h"

G_DEFINE_ENUM_TYPE (CchPlanKind,
                    cch_plan_kind,
                    G_DEFINE_ENUM_VALUE (CCH_PLAN_KIND_YEAR, "year"),
                    G_DEFINE_ENUM_VALUE (CCH_PLAN_KIND_INFORMATION, "information"),
                    G_DEFINE_ENUM_VALUE (CCH_PLAN_KIND_INSPECTION, "inspection"),
                    G_DEFINE_ENUM_VALUE (CCH_PLAN_KIND_REMEDY, "remedy"),
                    G_DEFINE_ENUM_VALUE (CCH_PLAN_KIND_PROGRAMME, "programme"),
                    G_DEFINE_ENUM_VALUE (CCH_PLAN_KIND_REVIEW, "review"),
                    G_DEFINE_ENUM_VALUE (CCH_PLAN_KIND_OTHER, "other"))

const char *const cch_plan_kind_labels[] = {
  N_ ("Plan of the year"),    N_ ("Information and education"),
  N_ ("Plan of inspections"), N_ ("Remedy of shortcomings"),
  N_ ("Several years"),       N_ ("Review plan"),
  N_ ("Other plan"),
};

static const CchField fields[] = {
  CCH_ENUM (CchPlan, kind, CchPlanKind, cch_plan_kind, N_ ("Kind of plan"), CCH_FIELD_PLAIN),
  CCH_ENUM (CchPlan,
            state,
            CchDocumentState,
            cch_document_state,
            N_ ("State"),
            CCH_FIELD_READ_ONLY),
  CCH_LINES (CchPlan,
             title,
             N_ ("Title"),
             CCH_FIELD_REQUIRED | CCH_FIELD_SEARCHED | CCH_FIELD_TITLE),
  CCH_YEAR (CchPlan, year, N_ ("Year"), CCH_FIELD_REQUIRED),
  CCH_YEAR (CchPlan, end_year, N_ ("Last year"), CCH_FIELD_PLAIN),
  CCH_REFERENCE (CchPlan, agency, cch_agency_kind, N_ ("Issued by"), CCH_FIELD_PLAIN),
  CCH_REFERENCE (CchPlan, parent, cch_plan_kind, N_ ("Superior plan"), CCH_FIELD_PLAIN),
  CCH_TEXT (CchPlan, number, N_ ("Number"), CCH_FIELD_SEARCHED),
  CCH_TEXT (CchPlan, symbol, N_ ("Symbol"), CCH_FIELD_SEARCHED),
  CCH_DATE (CchPlan, issued, N_ ("Date of issue"), CCH_FIELD_PLAIN),
  CCH_TEXT (CchPlan, place, N_ ("Place"), CCH_FIELD_PLAIN),
  CCH_ENUM (CchPlan,
            authority,
            CchDocumentAuthority,
            cch_document_authority,
            N_ ("Authority"),
            CCH_FIELD_PLAIN),
  CCH_ENUM (CchPlan,
            signing,
            CchDocumentSigning,
            cch_document_signing,
            N_ ("Signing"),
            CCH_FIELD_PLAIN),
  CCH_TEXT (CchPlan, signer_post, N_ ("Signer’s post"), CCH_FIELD_PLAIN),
  CCH_TEXT (CchPlan, signer, N_ ("Signer"), CCH_FIELD_PLAIN),
  CCH_TEXT (CchPlan, drafting_unit, N_ ("Drafted by"), CCH_FIELD_PLAIN),
  CCH_TEXT (CchPlan, drafter, N_ ("Mark of the drafter"), CCH_FIELD_PLAIN),
  CCH_COUNT (CchPlan, copies, N_ ("Copies"), CCH_FIELD_PLAIN),
  CCH_ENUM (CchPlan,
            urgency,
            CchDocumentUrgency,
            cch_document_urgency,
            N_ ("Degree of urgency"),
            CCH_FIELD_PLAIN),
  CCH_ENUM (CchPlan,
            secrecy,
            CchDocumentSecrecy,
            cch_document_secrecy,
            N_ ("Degree of secrecy"),
            CCH_FIELD_PLAIN),
  CCH_ENUM (CchPlan,
            circulation,
            CchDocumentCirculation,
            cch_document_circulation,
            N_ ("Circulation"),
            CCH_FIELD_PLAIN),
  CCH_BOOLEAN (CchPlan, attached, N_ ("Attached to a decision"), CCH_FIELD_PLAIN),
  CCH_REFERENCE (CchPlan, replaces, cch_plan_kind, N_ ("Replaces the plan"), CCH_FIELD_PLAIN),
  CCH_REFERENCE (CchPlan, amends, cch_plan_kind, N_ ("Amends"), CCH_FIELD_PLAIN),
  CCH_TEXT (CchPlan, regulation, N_ ("Regulation"), CCH_FIELD_PLAIN),
  CCH_TEXT (CchPlan, layout, N_ ("Layout of the tables"), CCH_FIELD_PLAIN),
  CCH_AMOUNT (CchPlan, budget, N_ ("Budget"), CCH_FIELD_PLAIN),
  CCH_TEXT (CchPlan, budget_source, N_ ("Source of the budget"), CCH_FIELD_PLAIN),
  CCH_DATE (CchPlan, received, N_ ("Day received"), CCH_FIELD_PLAIN),
  CCH_TIME (CchPlan, reopened, N_ ("Reopened"), CCH_FIELD_READ_ONLY),
  CCH_TEXT (CchPlan, reopen_reason, N_ ("Reason for reopening"), CCH_FIELD_PLAIN),
};

CCH_DEFINE_RECORD (CchPlan, cch_plan, "plan", N_ ("Plan"))
