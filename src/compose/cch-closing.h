/* The end of a document: who receives it and who signs it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "compose/cch-composition.h"
#include "model/cch-issue.h"
#include "model/cch-recipient.h"

G_BEGIN_DECLS

gboolean cch_closing_is_file_copy (const char *wording);
char *cch_closing_format_recipient (const CchPlanView *view, const CchRecipient *recipient);
char *cch_closing_format_file_copy (const CchPlanView *view);

void cch_closing_add_file_copy (CchDocBuilder *builder,
                                const char *typed,
                                const char *drafting_unit,
                                const char *drafter,
                                gint64 copies);
void cch_closing_add_signature (CchDocBuilder *builder,
                                CchRecord *origin,
                                const CchAgencyTerm *issuer,
                                CchDocumentAuthority authority,
                                CchDocumentSigning signing,
                                const char *signer_post,
                                const char *signer);
void cch_closing_add (const CchComposition *composition, CchDocBuilder *builder);

G_END_DECLS
