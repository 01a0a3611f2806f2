/* What an agency does in a task.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */

#include "model/cch-task-agency.h"

#include "base/cch-i18n.h"
#include "model/cch-agency.h"
#include "model/cch-task.h"

G_DEFINE_ENUM_TYPE (CchTaskRole,
                    cch_task_role,
                    G_DEFINE_ENUM_VALUE (CCH_TASK_ROLE_LEAD, "lead"),
                    G_DEFINE_ENUM_VALUE (CCH_TASK_ROLE_COOPERATING, "cooperating"),
                    G_DEFINE_ENUM_VALUE (CCH_TASK_ROLE_COMPILING, "compiling"),
                    G_DEFINE_ENUM_VALUE (CCH_TASK_ROLE_EXECUTING, "executing"))

const char *const cch_task_role_labels[] = {
  N_ ("Lead"),
  N_ ("Co-operating"),
  N_ ("Compiling"),
  N_ ("Executing"),
};

static const CchField fields[] = {
  CCH_REFERENCE (CchTaskAgency,
                 task,
                 cch_task_kind,
                 N_ ("Task"),
                 CCH_FIELD_REQUIRED | CCH_FIELD_OWNER),
  CCH_POSITION (CchTaskAgency, N_ ("Position")),
  CCH_ENUM (CchTaskAgency, role, CchTaskRole, cch_task_role, N_ ("Role"), CCH_FIELD_TITLE),
  CCH_REFERENCE (CchTaskAgency, agency, cch_agency_kind, N_ ("Agency"), CCH_FIELD_TITLE),
  CCH_TEXT (CchTaskAgency,
            wording,
            N_ ("Agencies as written"),
            CCH_FIELD_SEARCHED | CCH_FIELD_TITLE),
};

CCH_DEFINE_RECORD (CchTaskAgency, cch_task_agency, "task_agency", N_ ("Agency of a task"))
