/* A letter with the agencies that it names, for those who only read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-agency-term.h"
#include "model/cch-letter.h"

G_BEGIN_DECLS

#define CCH_TYPE_LETTER_VIEW (cch_letter_view_get_type ())

/**
 * CchLetterView:
 *
 * Never changes, so it may be handed to a thread; as #CchPlanView for plans.
 */
typedef struct
{
  gatomicrefcount references;
  CchLetter *letter;     /* owned: a copy */
  CchAgencyTerm *issuer; /* nullable, owned */
  CchAgencyTerm *parent; /* nullable, owned: over the issuer */
} CchLetterView;

GType cch_letter_view_get_type (void);

CchLetterView *cch_letter_view_new (CchLetter *letter);
void
cch_letter_view_set_agencies (CchLetterView *view, CchAgencyTerm *issuer, CchAgencyTerm *parent);
CchLetterView *cch_letter_view_ref (CchLetterView *view);
void cch_letter_view_unref (CchLetterView *view);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchLetterView, cch_letter_view_unref)

G_END_DECLS
