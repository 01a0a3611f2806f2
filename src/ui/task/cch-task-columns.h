/* The columns of a task table: those of the form, and what it takes to write a plan.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-column-source.h"
#include "rules/cch-regulation-table.h"
#include "ui/task/cch-grid-model.h"

G_BEGIN_DECLS

typedef struct
{
  CchGridColumn column;
  const CchColumnSource *source;
} CchTaskColumn;

GArray *cch_task_columns_new (const CchRegulationTable *table);
gboolean cch_task_columns_has_areas (const CchRegulationTable *table);
gboolean cch_task_columns_find (GArray *columns, const char *source, guint *column);

G_END_DECLS
