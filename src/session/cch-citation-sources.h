/* What can be cited: documents of the register, plans, and what was cited before.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-citation.h"
#include "session/cch-open-plan.h"

G_BEGIN_DECLS

typedef struct _CchCitationSources CchCitationSources;

CchCitationSources *cch_citation_sources_new (CchOpenPlan *plan, GError **error);
void cch_citation_sources_free (CchCitationSources *sources);

GPtrArray *
cch_citation_sources_find (const CchCitationSources *sources, const char *folded, guint limit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchCitationSources, cch_citation_sources_free)

G_END_DECLS
