/* Which proposals of a list are meant: their numbers as they are listed, or all.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CchToolTick:
 * @list: what holds the proposals
 * @index: from 0
 */
typedef void (*CchToolTick) (gpointer list, guint index, gboolean ticked);

gboolean cch_tool_set_ticks (gpointer list,
                             guint n_proposals,
                             CchToolTick tick,
                             const char *ticked,
                             const char *unticked,
                             GError **error);

G_END_DECLS
