/* What stands in the middle of the plan page: one part of a plan, to be edited.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-open-plan.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CCH_TYPE_PLAN_PART (cch_plan_part_get_type ())
G_DECLARE_DERIVABLE_TYPE (CchPlanPart, cch_plan_part, CCH, PLAN_PART, AdwBin)

/**
 * CchPlanPartClass:
 * @plan_changed: shows what @changes touched; with %NULL another plan was set, or none is any more,
 *   or it froze or thawed: everything is to be read again
 * @show_record: goes to the record, and to its field if one is named; %FALSE when it is not here
 * @start_search: shows the part's own search and focuses it; %FALSE when it has none
 *
 * Signal `record-selected` (kind, uuid, field): the person is at this place now; the field may be
 * %NULL. Signal `record-activated`, with the same: the person wants to go there. Property `plan`.
 */
struct _CchPlanPartClass
{
  AdwBinClass parent_class;

  void (*plan_changed) (CchPlanPart *self, CchChanges *changes);
  gboolean (*show_record) (CchPlanPart *self,
                           const char *kind,
                           const char *uuid,
                           const char *field);
  gboolean (*start_search) (CchPlanPart *self);

  gpointer padding[4];
};

CchOpenPlan *cch_plan_part_get_plan (CchPlanPart *self);
void cch_plan_part_set_plan (CchPlanPart *self, CchOpenPlan *plan);

gboolean cch_plan_part_show_record (CchPlanPart *self,
                                    const char *kind,
                                    const char *uuid,
                                    const char *field);
gboolean cch_plan_part_start_search (CchPlanPart *self);
void cch_plan_part_select (CchPlanPart *self, CchRecord *record, const char *field);
void cch_plan_part_activate (CchPlanPart *self, CchRecord *record, const char *field);

G_END_DECLS
