/* The records of one kind that belong to a task, each with its fields to write in.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "session/cch-open-plan.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CCH_TYPE_TASK_PART_LIST (cch_task_part_list_get_type ())

/**
 * CchTaskPartList:
 *
 * Signal `problem` (a string, or %NULL when all is well).
 */
G_DECLARE_FINAL_TYPE (CchTaskPartList, cch_task_part_list, CCH, TASK_PART_LIST, AdwBin)

/**
 * CchTaskPartStyle:
 * @fields: names of the fields that are shown, %NULL at the end
 * @title: msgid, over the list
 * @add: msgid, on the button that adds one
 * @placeholder: (nullable): msgid, what a field that may not be empty holds at first
 * @required: (nullable): that field
 */
typedef struct
{
  const CchKind *kind;
  const char *const *fields;
  const char *title;
  const char *add;
  const char *required;
  const char *placeholder;
} CchTaskPartStyle;

GtkWidget *cch_task_part_list_new (const CchTaskPartStyle *style);
void cch_task_part_list_show (CchTaskPartList *self,
                              CchOpenPlan *plan,
                              const CchTaskView *task,
                              gint64 product);
gboolean cch_task_part_list_focus (CchTaskPartList *self, const char *uuid, const char *field);

G_END_DECLS
