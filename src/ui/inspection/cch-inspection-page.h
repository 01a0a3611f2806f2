/* The page of inspection rounds and their findings.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/shell/cch-page.h"

G_BEGIN_DECLS

#define CCH_TYPE_INSPECTION_PAGE (cch_inspection_page_get_type ())
G_DECLARE_FINAL_TYPE (CchInspectionPage, cch_inspection_page, CCH, INSPECTION_PAGE, CchPage)

G_END_DECLS
