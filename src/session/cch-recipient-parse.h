/* Reads and proposes lists of recipients.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-recipient.h"
#include "session/cch-open-plan.h"

G_BEGIN_DECLS

GPtrArray *cch_recipient_parse (CchOpenPlan *plan, const char *text);
gboolean cch_recipient_complete (CchSession *session, CchRecipient *recipient, GError **error);
GPtrArray *cch_recipient_propose (CchOpenPlan *plan, GError **error);

G_END_DECLS
