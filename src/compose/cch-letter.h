/* An official letter (công văn): mẫu 1.5 of Nghị định 30/2020.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "compose/cch-letterhead.h"
#include "model/cch-issue.h"

G_BEGIN_DECLS

/**
 * CchLetter:
 * @head: number, symbol and what the letter is about; its issuer is needed
 * @addressees: (element-type utf8): one stands on the line of "Kính gửi", more stand under it
 * @paragraphs: lines of the text, "- " begins a bullet
 * @recipients: besides those the letter is addressed to
 *
 * Where the issuer is found stands at the foot of the first page.
 * Borrowed values.
 */
typedef struct
{
  CchLetterhead head;
  const char *const *addressees;
  const char *const *paragraphs;
  const char *const *recipients;
  CchDocumentAuthority authority;
  CchDocumentSigning signing;
  const char *signer_post;
  const char *signer;
  const char *drafting_unit;
} CchLetter;

CchDoc *cch_compose_letter (const CchLetter *letter, CchDocProfile *profile);

G_END_DECLS
