/* The list of pages at the side.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

typedef struct _CchOfficeContext CchOfficeContext;

#define CCH_TYPE_SIDE_BAR (cch_side_bar_get_type ())
G_DECLARE_FINAL_TYPE (CchSideBar, cch_side_bar, CCH, SIDE_BAR, AdwBin)

const char *cch_side_bar_get_page (CchSideBar *self);
void cch_side_bar_set_page (CchSideBar *self, const char *page);
void cch_side_bar_set_context (CchSideBar *self, CchOfficeContext *context);

G_END_DECLS
