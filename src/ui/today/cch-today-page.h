/* The first page: who the office is, what is due next, which plans it works on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "base/cch-date.h"
#include "ui/shell/cch-page.h"

G_BEGIN_DECLS

#define CCH_TYPE_TODAY_PAGE (cch_today_page_get_type ())

/**
 * CchTodayPage:
 *
 * What it shows is read in the office's thread, when somebody looks and when the office changes
 * meanwhile.
 */
G_DECLARE_FINAL_TYPE (CchTodayPage, cch_today_page, CCH, TODAY_PAGE, CchPage)

void cch_today_page_set_day (CchTodayPage *self, CchDate day);
gboolean cch_today_page_is_filled (CchTodayPage *self);

G_END_DECLS
