/* Reads the lines of legal grounds that people paste, into citations.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-citation.h"

G_BEGIN_DECLS

GPtrArray *cch_citation_parse (const char *text);
void cch_citation_complete (CchCitation *citation);
char *cch_citation_get_key (const CchCitation *citation);

G_END_DECLS
