/* The page of what is due, late or waiting for an answer.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/shell/cch-page.h"

G_BEGIN_DECLS

#define CCH_TYPE_TODAY_PAGE (cch_today_page_get_type ())
G_DECLARE_FINAL_TYPE (CchTodayPage, cch_today_page, CCH, TODAY_PAGE, CchPage)

G_END_DECLS
