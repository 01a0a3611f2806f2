/* How a document is issued: its number from the register, its day, its signer, its line there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "base/cch-date.h"
#include "model/cch-issue.h"
#include "store/cch-edit.h"

G_BEGIN_DECLS

/**
 * CchIssue:
 * @number: "03"
 * @symbol: "KH-UBND"
 * @reason: (nullable): why it is issued though checks still find errors; kept in the register
 *
 * What is decided when a document is issued.
 */
typedef struct
{
  char *number;
  char *symbol;
  CchDate issued;
  CchDocumentAuthority authority;
  CchDocumentSigning signing;
  char *signer_post;
  char *signer;
  char *reason;
} CchIssue;

/**
 * CchIssueLine:
 * @document_type: (nullable): "Kế hoạch"
 * @subject: what it is about
 * @recipients: one a line
 * @keeper: (nullable): who keeps a copy
 *
 * What else the register notes. Borrowed values.
 */
typedef struct
{
  const char *document_type;
  const char *subject;
  const char *recipients;
  const char *keeper;
} CchIssueLine;

/* @record everywhere: a live plan or letter, which are issued in the same way. What another agency
 * has issued is received: it has that agency's number, and a line in the register of received ones. */
gboolean cch_issue_is_received (CchOffice *office, CchRecord *record);
CchIssue *cch_issue_new (CchOffice *office,
                         CchRecord *record,
                         const char *symbol,
                         const char *post,
                         CchDate day,
                         GError **error);
void cch_issue_free (CchIssue *issue);

gboolean cch_issue_check (const CchIssue *issue, guint n_errors, GError **error);
char *
cch_issue_find_twin (CchOffice *office, CchRecord *record, const CchIssue *issue, GError **error);
void
cch_issue_write (CchEdit *edit, CchRecord *record, const CchIssue *issue, const CchIssueLine *line);
gboolean cch_issue_reopen (CchOffice *office,
                           CchRecord *record,
                           const char *label,
                           const char *reason,
                           GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchIssue, cch_issue_free)

G_END_DECLS
