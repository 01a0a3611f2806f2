/* An official letter that the office writes: its text, whom it is sent to, how it is signed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-issue.h"
#include "model/cch-record.h"

G_BEGIN_DECLS

#define CCH_TYPE_LETTER (cch_letter_get_type ())

G_DECLARE_FINAL_TYPE (CchLetter, cch_letter, CCH, LETTER, CchRecord)

/* Lists of people and agencies are short and mixed, so they are lines: one a line. */
struct _CchLetter
{
  CchRecord parent_instance;

  CchDocumentState state;
  char *subject; /* without "V/v" */
  gint64 agency; /* agency */
  char *number;
  char *symbol;
  CchDate issued;
  char *place;
  char *addressees;
  char *body;
  char *recipients;
  CchDocumentAuthority authority;
  CchDocumentSigning signing;
  char *signer_post;
  char *signer;
  char *drafting_unit;
  char *drafter;
  gint64 copies;
  CchDocumentUrgency urgency;
  CchDocumentSecrecy secrecy;
  CchDocumentCirculation circulation;
  gint64 reopened;
  char *reopen_reason;
};

extern const CchKind cch_letter_kind;

G_END_DECLS
