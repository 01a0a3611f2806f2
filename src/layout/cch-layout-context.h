/* The fonts of paper, and a memory of every word they have shaped.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "base/cch-notice.h"
#include "doc/cch-doc-profile.h"

G_BEGIN_DECLS

/**
 * CchLayoutContext:
 *
 * One of these a thread, kept for as long as pages are made: it holds its own Pango context,
 * with settings that make lines break alike on paper and on every screen, and shaped words.
 */
typedef struct _CchLayoutContext CchLayoutContext;

CchLayoutContext *cch_layout_context_new (void);
CchLayoutContext *cch_layout_context_ref (CchLayoutContext *context);
void cch_layout_context_unref (CchLayoutContext *context);

GPtrArray *cch_layout_context_check_fonts (CchLayoutContext *context, CchDocProfile *profile);
char *cch_layout_context_describe_fonts (CchLayoutContext *context, CchDocProfile *profile);
guint cch_layout_context_get_n_missing (CchLayoutContext *context);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchLayoutContext, cch_layout_context_unref)

G_END_DECLS
