/* The tasks of an agency in plans that are not issued yet, and who of several takes which.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "store/cch-office.h"

G_BEGIN_DECLS

/**
 * CchOpenTask:
 * @plan: title of the plan
 * @roles: (nullable): what the agency does in it, in words
 */
typedef struct
{
  gint64 task;
  char *plan;  /* owned */
  char *text;  /* owned */
  char *roles; /* owned */
} CchOpenTask;

/**
 * CchTaskShare:
 * @to: index of who takes it, in a list that stands beside
 *
 * A task without a share stays with the agency that has it.
 */
typedef struct
{
  gint64 task;
  guint to;
} CchTaskShare;

GPtrArray *cch_open_task_list (CchOffice *office, gint64 agency, GError **error);
void cch_open_task_free (CchOpenTask *task);

guint cch_task_share_count (const GArray *shares, guint to);

G_END_DECLS
