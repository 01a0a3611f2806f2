/* A second plan with everything that the first one holds: the start of an amendment.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-plan.h"
#include "store/cch-edit.h"

G_BEGIN_DECLS

/**
 * CchPlanCopyHooks:
 * @take: (nullable): sees each record before it is copied, and may change it; %FALSE leaves it out,
 *   with everything that hangs on it
 * @taken: (nullable): sees it again when the copy has its row
 */
typedef struct
{
  gboolean (*take) (CchRecord *record, gpointer data);
  void (*taken) (CchRecord *record, gint64 row, gpointer data);
  gpointer data;
} CchPlanCopyHooks;

gint64 cch_plan_copy (CchEdit *edit, CchPlan *plan, CchPlan *draft, GError **error);
gboolean cch_plan_copy_parts (CchEdit *edit,
                              CchPlan *plan,
                              gint64 target,
                              const CchPlanCopyHooks *hooks,
                              GError **error);

G_END_DECLS
