/* Agencies as suggestions.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-plan-view.h"
#include "ui/section/cch-choice.h"

G_BEGIN_DECLS

gboolean cch_choice_fits (const char *text, const char *folded);
GPtrArray *cch_agency_choices_find (const CchPlanView *view, const char *folded);

G_END_DECLS
