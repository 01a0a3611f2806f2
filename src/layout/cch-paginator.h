/* Turns a document into pages, one at a time.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "doc/cch-doc.h"
#include "layout/cch-layout-context.h"
#include "layout/cch-sheet.h"

G_BEGIN_DECLS

/**
 * CchPaginator:
 *
 * Memory does not grow with the pages: a page that nobody keeps is gone. It never looks back.
 */
typedef struct _CchPaginator CchPaginator;

CchPaginator *cch_paginator_new (CchLayoutContext *context, CchDoc *doc);
void cch_paginator_free (CchPaginator *paginator);

CchSheet *cch_paginator_next (CchPaginator *paginator);

GPtrArray *cch_paginator_make_pages (CchLayoutContext *context, CchDoc *doc);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchPaginator, cch_paginator_free)

G_END_DECLS
