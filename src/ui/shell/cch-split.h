/* A side bar beside its content, or over it where the window is narrow.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CCH_TYPE_SPLIT (cch_split_get_type ())
G_DECLARE_FINAL_TYPE (CchSplit, cch_split, CCH, SPLIT, GtkWidget)

gboolean cch_split_get_show_sidebar (CchSplit *self);
void cch_split_set_show_sidebar (CchSplit *self, gboolean show_sidebar);
gboolean cch_split_get_pinned (CchSplit *self);
gboolean cch_split_get_collapsed (CchSplit *self);

G_END_DECLS
