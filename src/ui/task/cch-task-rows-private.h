/* How the rows of a task table are kept; for the files that make and show them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "ui/task/cch-task-columns.h"
#include "ui/task/cch-task-rows.h"

G_BEGIN_DECLS

typedef enum
{
  TASK_ROW_AREA,
  TASK_ROW_TASK,
  TASK_ROW_ROOM,     /* at the end of an area, always */
  TASK_ROW_ROOM_NOW, /* where somebody asked for it */
} TaskRowKind;

typedef struct
{
  TaskRowKind kind;
  const CchTaskView *task; /* of tasks; of rooms the task above, nullable */
  CchArea *area;           /* nullable */
  guint depth;
  gboolean open;       /* of areas */
  char *number;        /* owned, nullable */
  char **texts;        /* owned, nullable: of each column, made when they are first seen */
  char *note;          /* owned, nullable */
  char *doubt;         /* owned, nullable */
  gboolean understood; /* note and doubt of a task were looked for */
} TaskRow;

struct _CchTaskRows
{
  GObject parent_instance;

  CchPlanView *view;               /* owned */
  CchRegulation *regulation;       /* owned */
  const CchRegulationTable *table; /* of the regulation */
  GHashTable *closed;              /* (element-type gint64), owned: areas that show no tasks */
  CchTaskRoom room;
  gint64 owner; /* whose part alone has rows, 0: all */
  gboolean frozen;
  GArray *columns;    /* (element-type CchTaskColumn), owned */
  GArray *rows;       /* (element-type TaskRow), owned */
  GHashTable *by_key; /* gint64* -> row number, owned */
  guint n_tasks;      /* that have rows when all areas are open */
};

gint64 cch_task_rows_get_row_key (const TaskRow *row);
const char *cch_task_rows_find_owner (CchTaskRows *self, gint64 area);
gboolean cch_task_rows_is_owned (CchTaskRows *self, gint64 area);
void cch_task_rows_build (CchTaskRows *self);

G_END_DECLS
