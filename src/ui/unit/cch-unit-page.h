/* The page of what the units below have sent.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/shell/cch-page.h"

G_BEGIN_DECLS

#define CCH_TYPE_UNIT_PAGE (cch_unit_page_get_type ())
G_DECLARE_FINAL_TYPE (CchUnitPage, cch_unit_page, CCH, UNIT_PAGE, CchPage)

G_END_DECLS
