/* What the files of the task table share with each other and with nobody else.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/task/cch-grid.h"
#include "ui/task/cch-task-editor.h"
#include "ui/task/cch-task-rows.h"

G_BEGIN_DECLS

struct _CchTaskEditor
{
  CchPlanPart parent_instance;

  GtkStack *stack;
  AdwStatusPage *problem;
  CchGrid *grid;
  GtkLabel *state_label;
  GtkLabel *frozen_label;

  CchTaskRows *rows;  /* nullable, owned: what the grid shows */
  GHashTable *closed; /* (element-type gint64), owned: areas that show no tasks */
  CchTaskRoom room;   /* where somebody is about to write a row */
};

void cch_task_editor_rebuild (CchTaskEditor *self, GHashTable *changed);

G_END_DECLS
