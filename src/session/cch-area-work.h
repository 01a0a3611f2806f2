/* Who writes which area of a plan, and how far they are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-area-owner.h"
#include "model/cch-area.h"
#include "session/cch-open-plan.h"

G_BEGIN_DECLS

/**
 * CchAreaWork:
 * @depth: 0 for an area, 1 for a part of one
 * @owner: (nullable): the record; %NULL when nobody owns the area itself
 * @in_force: whether the owner is it on the day of the plan
 * @owner_name: (nullable): as the agency is called on that day
 * @n_tasks: in the area and its parts
 * @n_gaps: of these, tasks without somebody who leads, a product or a time
 *
 * An area that had several owners is there once for each.
 */
typedef struct
{
  CchArea *area;       /* owned */
  CchAreaOwner *owner; /* owned, nullable */
  guint depth;
  gboolean in_force;
  char *owner_name; /* owned */
  guint n_tasks;
  guint n_gaps;
} CchAreaWork;

GPtrArray *cch_area_work_list (CchOpenPlan *plan, GError **error);

char *cch_area_work_describe (const CchAreaWork *work);

gboolean cch_area_work_set_owner (CchOffice *office,
                                  CchArea *area,
                                  CchAreaOwner *owner,
                                  gint64 agency,
                                  GError **error);

G_END_DECLS
