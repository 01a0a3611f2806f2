/* What agencies do in a task, read from the words of a cell.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-task-agency.h"
#include "session/cch-agency-names.h"
#include "store/cch-edit.h"

G_BEGIN_DECLS

gboolean cch_task_duties_put (CchEdit *edit,
                              const CchAgencyNames *names,
                              gint64 task,
                              CchTaskRole role,
                              const char *text,
                              GError **error);
gboolean cch_task_duties_put_all (CchEdit *edit,
                                  const CchAgencyNames *names,
                                  gint64 task,
                                  const char *text,
                                  GError **error);

G_END_DECLS
