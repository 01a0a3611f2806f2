/* How a document is cited: whole the first time, short after that.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-citation.h"

G_BEGIN_DECLS

/* How a ground begins that names who asked for the document. */
#define CCH_CITATION_REQUEST_WORDING "Theo đề nghị của"

gboolean cch_citation_is_complete (const CchCitation *citation);
char *cch_citation_format_full (const CchCitation *citation);
char *cch_citation_format_short (const CchCitation *citation);
char *cch_citation_format_basis (const CchCitation *citation, gboolean last);

G_END_DECLS
