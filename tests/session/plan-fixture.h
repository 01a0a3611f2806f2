/* An office of a commune with its agencies and a plan, in a file of its own for each test.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-plan-view.h"
#include "session/cch-open-plan.h"
#include "session/cch-session.h"
#include "store/cch-edit.h"

G_BEGIN_DECLS

/* What the agencies of the fixture are. */
typedef enum
{
  PLAN_OFFICE,  /* Văn phòng HĐND và UBND xã, "VP HĐND-UBND" */
  PLAN_CULTURE, /* Phòng Văn hóa - Xã hội, also "Phòng VHXH" */
  PLAN_ECONOMY, /* Phòng Kinh tế */
  PLAN_SERVICE, /* Trung tâm Phục vụ hành chính công */
  PLAN_THREE,   /* Sở Văn hóa, Thể thao và Du lịch */
  PLAN_N_AGENCIES,
} PlanAgency;

typedef struct
{
  char *folder;                     /* owned */
  CchSession *session;              /* owned */
  CchOffice *office;                /* of the session */
  gint64 own;                       /* the agency of the office */
  gint64 agencies[PLAN_N_AGENCIES]; /* rows */
  CchOpenPlan *plan;                /* owned: a draft for 2026 */
} PlanFixture;

void plan_fixture_set_up (PlanFixture *fixture, gconstpointer regulation);
void plan_fixture_tear_down (PlanFixture *fixture, gconstpointer data);

gint64 plan_fixture_get_plan (PlanFixture *fixture);
gint64 plan_fixture_find_area (PlanFixture *fixture, const char *code);
CchTask *plan_fixture_add_task (PlanFixture *fixture, const char *area, const char *text);
const CchTaskView *plan_fixture_find_task (PlanFixture *fixture, const char *text);
CchPlanView *plan_fixture_get_view (PlanFixture *fixture);
CchEdit *plan_fixture_begin (PlanFixture *fixture);
void plan_fixture_commit (CchEdit *edit);

/* All records as lines of text, for "nothing else has changed". */
char *plan_fixture_dump (PlanFixture *fixture);
void plan_fixture_assert_one_entry (PlanFixture *fixture, const char *before);

G_END_DECLS
