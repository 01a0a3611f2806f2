/* A cell of the task table as a person writes in it: its text, and text that becomes records.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-plan-view.h"
#include "rules/cch-column-source.h"
#include "session/cch-agency-names.h"
#include "session/cch-open-plan.h"
#include "store/cch-edit.h"

G_BEGIN_DECLS

gboolean cch_task_cell_is_editable (const CchColumnSource *source);
char *cch_task_cell_get_text (const CchPlanView *view,
                              const CchTaskView *task,
                              const CchColumnSource *source);
gboolean cch_task_cell_set_text (CchEdit *edit,
                                 CchOpenPlan *plan,
                                 CchTask *task,
                                 const CchColumnSource *source,
                                 const char *text,
                                 GError **error);
gboolean cch_task_cell_write (CchEdit *edit,
                              const CchAgencyNames *names,
                              CchTask *task,
                              const CchColumnSource *source,
                              const char *text,
                              GError **error);

CchAgencyNames *cch_task_cell_load_names (CchOffice *office, const CchPlan *plan, GError **error);
CchTask *cch_task_add (CchEdit *edit,
                       CchOpenPlan *plan,
                       gint64 area,
                       CchTask *after,
                       CchTaskRow row,
                       const char *text,
                       GError **error);

G_END_DECLS
