/* The columns of the list of all plans: what stands in them, how they sort, which have room.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/plan/cch-plan-row.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void cch_plan_columns_add (GtkColumnView *view);
void cch_plan_columns_fit (GtkColumnView *view);
CchPlanRow *cch_plan_columns_find_row (GtkWidget *widget);
GtkWidget *cch_plan_columns_find_line (GtkColumnView *view, CchPlanRow *row);

G_END_DECLS
