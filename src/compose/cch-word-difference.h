/* What is different between two texts: line by line, and word by word within a line.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "doc/cch-doc-text.h"

G_BEGIN_DECLS

/**
 * CchWordPair:
 *
 * Parts of two lists that stand for one another. An index is -1 where the other has nothing like
 * it.
 */
typedef struct
{
  int before;
  int after;
} CchWordPair;

GArray *cch_word_difference_pair (const char *const *before, const char *const *after);
double cch_word_difference_compare (const char *before, const char *after);
void cch_word_difference_mark (const char *before,
                               const char *after,
                               CchDocText **marked_before,
                               CchDocText **marked_after);

G_END_DECLS
