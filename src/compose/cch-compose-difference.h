/* Two versions of a plan side by side: a table of what is different, to be read and printed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "compose/cch-plan-difference.h"

G_BEGIN_DECLS

/**
 * CchPlanVersions:
 * @before: the earlier version
 * @after: the later one
 * @before_name: (nullable): what heads its column; %NULL names it by its number
 * @after_name: (nullable): likewise
 * @regulation: of the later one
 *
 * Borrowed values.
 */
typedef struct
{
  const CchPlanView *before;
  const CchPlanView *after;
  const char *before_name;
  const char *after_name;
  const CchRegulation *regulation;
} CchPlanVersions;

CchDoc *cch_compose_plan_difference (const CchPlanVersions *versions,
                                     CchDocProfile *profile,
                                     GError **error);

G_END_DECLS
