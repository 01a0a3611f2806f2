/* The steps of a letter's life: begun, issued with number and day, reopened.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-letter.h"
#include "session/cch-issue.h"
#include "session/cch-session.h"

G_BEGIN_DECLS

CchLetter *cch_letter_start_from (CchSession *session, CchLetter *letter, GError **error);
CchLetter *cch_letter_start (CchSession *session, const char *subject, GError **error);

CchIssue *
cch_letter_issue_new (CchSession *session, CchLetter *letter, CchDate day, GError **error);
gboolean cch_letter_issue_allow (const CchLetter *letter, GError **error);
gboolean cch_letter_issue_apply (CchSession *session,
                                 CchLetter *letter,
                                 const CchIssue *issue,
                                 GError **error);
gboolean
cch_letter_reopen (CchSession *session, CchLetter *letter, const char *reason, GError **error);

G_END_DECLS
