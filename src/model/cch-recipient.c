/* Who receives a document, and what for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "model/cch-recipient.h"

#include "base/cch-i18n.h"
#include "model/cch-agency.h"
#include "model/cch-plan.h"
#include "model/cch-report.h"

G_DEFINE_ENUM_TYPE (CchRecipientPurpose,
                    cch_recipient_purpose,
                    G_DEFINE_ENUM_VALUE (CCH_RECIPIENT_PURPOSE_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (CCH_RECIPIENT_PURPOSE_EXECUTE, "execute"),
                    G_DEFINE_ENUM_VALUE (CCH_RECIPIENT_PURPOSE_REPORT, "report"),
                    G_DEFINE_ENUM_VALUE (CCH_RECIPIENT_PURPOSE_INFORM, "inform"),
                    G_DEFINE_ENUM_VALUE (CCH_RECIPIENT_PURPOSE_COORDINATE, "coordinate"),
                    G_DEFINE_ENUM_VALUE (CCH_RECIPIENT_PURPOSE_FILE, "file"))

const char *const cch_recipient_purpose_labels[] = {
  N_ ("Not stated"),      N_ ("To carry out"),  N_ ("As a report"),
  N_ ("For information"), N_ ("To co-operate"), N_ ("To keep"),
};

G_DEFINE_ENUM_TYPE (CchRecipientChannel,
                    cch_recipient_channel,
                    G_DEFINE_ENUM_VALUE (CCH_RECIPIENT_CHANNEL_ELECTRONIC, "electronic"),
                    G_DEFINE_ENUM_VALUE (CCH_RECIPIENT_CHANNEL_PAPER, "paper"),
                    G_DEFINE_ENUM_VALUE (CCH_RECIPIENT_CHANNEL_BOTH, "both"))

const char *const cch_recipient_channel_labels[] = {
  N_ ("Electronic"),
  N_ ("Paper"),
  N_ ("Both"),
};

static const CchField fields[] = {
  CCH_REFERENCE (CchRecipient, plan, cch_plan_kind, N_ ("Plan"), CCH_FIELD_OWNER),
  CCH_REFERENCE (CchRecipient, report, cch_report_kind, N_ ("Report"), CCH_FIELD_OWNER),
  CCH_POSITION (CchRecipient, N_ ("Position")),
  CCH_TEXT (CchRecipient,
            wording,
            N_ ("As printed"),
            CCH_FIELD_REQUIRED | CCH_FIELD_SEARCHED | CCH_FIELD_TITLE),
  CCH_REFERENCE (CchRecipient, agency, cch_agency_kind, N_ ("Agency"), CCH_FIELD_PLAIN),
  CCH_TEXT (CchRecipient, agency_class, N_ ("Group of agencies"), CCH_FIELD_PLAIN),
  CCH_ENUM (CchRecipient,
            purpose,
            CchRecipientPurpose,
            cch_recipient_purpose,
            N_ ("Purpose"),
            CCH_FIELD_PLAIN),
  CCH_ENUM (CchRecipient,
            channel,
            CchRecipientChannel,
            cch_recipient_channel,
            N_ ("Channel"),
            CCH_FIELD_PLAIN),
  CCH_COUNT (CchRecipient, copies, N_ ("Copies"), CCH_FIELD_PLAIN),
};

CCH_DEFINE_RECORD (CchRecipient, cch_recipient, "recipient", N_ ("Recipient"))
