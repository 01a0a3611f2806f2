/* The lines over a signature: on whose behalf, and as what.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-agency-term.h"
#include "model/cch-issue.h"

G_BEGIN_DECLS

const char *cch_signing_find_head (const CchAgencyTerm *issuer,
                                   CchDocumentSigning signing,
                                   const char *signer_post);
char **cch_signing_lines (const CchAgencyTerm *issuer,
                          CchDocumentAuthority authority,
                          CchDocumentSigning signing,
                          const char *signer_post);

G_END_DECLS
