/* An office in a file of its own for each test, filled a little.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-plan.h"
#include "model/cch-task.h"
#include "store-fixture.h"
#include "store/cch-edit.h"
#include "store/cch-office.h"

G_BEGIN_DECLS

typedef struct
{
  StoreFixture store;
  CchOffice *office; /* owned */
} OfficeFixture;

void office_fixture_set_up (OfficeFixture *fixture, gconstpointer data);
void office_fixture_tear_down (OfficeFixture *fixture, gconstpointer data);
void office_fixture_reopen (OfficeFixture *fixture);

CchOffice *office_open (const char *path, gboolean create);
CchPlan *office_add_plan (CchOffice *office, const char *title);
CchTask *office_add_task (CchOffice *office, CchPlan *plan, const char *text);
void office_set (CchOffice *office, gpointer record, const char *field, const char *text);

G_END_DECLS
