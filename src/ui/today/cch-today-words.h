/* What the rows of the first page say.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-day-view.h"

G_BEGIN_DECLS

char *cch_today_words_for_day (CchDate day);
char *cch_today_words_for_distance (CchDate from, CchDate day);
char *cch_today_words_for_regulation (const CchDayView *view);
char *cch_today_words_for_agencies (const CchDayView *view);
char *cch_today_words_for_last_act (const CchDayView *view);
char *cch_today_words_for_due (const CchDayDue *due);
char *cch_today_words_for_plan (const CchDayPlan *plan);
char *cch_today_words_for_findings (guint n_errors, guint n_warnings);

G_END_DECLS
