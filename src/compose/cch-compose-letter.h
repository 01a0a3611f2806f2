/* An official letter (công văn): mẫu 1.5 of Nghị định 30/2020.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "doc/cch-doc-builder.h"
#include "model/cch-letter-view.h"

G_BEGIN_DECLS

CchDoc *cch_compose_letter (const CchLetterView *letter, CchDocProfile *profile, gboolean draft);

char *cch_letter_make_symbol (const CchLetter *letter, const CchAgencyTerm *issuer);
char **cch_letter_list_names (const char *text);

G_END_DECLS
