/* What a person sees when no office is open: recent ones, a new one, the sample, what went wrong.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/office/cch-office-context.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CCH_TYPE_START_PAGE (cch_start_page_get_type ())
G_DECLARE_FINAL_TYPE (CchStartPage, cch_start_page, CCH, START_PAGE, AdwBin)

void cch_start_page_set_context (CchStartPage *self, CchOfficeContext *context);
void cch_start_page_refresh (CchStartPage *self);

G_END_DECLS
