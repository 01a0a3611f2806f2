/* How a document is issued: its state, who has the authority, and how it is signed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "model/cch-issue.h"

#include "base/cch-i18n.h"

G_DEFINE_ENUM_TYPE (CchDocumentState,
                    cch_document_state,
                    G_DEFINE_ENUM_VALUE (CCH_DOCUMENT_STATE_DRAFT, "draft"),
                    G_DEFINE_ENUM_VALUE (CCH_DOCUMENT_STATE_SUBMITTED, "submitted"),
                    G_DEFINE_ENUM_VALUE (CCH_DOCUMENT_STATE_ISSUED, "issued"),
                    G_DEFINE_ENUM_VALUE (CCH_DOCUMENT_STATE_AMENDED, "amended"),
                    G_DEFINE_ENUM_VALUE (CCH_DOCUMENT_STATE_REPLACED, "replaced"),
                    G_DEFINE_ENUM_VALUE (CCH_DOCUMENT_STATE_WITHDRAWN, "withdrawn"))

const char *const cch_document_state_labels[] = {
  N_ ("Draft"), N_ ("Submitted"), N_ ("Issued"), N_ ("Amended"), N_ ("Replaced"), N_ ("Withdrawn"),
};

/* Also what was issued once and holds no more. */
gboolean
cch_document_state_is_issued (CchDocumentState state)
{
  return state >= CCH_DOCUMENT_STATE_ISSUED;
}

G_DEFINE_ENUM_TYPE (CchDocumentAuthority,
                    cch_document_authority,
                    G_DEFINE_ENUM_VALUE (CCH_DOCUMENT_AUTHORITY_COLLECTIVE, "collective"),
                    G_DEFINE_ENUM_VALUE (CCH_DOCUMENT_AUTHORITY_HEAD, "head"))

const char *const cch_document_authority_labels[] = {
  N_ ("The collective"),
  N_ ("The head"),
};

G_DEFINE_ENUM_TYPE (CchDocumentSigning,
                    cch_document_signing,
                    G_DEFINE_ENUM_VALUE (CCH_DOCUMENT_SIGNING_SELF, "self"),
                    G_DEFINE_ENUM_VALUE (CCH_DOCUMENT_SIGNING_DEPUTY, "deputy"),
                    G_DEFINE_ENUM_VALUE (CCH_DOCUMENT_SIGNING_ORDER, "order"),
                    G_DEFINE_ENUM_VALUE (CCH_DOCUMENT_SIGNING_MANDATE, "mandate"),
                    G_DEFINE_ENUM_VALUE (CCH_DOCUMENT_SIGNING_ACTING, "acting"))

const char *const cch_document_signing_labels[] = {
  N_ ("In person"),         N_ ("Deputy for the head (KT.)"), N_ ("By order (TL.)"),
  N_ ("By mandate (TUQ.)"), N_ ("Acting head (Q.)"),
};

G_DEFINE_ENUM_TYPE (CchDocumentUrgency,
                    cch_document_urgency,
                    G_DEFINE_ENUM_VALUE (CCH_DOCUMENT_URGENCY_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (CCH_DOCUMENT_URGENCY_URGENT, "urgent"),
                    G_DEFINE_ENUM_VALUE (CCH_DOCUMENT_URGENCY_VERY_URGENT, "very-urgent"),
                    G_DEFINE_ENUM_VALUE (CCH_DOCUMENT_URGENCY_EXPRESS, "express"))

const char *const cch_document_urgency_labels[] = {
  N_ ("Not urgent"),
  N_ ("Urgent"),
  N_ ("Very urgent"),
  N_ ("Express"),
};

G_DEFINE_ENUM_TYPE (CchDocumentSecrecy,
                    cch_document_secrecy,
                    G_DEFINE_ENUM_VALUE (CCH_DOCUMENT_SECRECY_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (CCH_DOCUMENT_SECRECY_SECRET, "secret"),
                    G_DEFINE_ENUM_VALUE (CCH_DOCUMENT_SECRECY_HIGH, "high"),
                    G_DEFINE_ENUM_VALUE (CCH_DOCUMENT_SECRECY_HIGHEST, "highest"))

const char *const cch_document_secrecy_labels[] = {
  N_ ("Not secret"),
  N_ ("Secret"),
  N_ ("Highly secret"),
  N_ ("Top secret"),
};

G_DEFINE_ENUM_TYPE (CchDocumentCirculation,
                    cch_document_circulation,
                    G_DEFINE_ENUM_VALUE (CCH_DOCUMENT_CIRCULATION_FREE, "free"),
                    G_DEFINE_ENUM_VALUE (CCH_DOCUMENT_CIRCULATION_RETURN, "return"),
                    G_DEFINE_ENUM_VALUE (CCH_DOCUMENT_CIRCULATION_INTERNAL, "internal"))

const char *const cch_document_circulation_labels[] = {
  N_ ("Free"),
  N_ ("To be returned after reading"),
  N_ ("Inside the agency only"),
};
