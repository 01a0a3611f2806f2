/* Which area the heading of a table means, whatever its number, case and programme.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-plan-view.h"
#include "rules/cch-regulation.h"

G_BEGIN_DECLS

/**
 * CchAreaNames:
 *
 * The areas of an office by their names, their other names, and what they were called in earlier
 * programmes. Immutable. What two areas are called means neither.
 */
typedef struct _CchAreaNames CchAreaNames;

CchAreaNames *cch_area_names_new (const CchPlanView *view, const CchRegulation *regulation);
void cch_area_names_free (CchAreaNames *names);

gint64 cch_area_names_find (const CchAreaNames *names, const char *text);

const char *cch_area_names_skip_number (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchAreaNames, cch_area_names_free)

G_END_DECLS
