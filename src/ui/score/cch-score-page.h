/* The page of the criteria, points and their evidence.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/shell/cch-page.h"

G_BEGIN_DECLS

#define CCH_TYPE_SCORE_PAGE (cch_score_page_get_type ())
G_DECLARE_FINAL_TYPE (CchScorePage, cch_score_page, CCH, SCORE_PAGE, CchPage)

G_END_DECLS
