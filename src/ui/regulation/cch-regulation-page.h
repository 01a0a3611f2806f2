/* The page of the regulations in force and what they ask for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/shell/cch-page.h"

G_BEGIN_DECLS

#define CCH_TYPE_REGULATION_PAGE (cch_regulation_page_get_type ())
G_DECLARE_FINAL_TYPE (CchRegulationPage, cch_regulation_page, CCH, REGULATION_PAGE, CchPage)

G_END_DECLS
