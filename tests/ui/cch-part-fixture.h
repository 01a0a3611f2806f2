/* What tests of parts of the plan page share: an office, a plan in it, a bare window with the part.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "cch-ui-harness.h"

#include "store/cch-edit.h"
#include "ui/plan/cch-plan-part.h"

typedef struct
{
  char *folder;        /* owned */
  CchSession *session; /* owned */
  CchOffice *office;
  CchOpenPlan *plan; /* owned */
  gint64 plan_id;
  GtkWindow *window;
  CchPlanPart *part;
} CchPartFixture;

void cch_part_fixture_set_up (CchPartFixture *fixture, CchPlanPart *part);
void cch_part_fixture_tear_down (CchPartFixture *fixture);

gpointer cch_part_fixture_find (CchPartFixture *fixture, GType type);
gpointer cch_part_fixture_add (CchPartFixture *fixture, const CchKind *kind, const char *first, ...)
    G_GNUC_NULL_TERMINATED;
GPtrArray *cch_part_fixture_list (CchPartFixture *fixture, const CchKind *kind);
guint cch_part_fixture_count (CchPartFixture *fixture, const CchKind *kind);
void cch_part_fixture_undo (CchPartFixture *fixture);
void cch_part_fixture_redo (CchPartFixture *fixture);
void cch_part_fixture_photograph (CchPartFixture *fixture, const char *name);
