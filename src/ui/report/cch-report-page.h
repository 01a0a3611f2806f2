/* The page of reports that follow from plan and progress.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/shell/cch-page.h"

G_BEGIN_DECLS

#define CCH_TYPE_REPORT_PAGE (cch_report_page_get_type ())
G_DECLARE_FINAL_TYPE (CchReportPage, cch_report_page, CCH, REPORT_PAGE, CchPage)

G_END_DECLS
