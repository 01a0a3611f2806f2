/* Words that the regulation fixes: one pattern for each rule, whoever holds a document against it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "doc/cch-doc-role.h"

G_BEGIN_DECLS

/**
 * CchDocWords:
 * @id: the rule
 * @role: which lines it is about
 * @pattern: what each of them must match
 */
typedef struct
{
  const char *id;
  CchDocRole role;
  const char *pattern;
} CchDocWords;

const CchDocWords *cch_doc_words_list (guint *n_rules);
const CchDocWords *cch_doc_words_find (const char *id);
gboolean cch_doc_words_match (const char *pattern, const char *words);

G_END_DECLS
