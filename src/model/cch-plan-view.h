/* A plan with everything that belongs to it, for those who only read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright 2026 The Cải Cách authors
 */
#pragma once

#include "model/cch-agency-term.h"
#include "model/cch-area.h"
#include "model/cch-plan.h"
#include "model/cch-section.h"
#include "model/cch-task.h"

G_BEGIN_DECLS

#define CCH_TYPE_PLAN_VIEW (cch_plan_view_get_type ())

/**
 * CchTaskView:
 *
 * A task with its parts, each list in the order of its positions.
 */
typedef struct
{
  CchTask *task;         /* owned */
  guint depth;           /* 0 for a task that stands under an area, 1 under another task, … */
  GPtrArray *agencies;   /* (element-type CchTaskAgency), owned */
  GPtrArray *products;   /* (element-type CchProduct), owned */
  GPtrArray *milestones; /* (element-type CchMilestone), owned */
  GPtrArray *targets;    /* (element-type CchTarget), owned */
} CchTaskView;

/**
 * CchPlanView:
 * @day: the day as of which agencies are named: that of issue, or today for a draft
 * @tasks: in the order of the table: area by area, under each its tasks, under each its parts
 *
 * What composing, checking and counting read of one plan. It is filled once, by
 * cch_plan_view_add() and cch_plan_view_finish(), and then never changes, so it may be handed
 * to a thread. Records hold their own copies: the view stays what it was while the office goes on.
 * Views of one plan share the records that are the same in both: see cch_plan_view_copy().
 */
typedef struct
{
  gatomicrefcount references;
  CchPlan *plan; /* owned */
  CchDate day;
  GPtrArray *areas;        /* (element-type CchArea), owned, parents before parts */
  GPtrArray *area_owners;  /* (element-type CchAreaOwner), owned */
  GPtrArray *sections;     /* (element-type CchSection), owned */
  GPtrArray *citations;    /* (element-type CchCitation), owned */
  GPtrArray *recipients;   /* (element-type CchRecipient), owned */
  GPtrArray *tasks;        /* (element-type CchTaskView), owned */
  GPtrArray *documents;    /* (element-type CchDocument), owned: the register */
  GPtrArray *terms;        /* (element-type CchAgencyTerm), owned: of all agencies */
  GHashTable *tasks_by_id; /* gint64* of a task (not owned) -> CchTaskView (not owned) */
  GHashTable *terms_by_id; /* gint64* of an agency (not owned) -> its term on @day (not owned) */
  GHashTable *areas_by_id; /* gint64* of an area (not owned) -> CchArea (not owned) */
  GHashTable *unsorted;    /* lists that are still to be sorted (not owned); NULL once finished */
} CchPlanView;

GType cch_plan_view_get_type (void);

CchPlanView *cch_plan_view_new (CchPlan *plan, CchDate day);
void cch_plan_view_add (CchPlanView *view, CchRecord *record);
void cch_plan_view_finish (CchPlanView *view);
CchPlanView *cch_plan_view_copy (CchPlanView *view, CchPlan *plan);
void cch_plan_view_drop_kind (CchPlanView *view, const CchKind *kind);
void cch_plan_view_drop_task (CchPlanView *view, gint64 task);
CchPlanView *cch_plan_view_ref (CchPlanView *view);
void cch_plan_view_unref (CchPlanView *view);

CchAgencyTerm *cch_plan_view_find_agency (const CchPlanView *view, gint64 agency);
CchArea *cch_plan_view_find_area (const CchPlanView *view, gint64 area);
CchTaskView *cch_plan_view_find_task (const CchPlanView *view, gint64 task);
CchSection *cch_plan_view_find_section (const CchPlanView *view, const char *code);
const char *cch_plan_view_get_agency_name (const CchPlanView *view, gint64 agency);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CchPlanView, cch_plan_view_unref)

G_END_DECLS
