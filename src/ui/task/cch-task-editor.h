/* The task table of a plan: rows by area in the columns of the form, edited like a spreadsheet.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/plan/cch-plan-part.h"

G_BEGIN_DECLS

#define CCH_TYPE_TASK_EDITOR (cch_task_editor_get_type ())

/**
 * CchTaskEditor:
 *
 * Its actions ("tasks.add", "tasks.move-up" …) are in src/ui/task/cch-task-editor-actions.c.
 */
G_DECLARE_FINAL_TYPE (CchTaskEditor, cch_task_editor, CCH, TASK_EDITOR, CchPlanPart)

GtkWidget *cch_task_editor_new (void);
gint64 cch_task_editor_get_owner (CchTaskEditor *self);
void cch_task_editor_set_owner (CchTaskEditor *self, gint64 agency);
gboolean cch_task_editor_show_area (CchTaskEditor *self, gint64 area);
void cch_task_editor_paste_data (CchTaskEditor *self, GBytes *html, GBytes *text);

G_END_DECLS
