/* Takes tasks out of another plan: last year's beside this one, or the superior's.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-open-plan.h"
#include "store/cch-edit.h"

G_BEGIN_DECLS

/**
 * CchTaskTakeFlags:
 * @CCH_TASK_TAKE_COPY: with roles and all, as they are
 * @CCH_TASK_TAKE_FROM_SUPERIOR: linked to the superior's tasks; who does it here is who answers for
 *   the area, not whom the superior names
 */
typedef enum
{
  CCH_TASK_TAKE_COPY = 0,
  CCH_TASK_TAKE_FROM_SUPERIOR = 1 << 0,
} CchTaskTakeFlags;

gboolean cch_task_take (CchEdit *edit,
                        CchOpenPlan *plan,
                        CchPlan *source,
                        const GArray *tasks,
                        CchTask *after,
                        CchTaskTakeFlags flags,
                        GPtrArray *taken,
                        GError **error);
gboolean cch_task_take_all (CchOpenPlan *plan,
                            CchPlan *source,
                            const GArray *tasks,
                            CchTask *after,
                            GPtrArray **taken,
                            GError **error);
GArray *cch_task_take_list_area (const CchPlanView *source, gint64 area);

G_END_DECLS
