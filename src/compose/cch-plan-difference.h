/* What is different between two versions of a plan, as it reads on paper.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "compose/cch-composition.h"

G_BEGIN_DECLS

typedef enum
{
  CCH_PLAN_CHANGE_ADDED,
  CCH_PLAN_CHANGE_REMOVED,
  CCH_PLAN_CHANGE_CHANGED,
} CchPlanChangeAct;

/**
 * CchPlanChange:
 * @group: the part of the plan: "Căn cứ", the heading of a section, the name of an area …
 * @place: what is meant within it: "Nhiệm vụ 2.1 - Sản phẩm"
 * @source: (nullable): the record that the words come from
 *
 * One difference in the words of the document; %NULL for words that are not there.
 */
typedef struct
{
  CchPlanChangeAct act;
  char *group;          /* owned */
  char *place;          /* owned */
  char *before;         /* owned, nullable */
  char *after;          /* owned, nullable */
  CchDocSource *source; /* owned, nullable */
} CchPlanChange;

GPtrArray *cch_plan_difference_list (const CchComposition *before, const CchComposition *after);
const char *cch_plan_change_get_name (CchPlanChangeAct act);

G_END_DECLS
