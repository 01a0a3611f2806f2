/* The page of what has been done on each task.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/shell/cch-page.h"

G_BEGIN_DECLS

#define CCH_TYPE_PROGRESS_PAGE (cch_progress_page_get_type ())
G_DECLARE_FINAL_TYPE (CchProgressPage, cch_progress_page, CCH, PROGRESS_PAGE, CchPage)

G_END_DECLS
