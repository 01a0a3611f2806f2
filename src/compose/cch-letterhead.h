/* The head of a document: who writes, under which number, where and when.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "compose/cch-composition.h"
#include "model/cch-issue.h"

G_BEGIN_DECLS

/**
 * CchLetterhead:
 * @issuer: (nullable): %NULL leaves room for the names, as in a blank form
 * @parent: (nullable): printed over the issuer, unless that one is a people's committee
 * @number: (nullable): %NULL leaves room for a pen
 * @symbol: "KH-UBND", "UBND-NV"
 * @place: (nullable): %NULL leaves room
 * @date: none leaves room for day and month
 * @year: for a date still open, 0 leaves room for it too
 * @concerning: (nullable): of an official letter, without "V/v"
 * @urgency: printed red, in a frame
 * @secrecy: leaves room for the stamp, which is all that the law allows a program
 * @circulation: printed in a frame
 * @kind: (nullable): with @uuid the record that a click on these lines leads to
 *
 * Borrowed values.
 */
typedef struct
{
  const CchAgencyTerm *issuer;
  const CchAgencyTerm *parent;
  const char *number;
  const char *symbol;
  const char *place;
  CchDate date;
  guint year;
  const char *concerning;
  gboolean draft;
  CchDocumentUrgency urgency;
  CchDocumentSecrecy secrecy;
  CchDocumentCirculation circulation;
  const char *kind;
  const char *uuid;
} CchLetterhead;

void cch_letterhead_add (const CchComposition *composition, CchDocBuilder *builder);
void cch_letterhead_add_attached (const CchComposition *composition, CchDocBuilder *builder);
void cch_letterhead_add_lines (const CchLetterhead *head, CchDocBuilder *builder);

G_END_DECLS
