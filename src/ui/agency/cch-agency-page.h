/* The page of the offices, their names and their changes over time.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/shell/cch-page.h"

G_BEGIN_DECLS

#define CCH_TYPE_AGENCY_PAGE (cch_agency_page_get_type ())
G_DECLARE_FINAL_TYPE (CchAgencyPage, cch_agency_page, CCH, AGENCY_PAGE, CchPage)

void cch_agency_page_import (CchAgencyPage *self, GBytes *bytes, const char *file);

G_END_DECLS
