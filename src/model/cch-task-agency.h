/* What an agency does in a task.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-record.h"

G_BEGIN_DECLS

#define CCH_TYPE_TASK_AGENCY (cch_task_agency_get_type ())

G_DECLARE_FINAL_TYPE (CchTaskAgency, cch_task_agency, CCH, TASK_AGENCY, CchRecord)

typedef enum
{
  CCH_TASK_ROLE_LEAD,
  CCH_TASK_ROLE_COOPERATING,
  CCH_TASK_ROLE_COMPILING,
  CCH_TASK_ROLE_EXECUTING,
} CchTaskRole;

GType cch_task_role_get_type (void);
extern const char *const cch_task_role_labels[];

struct _CchTaskAgency
{
  CchRecord parent_instance;

  gint64 task; /* task */
  gint64 position;
  CchTaskRole role;
  gint64 agency; /* agency */
  char *wording;
};

extern const CchKind cch_task_agency_kind;

G_END_DECLS
