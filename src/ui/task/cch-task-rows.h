/* The rows of a task table: areas, their headings and tasks, and room for new ones.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "rules/cch-column-source.h"
#include "session/cch-open-plan.h"
#include "ui/task/cch-grid-model.h"

G_BEGIN_DECLS

#define CCH_TYPE_TASK_ROWS (cch_task_rows_get_type ())

/**
 * CchTaskRows:
 *
 * A #CchGridModel over one snapshot of a plan, in the columns of its form. A form that only asks for
 * quarters or a total gets a column for the time as written after its own: somebody has to write it.
 * Where areas are rows, the form's column of areas is left out: the rows say it.
 */
G_DECLARE_FINAL_TYPE (CchTaskRows, cch_task_rows, CCH, TASK_ROWS, GObject)

/**
 * CchTaskRoom:
 * @below: (nullable): a room to write a row into right below this task, beside those at the ends
 * @area: or as the first of this area, when there is no task
 */
typedef struct
{
  gboolean open;
  gint64 below;
  gint64 area;
} CchTaskRoom;

CchTaskRows *cch_task_rows_new (CchOpenPlan *plan,
                                GHashTable *closed,
                                const CchTaskRoom *room,
                                gint64 owner,
                                GError **error);

const CchPlanView *cch_task_rows_get_view (CchTaskRows *self);
const CchTaskView *cch_task_rows_get_task (CchTaskRows *self, guint row);
CchArea *cch_task_rows_get_area (CchTaskRows *self, guint row);
const char *cch_task_rows_get_owner (CchTaskRows *self, guint row);
const CchTaskView *cch_task_rows_get_above (CchTaskRows *self, guint row);
gboolean cch_task_rows_is_room (CchTaskRows *self, guint row);
gboolean cch_task_rows_has_room (CchTaskRows *self, guint row);
void cch_task_rows_set_width (CchTaskRows *self, guint column, int width);
const CchColumnSource *cch_task_rows_get_source (CchTaskRows *self, guint column);
gboolean cch_task_rows_find_column (CchTaskRows *self, const char *source, guint *column);
gboolean cch_task_rows_is_editable (CchTaskRows *self, guint row, guint column);
char *cch_task_rows_dup_text (CchTaskRows *self, guint row, guint column);
char *cch_task_rows_dup_number (CchTaskRows *self, guint row);
gboolean cch_task_rows_has_areas (CchTaskRows *self);
guint cch_task_rows_count_tasks (CchTaskRows *self);

gint64 cch_task_rows_make_key (gint64 task);
gint64 cch_task_rows_make_area_key (gint64 area);
gint64 cch_task_rows_make_room_key (void);

G_END_DECLS
