/* What an office has written so far in a column of its task tables, for those who write there again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-plan.h"
#include "rules/cch-column-source.h"
#include "store/cch-database.h"

G_BEGIN_DECLS

/**
 * CchPhrase:
 * @text: as it would be written in the plan at hand: the year of another plan is this one's
 * @uses: how often it stands in the office
 */
typedef struct
{
  char *text; /* owned */
  guint uses;
} CchPhrase;

GPtrArray *cch_phrases_list (CchDatabase *database,
                             CchPlan *plan,
                             const CchColumnSource *source,
                             GError **error);
void cch_phrase_free (CchPhrase *phrase);

G_END_DECLS
